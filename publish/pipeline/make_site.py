"""Make: what looks over the whole edition: lists, registers, prose, guidelines, the EPUB, the search index."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from publish import saxon
from publish.document.overviews import overview, register_records
from publish.document.pictures import pictures_in_book
from publish.document.record import Record
from publish.edition import Edition
from publish.formats.epub import Chapter, make_epub
from publish.metadata import whole
from publish.metadata.jsonld import Context, pruned
from publish.pipeline.digests import digest, digest_of_files, files_below
from publish.pipeline.join import Joined
from publish.pipeline.scan import parsed as parsed_file
from publish.pipeline.tasks import Made, Task
from publish.schema.odd_parts import named_parts
from publish.site import pages
from publish.site.examples import exemplary
from publish.site.guidelines import in_site
from publish.site.history import days, versions
from publish.site.own_fonts import own_fonts
from publish.site.search import search_files
from publish.site.site_files import assets
from publish.site.webfonts import web_fonts
from publish.write import zip_entry

Pages = Iterator[tuple[str, str]]


class Parsed(Mapping[str, saxon.Tree]):
    """Trees by name, each parsed when it is asked for and not kept."""

    def __init__(self, texts: Mapping[str, Callable[[], bytes]]) -> None:
        self._texts = texts

    def __getitem__(self, name: str) -> saxon.Tree:
        return saxon.parse(self._texts[name]().decode("utf-8-sig"))

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


@dataclass(frozen=True)
class Readings:
    """One reading of every document: the digest of each, and the trees by the ids of the documents."""

    digests: Mapping[str, str]
    trees: Parsed


def list_tasks(joined: Joined) -> Iterator[Task]:
    """Yield the tasks of the pages that are made from rows alone: assets, lists, overviews."""
    edition, settings, shelves = joined.edition, joined.settings, joined.shelves
    letters = "".join(sorted(set().union(*(content.decode("utf-8-sig") for content in joined.sources.values()))))
    fonts = digest_of_files(file for folder in edition.fonts for file in files_below(folder))
    uses = {**joined.base, "letters": digest(letters), "fonts": fonts}
    yield Task("style sheets, scripts and fonts", uses, _assets, (edition, letters))
    for way, found in shelves.items():
        if way != "date":
            uses = {**joined.base, "lists": digest(found)}
            yield Task(f"documents by {way}", uses, _listed, (pages.finding_pages, edition, settings, way, found))
    yield Task("page of what can be downloaded", joined.base, _listed, (pages.data_page, edition, settings))
    changed, told = days(joined.records), versions(edition)
    uses = {**joined.base, "changes": digest([changed, told])}
    yield Task("page of changes", uses, _listed, (pages.history_page, edition, settings, changed, told))
    records = overview(joined.records)
    for name in pages.OVERVIEWS:
        ours = overview(joined.records, mentions=True) if name == "search" else records
        uses = {**joined.base, "records": digest(ours), "names": digest(joined.names), "lists": digest(shelves["date"])}
        arguments = (pages.overview_page, edition, settings, name, ours, joined.names, shelves["date"])
        yield Task(f"{name} page", uses, _listed, arguments)


def tree_tasks(joined: Joined) -> Iterator[Task]:
    """Yield the tasks of the pages that are made from a file of the edition: registers and prose."""
    for name, place in joined.registers.items():
        ours = register_records(joined.records, name)
        own = pages.mentioned_in(joined.records, joined.scanned.names[place])
        uses = {**joined.base, "register": digest(joined.sources[place]), "mentions": digest([ours, own])}
        yield Task(f"register of {name}", uses, _register, (joined, name, ours, own))
    prose = joined.of("pages")
    yield _home_task(joined, prose.pop(pages.HOME, ""))
    for name, place in prose.items():
        uses = {**joined.base, "page": digest(joined.sources[place])}
        yield Task(f"page {name}", uses, _prose, (joined, name, place))


def _home_task(joined: Joined, place: str) -> Task:
    records, found = overview(joined.records), joined.shelves["date"]
    home = digest(joined.sources[place]) if place else ""
    uses = {**joined.base, "records": digest(records), "lists": digest(found), "page": home}
    linked = json.dumps(pruned(whole.edition(Context(joined.edition), joined.records)), ensure_ascii=False)
    return Task("home page", {**uses, "linked": digest(linked)}, _home, (joined, records, place, linked))


def text_task(joined: Joined, reading: str, texts: Mapping[str, str], load: Callable[[str], bytes]) -> Task:
    """Return the task of the page, or pages, of all texts in a reading; ``texts`` are the digests of their parts."""
    records = overview(joined.records)
    years = joined.shelves["date"]
    uses = {**joined.base, "records": digest([records, years]), "texts": digest(dict(texts))}
    arguments = (pages.all_texts, joined.edition, joined.settings, records, _facts_by_id(texts, load), years, reading)
    return Task(f"all texts on one page, {reading}", uses, _listed, arguments)


def _facts_by_id(parts: Mapping[str, str], load: Callable[[str], bytes]) -> Callable[[str], Any]:
    return lambda id_: json.loads(load(parts[id_]))


def guidelines_task(joined: Joined) -> Task:
    """Return the task of the guidelines: examples in them are taken from documents and registers."""
    chosen = exemplary({name: joined.sources[place] for name, place in joined.places.items()})
    documents, registers = {name: joined.places[name] for name in chosen}, joined.of("registers")
    uses = {
        **joined.base,
        "ODD": digest_of_files(named_parts(joined.edition.odd)),
        "documents": joined.digests(list(documents.values())),
        "registers": joined.digests(list(registers.values())),
    }
    return Task("guidelines", uses, _guidelines, (joined, documents, registers))


def epub_task(
    joined: Joined,
    chapters: Mapping[str, Mapping[str, str]],
    load: Callable[[str], bytes],
    *,
    origins: Mapping[str, str],
    copies: Path,
    pictures: str,
) -> Task:
    """Return the task of the edition as an EPUB, of the chapters of its documents (their digests, by reading and id).

    ``copies`` has the pictures, ``pictures`` is their digest.
    """
    uses = {
        **joined.base,
        "records": digest(joined.facts),
        "chapters": digest({name: dict(parts) for name, parts in chapters.items()}),
        "pages": joined.digests([*joined.of("pages").values(), *joined.registers.values()]),
        "pictures": pictures,
    }
    by_reading = {name: _facts_by_id(parts, load) for name, parts in chapters.items()}

    def told(id_: str, reading: str) -> Chapter:
        chapter: Chapter = by_reading[reading](id_)
        return chapter

    return Task("EPUB of the edition", uses, _epub, (joined, told, origins, copies))


def search_task(joined: Joined, found: Iterable[tuple[str, str]], folder: Path) -> Task:
    """Return the task of the search index of some pages (address, SHA-256), which are in a folder."""
    listed = sorted(found)
    uses = {"press": joined.base["press"], "pages": digest(listed)}
    return Task("search index", uses, _search, ([address for address, _ in listed], folder))


def zip_task(name: str, files: Sequence[tuple[str, bytes]]) -> Task:
    """Return the task of a ZIP of some files."""
    return Task(name, {"files": digest_of_files(files)}, _zipped, (name, files))


def _assets(edition: Edition, letters: str) -> Made:
    type_of_edition, fonts = own_fonts(edition.fonts, [letters])
    return Made([*_encoded(assets(edition, type_of_edition)), *web_fonts(), *fonts])


def _listed(make: Callable[..., Pages], *arguments: Any) -> Made:
    return Made(_encoded(make(*arguments)))


def _register(joined: Joined, name: str, records: list[dict[str, Any]], own: dict[str, list[dict[str, Any]]]) -> Made:
    tree = parsed(joined, {name: joined.registers[name]})[name]
    return Made(_encoded(pages.register_pages(joined.edition, joined.settings, name, tree, records, own)))


def _prose(joined: Joined, name: str, place: str) -> Made:
    tree = parsed(joined, {name: place})[name]
    return Made(_encoded(pages.prose_page(joined.edition, joined.settings, name, tree)))


def _home(joined: Joined, records: list[dict[str, Any]], place: str, linked: str) -> Made:
    tree = parsed(joined, {pages.HOME: place})[pages.HOME] if place else None
    made = pages.finding_pages(joined.edition, joined.settings, "date", joined.shelves["date"], records, tree, linked)
    return Made(_encoded(made))


def _guidelines(joined: Joined, documents: Mapping[str, str], registers: Mapping[str, str]) -> Made:
    texts, lists = (
        {name: joined.sources[place].decode("utf-8-sig") for name, place in places.items()}
        for places in (documents, registers)
    )
    return Made(in_site(joined.edition.odd, texts, lists, joined.settings))


def _epub(joined: Joined, chapters: Callable[[str, str], Chapter], origins: Mapping[str, str], copies: Path) -> Made:
    edition, shown = joined.edition, dict[str, bytes]()
    for place in joined.places.values():
        if b"graphic" in joined.sources[place]:
            source = parsed_file(edition, origins[place], joined.sources[place])
            shown |= pictures_in_book(source, edition.root, copies)
    registers, prose = parsed(joined, joined.registers), pages.chapters(parsed(joined, joined.of("pages")))
    book = make_epub(edition, joined.records, chapters, registers=registers, pages=prose, pictures=shown)
    return Made([("edition.epub", book)])


def _search(addresses: Sequence[str], folder: Path) -> Made:
    return Made(list(search_files(addresses, folder)))


def _zipped(name: str, files: Sequence[tuple[str, bytes]]) -> Made:
    """Return files as one ZIP, the same bytes for the same files."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for path, content in sorted(files):
            archive.writestr(zip_entry(path), content, zipfile.ZIP_DEFLATED)
    return Made([(name, packed.getvalue())])


def parsed(joined: Joined, places: Mapping[str, str]) -> Parsed:
    return Parsed({name: _content(joined, place) for name, place in places.items()})


def _content(joined: Joined, place: str) -> Callable[[], bytes]:
    return lambda: joined.sources[place]


def _encoded(made: Iterable[tuple[str, str]]) -> list[tuple[str, bytes]]:
    return [(address, text.encode()) for address, text in made]


def of_documents(
    records: Sequence[Record], name: str, part: Callable[[str, str], str], load: Callable[[str], bytes]
) -> Readings:
    """Return one reading of every document; ``part`` gives its digest, ``load`` its XML."""
    digests = {record.id: part(record.id, name) for record in records}
    return Readings(digests, Parsed({id_: _loader(load, sha256) for id_, sha256 in digests.items()}))


def _loader(load: Callable[[str], bytes], sha256: str) -> Callable[[], bytes]:
    return lambda: load(sha256)
