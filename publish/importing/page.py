"""A typed page: blocks of characters, and what stretches of them are.

Characters and statements about them are apart: rules add statements and never touch characters.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import pairwise

#: Kinds of span that carry typed signs (``[``, ``~~`` …) and so must all reach the TEI; see `signs`.
SIGNS = ("bracketed", "struck", "italic", "underlined", "above")


@dataclass(frozen=True)
class Question:
    """A decision that the page does not settle: a code, what was chosen, and what else it could be."""

    about: str
    chosen: str
    others: tuple[str, ...] = ()


@dataclass(frozen=True)
class Span:
    """What the characters from ``start`` to ``end`` of a block are; ``blocks`` are marks of the page's edge in them."""

    start: int
    end: int
    kind: str
    facts: dict[str, str] = field(default_factory=dict, hash=False)
    question: Question | None = None
    blocks: tuple[Block, ...] = ()

    def moved(self, by: int) -> Span:
        return replace(self, start=self.start + by, end=self.end + by)

    def holds(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end

    def crosses(self, other: Span) -> bool:
        """Tell whether two spans overlap without one holding the other."""
        apart = self.end <= other.start or other.end <= self.start
        return not (apart or self.holds(other) or other.holds(self))


@dataclass(frozen=True)
class Block:
    """A block of the page: its characters (line ends and tabs as typed), its spans, its role, its joint.

    ``joint`` says how it is joined to the block before: ``blank`` (a blank line), ``line``, ``run-in``.
    """

    text: str
    joint: str = "blank"
    spans: tuple[Span, ...] = ()
    role: str = "p"
    facts: dict[str, str] = field(default_factory=dict, hash=False)
    question: Question | None = None

    @property
    def lines(self) -> list[str]:
        return self.text.split("\n")

    def words_of(self, span: Span) -> str:
        return self.text[span.start : span.end]

    def of_kind(self, *kinds: str) -> list[Span]:
        return [span for span in self.spans if span.kind in kinds]

    def with_spans(self, spans: Iterable[Span]) -> Block:
        return replace(self, spans=(*self.spans, *spans))

    def is_free(self, start: int, end: int) -> bool:
        """Tell whether a stretch crosses none of the spans."""
        stretch = Span(start, end, "")
        return not any(span.crosses(stretch) for span in self.spans)

    def can_split(self, at: int) -> bool:
        return not any(span.start < at < span.end for span in self.spans)

    def part(self, start: int, end: int, joint: str | None = None) -> Block:
        """Return a stretch as a block of its own, without white space at its edges, with the spans inside it."""
        raw = self.text[start:end]
        start += len(raw) - len(raw.lstrip())
        text = raw.strip()
        end = start + len(text)
        spans = tuple(span.moved(-start) for span in self.spans if start <= span.start and span.end <= end)
        return replace(self, text=text, spans=spans, joint=joint or self.joint)

    def split(self, *ats: int, joint: str) -> list[Block]:
        """Return the parts between some places; the first keeps the joint of the block, the others have ``joint``."""
        edges = [0, *ats, len(self.text)]
        pairs = pairwise(edges)
        return [self.part(start, end, joint if number else self.joint) for number, (start, end) in enumerate(pairs)]

    def line_starts(self) -> list[int]:
        return [0, *(index + 1 for index, sign in enumerate(self.text) if sign == "\n")]

    def split_lines(self) -> list[Block] | None:
        """Return the lines as blocks, or None where a span goes over a line end."""
        ats = self.line_starts()[1:]
        return self.split(*ats, joint="line") if all(self.can_split(at) for at in ats) else None


@dataclass(frozen=True)
class Picture:
    """A picture of the source: the name that the TEI gives it, and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Page:
    """A source as it was typed: its blocks in order, its pictures, and the people whose hand is in it by name."""

    blocks: tuple[Block, ...]
    pictures: tuple[Picture, ...] = ()
    hands: tuple[str, ...] = ()

    def with_blocks(self, blocks: Iterable[Block]) -> Page:
        return replace(self, blocks=tuple(blocks))

    def questions(self) -> Iterator[Question]:
        for block in self.blocks:
            if block.question:
                yield block.question
            yield from (span.question for span in block.spans if span.question)
