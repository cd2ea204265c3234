"""Quoted words between typed quotation marks; one or two words so marked are no quotation but a doubtful word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publish.importing.context import Context
from publish.importing.page import Block, Page, Span

_QUOTED = re.compile(r"\"[^\"“”\n]+\"|“[^“”\n]+”|„[^„“”\n]+[“”]|«[^«»\n]+»")
#: Fewer words between quotation marks are a doubtful or foreign word.
_FEWEST = 4


def mark_quotations(page: Page, _context: Context) -> Page:
    """Mark quotations of several words inside one block."""
    return page.with_blocks(block.with_spans(_quotations(block)) for block in page.blocks)


def _quotations(block: Block) -> Iterator[Span]:
    if block.role == "table":
        return
    for match in _QUOTED.finditer(block.text):
        if len(match[0].split()) >= _FEWEST and block.is_free(match.start(), match.end()):
            yield Span(match.start(), match.end(), "quoted")
