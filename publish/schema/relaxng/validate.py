"""Validation: one walk that finds every fault of a document, and goes on after each as an editor would read.

The state of an open element is, for each element pattern that it may be (nearly always one), the derivative
of that pattern's content; a child is checked against every pattern with its name that may stand there, and
those that it matches move the parent on. This decides RELAX NG exactly, as a tree automaton does.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from publish.schema.relaxng.attributes import check_attributes
from publish.schema.relaxng.derivative import after_element, after_text
from publish.schema.relaxng.element_state import ElementState, Remaining
from publish.schema.relaxng.fault import Fault
from publish.schema.relaxng.fault_log import MAX_ELEMENTS, MAX_PATTERNS, CutError, FaultLog
from publish.schema.relaxng.load import Schema
from publish.schema.relaxng.pattern import NOT_ALLOWED, Element
from publish.schema.relaxng.recovery import place_root, place_stray, report_incomplete, report_text
from publish.schema.relaxng.recursion import allow_depth
from publish.source.xml import Element as Node
from publish.source.xml import Source

#: Checks an element, held to bear a name, against patterns it may match; returns those it is held to match.
Check = Callable[[Node, str, frozenset[Element], ElementState | None], frozenset[Element]]


def validate(
    schema: Schema, source: Source, *, intentions: Mapping[str, str] | None = None, root: Node | None = None
) -> list[Fault]:
    """Return every fault of a document (or of one element in it), in its order; none if the schema accepts it.

    ``intentions`` maps names that editors bring from elsewhere to the schema's own (local names). A document
    with too many faults or elements (see `fault_log`) is cut short, and the last fault says so.
    """
    allow_depth(source)
    walk = _Walk(schema, source, intentions or {})
    try:
        walk.root(source.root if root is None else root)
    except CutError:
        walk.log.cut(walk.last)
    return sorted(walk.log.faults, key=lambda fault: (fault.kind == "check-cut", fault.line, fault.column))


class _Walk:
    def __init__(self, schema: Schema, source: Source, intentions: Mapping[str, str]) -> None:
        self.schema, self.source, self.patterns = schema, source, schema.patterns
        self.log = FaultLog(schema, source, intentions)
        self.last = source.root
        self._visited = 0
        # Patterns made for earlier documents do not count against this one.
        self._most_patterns = len(self.patterns) + MAX_PATTERNS

    def root(self, root: Node) -> None:
        candidates = self.schema.start.starting(root.tag)
        if candidates:
            self.check(root, root.tag, candidates, None)
        else:
            place_root(self.log, root, self.check)

    def check(
        self, node: Node, tag: str, candidates: frozenset[Element], parent: ElementState | None
    ) -> frozenset[Element]:
        """Check an element and all in it against patterns it may match; return those it is held to match."""
        self._count(node)
        remaining: Remaining = {candidate: candidate.content for candidate in candidates}
        state = ElementState(node, tag, check_attributes(self.log, node, remaining), parent)
        self._content(state)
        complete = frozenset(each for each, pattern in state.remaining.items() if pattern.nullable)
        if not complete:
            report_incomplete(self.log, state)
        return complete or frozenset(state.remaining)

    def _count(self, node: Node) -> None:
        self.last = node
        self._visited += 1
        if self._visited > MAX_ELEMENTS or len(self.patterns) > self._most_patterns:
            raise CutError

    def _content(self, state: ElementState) -> None:
        text, run = state.node.text or "", 0
        for child in state.node:
            if not isinstance(child.tag, str):
                text += child.tail or ""
                continue
            self._text(state, text, run)
            self._child(state, child)
            text, run = child.tail or "", run + 1
        self._text(state, text, run, alone=run == 0)

    def _child(self, state: ElementState, child: Node) -> None:
        candidates = state.starting(child.tag)
        if not candidates:
            place_stray(self.log, state, child, self.check)
        else:
            move(self.log, state, child, self.check(child, child.tag, candidates, state))

    def _text(self, state: ElementState, text: str, run: int, *, alone: bool = False) -> None:
        blank = not text.strip(" \t\r\n")
        if blank and not alone:
            return
        context = state.node.nsmap if any(pattern.leaves for pattern in state.remaining.values()) else {}
        remaining: Remaining = {}
        for each, pattern in state.remaining.items():
            after = after_text(self.patterns, pattern, text, context)
            if blank and (pattern.nullable or after is NOT_ALLOWED):
                after = pattern
            if after is not NOT_ALLOWED:
                remaining[each] = after
        if remaining:
            state.remaining = remaining
        else:
            report_text(self.log, state, text, run)


def move(log: FaultLog, state: ElementState, child: Node, matched: frozenset[Element]) -> None:
    """Move an element's state past a child that matches these patterns."""
    remaining: Remaining = {}
    for each, pattern in state.remaining.items():
        after = after_element(log.schema.patterns, pattern, matched)
        if after is not NOT_ALLOWED:
            remaining[each] = after
    if remaining != state.remaining:
        state.history.append((child, state.remaining))
        state.remaining = remaining
