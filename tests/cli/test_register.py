"""``publish register`` and ``publish rename``: what they change everywhere, and what bad input leaves as it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from edition_here import copy_of_edition

from publish.cli import main


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    return copy_of_edition(tmp_path)


def publish(edition: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["--edition", str(edition), *map(str, arguments)])


def files(edition: Path) -> dict[str, bytes]:
    return {path.relative_to(edition).as_posix(): path.read_bytes() for path in edition.rglob("*") if path.is_file()}


def tei(edition: Path, name: str) -> str:
    return (edition / "tei" / f"{name}.xml").read_text(encoding="utf-8")


def is_valid(edition: Path) -> bool:
    return publish(edition, "check").exit_code == 0


@pytest.mark.parametrize(
    ("kind", "name", "register", "written"),
    [
        ("person", "oram", "persons", '      <person xml:id="oram">\n        <persName type="preferred">A name</persName>\n'),
        ("place", "oram", "places", '      <place xml:id="oram">\n        <placeName type="preferred">A name</placeName>\n'),
        ("organisation", "oram", "organisations", '      <org xml:id="oram">\n        <orgName type="preferred">A name</orgName>\n'),
        ("hand", "oram", "responsibility", '<handNote xml:id="hand-oram">A name.</handNote>'),
        ("agent", "oram", "responsibility", '<person xml:id="resp-oram">\n        <persName type="preferred">A name</persName>\n'),
    ],
)
def test_an_entry_of_every_kind_is_added(edition: Path, kind: str, name: str, register: str, written: str) -> None:
    assert publish(edition, "register", "add", kind, name, "--name", "A name").exit_code == 0
    assert written in tei(edition, f"registers/{register}")
    assert is_valid(edition)


def test_an_entry_has_its_forms_identifiers_and_sources(edition: Path) -> None:
    done = publish(
        edition, "register", "add", "person", "oram", "--name", "Oram & Son, Ida", "--typed", "ORAM", "--in", "telegram-3305",
        "--note", "Of the ferry.", "--idno", "wikidata=Q1", "--source", "a list <1>",
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    text = re.sub(r"\n *", "", tei(edition, "registers/persons"))
    assert (
        '<persName type="preferred">Oram &amp; Son, Ida</persName><persName type="typed" corresp="doc:telegram-3305">ORAM</persName>'
        '<idno type="wikidata">Q1</idno><note type="description">Of the ferry.</note><note type="source">a list &lt;1&gt;</note></person>'
    ) in text
    assert is_valid(edition)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["add", "person", "kim", "--name", "x"], "already has an entry of this name"),
        (["add", "person", "Kim", "--name", "x"], "an identifier is lower-case letters"),
        (["add", "person", "oram"], "an entry needs a name (--name)"),
        (["add", "person", "oram", "--name", "x", "--idno", "wikidata=Q1"], "needs the source in which it was read"),
        (["add", "person", "oram", "--name", "x", "--idno", "Q1"], "TYPE=ID"),
        (["add", "person", "oram", "--name", "x", "--in", "nothing"], "the edition has no document of this name"),
        (["add", "ship", "oram", "--name", "x"], "'ship' is not one of"),
        (["merge", "person:kim", "person:kim"], "two different entries"),
        (["merge", "person:kim", "place:korea"], "two different entries"),
        (["merge", "person:beria", "person:mao"], "their wikidata differ"),
        (["merge", "person:nobody", "person:mao"], "no register has an entry of this name"),
        (["reconcile", "none.csv"], "there is no such file"),
        (["find", "zzzzzz"], "No entry has a name like zzzzzz."),
    ],
)
def test_bad_input_changes_nothing(edition: Path, arguments: list[str], sentence: str) -> None:
    before = files(edition)
    done = publish(edition, "register", *arguments)
    assert done.exit_code in (1, 2)
    assert sentence in done.output
    assert files(edition) == before


@pytest.mark.parametrize("name", ["Kim Il Sung", "kim il-sung", "KIM", "Kim Il Sunk"])
def test_an_entry_is_found_by_any_of_its_names_or_a_close_one(edition: Path, name: str) -> None:
    assert publish(edition, "register", "find", name).stdout.startswith("person:kim\t")


def test_an_entry_that_nothing_names_is_unused(edition: Path) -> None:
    assert publish(edition, "register", "add", "place", "nowhere", "--name", "Nowhere").exit_code == 0
    assert "place:nowhere\tNowhere\n" in publish(edition, "register", "unused").stdout
    assert "place:korea" not in publish(edition, "register", "unused").stdout


def test_an_entry_becomes_part_of_another(edition: Path) -> None:
    publish(edition, "register", "add", "person", "le-kenong", "--name", "Le Kenong", "--typed", "Comrade Le", "--note", "The same?")
    document = edition / "tei/documents/telegram-3305.xml"
    document.write_text(document.read_text().replace('ref="person:li-kenong"', 'ref="person:le-kenong person:li-kenong"'))
    done = publish(edition, "register", "merge", "person:le-kenong", "person:li-kenong")
    assert done.exit_code == 0, done.output
    register = tei(edition, "registers/persons")
    assert "le-kenong" not in register and '<persName type="typed">Comrade Le</persName>' in register and "The same?" in register
    assert 'ref="person:li-kenong"' in tei(edition, "documents/telegram-3305")
    assert '"person:le-kenong" = "person:li-kenong"' in (edition / "redirects.toml").read_text()
    assert is_valid(edition)


def test_identifiers_come_from_an_authority_file_with_their_source(edition: Path) -> None:
    authority = edition / "authority.csv"
    authority.write_text("name,wikidata\nSiu-Tsuan|Wu X.,Q9\nKim Il Sunk,Q8\nNobody,Q7\n", encoding="utf-8")
    before = files(edition)
    done = publish(edition, "register", "reconcile", authority)
    assert done.stdout == "person:wu-xiuquan\twikidata=Q9\tsame name: Siu-Tsuan\n" and files(edition) == before
    assert publish(edition, "register", "reconcile", authority, "--write").exit_code == 2 and files(edition) == before
    assert publish(edition, "register", "reconcile", authority, "--write", "--source", "list A").exit_code == 0
    assert '<idno type="wikidata">Q9</idno>\n        <note type="source">list A</note>' in tei(edition, "registers/persons")
    assert is_valid(edition)
    authority.write_text("nom\nx\n")
    assert "each with a name" in publish(edition, "register", "reconcile", authority).output


def test_an_entry_is_renamed_wherever_it_is_named(edition: Path) -> None:
    assert publish(edition, "rename", "person:stalin", "iosif-stalin").exit_code == 0
    everything = "".join(content.decode() for name, content in files(edition).items() if name.startswith("tei/") and name.endswith(".xml"))
    assert "person:stalin" not in everything and "persons.xml#stalin" not in everything and 'xml:id="iosif-stalin"' in everything
    assert is_valid(edition)


def test_a_document_is_renamed_with_its_file_and_its_old_name_is_kept_for_it(edition: Path) -> None:
    assert publish(edition, "rename", "telegram-3305", "telegram-21405").exit_code == 0
    assert not (edition / "tei/documents/telegram-3305.xml").exists()
    assert is_valid(edition)
    left = [name for name, content in files(edition).items() if name.endswith(".xml") and re.search(rb'"[^"]*telegram-3305[.#"]', content)]
    assert left == []
    taken = publish(edition, "new", "telegram-3305", "--kind", "telegram")
    assert (taken.exit_code, "leads to telegram-21405 and is never used again" in taken.output) == (2, True)
    assert publish(edition, "rename", "telegram-21405", "telegram-3305").exit_code == 0
    assert is_valid(edition)


def test_the_old_address_of_a_document_leads_to_the_new_one(edition: Path, tmp_path: Path) -> None:
    assert publish(edition, "rename", "telegram-3305", "telegram-21405").exit_code == 0
    done = publish(edition, "build", "--no-pdf", "--out", tmp_path / "out")
    assert done.exit_code == 0, done.output
    old = (tmp_path / "out/texts/telegram-3305.diplomatic.html").read_text(encoding="utf-8")
    assert 'content="0; url=telegram-21405.diplomatic.html"' in old and (tmp_path / "out/texts/telegram-21405.diplomatic.html").is_file()


def test_a_block_of_a_draft_is_renamed(edition: Path) -> None:
    publish(edition, "new", "letter-1", "--kind", "letter")
    assert publish(edition, "rename", "letter-1.b2", "letter-1.b9").exit_code == 0
    assert 'xml:id="letter-1.b9"' in tei(edition, "documents/letter-1")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("nobody", "x", "has no document of this name"),
        ("telegram-3305", "telegram-3305", "are the same"),
        ("telegram-3305", "cable-25025", "already a file of this name"),
        ("telegram-3305", "Telegram", "lower-case letters"),
        ("telegram-3305.b1", "telegram-3305.b99", "is no draft any more"),
        ("telegram-3305.b1", "cable-25025.b99", "begins with that of its document"),
        ("telegram-3305.b999", "telegram-3305.b99", "has nothing of this name"),
        ("person:kim", "person:mao", "use `publish register merge`"),
        ("person:kim", "person:K", "lower-case letters"),
        ("person:nobody", "x", "no register has an entry"),
        ("ship:kim", "x", "there is no register for ship:"),
    ],
)
def test_what_cannot_be_renamed_changes_nothing(edition: Path, old: str, new: str, sentence: str) -> None:
    before = files(edition)
    done = publish(edition, "rename", old, new)
    assert (done.exit_code, sentence in done.output) == (2, True), done.output
    assert files(edition) == before
