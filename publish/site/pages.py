"""The pages of the site: every address and its HTML, made from records, readings, registers and prose."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import Any

from publish import saxon
from publish.document.agents import names_of
from publish.document.overviews import overview, register_records
from publish.document.reading import settle
from publish.document.record import Record, in_order
from publish.edition import REGISTERS, Edition
from publish.formats.html import article, page_settings
from publish.metadata.registers import entries
from publish.site.browse import FEW_MENTIONS, WAYS, apart, shelves
from publish.site.document_pages import Settings, Text, document_pages, text_of
from publish.site.downloads import edition_downloads
from publish.site.history import days, versions
from publish.site.neighbours import brief, contexts
from publish.site.site_files import assets
from publish.words.collation import ranks

Years = Sequence[Mapping[str, Any]]
Readings = Mapping[tuple[str, str], saxon.Tree]
Trees = Mapping[str, saxon.Tree]

#: The script with what each text is sifted by in the search.
SEARCHED = "searched.js"
OVERVIEWS = ("correspondence", "timeline", "search")

#: The prose that the home page begins with; it has no page of its own.
HOME = "home"
#: Pages that only a site has: a book has its contents and its registers instead.
SITE_ONLY = (HOME, "events", "abbreviations", "making")
#: More texts than these stand on a page for each year.
MANY_TEXTS = 200


def site_pages(
    edition: Edition,
    records: Sequence[Record],
    readings: Readings,
    *,
    documents: Trees,
    registers: Trees,
    pages: Trees,
    settings: Settings | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield the path in the site and the characters of every page, style sheet and script.

    ``readings`` are keyed by document id and reading, ``documents`` (as edited) by id; ``registers`` (``persons``, …)
    and ``pages`` (``about``, …) by the stem of their file, as TEI trees. What has no file is neither made nor
    linked. ``settings`` (`settings_of`) link pages made elsewhere, the guidelines, too.
    """
    ordered, lists = in_order(records), [name for name in REGISTERS if name in registers]
    settings = settings or settings_of(edition, registers, pages)
    named = {name: names_of(registers[name]) for name in lists}
    names = {pointer: name for listed in named.values() for pointer, name in listed.items()}
    yield from assets(edition)
    ways = shelves(ordered, names, edition.words)
    for way in WAYS:
        yield from finding_pages(edition, settings, way, ways[way], overview(ordered), pages.get(HOME))
    around = contexts(edition, ordered, names, {e.ref: e for name in lists for e in entries(registers[name])})
    for id_, record in ((record.id, record) for record in ordered):
        ours = {name: readings[id_, name] for name in edition.readings}
        yield from document_pages(edition, settings, record, ours, documents[id_], around[id_]).written.items()
    for name in lists:
        told, own = register_records(ordered, name), mentioned_in(ordered, named[name])
        yield from register_pages(edition, settings, name, registers[name], told, own)
    for name in OVERVIEWS:
        told = overview(ordered, mentions=name == "search")
        yield from overview_page(edition, settings, name, told, names, ways["date"])
    yield from _texts_of(edition, settings, ordered, readings, ways["date"])
    for name in (name for name in pages if name != HOME):
        yield from prose_page(edition, settings, name, pages[name])
    yield from (*data_page(edition, settings), *history_page(edition, settings, days(ordered), versions(edition)))


def overview_page(
    edition: Edition,
    settings: Settings,
    name: str,
    records: Sequence[Mapping[str, Any]],
    names: Mapping[str, str],
    years: Sequence[Mapping[str, Any]],
) -> Iterator[tuple[str, str]]:
    """Yield the page of correspondence, the time line or the search."""
    facts: dict[str, saxon.Parameter] = {"records": records, "names": dict(names), "shelves": years}
    facts["ranks"] = ranks([*names.values(), *_party_names(records)])
    yield f"{name}.html", page_of(edition, name, settings, **facts)
    if name == "search":
        yield SEARCHED, page_of(edition, "searched", settings, records=records, names=dict(names))


def _party_names(records: Sequence[Mapping[str, Any]]) -> Iterator[str]:
    for record in records:
        for letter in record["correspondences"]:
            for action in letter["actions"]:
                yield from (party["name"] for party in action["parties"])


def prose_page(edition: Edition, settings: Settings, name: str, page: saxon.Tree) -> Iterator[tuple[str, str]]:
    """Yield a page of the edition's own prose."""
    yield f"{name}.html", page_of(edition, "prose", settings, page, name=name, text=_prose_text(edition, page))


def data_page(edition: Edition, settings: Settings) -> Iterator[tuple[str, str]]:
    """Yield the page that says what can be downloaded and harvested."""
    yield "data.html", page_of(edition, "data", settings, downloads=edition_downloads(edition))


def history_page(
    edition: Edition, settings: Settings, changed: Sequence[Mapping[str, Any]], told: Sequence[Mapping[str, Any]]
) -> Iterator[tuple[str, str]]:
    """Yield the page of changes (`publish.site.history`)."""
    yield "history.html", page_of(edition, "history", settings, days=changed, versions=told)


def chapters(pages: Trees) -> dict[str, saxon.Tree]:
    """Return the prose pages that a book has too."""
    return {name: pages[name] for name in pages if name not in SITE_ONLY}


def _prose_text(edition: Edition, page: saxon.Tree) -> saxon.Tree:
    return article(edition, settle(page, "prose", edition).tree, root="./")


def finding_pages(
    edition: Edition,
    settings: Settings,
    way: str,
    found: Sequence[Mapping[str, Any]],
    records: Sequence[Mapping[str, Any]] = (),
    home: saxon.Tree | None = None,
    linked: str = "",
) -> Iterator[tuple[str, str]]:
    """Yield the page of one way to find documents, and those of its long shelves.

    By date it is the home page: it shows the ``records``, after the edition's prose (``home``) and its JSON-LD.
    """
    facts: dict[str, saxon.Parameter] = {"name": way, "shelves": found}
    if way == "date":
        text = saxon.nothing() if home is None else _prose_text(edition, home)
        offered = {"records": records, "downloads": edition_downloads(edition), "text": text, "linked": linked}
        yield "index.html", page_of(edition, "index", settings, None, **offered, **facts)
    else:
        yield f"by-{way}.html", page_of(edition, "finding", settings, **facts)
    for shelf in found:
        if shelf["apart"]:
            yield f"by-{way}.{shelf['id']}.html", page_of(edition, "shelf", settings, name=way, shelves=[shelf])


def register_pages(
    edition: Edition,
    settings: Settings,
    name: str,
    register: saxon.Tree,
    records: Sequence[Mapping[str, Any]],
    mentioned: Mapping[str, list[dict[str, Any]]],
) -> Iterator[tuple[str, str]]:
    """Yield a register, and a page for each entry whose mentions are too many for it."""
    facts: dict[str, saxon.Parameter] = {"name": name, "ranks": ranks(names_of(register).values())}
    sizes = {ref: sum(len(record["mentions"]) for record in naming) for ref, naming in mentioned.items()}
    own = apart(sizes, short=FEW_MENTIONS)
    yield (
        f"{name}.html",
        page_of(edition, "register", settings, register, **facts, records=records, apart=sorted(own)),
    )
    for ref in sorted(own):
        entry, naming = ref.partition(":")[2], mentioned[ref]
        page = page_of(edition, "entry-page", settings, register, name=name, entry=entry, records=naming)
        yield f"{name}.{entry}.html", page


def mentioned_in(records: Sequence[Record], known: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
    """Return, by known pointer, what is told of each document that has it, with its mentions of this entry alone."""
    found: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        own: dict[str, list[Any]] = {}
        for mention in record.mentions:
            if mention.ref in known:
                own.setdefault(mention.ref, []).append(asdict(mention))
        for ref, mentions in own.items():
            found.setdefault(ref, []).append({**brief(record), "mentions": mentions})
    return found


def _texts_of(
    edition: Edition, settings: Settings, records: Sequence[Record], readings: Readings, years: Years
) -> Iterator[tuple[str, str]]:
    for name in edition.readings:
        texts = {record.id: text_of(edition, record, readings[record.id, name]) for record in records}
        yield from all_texts(edition, settings, overview(records), texts.__getitem__, years, name)


def all_texts(
    edition: Edition,
    settings: Settings,
    records: Sequence[Mapping[str, Any]],
    texts: Callable[[str], Text],
    years: Years,
    reading: str,
) -> Iterator[tuple[str, str]]:
    """Yield the page of all texts in one reading; where they are too many for one, it leads to a page for each year."""
    if len(records) > MANY_TEXTS:
        yield edition.texts_page(reading), page_of(edition, "all-texts", settings, shelves=years, reading=reading)
        parts = {year["id"]: {line["document"] for line in year["lines"]} for year in years}
    else:
        parts = {"": {record["id"] for record in records}}
    for name, ids in parts.items():
        ours = [record for record in records if record["id"] in ids]
        found = {record["id"]: texts(record["id"]) for record in ours}
        classes = sorted({each for text in found.values() for each in text["classes"]})
        page = page_of(edition, "all-texts", settings, name=name, records=ours, classes=classes, reading=reading)
        yield edition.texts_page(reading, name), _filled(page, found)


#: Where a text is put into a page: no character of a text is written like this.
_PLACE = re.compile(r"<\?text ([^>]*)>")


def _filled(page: str, texts: Mapping[str, Text]) -> str:
    return _PLACE.sub(lambda place: texts[place[1]]["html"], page)


def page_of(
    edition: Edition, mode: str, settings: Settings, tree: saxon.Tree | None = None, **parameters: saxon.Parameter
) -> str:
    given = {"edition": settings, **parameters}
    return saxon.write(edition.sheet("site/site.xsl"), tree or saxon.nothing(), mode=mode, parameters=given).text


def settings_of(edition: Edition, registers: Collection[str], pages: Collection[str], *others: str) -> dict[str, Any]:
    """Return what every page is told of the edition, and the sections that the site has."""
    lists = (name for name in REGISTERS if name in registers)
    prose = (name for name in pages if name != HOME)
    return page_settings(edition, [*lists, *OVERVIEWS, *prose, "data", "history", *others])
