"""What is around a document on its pages: neighbours, relations, headings, head, cards of names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from typing import Any

from publish.document.record import Record
from publish.document.relations import related
from publish.edition import Edition
from publish.metadata.dublin_core import dublin_core
from publish.metadata.page_metadata import heads
from publish.metadata.registers import Entry, authorities_of
from publish.site.browse import headings
from publish.site.cards import cards


def contexts(
    edition: Edition,
    records: Sequence[Record],
    names: Mapping[str, str],
    known: Mapping[str, Entry],
    withdrawn: Sequence[Record] = (),
) -> dict[str, dict[str, Any]]:
    """Return, by id, what is around each document, under stylesheet names; ``records`` are in their order.

    ``names`` and the ``known`` entries are those of the registers, by pointer. Of ``withdrawn`` documents only what
    others say of them is told.
    """
    by_date, between = neighbours(records, ""), same_correspondence(records)
    said = related(records, edition.words, withdrawn)
    told, shown = heads(edition, records, known), cards(records, known)
    return {
        record.id: {
            **by_date[record.id],
            **between.get(record.id, {}),
            **told[record.id],
            "cards": shown[record.id],
            "names-cited": _names_cited(record, names),
            "authorities": authorities_of(record, known),
            "dublin-core": [list(pair) for pair in dublin_core(edition, record)],
            "related": said[record.id],
            "headings": [asdict(heading) for heading in headings(record, names, edition.words)],
        }
        for record in records
    }


def _names_cited(record: Record, names: Mapping[str, str]) -> dict[str, str]:
    """Return the names in the registers of those whom a citation names, by pointer."""
    parties = (*record.creators, *record.named_translators)
    return {party.ref: names[party.ref] for party in parties if party.ref in names}


def brief(record: Record) -> dict[str, Any]:
    """Return what a link to a document says of it."""
    return {"id": record.id, "short_title": record.short_title, "date": asdict(record.date)}


def neighbours(records: Sequence[Record], prefix: str) -> dict[str, dict[str, Any]]:
    """Return, by id, the record before and the one after, each as a list of one or none, under stylesheet names."""
    maps = [[brief(record)] for record in records]
    return {
        record.id: {f"{prefix}before": before, f"{prefix}after": after}
        for record, before, after in zip(records, [[], *maps], [*maps[1:], []], strict=False)
    }


def same_correspondence(records: Sequence[Record]) -> dict[str, dict[str, Any]]:
    """Return the same for the documents between the same two, in their order; of an enclosure it does not tell."""
    found: dict[frozenset[str], list[Record]] = {}
    for record in records:
        parties = (c.parties(end) for c in record.correspondences[:1] for end in ("sent", "received"))
        ends = frozenset(party.ref or party.name for some in parties for party in some)
        if ends:
            found.setdefault(ends, []).append(record)
    return {key: beside for among in found.values() for key, beside in neighbours(among, "letter-").items()}
