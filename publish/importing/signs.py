"""The typist's signs: ``[brackets]``, ``~~struck~~``, ``*italic*``, ``__underlined__``, ``^above the line^``.

A sign that has no partner in its block stays a character of the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from publish.importing.page import Block, Span

#: Sign that opens: sign that closes, and what stands between them is.
PAIRS = {
    "[": ("]", "bracketed"),
    "~~": ("~~", "struck"),
    "*": ("*", "italic"),
    "__": ("__", "underlined"),
    "^": ("^", "above"),
}
_TOKEN = re.compile(r"~~|__|[\[\]*^]")


def read_signs(typed: str) -> Block:
    """Return typed characters as a block without the signs that have partners, these as spans."""
    pairs = list(_pairs(typed))
    cut = sorted([stretch for opened, closed, _ in pairs for stretch in (opened, closed)])
    text, moves = _without(typed, cut)
    spans = [Span(moves[opened[1]], moves[closed[0]], kind) for opened, closed, kind in pairs]
    return Block(text, spans=tuple(sorted(spans, key=lambda span: (span.start, -span.end))))


def _pairs(typed: str) -> Iterator[tuple[tuple[int, int], tuple[int, int], str]]:
    """Yield each pair of signs: the stretch of the opening one, of the closing one, what they mean."""
    opened: list[re.Match[str]] = []
    for token in _TOKEN.finditer(typed):
        partner = next((one for one in reversed(opened) if _closes(typed, one, token)), None)
        if partner is not None:
            while opened.pop() is not partner:
                pass
            yield partner.span(), token.span(), PAIRS[partner[0]][1]
        elif _can_open(typed, token):
            opened.append(token)


def _closes(typed: str, opened: re.Match[str], token: re.Match[str]) -> bool:
    between = typed[opened.end() : token.start()]
    if PAIRS[opened[0]][0] != token[0] or not between.strip(" *_~^[]\n"):
        return False
    if opened[0] in "*^" and "\n" in between:
        return False
    return token[0] == "]" or not between[-1].isspace()


def _can_open(typed: str, token: re.Match[str]) -> bool:
    if token[0] not in PAIRS:
        return False
    after = typed[token.end() : token.end() + 1]
    before = typed[token.start() - 1 : token.start()]
    if token[0] == "[":
        return True
    return bool(after) and not after.isspace() and not (token[0] in "*^__" and before.isalnum())


def _without(typed: str, cut: list[tuple[int, int]]) -> tuple[str, list[int]]:
    """Return the text without some stretches, and for every old offset the new one."""
    removed = {index for start, end in cut for index in range(start, end)}
    moves, kept = [], 0
    for index in range(len(typed) + 1):
        moves.append(kept)
        kept += index not in removed
    return "".join(sign for index, sign in enumerate(typed) if index not in removed), moves
