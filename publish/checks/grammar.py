"""What the grammar finds wrong in a file, in words that say what to do."""

from __future__ import annotations

from pathlib import Path

from publish.checks.foreign_names import intentions
from publish.checks.grammar_words import worded
from publish.checks.siblings import joined
from publish.checks.words import MOST_NAMES
from publish.problem import Problem, in_order
from publish.schema.relaxng.load import Schema
from publish.schema.relaxng.validate import validate
from publish.source.xml import Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "unknown-element": "An element that the edition's schema does not have.",
    "element-not-allowed-here": "An element of the schema in a place where it cannot stand.",
    "missing-element": "An element lacks a child that it must have.",
    "element-incomplete": "An element ends before it holds what it must; several would do.",
    "text-not-allowed": "Text stands directly in an element that holds only elements, or nothing.",
    "unknown-attribute": "An attribute that no element of the edition's schema has.",
    "attribute-not-allowed-here": "An attribute of the schema on an element that cannot have it.",
    "missing-attribute": "An element lacks an attribute that it must have.",
    "bad-attribute-value": "The value of an attribute is not of the kind, or not in the list, wanted.",
    "bad-text-value": "The text of an element is not of the kind, or not in the list, that is wanted.",
    "wrong-namespace": "An element has the right name in the wrong namespace, or in none.",
    "wrong-root": "The file's outermost element is not one with which a document begins.",
    "check-cut": "The file has too many faults or elements, and was not checked to its end.",
}


def check_grammar(
    source: Source, schema: Schema, *, most_names: int = MOST_NAMES, odd: Path | None = None
) -> list[Problem]:
    """Return every fault of a file against a schema, in order; none if it is valid.

    No sentence lists more than ``most_names`` names. ``odd`` is the file that the schema was compiled from: it says
    what stands for the elements of TEI that it leaves out.
    """
    if not validate(schema, source):
        return []  # Names from elsewhere are gathered, which takes longer than the check, only for a file with faults.
    problems = []
    for fault in joined(source, validate(schema, source, intentions=intentions(odd))):
        message, hint = worded(fault, most_names)
        problems.append(Problem(fault.kind, "error", source.file, fault.line, fault.column, message, hint))
    return in_order(problems)
