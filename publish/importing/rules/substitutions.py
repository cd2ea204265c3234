"""Struck words with what was written above the line in their place."""

from __future__ import annotations

from collections.abc import Iterator

from publish.importing.context import Context
from publish.importing.page import Block, Page, Span


def mark_substitutions(page: Page, _context: Context) -> Page:
    """Put a deletion and the addition right after it together."""
    return page.with_blocks(block.with_spans(_substitutions(block)) for block in page.blocks)


def _substitutions(block: Block) -> Iterator[Span]:
    for gone in block.of_kind("struck", "deleted"):
        for new in block.of_kind("above", "inserted"):
            between = block.text[gone.end : new.start]
            if gone.end <= new.start and not between.strip(" ") and len(between) < 2:
                yield Span(gone.start, new.end, "substitution")
