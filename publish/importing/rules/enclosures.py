"""A message that is quoted whole, over several paragraphs, after a colon."""

from __future__ import annotations

import re
from dataclasses import replace

from publish.importing.context import Context
from publish.importing.lines import bare, is_name
from publish.importing.page import Block, Page, Question

_OPENS = re.compile(r"[“\"„]")
_CLOSES = re.compile(r"[”\"“]\.?$")
_INSIDE = frozenset(("p", "point", "point-label", "point-more", "tail", "table", "edge", "break", "head", "salute"))


def mark_enclosures(page: Page, context: Context) -> Page:
    """Say of the blocks of a quoted message (``inside`` in their facts) that they belong to one."""
    blocks = list(page.blocks)
    for index in range(len(blocks) - 1):
        end = _end(blocks, index + 1) if _announces(blocks[index]) else 0
        if end:
            asked = Question("enclosure", "a message quoted whole", ("a long quotation",))
            blocks[index + 1 : end] = [_inside(block, context) for block in blocks[index + 1 : end]]
            blocks[index + 1] = replace(blocks[index + 1], question=asked)
            return page.with_blocks(blocks)
    return page


def _announces(block: Block) -> bool:
    return block.role in ("p", "point-more") and block.text.endswith(":")


def _end(blocks: list[Block], first: int) -> int:
    """Return the index after the block that closes the quotation opened by the first; 0 where there is none."""
    if blocks[first].role != "p" or not _OPENS.match(blocks[first].text) or _balanced(blocks[first].text):
        return 0
    for index in range(first + 1, len(blocks)):
        if blocks[index].role not in _INSIDE:
            return 0
        if _CLOSES.search(blocks[index].text) and not _OPENS.match(blocks[index].text):
            return index + 1
    return 0


def _balanced(text: str) -> bool:
    """Tell whether the quotation with which a text begins is closed in it."""
    return bool(re.search(r"[”\"]", text[1:]))


def _inside(block: Block, context: Context) -> Block:
    facts = {**block.facts, "inside": "message"}
    line = bare(block).rstrip('”".“')
    if block.role == "p" and len(block.text.split()) <= 6 and is_name(line, context):
        return _signed(replace(block, role="tail", facts=facts))
    return replace(block, facts=facts)


def _signed(block: Block) -> Block:
    from publish.importing.page import Span

    return block.with_spans([] if block.of_kind("signed") else [Span(0, len(block.text), "signed")])
