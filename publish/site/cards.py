"""What the names in a document open: for each register entry that it cites, who that is and where else it is named."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from publish.document.record import Record
from publish.metadata.registers import Entry

#: The pages of the registers, by the prefix of their pointers.
PAGES = {"person": "persons", "place": "places", "org": "organisations"}
#: So many other documents are named on a card; the register has all.
MOST = 5


def cards(records: Sequence[Record], known: Mapping[str, Entry]) -> dict[str, list[dict[str, Any]]]:
    """Return, by id, the cards of the entries that each document cites, as maps for the stylesheet.

    ``known`` are the entries of the registers by pointer.
    """
    cited = {record.id: _cited(record, known) for record in records}
    naming: dict[str, list[Record]] = {}
    for record in records:
        for pointer in cited[record.id]:
            naming.setdefault(pointer, []).append(record)
    return {id_: [_card(known[each], naming[each], id_) for each in pointers] for id_, pointers in cited.items()}


def _cited(record: Record, known: Mapping[str, Entry]) -> list[str]:
    """Return the pointers to known entries in the text of a document, each once."""
    return [pointer for pointer in dict.fromkeys(mention.ref for mention in record.mentions) if pointer in known]


def _card(entry: Entry, naming: Sequence[Record], here: str) -> dict[str, Any]:
    """Return what the card of an entry says."""
    others = [record for record in naming[: MOST + 1] if record.id != here][:MOST]
    return {
        "page": PAGES[entry.ref.partition(":")[0]],
        "entry": entry.id,
        "name": entry.name,
        "life": entry.life,
        "role": entry.role,
        "documents": [{"id": record.id, "title": record.short_title} for record in others],
        "more": len(naming) - 1 - len(others),
    }
