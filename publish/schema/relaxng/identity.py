"""Which element an unknown one was likeliest meant to be."""

from __future__ import annotations

from publish.schema.relaxng.names import Name
from publish.schema.relaxng.nearness import nearest
from publish.schema.relaxng.opened import Open
from publish.schema.relaxng.report import Report, typed, typed_tag
from publish.schema.relaxng.wanted import name_of, tag_of
from publish.xml import Element as Node


def identified(report: Report, opened: Open, child: Node) -> str:
    """Note an element that the schema does not know; return the name that it was meant to bear, or ""."""
    name, expected = name_of(child.tag), opened.expected()
    namesake = _namesake(report, opened, child, expected)
    if namesake:
        if not _same_slip(opened, name, namesake):
            suggestion = typed(namesake, child)
            report.add("wrong-namespace", child, value=name.ns, expected=[namesake.ns], suggestion=suggestion)
        return tag_of(namesake)
    found = None if _is_foreign(report, opened, child) else report.meant(name.local, expected)
    if found is None and not opened.states:
        # What stands in an unknown element is unknown with it.
        return ""
    report.add(
        "unknown-element",
        child,
        value=typed_tag(child.tag, child),
        expected=report.ranked(expected, child, near=name.local),
        suggestion=typed(found, child) if found else "",
        mend=("rename", typed(found, child)) if found else None,
    )
    return tag_of(found) if found else ""


def _namesake(report: Report, opened: Open, child: Node, expected: list[Name]) -> Name | None:
    """Return the schema's element of this local name, if its namespace was likely meant."""
    known = [] if _is_foreign(report, opened, child) else report.known_locals.get(name_of(child.tag).local, [])
    return next((each for each in known if each in expected), known[0] if known else None)


def _is_foreign(report: Report, opened: Open, child: Node) -> bool:
    """Tell whether a namespace is no slip for one of the schema's but that of another vocabulary.

    Straight in an element of the schema, one without prefix that the schema has by this name is held to be meant.
    """
    name = name_of(child.tag)
    if not name.ns or nearest(name.ns, report.namespaces):
        return False
    return bool(child.prefix) or not opened.states or name.local not in report.known_locals


def _same_slip(opened: Open, name: Name, meant: Name) -> bool:
    # The wrong namespace of a parent is inherited by all in it: one fault, not one for each.
    held, written = name_of(opened.tag), name_of(opened.node.tag)
    return written.ns == name.ns and held.ns == meant.ns and name.ns != meant.ns
