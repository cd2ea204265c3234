"""EPUB 3 out of the pages of the site: the edition in its clean readings, or one document in one reading.

The files are made by ``xslt/formats/epub.xsl``; here they are put into a container (EPUB 3.3, 4: OCF), the same
bytes for the same input.
"""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable, Mapping, Sequence
from html import unescape
from pathlib import Path
from typing import Any, TypedDict
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from publish import saxon
from publish.addresses import address
from publish.document.overviews import overview, register_records
from publish.document.reading import settle
from publish.document.record import Record, in_order
from publish.edition import REGISTERS, Edition
from publish.media import media_type
from publish.words import Words
from publish.write import zip_entry

Trees = Mapping[str, saxon.Tree]
Pictures = Mapping[str, bytes]
_NO_PICTURES: Pictures = {}

STYLE = Path(__file__).parent / "typeset" / "epub.css"
#: A link to another page of the site, as the stylesheet marks it: it holds no other link.
_LINK = re.compile(
    r'<a data-there="(?P<page>[^"]*)" data-place="(?P<place>[^"]*)" href="(?P<href>[^"]*)"'
    r'(?P<rest>(?:[^<>"]|"[^"]*")*)>(?P<words>.*?)</a>',
    re.DOTALL,
)
#: What is in the tag of a link to a further target of some words: its number is no part of the text.
_FURTHER = ' class="further"'
CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)


class Chapter(TypedDict):
    """A page of the site as a chapter, as ``xslt/formats/epub.xsl`` tells it.

    ``address`` is that of the page in the site, ``ids`` are the places in it, ``breaks`` its pages of the document;
    links in ``text`` to other pages are marked until it is known which pages the book has.
    """

    address: str
    file: str
    heading: str
    text: str
    ids: list[str]
    languages: list[str]
    spoken: bool
    breaks: list[dict[str, str]]


def chapter(
    edition: Edition, page: saxon.Tree, address: str, *, title: str = "", pictures: Pictures = _NO_PICTURES
) -> Chapter:
    """Return a page of the site as a chapter; ``title`` is that of a book in which a page needs no heading."""
    given = {"edition": edition.as_map(), "address": address, "title": title or edition.title}
    shown = {"pictures": _kinds(pictures)}
    made = saxon.write(edition.sheet("formats/epub.xsl"), page, mode="epub-chapter", parameters={**given, **shown})
    told: Chapter = json.loads(made.text)
    return told


def make_epub(
    edition: Edition,
    records: Sequence[Record],
    chapters: Callable[[str, str], Chapter],
    *,
    registers: Trees,
    pages: Trees,
    pictures: Pictures = _NO_PICTURES,
) -> bytes:
    """Return the edition as a book: title page, contents, prose, documents by date in each reading, registers.

    ``chapters`` gives the chapter of a document by its id and a reading, ``registers`` and ``pages`` are TEI trees by
    the stem of their file; ``pictures`` by their path in the book (`publish.document.pictures.pictures_in_book`).
    """
    house = _Pages(edition, [*(name for name in REGISTERS if name in registers), *pages])
    ordered = in_order(records)
    book = Book(edition, edition.title, identifier(edition), pictures)
    for name, page in pages.items():
        text = house.article(settle(page, "prose", edition).tree)
        address = f"{name}.html"
        book.add(chapter(edition, house.page("prose", page, name=name, text=text), address))
    for reading in edition.readings:
        for record in ordered:
            book.add(chapters(record.id, reading), record.id)
    for name in REGISTERS:
        if name in registers:
            own = register_records(ordered, name)
            page = house.page("register", registers[name], name=name, records=own)
            book.add(chapter(edition, page, f"{name}.html"))
    return book.packed(overview(ordered))


def document_epub(
    edition: Edition, record: Record, reading: saxon.Tree, pictures: Pictures = _NO_PICTURES
) -> tuple[bytes, tuple[saxon.Message, ...]]:
    """Return one reading of a document as a book, and what the stylesheets said."""
    house = _Pages(edition, [])
    name = saxon.attribute(reading, "name")
    page = house.document(record, reading, name)
    title = _title(edition.words, record, name)
    book = Book(edition, title, uuid5(identifier(edition), f"{record.id} {name}"), pictures)
    book.add(chapter(edition, page, address(record.id, name), title=title, pictures=pictures), record.id)
    return book.packed([record.as_map()], alone=True), tuple(house.messages)


def _title(words: Words, record: Record, reading: str) -> str:
    title = record.title or record.id
    if reading == "clean":
        return title
    return words.label("print.title", title=title, reading=words.reading(reading, "name"))


def identifier(edition: Edition) -> UUID:
    """Return what the edition's book is known by for ever: a name-based UUID of its address, else of its title."""
    return uuid5(NAMESPACE_URL, edition.base_url or edition.title)


class _Pages:
    """Makes pages of the site as trees, and keeps what the stylesheets say of the texts."""

    def __init__(self, edition: Edition, sections: Sequence[str]) -> None:
        self.sheet = edition.sheet
        self.edition = saxon.value({**edition.as_map(), "sections": list(sections)})
        self.messages: list[saxon.Message] = []

    def article(self, tree: saxon.Tree, *, root: str = "./") -> saxon.Tree:
        made = saxon.transform(self.sheet("formats/html.xsl"), tree, parameters={"registers": root})
        self.messages += made.messages
        return made.tree

    def document(self, record: Record, reading: saxon.Tree, name: str) -> saxon.Tree:
        text = self.article(reading, root="../")
        return self.page("document", reading, record=record.as_map(), reading=name, text=text)

    def page(self, mode: str, tree: saxon.Tree, **parameters: saxon.Parameter) -> saxon.Tree:
        given = {"edition": self.edition, **parameters}
        return saxon.transform(self.sheet("site/site.xsl"), tree, mode=mode, parameters=given).tree


class Book:
    """A book in the making: chapters are added in their order, and packed when all are there."""

    def __init__(self, edition: Edition, title: str, identifier: UUID, pictures: Pictures) -> None:
        self.edition, self.title, self.identifier, self.pictures = edition, title, identifier, pictures
        self._texts: dict[str, str] = {}
        self._facts: list[dict[str, Any]] = []
        self._places: dict[str, frozenset[str]] = {}

    def add(self, told: Chapter, document: str = "") -> None:
        """Add a chapter; ``document`` is the id of the document that it is of."""
        self._texts[told["file"]] = told["text"]
        self._places[told["address"]] = frozenset(told["ids"])
        left = {name: fact for name, fact in told.items() if name not in ("text", "ids")}
        self._facts.append({**left, "document": document})

    def packed(self, records: Sequence[Mapping[str, Any]], *, alone: bool = False) -> bytes:
        """Return the book, of the chapters of some records; ``alone`` is one document that is a book of its own."""
        given = {
            "edition": self.edition.as_map(),
            "title": self.title,
            "identifier": self.identifier.urn,
            "records": records,
            "alone": alone,
            "chapters": self._facts,
            "pictures": _kinds(self.pictures),
        }
        made = saxon.write(self.edition.sheet("formats/epub.xsl"), saxon.nothing(), parameters=given)
        front: dict[str, str] = json.loads(made.text)
        chapters = {name: _LINK.sub(self._resolved, text) for name, text in self._texts.items()}
        return container({**chapters, **front, "style.css": STYLE.read_text(encoding="utf-8"), **self.pictures})

    def _resolved(self, link: re.Match[str]) -> str:
        """Return a link to another page as it is in the book: without the place, or the words alone, if need be."""
        page, place, href, rest, words = (link[name] for name in ("page", "place", "href", "rest", "words"))
        known = self._places.get(unescape(page))
        if known is None:
            return "" if _FURTHER in rest else words
        address = href if not place or unescape(place) in known else href.partition("#")[0]
        return f'<a href="{address}"{rest}>{words}</a>'


def _kinds(pictures: Pictures) -> dict[str, str]:
    return {quote(name): media_type(name.lower()) for name in sorted(pictures)}


def container(files: Mapping[str, str | bytes]) -> bytes:
    """Return the files of a book as one ZIP: first, and not compressed, the word that says what it is."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zip_entry("mimetype"), "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in [("META-INF/container.xml", CONTAINER), *((f"EPUB/{n}", files[n]) for n in sorted(files))]:
            archive.writestr(zip_entry(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
