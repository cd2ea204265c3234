"""The pages of one document: each reading, the comparison, and its text on the page of all texts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, NamedTuple, TypedDict

from publish import saxon
from publish.document.record import Record
from publish.edition import Edition
from publish.formats.citations import citations
from publish.formats.html import article, written
from publish.outputs import BY_NAME, SIDE_BY_SIDE, format_of
from publish.site.links import classes_in

Trees = Mapping[str, saxon.Tree]
#: What every page is told of the edition: a map, or the value made of it.
Settings = Any


class DocumentPages(NamedTuple):
    """The pages of a document as they are written, by address, and those of its readings as trees."""

    written: dict[str, str]
    trees: dict[str, saxon.Tree]


def document_pages(
    edition: Edition,
    settings: Settings,
    record: Record,
    readings: Trees,
    document: saxon.Tree,
    context: Mapping[str, saxon.Parameter],
) -> DocumentPages:
    """Return the page of each reading of a document, and the comparison; ``document`` is as edited."""
    told: dict[str, saxon.Parameter] = {"record": record.as_map(), "document": document, **context}
    told["cited"] = citations(edition, record, told.pop("names-cited"))
    facts = {name: saxon.value(fact) for name, fact in told.items()} | {"edition": saxon.value(settings)}
    sheet, found, trees = edition.sheet("site/site.xsl"), dict[str, str](), dict[str, saxon.Tree]()
    for name, tree in readings.items():
        text, offered = article(edition, tree, root="../"), _downloads(edition, record.id, name)
        own = {**facts, "reading": name, "text": text, "downloads": offered}
        address = edition.address(record.id, name)
        trees[address] = saxon.transform(sheet, tree, mode="document", parameters=own).tree
        found[address] = written(trees[address])
    if readings.keys() >= set(SIDE_BY_SIDE):
        panes = {name: article(edition, readings[name], root="../", pane=name) for name in SIDE_BY_SIDE}
        page = saxon.write(sheet, saxon.nothing(), mode="parallel", parameters={**facts, **panes})
        found[edition.address(record.id, "parallel")] = page.text
    return DocumentPages(found, trees)


class Text(TypedDict):
    """A document's text on the page of all texts, as HTML, and the classes in it."""

    html: str
    classes: list[str]


def text_of(edition: Edition, record: Record, reading: saxon.Tree) -> Text:
    """Return a document's text as it is on the page of all texts."""
    html = written(article(edition, reading, root="./", pane=record.id))
    return {"html": html, "classes": classes_in(html)}


def _downloads(edition: Edition, document: str, reading: str) -> list[dict[str, str]]:
    words = edition.words
    offered = [{"file": f"{document}.xml", "words": words.shown("downloads.tei")}]
    order = sorted(map(format_of, edition.formats), key=lambda each: (each.name not in BY_NAME, each.name))
    return offered + [
        {
            "file": edition.address(document, reading, each.ending).removeprefix("texts/"),
            "words": words.of("downloads", each.name, each.name.upper()),
        }
        for each in order
        if each.next_to_page
    ]
