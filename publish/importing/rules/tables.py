"""Lines with tabs: a table, or a list with its label where only the first line begins with words."""

from __future__ import annotations

import re
from dataclasses import replace

from publish.importing.context import Context
from publish.importing.page import Block, Page


def mark_tables(page: Page, _context: Context) -> Page:
    """Give paragraphs of tabbed lines the role ``table``, or split them into the head and items of a list."""
    return page.with_blocks(part for block in page.blocks for part in _marked(block))


def _marked(block: Block) -> list[Block]:
    if "\t" not in block.text or block.role != "p":
        return [block]
    labelled = _labelled(block)
    if labelled:
        return labelled
    if len(block.lines) == 1:
        return [_without_tabs(block)]
    first = next(index for index, line in enumerate(block.lines) if "\t" in line)
    starts = block.line_starts()
    if first and (not block.can_split(starts[first]) or not all("\t" in line for line in block.lines[first:])):
        return [_without_tabs(block)]
    if not all("\t" in line for line in block.lines[first:]) or not _cells_whole(block):
        return [_without_tabs(block)]
    parts = block.split(starts[first], joint="line") if first else [block]
    return [*parts[:-1], replace(parts[-1], role="table")]


def _cells_whole(block: Block) -> bool:
    edges = [index for index, sign in enumerate(block.text) if sign in "\t\n"]
    return all(block.can_split(at) and block.can_split(at + 1) for at in edges)


def _labelled(block: Block) -> list[Block]:
    """Return ``LABEL:<tab>first``, ``<tab>second`` … as a label and items; nothing for other paragraphs."""
    label = re.match(r"[^\t\n]{2,40}:\t", block.text)
    if not label or not all(line.startswith("\t") and line.count("\t") == 1 for line in block.lines[1:]):
        return []
    if block.lines[0].count("\t") > 1 or len(block.lines) == 1:
        return [] if len(block.lines) > 1 else [_without_tabs(block)]
    ats = [label.end(), *block.line_starts()[1:]]
    if not all(block.can_split(at) for at in ats):
        return []
    head, *items = block.split(*ats, joint="line")
    items[0] = replace(items[0], joint="run-in")
    return [replace(head, role="list-head"), *(replace(item, role="list-item") for item in items)]


def _without_tabs(block: Block) -> Block:
    """Return a block with blanks for its tabs: outside a table a tab is white space."""
    return replace(block, text=re.sub(r"\t", " ", block.text))
