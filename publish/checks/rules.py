"""What a Schematron schema finds in a document, as Problems.

The code is the assertion's id, the hint the text of its diagnostics, the severity its role (ISO Schematron
leaves the words of roles open; these are the usual ones).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from itertools import accumulate

from publish.checks.followers import without_followers
from publish.problem import Problem, Severity
from publish.schema.odd_rules import tei_rules
from publish.schema.relaxng.textplaces import text_places
from publish.schema.schematron import Finding, Rules
from publish.source.xml import XML_ID, Element, Place, Source

SEVERITIES: dict[str, Severity] = {
    "fatal": "error",
    "error": "error",
    "warn": "warning",
    "warning": "warning",
    "info": "info",
    "information": "info",
}

_IDENTIFIER = re.compile(r"`xml:id=\"([^\"]+)\"` is not of this document")
_LEADING_ZERO = re.compile(r"(.+)\.([bn])0+([1-9]\d*)")


def check_rules(
    source: Source, rules: Rules, faults: Sequence[Problem] = (), registers: Sequence[Source] = ()
) -> list[Problem]:
    """Return a `Problem` for each finding of the rules in a document, at the place that the finding names.

    A role that is not a severity, or none, means ``error``. What only follows from ``faults``, those of the
    grammar, is left out. Rules can open ``registers`` and no other file.
    """
    base = source.path.resolve().as_uri()
    documents = {each.path.resolve().as_uri(): each.text for each in registers} if rules.opens else {}
    found: Sequence[Finding] = rules.findings(source.text, base=base, documents=documents)
    if faults:
        found = without_followers(source, found, faults, partial(rules.findings, base=base, documents=documents))
    return [_of_number(source, _problem(source, finding)) for finding in found]


def _of_number(source: Source, problem: Problem) -> Problem:
    """Return a problem of an identifier whose number begins with a zero, or that is written at an element, as such."""
    said = _IDENTIFIER.match(problem.message)
    element = source.element_at((problem.line, problem.column)) if said else None
    if element is not None:
        line, column = source.attribute_place(element, XML_ID)
        problem = replace(problem, line=line, column=column)
    zero = _LEADING_ZERO.fullmatch(said[1]) if said else None
    if zero is None or zero[1] != source.root.get(XML_ID):
        return problem
    meant = f"{zero[1]}.{zero[2]}{zero[3]}"
    message = f'the number in `xml:id="{zero[0]}"` begins with a zero'
    is_free = f'"{meant}"' not in source.text
    return replace(problem, message=message, hint=f'xml:id="{meant}"' if is_free else problem.hint)


def _problem(source: Source, finding: Finding) -> Problem:
    line, column = _place(source, finding)
    severity = SEVERITIES.get(finding.role.strip().lower(), "error")
    code = finding.id or "schematron"
    return Problem(code, severity, source.file, line, column, finding.text, finding.hint or _explained(code))


def _explained(code: str) -> str:
    """Return where a rule of TEI's own is explained: these have no sentence on what to do."""
    return f"publish explain {code}" if code in tei_rules() else ""


def _place(source: Source, finding: Finding) -> Place:
    """Return where a finding is; of text, where the words that the finding quotes begin, else the text itself."""
    place = source.place_of_path(finding.path)
    text = re.search(r"/text\(\)\[(\d+)\]$", finding.path)
    element = source.at(finding.path) if text else None
    if text is None or element is None:
        return place
    runs = text_places(source, element)
    begin = runs.get(_run(element, int(text[1])), place)
    quoted = re.search("“([^”]+)”", finding.text)
    if not quoted:
        return begin
    words = re.compile(r"\s+".join(map(re.escape, quoted[1].split())))
    there = words.search(source.text, source.offset(begin))
    return source.place_at(there.start()) if there else begin


def _run(element: Element, number: int) -> int:
    """Return how many child elements stand before a text node, the first being number 1."""
    runs = [element.text, *(child.tail for child in element)]
    elements = [0, *accumulate(isinstance(child.tag, str) for child in element)]
    filled = [before for run, before in zip(runs, elements, strict=True) if run]
    return filled[min(number, len(filled)) - 1]
