"""Exceptions from rules, each with its reason: at one place in a file, or for a file in ``edition.toml``.

In a file a processing instruction, in the form of ``xml-model`` and ``xml-stylesheet``, stands before the element
that it excepts with all that is in it::

    <?publish-ignore code="typed-sign-in-text" reason="the brackets number the pages of the file"?>

In ``edition.toml`` a table of the list ``[[ignore]]`` has ``code``, ``file`` and ``reason``.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import accumulate

from publish.checks.explain import PAGES
from publish.checks.way import end_of, first_element_after
from publish.edition import Edition
from publish.problem import EditionError, Problem
from publish.regular_files import read_bytes
from publish.source.tokens import instructions
from publish.source.xml import CODES as NEVER
from publish.source.xml import Place, Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "ignore-without-reason": "An exception from a rule does not give its reason.",
    "ignore-unused": "An exception from a rule meets no fault.",
}
_SAID = re.compile(r"(?P<name>[\w-]+)\s*=\s*(?:\"(?P<double>[^\"]*)\"|'(?P<single>[^']*)')")
_TABLE = re.compile(r"^\s*\[\[\s*ignore\s*\]\]", re.MULTILINE)
_END: Place = (2**31, 1)


@dataclass(frozen=True)
class Ignore:
    """One exception: the rule, the reason, where it is written, and what it covers (``covers`` from, to)."""

    code: str
    reason: str
    file: str
    written: tuple[str, int, int]
    covers: tuple[Place, Place]


class _Places:
    """The places of problems, or what exceptions cover, by file and code, to be asked quickly."""

    def __init__(self, problems: Iterable[Problem], exceptions: Iterable[Ignore]) -> None:
        self._problems: dict[tuple[str, str], list[Place]] = defaultdict(list)
        self._covers: dict[tuple[str, str], list[tuple[Place, Place]]] = defaultdict(list)
        for problem in problems:
            if problem.code not in NEVER:
                self._problems[problem.file, problem.code].append((problem.line, problem.column))
        for exception in exceptions:
            self._covers[exception.file, exception.code].append(exception.covers)
        for places in self._problems.values():
            places.sort()
        for covers in self._covers.values():
            covers.sort()
        self._begins = {key: [begin for begin, _ in covers] for key, covers in self._covers.items()}
        self._ends = {
            key: list(accumulate((end for _, end in covers), max)) for key, covers in self._covers.items()
        }

    def is_used(self, exception: Ignore) -> bool:
        """Tell whether an exception covers a problem."""
        places = self._problems.get((exception.file, exception.code), [])
        number = bisect_left(places, exception.covers[0])
        return number < len(places) and places[number] < exception.covers[1]

    def is_excepted(self, problem: Problem) -> bool:
        """Tell whether an exception covers a problem."""
        key, place = (problem.file, problem.code), (problem.line, problem.column)
        number = bisect_right(self._begins.get(key, []), place)
        return problem.code not in NEVER and number > 0 and place < self._ends[key][number - 1]


def set_aside(edition: Edition, problems: Iterable[Problem], sources: Iterable[Source]) -> list[Problem]:
    """Return the problems that no exception meets, and one for each exception without reason or use.

    ``sources`` are the files that were checked: exceptions for others are not asked for their use. What keeps
    a file from being read cannot be excepted.
    """
    read = list(sources)
    there = {source.file for source in read}
    exceptions = [exception for source in read for exception in _in_file(source)]
    settings = _in_settings(edition)
    exceptions += [each for each in settings if each.file in there or not (edition.root / each.file).exists()]
    found = list(problems)
    places = _Places(found, exceptions)
    told = [problem for exception in exceptions for problem in _faults(exception, places)]
    return [problem for problem in found if not places.is_excepted(problem)] + told


def _faults(exception: Ignore, places: _Places) -> Iterator[Problem]:
    file, line, column = exception.written
    if not places.is_used(exception):
        message = f"nothing here breaks the rule {exception.code or '(none is named)'}: the exception is not needed"
        known = _codes()
        near = [] if exception.code in known else difflib.get_close_matches(exception.code, known, n=1)
        if near:
            message = f"there is no rule {exception.code}: did you mean {near[0]}?"
        hint = f'code="{near[0]}"' if near else "take it out, or correct its code"
        yield Problem("ignore-unused", "warning", file, line, column, message, hint)
    elif not exception.reason.strip():
        message = f"this exception from {exception.code} gives no reason"
        yield Problem("ignore-without-reason", "error", file, line, column, message, 'reason="…"')


@cache
def _codes() -> list[str]:
    return [page.stem for page in PAGES.glob("*.md")]


def _in_file(source: Source) -> Iterator[Ignore]:
    for begin, end, words in instructions(source.text, "publish-ignore"):
        said = {each["name"]: each["double"] or each["single"] or "" for each in _SAID.finditer(words)}
        element = first_element_after(source, end)
        nothing = source.place_at(begin)
        covers = (nothing, nothing) if element is None else (source.place(element), end_of(source, element))
        written = (source.file, *nothing)
        yield Ignore(said.get("code", ""), said.get("reason", ""), source.file, written, covers)


def _in_settings(edition: Edition) -> Iterator[Ignore]:
    file = edition.root / "edition.toml"
    text = read_bytes(file).decode("utf-8")
    lines = [text.count("\n", 0, table.end()) + 1 for table in _TABLE.finditer(text)]
    for number, table in enumerate(tomllib.loads(text).get("ignore", [])):
        if not (isinstance(table, dict) and table.get("code") and table.get("file")):
            raise EditionError("edition.toml: each [[ignore]] needs code, file and reason")
        written = "edition.toml", lines[number] if number < len(lines) else 1, 1
        yield Ignore(table["code"], str(table.get("reason", "")), table["file"], written, ((0, 0), _END))
