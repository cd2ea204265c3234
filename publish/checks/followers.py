"""One fault, told once: what a rule finds only because the grammar has found the cause already.

The attributes that the grammar has found misspelt or with a wrong value are mended as its hints say, and the rules
are asked again: what they no longer find falls away. So does what a rule says of an attribute whose value the
grammar has refused without knowing a better one, and of a child that the grammar misses there too.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from xml.sax.saxutils import quoteattr

from publish import saxon, xml
from publish.problem import Problem
from publish.schema.schematron import Finding, Rules
from publish.xml import Place, Source

_TAG = re.compile(r"<(?:[^'\">]|'[^']*'|\"[^\"]*\")*>")
_ASKED = re.compile(r"@([\w:]+)|\b([\w:]+)=\"")
_ATTRIBUTE = re.compile(r"[\w:.-]+\s*=\s*(?:\"[^\"]*\"|'[^']*')")
_MEND = re.compile(r"([\w:.-]+)=\"(.*)\"", re.DOTALL)


def without_followers(
    source: Source, findings: Sequence[Finding], faults: Sequence[Problem], rules: Rules
) -> list[Finding]:
    """Return the findings of the rules in a file that say something beside the faults of the grammar in it."""
    mended = _mended(source, faults) if findings else None
    still = findings if mended is None else rules.findings(saxon.parse(mended), base=source.path.resolve().as_uri())
    staying = {(finding.id, finding.path) for finding in still}
    return [
        finding
        for finding in findings
        if (finding.id, finding.path) in staying
        and not _says_again(source, source.place_of_path(finding.path), finding, faults)
    ]


def _mended(source: Source, faults: Iterable[Problem]) -> str | None:
    """Return the text with its attributes mended as the hints say; None where there are none to mend."""
    text = source.text
    for fault in sorted(faults, key=lambda fault: (fault.line, fault.column), reverse=True):
        mend, at = _MEND.fullmatch(fault.hint), source.offset((fault.line, fault.column))
        typed = _ATTRIBUTE.match(text, at)
        if mend and typed:
            text = f"{text[:at]}{mend[1]}={quoteattr(mend[2])}{text[typed.end() :]}"
    if text == source.text or isinstance(xml.parse(text.encode(), source.path, source.file), Problem):
        return None
    return text


def _says_again(source: Source, place: Place, finding: Finding, faults: Sequence[Problem]) -> bool:
    tag = _TAG.match(source.text, source.offset(place))
    if tag is None:
        return False
    asked = {name for pair in _ASKED.findall(f"{finding.test} {finding.hint}") for name in pair if name}
    lacking = {name for name in asked if not re.search(rf"\s{name}\s*=", tag[0])}
    refused = {_refused(fault) for fault in faults if _within(source, fault, tag.span())} - {""}
    if refused & asked and lacking <= refused:
        return True
    return any((fault.line, fault.column) == place and _misses(fault, finding) for fault in faults)


def _within(source: Source, fault: Problem, tag: tuple[int, int]) -> bool:
    return tag[0] < source.offset((fault.line, fault.column)) < tag[1]


def _refused(fault: Problem) -> str:
    """Return the attribute whose value the grammar refuses."""
    found = _MEND.fullmatch(fault.hint)
    return found[1] if found and fault.code == "bad-attribute-value" else ""


def _misses(fault: Problem, finding: Finding) -> bool:
    child = re.fullmatch(r"<([\w:]+)>", fault.hint)
    lacks = fault.code in ("missing-element", "element-incomplete")
    return bool(lacks and child and re.search(rf"<{child[1]}\b", finding.hint))
