"""The prefixes that a document defines for its pointers (TEI Guidelines, 17.2.3 "Using Abbreviated Pointers").

A ``matchPattern`` is a regular expression of XML Schema (the datatype teidata.pattern), not of Python.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from publish.schema.relaxng.automaton import Program
from publish.schema.relaxng.expression import BadExpressionError, program
from publish.source.xml import Source


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
        return _target(self.pattern, self.replacement, local)


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


def matches(pattern: str, local: str) -> bool:
    """Tell whether the pattern of a prefix allows this after it."""
    return Prefix(pattern, "", _program(pattern)).allows(local)


@lru_cache(maxsize=10_000)
def _target(pattern: str, replacement: str, local: str) -> str:
    """Return what a pointer leads to; kept, since documents point to the same entries."""
    known = _program(pattern)
    spans = (known.groups(local) if known else None) or {}
    return re.sub(r"\$(\d)", lambda found: local[slice(*spans.get(int(found[1]), (0, 0)))], replacement)


def _program(pattern: str) -> Program | None:
    try:
        return program(pattern)
    except BadExpressionError:
        return None
