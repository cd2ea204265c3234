"""The words of a document, or of a passage of it, as TEI, HTML or plain text (DTS 1.0, Document endpoint)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

from lxml import etree

from publish.metadata import passage
from publish.problem import Problem
from publish.protocols.dts_navigation import Refusal, Span, after, span
from publish.source import xml
from publish.store.store import Store

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_HTML = "{http://www.w3.org/1999/xhtml}"


def text_of(store: Store, id_: str, type_: str, start: str, end: str) -> bytes:
    """Return a document in a media type of `TYPES`, whole or from a unit to a unit; raises `Refusal`."""
    asked = span(json.loads(_form(store, id_, "units")), start, end) if start else None
    return TYPES[type_](store, id_, asked)


def _tei(store: Store, id_: str, asked: Span | None) -> bytes:
    whole = _form(store, id_, "tei")
    if asked is None:
        return DECLARATION.encode() + whole + b"\n"
    part = passage.cut(_tree(whole), asked.first["identifier"], asked.last["identifier"])
    if part is None:
        raise Refusal(500, f"the store holds no {asked.first['identifier']} in its TEI")
    return f"{DECLARATION}{passage.serialized(part)}\n".encode()


def _html(store: Store, id_: str, asked: Span | None) -> bytes:
    article, *rest = _tree(_form(store, id_, "html")).iterchildren(f"{_HTML}*")
    if asked is not None:
        part = _part(article, asked)
        for child in list(article):
            article.remove(child)
        article.text = None
        article.extend(part)
        called = {link.get("href", "").removeprefix("#") for link in article.iter(f"{_HTML}a")}
        rest = [section for section in rest if _only(section, called)]
    title = escape(json.loads(_form(store, id_, "dts"))["title"])
    content = b"".join(
        etree.tostring(part, method="html", encoding="utf-8", with_tail=False) for part in [article, *rest]
    )
    head = f'<head><meta charset="utf-8"><title>{title}</title></head>'
    return f'<!DOCTYPE html>\n<html lang="en">{head}\n<body>\n'.encode() + content + b"\n</body></html>\n"


def _part(article: xml.Element, asked: Span) -> list[xml.Element]:
    """Return what the reading shows of a passage: from the first of its units that is there to the last."""
    shown = {element.get("id") for element in article.iter("*")}
    run = [unit["identifier"] for unit in asked.run if unit["identifier"] in shown]
    last = asked.last["identifier"]
    return passage.between(article, run[0], last if last in shown else run[-1], attribute="id") if run else []


def _only(section: xml.Element, called: set[str]) -> bool:
    """Keep the notes that a passage calls; tell whether any is left."""
    notes = [note for note in section.iter(f"{_HTML}li") if note.get("id")]
    for note in notes:
        parent = note.getparent()
        if note.get("id") not in called and parent is not None:
            parent.remove(note)
    return any(note.get("id") in called for note in notes)


def _text(store: Store, id_: str, asked: Span | None) -> bytes:
    if asked is None:
        return _form(store, id_, "text")
    words = json.loads(_form(store, id_, "words"))
    return "\n".join(words[unit] for unit in _outermost(store, id_, asked) if words[unit].strip()).encode()


def _outermost(store: Store, id_: str, asked: Span) -> list[str]:
    """Return the units that a passage holds whole, without those that stand in one of them."""
    units = json.loads(_form(store, id_, "units"))
    begin = units.index(asked.run[0])
    stop = begin + len(asked.run)
    whole = {units[place]["identifier"] for place in range(begin, stop) if after(units, place) <= stop}
    return [unit["identifier"] for unit in asked.run if unit["identifier"] in whole and unit["parent"] not in whole]


def _form(store: Store, id_: str, form: str) -> bytes:
    row = store.get(id_, form)
    return row.body if row else b""


def _tree(content: bytes) -> xml.Element:
    read = xml.parse(content, Path("stored"), "stored")
    if isinstance(read, Problem):
        raise Refusal(500, f"the store holds what is not XML: {read.message}")
    return read.root


#: The media types of the Document endpoint, each with what makes it; the first is the default.
TYPES: dict[str, Callable[[Store, str, Span | None], bytes]] = {
    "application/tei+xml": _tei,
    "text/html": _html,
    "text/plain": _text,
}
