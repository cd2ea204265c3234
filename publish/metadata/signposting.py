"""Signposting: where a machine finds what belongs to a page (FAIR Signposting Profile, level 2; RFC 9264).

The landing page of a document is its clean reading. Its ``link`` elements and the linkset say the same. While the
edition has no address, they are relative, and what must name something for ever (``cite-as``), or is a file that is
not written then (the linkset, and the resources in it), is left out.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from publish.document.record import Record
from publish.edition import Edition
from publish.media import LINKSET, media_type
from publish.metadata.jsonld import Context, File, files_of
from publish.metadata.registers import authorities
from publish.outputs import format_of

#: The endings of the files that describe a document.
METADATA = ("json", "datacite.xml")
#: Those that need the address of the edition.
ADDRESSED = ("mets.xml",)


@dataclass(frozen=True)
class Link:
    """A typed link, as a ``link`` element in the head of a page or a member of a linkset."""

    rel: str
    href: str
    type: str = ""


def links(context: Context, record: Record) -> list[Link]:
    """Return the links of a document's landing page; ``context.files`` are the files of the site.

    A withdrawn document has none: its page is a tombstone, and no metadata lies beside it.
    """
    if record.withdrawn:
        return []
    here, rights = f"texts/{record.id}", context.edition.harvest.rights
    found = [
        Link("cite-as", record.pid or context.address(f"{here}.html")),
        *(Link("author", address) for address in _authors(context, record)),
        Link("type", "https://schema.org/AboutPage"),
        Link("type", f"https://schema.org/{'Message' if record.correspondences else 'CreativeWork'}"),
        *(Link("describedby", _place(context, path), media_type(path)) for path in _described(context, record)),
        *(Link("item", _place(context, file.path), file.type) for file in _items(context, record)),
        Link("license", rights),
        Link("linkset", context.address(f"{here}.linkset.json"), LINKSET),
    ]
    return [link for link in found if link.href]


def head(context: Context, record: Record, paths: Sequence[str]) -> list[dict[str, str]]:
    """Return the links for the head of the landing page, written before its files: ``paths`` are theirs."""
    files = [File(path, "", media_type(path), 0, "") for path in sorted(paths)]
    return [asdict(link) for link in links(Context(context.edition, context.entries, files), record)]


def paths_of(edition: Edition, id_: str) -> list[str]:
    """Return the files that a build lays beside a document's pages."""
    endings = [each.ending for each in map(format_of, edition.formats) if each.next_to_page]
    made = [edition.address(id_, name, ending) for name in edition.readings for ending in endings]
    return [f"texts/{id_}.xml", *made]


def expected(edition: Edition, id_: str) -> list[str]:
    """Return the files that a living document has, pages apart: its forms, what describes it, the linkset."""
    linked = [f"texts/{id_}.linkset.json"] if edition.base_url else []
    return [*paths_of(edition, id_), *_metadata(edition, id_), *linked]


def _metadata(edition: Edition, id_: str) -> list[str]:
    return [f"texts/{id_}.{ending}" for ending in (*METADATA, *(ADDRESSED if edition.base_url else ()))]


def _described(context: Context, record: Record) -> list[str]:
    return _metadata(context.edition, record.id)


def linkset(context: Context, record: Record) -> dict[str, Any]:
    """Return the links of a document's page, of its files (``collection``) and of its metadata (``describes``)."""
    page = context.address(f"texts/{record.id}.html")
    own: dict[str, Any] = {"anchor": page}
    for link in links(context, record):
        if link.rel != "linkset":
            target = {"href": link.href} | ({"type": link.type} if link.type else {})
            own.setdefault(link.rel, []).append(target)
    back = {"href": page, "type": "text/html"}
    parts = [{"anchor": context.address(file.path), "collection": [back]} for file in _items(context, record)]
    described = [{"anchor": context.address(path), "describes": [back]} for path in _described(context, record)]
    return {"linkset": [own, *parts, *described]}


def _place(context: Context, path: str) -> str:
    """Return the address of a file, relative to the pages of documents while the edition has none."""
    return context.address(path) or path.removeprefix("texts/")


def _authors(context: Context, record: Record) -> list[str]:
    known = authorities(context.entries[party.ref] for party in record.creators if party.ref in context.entries)
    return [addresses[0] for addresses in known.values()]


def _items(context: Context, record: Record) -> list[File]:
    return [file for file in files_of(context, record.id) if file.path not in _described(context, record)]
