"""Regular expressions of XML Schema (part 2, appendix F), matched in bounded time.

They are anchored at both ends, and know neither `^` nor `$`.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from publish.schema.relaxng.automaton import MOST_INSTRUCTIONS, Character, Instruction, Mark, Program, Split
from publish.schema.relaxng.character_class import BadExpressionError as BadExpressionError
from publish.schema.relaxng.character_class import character_class

_QUANTIFIER = re.compile(r"[?*+]|\{(?P<least>\d+)(?P<open>,(?P<most>\d*))?\}", re.ASCII)
#: Groups are not nested deeper.
_MOST_NESTED = 100


def matcher(expression: str) -> Callable[[str], bool]:
    """Return a test of whole strings; raises `BadExpressionError`."""
    return program(expression).matches


@cache
def program(expression: str) -> Program:
    """Return the program of an expression; raises `BadExpressionError` for one that is none, or is too long."""
    reader = _Reader(expression)
    code = reader.alternatives()
    if reader.at < len(expression):
        raise BadExpressionError(f"unexpected {expression[reader.at]!r}")
    return Program(code)


#: The instructions of a part of an expression; places are counted from its start.
_Code = list[Instruction]


class _Reader:
    """One pass over an expression, part by part."""

    def __init__(self, expression: str) -> None:
        self.text, self.at = expression, 0
        self.groups = self.nested = 0

    def peek(self) -> str:
        return self.text[self.at : self.at + 1]

    def alternatives(self) -> _Code:
        branches = [self.branch()]
        while self.peek() == "|":
            self.at += 1
            branches.append(self.branch())
        return _one_of(branches)

    def branch(self) -> _Code:
        code: _Code = []
        while self.peek() not in ("", "|", ")"):
            _append(code, self.quantified(self.atom()))
        return code

    def atom(self) -> _Code:
        if self.peek() != "(":
            is_member, self.at = character_class(self.text, self.at)
            return [Character(is_member)]
        self.at += 1
        self.groups += 1
        self.nested += 1
        number = 2 * self.groups - 2
        if self.nested > _MOST_NESTED:
            raise BadExpressionError("groups stand too deep in each other")
        inner = self.alternatives()
        if self.peek() != ")":
            raise BadExpressionError("a `(` is not closed")
        self.at += 1
        self.nested -= 1
        return [Mark(number), *_moved(inner, 1), Mark(number + 1)]

    def quantified(self, code: _Code) -> _Code:
        found = _QUANTIFIER.match(self.text, self.at)
        if not found:
            return code
        self.at = found.end()
        if found[0] in "?*+":
            return {"?": _optional, "*": _any_number, "+": _at_least_one}[found[0]](code)
        least = int(found["least"])
        most = least if found["open"] is None else int(found["most"]) if found["most"] else None
        return _counted(code, least, most)


def _counted(code: _Code, least: int, most: int | None) -> _Code:
    if most is not None and most < least:
        raise BadExpressionError(f"a number of times from {least} to {most}")
    if max(least, most or 0) * (len(code) + 1) > MOST_INSTRUCTIONS:
        raise BadExpressionError(f"{max(least, most or 0)} repetitions are too many")
    counted: _Code = []
    for _ in range(least):
        _append(counted, code)
    if most is None:
        _append(counted, _any_number(code))
        return counted
    end = len(counted) + (most - least) * (len(code) + 1)
    for _ in range(most - least):
        counted.append(Split((len(counted) + 1, end)))
        _append(counted, code)
    return counted


def _append(code: _Code, part: _Code) -> None:
    if len(code) + len(part) > MOST_INSTRUCTIONS:
        raise BadExpressionError("it is too long")
    code.extend(_moved(part, len(code)))


def _moved(code: _Code, by: int) -> _Code:
    return [Split(tuple(way + by for way in each.ways)) if isinstance(each, Split) else each for each in code]


def _one_of(branches: list[_Code]) -> _Code:
    end = sum(len(branch) + 2 for branch in branches) - 2
    code: _Code = []
    for branch in branches[:-1]:
        code.append(Split((len(code) + 1, len(code) + len(branch) + 2)))
        _append(code, branch)
        code.append(Split((end,)))
    _append(code, branches[-1])
    return code


def _optional(code: _Code) -> _Code:
    return [Split((1, len(code) + 1)), *_moved(code, 1)]


def _any_number(code: _Code) -> _Code:
    return [Split((1, len(code) + 2)), *_moved(code, 1), Split((0,))]


def _at_least_one(code: _Code) -> _Code:
    return [*code, Split((0, len(code) + 1))]
