"""Signposting: where a machine finds what belongs to a page (FAIR Signposting Profile, level 2; RFC 9264)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from publish.harvest.jsonld import Context, files_of
from publish.record import Record


@dataclass(frozen=True)
class Link:
    """A typed link, as a ``link`` element in the head of a page or a member of a linkset."""

    rel: str
    href: str
    type: str = ""


def links(context: Context, record: Record) -> list[Link]:
    """Return the links of a document's page; none while the edition has no address."""
    edition = context.edition
    if not edition.base_url:
        return []
    here = f"texts/{record.id}"
    described = (("json", "application/ld+json"), ("datacite.xml", "application/vnd.datacite.datacite+xml"))
    found = [
        Link("cite-as", context.address(f"{here}.html")),
        *(Link("author", address) for address in _authors(context, record)),
        Link("type", "https://schema.org/AboutPage"),
        Link("type", f"https://schema.org/{'Message' if record.correspondences else 'CreativeWork'}"),
        *(Link("describedby", context.address(f"{here}.{ending}"), type_) for ending, type_ in described),
        *(Link("item", context.address(file.path), file.type) for file in _items(context, record)),
        Link("collection", context.address("index.html"), "text/html"),
        Link("license", edition.harvest.rights),
        Link("linkset", context.address(f"{here}.linkset.json"), "application/linkset+json"),
    ]
    return [link for link in found if link.href]


def linkset(context: Context, record: Record) -> dict[str, Any]:
    """Return the links of a document's page and of its files, as a linkset in JSON."""
    page = context.address(f"texts/{record.id}.html")
    own: dict[str, Any] = {"anchor": page}
    for link in links(context, record):
        if link.rel != "linkset":
            target = {"href": link.href} | ({"type": link.type} if link.type else {})
            own.setdefault(link.rel, []).append(target)
    back = [
        {"anchor": context.address(file.path), "collection": [{"href": page, "type": "text/html"}]}
        for file in _items(context, record)
    ]
    return {"linkset": [own, *back]}


def _authors(context: Context, record: Record) -> list[str]:
    sent = [action for letter in record.correspondences[:1] for action in letter.actions if action.type == "sent"]
    refs = [party.ref for action in sent for party in action.parties]
    known = [context.entries[ref] for ref in refs if ref in context.entries]
    return [address for entry in known for address in entry.same_as[:1]]


def _items(context: Context, record: Record) -> list[Any]:
    metadata = (".json", ".datacite.xml")
    return [file for file in files_of(context, record.id) if not file.path.endswith(metadata)]
