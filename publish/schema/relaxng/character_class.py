"""Classes of characters in regular expressions of XML Schema, as classes of Python's.

They have members of their own: `\\i`, `\\c`, `\\p{L}`, and subtraction (`[a-z-[aeiou]]`). Named blocks
(`\\p{IsGreek}`) are left to libxml2, which has their table.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import groupby

from publish.schema.relaxng.lexical import NAME_REST, NAME_START
from publish.schema.relaxng.libxml2 import judge


class BadExpressionError(Exception):
    """Not a regular expression of XML Schema."""


_SINGLE = {"n": "\\n", "r": "\\r", "t": "\\t", **{sign: "\\" + sign for sign in "\\|.-^?*+{}()[]"}}
_CATEGORY = re.compile(r"\{(L[ultmo]?|M[nce]?|N[dlo]?|P[cdseifo]?|Z[slp]?|S[mcko]?|C[cfon]?)\}")
_BLOCK = re.compile(r"\{Is[A-Za-z0-9-]+\}")
#: Planes without any character, and the two for private use: known without looking.
_LOOKED_AT = (range(0x40000), range(0xE0000, 0xF0000))
#: What no ASCII text holds, for a category without an ASCII character.
_NOTHING = "\\U0010FFFF"
#: Brackets are not nested deeper.
_MOST_NESTED = 20


def character_class(expression: str, at: int) -> tuple[Callable[[str], bool], int]:
    """Return a test whether a character is of the class that begins at a place, and where the class ends."""
    reader = _Translation(expression, at, ascii_text=True)
    reader.atom()
    written = expression[at : reader.at]
    if reader.has_block:
        return cache(_known_to_libxml2(written)), reader.at
    _compiled(written, True)
    return lambda character: _compiled(written, character.isascii()).match(character) is not None, reader.at


@cache
def _compiled(written: str, ascii_text: bool) -> re.Pattern[str]:
    # Most text is ASCII, and to list the categories of all characters takes as long as a check.
    try:
        return re.compile(_Translation(written, 0, ascii_text).atom(), re.DOTALL)
    except (re.error, OverflowError) as error:
        raise BadExpressionError(str(error)) from error


def _known_to_libxml2(written: str) -> Callable[[str], bool]:
    try:
        return judge("string", written)
    except ValueError as error:
        raise BadExpressionError(str(error)) from error


class _Translation:
    """One pass over one class, character by character."""

    def __init__(self, expression: str, at: int, ascii_text: bool) -> None:
        self.text, self.at, self.ascii_text = expression, at, ascii_text
        self.has_block = False
        self._nested = 0

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def take(self) -> str:
        if self.at >= len(self.text):
            raise BadExpressionError("it ends too early")
        self.at += 1
        return self.text[self.at - 1]

    def atom(self) -> str:
        sign = self.take()
        if sign == "[":
            return self.bracket()
        if sign == "\\":
            return self.escape()
        if sign == ".":
            return "[^\\n\\r]"
        if sign in "?*+{}]":
            raise BadExpressionError(f"unexpected {sign!r}")
        return re.escape(sign)

    def escape(self) -> str:
        members, negated = self.escaped()
        if not negated and len(members) <= 2:
            return members
        return f"[{'^' if negated else ''}{members}]"

    def escaped(self) -> tuple[str, bool]:
        sign = self.take()
        if sign in _SINGLE:
            return _SINGLE[sign], False
        if sign in "pP":
            if block := _BLOCK.match(self.text, self.at):
                self.at, self.has_block = block.end(), True
                return _NOTHING, False
            name = _CATEGORY.match(self.text, self.at)
            if not name:
                raise BadExpressionError(f"unknown category after \\{sign}")
            self.at = name.end()
            return _category(name[1], self.ascii_text), sign == "P"
        members = _letter_class(sign.lower(), self.ascii_text)
        # \w is all that is neither punctuation, separator nor other.
        return members, sign.isupper() != (sign in "wW")

    def bracket(self) -> str:
        self._nested += 1
        if self._nested > _MOST_NESTED:
            raise BadExpressionError("brackets stand too deep in each other")
        negated = self.peek() == "^" and bool(self.take())
        plain: list[str] = []
        options: list[str] = []
        first = True
        while first or self.peek() != "]":
            if not first and self.text.startswith("-[", self.at):
                self.at += 2
                taken = self.bracket()
                if self.take() != "]":
                    raise BadExpressionError("a subtraction stands last in its brackets")
                return f"(?:(?!{taken}){_joined(plain, options, negated)})"
            members, inverse = self.member(first)
            (options if inverse else plain).append(f"[^{members}]" if inverse else members)
            first = False
        self.take()
        return _joined(plain, options, negated)

    def member(self, first: bool) -> tuple[str, bool]:
        sign = self.take()
        if sign == "\\":
            start, inverse = self.escaped()
            if inverse or len(start) > 2:
                return start, inverse
        elif sign == "[" or (sign == "]" and first):
            raise BadExpressionError(f"unexpected {sign!r} in brackets")
        else:
            start = re.escape(sign)
        if self.peek() != "-" or self.text[self.at + 1 : self.at + 2] in ("]", "["):
            return start, False
        self.take()
        end = self.take()
        if end == "\\":
            end, inverse = self.escaped()
            if inverse or len(end) > 2:
                raise BadExpressionError("a range ends in a class")
        else:
            end = re.escape(end)
        return f"{start}-{end}", False


def _joined(plain: list[str], options: list[str], negated: bool) -> str:
    ways = ([f"[{''.join(plain)}]"] if plain else []) + options
    union = ways[0] if len(ways) == 1 else f"(?:{'|'.join(ways)})"
    if not negated:
        return union
    return f"[^{''.join(plain)}]" if not options else f"(?:(?!{union})[\\x00-\\U0010FFFF])"


def _letter_class(letter: str, ascii_text: bool) -> str:
    match letter:
        case "s":
            return " \\t\\n\\r"
        case "i":
            return ":" + NAME_START
        case "c":
            return ":" + NAME_REST
        case "d":
            return _category("Nd", ascii_text)
        case "w":
            return "".join(_category(name, ascii_text) for name in "PZC")
        case _:
            raise BadExpressionError(f"unknown escape \\{letter}")


@cache
def _category(name: str, ascii_text: bool) -> str:
    """Return the members of a Unicode category (`L`, `Lu`) as ranges of a bracket, of ASCII only or of all."""
    members = (ranges for category, ranges in _categories(ascii_text).items() if category.startswith(name))
    return "".join(members) or _NOTHING


@cache
def _categories(ascii_text: bool) -> dict[str, str]:
    ranges: dict[str, list[str]] = {"Cn": ["\\U00040000-\\U000DFFFF"], "Co": ["\\U000F0000-\\U0010FFFF"]}
    for plane in (range(0x80),) if ascii_text else _LOOKED_AT:
        start = plane.start
        for kind, run in groupby(map(unicodedata.category, map(chr, plane))):
            end = start + sum(1 for _ in run)
            ranges.setdefault(kind, []).append(f"\\U{start:08X}-\\U{end - 1:08X}")
            start = end
    return {category: "".join(parts) for category, parts in ranges.items()}
