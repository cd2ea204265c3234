"""Which element an unknown one was likeliest meant to be."""

from __future__ import annotations

from publish.schema.relaxng.edit_distance import nearest
from publish.schema.relaxng.element_state import ElementState
from publish.schema.relaxng.fault_log import FaultLog, typed, typed_tag
from publish.schema.relaxng.names import Name
from publish.schema.relaxng.required import name_of, tag_of
from publish.source.xml import Element as Node


def identify(log: FaultLog, state: ElementState, child: Node) -> str:
    """Note an element that the schema does not know; return the name that it was meant to bear, or ""."""
    name, expected = name_of(child.tag), state.expected()
    namesake = _namesake(log, state, child, expected)
    if namesake:
        if not _same_slip(state, name, namesake):
            suggestion = typed(namesake, child)
            log.add("wrong-namespace", child, value=name.ns, expected=[namesake.ns], suggestion=suggestion)
        return tag_of(namesake)
    found = None if _is_foreign(log, state, child) else log.meant(name.local, expected)
    if found is None and not state.remaining:
        # What stands in an unknown element is unknown with it.
        return ""
    log.add(
        "unknown-element",
        child,
        value=typed_tag(child.tag, child),
        expected=log.ranked(expected, child, near=name.local),
        suggestion=typed(found, child) if found else "",
        mend=("rename", typed(found, child)) if found else None,
    )
    return tag_of(found) if found else ""


def _namesake(log: FaultLog, state: ElementState, child: Node, expected: list[Name]) -> Name | None:
    """Return the schema's element of this local name, if its namespace was likely meant."""
    known = [] if _is_foreign(log, state, child) else log.known_locals.get(name_of(child.tag).local, [])
    return next((each for each in known if each in expected), known[0] if known else None)


def _is_foreign(log: FaultLog, state: ElementState, child: Node) -> bool:
    """Tell whether a namespace is no slip for one of the schema's but that of another vocabulary.

    Straight in an element of the schema, one without prefix that the schema has by this name is held to be meant.
    """
    name = name_of(child.tag)
    if not name.ns or nearest(name.ns, log.namespaces):
        return False
    return bool(child.prefix) or not state.remaining or name.local not in log.known_locals


def _same_slip(state: ElementState, name: Name, meant: Name) -> bool:
    # The wrong namespace of a parent is inherited by all in it: one fault, not one for each.
    held, written = name_of(state.tag), name_of(state.node.tag)
    return written.ns == name.ns and held.ns == meant.ns and name.ns != meant.ns
