"""``publish import`` and ``publish new`` as editors meet them: what they write, and what bad input does."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from edition_here import copy_of_edition

from publish.cli import main

PAGE = "CODED TELEGRAM No. 44\n\nTo LOWFORD, Comrade ARKIN\n\nThe boats are [not] ready for the winter crossing.\n\nBORIN\n"


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    return copy_of_edition(tmp_path)


def publish(edition: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["--edition", str(edition), *map(str, arguments)])


def files(edition: Path) -> dict[str, bytes]:
    return {path.relative_to(edition).as_posix(): path.read_bytes() for path in edition.rglob("*") if path.is_file()}


def typed(edition: Path, content: bytes = PAGE.encode()) -> Path:
    file = edition / "typed.txt"
    file.write_bytes(content)
    return file


def test_a_page_becomes_a_valid_draft(edition: Path) -> None:
    done = publish(edition, "import", typed(edition), "--id", "telegram-44")
    assert (done.exit_code, "Made tei/documents/telegram-44.xml: 3 open questions" in done.stdout) == (0, True), done.output
    again = publish(edition, "transcript", edition / "tei/documents/telegram-44.xml")
    assert again.stdout == PAGE


def test_names_that_no_register_has_become_entries_when_asked(edition: Path) -> None:
    done = publish(edition, "import", typed(edition), "--id", "telegram-44", "--add-entries")
    assert done.exit_code == 0, done.output
    assert "Added person:borin." in done.stdout and "Added place:lowford." in done.stdout
    register = (edition / "tei/registers/persons.xml").read_text(encoding="utf-8")
    assert '<person xml:id="borin">\n        <persName type="preferred">Borin</persName>' in register
    assert '<persName type="typed" corresp="doc:telegram-44">BORIN</persName>' in register
    assert '<persName ref="person:borin">BORIN</persName>' in (edition / "tei/documents/telegram-44.xml").read_text()
    assert publish(edition, "check").exit_code == 0


@pytest.mark.parametrize(
    ("content", "arguments", "sentence"),
    [
        (PAGE.encode(), ["--id", "Telegram 44"], "an identifier is lower-case letters"),
        (PAGE.encode(), ["--id", "telegram-3305"], "there is already a file of this name"),
        (PAGE.encode(), ["--id", "persons"], "there is already a file of this name"),
        (PAGE.encode(), ["--id", "t-1", "--kind", "lettre"], "did you mean letter?"),
        (PAGE.encode(), ["--id", "t-1", "--brackets-by", "nobody"], "the edition has no agent of this name"),
        (PAGE.encode(), ["--id", "t-1", "--struck-by", "nobody"], "the edition has no hand of this name"),
        (b"", ["--id", "t-1"], "there is no word in it"),
        (b" \n\n", ["--id", "t-1"], "there is no word in it"),
        (b"The boats are ready.\n", ["--id", "t-1"], "name it with --kind (telegram, memorandum, letter)"),
        (b"caf\xe9\n", ["--id", "t-1", "--kind", "letter"], "line 1: byte 0xE9 is not UTF-8"),
        (b"a\n\0b\n", ["--id", "t-1", "--kind", "letter"], "line 2: the character U+0000 cannot be in an XML file"),
        ("a".encode("utf-16"), ["--id", "t-1", "--kind", "letter"], "UTF-16"),
    ],
)
def test_what_cannot_be_imported_changes_nothing(
    edition: Path, content: bytes, arguments: list[str], sentence: str
) -> None:
    file = typed(edition, content)
    before = files(edition)
    done = publish(edition, "import", file, *arguments)
    assert (done.exit_code, sentence in done.output) == (2, True), done.output
    assert files(edition) == before


def test_a_file_that_is_not_there_or_a_folder_is_refused(edition: Path) -> None:
    for file, sentence in ((edition / "none.txt", "there is no such file"), (edition / "tei", "this is a folder")):
        done = publish(edition, "import", file, "--id", "t-1")
        assert (done.exit_code, sentence in done.output) == (2, True)


def test_a_sign_without_a_partner_is_left_for_the_editor_to_settle(edition: Path) -> None:
    done = publish(edition, "import", typed(edition, b"Dear Jim,\n\nThe boats [are ready for it.\n"), "--id", "t-1")
    assert (done.exit_code, "typed-sign-in-text" in done.output) == (1, True)
    assert publish(edition, "transcript", edition / "tei/documents/t-1.xml").stdout == "Dear Jim,\n\nThe boats [are ready for it.\n"


def test_new_takes_the_kinds_of_the_taxonomy(edition: Path) -> None:
    kinds = edition / "tei/registers/kinds.xml"
    text = kinds.read_text(encoding="utf-8")
    other = '<category xml:id="map"><catDesc>Map</catDesc></category></taxonomy>'
    kinds.write_text(text.replace("</taxonomy>", other), encoding="utf-8")
    assert publish(edition, "new", "map-1", "--kind", "map").exit_code == 0
    done = publish(edition, "check", edition / "tei/documents/map-1.xml")
    assert (done.exit_code, "error" in done.output) == (0, False)
    assert publish(edition, "new", "map-2", "--kind", "chart").exit_code == 2


def test_new_is_in_lines_with_identifiers_from_1(edition: Path) -> None:
    assert publish(edition, "new", "letter-1", "--kind", "letter").exit_code == 0
    text = (edition / "tei/documents/letter-1.xml").read_text(encoding="utf-8")
    heading = '\n    <body>\n      <div type="heading">\n        <ab xml:id="letter-1.b1">…</ab>\n      </div>\n'
    assert f'{heading}      <div type="text">\n        <p xml:id="letter-1.b2">…</p>\n' in text


def test_new_takes_a_template_of_the_edition(edition: Path) -> None:
    (edition / "templates").mkdir()
    (edition / "templates/letter.xml").write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}"><teiHeader/><text><body><p>{publisher}, {kind}</p></body></text></TEI>'
    )
    assert publish(edition, "new", "letter-1", "--kind", "letter").exit_code == 0
    text = (edition / "tei/documents/letter-1.xml").read_text(encoding="utf-8")
    assert '<p xml:id="letter-1.b1">Toward an Armistice, letter</p>' in text
    (edition / "templates/letter.xml").write_text("<TEI>")
    done = publish(edition, "new", "letter-2", "--kind", "letter")
    assert (done.exit_code, "templates/letter.xml, line 1" in done.output) == (2, True), done.output
