"""The tail of a paper: signature, dates, copies, enclosures, who deciphered it, after the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from publish.importing.context import Context
from publish.importing.lines import bare, role_of
from publish.importing.page import Block, Page
from publish.importing.rules.head import is_prose, with_lines

#: Roles of a line that begin or continue a tail by themselves.
_PLAIN = frozenset(
    ("copies", "enclosures", "processing", "shown", "printed", "postscript", "name", "number", "dateline", "initials",
     "bracket", "rule", "valediction", "classification", "signature")
)  # fmt: skip
_FOLLOWED = {"copies": "distribution", "enclosures": "enclosures"}
_ITEM = re.compile(r"(?P<label>\d{1,2}\s?(?:[.)]\s?[-–—]?|[-–—])?)\s+\S")
_ROLES = {"processing": "processing", "shown": "shown", "printed": "printed", "postscript": "postscript"}


def mark_tail(page: Page, context: Context) -> Page:
    """Give the paragraphs of the tail their roles."""
    blocks = list(page.blocks)
    last = next((i for i in range(len(blocks), 0, -1) if not blocks[i - 1].role.startswith("foot")), 0)
    start = _start_of_tail(blocks[:last], context)
    tail = [part for block in blocks[start:last] for part in _lines_apart(block, context)]
    return page.with_blocks([*blocks[:start], *_with_roles(tail, context), *blocks[last:]])


def tail_role(block: Block, context: Context) -> str:
    """Return what a line of the tail is; a valediction and a name after a rank are known here only."""
    line = bare(block)
    role = role_of(block, context)
    if not role and context.words.valediction.fullmatch(line.rstrip(",.")) and len(line.split()) <= 9:
        return "valediction"
    if not role and _is_signature(line, context):
        return "signature"
    return role


def _is_signature(line: str, context: Context) -> bool:
    """Tell whether a line is a name with titles before it: two to five words, each with a capital."""
    words = re.findall(r"[^\s.,]+", line)
    titled = bool(words) and words[0].lower() in context.words.of("title", "persons")
    capitals = 1 < len(words) <= 5 and all(word[0].isupper() for word in words)
    return not re.search(r"[!?:;]$", line) and capitals and (titled or bool(context.names.pattern.search(line)))


def _start_of_tail(blocks: list[Block], context: Context) -> int:
    """Return the index of the first block of the tail: after the last paragraph of prose, the first plain line."""
    first = len(blocks)
    if first and _is_sentence(blocks[-1], context):
        return first
    while first and not _is_text(blocks[first - 1], context):
        first -= 1
    while first < len(blocks) and not _begins_tail(blocks[first], context):
        first += 1
    return first if first else len(blocks)


def _is_sentence(block: Block, context: Context) -> bool:
    """Tell whether a block is a short sentence of the text: so that nothing before it is a tail."""
    said = re.search(r"^[A-Z“\"].*[a-z][.!?][”\"]?$", block.text) and len(block.text.split()) > 3
    return (
        block.role == "p"
        and bool(said)
        and not any(tail_role(line, context) for line in block.split_lines() or [block])
    )


def _is_text(block: Block, context: Context) -> bool:
    """Tell whether a block belongs to the text and ends the way back from the end of the page."""
    if block.role in ("head", "form", "salute", "table", "list-head", "list-item"):
        return True
    if block.role != "p":
        return False
    lines = block.split_lines() or [block]
    roles = [tail_role(line, context) for line in lines]
    numbered = bool(_ITEM.match(block.text)) and len(block.text.split()) <= 12
    if numbered or roles[0] in (*_ROLES, "copies", "enclosures", "bracket"):
        return False
    return is_prose(block) and not any(role in _PLAIN for role in roles)


def _begins_tail(block: Block, context: Context) -> bool:
    lines = block.split_lines() or [block]
    return any(tail_role(line, context) in _PLAIN for line in lines) and block.role in ("p", "edge")


def _lines_apart(block: Block, context: Context) -> Iterator[Block]:
    """Yield a paragraph, its lines apart where the first is the label of a list."""
    lines = block.split_lines() if block.role == "p" else None
    if not lines or len(lines) == 1:
        yield block
        return
    listed = tail_role(lines[0], context) in _FOLLOWED or all(_ITEM.match(line.text) for line in lines)
    yield from lines if listed else [block]


def _with_roles(blocks: list[Block], context: Context) -> Iterator[Block]:
    """Yield the blocks of the tail with their roles; numbered lines after a label belong to its list."""
    listing = ""
    for index, block in enumerate(blocks):
        if block.role != "p":
            yield block
            continue
        role = tail_role(block, context) if "\n" not in block.text else ""
        following = blocks[index + 1] if index + 1 < len(blocks) else None
        if role in _FOLLOWED:
            listing = _FOLLOWED[role]
            yield from _list_begun(block, listing, following)
        elif listing and _ITEM.match(block.text) and role not in _ROLES:
            yield from _item(block, listing)
        else:
            listing = ""
            yield _single(block, role, context)


def _list_begun(block: Block, listing: str, following: Block | None) -> Iterator[Block]:
    """Yield the label of a list, and its first item where it is on the same line; a list in one line is one block."""
    label = re.match(r"[^:\n]*:", block.text)
    items = following is not None and bool(_ITEM.match(following.text))
    if not items or not label:
        yield replace(block, role=f"{listing}-line")
        return
    if label.end() == len(block.text) or not block.can_split(label.end()):
        yield replace(block, role="list-head", facts={"type": listing})
        return
    head, first = block.split(label.end(), joint="run-in")
    yield replace(head, role="list-head", facts={"type": listing})
    yield from _item(first, listing)


def _item(block: Block, listing: str) -> Iterator[Block]:
    found = _ITEM.match(block.text)
    at = found.end("label") if found else 0
    if not found or not block.can_split(at):
        yield replace(block, role="list-item", facts={"type": listing})
        return
    label, item = block.split(at, joint="run-in")
    yield replace(label, role="list-label", facts={"type": listing})
    yield replace(item, role="list-item", facts={"type": listing})


def _single(block: Block, role: str, context: Context) -> Block:
    if role in _ROLES:
        return replace(block, role=_ROLES[role])
    if role == "rule":
        return replace(block, role="end-mark")
    lines = block.split_lines() or [block]
    roles = [tail_role(line, context) for line in lines]
    roles = ["name" if _signs(roles, number) else each for number, each in enumerate(roles)]
    return _signed(with_lines(replace(block, role="tail"), lines, roles))


def _signs(roles: list[str], number: int) -> bool:
    """Tell whether a line is the name under a valediction."""
    return number > 0 and roles[number - 1] == "valediction" and not roles[number]


def _signed(block: Block) -> Block:
    """Return a block with the spans of names and signatures called ``signed``."""
    spans = tuple(replace(s, kind="signed") if s.kind in ("line-name", "line-signature") else s for s in block.spans)
    return replace(block, spans=tuple(span for span in spans if span.kind != "line-rule"))
