"""An ODD held to the grammar of ODD: ``odd/tei/tagdocs.odd``, compiled by the compiler that it then guards.

Only the declarations are looked at (TEI Guidelines, chapter 22); prose, examples and embedded vocabularies are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

from lxml import etree

from publish.problem import Problem, Severity
from publish.resources import shared
from publish.schema.odd_file import INCLUDE, OddFile
from publish.schema.relaxng.fault import Fault
from publish.schema.relaxng.load import Schema, load
from publish.schema.relaxng.validate import validate
from publish.source.xml import TEI, Element

_RNG = "http://relaxng.org/ns/structure/1.0"
_CONTENT = TEI + "content"
_HOLDERS = (TEI + "schemaSpec", TEI + "specGrp")
#: Elements that hold words for people, and quoted or embedded markup.
_PROSE = {TEI + name for name in ("desc", "gloss", "remarks", "exemplum", "equiv", "listRef", "valDesc", "p", "eg")}
_SPECIFICATIONS = {TEI + name for name in ("elementSpec", "classSpec", "macroSpec", "dataSpec")}
#: References that published ODDs write with @name for @key; `odd-name-for-key` says so.
_KEYED = {TEI + name for name in ("elementRef", "classRef", "macroRef")}
#: Elements of the processing model, which no schema is made of.
_DISPLAY = {TEI + name for name in ("model", "modelGrp", "modelSequence", "outputRendition", "param", "paramList")}
#: Elements whose unknown attributes change nothing in a schema.
_LABELS = {TEI + "constraintSpec", TEI + "macroSpec"}
#: So many lines are listed for one problem in several places.
_LISTED = 5


@cache
def odd_schema() -> Schema:
    """Return the grammar of ODD."""
    return load(grammar_file(), trusted=True)


def grammar_file() -> Path:
    """Return the path of the compiled grammar of ODD, in a checkout and in a wheel."""
    return shared() / "odd" / "tei" / "tagdocs.rng"


def grammar_problems(odd: OddFile) -> list[Problem]:
    """Return what breaks the grammar of ODD in an ODD; the same fault in many places of a file is one problem."""
    faults = [
        fault
        for root in _declarations(odd.root)
        for fault in validate(odd_schema(), odd.located, root=root)
        if not _is_prose(fault.element) and not _is_elsewhere(fault)
    ]
    return gathered([_problem(odd, fault) for fault in faults])


def gathered(problems: list[Problem]) -> list[Problem]:
    """Return one problem for each that is the same in several places of a file, with their lines."""
    same: dict[tuple[str, str, str, str], list[Problem]] = {}
    for problem in problems:
        same.setdefault((problem.code, problem.severity, problem.file, problem.message), []).append(problem)
    return [_with_lines(group) for group in same.values()]


def _with_lines(group: list[Problem]) -> Problem:
    lines = list(dict.fromkeys(problem.line for problem in group[1:]))
    if not lines:
        return group[0]
    listed = ", ".join(map(str, lines[:_LISTED])) + (" …" if len(lines) > _LISTED else "")
    return replace(group[0], message=f"{group[0].message} ({len(lines)} more: line {listed})")


def _declarations(root: Element) -> Iterator[Element]:
    """Return the outermost elements of a file that hold declarations."""
    if root.tag in _SPECIFICATIONS:
        yield root
    for holder in root.iter(*_HOLDERS):
        if next(holder.iterancestors(*_HOLDERS), None) is None:
            yield holder


def _is_prose(element: Element) -> bool:
    holders = [element, *element.iterancestors()]
    return any(holder.tag in _PROSE for holder in holders)


def _is_elsewhere(fault: Fault) -> bool:
    """Tell whether a fault is not one, or another step reports it."""
    parent = fault.element.getparent()
    if INCLUDE in (fault.element.tag, None if parent is None else parent.tag):
        return True
    named = fault.element.tag in _KEYED and fault.element.get("name") is not None
    return named and (fault.attribute == "name" or fault.kind == "missing-attribute")


def _problem(odd: OddFile, fault: Fault) -> Problem:
    message, hint = _sentence(fault)
    file = odd.owner(fault.element).file
    return Problem("odd-invalid", _severity(fault), file, fault.line, fault.column, message, hint)


def _severity(fault: Fault) -> Severity:
    """Return "warning" where the compiler knows what is meant, or where no schema depends on it."""
    element = fault.element
    understood = (
        any(holder.tag in _DISPLAY for holder in [element, *element.iterancestors()])
        or _is_bare_content(fault)
        or _is_further_part(fault)
        or (fault.kind in ("unknown-attribute", "attribute-not-allowed-here") and element.tag in _LABELS)
        or _is_known_by_name(fault)
    )
    return "warning" if understood else "error"


def _is_known_by_name(fault: Fault) -> bool:
    """Tell whether a change or deletion lacks what it need not repeat: anything but the name of what it changes."""
    lacks = fault.kind == "missing-attribute" and "ident" not in (fault.attribute, *fault.expected)
    return lacks and fault.element.get("mode") in ("change", "delete")


def _is_bare_content(fault: Fault) -> bool:
    return fault.kind == "element-incomplete" and fault.element.tag == _CONTENT and fault.element.find("*") is None


def _is_further_part(fault: Fault) -> bool:
    """Tell whether a content model has a second part, of ODD or RELAX NG: both are taken as a sequence."""
    parent = fault.element.getparent()
    if parent is None or parent.tag != _CONTENT:
        return False
    is_grammar = etree.QName(fault.element).namespace == _RNG
    return fault.kind == "element-not-allowed-here" or (fault.kind == "unknown-element" and is_grammar)


def _sentence(fault: Fault) -> tuple[str, str]:
    """Return what is wrong and what to do."""
    name = etree.QName(fault.element).localname
    parent = fault.element.getparent()
    holder = "" if parent is None else etree.QName(parent).localname
    wanted = " or ".join(fault.expected[:8])
    meant = f"did you mean {fault.suggestion}?" if fault.suggestion else ""
    if _is_further_part(fault):
        return f"content holds more than one part: {name} is taken as the next of a sequence", "write a sequence"
    match fault.kind:
        case "unknown-element" | "wrong-root":
            return f"ODD has no element {name}", meant or _allowed(holder, wanted)
        case "wrong-namespace":
            return f"the element {name} is in the namespace {fault.value or '(none)'}", f"write it in {wanted}"
        case "element-not-allowed-here":
            return f"{name} cannot be used here in {holder}", _allowed(holder, wanted)
        case "element-incomplete" if _is_bare_content(fault):
            return "this content has nothing in it, so it is taken as empty", "write <empty/>, or what it holds"
        case "missing-element" | "element-incomplete":
            return f"{name} is not complete", f"add {wanted}" if wanted else "see the TEI Guidelines, chapter 22"
        case "text-not-allowed" | "bad-text-value":
            return f"{name} cannot contain this text: {fault.value[:60]}", "remove it, or put it into desc or remarks"
        case "missing-attribute":
            return f"{name} needs the attribute {fault.attribute or wanted}", f"add {fault.attribute or wanted}"
        case "unknown-attribute" | "attribute-not-allowed-here":
            return _attribute_sentence(name, fault, meant)
        case "bad-attribute-value":
            values = f"write {wanted}" if wanted else f"write a value of the datatype {', '.join(fault.datatypes)}"
            return f'{fault.attribute}="{fault.value}" is no value of {fault.attribute} on {name}', meant or values
        case "check-cut":
            return "the ODD has more faults than can be listed", "correct the first ones and run the check again"


def _attribute_sentence(name: str, fault: Fault, meant: str) -> tuple[str, str]:
    if fault.mend and fault.mend[0] == "beside":
        return f"{name} cannot have {fault.attribute} with its other attributes", f"remove {fault.attribute}"
    return f"{name} has no attribute {fault.attribute}", meant or f"remove {fault.attribute}"


def _allowed(holder: str, wanted: str) -> str:
    return f"{holder} can hold {wanted} here" if wanted else "remove it"
