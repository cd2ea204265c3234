"""Building the site: read, check, records, readings, pages and formats, then one swap.

The way of a document is the diagram of the design, one function a step; a step never looks ahead.
"""

from __future__ import annotations

import hashlib
import io
import json
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, replace
from multiprocessing import get_context
from pathlib import Path

from publish import record as records_of
from publish import saxon
from publish.book import book_program
from publish.check import check_edition, schemas_of
from publish.edition import Edition
from publish.epub import make_epub
from publish.facing import facing_program
from publish.guidelines import in_site
from publish.harvest.command import index_site
from publish.harvest.forms import item
from publish.harvest.static import static_files
from publish.pages import REGISTERS, Trees, address, in_order, settings_of, site_pages
from publish.problem import EditionError, Problem, any_errors
from publish.record import Record
from publish.render import as_problem, edition_map, parameters
from publish.resources import stylesheet
from publish.search import search_files
from publish.write import whole_folder
from publish.xml import Source

File = tuple[str, bytes]
#: The day of a ZIP entry: nothing in an output tells when it was made (ZIP begins with 1980).
_NO_DAY = (1980, 1, 1, 0, 0, 0)


@dataclass(frozen=True)
class Document:
    """A document on its way: source, facts, and its readings by name."""

    source: Source
    tree: saxon.Tree
    record: Record
    readings: Mapping[str, saxon.Tree]


def build(edition: Edition, out: Path, *, pdf: bool = True, jobs: int = 1) -> list[Problem]:
    """Check an edition and publish it in ``out``; where it has errors, ``out`` is left as it was.

    ``jobs`` PDFs are set at a time. Returns all problems, warnings too.
    """
    refuse_foreign(out)
    checked = check_edition(edition)
    if any_errors(checked.problems):
        return checked.problems
    problems = list(checked.problems)
    documents = [read(edition, checked.sources[path], problems) for path in edition.documents()]
    with whole_folder(out) as folder:
        written = put(folder, site(edition, checked.sources, documents, pdf=pdf, jobs=jobs))
        written += put(folder, harvested(edition, checked.sources, documents, written))
        put(folder, [("manifest.json", manifest(written))])
    return problems + index_site(edition, out)


def put(folder: Path, files: Iterable[File]) -> list[File]:
    """Write files into the folder as they come; return them."""
    written = []
    for name, content in files:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        written.append((name, content))
    return written


def harvested(
    edition: Edition, sources: Mapping[Path, Source], documents: list[Document], site: list[File]
) -> Iterator[File]:
    """Yield the metadata for libraries, made from the records and from the files that are there already."""
    return static_files(
        edition,
        [document.record for document in documents],
        items=[item(edition, document.source, document.record) for document in documents],
        registers=_trees(sources, edition.registers()),
        site=site,
    )


def refuse_foreign(out: Path) -> None:
    """Refuse to replace what no build made: a file, or a folder with other things in it."""
    if out.is_dir() and any(out.iterdir()) and not (out / "manifest.json").is_file():
        raise EditionError(
            f"{out}: this folder holds other things than a built site; name an empty or a new one"
        )
    if out.exists() and not out.is_dir():
        raise EditionError(f"{out}: this is a file, not a folder")


def read(edition: Edition, source: Source, problems: list[Problem]) -> Document:
    """Return a document with its facts and its readings; what a reading warns of joins the problems."""
    tree = saxon.parse(source.text)
    made = {name: saxon.transform(stylesheet(f"readings/{name}.xsl"), tree) for name in edition.readings}
    problems += [as_problem(source, message) for reading in made.values() for message in reading.messages]
    return Document(
        source, tree, records_of.read(tree), {name: reading.tree for name, reading in made.items()}
    )


def site(
    edition: Edition, sources: Mapping[Path, Source], documents: list[Document], *, pdf: bool, jobs: int
) -> Iterator[File]:
    """Yield every file of the site, by its address, the manifest apart; PDFs are set while pages are made."""
    registers, pages = _trees(sources, edition.registers()), _trees(sources, edition.pages())
    with ProcessPoolExecutor(max_workers=jobs, mp_context=get_context("spawn")) as pool:
        works = (
            list(programs(edition, documents, registers, pages)) if pdf and "pdf" in edition.formats else []
        )
        told = settings_of(edition, registers, pages, "guidelines/index")
        guided = pool.submit(in_site, edition.odd, *_characters(edition, sources, documents), told)
        printed = [pool.submit(set_pages, *work) for work in works]
        made = {
            name: text.encode()
            for name, text in site_pages(
                edition if pdf else replace(edition, formats=tuple(f for f in edition.formats if f != "pdf")),
                [document.record for document in documents],
                {(d.record.id, name): tree for d in documents for name, tree in d.readings.items()},
                documents={document.record.id: document.tree for document in documents},
                registers=registers,
                pages=pages,
                settings=told,
            )
        }
        yield from made.items()
        yield from search_files({name: content.decode() for name, content in made.items() if name.endswith(".html")})
        for document in documents:
            yield from texts(document)
        tei = list(encoded(edition, sources))
        yield from tei
        yield "tei.zip", zipped(tei)
        yield from pictures(edition)
        if documents and "epub" in edition.formats:
            yield "edition.epub", book(edition, documents, registers, pages)
        yield from guided.result()
        for future in printed:
            yield future.result()


def _characters(
    edition: Edition, sources: Mapping[Path, Source], documents: list[Document]
) -> tuple[dict[str, str], dict[str, str]]:
    """Return the characters of documents and registers, for a process of its own."""
    lists = {path.stem: sources[path].text for path in edition.registers() if path in sources}
    return {document.record.id: document.source.text for document in documents}, lists


def texts(document: Document) -> Iterator[File]:
    """Yield the plain text of every reading of a document."""
    for name, tree in document.readings.items():
        written = saxon.write(stylesheet("formats/text.xsl"), tree)
        yield _beside(document, name, "txt"), written.text.encode()


def book(edition: Edition, documents: list[Document], registers: Trees, pages: Trees) -> bytes:
    """Return the edition in its clean readings as a book for reading devices."""
    clean = {document.record.id: document.readings["clean"] for document in documents}
    return make_epub(edition, [document.record for document in documents], clean, registers=registers, pages=pages)


def programs(
    edition: Edition, documents: list[Document], registers: Trees, pages: Trees
) -> Iterator[tuple[str, str, dict[str, bytes], str]]:
    """Yield what Typst needs for each PDF: address, program, attachments, date; the whole edition, twice, first."""
    sources = {document.source.path.name: document.source.text.encode() for document in documents}
    ordered = in_order([document.record for document in documents])
    clean, diplomatic = ({d.record.id: d.readings[name] for d in documents} for name in ("clean", "diplomatic"))
    if ordered:
        lists = [registers[name] for name in REGISTERS if name in registers]
        book = book_program(edition_map(edition), ordered, clean, registers=lists, pages=list(pages.values()))
        facing = facing_program(edition_map(edition), ordered, diplomatic=diplomatic, clean=clean)
        version = max(record.version for record in ordered)
        yield "edition.pdf", book.text, sources, version
        yield "edition.parallel.pdf", facing.text, sources, version
    for document in documents:
        file = document.source.path.name
        for name, tree in document.readings.items():
            given = parameters(edition, document.record)
            program = saxon.write(stylesheet("formats/typst.xsl"), tree, parameters=given).text
            yield _beside(document, name, "pdf"), program, {file: sources[file]}, document.record.version


def set_pages(address: str, program: str, attachments: dict[str, bytes], date: str) -> File:
    """Set one PDF; run in a process of its own, since Typst needs a core and memory of its own."""
    from publish.pdf import make_pdf

    return address, make_pdf(program, attachments=attachments, date=date, name=address)


def encoded(edition: Edition, sources: Mapping[Path, Source]) -> Iterator[File]:
    """Yield the TEI as edited, in the places where its pointers lead: texts, registers, pages, schema."""
    folders = {"documents": "texts", "registers": "registers", "pages": "pages"}
    for path, source in sources.items():
        yield f"{folders[path.parent.name]}/{path.name}", source.path.read_bytes()
    schemas = schemas_of(edition)
    for file in (schemas.rng, schemas.sch, edition.odd):
        if file is not None:
            yield f"schema/{file.name}", file.read_bytes()


def pictures(edition: Edition) -> Iterator[File]:
    """Yield the facsimiles; from ``texts/`` they are reached as from the documents, by ``../facsimiles/``."""
    folder = edition.root / "tei" / "facsimiles"
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield f"facsimiles/{file.relative_to(folder).as_posix()}", file.read_bytes()


def zipped(files: list[File]) -> bytes:
    """Return files as one ZIP, the same bytes for the same files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, content in sorted(files):
            entry = zipfile.ZipInfo(name, date_time=_NO_DAY)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content)
    return packed.getvalue()


def manifest(files: list[File]) -> bytes:
    """Return the list of all files with their size and SHA-256."""
    entries = [
        {"path": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in sorted(files)
    ]
    return (json.dumps({"files": entries}, indent=1) + "\n").encode()


def _trees(sources: Mapping[Path, Source], paths: list[Path]) -> dict[str, saxon.Tree]:
    return {path.stem: saxon.parse(sources[path].text) for path in paths if path in sources}


def _beside(document: Document, reading: str, ending: str) -> str:
    return address(document.record.id, reading).removesuffix("html") + ending
