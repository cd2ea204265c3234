"""The state of one open element: which patterns it may match, and what each still expects."""

from __future__ import annotations

from dataclasses import dataclass, field

from publish.schema.relaxng.names import Name, written_names
from publish.schema.relaxng.pattern import Element, Pattern
from publish.source.xml import Element as Node

#: For each element pattern that an element may match, what is left of its content.
Remaining = dict[Element, Pattern]


@dataclass
class ElementState:
    """The state of one element while it is read.

    ``tag`` is the name it is held to bear; ``history`` keeps ``remaining`` as it was before each child that changed it;
    ``stray`` are the names of children that found no place, "" for one that no one knows; ``wrapper`` is the element
    that was found missing around the siblings that come now.
    """

    node: Node
    tag: str
    remaining: Remaining
    parent: ElementState | None = None
    history: list[tuple[Node, Remaining]] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    wrapper: str = ""

    def starting(self, tag: str) -> frozenset[Element]:
        """Return the element patterns that a child of this name may be here."""
        found = [pattern.starting(tag) for pattern in self.remaining.values()]
        return found[0] if len(found) == 1 else frozenset().union(*found)

    def expected(self) -> list[Name]:
        """Return the names that may come next."""
        return names_at(self.remaining)

    def ancestors(self) -> list[ElementState]:
        """Return the open elements around this one, the nearest first."""
        found, each = [], self.parent
        while each:
            found.append(each)
            each = each.parent
        return found


def names_at(remaining: Remaining) -> list[Name]:
    """Return the names of the elements that may come next."""
    return list(
        dict.fromkeys(
            name
            for pattern in remaining.values()
            for element in pattern.first
            for name in written_names(element.names)
        )
    )
