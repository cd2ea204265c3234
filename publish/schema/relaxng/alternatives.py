"""An element that has no place where it stands but had one before: it is late, there twice, or excluded by another."""

from __future__ import annotations

from publish.schema.relaxng.derivative import after_element
from publish.schema.relaxng.element_state import ElementState, Remaining, names_at
from publish.schema.relaxng.fault import Mend
from publish.schema.relaxng.fault_log import FaultLog, typed_tag
from publish.schema.relaxng.names import Name
from publish.schema.relaxng.pattern import NOT_ALLOWED, Element
from publish.schema.relaxng.required import assuming
from publish.source.xml import Element as Node


def too_late(log: FaultLog, state: ElementState, child: Node) -> Mend | None:
    """Return the mend of a child that could stand earlier: the last sibling before which it could.

    Where that sibling could not stand after it, there may be either of the two.
    """
    last = _last_place(state, child)
    if last is None:
        return None
    name = typed_tag(last[0].tag, child)
    if last[0].tag == child.tag:
        return "once", name
    then = _after_child(log, last[1], child).values()
    known = any(pattern.starting(last[0].tag) for pattern in last[1].values())
    follows = not known or any(assuming(log.schema.patterns, pattern, last[0].tag) for pattern in then)
    return ("before" if follows else "either"), name


def _last_place(state: ElementState, child: Node) -> tuple[Node, Remaining] | None:
    """Return the last sibling before which a child could stand, and what was expected there."""
    places = [place for place in state.history if any(each.starting(child.tag) for each in place[1].values())]
    return places[-1] if places else None


def _after_child(log: FaultLog, remaining: Remaining, child: Node) -> Remaining:
    starting = frozenset[Element]().union(*(pattern.starting(child.tag) for pattern in remaining.values()))
    return expected_after(log, remaining, starting)


def alternatives(log: FaultLog, state: ElementState, child: Node) -> list[Name]:
    """Return the elements of which an element can hold only one, where a child is one of them."""
    last = _last_place(state, child)
    if last is None or any(pattern.first for pattern in _after_child(log, last[1], child).values()):
        return []
    return names_at(last[1])


def expected_after(log: FaultLog, remaining: Remaining, matched: frozenset[Element]) -> Remaining:
    moved = {
        each: after_element(log.schema.patterns, pattern, matched) for each, pattern in remaining.items()
    }
    return {each: pattern for each, pattern in moved.items() if pattern is not NOT_ALLOWED}
