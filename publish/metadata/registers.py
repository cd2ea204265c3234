"""The entries of the registers as facts, for links to authority files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from publish import saxon
from publish.document.record import Record
from publish.resources import stylesheet


@dataclass(frozen=True)
class Entry:
    """One person, place or organisation: ``ref`` as the text points to it, ``same_as`` in authority files.

    ``life`` are the years as the register writes them, ``role`` is what it says of the entry in words.
    """

    id: str
    ref: str
    type: str
    name: str
    other_names: tuple[str, ...]
    birth: str
    death: str
    gnd: str
    same_as: tuple[str, ...]
    life: str = ""
    role: str = ""


def entries(register: saxon.Tree) -> list[Entry]:
    """Read the entries of one register (a TEI tree)."""
    read: list[dict[str, Any]] = json.loads(saxon.write(stylesheet("metadata/register.xsl"), register).text)
    return [entry_of(entry) for entry in read]


def entry_of(facts: Mapping[str, Any]) -> Entry:
    """Return an entry from its facts as JSON says them."""
    frozen: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in facts.items()}
    return Entry(**frozen)


#: The hosts of authority files, the best first.
_ORDER = ("d-nb.info", "viaf.org", "geonames.org", "wikidata.org")


def authorities(found: Iterable[Entry]) -> dict[str, list[str]]:
    """Return the addresses of each entry in authority files, the best first: GND, VIAF, GeoNames, else Wikidata."""

    def rank(address: str) -> int:
        return next(place for place, host in enumerate(_ORDER) if host in address)

    return {entry.ref: sorted(entry.same_as, key=rank) for entry in found if entry.same_as}


def authorities_of(record: Record, known: Mapping[str, Entry]) -> dict[str, list[str]]:
    """Return the same for those whom the header of a document names."""
    actions = [action for letter in record.correspondences for action in letter.actions]
    named = [party for action in actions for party in (*action.parties, *action.copies, *action.offices)]
    named += [place for action in actions for place in action.places]
    refs = sorted({party.ref for party in (*named, *record.authors, *record.translators)})
    return authorities(known[ref] for ref in refs if ref in known)
