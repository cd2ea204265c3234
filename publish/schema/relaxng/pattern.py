"""Patterns: what may stand in an element, each distinct one held once (so that equal is identical).

After J. Clark, "An algorithm for RELAX NG validation", with choices, groups and interleaves of any number
of parts, and without its *after* pattern: the validator keeps one state for each open element instead.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from typing import TYPE_CHECKING, Any, cast

from publish.schema.relaxng.names import NameClass, contains, split

if TYPE_CHECKING:
    from publish.schema.relaxng.datatype import Context, Datatype


class Pattern:
    """What all patterns know of themselves; `memo` keeps derivatives once computed."""

    __slots__ = ("_first", "attributes", "leaves", "memo", "nullable", "text")

    def __init__(self, *, nullable: bool = False, parts: Iterable[Pattern] = ()) -> None:
        parts = tuple(parts)
        self.nullable = nullable
        #: Whether text of any kind may stand in it; `leaves` are its patterns of text of a certain kind.
        self.text: bool = any(part.text for part in parts)
        self.attributes: frozenset[Attribute] = frozenset().union(*(part.attributes for part in parts))
        self.leaves: frozenset[Pattern] = frozenset().union(*(part.leaves for part in parts))
        self.memo: dict[Hashable, Any] = {}
        self._first: tuple[Element, ...] | None = None

    @property
    def first(self) -> tuple[Element, ...]:
        """The elements with which content of this pattern may begin, in the schema's order."""
        if self._first is None:
            self._first = tuple(dict.fromkeys(_first(self)))
        return self._first

    def starting(self, tag: str) -> frozenset[Element]:
        """Return the elements among `first` that may bear a name (as lxml writes it)."""
        found = self.memo.get(tag)
        if found is None:
            ns, local = split(tag)
            named = [element for element in self.first if contains(element.names, ns, local)]
            # An element whose content is not allowed cannot be there at all.
            found = frozenset(element for element in named if element.content is not NOT_ALLOWED)
            self.memo[tag] = found
        return cast("frozenset[Element]", found)

    def attributes_named(self, tag: str) -> frozenset[Attribute]:
        """Return the attribute patterns in it that may bear a name (as lxml writes it)."""
        found = self.memo.get(("@", tag))
        if found is None:
            ns, local = split(tag)
            found = frozenset(each for each in self.attributes if contains(each.names, ns, local))
            self.memo["@", tag] = found
        return cast("frozenset[Attribute]", found)


class Empty(Pattern):
    """Nothing."""

    __slots__ = ()


class NotAllowed(Pattern):
    """What never matches."""

    __slots__ = ()


class Text(Pattern):
    """Any text."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__(nullable=True)
        self.text = True


class Choice(Pattern):
    """One of the parts."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Pattern, ...]) -> None:
        super().__init__(nullable=any(part.nullable for part in parts), parts=parts)
        self.parts = parts


class Group(Pattern):
    """The parts one after another."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Pattern, ...]) -> None:
        super().__init__(nullable=all(part.nullable for part in parts), parts=parts)
        self.parts = parts


class Interleave(Pattern):
    """The parts, mingled in any way."""

    __slots__ = ("parts",)

    def __init__(self, parts: tuple[Pattern, ...]) -> None:
        super().__init__(nullable=all(part.nullable for part in parts), parts=parts)
        self.parts = parts


class OneOrMore(Pattern):
    """The part, once or many times."""

    __slots__ = ("part",)

    def __init__(self, part: Pattern) -> None:
        super().__init__(nullable=part.nullable, parts=(part,))
        self.part = part


class Attribute(Pattern):
    """One attribute, its value as the part says."""

    __slots__ = ("names", "needs_context", "part")

    def __init__(self, names: NameClass, part: Pattern) -> None:
        super().__init__()
        self.names, self.part = names, part
        self.attributes = frozenset((self,))
        #: Whether the verdict on a value depends on the prefixes declared around it.
        self.needs_context = any(_needs_context(leaf) for leaf in part.leaves)


class Element(Pattern):
    """One element; its content is compiled when first asked for, since grammars are recursive."""

    __slots__ = ("_compile", "_content", "alone", "names", "place")

    def __init__(self, names: NameClass, compile_content: Callable[[], Pattern], place: str) -> None:
        super().__init__()
        self.names, self.place = names, place
        self.alone = frozenset((self,))
        self._compile: Callable[[], Pattern] | None = compile_content
        self._content: Pattern | None = None

    @property
    def content(self) -> Pattern:
        """Attributes and children together."""
        if self._content is None:
            assert self._compile
            self._content, self._compile = self._compile(), None
        return self._content


class Data(Pattern):
    """Text of a datatype, but not of the excepted kind."""

    __slots__ = ("but", "datatype")

    def __init__(self, datatype: Datatype, but: Pattern | None) -> None:
        super().__init__()
        self.datatype, self.but = datatype, but
        self.leaves = frozenset((self,))


class Value(Pattern):
    """One value of a datatype, as the schema writes it."""

    __slots__ = ("context", "datatype", "value")

    def __init__(self, datatype: Datatype, value: str, context: Context) -> None:
        super().__init__()
        self.datatype, self.value, self.context = datatype, value, context
        self.leaves = frozenset((self,))


class Listed(Pattern):
    """Text of words parted by white space, the words as the part says."""

    __slots__ = ("part",)

    def __init__(self, part: Pattern) -> None:
        super().__init__()
        self.part = part
        self.leaves = frozenset((self,))


def _needs_context(leaf: Pattern) -> bool:
    match leaf:
        case Listed():
            return any(_needs_context(part) for part in leaf.part.leaves)
        case Data():
            excepted = leaf.but.leaves if leaf.but else ()
            return leaf.datatype.needs_context or any(_needs_context(part) for part in excepted)
        case Value():
            return leaf.datatype.needs_context
        case _:
            return False


def _first(pattern: Pattern) -> Iterable[Element]:
    match pattern:
        case Element():
            yield pattern
        case Choice() | Interleave():
            for part in pattern.parts:
                yield from part.first
        case Group():
            for part in pattern.parts:
                yield from part.first
                if not part.nullable:
                    return
        case OneOrMore():
            yield from pattern.part.first


def elements_in(pattern: Pattern) -> Iterable[Element]:
    """Return every element that stands in a pattern, at whatever place; not what stands inside those."""
    match pattern:
        case Element():
            yield pattern
        case Choice() | Group() | Interleave():
            for part in pattern.parts:
                yield from elements_in(part)
        case OneOrMore():
            yield from elements_in(pattern.part)


EMPTY = Empty(nullable=True)
NOT_ALLOWED = NotAllowed()
TEXT = Text()
