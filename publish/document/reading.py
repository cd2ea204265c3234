"""A reading of a document: TEI to settled text, by the stylesheet of that name."""

from __future__ import annotations

from dataclasses import replace

from publish import saxon
from publish.document.agents import Agents
from publish.edition import Edition
from publish.problem import Problem, Severity
from publish.sheets import sheet
from publish.source.xml import Source

_NOBODY: Agents = {}


def reading_of(source: Source, reading: str, edition: Edition | None = None, agents: Agents = _NOBODY) -> saxon.Made:
    """Return a reading of a document as settled text, with warnings for elements that it has no rule for."""
    return settle(saxon.parse(source.text), reading, edition, agents)


def settle(tree: saxon.Tree, reading: str, edition: Edition | None = None, agents: Agents = _NOBODY) -> saxon.Made:
    """Return a reading of a TEI tree as settled text; ``prose`` is that of the edition's own pages.

    ``agents`` are the names of the registers for the pointers to hands and responsibilities (`agents_of`).
    """
    find = edition.sheet if edition else sheet
    made = saxon.transform(find(f"readings/{reading}.xsl"), tree, parameters={"agents": dict(agents)})
    return made if made.tree.head.node_kind_str == "document" else replace(made, tree=_document(made.tree))


def _document(element: saxon.Tree) -> saxon.Tree:
    """Return an element as a document: a stylesheet of an edition's own may return either."""
    return saxon.parse(saxon.serialize(element))


def as_problem(source: Source, message: saxon.Message) -> Problem:
    """Return what a stylesheet said of a document as a Problem, at its place where the path leads to one."""
    line, column = source.place_of_path(message.path) if message.path else (1, 1)
    severity: Severity = "error" if message.severity == "error" else "warning"
    hint = "write a rule for it, or let it stand" if message.code == "no-rule" and severity == "warning" else ""
    return Problem(message.code, severity, source.file, line, column, message.text.rstrip("."), hint)
