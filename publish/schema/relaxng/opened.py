"""One open element: what it is held to be, and what may still come in it."""

from __future__ import annotations

from dataclasses import dataclass, field

from publish.schema.relaxng.names import Name, written_names
from publish.schema.relaxng.pattern import Element, Pattern
from publish.xml import Element as Node

#: For each element pattern that an element may be, what is still to come in it.
States = dict[Element, Pattern]


@dataclass
class Open:
    """The state of one element while it is read.

    ``tag`` is the name it is held to bear; ``history`` keeps the states before each child that changed them;
    ``stray`` are the names of children that found no place, "" for one that no one knows; ``wrapper`` is the element
    that was found missing around the siblings that come now.
    """

    node: Node
    tag: str
    states: States
    parent: Open | None = None
    history: list[tuple[Node, States]] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    wrapper: str = ""

    def starting(self, tag: str) -> frozenset[Element]:
        """Return the element patterns that a child of this name may be here."""
        found = [pattern.starting(tag) for pattern in self.states.values()]
        return found[0] if len(found) == 1 else frozenset().union(*found)

    def expected(self) -> list[Name]:
        """Return the names that may come next."""
        return names_at(self.states)

    def ancestors(self) -> list[Open]:
        """Return the open elements around this one, the nearest first."""
        found, each = [], self.parent
        while each:
            found.append(each)
            each = each.parent
        return found


def names_at(states: States) -> list[Name]:
    """Return the names with which any of some states may go on."""
    return list(
        dict.fromkeys(
            name
            for pattern in states.values()
            for element in pattern.first
            for name in written_names(element.names)
        )
    )
