"""The facets of the datatypes that a value may have, as facts for a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from publish.schema.relaxng.pattern import Choice, Data, Group, Interleave, Listed, OneOrMore, Pattern


@dataclass(frozen=True)
class Facets:
    """One datatype with its facets in the schema's order (RELAX NG, 4.7; XML Schema part 2, 4.3).

    ``least`` and ``most`` are the numbers of words in a list of such values; both are 0 where there is no list, and
    ``most`` is 0 where there is no end.
    """

    name: str
    params: tuple[tuple[str, str], ...] = ()
    least: int = 0
    most: int = 0


def facets_of(pattern: Pattern) -> Iterator[Facets]:
    """Yield the datatypes that a pattern of text allows, each with its facets."""
    match pattern:
        case Data():
            yield Facets(pattern.datatype.name, pattern.datatype.params)
        case Listed():
            least, most = _words(pattern.part)
            for each in facets_of(pattern.part):
                yield Facets(each.name, each.params, least, most)
        case OneOrMore():
            yield from facets_of(pattern.part)
        case Choice() | Group() | Interleave():
            for part in pattern.parts:
                yield from facets_of(part)


def _words(pattern: Pattern) -> tuple[int, int]:
    """Return the least and the largest number of words that a pattern of a list matches (0: without end)."""
    match pattern:
        case OneOrMore():
            return _words(pattern.part)[0], 0
        case Choice():
            counts = [_words(part) for part in pattern.parts]
            endless = any(most == 0 and least for least, most in counts)
            return min(least for least, _ in counts), 0 if endless else max(most for _, most in counts)
        case Group() | Interleave():
            counts = [_words(part) for part in pattern.parts]
            endless = any(most == 0 and least for least, most in counts)
            return sum(least for least, _ in counts), 0 if endless else sum(most for _, most in counts)
        case _:
            return (1, 1) if pattern.leaves else (0, 0)
