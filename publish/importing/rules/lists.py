"""Labelled lists of the head and tail (participants, enclosures): items of short numbered lines after a label."""

from __future__ import annotations

from dataclasses import replace

from publish.importing.context import Context
from publish.importing.page import Block, Page


def mark_lists(page: Page, _context: Context) -> Page:
    """Say of every list's label and items to which kind of list they belong."""
    return page.with_blocks(_typed(block) for block in page.blocks)


def _typed(block: Block) -> Block:
    if block.role in ("list-head", "list-item", "list-label") and block.facts.get("type") != "distribution":
        return replace(block, facts={**block.facts, "type": "plain"})
    return block
