"""Passages to proofread, drawn by a seed: the same seed draws the same passages, whatever documents are added later."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from publish.editing.kinds import sources_of
from publish.edition import Edition
from publish.problem import EditionError
from publish.source.xml import TEI, XML_ID, Element

#: Blocks that hold words themselves.
_PASSAGES = tuple(f"{TEI}{name}" for name in ("p", "item", "ab", "opener", "closer", "head", "fw", "table"))


@dataclass(frozen=True)
class Passage:
    """A block of a document: its identifier, where it is, its words as they are encoded."""

    id: str
    file: str
    line: int
    words: str


def sample(edition: Edition, count: int, seed: str, documents: tuple[str, ...] = ()) -> list[Passage]:
    """Return as many passages as asked for, in the order of the documents; all where there are not as many.

    Raises `EditionError` for a document that the edition has not.
    """
    known = {path.stem for path in edition.documents()}
    for document in documents:
        if document not in known:
            raise EditionError(f"{document}: the edition has no document of this name")
    passages = [passage for passage in _passages(edition) if not documents or passage.id.partition(".")[0] in documents]
    drawn = sorted(passages, key=lambda passage: hashlib.sha256(f"{seed}\n{passage.id}".encode()).digest())[:count]
    return [passage for passage in passages if passage in drawn]


def _passages(edition: Edition) -> Iterator[Passage]:
    for source in sources_of(edition)[1]:
        text = source.root.find(f"{TEI}text")
        for block in text.iter(*_PASSAGES) if text is not None else ():
            words = _words(block)
            if block.get(XML_ID) and words and next(block.iterdescendants(*_PASSAGES), None) is None:
                yield Passage(str(block.get(XML_ID)), source.file, source.place(block)[0], words)


def _words(block: Element) -> str:
    """Return the words of a block without the edition's notes."""
    texts = block.xpath("descendant::text()[not(ancestor::*[local-name() = 'note'][not(@place = 'inline')])]")
    return " ".join("".join(map(str, texts)).split()) if isinstance(texts, list) else ""
