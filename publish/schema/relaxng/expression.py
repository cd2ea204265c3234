"""Regular expressions of XML Schema (part 2, appendix F), translated to Python's.

They are anchored at both ends, know neither `^` nor `$`, and have classes of their own: `\\i`, `\\c`,
`\\p{L}` and subtraction (`[a-z-[aeiou]]`). Named blocks (`\\p{IsGreek}`) are left to libxml2, which has
their table.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from itertools import groupby

from lxml import etree

from publish.schema.relaxng.lexical import NAME_REST, NAME_START


class BadExpressionError(Exception):
    """Not a regular expression of XML Schema."""


_SINGLE = {"n": "\\n", "r": "\\r", "t": "\\t", **{sign: "\\" + sign for sign in "\\|.-^?*+{}()[]"}}
_QUANTIFIER = re.compile(r"[?*+]|\{\d+(?:,\d*)?\}", re.ASCII)
#: Planes without any character, and the two for private use: known without looking.
_LOOKED_AT = (range(0x40000), range(0xE0000, 0xF0000))


@cache
def matcher(expression: str) -> Callable[[str], bool]:
    """Return a test of whole strings; raises `BadExpressionError`."""
    if re.search(r"\\[pP]\{Is", expression):
        return _asked_of_libxml2(expression)
    try:
        pattern = re.compile(_Translation(expression).whole(), re.DOTALL)
    except (re.error, OverflowError) as error:
        raise BadExpressionError(str(error)) from error
    return lambda text: pattern.fullmatch(text) is not None


class _Translation:
    """One pass over an expression, character by character."""

    def __init__(self, expression: str) -> None:
        self.text, self.at = expression, 0

    def whole(self) -> str:
        result = self.alternatives()
        if self.at < len(self.text):
            raise BadExpressionError(f"unexpected {self.text[self.at]!r}")
        return result

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def take(self) -> str:
        if self.at >= len(self.text):
            raise BadExpressionError("it ends too early")
        self.at += 1
        return self.text[self.at - 1]

    def alternatives(self) -> str:
        branches = [self.branch()]
        while self.peek() == "|":
            self.take()
            branches.append(self.branch())
        return "|".join(branches)

    def branch(self) -> str:
        pieces = []
        while self.peek() not in ("", "|", ")"):
            pieces.append(self.atom() + self.quantifier())
        return "".join(pieces)

    def quantifier(self) -> str:
        found = _QUANTIFIER.match(self.text, self.at)
        if not found:
            return ""
        self.at = found.end()
        return found[0]

    def atom(self) -> str:
        sign = self.take()
        if sign == "(":
            inner = self.alternatives()
            if self.take() != ")":
                raise BadExpressionError("a `(` is not closed")
            return f"(?:{inner})"
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
            name = re.compile(r"\{([A-Z][a-z]?)\}").match(self.text, self.at)
            if not name or not (members := _category(name[1])):
                raise BadExpressionError(f"unknown category after \\{sign}")
            self.at = name.end()
            return members, sign == "P"
        members = _letter_class(sign.lower())
        # \w is all that is neither punctuation, separator nor other.
        return members, sign.isupper() != (sign in "wW")

    def bracket(self) -> str:
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


def _letter_class(letter: str) -> str:
    match letter:
        case "s":
            return " \\t\\n\\r"
        case "i":
            return ":" + NAME_START
        case "c":
            return ":" + NAME_REST
        case "d":
            return _category("Nd")
        case "w":
            return _category("P") + _category("Z") + _category("C")
        case _:
            raise BadExpressionError(f"unknown escape \\{letter}")


@cache
def _category(name: str) -> str:
    """Return the members of a Unicode category (`L`, `Lu`) as ranges of a bracket."""
    return "".join(ranges for category, ranges in _categories().items() if category.startswith(name))


@cache
def _categories() -> dict[str, str]:
    ranges: dict[str, list[str]] = {"Cn": ["\\U00040000-\\U000DFFFF"], "Co": ["\\U000F0000-\\U0010FFFF"]}
    for plane in _LOOKED_AT:
        start = plane.start
        for kind, run in groupby(map(unicodedata.category, map(chr, plane))):
            end = start + sum(1 for _ in run)
            ranges.setdefault(kind, []).append(f"\\U{start:08X}-\\U{end - 1:08X}")
            start = end
    return {category: "".join(parts) for category, parts in ranges.items()}


def _asked_of_libxml2(expression: str) -> Callable[[str], bool]:
    from publish.schema.relaxng.datatype import XSD

    schema = etree.Element("{http://relaxng.org/ns/structure/1.0}element", name="t", datatypeLibrary=XSD)
    data = etree.SubElement(schema, "{http://relaxng.org/ns/structure/1.0}data", type="string")
    etree.SubElement(data, "{http://relaxng.org/ns/structure/1.0}param", name="pattern").text = expression
    try:
        judge = etree.RelaxNG(schema)
    except etree.RelaxNGParseError as error:
        raise BadExpressionError("libxml2 does not know it") from error

    def test(text: str) -> bool:
        element = etree.Element("t")
        element.text = text
        return bool(judge.validate(element))

    return test
