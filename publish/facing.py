"""Facing pages: the diplomatic reading of every document on the left, the clean one on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from publish import saxon
from publish.record import Record
from publish.resources import stylesheet

Trees = Mapping[str, saxon.Tree]


def facing_program(
    edition: Mapping[str, Any], records: Sequence[Record], *, diplomatic: Trees, clean: Trees
) -> saxon.Written:
    """Return the Typst program of facing pages, and what its stylesheets said.

    ``edition`` are the settings as a map; ``records`` (one at least) in the order of the book; the readings are
    keyed by document id.
    """
    everything = {"edition": edition, "records": [record.as_map() for record in records]}
    first = diplomatic[records[0].id]
    front = saxon.write(stylesheet("formats/edition-typst.xsl"), first, mode="front", parameters=everything)
    parts = [
        saxon.write(
            stylesheet("formats/facing-typst.xsl"),
            diplomatic[record.id],
            parameters={"clean": clean[record.id], "record": record.as_map(), "edition": edition},
        )
        for record in records
    ]
    body = ",\n".join(part.text for part in parts)
    messages = tuple(message for part in parts for message in part.messages)
    return saxon.Written(f'#import "facing.typ": *\n#facing(\n{front.text},\n({body},),\n)\n', messages)
