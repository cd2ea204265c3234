"""Making a site: scan, join, make, close, swap.

Each step is handed what the one before it found, and no step looks ahead. What was made before from the same input is
taken from the cache; what is the same as in the old site is linked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from publish.document.pictures import facsimiles
from publish.edition import Edition
from publish.formats.pdf import Ground
from publish.metadata.item import Item, fingerprint
from publish.metadata.renamed import renamed_items
from publish.pipeline import make_books, make_site
from publish.pipeline.cache import Cache
from publish.pipeline.digests import digest, digest_of_files, files_below
from publish.pipeline.drafts import marked, without_drafts
from publish.pipeline.inputs import copy_pictures, pictures_named, refuse_changed, schema_files
from publish.pipeline.join import Joined
from publish.pipeline.make_document import Wanted, make_document, unpacked
from publish.pipeline.make_site import Readings
from publish.pipeline.make_tombstones import tombstone_tasks
from publish.pipeline.manifest import FILE as MANIFEST
from publish.pipeline.manifest import SITE, manifest_of
from publish.pipeline.sources import Checked, Scanned, check, scan
from publish.pipeline.static import static_files
from publish.pipeline.swap import Replacement, place_of, replacing
from publish.pipeline.tasks import Result, Task
from publish.pipeline.unchanged import contents, key_of, remember
from publish.pipeline.workshop import LostError, Workshop
from publish.problem import Problem, any_errors
from publish.schema.odd_parts import odd_parts
from publish.site.links import PageLinks, check_links
from publish.site.redirects import redirect_pages
from publish.store.files import generation_of
from publish.store.index import index_site

#: Where the sources lie in the site, by their folder in the edition.
FOLDERS = {"documents": "texts", "registers": "registers", "pages": "pages"}


@dataclass(frozen=True)
class Wishes:
    """How a site is made: by how many processes, what stays in its folder, and who is told what is made."""

    jobs: int
    keep: tuple[str, ...]
    told: Callable[[str, list[str]], None]


def make(edition: Edition, out: Path, cache: Path | None, wishes: Wishes) -> list[Problem]:
    """Make the site of an edition, with a cache or without, and put it in place; return all problems."""
    with replacing(out, SITE, wishes.keep) as replacement:
        try:
            return _made(edition, out, replacement, cache, wishes)
        except LostError:
            return _made(edition, out, replacement, None, wishes)


def _made(edition: Edition, out: Path, replacement: Replacement, cache: Path | None, wishes: Wishes) -> list[Problem]:
    schema, parts = schema_files(edition), odd_parts(edition.odd)
    place = place_of(out)
    listing = SITE.listing(place) if place.is_dir() else None
    kept = Cache(cache or replacement.scratch / "cache")
    try:
        workshop = Workshop(kept, replacement.folder, place, listing.files if listing else {}, wishes.told, wishes.jobs)
        key = key_of(edition)
        found = check(edition, schema, workshop)
        if any_errors(found.problems):
            return found.problems
        beside = contents(edition, found.beside)
        site = Making(edition, found, workshop, schema, replacement.scratch / "pictures")
        site.make()
        problems = found.problems + workshop.problems
        refuse_changed({**parts, **schema}, edition)
        problems += index_site(edition, out, site.items, generation_of(replacement.folder))
        if not any_errors(problems):
            replacement.publish()
            if key == key_of(edition) and beside == contents(edition, beside):
                remember(kept, key, beside, manifest=workshop.files[MANIFEST].sha256, problems=problems)
        return problems
    finally:
        kept.close()


@dataclass(frozen=True)
class Making:
    """A site in the making; ``copies`` is a folder for the pictures as they are published."""

    edition: Edition
    checked: Checked
    workshop: Workshop
    schema: Mapping[Path, bytes]
    copies: Path

    @cached_property
    def drafts(self) -> Scanned:
        """What the files say, the drafts among them marked."""
        return marked(self.edition, scan(self.edition, self.checked.files, self.workshop))

    @cached_property
    def joined(self) -> Joined:
        """All rows together that the site shows; without a document there are no books to offer."""
        shown = self.drafts if self.edition.drafts else without_drafts(self.drafts)
        no_books = tuple(name for name in self.edition.formats if name not in ("pdf", "epub"))
        joined = Joined(self.edition, shown)
        return joined if joined.records else Joined(replace(self.edition, formats=no_books), shown)

    @cached_property
    def pictures(self) -> str:
        """Copy the pictures; return their digest."""
        sources, origins = self.joined.sources, self.checked.origins
        shown = {
            origins[place]: sources[place] for place in self.joined.places.values() if b"graphic" in sources[place]
        }
        hidden = [item for item in self.drafts.sources.items() if item[0] not in sources]
        gone = [*hidden, *((place, sources[place]) for place in self.joined.withdrawn.values())]
        living = [(place, sources[place]) for place in self.joined.places.values()] if gone else []
        copy_pictures(self.edition, shown, self.copies, without=pictures_named(gone) - pictures_named(living))
        return digest_of_files(files_below(self.copies))

    @cached_property
    def documents(self) -> dict[str, Result]:
        """What was made of each document, by its id."""
        results = self.workshop.all(list(self._document_tasks()))
        return {record.id: result for record, result in zip(self.joined.records, results, strict=True)}

    @cached_property
    def tombstones(self) -> dict[str, Result]:
        """What was made of each withdrawn document, by its id."""
        tasks = tombstone_tasks(self.joined, self.checked.origins, served=bool(self.edition.base_url))
        return dict(zip(self.joined.withdrawn, self.workshop.all(list(tasks)), strict=True))

    def make(self) -> None:
        """Make everything: documents, then what looks over them, then what lists all that was made."""
        joined, workshop = self.joined, self.workshop
        made = list(self.documents.values())
        for tasks in (make_site.list_tasks, make_site.tree_tasks):
            made += [workshop.one(task) for task in tasks(joined)]  # one at a time: each is handed all records
        for name in self.edition.readings:
            made.append(workshop.one(make_site.text_task(joined, name, self.parts(f"text.{name}"), workshop.part)))
        self._put_sources()
        self._put_what_is_left()
        workshop.one(make_site.guidelines_task(joined))
        pages = [(file.address, file.sha256) for result in made for file in result.files]
        html = [page for page in pages if page[0].endswith(".html")]
        workshop.one(make_site.search_task(joined, html, workshop.folder))
        self._make_books()
        self._close()

    def reading(self, name: str) -> Readings:
        """Return one reading of every document."""
        records = self.joined.records
        return make_site.of_documents(
            records, name, lambda id_, of: self.documents[id_].parts[f"reading.{of}"], self.workshop.part
        )

    def parts(self, name: str) -> dict[str, str]:
        """Return the digest of one part of every document, by its id."""
        return {id_: made.parts[name] for id_, made in self.documents.items()}

    def chapters(self, reading: str) -> dict[str, str]:
        """Return the digest of the chapter of every document in one reading, by its id."""
        parts = {id_: f"chapter {self.edition.address(id_, reading)}" for id_ in self.documents}
        return {id_: made.parts[parts[id_]] for id_, made in self.documents.items()}

    @property
    def items(self) -> Iterator[Item]:
        """The documents as harvesters see them."""
        made = {**self.documents, **self.tombstones}
        finished = [record for record in self.joined.all_records if not record.draft]
        renamed = {each.id: each for each in renamed_items(self.edition, finished)}
        for id_ in sorted({*renamed, *(record.id for record in finished)}):
            yield renamed[id_] if id_ in renamed else unpacked(self.workshop.part(made[id_].parts["item"]))

    def _document_tasks(self) -> Iterator[Task]:
        joined, wanted = self.joined, Wanted("pdf" in self.edition.formats, bool(self.edition.base_url))
        uses = {**joined.base, "pictures": self.pictures, "wanted": digest([wanted.pdf, wanted.served])}
        contexts = joined.contexts()
        for record in joined.records:
            place, context = joined.places[record.id], contexts.pop(record.id)
            source, facts, origin = joined.sources[place], joined.scanned.records[place], self.checked.origins[place]
            agents = joined.agents[record.id]
            own = {"source": digest(source), "path": digest(origin), "agents": digest(agents)}
            own["neighbours, relations, names"] = digest(context)
            arguments = (self.edition, joined.settings, origin, source, facts, context, agents, wanted, self.copies)
            yield Task(f"document {record.id}", {**uses, **own}, make_document, arguments, apart=True)

    def _put_sources(self) -> None:
        """Put the TEI as checked where its pointers lead, the schema and the pictures; and all of it as one ZIP."""
        hidden = set() if self.edition.keeps_withdrawn else set(self.joined.withdrawn.values())
        hidden |= self.drafts.sources.keys() - self.joined.sources.keys()
        files = [(_published(place), content) for place, content in self.checked.files.items() if place not in hidden]
        files += [(f"schema/{file.name}", content) for file, content in self.schema.items()]
        files += list(facsimiles(self.copies))
        for address, content in files:
            self.workshop.put(address, content)
        self.workshop.one(make_site.zip_task("tei.zip", files))

    def _put_what_is_left(self) -> None:
        """Put what stands at the addresses of withdrawn and renamed documents."""
        left = {file.address for result in self.tombstones.values() for file in result.files}
        for address, content in redirect_pages(self.edition):
            if address not in left:
                self.workshop.put(address, content)

    def _make_books(self) -> None:
        joined, workshop = self.joined, self.workshop
        if not joined.records:
            return
        origins = self.checked.origins
        if "epub" in self.edition.formats:
            book = make_site.epub_task(
                joined,
                {name: self.chapters(name) for name in self.edition.readings},
                workshop.part,
                origins=origins,
                copies=self.copies,
                pictures=self.pictures,
            )
            workshop.one(book)
        if "pdf" in self.edition.formats:
            ground = Ground(self.copies, self.edition.fonts)
            readings = {name: self.reading(name) for name in self.edition.readings}
            programs = workshop.all(
                list(make_books.program_tasks(joined, readings, origins, self.copies, self.pictures))
            )
            tasks = make_books.page_tasks(joined, self.documents, programs, workshop.part, ground, self.pictures)
            workshop.all(list(tasks), always_apart=True)

    def _close(self) -> None:
        """Make what lists all that was made, and see that every link leads somewhere."""
        workshop, joined = self.workshop, self.joined
        items = list(self.items) if self.edition.base_url else []
        listed = [workshop.files[address] for address in sorted(workshop.files)]
        for address, content in static_files(
            self.edition,
            sorted(joined.all_records, key=lambda record: record.id),
            items=items,
            registers=joined.entries,
            site=listed,
        ):
            workshop.put(address, content)
        check_links({*workshop.files, MANIFEST}, dict(_pages(workshop)))
        workshop.put(MANIFEST, manifest_of(workshop.files.values(), served=fingerprint(items)))


def _pages(workshop: Workshop) -> Iterator[tuple[str, PageLinks]]:
    for result in workshop.results:
        yield from result.links.items()


def _published(place: str) -> str:
    path = Path(place)
    return f"{FOLDERS[path.parent.name]}/{path.name}"
