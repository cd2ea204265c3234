"""What a pattern still wants, and what must be assumed for something to be in its place."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from publish.schema.relaxng.names import Name, split, written_names
from publish.schema.relaxng.pattern import (
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
)
from publish.schema.relaxng.patterns import Patterns

#: Things wanted one after another; of each, any one of the names will do.
Wants = list[tuple[Name, ...]]

#: More than so many missing elements are no likely reading of what an editor wrote.
MOST_ASSUMED = 3


def wanted_elements(pattern: Pattern) -> Wants:
    """Return the elements without which content is not complete."""
    return _wants(pattern, _element_names)


def wanted_attributes(pattern: Pattern) -> Wants:
    """Return the attributes without which a start tag is not complete."""
    return _wants(pattern, _attribute_names)


def _element_names(pattern: Pattern) -> list[Name] | None:
    return written_names(pattern.names) if isinstance(pattern, Element) else None


def _attribute_names(pattern: Pattern) -> list[Name] | None:
    return written_names(pattern.names) if isinstance(pattern, Attribute) else None


def _wants(pattern: Pattern, names_of: Callable[[Pattern], list[Name] | None]) -> Wants:
    own = names_of(pattern)
    if own is not None:
        return [tuple(own)]
    match pattern:
        case Group() | Interleave():
            return [want for part in pattern.parts for want in _wants(part, names_of)]
        case OneOrMore():
            return _wants(pattern.part, names_of)
        case Choice():
            options = [_wants(part, names_of) for part in pattern.parts]
            if not all(options):
                return []
            common = [want for want in options[0] if all(want in option for option in options)]
            return common or [tuple(dict.fromkeys(name for option in options for name in option[0]))]
        case _:
            return []


def assuming(patterns: Patterns, pattern: Pattern, tag: str) -> tuple[Wants, Pattern] | None:
    """Return which elements must be assumed for one of this name to be in place, and the pattern from there.

    None where it cannot be in its place, or only by assuming too much.
    """
    if pattern.starting(tag):
        return [], pattern
    ways = [way for way in _ways(patterns, pattern, tag) if len(way[0]) <= MOST_ASSUMED]
    return min(ways, key=lambda way: len(way[0]), default=None)


def _ways(patterns: Patterns, pattern: Pattern, tag: str) -> Iterator[tuple[Wants, Pattern]]:
    match pattern:
        case Choice():
            for part in pattern.parts:
                if way := assuming(patterns, part, tag):
                    yield way
        case OneOrMore():
            if way := assuming(patterns, pattern.part, tag):
                yield way[0], patterns.group((way[1], patterns.zero_or_more(pattern.part)))
        case Group():
            missing: Wants = []
            for number, part in enumerate(pattern.parts):
                if way := assuming(patterns, part, tag):
                    yield missing + way[0], patterns.group((way[1], *pattern.parts[number + 1 :]))
                missing = missing + wanted_elements(part)
        case Interleave():
            for number, part in enumerate(pattern.parts):
                if way := assuming(patterns, part, tag):
                    others = pattern.parts[:number] + pattern.parts[number + 1 :]
                    yield way[0], patterns.interleave((way[1], *others))


def values_of(pattern: Pattern) -> tuple[list[str], list[str]]:
    """Return the values that a pattern of text spells out, and the names of the datatypes that it allows."""
    match pattern:
        case Value():
            return [pattern.value] if pattern.value.strip() else [], []
        case Data():
            return [], [pattern.datatype.name]
        case Listed() | OneOrMore():
            return values_of(pattern.part)
        case Choice() | Group() | Interleave():
            parts = [values_of(part) for part in pattern.parts]
            values = dict.fromkeys(value for part in parts for value in part[0])
            return list(values), list(dict.fromkeys(kind for part in parts for kind in part[1]))
        case _:
            return [], []


def tag_of(name: Name) -> str:
    """Return a name as lxml writes it."""
    return f"{{{name.ns}}}{name.local}" if name.ns else name.local


def name_of(tag: str) -> Name:
    return Name(*split(tag))
