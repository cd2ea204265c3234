"""Make: the PDFs. First the Typst programs of the edition's books, then every PDF in a process of its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from publish.edition import Edition
from publish.formats.book import book_program
from publish.formats.facing import facing_program
from publish.formats.pdf import Ground
from publish.formats.render import with_pictures
from publish.outputs import SIDE_BY_SIDE
from publish.pipeline.digests import digest, digest_of_files, files_below
from publish.pipeline.join import Joined
from publish.pipeline.make_document import make_page
from publish.pipeline.make_site import Readings, parsed
from publish.pipeline.scan import parsed as parsed_file
from publish.pipeline.tasks import Made, Result, Task
from publish.site.pages import chapters

#: The part of a result that is a Typst program.
PROGRAM = "program"


def program_tasks(
    joined: Joined, readings: Mapping[str, Readings], origins: Mapping[str, str], copies: Path, pictures: str
) -> Iterator[Task]:
    """Yield the tasks of the programs of the edition's books: facing pages, and one for each reading that has one."""
    uses = {**joined.base, "records": digest(joined.facts), "pictures": pictures}
    if joined.edition.side_by_side:
        both = {name: digest(dict(readings[name].digests)) for name in SIDE_BY_SIDE}
        yield Task("program of edition.parallel.pdf", {**uses, **both}, _facing, (joined, readings, origins, copies))
    around = joined.digests([*joined.of("pages").values(), *joined.registers.values()])
    for name in joined.edition.readings:
        own = {"readings": digest(dict(readings[name].digests)), "pages": around}
        book = f"program of {joined.edition.book(name)}"
        yield Task(book, {**uses, **own}, _book, (joined, readings[name], origins, copies))


def page_tasks(
    joined: Joined,
    documents: Mapping[str, Result],
    books: Sequence[Result],
    part: Callable[[str], bytes],
    ground: Ground,
    pictures: str,
) -> Iterator[Task]:
    """Yield the task of every PDF: the long books first, so that other processes are busy with the short ones."""
    uses = {"press": joined.base["press"], "pictures": pictures, "fonts": _fonts(joined.edition)}
    sources = {Path(place).name: joined.sources[place] for place in sorted(joined.places.values())}
    version = max(record.version for record in joined.records)
    facing = ["edition.parallel.pdf"] if joined.edition.side_by_side else []
    addresses = [*facing, *map(joined.edition.book, joined.edition.readings)]
    for address, book in zip(addresses, books, strict=True):
        own = {"program": book.parts[PROGRAM], "sources": digest_of_files(sources.items()), "version": version}
        yield _page(address, {**uses, **own}, part, sources, version, ground)
    for record in joined.records:
        file = Path(joined.places[record.id]).name
        for name in joined.edition.readings:
            program = documents[record.id].parts[f"program.{name}"]
            own = {"program": program, "sources": digest(sources[file]), "version": record.version}
            address = joined.edition.address(record.id, name, "pdf")
            yield _page(address, {**uses, **own}, part, {file: sources[file]}, record.version, ground)


def _page(
    address: str,
    uses: Mapping[str, str],
    part: Callable[[str], bytes],
    sources: Mapping[str, bytes],
    version: str,
    ground: Ground,
) -> Task:
    program = part(uses[PROGRAM]).decode()
    texts = {file: content.decode("utf-8-sig").encode() for file, content in sources.items()}
    return Task(address, uses, make_page, (address, program, texts, version, ground), apart=True)


def _facing(joined: Joined, readings: Mapping[str, Readings], origins: Mapping[str, str], copies: Path) -> Made:
    diplomatic, clean = (readings[name].trees for name in SIDE_BY_SIDE)
    made = facing_program(joined.edition, _facts(joined, origins, copies), diplomatic=diplomatic, clean=clean)
    return Made([], {PROGRAM: made.text.encode()})


def _book(joined: Joined, reading: Readings, origins: Mapping[str, str], copies: Path) -> Made:
    registers = list(parsed(joined, joined.registers).values())
    prose = list(chapters(parsed(joined, joined.of("pages"))).values())
    made = book_program(
        joined.edition, _facts(joined, origins, copies), reading.trees, registers=registers, pages=prose
    )
    return Made([], {PROGRAM: made.text.encode()})


def _facts(joined: Joined, origins: Mapping[str, str], copies: Path) -> list[dict[str, Any]]:
    """Return the records, with their pictures, as the stylesheets of books get them."""
    found = []
    for record in joined.records:
        place = joined.places[record.id]
        source = parsed_file(joined.edition, origins[place], joined.sources[place])
        found.append(with_pictures(record, source, joined.edition.root, copies))
    return found


def _fonts(edition: Edition) -> str:
    return digest([digest_of_files(files_below(folder)) for folder in edition.fonts])
