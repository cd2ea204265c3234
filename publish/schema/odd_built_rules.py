"""The rules that an ODD becomes, compiled when the schema is: what is wrong with them is reported in the ODD."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from publish.problem import Problem
from publish.schema import schematron
from publish.schema.odd_file import OddFile
from publish.schema.odd_rules import SCH, rule_name
from publish.source import xml
from publish.source.xml import TEI, Element

#: Attributes by which a rule or a part of one is known again.
_KNOWN_BY = ("id", "context", "test", "name", "value", "ref")


def rule_problems(rules: str, odd: OddFile, files: Iterable[OddFile]) -> list[Problem]:
    """Return what keeps the compiled rules of an ODD from being used, at the places of ``files`` that they come from.

    What comes from no file of them is reported at the beginning of the ODD.
    """
    try:
        schematron.load(rules)
        return []
    except schematron.SchematronError as error:
        compiled = xml.parse(rules.encode(), odd.source.path, odd.source.file)
        parts = list(files)
        return [_in_odd(problem, compiled, odd, parts) for problem in error.problems]


def _in_odd(problem: Problem, compiled: xml.Source | Problem, odd: OddFile, files: list[OddFile]) -> Problem:
    place = odd.source.file, 1, 1
    element = compiled.element_at((problem.line, problem.column)) if isinstance(compiled, xml.Source) else None
    if element is not None:
        found = next(_origins(element, files), None)
        place = found[0].location(found[1]) if found else place
    return Problem(problem.code, problem.severity, *place, problem.message, problem.hint)


def _origins(element: Element, files: list[OddFile]) -> Iterator[tuple[OddFile, Element]]:
    """Yield the elements of an ODD that an element of its compiled rules can come from, the likeliest first."""
    holders = [each.get("id", "") for each in (element, *element.iterancestors(f"{SCH}pattern")) if each.get("id")]
    names = {name for holder in holders for name in (holder, re.sub(r"-\d+$", "", holder))}
    for file in files:
        specs = [spec for spec in file.root.iter(f"{TEI}constraintSpec") if _is_named(spec, names)]
        for inside in (*specs, file.root):
            yield from ((file, each) for each in inside.iter(element.tag) if _is_same(each, element))
        yield from ((file, spec) for spec in specs)


def _is_named(spec: Element, names: set[str]) -> bool:
    return rule_name(spec) in names or any(each.get("id") in names for each in spec.iter(f"{SCH}pattern"))


def _is_same(one: Element, other: Element) -> bool:
    known = [name for name in _KNOWN_BY if other.get(name)]
    return bool(known) and all(one.get(name) == other.get(name) for name in known)
