"""Making patterns: simplified as they are made, each distinct one once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING

from publish.schema.relaxng.names import NameClass
from publish.schema.relaxng.pattern import (
    EMPTY,
    NOT_ALLOWED,
    Attribute,
    Choice,
    Data,
    Group,
    Interleave,
    Listed,
    OneOrMore,
    Pattern,
    Value,
)
from publish.schema.relaxng.syntax import SchemaError

if TYPE_CHECKING:
    from publish.schema.relaxng.datatype import Context, Datatype

#: A group or interleave of more parts is refused: definitions that name others twice double with each step.
MOST_PARTS = 100_000


class Patterns:
    """Makes patterns as sections 4.12 to 4.20 simplify them, and keeps each for the next who asks."""

    def __init__(self) -> None:
        self._made: dict[Hashable, Pattern] = {}

    def __len__(self) -> int:
        return len(self._made)

    def _once(self, key: Hashable, make: Callable[[], Pattern]) -> Pattern:
        pattern = self._made.get(key)
        if pattern is None:
            pattern = self._made[key] = make()
        return pattern

    def choice(self, parts: Iterable[Pattern]) -> Pattern:
        flat: dict[Pattern, None] = {}
        for part in parts:
            if isinstance(part, Choice):
                flat.update(dict.fromkeys(part.parts))
            elif part is not NOT_ALLOWED:
                flat[part] = None
        if EMPTY in flat and any(part.nullable for part in flat if part is not EMPTY):
            del flat[EMPTY]
        if len(flat) < 2:
            return next(iter(flat), NOT_ALLOWED)
        return self._once((Choice, frozenset(flat)), lambda: Choice(tuple(flat)))

    def group(self, parts: Iterable[Pattern]) -> Pattern:
        flat = _joined(parts, Group)
        if flat is None:
            return NOT_ALLOWED
        if len(flat) < 2:
            return flat[0] if flat else EMPTY
        return self._once((Group, flat), lambda: Group(flat))

    def interleave(self, parts: Iterable[Pattern]) -> Pattern:
        flat = _joined(parts, Interleave)
        if flat is None:
            return NOT_ALLOWED
        if len(flat) < 2:
            return flat[0] if flat else EMPTY
        return self._once((Interleave, tuple(sorted(flat, key=id))), lambda: Interleave(flat))

    def one_or_more(self, part: Pattern) -> Pattern:
        if part is EMPTY or part is NOT_ALLOWED or isinstance(part, OneOrMore):
            return part
        return self._once((OneOrMore, part), lambda: OneOrMore(part))

    def zero_or_more(self, part: Pattern) -> Pattern:
        return self.choice((self.one_or_more(part), EMPTY))

    def attribute(self, names: NameClass, part: Pattern) -> Pattern:
        if part is NOT_ALLOWED:
            return NOT_ALLOWED
        return self._once((Attribute, names, part), lambda: Attribute(names, part))

    def data(self, datatype: Datatype, but: Pattern) -> Pattern:
        exception = None if but is NOT_ALLOWED else but
        return self._once((Data, datatype, exception), lambda: Data(datatype, exception))

    def value(self, datatype: Datatype, value: str, context: Context) -> Pattern:
        key = (Value, datatype, value, tuple(context.items()) if datatype.needs_context else ())
        return self._once(key, lambda: Value(datatype, value, context))

    def listed(self, part: Pattern) -> Pattern:
        return part if part is NOT_ALLOWED else self._once((Listed, part), lambda: Listed(part))


def _joined(parts: Iterable[Pattern], kind: type[Group] | type[Interleave]) -> tuple[Pattern, ...] | None:
    flat: list[Pattern] = []
    for part in parts:
        if part is NOT_ALLOWED:
            return None
        if isinstance(part, kind):
            flat.extend(part.parts)
        elif part is not EMPTY:
            flat.append(part)
        if len(flat) > MOST_PARTS:
            raise SchemaError(f"written out, the grammar has a sequence of more than {MOST_PARTS} parts: too many")
    return tuple(flat)
