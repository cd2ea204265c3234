"""The faults of an ODD as problems: the stylesheets' messages with their files and places, and what to do."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import replace

from publish import saxon
from publish.problem import Problem, Severity
from publish.schema.odd_file import OddFile
from publish.source.xml import TEI, Source

_SPECIFICATIONS = tuple(TEI + name for name in ("elementSpec", "classSpec", "macroSpec", "dataSpec"))
_ATTRIBUTE = TEI + "attDef"
#: Faults that may be a slip of the pen.
_UNKNOWN = {"odd-unknown-key", "odd-not-there", "odd-unknown-content"}
_MEANT = re.compile(r"did you mean ([^?]+)\?")
_SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "info": "info"}

HINTS = {
    "odd-no-schema": "add a schemaSpec with the modules that the schema is made of",
    "odd-no-tei": 'add <moduleRef key="tei"/>',
    "odd-unknown-key": "correct the name, or name the source that has it in @source",
    "odd-not-there": "correct the name, take it from its module first, or remove this",
    "odd-duplicate": 'write mode="change" or mode="replace", or remove one of the two',
    "odd-unknown-content": "correct the name, take it into the schema, or remove the reference",
    "odd-list-without-mode": 'write mode="replace" on the valList for these alone, mode="change" for both',
    "odd-occurrence": 'write whole numbers, the larger in @maxOccurs, or maxOccurs="unbounded"',
    "odd-facet": "see XML Schema part 2 for datatypes, their facets and regular expressions",
    "odd-class-cycle": "remove one of the memberOf elements that lead in a circle",
    "odd-no-start": "name elements of the schema in schemaSpec/@start",
    "odd-missing-source": "correct the address: it is relative to the folder of this file",
    "odd-source-elsewhere": "name a local p5subset.xml in @source if it must be that one",
    "odd-grammar": "see RELAX NG, sections 4 and 7, or give a content model in Pure ODD",
    "odd-name": "give it a name of letters, digits, hyphens and full stops that begins with a letter",
    "odd-name-for-key": "write key=… (TEI Guidelines, 22.5.1)",
    "odd-prefix": "declare the prefix (xmlns:…), or give the namespace in attDef/@ns",
    "odd-invalid": "see the TEI Guidelines, chapter 22",
    "odd-processing-model": "compile the ODD that it takes its elements from, and keep this one for display",
    "odd-second-schema": "put each schemaSpec into a file of its own",
    "odd-expression": "correct the expression",
    "odd-scheme": "write it in Schematron, or leave it to the tool that it is for",
    "odd-any-element": 'add the namespace to schemaSpec/@defaultExceptions, or to anyElement/@except',
}


def problems_of(
    messages: Iterable[saxon.Message], odd: OddFile, files: Mapping[str, OddFile], source: Source
) -> list[Problem]:
    """Return the messages of a stylesheet as problems; ``files`` are those that the ODD points to, by their names."""
    found = [_problem(message, odd, files, source) for message in messages]
    meant = {each[1] for problem in found if (each := _MEANT.search(problem.hint))}
    return [each for each in found if each.code != "odd-not-there" or not _absent(each.message) <= meant]


def _absent(message: str) -> set[str]:
    """Return the names that a message says are not in the schema."""
    return set(re.split(r" (?:is|are) not in the schema", message)[0].split(", "))


def _problem(message: saxon.Message, odd: OddFile, files: Mapping[str, OddFile], source: Source) -> Problem:
    name, _, path = message.path.rpartition(" ")
    file = files.get(name, odd)
    location = file.location_of_path(path) if path else (odd.source.file, 1, 1)
    severity = _SEVERITIES.get(message.severity, "warning")
    problem = hinted(Problem(message.code, severity, *location, message.text))
    if severity != "error" or message.code not in _UNKNOWN:
        return problem
    near = _near(path, file.source, (odd.source, source)) or _near_in_list(message.text, source)
    return replace(problem, hint=f"did you mean {near}? Else {problem.hint}") if near else problem


def _near_in_list(message: str, source: Source) -> str:
    """Return the element of a module that is nearest to the name in a list that the module does not have."""
    found = re.fullmatch(r"the module (\S+) has no (\S+)", message)
    if found is None:
        return ""
    own = [item.get("ident", "") for item in source.root.iter(*_SPECIFICATIONS) if item.get("module") == found[1]]
    return next(iter(difflib.get_close_matches(found[2], sorted(own), 1, 0.7)), "")


def hinted(problem: Problem) -> Problem:
    """Return a problem with the sentence on what to do about its code."""
    return replace(problem, hint=problem.hint or HINTS.get(problem.code, ""))


def _near(path: str, file: Source, known_in: tuple[Source, Source]) -> str:
    """Return the name that is nearest to the one at a place, of specifications or of attributes."""
    attribute = re.search(r"/@(key|ident|name|class)$", path)
    element = file.at(path) if attribute else None
    if attribute is None or element is None:
        return ""
    name = element.get(attribute[1], "")
    kinds = (_ATTRIBUTE,) if element.tag == _ATTRIBUTE else _SPECIFICATIONS
    known = {item.get("ident", "") for source in known_in for item in source.root.iter(*kinds)} - {name}
    return next(iter(difflib.get_close_matches(name, sorted(known), 1, 0.8)), "")
