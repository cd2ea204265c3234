"""The entries of the registers as facts, for links to authority files."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from publish import saxon
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


def authorities(found: Iterable[Entry]) -> Mapping[str, str]:
    """Return the best address of each entry that has one: GND, VIAF, GeoNames, else Wikidata."""
    order = ("d-nb.info", "viaf.org", "geonames.org", "wikidata.org")

    def rank(address: str) -> int:
        return next(place for place, host in enumerate(order) if host in address)

    return {entry.ref: min(entry.same_as, key=rank) for entry in found if entry.same_as}
