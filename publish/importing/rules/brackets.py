"""What is in square brackets, by its words and by what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from publish.importing.context import Context
from publish.importing.page import Block, Page, Question, Span

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_EXTENT = re.compile(
    rf"(?P<number>\d+|{'|'.join(_NUMBERS)}|half a|a)\s+(?P<unit>words?|lines?|pages?|letters?|paragraphs?)", re.I
)
#: More words in brackets than this are no words that the sense needs.
_MOST_SUPPLIED = 8


def mark_brackets(page: Page, context: Context) -> Page:
    """Give every bracket its kind; asked once about a form of words."""
    asked: set[str] = set()
    return page.with_blocks(_marked(block, context, asked) for block in page.blocks)


def _marked(block: Block, context: Context, asked: set[str]) -> Block:
    for span in block.of_kind("bracketed"):
        known = _by_words(block, span, context) or _by_names(block, span) or _by_form(block, span)
        words = block.words_of(span)
        if known.question and words in asked:
            known = replace(known, question=None)
        elif known.question:
            asked.add(words)
        facts = {**known.facts, **({"resp": context.agent} if context.agent else {})}
        others = [other for other in block.spans if other is not span]
        block = replace(block, spans=tuple(others)).with_spans([replace(known, facts=facts)])
        block = block.with_spans(_around(block, span, known))
    return block


def _by_words(block: Block, span: Span, context: Context) -> Span | None:
    """Return a bracket whose words say what it is; None for others."""
    words = block.words_of(span)
    if any(inner.kind == "italic" and inner.start == span.start and inner.end == span.end for inner in block.spans):
        return replace(span, kind="wording", facts={"lang": context.foreign} if context.foreign else {})
    for kind in context.words.brackets:
        found = kind.pattern.search(words)
        if found and not (words.endswith("?") and kind.kind == "description"):
            return _of_kind(span, kind.kind, kind.reason, found)
    if words.endswith("?") and len(words) > 1:
        return replace(span, kind="unclear")
    return None


def _of_kind(span: Span, kind: str, reason: str, found: re.Match[str]) -> Span:
    if kind == "gap":
        return replace(span, kind="gap", facts={"reason": reason, **_extent(found.string)})
    if kind in ("stamp", "marginal"):
        return replace(span, kind=kind, facts={"words-from": str(span.start + found.start("words"))})
    return replace(span, kind=kind)


def _extent(words: str) -> dict[str, str]:
    """Return how much a gap is said to be, as quantity and unit."""
    found = _EXTENT.search(words)
    if not found:
        return {}
    number = found["number"].lower()
    quantity = number if number.isdigit() else str(_NUMBERS.index(number) + 1) if number in _NUMBERS else ""
    unit = found["unit"].lower().rstrip("s")
    return {"quantity": quantity, "unit": unit} if quantity else {"unit": unit}


def _by_names(block: Block, span: Span) -> Span | None:
    """Return a bracket that stands beside, in or around a name; None for others."""
    inner = [name for name in block.of_kind("name") if span.holds(name)]
    whole = next((name for name in inner if name.end - name.start >= (span.end - span.start) - 1), None)
    before = _name_before(block, span)
    if before is not None and (whole is not None or block.words_of(span)[:1].isupper()):
        certain = whole is not None and whole.facts.get("ref") == before.facts.get("ref")
        asked = (
            None
            if certain
            else Question(
                "bracket", "who the name before it is", ("words added to the name", "words that the sense needs")
            )
        )
        return replace(span, kind="identification", question=asked)
    if any(name.holds(span) and name is not whole for name in block.of_kind("name")) or _name_after(block, span):
        return replace(span, kind="added-to-name")
    if whole is not None:
        asked = Question(
            "bracket",
            "a name that was doubtful to whoever bracketed it",
            ("words that the sense needs", "who is meant"),
        )
        return replace(span, kind="doubtful-name", question=asked)
    return None


def _name_before(block: Block, span: Span) -> Span | None:
    """Return the name that ends one blank before a bracket."""
    gap = block.text[: span.start]
    return next((n for n in block.of_kind("name") if n.end == len(gap.rstrip()) and len(gap) - n.end == 1), None)


def _name_after(block: Block, span: Span) -> Span | None:
    """Return the name of a person that begins one blank after a bracket of capitalised words."""
    words = block.words_of(span)
    if not re.fullmatch(r"(?:[A-Z][\w.'’-]*\s?)+", words):
        return None
    return next(
        (n for n in block.of_kind("name") if n.start == span.end + 1 and n.facts["element"] == "persName"), None
    )


def _by_form(block: Block, span: Span) -> Span:
    """Return a bracket by the look of its words alone."""
    words = block.words_of(span)
    others = ("a name that was doubtful", "who or what is meant", "what is not text")
    if re.fullmatch(r"[A-Z][\w'’-]+", words) and not _opens_sentence(block, span):
        return replace(
            span,
            kind="doubtful-name",
            question=Question("bracket", others[0], ("words that the sense needs", *others[1:])),
        )
    if len(words.split()) > _MOST_SUPPLIED or re.match(r"[A-Z].*[.!]$", words):
        return replace(
            span, kind="description", question=Question("bracket", others[2], ("words that the sense needs", others[1]))
        )
    if re.match(r"the\s+[A-Z]", words) and re.search(r"[a-z]\s$", block.text[: span.start]):
        return replace(
            span, kind="identification", question=Question("bracket", others[1], ("words that the sense needs",))
        )
    return replace(span, kind="supplied")


def _opens_sentence(block: Block, span: Span) -> bool:
    return not block.text[: span.start].strip() or bool(re.search(r"[.!?]\s$", block.text[: span.start]))


def _around(block: Block, span: Span, known: Span) -> Iterator[Span]:
    """Yield what a bracket says of words in or beside it: a stamp's own words, the word before ``[sic]``."""
    if "words-from" in known.facts:
        yield Span(int(known.facts["words-from"]), span.end, f"{known.kind}-words")
    if known.kind == "sic":
        word = re.search(r"[\w’'-]+\s?$", block.text[: span.start])
        if word and block.is_free(word.start(), len(word[0].rstrip()) + word.start()):
            yield Span(word.start(), word.start() + len(word[0].rstrip()), "misprint")
