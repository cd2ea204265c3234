"""The collections of DTS 1.0: the edition, in it one collection for each kind of document, in these the documents.

The middle level keeps the first answer short however many documents there are, and clients that look for Resources
below collections of a collection find them.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import quote, urlencode

from publish.metadata.item import RENAMED
from publish.protocols.dts_navigation import Refusal, whole_number
from publish.protocols.dts_text import TYPES
from publish.store.queries import Row, Selection
from publish.store.store import Store

Parameters = Mapping[str, str]
Json = dict[str, Any]
_KIND = "kind:"


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
    _shelves: dict[str, dict[str, Shelf]] = field(default_factory=dict)

    def uri(self, id_: str) -> str:
        """Return the URI of a Resource: the address of its page."""
        return f"{self.site}texts/{id_}.html"

    def kind_uri(self, kind: str) -> str:
        """Return the URI of the collection of a kind: where the site lists the documents of that kind."""
        return f"{self.site}by-kind.html#{kind}"

    def local(self, uri: str) -> str:
        """Return a document's id out of its URI, its OAI identifier, or itself."""
        if uri.startswith(f"{self.site}texts/"):
            return uri.removeprefix(f"{self.site}texts/").removesuffix(".html")
        return uri.removeprefix(f"oai:{self.domain}:") if self.domain else uri

    def shelves(self) -> Shelves:
        """Return the kinds that have documents, by their URI, counted again when the index has changed."""
        state = self.store.state().fingerprint
        found = self._shelves.get(state)
        if found is None:
            kinds = [spec.removeprefix(_KIND) for spec in self.store.sets() if spec.startswith(_KIND)]
            counted = {self.kind_uri(kind): _shelf(self, kind) for kind in kinds}
            found = {uri: shelf for uri, shelf in counted.items() if shelf.starts}
            self._shelves.clear()
            self._shelves[state] = found
        return found


@dataclass(frozen=True)
class Shelf:
    """The living documents of one kind: how many, and the first id of every page of their list."""

    kind: str
    size: int
    starts: Sequence[str]


Shelves = Mapping[str, Shelf]


def _shelf(library: Library, kind: str) -> Shelf:
    spec = f"{_KIND}{kind}"
    size = library.store.count(Selection(set=spec, living=True))
    return Shelf(kind, size, library.store.page_starts(spec, library.page))


def collection(library: Library, parameters: Parameters) -> Json:
    """Answer a request to the Collection endpoint; raises `Refusal`."""
    nav = parameters.get("nav", "children")
    if nav not in ("children", "parents"):
        raise Refusal(400, f"nav={nav!r} is neither children nor parents")
    id_, shelves = parameters.get("id", library.site), library.shelves()
    uri = library.kind_uri(id_.removeprefix(_KIND)) if id_.startswith(_KIND) else id_
    told, parent = _told(library, uri, shelves)
    if nav == "parents":
        return told | {"member": [parent] if parent else []}
    return told if told["@type"] == "Resource" else told | _members(library, uri, parameters, shelves)


def _told(library: Library, uri: str, shelves: Shelves) -> tuple[Json, Json | None]:
    """Return what an id names, and the collection that it is in."""
    if uri == library.site:
        return _root(library, shelves), None
    if uri in shelves:
        return _kind(library, shelves[uri]), _root(library, shelves)
    row = resource_row(library, uri)
    shelf = shelves.get(library.kind_uri(json.loads(row.body)["dublinCore"]["type"][0]))
    return resource(library, row), _kind(library, shelf) if shelf else None


def _members(library: Library, uri: str, parameters: Parameters, shelves: Shelves) -> Json:
    """Return one page of what is in a collection."""
    shelf = shelves.get(uri)
    pages = len(shelf.starts) if shelf else 1
    number = whole_number(parameters, "page", 1)
    if not 1 <= number <= pages:
        raise Refusal(404, f"there is no page {number}; there are {pages}")
    members = _documents(library, shelf, number) if shelf else [_kind(library, each) for each in shelves.values()]
    if pages == 1 and "page" not in parameters:
        return {"member": members}
    return {"member": members, "view": view(f"{library.url}/collection", {"id": uri}, number, pages)}


def _documents(library: Library, shelf: Shelf, number: int) -> list[Json]:
    first = library.store.get(shelf.starts[number - 1], "dts")
    chosen = Selection(set=f"{_KIND}{shelf.kind}", living=True)
    rest = library.store.page(chosen, "dts", after=shelf.starts[number - 1], limit=library.page - 1)
    return [resource(library, row) for row in ([first, *rest] if first else rest)]


def _root(library: Library, shelves: Shelves) -> Json:
    return _held(library, library.site, library.title, parents=0, children=len(shelves))


def _kind(library: Library, shelf: Shelf) -> Json:
    title = shelf.kind[:1].upper() + shelf.kind[1:]
    told = _held(library, library.kind_uri(shelf.kind), title, parents=1, children=shelf.size)
    told["dublinCore"] |= {"type": ["Collection", shelf.kind]}
    return told


def _held(library: Library, uri: str, title: str, *, parents: int, children: int) -> Json:
    return {
        "@id": uri,
        "@type": "Collection",
        "title": title,
        "totalParents": parents,
        "totalChildren": children,
        "collection": f"{library.url}/collection?id={quote(uri, safe='')}{{&page,nav}}",
        "dublinCore": {"title": [{"lang": "en", "value": title}]},
    }


def resource(library: Library, row: Row) -> Json:
    """Return a document as a Resource, with its citation tree and where to go on."""
    facts = json.loads(row.body)
    here, tree = quote(library.uri(row.id), safe=""), facts["citeStructure"]
    told = {
        "@id": library.uri(row.id),
        "@type": "Resource",
        "title": facts["title"],
        "totalParents": 1,
        "totalChildren": 0,
        "dublinCore": facts["dublinCore"],
        "collection": f"{library.url}/collection?id={here}{{&page,nav}}",
        "navigation": f"{library.url}/navigation?resource={here}{{&ref,start,end,down,tree,page}}",
        "document": f"{library.url}/document?resource={here}{{&ref,start,end,tree,mediaType}}",
        "mediaTypes": list(TYPES),
        "citationTrees": [{"@type": "CitationTree", "citeStructure": tree}] if tree else [],
    }
    described = {"description": facts["description"]} if facts["description"] else {}
    return told | described | ({"download": f"{library.site}texts/{row.id}.xml"} if library.public else {})


def resource_row(library: Library, uri: str, *, form: str = "dts") -> Row:
    """Return the stored document that a URI names, with one form; raises `Refusal`."""
    id_ = library.local(uri)
    row = None if "\0" in id_ else library.store.get(id_, form)
    if row is None:
        raise Refusal(404, f"there is no collection or document {uri!r}")
    if row.deleted:
        raise Refusal(410, _why_gone(library, row))
    return row


def _why_gone(library: Library, row: Row) -> str:
    renamed = library.store.get(row.id, RENAMED)
    if renamed and renamed.body:
        return f"the document {row.id} was renamed at {row.datestamp}: it is {library.uri(renamed.body.decode())} now"
    return f"the document {row.id} was withdrawn at {row.datestamp}"


def view(address: str, asked: Parameters, page: int, pages: int) -> Json:
    """Return a Pagination object; ``previous`` and ``next`` are null where there is none."""

    def at(number: int) -> str | None:
        return f"{address}?{urlencode({**asked, 'page': number})}" if 1 <= number <= pages else None

    told = {"first": at(1), "previous": at(page - 1), "next": at(page + 1), "last": at(pages)}
    return {"@id": at(page), "@type": "Pagination", **told}
