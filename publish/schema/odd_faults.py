"""What an editor is told of an ODD: the stylesheets' messages with their places, and what to do."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable
from dataclasses import replace

from publish import saxon
from publish.problem import Problem, Severity
from publish.source import xml
from publish.source.xml import TEI

_SPECIFICATIONS = tuple(TEI + name for name in ("elementSpec", "classSpec", "macroSpec", "dataSpec"))
_ATTRIBUTE = TEI + "attDef"
#: Faults that may be a slip of the pen.
_UNKNOWN = {"odd-unknown-key", "odd-not-there", "odd-unknown-content"}
_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "info"}

HINTS = {
    "odd-no-schema": "add a schemaSpec with the modules that the schema is made of",
    "odd-no-tei": 'add <moduleRef key="tei"/>',
    "odd-unknown-key": "correct the name, or name the source that has it in @source",
    "odd-not-there": "correct the name, take the thing from its module first, or leave this out",
    "odd-duplicate": 'write mode="change" or mode="replace", or leave one of the two out',
    "odd-unknown-content": "correct the name, take the thing into the schema, or leave the reference out",
    "odd-list-without-mode": 'write mode="replace" on the valList for these alone, mode="change" for both',
    "odd-occurrence": 'write whole numbers, the larger in @maxOccurs, or maxOccurs="unbounded"',
    "odd-facet": "see XML Schema part 2 for datatypes, their facets and regular expressions",
    "odd-class-cycle": "take one of the memberOf elements out of the circle",
    "odd-no-start": "name elements of the schema in schemaSpec/@start",
    "odd-missing-source": "correct the address: it is taken from the folder of this file",
    "odd-source-elsewhere": "name a local p5subset.xml in @source if it must be that one",
    "odd-grammar": "see RELAX NG, sections 4 and 7, or give a content model in Pure ODD",
}


def told(messages: Iterable[saxon.Message], odd: xml.Source, source: xml.Source) -> list[Problem]:
    """Return the messages of a stylesheet as problems of an ODD; of an unknown name, with the nearest known one."""
    return [_told(message, odd, source) for message in messages]


def _told(message: saxon.Message, odd: xml.Source, source: xml.Source) -> Problem:
    line, column = odd.place_of_path(message.path) if message.path else (1, 1)
    severity = _SEVERITIES.get(message.severity, "warning")
    problem = hinted(Problem(message.code, severity, odd.file, line, column, message.text))
    near = _near(message.path, odd, source) if severity == "error" and message.code in _UNKNOWN else ""
    return replace(problem, hint=f"did you mean {near}? Else {problem.hint}") if near else problem


def hinted(problem: Problem) -> Problem:
    """Return a problem with the sentence on what to do about its code."""
    return replace(problem, hint=HINTS.get(problem.code, ""))


def _near(path: str, odd: xml.Source, source: xml.Source) -> str:
    """Return the name that is nearest to the one at a place, of specifications or of attributes."""
    attribute = re.search(r"/@(key|ident|name|class)$", path)
    element = odd.at(path) if attribute else None
    if attribute is None or element is None:
        return ""
    name = element.get(attribute[1], "")
    kinds = (_ATTRIBUTE,) if element.tag == _ATTRIBUTE else _SPECIFICATIONS
    known = {item.get("ident", "") for root in (odd.root, source.root) for item in root.iter(*kinds)} - {name}
    return next(iter(difflib.get_close_matches(name, sorted(known), 1, 0.8)), "")
