"""The prefixes that a document defines for its pointers (TEI Guidelines, 17.2.3 "Using Abbreviated Pointers").

A ``matchPattern`` is a regular expression of XML Schema (the datatype teidata.pattern), not of Python.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publish.checks.files import problem_at
from publish.problem import Problem
from publish.schema.relaxng.automaton import Program
from publish.schema.relaxng.expression import BadExpressionError, program
from publish.source.xml import Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {"prefix-pattern": "The pattern of a prefix is no regular expression of XML Schema."}


@dataclass(frozen=True)
class Prefix:
    """One definition: what may follow the prefix, and what it stands for; no program for a pattern that is none."""

    pattern: str
    replacement: str
    program: Program | None

    @property
    def is_sound(self) -> bool:
        return self.program is not None and self.pattern != ""

    def allows(self, local: str) -> bool:
        """Tell whether this may follow the prefix."""
        return self.program is not None and self.program.matches(local)

    def target(self, local: str) -> str:
        """Return the pointer that is meant: the replacement with the groups of the pattern in it."""
        groups = self.program.groups(local) if self.program else None
        spans = groups or {}
        return re.sub(r"\$(\d)", lambda found: local[slice(*spans.get(int(found[1]), (0, 0)))], self.replacement)


#: The definitions of each prefix, in the order of the document.
Prefixes = dict[str, list[Prefix]]


def prefixes_of(source: Source) -> Prefixes:
    """Return the prefixes that a document defines."""
    defined: Prefixes = {}
    for element in source.root.iter("{*}prefixDef"):
        pattern = element.get("matchPattern", "")
        prefix = Prefix(pattern, element.get("replacementPattern", ""), _program(pattern))
        defined.setdefault(element.get("ident", ""), []).append(prefix)
    return defined


def _program(pattern: str) -> Program | None:
    try:
        return program(pattern)
    except BadExpressionError:
        return None


def check_prefixes(source: Source) -> Iterator[Problem]:
    """Yield a problem for each pattern that cannot be used."""
    for element in source.root.iter("{*}prefixDef"):
        try:
            program(element.get("matchPattern", ""))
        except BadExpressionError as error:
            yield _unusable(source, element, error)


def _unusable(source: Source, element: Element, error: BadExpressionError) -> Problem:
    pattern = element.get("matchPattern", "")
    shown = pattern if len(pattern) <= 60 else f"{pattern[:59]}…"
    message = f"`matchPattern=\"{shown}\"` is no regular expression of XML Schema: {error}"
    return problem_at(source, element, "matchPattern", "prefix-pattern", message, 'matchPattern="([a-z0-9-]+)"')
