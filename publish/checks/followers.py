"""One fault, told once: what a rule finds only because the grammar has found the cause already.

The names that the grammar has found misspelt and the values that it refused are mended as its hints say, and the rules
are asked again: what they no longer find falls away. So does what a rule says of an attribute whose value the
grammar has refused without knowing a better one, of a child that the grammar misses there too, and of what is around
an element that the grammar does not want there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from publish.checks.edits import edits_of
from publish.problem import Problem, any_errors, edited
from publish.schema.schematron import Finding
from publish.source import xml
from publish.source.tokens import TAG
from publish.source.xml import Place, Source

_ASKED = re.compile(r"@([\w:]+)|\b([\w:]+)=\"")
_MEND = re.compile(r"([\w:.-]+)=\"([^\"]*)\"", re.DOTALL)
_OUT_OF_PLACE = ("element-not-allowed-here", "unknown-element", "wrong-namespace")
_OF_ATTRIBUTES = ("bad-attribute-value", "unknown-attribute", "attribute-not-allowed-here")
#: What is told of one attribute: only the codes of the lowest rank that is found there.
_RANKS = {
    "block-id-form": 0,
    "note-without-id": 0,
    "bad-attribute-value": 1,
    "entry-id-form": 2,
    "file-name": 2,
    "duplicate-id": 3,
    "unknown-prefix": 3,
    "unknown-register-entry": 3,
    "broken-link": 3,
    "date-contradicted": 3,
    "title-twice": 3,
    "entry-twice": 3,
    "entry-unused": 5,
    "date-unlikely": 4,
    "title-dated-otherwise": 4,
}

#: What is often only a consequence of an error elsewhere: it is said of a whole edition without errors.
OF_ALL_FILES = ("entry-unused",)
#: What a file has because it is a copy of another, which is reported once.
_OF_COPIES = ("title-twice", "transcript-twice")


def once_a_place(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems without those that say of one attribute what another says better."""
    found = list(problems)
    lowest: dict[tuple[str, int, int], int] = {}
    for problem in found:
        if problem.code in _RANKS:
            lowest[_place(problem)] = min(lowest.get(_place(problem), 9), _RANKS[problem.code])
    if any_errors(found):
        found = [each for each in found if each.code not in OF_ALL_FILES]
    misnamed = {each.file for each in found if each.code in ("file-name", "duplicate-id")}
    found = [each for each in found if each.file not in misnamed or each.code not in _OF_COPIES]
    errors = {(_place(each), each.code) for each in found if each.severity == "error"}
    found = [each for each in found if each.severity == "error" or (_place(each), each.code) not in errors]
    return [each for each in found if each.code not in _RANKS or _RANKS[each.code] == lowest[_place(each)]]


def new_facts(source: Source, facts: Iterable[Problem], faults: Iterable[Problem]) -> list[Problem]:
    """Return what the rules for facts say of a file beside the faults that are found in the same tags already."""
    places = sorted(source.offset(_place(fault)[1:]) for fault in faults if fault.file == source.file)
    found = []
    for each in facts:
        begin = source.offset((each.line, each.column))
        tag = TAG.match(source.text, begin)
        end = tag.end() if tag else begin + 1
        if not any(begin <= place < end for place in places):
            found.append(each)
    return found


def _place(problem: Problem) -> tuple[str, int, int]:
    return problem.file, problem.line, problem.column


def without_followers(
    source: Source, findings: Sequence[Finding], faults: Sequence[Problem], ask: Callable[[str], Sequence[Finding]]
) -> list[Finding]:
    """Return the findings of the rules in a file that say something beside the faults of the grammar in it.

    ``ask`` returns what the rules find in another text of the file.
    """
    mended = _mended(source, faults) if findings else None
    still = findings if mended is None else ask(mended)
    staying = {(finding.id, finding.path) for finding in still}
    return [
        finding
        for finding in findings
        if (finding.id, finding.path) in staying
        and not _says_again(source, source.place_of_path(finding.path), finding, faults)
    ]


def _mended(source: Source, faults: Iterable[Problem]) -> str | None:
    """Return the text with its attributes and names mended as the hints say; None where there are none to mend."""
    text = edited(source.text, (edit for fault in faults for edit in edits_of(fault, source) if edit.text))
    if text == source.text or isinstance(xml.parse(text.encode(), source.path, source.file), Problem):
        return None
    return text


def _says_again(source: Source, place: Place, finding: Finding, faults: Sequence[Problem]) -> bool:
    if any((fault.line, fault.column) == place and fault.code in _OF_ATTRIBUTES for fault in faults):
        return finding.id not in _RANKS
    if "ancestor::" in finding.test and any(
        (fault.line, fault.column) == place and fault.code in _OUT_OF_PLACE for fault in faults
    ):
        return True
    tag = TAG.match(source.text, source.offset(place))
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
