"""Metadata as files, for hosts without a server and for machines that never ask twice.

Nothing here is told that is not in the records, and nothing absolute is written while the edition has no address.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from publish.document.record import Record
from publish.document.relations import links_to
from publish.editing.redirects import renamings
from publish.edition import Edition
from publish.media import media_type
from publish.metadata import jsonld, whole
from publish.metadata.catalogue import catalogue
from publish.metadata.changes import changes, instants_of
from publish.metadata.item import Item
from publish.metadata.jsonld import Context, File
from publish.metadata.mets import mets
from publish.metadata.registers import Entry, authorities
from publish.metadata.representations import written
from publish.metadata.signposting import linkset
from publish.metadata.turtle import turtle
from publish.pipeline.tasks import Listed
from publish.protocols import dts, openapi
from publish.protocols.static_repository import FILE as STATIC_REPOSITORY
from publish.protocols.static_repository import static_repository
from publish.site.tombstones import FOLDER
from publish.store.index import index
from publish.store.store import Store

Json = dict[str, Any]
Files = Iterator[tuple[str, bytes]]
_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def description_of(edition: Edition) -> str:
    """Return the edition as a whole in simple Dublin Core, for ``Identify`` and the static repository."""
    address = edition.licence.get("encoding_url", "")
    said = [f"{edition.words.label('licence.of-encoding')} ({address})"] if address else []
    return written(edition, "dublin-core-edition", {"edition": edition.as_map(), "encoding-rights": said})


def static_files(
    edition: Edition,
    records: Sequence[Record],
    *,
    items: Sequence[Item],
    registers: Mapping[str, Sequence[Entry]],
    site: Iterable[Listed],
) -> Files:
    """Yield path and bytes of every file of metadata.

    ``items`` are the documents as harvesters see them, needed where the edition has an address; ``registers`` are the
    entries of persons, places and organisations; ``site`` are the files that are already made.
    """
    known = {entry.ref: entry for listed in registers.values() for entry in listed}
    when = instants_of(records)
    left = _left(edition, records)
    found = [file for file in _in_order(edition, records, site) if file.address not in left]
    files = [file_listed(file, when) for file in found]
    context = Context(edition, known, files, links_to(records))
    if not edition.base_url:
        yield from _always(context, records, registers)
        return
    told = [*_always(context, records, registers), *_addressed(context, records, registers), *_dts(edition, items)]
    told += [("edition.ttl", turtle(linked(context, records, registers))), *_mets(context, records, items)]
    if edition.harvest.domain and edition.harvest.email:
        told.append((STATIC_REPOSITORY, static_repository(edition, items).encode()))
    yield from told
    files += [file_of(path, content, when) for path, content in told]
    yield from _lists(edition, records, files)


def _left(edition: Edition, records: Sequence[Record]) -> set[str]:
    """Return the addresses of what is left of withdrawn and renamed documents: no list of what there is has them."""
    gone = [record.id for record in records if record.withdrawn]
    old = [*gone, *(renaming.old for renaming in renamings(edition))]
    tombstones = [f"{FOLDER}/{id_}.html" for id_ in gone]
    return {*tombstones, *(path for id_ in old for path in edition.page_addresses(id_))}


def _in_order(edition: Edition, records: Sequence[Record], files: Iterable[Listed]) -> list[Listed]:
    """Return files in the order in which a document's are listed: texts, TEI, PDFs, DataCite; then all others."""
    by_address = {file.address: file for file in files}
    first: list[str] = []
    for record in records:
        first += [edition.address(record.id, name, "txt") for name in edition.readings]
        first.append(f"texts/{record.id}.xml")
        first += [edition.address(record.id, name, "pdf") for name in reversed(edition.readings)]
        first.append(f"texts/{record.id}.datacite.xml")
    ours = [by_address.pop(address) for address in first if address in by_address]
    return ours + [by_address[address] for address in sorted(by_address)]


def linked(context: Context, records: Sequence[Record], registers: Mapping[str, Sequence[Entry]]) -> Iterator[Json]:
    """Yield all that is told as linked data: the edition, its documents, its registers."""
    yield jsonld.pruned(whole.edition(context, living(records)))
    yield from (jsonld.pruned(jsonld.document(context, record)) for record in living(records))
    yield from (jsonld.pruned(jsonld.register(context, listed)) for listed in registers.values())


def _mets(context: Context, records: Sequence[Record], items: Sequence[Item]) -> Files:
    mods = {item.id: item.forms["mods"] for item in items if "mods" in item.forms}
    for record in living(records):
        if record.id in mods:
            yield f"texts/{record.id}.mets.xml", mets(context, record, mods[record.id])


def _always(context: Context, records: Sequence[Record], registers: Mapping[str, Sequence[Entry]]) -> Files:
    for record in living(records):
        yield f"texts/{record.id}.json", jsonld.written(jsonld.document(context, record))
    for name, listed in registers.items():
        yield f"{name}.jsonld", jsonld.written(jsonld.register(context, listed))
    version = max((record.version for record in records), default="")
    server = context.edition.base_url.rstrip("/") or "/"
    described = openapi.description(context.edition.full_title, server, version)
    yield "openapi.json", (json.dumps(described, ensure_ascii=False, indent=2) + "\n").encode()
    sitemap = context.address("sitemap.xml")
    yield (
        "robots.txt",
        f"User-agent: *\nAllow: /\n{f'Sitemap: {sitemap}' if sitemap else ''}".strip().encode() + b"\n",
    )


def _addressed(context: Context, records: Sequence[Record], registers: Mapping[str, Sequence[Entry]]) -> Files:
    given: dict[str, Any] = {
        "edition": context.edition.as_map(),
        "records": [record.as_map() for record in harvested(records)],
        "authorities": authorities(context.entries.values()),
    }
    yield "cmif.xml", _written(context.edition, "cmif", given)
    for record in living(records):
        content = json.dumps(linkset(context, record), ensure_ascii=False, indent=2) + "\n"
        yield f"texts/{record.id}.linkset.json", content.encode()
    yield "dcat.jsonld", jsonld.written(catalogue(context, harvested(records)))
    yield "beacon.txt", beacon(context, registers.get("persons", [])).encode()


def _lists(edition: Edition, records: Sequence[Record], files: Sequence[File]) -> Files:
    """Yield the lists of all that there is, and of all that changed."""
    given: dict[str, Any] = {
        "edition": edition.as_map(),
        "files": [asdict(file) for file in sorted(files, key=lambda file: file.path)],
        "changes": changes(edition, [each for each in records if not each.draft], [file.path for file in files]),
    }
    for path, mode in _LISTS.items():
        yield path, _written(edition, mode, given)


def _written(edition: Edition, mode: str, given: dict[str, Any]) -> bytes:
    return f"{_DECLARATION}{written(edition, mode, given)}\n".encode()


#: Lists made by stylesheet: path, mode of ``xslt/metadata/harvest.xsl``.
_LISTS = {
    "sitemap.xml": "sitemap",
    ".well-known/resourcesync": "resourcesync",
    "capabilitylist.xml": "capabilitylist",
    "resourcelist.xml": "resourcelist",
    "changelist.xml": "changelist",
    "feed.xml": "atom",
}


def _dts(edition: Edition, items: Sequence[Item]) -> Files:
    """Yield what DTS tells without a choice: the entry, the collection, and that of each kind of document."""
    store = Store()
    index(store, items)
    library = dts.Library(
        store=store,
        url=f"{edition.base_url}dts",
        site=edition.base_url,
        title=edition.full_title,
        domain=edition.harvest.domain,
        public=True,
        page=max(len(items), 1),
    )
    yield "dts/entry.json", dts.reply(library, "", {}).body
    yield "dts/collection.json", dts.reply(library, "collection", {}).body
    for uri, shelf in library.shelves().items():
        yield f"dts/collection.{shelf.kind}.json", dts.reply(library, "collection", {"id": uri}).body
    store.close()


def living(records: Sequence[Record]) -> list[Record]:
    return [record for record in records if not record.withdrawn]


def harvested(records: Sequence[Record]) -> list[Record]:
    """Return the records that harvesters get: drafts on the pages of editors are none of them."""
    return [record for record in living(records) if not record.draft]


def file_of(path: str, content: bytes, when: Mapping[str, str]) -> File:
    """Return a file's facts, see `file_listed`."""
    return file_listed(Listed(path, hashlib.sha256(content).hexdigest(), len(content)), when)


def file_listed(file: Listed, when: Mapping[str, str]) -> File:
    """Return a file's facts; it changed when its document last did, else when the edition did (`instants_of`)."""
    stem = file.address.rpartition("/")[2].split(".")[0]
    return File(file.address, when.get(stem, when[""]), media_type(file.address), file.size, file.sha256)


def beacon(context: Context, persons: Sequence[Entry]) -> str:
    """Return the persons with a number in the GND as a BEACON file (format 0.1), each with its address here."""
    head = {
        "FORMAT": "BEACON",
        "PREFIX": "https://d-nb.info/gnd/",
        "TARGET": context.address("persons.html#{ID}"),
        "FEED": context.address("beacon.txt"),
        "NAME": context.edition.full_title,
        "CONTACT": context.edition.harvest.email,
    }
    lines = [f"#{name}: {value}" for name, value in head.items() if value]
    return "\n".join([*lines, "", *(f"{entry.gnd}||{entry.id}" for entry in persons if entry.gnd)]) + "\n"
