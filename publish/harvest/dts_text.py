"""The words of a document, or of a passage of it, as TEI, HTML or plain text (DTS 1.0, Document endpoint)."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from lxml import etree

from publish import xml
from publish.harvest import passage
from publish.harvest.dts_navigation import Refusal
from publish.problem import Problem

if TYPE_CHECKING:
    from publish.harvest.store import Store

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'
_HTML = "{http://www.w3.org/1999/xhtml}"


def text_of(store: Store, id_: str, type_: str, start: str, end: str) -> bytes:
    """Return a document in a media type of `TYPES`, whole or from a unit to a unit; raises `Refusal`."""
    if start and not {start, end or start} <= _identifiers(store, id_):
        missing = next(unit for unit in (start, end) if unit not in _identifiers(store, id_))
        raise Refusal(404, f"the citation tree has no unit {missing!r}")
    return TYPES[type_](store, id_, start, end)


def _tei(store: Store, id_: str, start: str, end: str) -> bytes:
    whole = _form(store, id_, "tei")
    if not start:
        return DECLARATION.encode() + whole + b"\n"
    part = passage.cut(_tree(whole), start, end)
    if part is None:
        raise Refusal(400, f"{start} stands after {end}")
    return f"{DECLARATION}{passage.serialized(part)}\n".encode()


def _html(store: Store, id_: str, start: str, end: str) -> bytes:
    article, *rest = _tree(_form(store, id_, "html")).iterchildren(f"{_HTML}*")
    if start:
        part = passage.between(article, start, end, attribute="id")
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


def _only(section: xml.Element, called: set[str]) -> bool:
    """Keep the notes that a passage calls; tell whether any is left."""
    notes = [note for note in section.iter(f"{_HTML}li") if note.get("id")]
    for note in notes:
        parent = note.getparent()
        if note.get("id") not in called and parent is not None:
            parent.remove(note)
    return any(note.get("id") in called for note in notes)


def _text(store: Store, id_: str, start: str, end: str) -> bytes:
    if not start:
        return _form(store, id_, "text")
    words = json.loads(_form(store, id_, "words"))
    return "\n".join(words[unit] for unit in _run(store, id_, start, end or start) if words[unit]).encode()


def _run(store: Store, id_: str, start: str, end: str) -> list[str]:
    """Return the units from one to another, without those that stand in one of them."""
    units: list[dict[str, Any]] = json.loads(_form(store, id_, "units"))
    places = {unit["identifier"]: place for place, unit in enumerate(units)}
    if places[start] > places[end]:
        raise Refusal(400, f"{start} stands after {end}")
    run = units[places[start] : places[end] + 1]
    inside = {unit["identifier"] for unit in run}
    return [unit["identifier"] for unit in run if unit["parent"] not in inside]


def _identifiers(store: Store, id_: str) -> set[str]:
    return {unit["identifier"] for unit in json.loads(_form(store, id_, "units"))}


def _form(store: Store, id_: str, form: str) -> bytes:
    row = store.get(id_, form)
    return row.body if row else b""


def _tree(content: bytes) -> xml.Element:
    read = xml.parse(content, Path("stored"), "stored")
    if isinstance(read, Problem):
        raise Refusal(500, f"the store holds what is not XML: {read.message}")
    return read.root


#: The media types of the Document endpoint, each with what makes it; the first is the default.
TYPES: dict[str, Callable[[Store, str, str, str], bytes]] = {
    "application/tei+xml": _tei,
    "text/html": _html,
    "text/plain": _text,
}
