"""What the grammar finds wrong in a file, in words that say what to do."""

from __future__ import annotations

from lxml import etree

from publish.checks.foreign_names import INTENTIONS
from publish.checks.grammar_words import worded
from publish.problem import Problem, in_order
from publish.schema.relaxng.load import Schema
from publish.schema.relaxng.validate import validate
from publish.xml import Source

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


def check_grammar(source: Source, schema: Schema, *, verdict: etree.RelaxNG | None = None) -> list[Problem]:
    """Return every fault of a file against a schema, in order; none if it is valid.

    ``verdict`` is the same schema compiled by libxml2, where there is one at hand: what it accepts is not
    looked at again.
    """
    if verdict is not None and verdict.validate(source.root):
        return []
    problems = []
    for fault in validate(schema, source, intentions=INTENTIONS):
        message, hint = worded(fault)
        problems.append(Problem(fault.kind, "error", source.file, fault.line, fault.column, message, hint))
    return in_order(problems)
