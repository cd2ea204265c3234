"""What a Schematron schema finds in a document, as Problems.

The code is the assertion's id, the hint the text of its diagnostics, the severity its role (ISO Schematron
leaves the words of roles open; these are the usual ones).
"""

from __future__ import annotations

from publish import saxon
from publish.problem import Problem, Severity
from publish.schema.schematron import Finding, Rules
from publish.xml import Source

SEVERITIES: dict[str, Severity] = {
    "fatal": "error",
    "error": "error",
    "warn": "warning",
    "warning": "warning",
    "info": "info",
    "information": "info",
}


def check_rules(source: Source, rules: Rules) -> list[Problem]:
    """Return a `Problem` for each finding of the rules in a document, at the place that the finding names.

    A role that is not a severity, or none, means ``error``.
    """
    base = source.path.resolve().as_uri()
    return [_problem(source, finding) for finding in rules.findings(saxon.parse(source.text), base=base)]


def _problem(source: Source, finding: Finding) -> Problem:
    line, column = source.place_of_path(finding.path)
    severity = SEVERITIES.get(finding.role.strip().lower(), "error")
    code = finding.id or "schematron"
    return Problem(code, severity, source.file, line, column, finding.text, finding.hint)
