"""Derivatives: what is still to come once something has been seen.

After J. Clark, "An algorithm for RELAX NG validation".

Elements and attributes are derived by the set of patterns that they were found to match, not by themselves;
so a derivative does not depend on a document, and is computed once in the life of a schema.
"""

from __future__ import annotations

from collections.abc import Iterable

from publish.schema.relaxng.datatype import Context, words_of
from publish.schema.relaxng.pattern import (
    EMPTY,
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
)
from publish.schema.relaxng.patterns import Patterns


def after_element(patterns: Patterns, pattern: Pattern, seen: frozenset[Element]) -> Pattern:
    """Return what may follow an element that matches the patterns `seen`."""
    known: Pattern | None = pattern.memo.get(seen)
    if known is None:
        known = NOT_ALLOWED if seen.isdisjoint(pattern.first) else _after_element(patterns, pattern, seen)
        pattern.memo[seen] = known
    return known


def _after_element(patterns: Patterns, pattern: Pattern, seen: frozenset[Element]) -> Pattern:
    match pattern:
        case Element():
            return EMPTY
        case Choice():
            return patterns.choice(after_element(patterns, part, seen) for part in pattern.parts)
        case OneOrMore():
            more = patterns.zero_or_more(pattern.part)
            return patterns.group((after_element(patterns, pattern.part, seen), more))
        case Group():
            return patterns.choice(
                patterns.group((after_element(patterns, part, seen), *pattern.parts[number + 1 :]))
                for number, part in _reachable(pattern)
            )
        case Interleave():
            return patterns.choice(
                patterns.interleave((after_element(patterns, part, seen), *_others(pattern, number)))
                for number, part in enumerate(pattern.parts)
                if not seen.isdisjoint(part.first)
            )
        case _:
            return NOT_ALLOWED


def _reachable(group: Group) -> Iterable[tuple[int, Pattern]]:
    for number, part in enumerate(group.parts):
        yield number, part
        if not part.nullable:
            return


def _others(pattern: Group | Interleave, number: int) -> tuple[Pattern, ...]:
    return pattern.parts[:number] + pattern.parts[number + 1 :]


def after_attribute(patterns: Patterns, pattern: Pattern, seen: frozenset[Attribute]) -> Pattern:
    """Return what is left once an attribute that matches the patterns `seen` is set."""
    known: Pattern | None = pattern.memo.get(seen)
    if known is None:
        none = seen.isdisjoint(pattern.attributes)
        known = NOT_ALLOWED if none else _after_attribute(patterns, pattern, seen)
        pattern.memo[seen] = known
    return known


def _after_attribute(patterns: Patterns, pattern: Pattern, seen: frozenset[Attribute]) -> Pattern:
    match pattern:
        case Attribute():
            return EMPTY
        case Choice():
            return patterns.choice(after_attribute(patterns, part, seen) for part in pattern.parts)
        case OneOrMore():
            more = patterns.zero_or_more(pattern.part)
            return patterns.group((after_attribute(patterns, pattern.part, seen), more))
        case Group() | Interleave():
            join = patterns.group if isinstance(pattern, Group) else patterns.interleave
            return patterns.choice(
                join((after_attribute(patterns, part, seen), *_others(pattern, number)))
                for number, part in enumerate(pattern.parts)
                if not seen.isdisjoint(part.attributes)
            )
        case _:
            return NOT_ALLOWED


def without_attributes(patterns: Patterns, pattern: Pattern, *, assume: bool = False) -> Pattern:
    """Return the content alone, at the end of a start tag.

    An attribute that is still wanted makes the content impossible; with `assume` it is taken as set.
    """
    if not pattern.attributes:
        return pattern
    known: Pattern | None = pattern.memo.get(("/", assume))
    if known is None:
        known = pattern.memo["/", assume] = _without_attributes(patterns, pattern, assume)
    return known


def _without_attributes(patterns: Patterns, pattern: Pattern, assume: bool) -> Pattern:
    match pattern:
        case Attribute():
            return EMPTY if assume else NOT_ALLOWED
        case OneOrMore():
            return patterns.one_or_more(without_attributes(patterns, pattern.part, assume=assume))
        case Choice() | Group() | Interleave():
            parts = [without_attributes(patterns, part, assume=assume) for part in pattern.parts]
            if isinstance(pattern, Choice):
                return patterns.choice(parts)
            return patterns.group(parts) if isinstance(pattern, Group) else patterns.interleave(parts)
        case _:
            return pattern


def after_text(patterns: Patterns, pattern: Pattern, text: str, context: Context) -> Pattern:
    """Return what may follow a run of text."""
    if pattern.leaves:
        return _after_text(patterns, pattern, text, context)
    if not pattern.text:
        return NOT_ALLOWED
    known: Pattern | None = pattern.memo.get(TEXT)
    if known is None:
        known = pattern.memo[TEXT] = _after_text(patterns, pattern, text, context)
    return known


def _after_text(patterns: Patterns, pattern: Pattern, text: str, context: Context) -> Pattern:
    def after(part: Pattern) -> Pattern:
        return after_text(patterns, part, text, context)

    match pattern:
        case Choice():
            return patterns.choice(map(after, pattern.parts))
        case OneOrMore():
            return patterns.group((after(pattern.part), patterns.zero_or_more(pattern.part)))
        case Group():
            return patterns.choice(
                patterns.group((after(part), *pattern.parts[number + 1 :]))
                for number, part in _reachable(pattern)
            )
        case Interleave():
            return patterns.choice(
                patterns.interleave((after(part), *_others(pattern, number)))
                for number, part in enumerate(pattern.parts)
            )
        case Data():
            excepted = pattern.but is not None and accepts(patterns, pattern.but, text, context)
            return EMPTY if not excepted and pattern.datatype.allows(text, context) else NOT_ALLOWED
        case Value():
            same = pattern.datatype.same(pattern.value, pattern.context, text, context)
            return EMPTY if same else NOT_ALLOWED
        case Listed():
            return EMPTY if _accepts_words(patterns, pattern.part, words_of(text), context) else NOT_ALLOWED
        case _:
            return TEXT if pattern is TEXT else NOT_ALLOWED


def _accepts_words(patterns: Patterns, pattern: Pattern, words: list[str], context: Context) -> bool:
    for word in words:
        pattern = after_text(patterns, pattern, word, context)
        if pattern is NOT_ALLOWED:
            return False
    return pattern.nullable


def accepts(patterns: Patterns, pattern: Pattern, text: str, context: Context) -> bool:
    """Tell whether a pattern without elements accepts a whole string (6.2.8: white space may be nothing)."""
    if pattern.nullable and not text.strip(" \t\n\r"):
        return True
    return after_text(patterns, pattern, text, context).nullable
