"""Titles and dates are not identifiers: documents that share them are set all the same, and any title can be set."""

from __future__ import annotations

import re
from functools import cache
from io import BytesIO
from typing import Any

import pikepdf
import pytest
from edition_here import here, parsed, source

from publish import saxon
from publish.document import record
from publish.document.reading import reading_of
from publish.formats.book import book_program
from publish.formats.facing import facing_program
from publish.formats.pdf import make_pdf
from publish.formats.render import render
from publish.source.xml import Source

DOCUMENT = "telegram-13464"  # it has notes, so that calls lead to them
TITLES = [
    "One title",
    'Said "no" \\ and #set page() [of *it*] $x$ <label> @ref',
    "note 1 of twin-1, 0 left",
    "Письмо № 5",
    " ",
]


@cache
def twins(title: str) -> tuple[Source, ...]:
    """Return two documents that differ in nothing but their identifiers."""
    text = re.sub(r"(<title\b[^>]*>)[^<]*(</title>)", lambda m: m[1] + _escaped(title) + m[2], source(DOCUMENT).text)
    return tuple(parsed(text.replace(DOCUMENT, name), f"{name}.xml") for name in ("twin-1", "twin-2"))


def _escaped(title: str) -> str:
    return title.replace("&", "&amp;").replace("<", "&lt;")


def facts(documents: tuple[Source, ...]) -> list[dict[str, Any]]:
    return [record.read(saxon.parse(each.text)).as_map() for each in documents]


def readings(documents: tuple[Source, ...], name: str) -> dict[str, saxon.Tree]:
    return {each.path.stem: reading_of(each, name).tree for each in documents}


def pages_of(pdf: bytes) -> int:
    with pikepdf.open(BytesIO(pdf)) as opened:
        return len(opened.pages)


@pytest.mark.parametrize("title", TITLES)
def test_facing_pages_hold_documents_of_one_title_and_date(title: str) -> None:
    documents = twins(title)
    sides = {name: readings(documents, name) for name in ("diplomatic", "clean")}
    both = facing_program(here(), facts(documents), **sides).text
    one = facing_program(here(), facts(documents[:1]), **sides).text
    assert pages_of(make_pdf(both, attachments={}, date="")) > pages_of(make_pdf(one, attachments={}, date=""))


@pytest.mark.parametrize("title", TITLES)
def test_a_book_holds_documents_of_one_title_and_date(title: str) -> None:
    documents = twins(title)
    parts: dict[str, Any] = {"registers": [], "pages": []}
    clean = readings(documents, "clean")
    both = book_program(here(), facts(documents), clean, **parts).text
    one = book_program(here(), facts(documents[:1]), clean, **parts).text
    assert pages_of(make_pdf(both, attachments={}, date="")) > pages_of(make_pdf(one, attachments={}, date=""))


@pytest.mark.parametrize("reading", ["clean", "diplomatic"])
@pytest.mark.parametrize("title", TITLES)
def test_a_document_of_any_title_is_set(title: str, reading: str) -> None:
    pdf, problems = render(here(), twins(title)[0], reading, "pdf")
    assert pages_of(pdf) > 0 and problems == []


def test_the_runs_of_every_text_in_a_book_have_keys_of_their_own() -> None:
    program = book_program(
        here(), facts(twins("One title")), readings(twins("One title"), "clean"), registers=[], pages=[]
    ).text
    assert re.findall(r'\bid: "([^"]*)"', program) == ["twin-1", "twin-2"]
