"""Numbers of papers: of the telegram, the sender's own, special, incoming, of the copy, the series."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publish.importing.context import Context
from publish.importing.lines import NUMBER
from publish.importing.page import Block, Page, Span

_ROLES = ("head", "form", "tail", "processing", "salute")
_SERIES = re.compile(r"\bSeries\s+(?P<number>[“\"]?\w+[”\"]?\.?(?:\s\w\b)?)", re.IGNORECASE)
#: What stands before a number, and what the number then is; the last is for a number by itself.
_BEFORE = (
    (re.compile(r"special\s+$", re.IGNORECASE), "special"),
    (re.compile(r"incoming\s+$", re.IGNORECASE), "incoming"),
    (re.compile(r"copy\s+$", re.IGNORECASE), "copy"),
)


def mark_numbers(page: Page, context: Context) -> Page:
    """Mark the numbers in head and tail."""
    return page.with_blocks(block.with_spans(_numbers(block, context)) for block in page.blocks)


def _numbers(block: Block, context: Context) -> Iterator[Span]:
    if block.role not in _ROLES:
        return
    for match in NUMBER.finditer(block.text):
        kind = _kind(block, match.start())
        for number in re.finditer(r"[\w/-]*\d[\w/-]*", block.text[match.start("number") : match.end()]):
            start = match.start("number") + number.start()
            if block.is_free(start, start + len(number[0])):
                yield Span(start, start + len(number[0]), "number", {"type": kind})
    for match in _SERIES.finditer(block.text):
        if block.is_free(*match.span("number")):
            yield Span(*match.span("number"), "number", {"type": "series"})


def _kind(block: Block, at: int) -> str:
    before = block.text[:at]
    found = next((kind for pattern, kind in _BEFORE if pattern.search(before)), "")
    if found:
        return found
    if block.role == "processing":
        return "typing"
    alone = not before.strip() and block.role in ("tail", "head") and len(block.text.split()) <= 3
    return "sender" if alone else "cable"
