"""The pages of the site: every address and its HTML, made from records, readings, registers and prose."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from publish import saxon
from publish.edition import Edition
from publish.record import Record
from publish.relations import related
from publish.resources import stylesheet

Readings = Mapping[tuple[str, str], saxon.Tree]
Trees = Mapping[str, saxon.Tree]
Settings = Mapping[str, Any]

ASSETS = Path(__file__).parent / "assets"
REGISTERS = ("persons", "places", "organisations")
OVERVIEWS = ("correspondence", "timeline", "search")
#: What lies beside a page besides the TEI: format in edition.toml, ending, words of the link.
DOWNLOADS = (("pdf", "pdf", "PDF"), ("text", "txt", "plain text"))

#: Where the style sheet begins to use what checkers of single pages do not know yet.
_MARGIN = "/* Notes in the margin."


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

    ``readings`` are keyed by document id and reading, ``documents`` (as edited) by id; ``registers``
    (``persons``, ``places``, ``organisations``) and ``pages`` (``about``, ``principles``) by the stem of
    their file, as TEI trees. What an edition has no file for is neither made nor linked. ``settings`` are those
    of `settings_of`, where pages made elsewhere (the guidelines) are to be linked too.
    """
    ordered = in_order(records)
    everything = [record.as_map() for record in ordered]
    lists = [name for name in REGISTERS if name in registers]
    settings = settings or settings_of(edition, registers, pages)
    names = {pointer: name for list_ in lists for pointer, name in _names(registers[list_]).items()}
    yield from assets()
    yield "index.html", _page("index", settings, records=everything, downloads=_whole(edition))
    between = _by_ends(ordered)
    said = related(ordered)
    for record in ordered:
        around = {**_around(record, ordered, ""), **_around(record, between.get(_ends(record), []), "letter-")}
        around["related"] = said[record.id]
        ours = {name: readings[record.id, name] for name in edition.readings}
        yield from _document_pages(edition, settings, record, ours, documents[record.id], around)
    for name in lists:
        yield f"{name}.html", _page("register", settings, registers[name], name=name, records=everything)
    for name in OVERVIEWS:
        yield f"{name}.html", _page(name, settings, records=everything, names=names)
    whole = [_article(readings[record.id, "clean"], root="./", pane=record.id) for record in ordered]
    yield "texts.html", _page("all-texts", settings, records=everything, text=saxon.together(whole))
    for name, tree in pages.items():
        yield f"{name}.html", _page("prose", settings, tree, name=name, text=_article(tree, root="./"))


def _document_pages(
    edition: Edition,
    settings: Settings,
    record: Record,
    readings: Trees,
    document: saxon.Tree,
    around: Mapping[str, saxon.Parameter],
) -> Iterator[tuple[str, str]]:
    facts = {"record": record.as_map(), "document": document, **around}
    for name, tree in readings.items():
        text = _article(tree, root="../")
        offered = _downloads(edition, record.id, name)
        page = _page("document", settings, tree, **facts, reading=name, text=text, downloads=offered)
        yield address(record.id, name), page
    if {"clean", "diplomatic"} <= readings.keys():
        panes = {name: _article(readings[name], root="../", pane=name) for name in ("diplomatic", "clean")}
        yield address(record.id, "parallel"), _page("parallel", settings, **facts, **panes)


def address(document: str, reading: str) -> str:
    """Return the path in the site of one reading of a document; the clean reading bears the plain name."""
    return f"texts/{document}.html" if reading == "clean" else f"texts/{document}.{reading}.html"


def in_order(records: Sequence[Record]) -> list[Record]:
    """Return the records by date, then id; an undated document comes last."""
    return sorted(records, key=lambda record: (record.date.sort_key or "9999", record.id))


def assets() -> Iterator[tuple[str, str]]:
    """Yield the style sheet, the scripts and the icon, by their name in the site."""
    for file in sorted(ASSETS.iterdir()):
        if file.suffix in (".css", ".js", ".svg"):
            yield file.name, file.read_text(encoding="utf-8")


def standalone(edition: Edition, record: Record, reading: saxon.Tree) -> tuple[str, tuple[saxon.Message, ...]]:
    """Return one reading as a page of its own, its style inside, for ``publish render --to html``."""
    made = saxon.transform(stylesheet("formats/html.xsl"), reading)
    page = saxon.write(
        stylesheet("site/standalone.xsl"),
        reading,
        parameters={
            "edition": _settings(edition),
            "record": record.as_map(),
            "text": made.tree,
            "style": (ASSETS / "style.css").read_text(encoding="utf-8").partition(_MARGIN)[0],
        },
    )
    return page.text, made.messages + page.messages


def _page(mode: str, settings: Settings, tree: saxon.Tree = None, **parameters: saxon.Parameter) -> str:
    given = {"edition": settings, **parameters}
    return saxon.write(stylesheet("site/site.xsl"), tree or _nothing(), mode=mode, parameters=given).text


def _article(reading: saxon.Tree, *, root: str, pane: str = "") -> saxon.Tree:
    parameters = {"registers": root, "pane": pane}
    return saxon.transform(stylesheet("formats/html.xsl"), reading, parameters=parameters).tree


def settings_of(edition: Edition, registers: Trees, pages: Trees, *others: str) -> dict[str, Any]:
    """Return what every page is told of the edition, and the sections that the site has."""
    return _settings(edition, [*(name for name in REGISTERS if name in registers), *OVERVIEWS, *pages, *others])


def _settings(edition: Edition, sections: Sequence[str] = ()) -> dict[str, Any]:
    names = ("title", "subtitle", "publisher", "language", "base_url", "licence")
    return {**{name: getattr(edition, name) for name in names}, "sections": list(sections)}


def _around(record: Record, among: Sequence[Record], prefix: str) -> dict[str, list[dict[str, Any]]]:
    """Return the record before and the one after, each as a list of one or none, under stylesheet names."""
    if record not in among:
        return {}
    at = among.index(record)
    beside = {"before": among[max(at - 1, 0) : at], "after": among[at + 1 : at + 2]}
    return {prefix + side: [other.as_map() for other in others] for side, others in beside.items()}


def _ends(record: Record) -> frozenset[str]:
    """Return who stands at either end of the document's own correspondence."""
    return frozenset(
        party.ref or party.name
        for letter in record.correspondences[:1]
        for action in letter.actions
        if action.type in ("sent", "received")
        for party in action.parties
    )


def _by_ends(records: Sequence[Record]) -> dict[frozenset[str], list[Record]]:
    """Return the documents between the same two, in their order, for every two."""
    found: dict[frozenset[str], list[Record]] = {}
    for record in records:
        if _ends(record):
            found.setdefault(_ends(record), []).append(record)
    return found


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
    stem = address(document, reading).removeprefix("texts/").removesuffix(".html")
    offered = [{"file": f"{document}.xml", "words": "TEI"}]
    return offered + [
        {"file": f"{stem}.{ending}", "words": words}
        for format_, ending, words in DOWNLOADS
        if format_ in edition.formats
    ]


@cache
def _nothing() -> saxon.Tree:
    return saxon.parse("<nothing/>")
