"""Make: one document's family. Its readings once, and from them its pages, texts, records and Typst programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publish import saxon
from publish.document.agents import Agents
from publish.document.pictures import pictures_in_book
from publish.document.reading import as_problem, settle
from publish.document.record import Record, from_json
from publish.edition import Edition
from publish.formats.epub import chapter
from publish.formats.pdf import Ground, make_pdf
from publish.formats.render import typst_program, with_pictures
from publish.metadata.item import Item
from publish.metadata.representations import datacite, item
from publish.outputs import format_of, own_formats
from publish.pipeline.scan import parsed
from publish.pipeline.tasks import Made
from publish.site.document_pages import document_pages, text_of


@dataclass(frozen=True)
class Wanted:
    """What is made of each document besides pages: Typst programs for PDFs; its forms for the harvesting service."""

    pdf: bool
    served: bool


def make_document(
    edition: Edition,
    settings: Mapping[str, Any],
    place: str,
    content: bytes,
    record_json: str,
    context: Mapping[str, Any],
    agents: Agents,
    wanted: Wanted,
    copies: Path,
) -> Made:
    """Return all that is made of one document alone.

    ``place`` is its path in the edition, ``settings`` are those of its pages, ``context`` is what is around it
    (`publish.site.neighbours.contexts`), ``agents`` who its pointers mean, ``copies`` the folder with the pictures of
    the edition. Parts: ``reading.<name>`` as XML, ``program.<name>`` for Typst, ``text.<name>`` on pages of all texts,
    ``chapter <address>`` of each page in the EPUB, and where ``served`` is wanted its ``item``.
    """
    source, record = parsed(edition, place, content), from_json(record_json)
    tree = saxon.parse(source.text)
    made = {name: settle(tree, name, edition, agents) for name in edition.readings}
    problems = tuple(as_problem(source, message) for reading in made.values() for message in reading.messages)
    readings = {name: reading.tree for name, reading in made.items()}
    pages = document_pages(edition, settings, record, readings, tree, context)
    files = [(address, page.encode()) for address, page in pages.written.items()]
    files += _texts(edition, record, readings)
    files.append((f"texts/{record.id}.datacite.xml", datacite(edition, record, context["authorities"])))
    parts = {f"reading.{name}": saxon.serialize(tree).encode() for name, tree in readings.items()}
    for name, reading in readings.items():
        parts[f"text.{name}"] = json.dumps(text_of(edition, record, reading)).encode()
    if "epub" in edition.formats:
        pictures = pictures_in_book(source, edition.root, copies)
        for address, page in pages.trees.items():
            told = chapter(edition, page, address, pictures=pictures)
            parts[f"chapter {address}"] = json.dumps(told).encode()
    if wanted.pdf:
        parts |= _programs(edition, with_pictures(record, source, edition.root, copies), readings)
    if wanted.served:
        parts["item"] = packed(item(edition, source, record, context["authorities"], agents))
    return Made(files, parts, problems)


def make_page(address: str, program: str, attachments: Mapping[str, bytes], date: str, ground: Ground) -> Made:
    """Return one PDF; for a process of its own, since Typst takes a core and memory."""
    return Made([(address, make_pdf(program, attachments=attachments, date=date, name=address, ground=ground))])


def unpacked(packed: bytes) -> Item:
    """Return an item from the part of a document's result."""
    header, _, rest = packed.partition(b"\n")
    said = json.loads(header)
    forms, at = {}, 0
    for name, size in said["forms"]:
        forms[name] = rest[at : at + size]
        at += size
    return Item(said["id"], said["datestamp"], said["status"], tuple(said["sets"]), forms, said["deleted"])


def packed(told: Item) -> bytes:
    """Return an item as a part of a document's result."""
    header = {
        "id": told.id,
        "datestamp": told.datestamp,
        "status": told.status,
        "sets": told.sets,
        "deleted": told.deleted,
        "forms": [(name, len(body)) for name, body in told.forms.items()],
    }
    return json.dumps(header).encode() + b"\n" + b"".join(told.forms.values())


def _texts(edition: Edition, record: Record, readings: Mapping[str, saxon.Tree]) -> Iterator[tuple[str, bytes]]:
    """Yield every reading of a document as plain text, and in the formats that are the edition's own."""
    written = [name for name in edition.formats if name == "text" or name in own_formats(edition.formats)]
    for each in map(format_of, written):
        for name, tree in readings.items():
            made = saxon.write(edition.sheet(f"formats/{each.name}.xsl"), tree)
            yield edition.address(record.id, name, each.ending), made.text.encode()


def _programs(edition: Edition, facts: Mapping[str, Any], readings: Mapping[str, saxon.Tree]) -> dict[str, bytes]:
    return {f"program.{name}": typst_program(edition, facts, tree).text.encode() for name, tree in readings.items()}
