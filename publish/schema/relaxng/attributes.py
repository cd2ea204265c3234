"""Checking the attributes of one start tag."""

from __future__ import annotations

from publish.schema.relaxng.derivative import accepts, after_attribute, without_attributes
from publish.schema.relaxng.edit_distance import nearest
from publish.schema.relaxng.element_state import Remaining
from publish.schema.relaxng.facets import facets_of
from publish.schema.relaxng.fault import Kind
from publish.schema.relaxng.fault_log import FaultLog, typed, typed_tag
from publish.schema.relaxng.names import Name, split, written_names
from publish.schema.relaxng.pattern import NOT_ALLOWED, Attribute
from publish.schema.relaxng.required import tag_of, values_of, wanted_attributes
from publish.source.xml import Element as Node

#: Verdicts kept for one attribute pattern.
_MAX_VERDICTS = 10_000


def check_attributes(log: FaultLog, node: Node, remaining: Remaining) -> Remaining:
    """Return what remains to be matched after the start tag; log each fault of its attributes."""
    first = remaining
    for tag in map(str, node.keys()):
        value = str(node.get(tag))
        remaining = _moved(log, node, remaining, tag, value) or _recovered(log, node, (first, remaining), tag, value)
    patterns = log.schema.patterns
    closed = {each: without_attributes(patterns, pattern) for each, pattern in remaining.items()}
    closed = {each: pattern for each, pattern in closed.items() if pattern is not NOT_ALLOWED}
    if closed:
        return closed
    _report_missing(log, node, remaining)
    return {each: without_attributes(patterns, pattern, assume=True) for each, pattern in remaining.items()}


def _moved(log: FaultLog, node: Node, remaining: Remaining, tag: str, value: str) -> Remaining:
    moved: Remaining = {}
    for each, pattern in remaining.items():
        matched = frozenset(
            attribute
            for attribute in pattern.attributes_named(tag)
            if _has_value(log, attribute, value, node)
        )
        after = after_attribute(log.schema.patterns, pattern, matched)
        if after is not NOT_ALLOWED:
            moved[each] = after
    return moved


def _has_value(log: FaultLog, attribute: Attribute, value: str, node: Node) -> bool:
    if attribute.needs_context:
        return accepts(log.schema.patterns, attribute.part, value, node.nsmap)
    known = attribute.memo.get(value)
    if known is None:
        known = accepts(log.schema.patterns, attribute.part, value, {})
        if len(attribute.memo) < _MAX_VERDICTS:
            attribute.memo[value] = known
    return bool(known)


def _recovered(log: FaultLog, node: Node, remaining: tuple[Remaining, Remaining], tag: str, value: str) -> Remaining:
    """Note what is wrong with an attribute, and go on as if it were what it was likeliest meant to be."""
    first, now = remaining
    written = typed_tag(tag, node, attribute=True)
    known = [attribute for pattern in first.values() for attribute in pattern.attributes_named(tag)]
    fitting = [attribute for attribute in known if _has_value(log, attribute, value, node)]
    place = log.attribute_place(node, tag)
    if known and not fitting:
        _report_value(log, node, tag, value, known)
    elif known:
        kind: Kind = "attribute-not-allowed-here"
        log.add(kind, node, place=place, attribute=written, value=value, mend=("beside", ""))
    else:
        return _report_unknown(log, node, now, tag, value)
    return _assumed(log, now, tag) or now


def _assumed(log: FaultLog, remaining: Remaining, tag: str) -> Remaining:
    patterns = log.schema.patterns
    moved = {
        each: after_attribute(patterns, pattern, pattern.attributes_named(tag))
        for each, pattern in remaining.items()
    }
    return {each: pattern for each, pattern in moved.items() if pattern is not NOT_ALLOWED}


def _report_value(log: FaultLog, node: Node, tag: str, value: str, known: list[Attribute]) -> None:
    spelt: dict[str, None] = {}
    kinds: dict[str, None] = {}
    for attribute in known:
        values, datatypes = values_of(attribute.part)
        spelt.update(dict.fromkeys(values))
        kinds.update(dict.fromkeys(datatypes))
    near = nearest(value, spelt) or ("" if spelt else _respelt(log, node, value, known))
    log.add(
        "bad-attribute-value",
        node,
        place=log.attribute_place(node, tag),
        attribute=typed_tag(tag, node, attribute=True),
        value=value,
        expected=[near, *spelt] if near in spelt else spelt,
        suggestion=near,
        datatypes=kinds,
        facets=[facets for attribute in known for facets in facets_of(attribute.part)],
    )


def _respelt(log: FaultLog, node: Node, value: str, known: list[Attribute]) -> str:
    """Return a value in capital or small letters, where only these are wrong by the pattern that is asked for."""
    facets = [facet for attribute in known for each in facets_of(attribute.part) for facet, _ in each.params]
    forms = {value.upper(), value.lower()} - {value} if "pattern" in facets else set()
    right = [form for form in forms if any(_has_value(log, each, form, node) for each in known)]
    return right[0] if len(right) == 1 else ""


def _report_unknown(log: FaultLog, node: Node, remaining: Remaining, tag: str, value: str) -> Remaining:
    name = Name(*split(tag))
    names, there = allowed_names(remaining), set(node.keys())
    in_reach = {typed(each, node, attribute=True): each for each in names if tag_of(each) not in there}
    likely = sorted(in_reach, key=lambda each: log.count_attribute(node, tag_of(in_reach[each])), reverse=True)
    written = typed_tag(tag, node, attribute=True)
    same_local = [each for each in in_reach if each.rpartition(":")[2] == name.local]
    meant = log.intentions.get(f"@{written}")
    intended = same_local[0] if same_local else meant if meant in in_reach else nearest(written, in_reach)
    elsewhere = name in log.schema.attribute_names
    undeclared = bool(intended) and bool(in_reach[intended].ns) and ":" not in intended
    log.add(
        "attribute-not-allowed-here" if elsewhere else "unknown-attribute",
        node,
        place=log.attribute_place(node, tag),
        attribute=written,
        value=value,
        expected=([intended] if intended else []) + likely,
        suggestion=intended,
        mend=("declare", in_reach[intended].ns) if undeclared else None,
    )
    return (_assumed(log, remaining, tag_of(in_reach[intended])) if intended else {}) or remaining


def allowed_names(remaining: Remaining) -> list[Name]:
    """Return the names of the attributes that may still be set."""
    return list(
        dict.fromkeys(
            name
            for pattern in remaining.values()
            for attribute in sorted(pattern.attributes, key=lambda each: str(each.names))
            for name in written_names(attribute.names)
        )
    )


def _report_missing(log: FaultLog, node: Node, remaining: Remaining) -> None:
    for want in wanted_attributes(next(iter(remaining.values()))):
        names = [typed(name, node, attribute=True) for name in want]
        tag = tag_of(want[0]) if len(want) == 1 else ""
        parts = [part for pattern in remaining.values() for part in pattern.attributes_named(tag)]
        values, kinds = values_of(parts[0].part) if tag and parts else ([], [])
        log.add(
            "missing-attribute",
            node,
            attribute=names[0] if len(names) == 1 else "",
            expected=values if len(names) == 1 else names,
            datatypes=kinds,
        )
