"""Metadata as files, for hosts without a server and for machines that never ask twice.

Nothing here is told that is not in the records, and nothing absolute is written while the edition has no address.
"""

from __future__ import annotations

import hashlib
import json
import mimetypes
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from publish import render, saxon
from publish.edition import Edition
from publish.harvest import dts, jsonld, openapi
from publish.harvest.forms import written
from publish.harvest.item import Item
from publish.harvest.jsonld import Context, File
from publish.harvest.registers import Entry, authorities, entries
from publish.harvest.signposting import linkset
from publish.harvest.stamps import WITHDRAWN, instant
from publish.harvest.static_repository import FILE as STATIC_REPOSITORY
from publish.harvest.static_repository import static_repository
from publish.record import Record

Files = Iterator[tuple[str, bytes]]
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_TYPES = {
    ".bib": "application/x-bibtex",
    ".jsonld": "application/ld+json",
    ".json": "application/ld+json",
    ".rng": "application/xml",
    ".sch": "application/xml",
    ".xml": "application/xml",
}


def description_of(edition: Edition) -> str:
    """Return the edition as a whole in simple Dublin Core, for ``Identify`` and the static repository."""
    return written("dublin-core-edition", {"edition": render.edition_map(edition)})


def static_files(
    edition: Edition,
    records: Sequence[Record],
    *,
    items: Sequence[Item],
    registers: Mapping[str, saxon.Tree],
    site: Sequence[tuple[str, bytes]],
) -> Files:
    """Yield path and bytes of every file of metadata.

    ``items`` are the documents as harvesters see them, ``registers`` TEI trees by the stem of their file,
    ``site`` the files of the site that are already made; they are listed with digest and size.
    """
    found = {name: entries(tree) for name, tree in registers.items() if name in _REGISTERS}
    known = {entry.ref: entry for listed in found.values() for entry in listed}
    made = [file_of(path, content, records) for path, content in site]
    datacite = [(f"texts/{item.id}.datacite.xml", item.forms["datacite"]) for item in items if not item.deleted]
    crosswalked = [(path, _DECLARATION.encode() + content + b"\n") for path, content in datacite]
    made += [file_of(path, content, records) for path, content in crosswalked]
    context = Context(edition, known, made)
    yield from crosswalked
    yield from _always(context, records, found)
    if edition.base_url:
        yield from _addressed(context, records, found)
        yield from _dts(edition, items)
    if edition.base_url and edition.harvest.domain and edition.harvest.email:
        yield STATIC_REPOSITORY, static_repository(edition, items).encode()


_REGISTERS = ("persons", "places", "organisations")


def _always(context: Context, records: Sequence[Record], registers: Mapping[str, list[Entry]]) -> Files:
    for record in living(records):
        yield f"texts/{record.id}.json", jsonld.written(jsonld.document(context, record))
    for name, listed in registers.items():
        yield f"{name}.jsonld", jsonld.written(jsonld.register(context, name, listed))
    version = max((record.version for record in records), default="")
    server = context.edition.base_url.rstrip("/") or "/"
    described = openapi.description(context.title, server, version)
    yield "openapi.json", (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()
    sitemap = context.address("sitemap.xml")
    yield (
        "robots.txt",
        f"User-agent: *\nAllow: /\n{f'Sitemap: {sitemap}' if sitemap else ''}".strip().encode() + b"\n",
    )


def _addressed(context: Context, records: Sequence[Record], registers: Mapping[str, list[Entry]]) -> Files:
    known = authorities(context.entries.values())
    given: dict[str, Any] = {
        "edition": render.edition_map(context.edition),
        "records": [record.as_map() for record in living(records)],
        "authorities": known,
        "files": [asdict(file) for file in sorted(context.files, key=lambda file: file.path)],
        "changes": changes(records),
    }
    for path, mode in _LISTS.items():
        yield path, f"{_DECLARATION}{written(mode, given)}\n".encode()
    for record in living(records):
        content = json.dumps(linkset(context, record), ensure_ascii=False, indent=2) + "\n"
        yield f"texts/{record.id}.linkset.json", content.encode()
    yield "dcat.jsonld", jsonld.written(jsonld.catalogue(context, records))
    yield "beacon.txt", beacon(context, registers.get("persons", [])).encode()


#: Files made by stylesheet from all records: path, mode of ``xslt/harvest/harvest.xsl``.
_LISTS = {
    "cmif.xml": "cmif",
    "sitemap.xml": "sitemap",
    ".well-known/resourcesync": "resourcesync",
    "capabilitylist.xml": "capabilitylist",
    "resourcelist.xml": "resourcelist",
    "changelist.xml": "changelist",
    "feed.xml": "atom",
}


def _dts(edition: Edition, items: Sequence[Item]) -> Files:
    """Yield what DTS tells without parameters: the entry and the collection."""
    from publish.harvest.index import index
    from publish.harvest.store import Store

    store = Store()
    index(store, items)
    library = dts.Library(
        store=store,
        url=f"{edition.base_url}dts",
        site=edition.base_url,
        title=": ".join(part for part in (edition.title, edition.subtitle) if part),
        domain=edition.harvest.domain,
        public=True,
        page=max(len(items), 1),
    )
    yield "dts/entry.json", dts.reply(library, "", {}).body
    yield "dts/collection.json", dts.reply(library, "collection", {}).body
    store.close()


def living(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if record.status != WITHDRAWN]


def file_of(path: str, content: bytes, records: Sequence[Record]) -> File:
    """Return a file's facts; it is of the day of its document's last change, else of the edition's."""
    version = max((record.version for record in records), default="")
    days = {record.id: record.version for record in records}
    stem = path.rpartition("/")[2].split(".")[0]
    ending = path[path.rindex(".") :] if "." in path else ""
    in_tei = path.endswith(".xml") and path.count(".") == 1 and path.startswith(("texts/", "registers/"))
    type_ = "application/tei+xml" if in_tei else _TYPES.get(ending) or mimetypes.guess_type(path)[0]
    digest = hashlib.sha256(content).hexdigest()
    return File(path, days.get(stem, version), type_ or "application/octet-stream", len(content), digest)


def changes(records: Sequence[Record]) -> list[dict[str, Any]]:
    """Return every change of every document, the oldest first, with its instant and what it did."""
    told = [
        {
            "id": record.id,
            "title": record.title,
            "number": number,
            "instant": instant(change.when),
            "status": change.status,
            "change": "deleted" if change.status == WITHDRAWN else "created" if number == 1 else "updated",
            "text": change.text,
        }
        for record in records
        for number, change in enumerate(record.changes, 1)
    ]
    return sorted(told, key=lambda change: (change["instant"], change["id"], change["number"]))


def beacon(context: Context, persons: Sequence[Entry]) -> str:
    """Return the persons with a number in the GND as a BEACON file (format 0.1), each with its address here."""
    head = {
        "FORMAT": "BEACON",
        "PREFIX": "https://d-nb.info/gnd/",
        "TARGET": context.address("persons.html#{ID}"),
        "FEED": context.address("beacon.txt"),
        "NAME": context.title,
        "CONTACT": context.edition.harvest.email,
    }
    lines = [f"#{name}: {value}" for name, value in head.items() if value]
    return "\n".join([*lines, "", *(f"{entry.gnd}||{entry.id}" for entry in persons if entry.gnd)]) + "\n"
