"""Tombstones: what is left of a withdrawn document at its addresses: since when, why, and what replaces it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any

from publish.document.record import Record
from publish.edition import Edition
from publish.outputs import SIDE_BY_SIDE
from publish.site.document_pages import Settings
from publish.site.neighbours import brief
from publish.site.pages import page_of

#: Where servers find the page that they answer with status 410 (docs/running.md).
FOLDER = "withdrawn"


def tombstone_pages(
    edition: Edition, settings: Settings, record: Record, places: Collection[str], instead: Record | None
) -> Iterator[tuple[str, str]]:
    """Yield the tombstone at every address that a page of the document had, and below `FOLDER`.

    ``places`` are the identifiers in the document: links to them still lead to the page. ``instead`` is the document
    that replaces it, where it is one of the edition.
    """
    panes = [f"{reading}.{place}" for reading in SIDE_BY_SIDE for place in places] if edition.side_by_side else []
    told: dict[str, Any] = {
        "record": record.as_map(),
        "withdrawal": record.as_map()["withdrawal"],
        "places": sorted([*places, *panes]),
        "instead": [brief(instead)] if instead else [],
        "kept": edition.keeps_withdrawn,
    }
    for path in [*edition.page_addresses(record.id), f"{FOLDER}/{record.id}.html"]:
        yield path, page_of(edition, "tombstone", settings, name=path, **told)
