"""EPUB 3 out of the pages of the site: the edition in its clean readings, or one document in one reading.

The files are made by ``xslt/formats/epub.xsl``; here they are put into a container (EPUB 3.3, 4: OCF), the same
bytes for the same input.
"""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from urllib.parse import quote
from uuid import NAMESPACE_URL, UUID, uuid5

from publish import saxon
from publish.addresses import address
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
CONTAINER = (
    '<?xml version="1.0" encoding="UTF-8"?>\n'
    '<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>'
    "</rootfiles></container>\n"
)


def make_epub(
    edition: Edition,
    records: Sequence[Record],
    readings: Trees,
    *,
    registers: Trees,
    pages: Trees,
    pictures: Pictures = _NO_PICTURES,
) -> bytes:
    """Return the edition as a book: title page, contents, prose, documents by date, registers.

    ``readings`` (clean) are keyed by document id, ``registers`` and ``pages`` by the stem of their file, as TEI trees;
    ``pictures`` by their path in the book (`publish.document.pictures.pictures_in_book`).
    """
    book = _Pages(edition, [*(name for name in REGISTERS if name in registers), *pages])
    ordered = in_order(records)
    everything = saxon.value([record.as_map() for record in ordered])
    made = {
        f"{name}.html": book.page("prose", page, name=name, text=book.article(settle(page, "prose", edition).tree))
        for name, page in pages.items()
    }
    for record in ordered:
        made[address(record.id, "clean")] = book.document(record, readings[record.id], "clean")
    for name in REGISTERS:
        if name in registers:
            made[f"{name}.html"] = book.page("register", registers[name], name=name, records=everything)
    return _book(edition, everything, made, title=edition.title, identifier=identifier(edition), pictures=pictures)


def document_epub(
    edition: Edition, record: Record, reading: saxon.Tree, pictures: Pictures = _NO_PICTURES
) -> tuple[bytes, tuple[saxon.Message, ...]]:
    """Return one reading of a document as a book, and what the stylesheets said."""
    book = _Pages(edition, [])
    name = saxon.attribute(reading, "name")
    page = {address(record.id, name): book.document(record, reading, name)}
    own = uuid5(identifier(edition), f"{record.id} {name}")
    title = _title(edition.words, record, name)
    made = _book(edition, [record.as_map()], page, title=title, identifier=own, pictures=pictures, alone=True)
    return made, tuple(book.messages)


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


def _book(
    edition: Edition,
    records: saxon.Parameter,
    pages: Trees,
    *,
    title: str,
    identifier: UUID,
    pictures: Pictures,
    alone: bool = False,
) -> bytes:
    files: dict[str, str] = json.loads(
        saxon.write(
            edition.sheet("formats/epub.xsl"),
            saxon.nothing(),
            parameters={
                "edition": edition.as_map(),
                "title": title,
                "identifier": identifier.urn,
                "records": records,
                "alone": alone,
                "pages": saxon.together(pages.values()),
                "addresses": list(pages),
                "pictures": {quote(name): media_type(name.lower()) for name in sorted(pictures)},
            },
        ).text
    )
    return container({**files, "style.css": STYLE.read_text(encoding="utf-8"), **pictures})


def container(files: Mapping[str, str | bytes]) -> bytes:
    """Return the files of a book as one ZIP: first, and not compressed, the word that says what it is."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(zip_entry("mimetype"), "application/epub+zip", zipfile.ZIP_STORED)
        for name, content in [("META-INF/container.xml", CONTAINER), *((f"EPUB/{n}", files[n]) for n in sorted(files))]:
            archive.writestr(zip_entry(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()
