"""Records as pages that look over the whole edition get them: without what they do not show."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from publish.document.record import Record
from publish.edition import PREFIXES


def overview(records: Sequence[Record], *, mentions: bool = False) -> list[dict[str, Any]]:
    """Return records without their mentions; with ``mentions``, with the entries that they mention."""
    return [
        replace(record, mentions=()).as_map()
        | ({"mentions": [{"ref": ref} for ref in dict.fromkeys(m.ref for m in record.mentions)]} if mentions else {})
        for record in records
    ]


def register_records(records: Sequence[Record], register: str) -> list[dict[str, Any]]:
    """Return records as the page of a register gets them: with the mentions of its entries alone."""
    prefix = PREFIXES[register]
    return [
        replace(record, mentions=tuple(m for m in record.mentions if m.ref.startswith(prefix))).as_map()
        for record in records
    ]
