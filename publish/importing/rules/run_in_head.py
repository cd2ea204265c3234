"""A head that was typed into one paragraph with the text: cut before what its parts begin with."""

from __future__ import annotations

import re
from dataclasses import replace

from publish.importing.context import Context
from publish.importing.lines import NUMBER, is_form
from publish.importing.page import Block, Page
from publish.importing.rules.dates import DATES

#: How far into a paragraph a head can go.
_MOST = 900
_PARTS = re.compile(r"(?:^|(?<=\s))(?:[Ff]rom\s+(?=[\[A-Z])|[Rr]eceived\s+at|Copy\s+N|Series\s|Sent\s|[Dd]ispatched\s)")


def split_run_in_head(page: Page, context: Context) -> Page:
    """Split the first long paragraph that begins with the form and number of the paper and runs on into its text."""
    for index, block in enumerate(page.blocks):
        parts = _parts(block, context) if len(block.text) > 120 else []
        if parts:
            return page.with_blocks([*page.blocks[:index], *parts, *page.blocks[index + 1 :]])
    return page


def _parts(block: Block, context: Context) -> list[Block]:
    number = NUMBER.search(block.text[:80])
    if not number or not is_form(block.text[: number.end()], context) or "\n" in block.text[: number.end()]:
        return []
    salutation = _salutation(block, number.end(), context)
    end = salutation[1] if salutation else _last_date(block, context)
    ats = {number.end(), end, *([salutation[0], *_addressee(block, salutation[0])] if salutation else [])}
    ats |= {found.start() for found in _PARTS.finditer(block.text, number.end(), end)}
    ats -= {at for at in ats if re.search(r"\b[Ff]rom\s+\S+\s+$", block.text[max(0, at - 40) : at])}
    cuts = sorted(at for at in ats if 0 < at < len(block.text) and block.can_split(at))
    parts = block.split(*cuts, joint="run-in")
    ends = [*cuts, len(block.text)]
    return [replace(part, role="head" if at <= end else "p") for part, at in zip(parts, ends, strict=True)]


def _salutation(block: Block, after: int, context: Context) -> tuple[int, int] | None:
    """Return start and end of a salutation (``Cde. NAME!``) in the first part of a paragraph."""
    starts = "|".join(re.escape(word) for word in context.words.of("salutation", "starts"))
    pattern = re.compile(rf"(?<=[\s.])(?:{starts})\.?\s(?:[A-Z][\w'’-]*\s?){{1,4}}!", re.IGNORECASE)
    found = pattern.search(block.text, after, _MOST)
    return found.span() if found else None


def _addressee(block: Block, salutation: int) -> list[int]:
    """Return where ``to Cde. NAME`` begins, just before a salutation."""
    found = re.search(r"\bto\s+(?:\w+\.\s)?\S+(?:\s[A-Z]\S*){0,2}\s+$", block.text[:salutation])
    return [found.start()] if found else []


def _last_date(block: Block, context: Context) -> int:
    """Return where a head without a salutation ends: after its last date near the beginning."""
    found = [match.end() for match in DATES(context.words).finditer(block.text, 0, 300)]
    return found[-1] if found else 0
