"""``publish ids``, ``diff``, ``sample``, ``proofread``: what they do, and what bad input leaves as it is."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from edition_here import ROOT, TRANSCRIPTS, copy_of_edition

from publish.cli import main


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    return copy_of_edition(tmp_path)


def publish(edition: Path, *arguments: object) -> Result:
    return CliRunner().invoke(main, ["--edition", str(edition), *map(str, arguments)])


def files(edition: Path) -> dict[str, bytes]:
    return {path.relative_to(edition).as_posix(): path.read_bytes() for path in edition.rglob("*") if path.is_file()}


def edited(edition: Path, old: str, new: str) -> Path:
    file = edition / "tei/documents/telegram-3305.xml"
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


def test_missing_identifiers_are_given_and_none_is_changed(edition: Path) -> None:
    whole = (edition / "tei/documents/telegram-3305.xml").read_text()
    file = edited(edition, '<p xml:id="telegram-3305.b5">', "<p>")
    done = publish(edition, "ids")
    assert (done.exit_code, done.stdout) == (0, "tei/documents/telegram-3305.xml: 1 identifiers\n")
    assert file.read_text() == whole.replace('xml:id="telegram-3305.b5"', 'xml:id="telegram-3305.b38"')
    before = files(edition)
    assert publish(edition, "ids").stdout == "Nothing lacks an identifier.\n" and files(edition) == before


def test_no_identifier_is_given_in_a_file_that_is_no_xml(edition: Path) -> None:
    edited(edition, "<body>", "<bodi>")
    before = files(edition)
    done = publish(edition, "ids", edition / "tei/documents/telegram-3305.xml")
    assert (done.exit_code, "not-well-formed" in done.output) == (1, True)
    assert files(edition) == before


def test_a_sample_is_the_same_for_the_same_seed(edition: Path) -> None:
    drawn = [publish(edition, "sample", "--count", "3", "--seed", seed).stdout for seed in ("a", "a", "b")]
    assert drawn[0] == drawn[1] != drawn[2]
    assert drawn[0].count("tei/documents/") == 3
    assert publish(edition, "sample", "telegram-3305", "--count", "999").stdout.count("\ttei/") > 20
    assert publish(edition, "sample", "nothing").exit_code == 2


def test_a_sample_stays_when_documents_come(edition: Path) -> None:
    before = publish(edition, "sample", "telegram-3305", "--seed", "x").stdout
    publish(edition, "new", "letter-1", "--kind", "letter")
    assert publish(edition, "sample", "telegram-3305", "--seed", "x").stdout == before


def test_a_document_that_is_as_its_transcript_is_proofread(edition: Path) -> None:
    typed = ROOT / "tei/transcripts" / TRANSCRIPTS["cable-25025"]
    done = publish(edition, "proofread", "cable-25025", "--against", typed)
    assert done.exit_code == 0, done.output
    text = (edition / "tei/documents/cable-25025.xml").read_text(encoding="utf-8")
    assert f'status="proofread">Compared with {typed.name}.</change>\n    </revisionDesc>' in text
    assert publish(edition, "check").exit_code == 0


@pytest.mark.parametrize(
    ("name", "against", "sentence"),
    [("nothing", "a print", "has no document of this name"), ("cable-25025", "other.txt", "differs from")],
)
def test_what_is_not_as_it_should_be_is_not_called_proofread(edition: Path, name: str, against: str, sentence: str) -> None:
    (edition / "other.txt").write_text("Other words.")
    before = files(edition)
    done = publish(edition, "proofread", name, "--against", edition / against if against.endswith("txt") else against)
    assert (done.exit_code, sentence in done.output) == (2, True), done.output
    assert files(edition) == before


def test_a_draft_with_open_questions_is_not_called_proofread(edition: Path) -> None:
    publish(edition, "new", "letter-1", "--kind", "letter")
    before = files(edition)
    done = publish(edition, "proofread", "letter-1", "--against", "the original")
    assert (done.exit_code, "placeholder-left" in done.output) == (1, True)
    assert files(edition) == before


def test_two_commits_are_compared(edition: Path) -> None:
    def git(*arguments: str) -> None:
        subprocess.run(["git", "-C", edition, "-c", "user.name=n", "-c", "user.email=e", *arguments], check=True, capture_output=True)

    git("init", "-q")
    git("add", "-A")
    git("commit", "-qm", "one")
    edited(edition, "important communications points", "<sic>important</sic> points")
    publish(edition, "new", "letter-1", "--kind", "letter")
    git("add", "-A")
    git("commit", "-qm", "two")
    done = publish(edition, "diff", "HEAD~1", "HEAD")
    assert done.exit_code == 0, done.output
    assert "tei/documents/letter-1.xml\n  the document is new\n" in done.stdout
    assert "(telegram-3305.b16): “important” is now marked as a misprint" in done.stdout
    assert "(telegram-3305.b16): “communications” was taken out after" in done.stdout
    assert publish(edition, "diff", "HEAD", "HEAD").stdout == "Nothing changed.\n"


def test_what_is_neither_file_nor_commit_is_said(edition: Path) -> None:
    for name in ("nothing", "--output=x"):
        done = publish(edition, "diff", "--", name, "nothing")
        assert (done.exit_code, "there is no file and no commit of this name" in done.output) == (2, True), done.output
    broken = edition / "broken.xml"
    broken.write_text("<a>")
    assert publish(edition, "diff", broken, broken).exit_code == 1
