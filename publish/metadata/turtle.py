"""All that is told as linked data, in one graph: RDF 1.1 as N-Triples, which is Turtle too.

JSON-LD is expanded here by the one context that the press writes (schema.org): every name is a property of it, and a
value is an address where the property wants one.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

_SCHEMA = "https://schema.org/"
_TYPE = "<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
#: The properties whose values are addresses.
_ADDRESSES = {"url", "sameAs", "contentUrl", "usageInfo"}
#: What may not stand in an address (RDF 1.1 N-Triples, IRIREF).
_ESCAPED = {ord(sign): f"%{ord(sign):02X}" for sign in ' <>"{}|^`\\'}


def turtle(told: Iterable[dict[str, Any]]) -> bytes:
    """Return JSON-LD as a graph; nodes of one ``@id`` are one node, each triple is there once."""
    graph = Graph()
    for each in told:
        for node in each.get("@graph", [each]):
            graph.add(node)
    return "".join(f"{triple} .\n" for triple in dict.fromkeys(graph.triples)).encode()


class Graph:
    """Triples in the order in which they were told."""

    def __init__(self) -> None:
        self.triples: list[str] = []
        self._blank = 0

    def add(self, node: dict[str, Any]) -> str:
        """Add all that is told of a node; return its name."""
        name = _address(node["@id"]) if node.get("@id") else self._next()
        types = node.get("@type", [])
        for kind in [types] if isinstance(types, str) else types:
            self.triples.append(f"{name} {_TYPE} <{_SCHEMA}{kind}>")
        for key, value in node.items():
            if key == "@reverse":
                self._reverse(name, value)
            elif not key.startswith("@"):
                self.triples += [f"{name} <{_SCHEMA}{key}> {each}" for each in self._values(key, value)]
        return name

    def _next(self) -> str:
        self._blank += 1
        return f"_:b{self._blank}"

    def _reverse(self, name: str, told: dict[str, Any]) -> None:
        for key, value in told.items():
            self.triples += [f"{subject} <{_SCHEMA}{key}> {name}" for subject in self._values(key, value)]

    def _values(self, key: str, value: Any) -> Iterator[str]:
        for each in value if isinstance(value, list) else [value]:
            if isinstance(each, dict):
                yield self.add(each)
            elif key in _ADDRESSES and str(each).startswith(("http://", "https://")):
                yield _address(each)
            else:
                yield json.dumps(str(each), ensure_ascii=False)


def _address(address: str) -> str:
    return f"<{address.translate(_ESCAPED)}>"
