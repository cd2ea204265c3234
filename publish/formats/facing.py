"""Facing pages: the diplomatic reading of every document on the left, the clean one on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from publish import saxon
from publish.edition import Edition
from publish.formats.book import Facts, part

Trees = Mapping[str, saxon.Tree]


def facing_program(edition: Edition, records: Sequence[Facts], *, diplomatic: Trees, clean: Trees) -> saxon.Written:
    """Return the Typst program of facing pages, and what its stylesheets said.

    ``records`` (one at least, as maps, with their pictures) in the order of
    the book; the readings are keyed by document id.
    """
    settings = edition.as_map()
    first = diplomatic[records[0]["id"]]
    front = part(edition, "front", first, edition=settings, records=list(records))
    legend = part(edition, "legend", first)
    parts = [
        saxon.write(
            edition.sheet("formats/facing-typst.xsl"),
            diplomatic[record["id"]],
            parameters={"clean": clean[record["id"]], "record": record, "edition": settings},
        )
        for record in records
    ]
    body = ",\n".join(part.text for part in parts)
    messages = tuple(message for part in parts for message in part.messages)
    return saxon.Written(f'#import "facing.typ": *\n#facing(\n{front.text},\n{legend.text},\n({body},),\n)\n', messages)
