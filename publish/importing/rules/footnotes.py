"""Numbered lines at the foot that are called by a number in the text above."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from publish.importing.context import Context
from publish.importing.lines import is_rule
from publish.importing.page import Block, Page, Question, Span

_FOOT = re.compile(r"(?:\^|\(|\[)?(?P<n>\d{1,2}|\*{1,3})[.)\]]?\s+\S")


_QUESTION = Question("footnote", "the author of the document", ("the translator", "the edition"))


def mark_footnotes(page: Page, context: Context) -> Page:
    """Give lines at the end that the text calls the role ``foot``, and mark the calls."""
    if any(block.role == "foot" for block in page.blocks):
        return page.with_blocks(_asked(page.blocks))
    blocks = _with_lines_apart(page.blocks, context)
    first = _first_foot(blocks, context)
    above, foot = blocks[:first], blocks[first:]
    numbers = [found["n"] for block in foot if (found := _FOOT.match(block.text)) and not is_rule(block.text, context)]
    calls = {number: place for number in numbers if (place := _call(above, number))}
    if not numbers or set(numbers) != set(calls):
        return page
    for number, (index, start, end) in calls.items():
        span = Span(start, end, "call", {"n": number})
        above[index] = above[index].with_spans([span])
    roles = [_as_foot(block, context) for block in foot]
    return page.with_blocks([*above, *roles])


def _asked(blocks: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks of a page whose notes a word processor has made, the first of them asked about."""
    first = next(block for block in blocks if block.role == "foot")
    yield from (replace(block, question=_QUESTION) if block is first else block for block in blocks)


def _as_foot(block: Block, context: Context) -> Block:
    if is_rule(block.text, context):
        return replace(block, role="foot-rule")
    found = _FOOT.match(block.text)
    number = found["n"] if found else ""
    asked = _QUESTION if number == "1" else None
    return replace(block, role="foot", facts={"n": number}, question=asked)


def _with_lines_apart(blocks: tuple[Block, ...], context: Context) -> list[Block]:
    """Return the blocks, the lines of the last paragraphs apart where they are numbered."""
    apart: list[Block] = []
    for block in blocks:
        lines = block.split_lines() if "\n" in block.text else None
        numbered = lines is not None and all(_FOOT.match(line.text) or is_rule(line.text, context) for line in lines)
        apart += lines if lines is not None and numbered and block is blocks[-1] else [block]
    return apart


def _first_foot(blocks: list[Block], context: Context) -> int:
    """Return the index of the first of the numbered lines with which the page ends."""
    first = len(blocks)
    while first and (_FOOT.match(blocks[first - 1].text) or is_rule(blocks[first - 1].text, context)):
        first -= 1
    return first


def _call(blocks: list[Block], number: str) -> tuple[int, int, int] | None:
    """Return where a number is called: the index of the block, start and end of the call; the last place is meant."""
    sign = re.escape(number)
    pattern = re.compile(
        rf"\^{sign}(?!\d)|(?<=[.,;:!?”\"’'\)])(?<!\d[.,:])\(?{sign}\)?(?=\s|$|[.,;])|(?<=[a-z])\[?{sign}\]?(?=[\s.,;]|$)"
    )
    for index, block in enumerate(blocks):
        for match in pattern.finditer(block.text):
            if block.is_free(match.start(), match.end()):
                return index, match.start(), match.end()
    return None
