"""Distributed Text Services 1.0: entry, collection, navigation and document (https://dtsapi.org/versions/v1.0).

The edition is one collection; its documents are its Resources; each has one citation tree, of the units that
`publish.harvest.passage` finds. Conformance level 1.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from publish.harvest import dts_navigation
from publish.harvest.dts_navigation import Refusal
from publish.harvest.dts_text import TYPES, text_of
from publish.harvest.rows import Row, Selection

if TYPE_CHECKING:
    from publish.harvest.store import Store

CONTEXT = "https://dtsapi.org/context/v1.0.json"
VERSION = "1.0"
LD_JSON = "application/ld+json"
Parameters = Mapping[str, str]
Json = dict[str, Any]


@dataclass(frozen=True)
class Library:
    """What answers: a store, the address of this interface and of the site, the title of the edition.

    ``url`` is the entry's address without a final solidus, ``site`` the site's with one; ``public`` tells
    whether the site's files have addresses.
    """

    store: Store
    url: str
    site: str
    title: str
    domain: str = ""
    public: bool = False
    page: int = 100
    _starts: dict[str, list[str]] = field(default_factory=dict)

    def uri(self, id_: str) -> str:
        """Return the URI of a Resource: the address of its page."""
        return f"{self.site}texts/{id_}.html"

    def local(self, uri: str) -> str:
        """Return a document's id out of its URI, its OAI identifier, or itself."""
        if uri.startswith(f"{self.site}texts/"):
            return uri.removeprefix(f"{self.site}texts/").removesuffix(".html")
        return uri.removeprefix(f"oai:{self.domain}:") if self.domain else uri

    def starts(self) -> list[str]:
        """Return the first id of every page, read again when the index has changed."""
        state = self.store.state().fingerprint
        if state not in self._starts:
            self._starts.clear()
            self._starts[state] = self.store.page_starts(self.page)
        return self._starts.get(state, [])


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
    except Refusal as refused:
        problem = {
            "type": "about:blank",
            "title": refused.title,
            "status": refused.status,
            "detail": refused.detail,
        }
        return Reply(refused.status, "application/problem+json", _bytes(problem), back)


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
    nav = parameters.get("nav", "children")
    if nav not in ("children", "parents"):
        raise Refusal(400, f"nav={nav!r} is neither children nor parents")
    id_ = parameters.get("id", library.site)
    if id_ == library.site:
        return _json(_page_of_members(library, parameters) if nav == "children" else _root(library) | {"member": []})
    row = _resource_row(library, id_)
    members = {"member": [_root(library)]} if nav == "parents" else {}
    return _json(_top(resource(library, row) | members))


def _page_of_members(library: Library, parameters: Parameters) -> Json:
    starts = library.starts()
    number = dts_navigation.whole_number(parameters, "page", 1)
    if not 1 <= number <= max(len(starts), 1):
        raise Refusal(404, f"there is no page {number}; there are {len(starts)}")
    after = starts[number - 1] if starts else ""
    first = library.store.get(after, "dts") if after else None
    rows = library.store.page(Selection(living=True), "dts", after=after, limit=library.page - 1) if first else []
    members = [resource(library, row) for row in ([first, *rows] if first else [])]
    found = _top(_root(library)) | {"member": members}
    if len(starts) > 1 or "page" in parameters:
        found["view"] = view(f"{library.url}/collection", {"id": library.site}, number, max(len(starts), 1))
    return found


def _root(library: Library) -> Json:
    return {
        "@id": library.site,
        "@type": "Collection",
        "title": library.title,
        "totalParents": 0,
        "totalChildren": library.store.count(Selection(living=True)),
        "collection": f"{library.url}/collection?id={quote(library.site, safe='')}{{&page,nav}}",
        "dublinCore": {"title": [{"lang": "en", "value": library.title}]},
    }


def resource(library: Library, row: Row) -> Json:
    """Return a document as a Resource, with its citation tree and where to go on."""
    facts = json.loads(row.body)
    here = quote(library.uri(row.id), safe="")
    told = {
        "@id": library.uri(row.id),
        "@type": "Resource",
        "title": facts["title"],
        "description": facts["description"],
        "totalParents": 1,
        "totalChildren": 0,
        "dublinCore": facts["dublinCore"],
        "collection": f"{library.url}/collection?id={here}{{&page,nav}}",
        "navigation": f"{library.url}/navigation?resource={here}{{&ref,start,end,down,tree,page}}",
        "document": f"{library.url}/document?resource={here}{{&ref,start,end,tree,mediaType}}",
        "mediaTypes": list(TYPES),
        "citationTrees": [{"@type": "CitationTree", "citeStructure": facts["citeStructure"]}],
    }
    return told | ({"download": f"{library.site}texts/{row.id}.xml"} if library.public else {})


def _navigation(library: Library, parameters: Parameters) -> Reply:
    row = _resource_row(library, dts_navigation.needed(parameters, "resource"))
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
    row = _resource_row(library, dts_navigation.needed(parameters, "resource"), form="")
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


def _resource_row(library: Library, uri: str, *, form: str = "dts") -> Row:
    id_ = library.local(uri)
    row = None if "\0" in id_ else library.store.get(id_, form)
    if row is None:
        raise Refusal(404, f"there is no collection or document {uri!r}")
    if row.deleted:
        raise Refusal(410, f"the document {row.id} was withdrawn at {row.datestamp}")
    return row


def view(address: str, asked: Parameters, page: int, pages: int) -> Json:
    """Return a Pagination object; ``previous`` and ``next`` are null where there is none."""

    def at(number: int) -> str | None:
        return f"{address}?{urlencode({**asked, 'page': number})}" if 1 <= number <= pages else None

    told = {"first": at(1), "previous": at(page - 1), "next": at(page + 1), "last": at(pages)}
    return {"@id": at(page), "@type": "Pagination", **told}


def _top(told: Json) -> Json:
    return {"@context": CONTEXT, "dtsVersion": VERSION, **told}


def _json(told: Json) -> Reply:
    return Reply(200, LD_JSON, _bytes(told))


def _bytes(told: Json) -> bytes:
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


_ENDPOINTS: dict[str, Callable[[Library, Parameters], Reply]] = {
    "": _entry,
    "collection": _collection,
    "navigation": _navigation,
    "document": _document,
}
