"""The law of coverage: whatever the schema admits changes what a reader is given, in every format, or is refused.

Every element in every parent, every attribute and every closed value is tried, with it and without it. `make test` tries
a sample, `make test-all` everything.
"""

from __future__ import annotations

import random
import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from edition_here import READINGS, here, parsed, s_of
from lxml import etree
from page import Page
from schema_documents import Case, Maker
from tagtree import text_of_pdf

from publish import saxon
from publish.document.reading import settle
from publish.formats.render import render
from publish.resources import assets, stylesheet
from publish.schema.relaxng import load

SCHEMA = Path(__file__).parents[2] / "odd" / "built" / "armistice.rng"
SEED = 12
#: In how many parts all PDFs and books are compared.
PARTS = 8
TEXT, PRINT, ALL = ("text",), ("text", "typst"), ("text", "typst", "html")

#: What need not show, in which formats, and why. The list may only become shorter.
EXCEPTIONS = [
    (r"/@xml:id$", ALL, "an address: links and notes lead to it"),
    (r"/@(facs|corresp|prev|next|ref|source|edRef)$", PRINT, "leads to another place: a page shows it to who points at the words"),
    (r"/@xml:lang$", TEXT, "plain text has no languages; a PDF and a page name them to the ear"),
    (r"^(body|div|figure|floatingText|list\w*|note|org|person|cell|postscript|sp|table)/lb$", ALL, "between blocks lines end anyway"),
    (r"^(lb|pb|graphic)/@xml:lang$", ALL, "has no words whose language could be told"),
    (r"^(table|row|cell)/@(cols|rows)$", ALL, "how many there are: the grid itself is drawn"),
    (r"^(date|time)/@when$", PRINT, "the date that the words mean, for programs: a page names it to them"),
    (r"^(del/@rend=strikethrough|note/@type=commentary)$", ALL, "as without it: a deletion is struck, and a note is a comment"),
    (r"/@spanTo$", ALL, "says how far a stretch goes, which is drawn where the stretch is marked"),
    (r"/@break=no$", ALL, "shows only inside a word: test_coverage tries it there"),
    (r"^graphic/@rend=", PRINT, "a picture that is not at hand is told of by its name"),
]
CEILING = 11

CLASSES = set(re.findall(r"\.([A-Za-z][\w-]*)", (assets() / "style.css").read_text(encoding="utf-8")))


@cache
def cases() -> tuple[Case, ...]:
    return tuple(Maker(load.load(SCHEMA)).cases())


def written(format_: str, tree: saxon.Tree) -> str:
    return saxon.write(stylesheet(f"formats/{format_}.xsl"), tree).text


def html(tree: saxon.Tree) -> str:
    """Return a page as its reader is given it: no identifiers, and only classes that the style sheet draws."""
    text = re.sub(r' (id|data-generated|style)="[^"]*"', "", written("html", tree))
    return re.sub(r' class="([^"]*)"', lambda found: " ".join(sorted(CLASSES.intersection(found[1].split()))), text)


FORMATS: dict[str, Callable[[saxon.Tree], str]] = {
    "html": html,
    "typst": lambda tree: written("typst", tree),
    "text": lambda tree: written("text", tree),
}


@cache
def given(tei: str) -> tuple[dict[str, tuple[str, ...]], tuple[str, ...]]:
    """Return what the readings of a document are in each format, and what is warned of."""
    made = [settle(saxon.parse(tei), name) for name in READINGS]
    warned = tuple(message.text for reading in made for message in reading.messages)
    return {name: tuple(write(reading.tree) for reading in made) for name, write in FORMATS.items()}, warned


def text_of(tei: etree._Element) -> str:
    return etree.tostring(tei, encoding="unicode")


def lost(case: Case) -> list[str]:
    """Return the formats whose readers are not given what a case has, and are told of nothing."""
    warned = given(text_of(case.made))[1] != given(text_of(case.without))[1]
    return [] if warned else [name for name in FORMATS if not differs(case, name)]


def differs(case: Case, format_: str) -> bool:
    """Tell whether a reading in a format is another with what a case has."""
    return given(text_of(case.made))[0][format_] != given(text_of(case.without))[0][format_]


def excepted(name: str, format_: str) -> bool:
    return any(format_ in formats and re.search(pattern, name) for pattern, formats, _reason in EXCEPTIONS)


def kind_of(case: Case) -> str:
    return "values" if "=" in case.name else "attributes" if "/@" in case.name else "elements in parents"


def outcome(case: Case, format_: str, gone: list[str]) -> str:
    """Return what became of a case in a format."""
    if format_ not in gone:
        return "shown" if differs(case, format_) else "warned"
    return "excepted" if excepted(case.name, format_) else "lost"


def assert_covered(tried: Iterable[Case]) -> None:
    counts: Counter[str] = Counter()
    missing = []
    for case in tried:
        gone = lost(case)
        for format_ in FORMATS:
            became = outcome(case, format_, gone)
            counts[f"{kind_of(case)} in {format_}: {became}"] += 1
            missing += [f"{case.name} in {format_}"] * (became == "lost")
    print("", *(f"{what} {count}" for what, count in sorted(counts.items())), f"exceptions: {len(EXCEPTIONS)}", sep="\n")
    assert missing == []


def assert_whole(tried: Iterable[Case]) -> None:
    """Every character of the text is in the diplomatic reading, and every format has its string."""
    for case in tried:
        for name in READINGS:
            tree = settle(saxon.parse(text_of(case.made)), name).tree
            assert Page(written("html", tree)).by_id("text").string == s_of(tree), case.name
            plain = re.sub(r"~~|\*", "", re.split(r"\n(?:Notes|About this text)\n", written("text", tree))[0])
            assert " ".join(plain.split()) == s_of(tree), case.name
            if name == "diplomatic":
                assert words(text_of(case.made)) - corrections(case) <= words(saxon.serialize(tree)), case.name


def words(text: str) -> set[str]:
    return set(re.findall(r"word\d+", text))


def corrections(case: Case) -> set[str]:
    """Return the words of corrections, which the diplomatic reading does not have."""
    found = case.made.iterfind(".//{*}choice/*")
    return {word for element in found if etree.QName(element).localname in ("corr", "reg", "expan") for word in words(text_of(element))}


def sample(size: int) -> list[Case]:
    return random.Random(SEED).sample(cases(), size)


def test_what_the_schema_admits_is_shown_in_every_format() -> None:
    assert_covered(sample(700))


def test_the_string_of_a_reading_is_one_in_every_format() -> None:
    assert_whole(sample(300))


def test_the_string_of_a_reading_is_that_of_its_pdf_and_its_book() -> None:
    assert_printed(sample(20))


def assert_printed(tried: Iterable[Case]) -> None:
    for case in tried:
        source = parsed(text_of(case.made))
        for name in READINGS:
            string = s_of(settle(saxon.parse(source.text), name).tree)
            assert text_of_pdf(render(here(), source, name, "pdf")[0]).text == string, case.name
            assert text_of_book(render(here(), source, name, "epub")[0]) == string, case.name


def text_of_book(book: bytes) -> str:
    """Return the string of the text in a book of one document."""
    with zipfile.ZipFile(BytesIO(book)) as files:
        [chapter] = (name for name in files.namelist() if name.startswith("EPUB/texts/"))
        return Page(files.read(chapter).decode().split("?>", 1)[1].replace("/>", ">")).by_id("text").string


@pytest.mark.slow
def test_all_that_the_schema_admits_is_shown_in_every_format() -> None:
    assert_covered(cases())


@pytest.mark.slow
def test_the_string_of_every_reading_is_one_in_every_format() -> None:
    assert_whole(cases())


@pytest.mark.slow
@pytest.mark.parametrize("part", range(PARTS))
def test_the_string_of_every_reading_is_that_of_its_pdf_and_its_book(part: int) -> None:
    assert_printed(cases()[part::PARTS])


def test_the_exceptions_become_no_more() -> None:
    assert len(EXCEPTIONS) <= CEILING
    never = ["agent", "hand", "resp", "cert", "place", "reason", "extent", "quantity", "unit", "n", "rend", "type"]
    assert not [name for name in never for pattern, _formats, _reason in EXCEPTIONS if re.search(pattern, f"p/@{name}")]
