"""The head of a paper: everything up to the salutation, or to the last line that is plainly one of a head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from publish.importing.context import Context
from publish.importing.lines import bare, role_of
from publish.importing.page import Block, Page, Span

#: Lines that make a paragraph one of the head by themselves; a name or an initial alone does not.
_PLAIN = frozenset(
    ("classification", "precedence", "received", "sent", "from", "to", "date", "subject", "participants", "number",
     "form", "dateline", "letterhead", "copies")
)  # fmt: skip
_SKIPPED = frozenset(("edge", "break", "running", "table", "list-head", "list-item", "foot", "foot-rule"))


def mark_head(page: Page, context: Context) -> Page:
    """Give the paragraphs of the head the role ``head`` and mark what each of their lines is."""
    blocks = list(page.blocks)
    end = _end_of_head(blocks, context)
    if not any(block.role == "p" for block in blocks[end:]):
        return page
    head = [part for block in blocks[:end] for part in _as_head(block, context)]
    return page.with_blocks([*head, *blocks[end:]])


def _end_of_head(blocks: list[Block], context: Context) -> int:
    """Return the index after the last paragraph of the head."""
    end = 0
    for index, block in enumerate(blocks[:40]):
        if block.role in _SKIPPED:
            continue
        if is_salutation(block, context):
            return index + 1
        if block.role == "head" or _is_plain(block, context):
            end = index + 1
        elif is_prose(block):
            break
    return end


def is_salutation(block: Block, context: Context) -> bool:
    line = bare(block)
    return "\n" not in block.text and len(line.split()) <= 9 and bool(context.words.salutation.fullmatch(line))


def is_prose(block: Block) -> bool:
    """Tell whether a paragraph is one of the text: long, or ended as a sentence, or a numbered point."""
    words = len(block.text.split())
    if block.of_kind("picture"):
        return True
    called = max((call.end for call in block.of_kind("call")), default=0) == len(block.text)
    text = block.text[: block.of_kind("call")[-1].start] if called and words else block.text
    ended = bool(re.search(r"\w[.?!:;][\"”’')]*$", text))
    return words > 24 or (ended and words > 6) or bool(re.match(r"\d+[.)]\s+\S+\s+\S+\s+\S+\s+\S+\s", block.text))


def _is_plain(block: Block, context: Context) -> bool:
    lines = block.split_lines() or [block]
    roles = [role_of(line, context) for line in lines]
    if any(len(line.text.split()) > 20 for line in lines):
        return False
    return roles[0] in _PLAIN or (any(role in _PLAIN for role in roles) and len(lines) <= 6)


def _as_head(block: Block, context: Context) -> Iterator[Block]:
    """Yield a paragraph of the head, a form that is a line of its own apart, each line marked with what it is."""
    if block.role in _SKIPPED:
        yield block
        return
    if is_salutation(block, context):
        yield replace(block, role="salute")
        return
    lines = block.split_lines() or [block]
    roles = [role_of(line, context) for line in lines]
    if "form" in roles:
        for line, role in zip(lines, roles, strict=True):
            yield _marked_line(line, role, context)
        return
    marked = with_lines(replace(block, role="head"), lines, roles)
    yield marked.with_spans([*moments(marked, context), *_subject(marked)])


def moments(block: Block, context: Context) -> Iterator[Span]:
    """Yield what a line says of receipt and sending where that does not begin the line."""
    for role in ("received", "sent"):
        words = "|".join(context.words.tables["line"][role]["starts"])
        for found in re.finditer(rf"(?<=\s)(?:{words})\b[^\n]*(?:\n[^a-z\n]{{1,24}}$)?", block.text, re.IGNORECASE):
            yield Span(found.start(), found.end(), f"line-{role}")


def _subject(block: Block) -> Iterator[Span]:
    """Yield the words after "SUBJECT:"."""
    for span in block.of_kind("line-subject"):
        found = re.compile(r"\w+\.?:\s*(?P<words>\S.*)$").match(block.text, span.start, span.end)
        if found:
            yield Span(*found.span("words"), "subject")


def _marked_line(line: Block, role: str, context: Context) -> Block:
    if role == "form":
        return replace(line, role="form")
    return with_lines(replace(line, role="head"), [line], [role])


def with_lines(block: Block, lines: list[Block], roles: list[str]) -> Block:
    """Return a block with what each of its lines is, as spans."""
    starts = block.line_starts() if len(lines) > 1 else [0]
    spans = [
        Span(start, start + len(line.text), f"line-{role}")
        for start, line, role in zip(starts, lines, roles, strict=True)
        if role and role != "bracket"
    ]
    return block.with_spans(_before_bracket(block, span) for span in spans)


def _before_bracket(block: Block, span: Span) -> Span:
    """Return the span of a line without the brackets that end it, so that a precedence is its words alone."""
    if span.kind not in ("line-classification", "line-precedence"):
        return span
    first = min((b.start for b in block.of_kind("bracketed") if span.start < b.start < span.end), default=span.end)
    return replace(span, end=span.start + len(block.text[span.start : first].rstrip()))
