"""Facing pages: the diplomatic reading of every document on the left, the clean one on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from publish import saxon
from publish.formats.book import Facts, part
from publish.resources import stylesheet

Trees = Mapping[str, saxon.Tree]


def facing_program(
    edition: Mapping[str, Any], records: Sequence[Facts], *, diplomatic: Trees, clean: Trees
) -> saxon.Written:
    """Return the Typst program of facing pages, and what its stylesheets said.

    ``edition`` are the settings as a map; ``records`` (one at least, as maps, with their pictures) in the order of
    the book; the readings are keyed by document id.
    """
    first = diplomatic[records[0]["id"]]
    front = part("front", first, edition=edition, records=list(records))
    legend = part("legend", first)
    parts = [
        saxon.write(
            stylesheet("formats/facing-typst.xsl"),
            diplomatic[record["id"]],
            parameters={"clean": clean[record["id"]], "record": record, "edition": edition},
        )
        for record in records
    ]
    body = ",\n".join(part.text for part in parts)
    messages = tuple(message for part in parts for message in part.messages)
    return saxon.Written(f'#import "facing.typ": *\n#facing(\n{front.text},\n{legend.text},\n({body},),\n)\n', messages)
