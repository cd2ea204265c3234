"""Validation: one walk that finds every fault of a document, and goes on after each as an editor would read.

The state of an open element is, for each element pattern that it may be (nearly always one), the derivative
of that pattern's content; a child is checked against every pattern with its name that may stand there, and
those that it matches move the parent on. This decides RELAX NG exactly, as a tree automaton does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from publish.schema.relaxng.attributes import check_attributes
from publish.schema.relaxng.depth import allow_depth
from publish.schema.relaxng.derivative import after_element, after_text
from publish.schema.relaxng.fault import Fault
from publish.schema.relaxng.load import Schema
from publish.schema.relaxng.misfit import place_misfit, place_root, report_incomplete, report_text
from publish.schema.relaxng.opened import Open, States
from publish.schema.relaxng.pattern import NOT_ALLOWED, Element
from publish.schema.relaxng.report import MAX_ELEMENTS, MAX_PATTERNS, CutError, Report
from publish.xml import Element as Node
from publish.xml import Source

#: Checks an element, held to bear a name, against patterns it may match; returns those it is held to match.
Check = Callable[[Node, str, frozenset[Element], Open | None], frozenset[Element]]


def validate(schema: Schema, source: Source, *, intentions: Mapping[str, str] | None = None) -> list[Fault]:
    """Return every fault of a document, in its order; none if the schema accepts it.

    ``intentions`` maps names that editors bring from elsewhere to the schema's own (local names). A document
    with too many faults or elements (see `report`) is cut short, and the last fault says so.
    """
    allow_depth(source)
    walk = _Walk(schema, source, intentions or {})
    try:
        walk.root()
    except CutError:
        walk.report.cut(walk.last)
    return sorted(walk.report.faults, key=lambda fault: (fault.kind == "check-cut", fault.line, fault.column))


class _Walk:
    def __init__(self, schema: Schema, source: Source, intentions: Mapping[str, str]) -> None:
        self.schema, self.source, self.patterns = schema, source, schema.patterns
        self.report = Report(schema, source, intentions)
        self.last = source.root
        self._visited = 0
        # Patterns made for earlier documents do not count against this one.
        self._most_patterns = len(self.patterns) + MAX_PATTERNS

    def root(self) -> None:
        root = self.source.root
        candidates = self.schema.start.starting(root.tag)
        if candidates:
            self.check(root, root.tag, candidates, None)
        else:
            place_root(self.report, root, self.check)

    def check(
        self, node: Node, tag: str, candidates: frozenset[Element], parent: Open | None
    ) -> frozenset[Element]:
        """Check an element and all in it against patterns it may match; return those it is held to match."""
        self._count(node)
        states: States = {candidate: candidate.content for candidate in candidates}
        opened = Open(node, tag, check_attributes(self.report, node, states), parent)
        self._content(opened)
        complete = frozenset(each for each, pattern in opened.states.items() if pattern.nullable)
        if not complete:
            report_incomplete(self.report, opened)
        return complete or frozenset(opened.states)

    def _count(self, node: Node) -> None:
        self.last = node
        self._visited += 1
        if self._visited > MAX_ELEMENTS or len(self.patterns) > self._most_patterns:
            raise CutError

    def _content(self, opened: Open) -> None:
        text, run = opened.node.text or "", 0
        for child in opened.node:
            if not isinstance(child.tag, str):
                text += child.tail or ""
                continue
            self._text(opened, text, run)
            self._child(opened, child)
            text, run = child.tail or "", run + 1
        self._text(opened, text, run, alone=run == 0)

    def _child(self, opened: Open, child: Node) -> None:
        candidates = opened.starting(child.tag)
        if not candidates:
            place_misfit(self.report, opened, child, self.check)
        else:
            move(self.report, opened, child, self.check(child, child.tag, candidates, opened))

    def _text(self, opened: Open, text: str, run: int, *, alone: bool = False) -> None:
        blank = not text.strip(" \t\r\n")
        if blank and not alone:
            return
        context = opened.node.nsmap if any(pattern.leaves for pattern in opened.states.values()) else {}
        states: States = {}
        for each, pattern in opened.states.items():
            after = after_text(self.patterns, pattern, text, context)
            if blank and (pattern.nullable or after is NOT_ALLOWED):
                after = pattern
            if after is not NOT_ALLOWED:
                states[each] = after
        if states:
            opened.states = states
        else:
            report_text(self.report, opened, text, run)


def move(report: Report, opened: Open, child: Node, matched: frozenset[Element]) -> None:
    """Move an element's states past a child that matches these patterns."""
    states: States = {}
    for each, pattern in opened.states.items():
        after = after_element(report.schema.patterns, pattern, matched)
        if after is not NOT_ALLOWED:
            states[each] = after
    if states != opened.states:
        opened.history.append((child, opened.states))
        opened.states = states
