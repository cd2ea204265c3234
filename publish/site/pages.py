"""The pages of the site: every address and its HTML, made from records, readings, registers and prose."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from publish import saxon
from publish.addresses import address, beside
from publish.document.reading import settle
from publish.document.record import Record, in_order
from publish.edition import REGISTERS, Edition
from publish.formats.html import article, page_settings
from publish.metadata.page_metadata import heads
from publish.resources import assets as asset_folder
from publish.resources import stylesheet
from publish.site.browse import WAYS, apart, shelves
from publish.site.neighbours import context_of
from publish.site.webfonts import type_sheet

Readings = Mapping[tuple[str, str], saxon.Tree]
Trees = Mapping[str, saxon.Tree]
#: What every page is told of the edition: a map, or the value made of it.
Settings = Any

OVERVIEWS = ("correspondence", "timeline", "search")
#: What lies beside a page besides the TEI: format in edition.toml, ending, words of the link.
DOWNLOADS = (("pdf", "pdf", "PDF"), ("text", "txt", "plain text"))

#: The prose that the home page begins with; it has no page of its own.
HOME = "home"
#: Pages that only a site has: a book has its contents and its registers instead.
SITE_ONLY = (HOME, "events", "abbreviations")
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
    linked. ``settings`` are those of `settings_of`, where pages made elsewhere (the guidelines) are linked too.
    """
    ordered = in_order(records)
    maps = [record.as_map() for record in ordered]
    everything = saxon.value(maps)
    lists = [name for name in REGISTERS if name in registers]
    settings = saxon.value(settings or settings_of(edition, registers, pages))
    named = {name: _names(registers[name]) for name in lists}
    names = {pointer: name for entries in named.values() for pointer, name in entries.items()}
    yield from assets()
    ways = shelves(ordered, names)
    yield from _finding_pages(edition, settings, ways, everything, home=pages.get(HOME))
    around = context_of(ordered, names)
    told = heads(edition, ordered, {name: registers[name] for name in lists})
    for record in ordered:
        ours = {name: readings[record.id, name] for name in edition.readings}
        facts = {"document": documents[record.id], **around[record.id], **told[record.id]}
        yield from _document_pages(edition, settings, record, ours, facts)
    for name in lists:
        naming = _mentioned(maps, named[name])
        yield from _register_pages(edition, settings, name, registers[name], everything, mentioned=naming)
    for name in OVERVIEWS:
        yield f"{name}.html", _page(edition, name, settings, records=everything, names=names, shelves=ways["date"])
    yield from _all_texts(edition, settings, maps, {name: readings[name, "clean"] for name in documents}, ways["date"])
    yield from ((f"{name}.html", _prose(edition, settings, name, page)) for name, page in pages.items() if name != HOME)
    yield "data.html", _page(edition, "data", settings, downloads=_whole(edition))


def _prose(edition: Edition, settings: Settings, name: str, page: saxon.Tree) -> str:
    return _page(edition, "prose", settings, page, name=name, text=_prose_text(edition, page))


def _prose_text(edition: Edition, page: saxon.Tree) -> saxon.Tree:
    return article(edition, settle(page, "prose", edition).tree, root="./")


def _finding_pages(
    edition: Edition,
    settings: Settings,
    ways: Mapping[str, list[dict[str, Any]]],
    records: saxon.Parameter,
    *,
    home: saxon.Tree | None,
) -> Iterator[tuple[str, str]]:
    """Yield the home page, by date; the pages by sender, recipient, kind and place; and those of long shelves."""
    for way in WAYS:
        facts = {"name": way, "shelves": ways[way]}
        if way == "date":
            text = saxon.nothing() if home is None else _prose_text(edition, home)
            offered = {"records": records, "downloads": _whole(edition), "text": text}
            yield "index.html", _page(edition, "index", settings, **offered, **facts)
        else:
            yield f"by-{way}.html", _page(edition, "finding", settings, **facts)
        for shelf in ways[way]:
            if shelf["apart"]:
                yield f"by-{way}.{shelf['id']}.html", _page(edition, "shelf", settings, name=way, shelves=[shelf])


def _register_pages(
    edition: Edition,
    settings: Settings,
    name: str,
    register: saxon.Tree,
    records: saxon.Parameter,
    *,
    mentioned: Mapping[str, list[dict[str, Any]]],
) -> Iterator[tuple[str, str]]:
    """Yield a register, and a page for each entry whose mentions are too many for it."""
    own = apart({ref: sum(len(record["mentions"]) for record in naming) for ref, naming in mentioned.items()})
    yield f"{name}.html", _page(edition, "register", settings, register, name=name, records=records, apart=sorted(own))
    for ref in sorted(own):
        entry, naming = ref.partition(":")[2], mentioned[ref]
        page = _page(edition, "entry-page", settings, register, name=name, entry=entry, records=naming)
        yield f"{name}.{entry}.html", page


def _mentioned(records: Sequence[Mapping[str, Any]], known: Mapping[str, str]) -> dict[str, list[dict[str, Any]]]:
    """Return, by known pointer, what is told of each document that has it, with its mentions of this entry alone."""
    found: dict[str, list[dict[str, Any]]] = {}
    for record in records:
        told = {name: record[name] for name in ("id", "short_title", "date")}
        own: dict[str, list[Any]] = {}
        for mention in record["mentions"]:
            if mention["ref"] in known:
                own.setdefault(mention["ref"], []).append(mention)
        for ref, mentions in own.items():
            found.setdefault(ref, []).append({**told, "mentions": mentions})
    return found


def _document_pages(
    edition: Edition,
    settings: Settings,
    record: Record,
    readings: Trees,
    around: Mapping[str, saxon.Parameter],
) -> Iterator[tuple[str, str]]:
    facts = {name: saxon.value(fact) for name, fact in {"record": record.as_map(), **around}.items()}
    for name, tree in readings.items():
        text = article(edition, tree, root="../")
        offered = _downloads(edition, record.id, name)
        page = _page(edition, "document", settings, tree, **facts, reading=name, text=text, downloads=offered)
        yield address(record.id, name), page
    if {"clean", "diplomatic"} <= readings.keys():
        panes = {name: article(edition, readings[name], root="../", pane=name) for name in ("diplomatic", "clean")}
        yield address(record.id, "parallel"), _page(edition, "parallel", settings, **facts, **panes)


def _all_texts(
    edition: Edition,
    settings: Settings,
    records: Sequence[Mapping[str, Any]],
    clean: Trees,
    years: Sequence[Mapping[str, Any]],
) -> Iterator[tuple[str, str]]:
    """Yield the page of all texts; where they are too many for one, it leads to a page for each year."""
    if len(records) > MANY_TEXTS:
        yield "texts.html", _page(edition, "all-texts", settings, shelves=years)
        parts = {year["id"]: {line["document"] for line in year["lines"]} for year in years}
    else:
        parts = {"": set(clean)}
    for name, ids in parts.items():
        ours = [record for record in records if record["id"] in ids]
        whole = [article(edition, clean[record["id"]], root="./", pane=record["id"]) for record in ours]
        page = "texts.html" if not name else f"texts.{name}.html"
        yield page, _page(edition, "all-texts", settings, name=name, records=ours, text=saxon.together(whole))


def chapters(pages: Trees) -> dict[str, saxon.Tree]:
    """Return the prose pages that a book has too."""
    return {name: page for name, page in pages.items() if name not in SITE_ONLY}


def assets() -> Iterator[tuple[str, str]]:
    """Yield the style sheets, the scripts and the icon, by their name in the site."""
    yield "type.css", type_sheet()
    for file in sorted(asset_folder().iterdir()):
        if file.suffix in (".css", ".js", ".svg"):
            yield file.name, file.read_text(encoding="utf-8")


def _page(
    edition: Edition, mode: str, settings: Settings, tree: saxon.Tree = None, **parameters: saxon.Parameter
) -> str:
    given = {"edition": settings, **parameters}
    return saxon.write(edition.sheet("site/site.xsl"), tree or saxon.nothing(), mode=mode, parameters=given).text


def settings_of(edition: Edition, registers: Trees, pages: Trees, *others: str) -> dict[str, Any]:
    """Return what every page is told of the edition, and the sections that the site has."""
    lists = (name for name in REGISTERS if name in registers)
    prose = (name for name in pages if name != HOME)
    return page_settings(edition, [*lists, *OVERVIEWS, *prose, "data", *others])


def _names(register: saxon.Tree) -> dict[str, str]:
    names: dict[str, str] = json.loads(saxon.write(stylesheet("site/names.xsl"), register).text)
    return names


def _whole(edition: Edition) -> list[dict[str, str]]:
    books = [
        ("pdf", "edition.pdf", "PDF"),
        ("pdf", "edition.parallel.pdf", "PDF of facing pages"),
        ("epub", "edition.epub", "EPUB"),
    ]
    return [
        *({"file": file, "words": words} for format_, file, words in books if format_ in edition.formats),
        {"file": "tei.zip", "words": "TEI"},
        {"file": "texts.html", "words": "all texts on one page"},
    ]


def _downloads(edition: Edition, document: str, reading: str) -> list[dict[str, str]]:
    offered = [{"file": f"{document}.xml", "words": "TEI"}]
    return offered + [
        {"file": beside(document, reading, ending).removeprefix("texts/"), "words": words}
        for format_, ending, words in DOWNLOADS
        if format_ in edition.formats
    ]
