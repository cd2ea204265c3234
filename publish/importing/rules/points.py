"""Numbered points of the text, with what is said to each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from publish.importing.context import Context
from publish.importing.page import Block, Page, Question

_POINT = re.compile(r"(?P<label>\(?(?P<n>\d{1,2})[.)])\s+\S")
_ANSWERED = re.compile(r"(?P<number>\d{3,6}|\d{2,6}(?:[-/]\d{2,6})+)\.\s+[A-Z]")


def mark_points(page: Page, context: Context) -> Page:
    """Give numbered paragraphs the roles ``point-label`` and ``point``, what follows a point ``point-more``."""
    blocks = [part for block in page.blocks for part in _lines_apart(block)]
    runs = _runs(blocks)
    marked: list[Block] = []
    for index, block in enumerate(blocks):
        run = next((run for run in runs if run[0] <= index < run[-1] + 1 or index in run), None)
        if index in {at for each in runs for at in each}:
            marked += _point(block)
        elif run is not None and block.role == "p":
            marked.append(replace(block, role="point-more"))
        else:
            marked.append(block)
    return page.with_blocks(_with_answered(_last_comments(marked, blocks, runs), context))


def _lines_apart(block: Block) -> Iterator[Block]:
    """Yield a paragraph, the points in it apart: only where they are numbered from 1, a line each."""
    lines = block.split_lines() if block.role == "p" and "\n" in block.text else None
    numbers = [found["n"] for line in lines or () if (found := _POINT.match(line.text))]
    if (
        not lines
        or len(numbers) != len(lines)
        or [int(n) for n in numbers] != list(range(int(numbers[0]), int(numbers[0]) + len(lines)))
    ):
        yield block
    else:
        yield from lines


def _runs(blocks: list[Block]) -> list[list[int]]:
    """Return the indexes of the points of each series 1, 2, … of at least two; between two, other text may stand."""
    runs: list[list[int]] = []
    current: list[int] = []
    for index, block in enumerate(blocks):
        found = _POINT.match(block.text) if block.role == "p" else None
        if found and int(found["n"]) == len(current) + 1:
            current.append(index)
        elif found and int(found["n"]) == 1:
            runs.append(current)
            current = [index]
        elif block.role not in ("p", "edge", "break", "table"):
            runs.append(current)
            current = []
    return [run for run in (*runs, current) if len(run) > 1]


def _point(block: Block) -> list[Block]:
    found = _POINT.match(block.text)
    if not found or not block.can_split(found.end("label")):
        return [block]
    label, item = block.split(found.end("label"), joint="run-in")
    return [replace(label, role="point-label"), replace(item, role="point")]


def _last_comments(marked: list[Block], blocks: list[Block], runs: list[list[int]]) -> list[Block]:
    """Where each point has a comment, give the last one its next paragraph, and ask whether it ends there."""
    for run in runs:
        gaps = [b - a - 1 for a, b in pairwise(run)]
        after = run[-1] + 1
        if not any(gaps) or after >= len(blocks) or blocks[after].role != "p":
            continue
        last = next(
            index
            for index, block in enumerate(marked)
            if block is blocks[after] or (block.text == blocks[after].text and block.role == "p")
        )
        asked = Question(
            "points-end", "the comment on the last point ends with this paragraph", ("it goes on", "it ends before it")
        )
        marked[last] = replace(marked[last], role="point-more", question=asked)
    return marked


def _with_answered(blocks: list[Block], context: Context) -> Iterator[Block]:
    """Yield the blocks, the number with which the text begins marked as that of the telegram answered."""
    first = next((block for block in blocks if block.role == "p"), None)
    for block in blocks:
        found = _ANSWERED.match(block.text) if block is first and context.kind in ("", "telegram", "cable") else None
        if found:
            from publish.importing.page import Span

            asked = Question(
                "number",
                "the number of the telegram that is answered",
                ("the number of this telegram", "a time or paragraph"),
            )
            yield block.with_spans([Span(0, found.end("number"), "answered", {}, asked)])
        else:
            yield block
