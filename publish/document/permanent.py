"""Persistent identifiers: DOI, ARK, Handle and URN, as such and as an address that leads on for ever."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from publish.document.provenance import Identifier

#: What an identifier is put behind, by its type; the best for citing first. A URN is an address already.
RESOLVERS = {
    "doi": "https://doi.org/",
    "ark": "https://n2t.net/",
    "handle": "https://hdl.handle.net/",
    "urn": "",
}


def address(identifier: Identifier) -> str:
    """Return an identifier as an address; empty for one of another type."""
    return f"{RESOLVERS[identifier.type]}{identifier.value}" if identifier.type in RESOLVERS else ""


def addresses(identifiers: Iterable[Identifier]) -> list[str]:
    """Return identifiers as addresses, the best for citing first."""
    order = list(RESOLVERS)
    known = [identifier for identifier in identifiers if identifier.type in order]
    return [address(identifier) for identifier in sorted(known, key=lambda each: order.index(each.type))]


def of_edition(identifiers: Mapping[str, str]) -> list[Identifier]:
    """Return the identifiers of an edition, from its settings."""
    return [Identifier(name, value) for name, value in identifiers.items()]
