"""Building the site: read, check, records, readings, pages and formats, then one swap.

The way of a document is the diagram of the design, one function a step; a step never looks ahead.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from publish import saxon
from publish.addresses import beside
from publish.checks.check import check_edition
from publish.document import record as records_of
from publish.document.conventions import by_conventions, placed
from publish.document.pictures import facsimiles, pictures_in_book
from publish.document.reading import as_problem, settle
from publish.document.record import Record, in_order
from publish.edition import REGISTERS, Edition
from publish.formats.book import book_program
from publish.formats.epub import make_epub
from publish.formats.facing import facing_program
from publish.formats.pdf import Ground, set_pages
from publish.formats.render import typst_program, with_pictures
from publish.metadata.item import Item, fingerprint
from publish.metadata.representations import item
from publish.pipeline.inputs import copy_pictures, refuse_changed, schema_files
from publish.pipeline.manifest import FILE as MANIFEST
from publish.pipeline.manifest import SITE, manifest
from publish.pipeline.processes import processes
from publish.pipeline.static import static_files
from publish.pipeline.swap import replacing
from publish.problem import Problem, any_errors
from publish.site.guidelines import in_site
from publish.site.links import check_links
from publish.site.pages import Trees, chapters, settings_of, site_pages
from publish.site.redirects import redirect_pages
from publish.site.search import search_files
from publish.site.webfonts import web_fonts
from publish.source.xml import Source
from publish.store.generations import generation_of
from publish.store.index import index_site
from publish.write import put, zip_entry

File = tuple[str, bytes]


@dataclass(frozen=True)
class Document:
    """A document on its way: source, facts, and its readings by name."""

    source: Source
    tree: saxon.Tree
    record: Record
    readings: Mapping[str, saxon.Tree]


@dataclass(frozen=True)
class Site:
    """What a site is made of: the edition, its files by place, its documents; whether PDFs are wanted.

    ``schema`` are the files of the schema; ``copies`` is the folder with the pictures as they are published,
    ``edited`` are the files as they were checked, which are published.
    """

    edition: Edition
    sources: Mapping[Path, Source]
    documents: list[Document]
    pdf: bool
    schema: Mapping[Path, bytes]
    copies: Path
    edited: Mapping[Path, Source]

    def of(self, folder: str) -> list[Source]:
        """Return the files of a folder as they were checked, by name."""
        return [source for path, source in self.sources.items() if path.parent.name == folder]

    @cached_property
    def registers(self) -> Trees:
        """The registers as trees, by the stem of their file."""
        return _trees(self.of("registers"))

    @cached_property
    def pages(self) -> Trees:
        """The prose pages as trees, by the stem of their file."""
        return _trees(self.of("pages"))

    @property
    def settings(self) -> dict[str, Any]:
        """What every page is told of the edition and of the sections of the site."""
        return settings_of(self.edition, self.registers, self.pages, "guidelines/index")


def build(
    edition: Edition, out: Path, *, pdf: bool = True, jobs: int = 1, keep: Sequence[str] = ()
) -> list[Problem]:
    """Check an edition and publish it in ``out``; where it has errors, ``out`` is left as it was.

    ``jobs`` PDFs are set at a time. What ``keep`` names (paths in ``out``), and what the edition's settings do, stays
    there. Returns all problems, warnings too.
    """
    with replacing(out, SITE, (*edition.keep, *keep)) as replacement:
        schema = schema_files(edition)
        checked = check_edition(edition)
        if any_errors(checked.problems):
            return checked.problems
        problems = list(checked.problems)
        files = placed(edition, checked.sources)
        settled = by_conventions(edition, files)
        sources = [source for path, source in settled.items() if path.parent.name == "documents"]
        copy_pictures(edition, sources, replacement.scratch)
        documents = [read(edition, source, problems) for source in sources]
        with processes(1) as guides, processes(jobs) as printers:
            wanted = pdf and "pdf" in edition.formats
            site = Site(edition, settled, documents, wanted, schema, replacement.scratch, files)
            later = elsewhere(site, guides, printers)
            folder = replacement.folder
            written = put(folder, here(site))
            served = bool(edition.base_url)
            items = [item(edition, document.source, document.record, served=served) for document in documents]
            written += put(folder, (file for future in later for file in future.result()))
            written += put(folder, harvested(site, items, written))
            check_links({**dict(written), MANIFEST: b""})
            put(folder, [(MANIFEST, manifest(written, served=fingerprint(items)))])
        refuse_changed(schema, edition)
        problems += index_site(edition, out, items, generation_of(folder))
        if not any_errors(problems):
            replacement.publish()
    return problems


def harvested(site: Site, items: list[Item], made: list[File]) -> Iterator[File]:
    """Yield the metadata for libraries, made from the records and from the files that are there already."""
    records = [document.record for document in site.documents]
    return static_files(site.edition, records, items=items, registers=site.registers, site=made)


def read(edition: Edition, source: Source, problems: list[Problem]) -> Document:
    """Return a document with its facts and its readings; what a reading warns of joins the problems."""
    tree = saxon.parse(source.text)
    made = {name: settle(tree, name, edition) for name in edition.readings}
    problems += [as_problem(source, message) for reading in made.values() for message in reading.messages]
    return Document(
        source, tree, records_of.read(tree, edition.tei), {name: reading.tree for name, reading in made.items()}
    )


def elsewhere(
    site: Site, guides: ProcessPoolExecutor, printers: ProcessPoolExecutor
) -> list[Future[list[File]]]:
    """Begin what processes of their own make meanwhile: the guidelines, and the PDFs.

    The PDFs of documents stand before those of the whole edition, so that a fault is told of the document itself.
    """
    lists = {source.path.stem: source.text for source in site.of("registers")}
    whole = {document.record.id: document.source.text for document in site.documents}
    guided = guides.submit(in_site, site.edition.odd, whole, lists, site.settings)
    printed = [printers.submit(set_pages, *work) for work in programs(site)] if site.pdf else []
    return [guided, *reversed(printed)]


def here(site: Site) -> Iterator[File]:
    """Yield the pages, the search index, texts, TEI, pictures and the EPUB, by their addresses."""
    formats = tuple(form for form in site.edition.formats if site.pdf or form != "pdf")
    pages = dict(
        site_pages(
            replace(site.edition, formats=formats),
            [document.record for document in site.documents],
            {(d.record.id, name): tree for d in site.documents for name, tree in d.readings.items()},
            documents={document.record.id: document.tree for document in site.documents},
            registers=site.registers,
            pages=site.pages,
            settings=site.settings,
        )
    )
    yield from ((name, text.encode()) for name, text in pages.items())
    yield from redirect_pages(site.edition)
    yield from web_fonts()
    yield from search_files({name: text for name, text in pages.items() if name.endswith(".html")})
    for document in site.documents:
        yield from texts(site.edition, document)
    tei = list(encoded(site.edited, site.schema))
    shown = list(facsimiles(site.copies))
    yield from [*tei, *shown]
    yield "tei.zip", zipped([*tei, *shown])
    if site.documents and "epub" in formats:
        yield "edition.epub", book(site)


def texts(edition: Edition, document: Document) -> Iterator[File]:
    """Yield the plain text of every reading of a document."""
    for name, tree in document.readings.items():
        written = saxon.write(edition.sheet("formats/text.xsl"), tree)
        yield beside(document.record.id, name, "txt"), written.text.encode()


def book(site: Site) -> bytes:
    """Return the edition in its clean readings as a book for reading devices."""
    clean = {document.record.id: document.readings["clean"] for document in site.documents}
    records = [document.record for document in site.documents]
    shown: dict[str, bytes] = {}
    for document in site.documents:
        shown |= pictures_in_book(document.source, site.edition.root, site.copies)
    return make_epub(site.edition, records, clean, registers=site.registers, pages=chapters(site.pages), pictures=shown)


def programs(site: Site) -> Iterator[tuple[str, str, dict[str, bytes], str, Ground]]:
    """Yield what Typst needs for each PDF: address, program, attachments, date, ground; those of the edition first."""
    edition, documents = site.edition, site.documents
    ground = Ground(site.copies, edition.fonts)
    sources = {document.source.path.name: document.source.text.encode() for document in documents}
    facts = {d.record.id: with_pictures(d.record, d.source, edition.root, site.copies) for d in documents}
    ordered = [facts[record.id] for record in in_order([document.record for document in documents])]
    clean, diplomatic = ({d.record.id: d.readings[name] for d in documents} for name in ("clean", "diplomatic"))
    if ordered:
        lists = [site.registers[name] for name in REGISTERS if name in site.registers]
        version = max(record["version"] for record in ordered)
        facing = facing_program(edition, ordered, diplomatic=diplomatic, clean=clean)
        yield "edition.parallel.pdf", facing.text, sources, version, ground
        book = book_program(edition, ordered, clean, registers=lists, pages=list(chapters(site.pages).values()))
        yield "edition.pdf", book.text, sources, version, ground
    for document in documents:
        file, record = document.source.path.name, document.record
        for name, tree in document.readings.items():
            program = typst_program(edition, facts[record.id], tree).text
            yield beside(record.id, name, "pdf"), program, {file: sources[file]}, record.version, ground


def encoded(sources: Mapping[Path, Source], schema: Mapping[Path, bytes]) -> Iterator[File]:
    """Yield the TEI as edited, in the places where its pointers lead: texts, registers, pages, schema."""
    folders = {"documents": "texts", "registers": "registers", "pages": "pages"}
    for path, source in sources.items():
        yield f"{folders[path.parent.name]}/{path.name}", source.bom + source.text.encode()
    for file, content in schema.items():
        yield f"schema/{file.name}", content


def zipped(files: list[File]) -> bytes:
    """Return files as one ZIP, the same bytes for the same files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in sorted(files):
            archive.writestr(zip_entry(name), content, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def _trees(sources: list[Source]) -> dict[str, saxon.Tree]:
    return {source.path.stem: saxon.parse(source.text) for source in sources}
