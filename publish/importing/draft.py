"""A marked page as XML: the draft that ``xslt/new/`` makes into TEI.

``<b role="…" joint="…">`` is a block, ``<s kind="…">`` a span, ``<line/>`` a typed line end, ``<row>`` and ``<cell>``
those of a table. Every character of the page is in it once, in order.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from xml.sax.saxutils import escape, quoteattr

from publish.importing.facts import Dated, Facts, Name
from publish.importing.page import Block, Page, Question, Span

#: Kinds of span that hold another of the same extent, the outermost first; all others are inside these.
_OUTER = ("signed", "quoted", "misprint", "unclear", "gap", "identification", "wording", "description", "sic", "note",
          "stamp", "marginal", "supplied", "added-to-name", "doubtful-name", "stamp-words", "marginal-words", "deleted",
          "substitution", "inserted", "struck", "above")  # fmt: skip
#: Spans that are never left out: they carry typed signs, or blocks, or where something is called.
_KEPT = frozenset((*_OUTER[3:], "italic", "underlined", "bold", "smallcaps", "superscript", "subscript", "edges",
                   "call", "picture", "comment")) - {"stamp-words", "marginal-words", "substitution"}  # fmt: skip


def as_xml(page: Page, facts: Facts) -> str:
    """Return a marked page and its facts as one XML document."""
    blocks = "".join(_block(block) for block in page.blocks)
    hands = "".join(f"<hand>{escape(hand)}</hand>" for hand in page.hands)
    return f"<draft>{_facts(facts)}{hands}{blocks}</draft>"


def _facts(facts: Facts) -> str:
    said = [("sender", facts.sender), ("place", facts.place), ("office", facts.office)]
    names = "".join(_name(kind, name) for kind, name in said if name is not None)
    recipients = "".join(_name("recipient", name) for name in facts.recipients)
    moments = [("date", facts.date), ("received", facts.received), ("sent", facts.sent)]
    dates = "".join(_dated(kind, dated) for kind, dated in moments if dated is not None)
    number = f"<number>{escape(facts.number)}</number>" if facts.number else ""
    subject = f"<subject>{escape(facts.subject)}</subject>" if facts.subject else ""
    return f"<facts>{names}{recipients}{dates}{number}{subject}</facts>"


def _name(kind: str, name: Name) -> str:
    return f"<{kind} element={quoteattr(name.element)} ref={quoteattr(name.ref)}>{escape(name.words)}</{kind}>"


def _dated(kind: str, dated: Dated) -> str:
    return f"<{kind} when={quoteattr(dated.when)}>{escape(' '.join(dated.words.split()))}</{kind}>"


def _block(block: Block) -> str:
    facts = {**block.facts, "role": block.role, "joint": block.joint}
    content = _rows(block) if block.role == "table" else _inline(block, 0, len(block.text), nestable(block.spans))
    return f"<b{_attributes(facts, block.question)}>{content}</b>"


def _rows(block: Block) -> str:
    rows, at = [], 0
    for line in block.lines:
        cells = []
        for cell in line.split("\t"):
            part = block.part(at, at + len(cell))
            cells.append(f"<cell>{_inline(part, 0, len(part.text), nestable(part.spans))}</cell>")
            at += len(cell) + 1
        rows.append(f"<row>{''.join(cells)}</row>")
    return "".join(rows)


def nestable(spans: Iterable[Span]) -> list[Span]:
    """Return spans in the order in which their elements open, none crossing another; what must be kept is kept."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: span.kind not in _KEPT):
        if not any(span.crosses(other) for other in kept):
            kept.append(span)
    return sorted(kept, key=lambda span: (span.start, span.end > span.start, -span.end, _depth(span)))


def _depth(span: Span) -> int:
    if span.kind.startswith("line-"):
        return -1
    return _OUTER.index(span.kind) if span.kind in _OUTER else len(_OUTER) + (span.kind in ("italic", "underlined"))


def _inline(block: Block, start: int, end: int, spans: list[Span]) -> str:
    """Return the characters from ``start`` to ``end`` with the elements of the spans in that stretch."""
    parts, at, index = [], start, 0
    while index < len(spans):
        span, inner = spans[index], index + 1
        while inner < len(spans) and span.end > span.start and spans[inner].start < span.end:
            inner += 1
        parts.append(_characters(block.text[at : span.start]))
        content = _inline(block, span.start, span.end, spans[index + 1 : inner])
        content += "".join(_block(each) for each in span.blocks)
        parts.append(f"<s{_attributes({'kind': span.kind, **span.facts}, span.question)}>{content}</s>")
        at, index = max(at, span.end), inner
    return "".join(parts) + _characters(block.text[at:end])


def _characters(text: str) -> str:
    return escape(text).replace("\n", "<line/>")


def _attributes(facts: dict[str, str], question: Question | None) -> str:
    asked = {f"q-{key}": value for key, value in asdict(question).items()} if question else {}
    if asked:
        asked["q-others"] = " | ".join(asked["q-others"])
    return "".join(f" {name}={quoteattr(str(value))}" for name, value in {**facts, **asked}.items())
