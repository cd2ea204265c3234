"""Remarks on what the markup says: in words, briefly, and after each text of the books too."""

from __future__ import annotations

import zipfile
from io import BytesIO

from edition_here import here, parsed, reading, settled, source
from lxml import etree

from publish import saxon
from publish.formats.render import render
from publish.resources import stylesheet

XHTML = "{http://www.w3.org/1999/xhtml}"


def remarks_of_book(book: bytes) -> list[str]:
    """Return the remarks in a book of one document."""
    with zipfile.ZipFile(BytesIO(book)) as files:
        [chapter] = (name for name in files.namelist() if name.startswith("EPUB/texts/"))
        found = etree.fromstring(files.read(chapter)).iterfind(f".//{XHTML}section[@class='remarks']/{XHTML}p")
        return ["".join(each.itertext()) for each in found]


def remarks_in_text(words: str) -> str:
    """Return the last paragraph of a plain text."""
    return saxon.write(stylesheet("formats/text.xsl"), settled(words)).text.strip().split("\n\n")[-1]


def test_a_book_has_the_remarks_of_its_text_and_parts_words_at_the_edges_of_blocks() -> None:
    [kinds, *others] = remarks_of_book(render(here(), source("cable-25025"), "clean", "epub")[0])
    assert "number of the cable: “25025”" in kinds and "Displaced: “MAO ZEDONG 0530 18 October' Nº …”" in kinds
    assert any("certainty: high" in remark for remark in others)


def test_the_printed_book_has_the_remarks_of_each_text() -> None:
    part = saxon.write(stylesheet("formats/edition-typst.xsl"), reading("cable-25025", "clean"), mode="document").text
    assert "number of the cable: “25025”" in part


def test_kinds_are_named_in_one_remark_and_at_most_eight_places_of_each() -> None:
    made = remarks_in_text("<p>" + " ".join(f'<name type="person">N{n}</name>' for n in range(10)) + ' <seg type="address">A</seg></p>')
    assert made == "Person: “N0”, “N1”, “N2”, “N3”, “N4”, “N5”, “N6”, “N7” and 2 more; whom it goes to: “A”"


def test_a_document_without_remarks_has_none_in_its_book() -> None:
    tei = '<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>a</p></body></text></TEI>'
    assert remarks_of_book(render(here(), parsed(tei), "clean", "epub")[0]) == []
