"""Nothing of a typed page is lost: every transcript in the conventions comes back from the draft that an import makes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from drafts import HERE, draft
from edition_here import ROOT, TRANSCRIPTS
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from publish.checks.check import check_files, schemas_of
from publish.document.transcript import transcript_of
from publish.importing.typed import normal_form
from publish.problem import Problem
from publish.source import xml
from publish.source.xml import Source


def imported(text: str) -> str:
    return draft(text, name="imported-paper")


def again(tei: str) -> str:
    source = xml.parse(tei.encode(), Path("imported-paper.xml"), "imported-paper.xml")
    assert not isinstance(source, Problem), source
    return transcript_of(source)


def same_page(text: str) -> str:
    """Return a page with a blank for every tab: only in a table is a tab more than white space."""
    return re.sub(r"\n ", "\n", re.sub(r"\t", " ", normal_form(text)))


@pytest.mark.parametrize("typed", sorted(TRANSCRIPTS.values()))
def test_the_typed_transcripts_of_the_edition_come_back(typed: str) -> None:
    text = (ROOT / "tei" / "transcripts" / typed).read_text(encoding="utf-8")
    assert normal_form(again(imported(text))) == normal_form(text)


WORDS = st.sampled_from(
    ["the", "enemy", "will", "not", "agree", "Seoul", "Kim", "Il", "Sung", "Cde.", "Stalin", "MOLOTOV", "4", "July", "1951", "No.", "77", "to", "from", "Mr.", "Hale", "we,", "and.", "1.", "2.", "3.", "7/XII.1950", "0530", "at", "06:40", "Nº", "12", "“quoted", "words", "“", "”", '"', "received", "Top", "Secret", "§", "Т", "10", "-", "copies:", "Embassy"]
)
PLAIN = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
SIGNED = st.tuples(
    st.sampled_from(["[{}]", "~~{}~~", "*{}*", "__{}__", "^{}^", "[*{}*]", "[{}?]", "[Stamp: {}]", "[illegible]", "[sic]"]),
    st.lists(WORDS, min_size=1, max_size=3).map(" ".join),
).map(lambda drawn: drawn[0].format(drawn[1]))
LINE = st.lists(PLAIN | SIGNED, min_size=1, max_size=4).map(" ".join)
HEADS = st.sampled_from(
    ["TOP SECRET", "CIPHERED TELEGRAM Nº 31", "To: Seoul, Soviet Ambassador", "From BEIJING", "Dear Jim,", "URGENT [*srochno*]"]
)
TAILS = st.sampled_from(["MOLOTOV", "No. 31", "Copies: 1 - cde. Stalin\n\n2 - cde. Kim", "Yours ever,\nJim", "- 2 -", "SECRET", "###"])
POINTS = st.lists(LINE, min_size=2, max_size=4).map(lambda lines: "\n".join(f"{n}. {line}" for n, line in enumerate(lines, 1)))
TABLES = st.lists(st.lists(WORDS, min_size=2, max_size=2).map("\t".join), min_size=2, max_size=4).map("\n".join)
NOTES = st.just("He was not named.1\n\n1 See the letter of April.")
PARAGRAPHS = LINE | st.lists(LINE, min_size=2, max_size=3).map("\n".join) | POINTS | TABLES | HEADS | TAILS | NOTES
PAGES = st.lists(PARAGRAPHS, min_size=1, max_size=9).map("\n\n".join)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(page=PAGES)
@example(page="[ not closed")
@example(page="a * b ~~ c")
@example(page="Copies:\n1. one\n2. two")
@example(page="1. one\n\n2. two")
@example(page="TOP SECRET")
def test_any_page_in_the_conventions_comes_back(page: str) -> None:
    assert same_page(again(imported(page))) == same_page(page)


@settings(max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(page=PAGES)
@example(page="TOP SECRET\n\nDear Jim,")
@example(page="the\n\nDear Jim,\n\nthe\n\nDear Jim,")
@example(page="P.S. one\n\nYours ever,\nJim\n\nP.S. two")
@example(page="MOLOTOV\n\na\tb\nc\td\n\n###")
def test_any_page_in_the_conventions_becomes_a_valid_draft(page: str) -> None:
    source = xml.parse(imported(page).encode(), Path("imported-paper.xml"), "imported-paper.xml")
    assert isinstance(source, Source)
    problems = check_files([source], schemas_of(HERE))
    errors = [p for p in problems if p.severity == "error" and p.code != "typed-sign-in-text"]
    assert not errors, "\n".join(f"{p.code} {p.message}" for p in errors) + "\n" + source.text[source.text.index("<body") :]
