"""The whole edition as one book: the parts, each made from one tree, put in order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from publish import saxon
from publish.record import Record
from publish.resources import stylesheet


def book_program(
    edition: Mapping[str, Any],
    records: Sequence[Record],
    readings: Mapping[str, saxon.Tree],
    *,
    registers: Sequence[saxon.Tree],
    pages: Sequence[saxon.Tree],
) -> saxon.Written:
    """Return the Typst program of the edition, and what its stylesheets said.

    ``edition`` are the settings as a map; ``records`` in the order of the book; ``readings`` by document id;
    ``pages`` (prose, before the documents) and ``registers`` (after them) as TEI trees. Without records there
    is no book: the caller has one at least.
    """
    everything = {"edition": edition, "records": [record.as_map() for record in records]}
    front = _part("front", readings[records[0].id], **everything)
    parts = [
        *(_part("prose", page) for page in pages),
        *(
            _part("document", readings[record.id], record=record.as_map(), edition=edition)
            for record in records
        ),
        *(_part("register", register) for register in registers),
    ]
    body = ",\n".join(part.text for part in parts)
    messages = tuple(message for part in parts for message in part.messages)
    return saxon.Written(f'#import "book.typ": *\n#book(\n{front.text},\n({body},),\n)\n', messages)


def _part(mode: str, tree: saxon.Tree, **parameters: Any) -> saxon.Written:
    return saxon.write(stylesheet("formats/edition-typst.xsl"), tree, mode=mode, parameters=parameters)
