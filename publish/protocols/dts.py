"""Distributed Text Services 1.0: entry, collection, navigation and document (https://dtsapi.org/versions/v1.0).

What is in which collection tells `publish.protocols.dts_collection`; each document has one citation tree, of the
units that `publish.metadata.passage` finds. Conformance level 1.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlencode

from publish.protocols import dts_navigation
from publish.protocols.dts_collection import Library, collection, resource, resource_row, view
from publish.protocols.dts_navigation import Refusal
from publish.protocols.dts_text import TYPES, text_of

__all__ = ["Library", "Reply", "refused", "reply"]

CONTEXT = "https://dtsapi.org/context/v1.0.json"
VERSION = "1.0"
LD_JSON = "application/ld+json"
Parameters = Mapping[str, str]


@dataclass(frozen=True)
class Reply:
    """An answer: status, media type, bytes, and the Link header."""

    status: int
    type: str
    body: bytes
    link: str = ""


def reply(library: Library, endpoint: str, parameters: Parameters) -> Reply:
    """Answer a request to ``""`` (entry), ``collection``, ``navigation`` or ``document``."""
    back = f'<{library.url}/collection>; rel="collection"' if endpoint == "document" else ""
    try:
        return _ENDPOINTS[endpoint](library, {name: value for name, value in parameters.items() if value})
    except Refusal as refusal:
        return refused(refusal, back)


def refused(refusal: Refusal, link: str = "") -> Reply:
    """Return a refusal as JSON (RFC 9457)."""
    problem = {
        "type": "about:blank",
        "title": refusal.title,
        "status": refusal.status,
        "detail": refusal.detail,
    }
    return Reply(refusal.status, "application/problem+json", _bytes(problem), link)


def _entry(library: Library, _parameters: Parameters) -> Reply:
    return _json(
        {
            "@context": CONTEXT,
            "dtsVersion": VERSION,
            "@id": f"{library.url}/",
            "@type": "EntryPoint",
            "collection": f"{library.url}/collection{{?id,page,nav}}",
            "navigation": f"{library.url}/navigation{{?resource,ref,start,end,down,tree,page}}",
            "document": f"{library.url}/document{{?resource,ref,start,end,tree,mediaType}}",
        }
    )


def _collection(library: Library, parameters: Parameters) -> Reply:
    return _json({"@context": CONTEXT, "dtsVersion": VERSION, **collection(library, parameters)})


def _navigation(library: Library, parameters: Parameters) -> Reply:
    row = resource_row(library, dts_navigation.needed(parameters, "resource"))
    units_row = library.store.get(row.id, "units")
    found = dts_navigation.navigate(json.loads(units_row.body) if units_row else [], parameters)
    asked = {name: value for name, value in parameters.items() if name != "page"}
    told = {
        "@context": CONTEXT,
        "dtsVersion": VERSION,
        "@id": f"{library.url}/navigation?{urlencode(parameters)}",
        "@type": "Navigation",
        "resource": resource(library, row),
        **found.units,
    }
    if found.pages > 1 or "page" in parameters:
        told["view"] = view(f"{library.url}/navigation", asked, found.page, found.pages)
    return _json(told)


def _document(library: Library, parameters: Parameters) -> Reply:
    row = resource_row(library, dts_navigation.needed(parameters, "resource"), form="")
    start, end = dts_navigation.ends(parameters)
    if start and "tree" in parameters:
        raise Refusal(
            404,
            f"the document has one citation tree, without a name: there is no tree {parameters['tree']!r}",
        )
    # In a query a plus sign stands for a blank, and clients forget to write %2B.
    type_ = parameters.get("mediaType", next(iter(TYPES))).replace(" ", "+")
    if type_ not in TYPES:
        raise Refusal(404, f"there is no {type_!r}; there are {', '.join(TYPES)}")
    body = text_of(library.store, row.id, type_, start, end)
    link = f'<{library.url}/collection?id={quote(library.uri(row.id), safe="")}>; rel="collection"'
    return Reply(200, type_ if "tei" in type_ else f"{type_}; charset=utf-8", body, link)


def _json(told: dict[str, Any]) -> Reply:
    return Reply(200, LD_JSON, _bytes(told))


def _bytes(told: dict[str, Any]) -> bytes:
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


_ENDPOINTS: dict[str, Callable[[Library, Parameters], Reply]] = {
    "": _entry,
    "collection": _collection,
    "navigation": _navigation,
    "document": _document,
}
