"""What is next to a document: the one before and after by date and in its correspondence, and what is related to it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict

from publish import saxon
from publish.document.record import Record
from publish.document.relations import related
from publish.site.browse import headings


def context_of(records: Sequence[Record], names: Mapping[str, str]) -> dict[str, dict[str, saxon.Parameter]]:
    """Return, by id, what stands around each document, under stylesheet names."""
    by_date, between, said = _neighbours(records, ""), _between(records), related(records)
    return {
        record.id: {
            **by_date[record.id],
            **between.get(record.id, {}),
            "related": said[record.id],
            "headings": [asdict(heading) for heading in headings(record, names)],
        }
        for record in records
    }


def _neighbours(records: Sequence[Record], prefix: str) -> dict[str, dict[str, saxon.Parameter]]:
    """Return, by id, the record before and the one after, each as a list of one or none, under stylesheet names."""
    maps = [[record.as_map()] for record in records]
    return {
        record.id: {f"{prefix}before": before, f"{prefix}after": after}
        for record, before, after in zip(records, [[], *maps], [*maps[1:], []], strict=False)
    }


def _between(records: Sequence[Record]) -> dict[str, dict[str, saxon.Parameter]]:
    """Return the same for the documents between the same two, in their order; of an enclosure it does not tell."""
    found: dict[frozenset[str], list[Record]] = {}
    for record in records:
        parties = (c.parties(end) for c in record.correspondences[:1] for end in ("sent", "received"))
        ends = frozenset(party.ref or party.name for some in parties for party in some)
        if ends:
            found.setdefault(ends, []).append(record)
    return {key: beside for among in found.values() for key, beside in _neighbours(among, "letter-").items()}
