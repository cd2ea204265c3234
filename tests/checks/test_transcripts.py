"""Documents are compared with the transcripts that they name: by check, and by a build from its rows."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest
from edition_here import EDITION, ROOT

from publish.checks.check import check_edition
from publish.checks.facts.transcripts import first_difference
from publish.edition import Edition, load
from publish.pipeline.build import build


@pytest.fixture
def typed(tmp_path: Path) -> Edition:
    """An edition with its transcripts."""
    folder = tmp_path / "edition"
    shutil.copytree(EDITION, folder)
    shutil.copytree(ROOT / "tei" / "transcripts", folder / "typed")
    return replace(load(folder), transcripts=folder / "typed")


@pytest.mark.parametrize(
    ("one", "other", "shown", "letters"),
    [
        ("a lost word", "a word", ("a lost word", "a word"), 1),
        ("[your] word", "your word", ("[your] word", "your word"), 0),
        ("one\n\ntwo", "one\ntwo", ("one\n\ntwo", "one\ntwo"), 3),
        ("one two", "one", ("one two", "one"), 3),
        ("same", "same", None, 0),
    ],
)
def test_two_texts_are_shown_from_the_word_where_they_part(
    one: str, other: str, shown: tuple[str, str] | None, letters: int
) -> None:
    found = first_difference(one, other)
    assert (found and (found.typed, found.encoded)) == shown
    assert found is None or found.letters == letters


def test_each_document_is_compared_with_its_transcript(typed: Edition) -> None:
    assert check_edition(typed).problems == []


def test_a_lost_word_is_shown_in_both_files_and_stops_a_build(typed: Edition, tmp_path: Path) -> None:
    document = typed.root / "tei/documents/telegram-3305.xml"
    text = document.read_text(encoding="utf-8")
    document.write_text(text.replace("During the meeting", "During meeting"), encoding="utf-8")
    (problem,) = check_edition(typed).problems
    line = text[: text.index("During the meeting")].count("\n") + 1
    assert (problem.code, problem.file, problem.line) == ("transcript-differs", "tei/documents/telegram-3305.xml", line)
    assert "“During the meeting" in problem.message and "“During meeting" in problem.message
    assert "typed/004_52825d81a6b275dc.txt:" in problem.message
    assert build(typed, tmp_path / "site", pdf=False, jobs=1) == [problem]
    assert not (tmp_path / "site").exists()


def test_a_changed_transcript_is_noticed_by_the_next_build(typed: Edition, tmp_path: Path) -> None:
    assert build(typed, tmp_path / "site", pdf=False, jobs=1) == []
    transcript = typed.root / "typed" / "004_52825d81a6b275dc.txt"
    transcript.write_text(transcript.read_text(encoding="utf-8").replace("meeting", "meetings", 1), encoding="utf-8")
    (problem,) = build(typed, tmp_path / "site", pdf=False, jobs=1)
    assert problem.code == "transcript-differs"
    assert not list((tmp_path / "site").rglob("*004_*"))


def test_a_document_with_other_faults_is_not_compared(typed: Edition) -> None:
    document = typed.root / "tei/documents/telegram-3305.xml"
    text = document.read_text(encoding="utf-8").replace("During the meeting", "During [the meeting")
    document.write_text(text, encoding="utf-8")
    assert [problem.code for problem in check_edition(typed).problems] == ["typed-sign-in-text"]
