"""The restrictions of RELAX NG on patterns once simplified (section 7)."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations
from typing import Literal, cast

from publish.schema.relaxng.names import Name, NameClass, is_open, overlap
from publish.schema.relaxng.pattern import (
    NOT_ALLOWED,
    TEXT,
    Attribute,
    Choice,
    Data,
    Element,
    Group,
    Interleave,
    Listed,
    OneOrMore,
    Pattern,
    Value,
    elements_in,
)
from publish.schema.relaxng.syntax import SchemaError

Content = Literal["empty", "complex", "simple"]
#: What has been looked at, with what was around it: the same pattern stands in many elements.
_Seen = set[tuple[Pattern, frozenset[str]]]
_RANK: dict[Content, int] = {"empty": 0, "complex": 1, "simple": 2}


def check_restrictions(start: Pattern, place: str) -> None:
    """Raise `SchemaError` for the first pattern that breaks a restriction; ``place`` is the schema's own."""
    for sentence in _start_faults(start):
        raise SchemaError(f"{place}: {sentence}")
    seen = set(elements_in(start))
    pending = list(seen)
    looked_at: _Seen = set()
    while pending:
        element = pending.pop()
        for sentence in (*_faults(element.content, frozenset(), looked_at), *_content_faults(element.content)):
            raise SchemaError(f"{element.place}: {sentence}")
        found = set(elements_in(element.content)) - seen
        seen |= found
        pending.extend(found)


def _start_faults(pattern: Pattern) -> Iterator[str]:
    # Section 7.1.5.
    if isinstance(pattern, Choice):
        for part in pattern.parts:
            yield from _start_faults(part)
    elif not isinstance(pattern, Element) and pattern is not NOT_ALLOWED:
        yield f"a start is an element or a choice of elements, not `{_word(pattern)}`"


def _word(pattern: Pattern) -> str:
    words = {"Listed": "list", "OneOrMore": "oneOrMore"}
    name = type(pattern).__name__
    return words.get(name, name.lower())


def _faults(pattern: Pattern, around: frozenset[str], seen: _Seen) -> Iterator[str]:
    """Sections 7.1 (what may not stand inside what), 7.3 and 7.4; `around`: what is passed going down."""
    if (pattern, around) in seen:
        return
    seen.add((pattern, around))
    yield from _misplaced(pattern, around)
    match pattern:
        case Attribute():
            if is_open(pattern.names) and "oneOrMore" not in around:
                yield "an attribute with names without end must be repeatable (oneOrMore)"
            yield from _faults(pattern.part, frozenset(("attribute",)), seen)
        case OneOrMore():
            yield from _faults(pattern.part, around | {"oneOrMore"}, seen)
        case Choice():
            for part in pattern.parts:
                yield from _faults(part, around, seen)
        case Group() | Interleave():
            inner = around | {"oneOrMore//group"} if "oneOrMore" in around else around
            for part in pattern.parts:
                yield from _faults(part, inner, seen)
            yield from _same_attribute_twice(pattern)
            if isinstance(pattern, Interleave):
                yield from _same_element_twice(pattern)
        case Listed():
            yield from _faults(pattern.part, around | {"list"}, seen)
        case Data() if pattern.but:
            yield from _faults(pattern.but, around | {"except"}, seen)


def _misplaced(pattern: Pattern, around: frozenset[str]) -> Iterator[str]:
    word = _word(pattern)
    if "attribute" in around and word in ("element", "attribute"):
        yield f"`{word}` cannot stand in an attribute"
    if "oneOrMore//group" in around and word == "attribute":
        yield "`attribute` cannot stand in a group or interleave that is repeated"
    if "list" in around and word in ("list", "element", "attribute", "text", "interleave"):
        yield f"`{word}` cannot stand in a list"
    if "except" in around and word not in ("data", "value", "choice"):
        yield f"`{word}` cannot stand in the except of data"


def _same_attribute_twice(pattern: Group | Interleave) -> Iterator[str]:
    for one, other in _shared([[attribute.names for attribute in part.attributes] for part in pattern.parts]):
        yield f"an attribute is there twice: {_shown(one)} and {_shown(other)}"


def _same_element_twice(pattern: Interleave) -> Iterator[str]:
    if sum(part.text for part in pattern.parts) > 1:
        yield "text is in more than one part of an interleave"
    for one, other in _shared([[element.names for element in elements_in(part)] for part in pattern.parts]):
        yield f"an element is in more than one part of an interleave: {_shown(one)} and {_shown(other)}"


def _shared(parts: list[list[NameClass]]) -> Iterator[tuple[NameClass, NameClass]]:
    """Yield pairs of name classes in different parts that share a name; plain names are looked up."""
    known: dict[Name, int] = {}
    others: list[tuple[int, NameClass]] = []
    for number, part in enumerate(parts):
        for names in part:
            if not isinstance(names, Name):
                others.append((number, names))
            elif known.setdefault(names, number) != number:
                yield names, names
    for (one_part, one), (other_part, other) in combinations(others, 2):
        if one_part != other_part and overlap(one, other):
            yield one, other
    for part_number, names in others:
        for name, number in known.items():
            if number != part_number and overlap(names, name):
                yield names, name


def _shown(names: NameClass) -> str:
    return f"`{names.local}`" if isinstance(names, Name) else "a wildcard"


def _content_faults(pattern: Pattern) -> Iterator[str]:
    if _content_type(pattern) is None:
        yield "data, values or lists cannot be grouped with elements, text or each other (section 7.2)"
    for attribute in pattern.attributes:
        if _content_type(attribute.part) is None:
            yield "an attribute's data, values or lists cannot be grouped outside a list (section 7.2)"


def _content_type(pattern: Pattern) -> Content | None:
    """Return the content type of section 7.2, or None where a pattern has none."""
    if "content type" not in pattern.memo:
        pattern.memo["content type"] = _new_content_type(pattern)
    return cast("Content | None", pattern.memo["content type"])


def _new_content_type(pattern: Pattern) -> Content | None:
    match pattern:
        case Value() | Listed() | Data():
            return "simple"
        case Element():
            return "complex"
        case Attribute():
            return "empty"
        case OneOrMore():
            inner = _content_type(pattern.part)
            return None if inner == "simple" else inner
        case Choice() | Group() | Interleave():
            types = [_content_type(part) for part in pattern.parts]
            return _joined_type(types, grouped=not isinstance(pattern, Choice))
        case _:
            return "complex" if pattern is TEXT else "empty"


def _joined_type(types: list[Content | None], *, grouped: bool) -> Content | None:
    known = [kind for kind in types if kind is not None]
    if len(known) < len(types):
        return None
    filled = [kind for kind in known if kind != "empty"]
    # Groupable: empty with anything, complex with complex.
    if grouped and len(filled) > 1 and "simple" in filled:
        return None
    return max(known, key=_RANK.__getitem__)
