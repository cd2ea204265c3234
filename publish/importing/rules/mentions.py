"""Someone named in full before and by one word of the name later."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publish.importing.context import Context
from publish.importing.page import Block, Page, Question, Span


def mark_mentions(page: Page, _context: Context) -> Page:
    """Mark first or last words of full names that one person alone on the page has; asked once a word."""
    short = _short_names(page)
    asked: set[str] = set()
    return page.with_blocks(block.with_spans(_mentions(block, short, asked)) for block in page.blocks)


def _short_names(page: Page) -> dict[str, str]:
    """Return the pointer of each word that is the first or last of one person's full name."""
    found: dict[str, set[str]] = {}
    for block in page.blocks:
        for span in block.of_kind("name"):
            words = block.words_of(span).split()
            if span.facts["element"] == "persName" and span.facts.get("ref") and len(words) > 1:
                for word in {words[0], words[-1]}:
                    found.setdefault(word.title(), set()).add(span.facts["ref"])
    return {word: refs.pop() for word, refs in found.items() if len(refs) == 1}


def _mentions(block: Block, short: dict[str, str], asked: set[str]) -> Iterator[Span]:
    for match in re.finditer(r"(?<![\w’'-])[A-ZÀ-Þ][\w-]+(?!\w)", block.text):
        stretch = Span(match.start(), match.end(), "")
        if match[0] not in short or any(span.holds(stretch) for span in block.of_kind("name", "date", "number")):
            continue
        question = None if match[0] in asked else Question("name", short[match[0]], ("someone else",))
        asked.add(match[0])
        if block.is_free(match.start(), match.end()):
            yield Span(match.start(), match.end(), "name", {"element": "persName", "ref": short[match[0]]}, question)
