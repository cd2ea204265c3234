"""Problems as SARIF 2.1.0 (OASIS, Static Analysis Results Interchange Format), with their rules and safe mends."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePath
from typing import Any
from urllib.parse import quote

from publish.checks.explain import Rule, rules
from publish.checks.fix import Fix, Fixed
from publish.problem import Problem, in_order

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def as_sarif(problems: Iterable[Problem], mends: Iterable[Fixed] = ()) -> str:
    """Return a SARIF log with one run; ``mends`` are the safe ones of `publish.checks.fix.fixed`."""
    told = in_order(problems)
    known = {rule.code: rule for rule in rules()}
    codes = sorted({problem.code for problem in told})
    fixes = {fix.problem: (file, fix) for file in mends for fix in file.fixes if fix.problem}
    run = {
        "tool": {"driver": {"name": "publish", "rules": [_rule(code, known.get(code)) for code in codes]}},
        "columnKind": "unicodeCodePoints",
        "results": [_result(problem, codes, fixes) for problem in told],
    }
    log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, rule: Rule | None) -> dict[str, Any]:
    if rule is None:
        return {"id": code}
    return {"id": code, "shortDescription": {"text": rule.wants}, "fullDescription": {"text": rule.why}}


def _result(problem: Problem, codes: list[str], fixes: Mapping[Problem, tuple[Fixed, Fix]]) -> dict[str, Any]:
    hint = f"\n{problem.hint}" if problem.hint else ""
    region = {"startLine": problem.line, "startColumn": problem.column}
    place = {"artifactLocation": _file(problem.file), "region": region}
    result: dict[str, Any] = {
        "ruleId": problem.code,
        "ruleIndex": codes.index(problem.code),
        "level": _LEVELS[problem.severity],
        "message": {"text": problem.message + hint},
        "locations": [{"physicalLocation": place}],
    }
    if problem in fixes:
        return result | {"fixes": [_fix(*fixes[problem])]}
    return result | ({"fixes": [_edited(problem)]} if problem.edits else {})


def _file(name: str) -> dict[str, str]:
    if PurePath(name).is_absolute():
        return {"uri": Path(name).as_uri()}
    return {"uri": quote(PurePath(name).as_posix()), "uriBaseId": "%SRCROOT%"}


def _fix(file: Fixed, fix: Fix) -> dict[str, Any]:
    (line, column), (end_line, end_column) = _place(file.before, fix.start), _place(file.before, fix.end)
    deleted = {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}
    replacement = {"deletedRegion": deleted, "insertedContent": {"text": fix.text}}
    change = {"artifactLocation": _file(file.file), "replacements": [replacement]}
    return {"description": {"text": fix.why}, "artifactChanges": [change]}


def _edited(problem: Problem) -> dict[str, Any]:
    """Return the fix that a problem has as data, with its places as indexes of characters."""
    replacements = [
        {
            "deletedRegion": {"charOffset": edit.start, "charLength": edit.end - edit.start},
            "insertedContent": {"text": edit.text},
        }
        for edit in problem.edits
    ]
    change = {"artifactLocation": _file(problem.file), "replacements": replacements}
    return {"description": {"text": problem.hint}, "artifactChanges": [change]}


def _place(text: str, offset: int) -> tuple[int, int]:
    before = text[:offset].replace("\r\n", " \n").replace("\r", "\n")
    return before.count("\n") + 1, len(before) - before.rfind("\n")
