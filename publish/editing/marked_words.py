"""The words of a document's blocks with what the encoding says of each, for comparing two versions."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, cast

from lxml import etree

from publish.source.xml import TEI, XML_ID, Element, Source

#: What an element says of its words, in the edition's language; ``{…}`` are its attributes.
SAID = {
    "abbr": "an abbreviation",
    "add": "an addition",
    "corr": "a correction",
    "damage": "damaged",
    "date": "a date",
    "dateline": "a dateline",
    "del": "a deletion",
    "desc": "",
    "expan": "an expansion",
    "foreign": "words in another language",
    "gap": "a gap",
    "hi": "",
    "idno": "a number",
    "name": "a name",
    "note": "a note in the line",
    "orgName": "the name of an organisation",
    "orig": "the original spelling",
    "persName": "the name of a person",
    "placeName": "the name of a place",
    "q": "a quotation",
    "quote": "a quotation",
    "ref": "a reference",
    "reg": "a regular spelling",
    "rs": "a mention",
    "salute": "a greeting",
    "seg": "",
    "sic": "a misprint",
    "signed": "a signature",
    "stamp": "a stamp",
    "supplied": "supplied words",
    "term": "a term",
    "time": "a time",
    "title": "a title",
    "unclear": "hard to read",
}
#: Elements whose blocks are compared, each as a reader would call it.
BLOCKS = {
    "p": "paragraph",
    "item": "item",
    "label": "number",
    "ab": "line",
    "opener": "line of the head",
    "closer": "line of the tail",
    "head": "heading",
    "cell": "cell",
    "fw": "mark of the page",
    "note": "note",
    "postscript": "postscript",
    "figDesc": "description",
}
_TOKEN = re.compile(r"\w+|[^\w\s]")


@dataclass(frozen=True)
class Word:
    """A word or sign: its characters, where it is in its block, what is said of it."""

    text: str
    start: int
    end: int
    marks: frozenset[str]


@dataclass(frozen=True)
class Passage:
    """A block or note: its identifier ("" for none), what it is and its number among its like, its words."""

    id: str
    kind: str
    number: int
    joint: str
    text: str
    words: tuple[Word, ...]

    @property
    def name(self) -> str:
        return f"{self.kind} {self.number}" + (f" ({self.id})" if self.id else "")


def passages_of(source: Source) -> list[Passage]:
    """Return the blocks and notes of a document's text in order."""
    text = source.root.find(f"{TEI}text")
    counts: dict[str, int] = {}
    passages = []
    for element in text.iter(*(f"{TEI}{name}" for name in BLOCKS)) if text is not None else ():
        kind = BLOCKS[etree.QName(element).localname]
        counts[kind] = counts.get(kind, 0) + 1
        whole, words = _words(element)
        if words:
            passages.append(Passage(element.get(XML_ID, ""), kind, counts[kind], _joint(element), whole, tuple(words)))
    return passages


def _joint(element: Element) -> str:
    return " ".join(word for word in element.get("rend", "").split() if word in ("line", "run-in"))


def _words(block: Element) -> tuple[str, list[Word]]:
    """Return the characters of a block, white space settled, and its words; blocks inside it are left out."""
    whole, words = "", []
    for part, marks in _parts(block):
        settled = re.sub(r"\s+", " ", part)
        if whole.endswith(" ") or not whole:
            settled = settled.lstrip()
        start = len(whole)
        whole += settled
        words += [
            Word(found[0], start + found.start(), start + found.end(), marks) for found in _TOKEN.finditer(settled)
        ]
    return whole, words


def _parts(block: Element) -> Iterator[tuple[str, frozenset[str]]]:
    texts = block.xpath("descendant::text()")
    for text in cast("list[Any]", texts):  # each knows the element that it is in, which no stub says
        parent = text.getparent()
        holder = parent.getparent() if text.is_tail else parent
        chain = [holder, *holder.iterancestors()]
        inside = chain[: chain.index(block)]
        if not any(_is_apart(element) for element in inside):
            yield str(text), frozenset(filter(None, map(_mark, inside)))


def _is_apart(element: Element) -> bool:
    name = etree.QName(element).localname
    return name in BLOCKS and not (name == "note" and element.get("place") == "inline")


def _mark(element: Element) -> str:
    """Return what an element says of its words, with its attributes that matter."""
    name = etree.QName(element).localname
    said = SAID.get(name, f"<{name}>")
    facts = [value for key, value in element.attrib.items() if key in _TOLD]
    if name == "hi":
        said = f"{element.get('rend', '')} letters".strip()
    if name == "seg":
        said = element.get("type", "a part")
        facts = []
    return said + (f" ({', '.join(map(str, facts))})" if facts and said else "")


_TOLD = ("ref", "when", "notBefore", "notAfter", "reason", "cert", "hand", "type", "place", "target")
