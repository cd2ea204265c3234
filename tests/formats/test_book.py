"""The whole edition as a book: every text in it, and page numbers that are right."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pdfplumber
import pytest
from tagtree import text_of_pdf

from publish import edition, saxon
from publish.document import record
from publish.document.reading import reading_of
from publish.formats.book import book_program
from publish.formats.pdf import make_pdf
from publish.resources import stylesheet
from publish.source import xml

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "tests" / "editions" / "armistice"
STRING = stylesheet("functions/string.xsl")
PROSE = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="principles"><teiHeader><fileDesc><titleStmt>'
    "<title>Principles</title></titleStmt></fileDesc></teiHeader><text><body>"
    "<div><head>Marks</head><p>Nothing is <q>lost</q>.</p></div></body></text></TEI>"
)


def source(path: Path) -> xml.Source:
    read_file = xml.read(path)
    assert isinstance(read_file, xml.Source)
    return read_file


@pytest.fixture(scope="module")
def readings() -> dict[str, saxon.Tree]:
    documents = [source(path) for path in edition.find(ROOT).documents()]
    return {document.path.stem: reading_of(document, "clean").tree for document in documents}


@pytest.fixture(scope="module")
def book(readings: dict[str, saxon.Tree]) -> bytes:
    ours = edition.find(ROOT)
    records = [record.read(saxon.parse(source(path).text)).as_map() for path in ours.documents()]
    registers = [
        saxon.parse(source(EDITION / "tei" / "registers" / f"{name}.xml").text)
        for name in ("persons", "places", "organisations")
    ]
    written = book_program(
        ours,
        sorted(records, key=lambda facts: str(facts["id"])),
        readings,
        registers=registers,
        pages=[saxon.parse(PROSE)],
    )
    assert written.messages == ()
    return make_pdf(written.text, attachments={}, date="2026-11-20", name="the edition")


def test_every_document_is_in_the_book_whole(book: bytes, readings: dict[str, saxon.Tree]) -> None:
    tagged = text_of_pdf(book)
    for reading in readings.values():
        text = str(saxon.call(STRING, "{urn:press:string}of", reading).head.get_string_value())
        assert text in tagged.whole


def test_the_book_has_title_contents_prose_registers_and_colophon(book: bytes) -> None:
    whole = text_of_pdf(book).whole
    parts = [
        "Toward an Armistice",
        "Contents",
        "Principles Marks Nothing is “lost”.",
        "What the marks mean",
        "Register of persons",
        "Colophon",
    ]
    places = [whole.rindex(part) for part in parts]
    assert places == sorted(places)


def test_registers_lead_to_the_pages_of_the_mentions(book: bytes) -> None:
    with pdfplumber.open(BytesIO(book)) as opened:
        pages = [page.extract_text() for page in opened.pages]
    register = next(page for page in pages if page.startswith("Register of persons"))
    line = next(line for line in register.splitlines() if line.startswith("Clark"))
    entry = register[register.index(line) :].split("Fedorenko", 1)[0]
    number = int(entry.split()[-1])
    assert "Clark" in pages[number - 1]


def test_the_contents_name_the_page_on_which_a_part_begins(book: bytes) -> None:
    with pdfplumber.open(BytesIO(book)) as opened:
        pages = [page.extract_text() for page in opened.pages]
    contents = next(page for page in pages if page.startswith("Contents"))
    line = next(line for line in contents.splitlines() if line.startswith("Register of places"))
    assert "\nRegister of places\n" in f"\n{pages[int(line.split()[-1]) - 1]}"


def test_the_legend_draws_each_mark_and_says_what_it_means(book: bytes) -> None:
    whole = text_of_pdf(book).whole
    assert "Mark Meaning In the clean reading words struck through in the document left out, counted" in whole
    assert "[name]‹certainty: low› a doubtful name or reading plain, with a note" in whole


def test_a_running_head_stands_on_pages_that_begin_with_no_part_of_their_own(book: bytes) -> None:
    with pdfplumber.open(BytesIO(book)) as opened:
        heads = [page.crop((0, 0, page.width, 60)).extract_text() for page in opened.pages]
        tops = [page.crop((0, 60, page.width, 100)).extract_text() for page in opened.pages]
    for head, top in zip(heads, tops, strict=True):
        assert not (head and top.startswith(("Register of", "Contents", "What the marks mean")))
    assert "Register of persons" in heads
