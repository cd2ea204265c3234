"""The whole edition as one book: the parts, each made from one tree, put in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from publish import saxon
from publish.document.reading import settle
from publish.edition import Edition

Facts = Mapping[str, Any]


def book_program(
    edition: Edition,
    records: Sequence[Facts],
    readings: Mapping[str, saxon.Tree],
    *,
    registers: Sequence[saxon.Tree],
    pages: Sequence[saxon.Tree],
) -> saxon.Written:
    """Return the Typst program of the edition, and what its stylesheets said.

    ``records`` (as maps, with their pictures) in the order of the book;
    ``readings`` by document id; ``pages`` (prose, before the legend of marks and the documents) and ``registers``
    (after them) as TEI trees. Without records there is no book: the caller has one at least.
    """
    settings = edition.as_map()
    first = readings[records[0]["id"]]
    front = part(edition, "front", first, edition=settings, records=list(records))
    parts = [
        *(part(edition, "prose", settle(page, "prose", edition).tree) for page in pages),
        part(edition, "legend", first),
        *(part(edition, "document", readings[record["id"]], record=record, edition=settings) for record in records),
        *(part(edition, "register", register) for register in registers),
    ]
    body = ",\n".join(part.text for part in parts)
    messages = tuple(message for part in parts for message in part.messages)
    return saxon.Written(f'#import "book.typ": *\n#book(\n{front.text},\n({body},),\n)\n', messages)


def part(house: Edition, mode: str, tree: saxon.Tree, **parameters: Any) -> saxon.Written:
    """Return one part of a book as data: front, legend, prose, document or register."""
    return saxon.write(house.sheet("formats/edition-typst.xsl"), tree, mode=mode, parameters=parameters)
