"""ID, IDREF and IDREFS as XML's DTDs have them (RELAX NG DTD Compatibility, section 5).

RELAX NG itself allows what this looks for; validators that check IDs (jing does, unless told not to) refuse it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from publish.schema.relaxng.load import Schema
from publish.schema.relaxng.names import Name, overlap, written_names
from publish.schema.relaxng.pattern import Attribute, Data, Element, Pattern, elements_in

_TYPES = ("ID", "IDREF", "IDREFS")


@dataclass(frozen=True)
class IdConflict:
    """An attribute is an ID by one pattern for its element, and something else by another."""

    element: Name
    attribute: Name


def id_conflicts(schema: Schema) -> Iterator[IdConflict]:
    """Yield every element whose attributes are IDs by one pattern and not by another."""
    elements = list(_reachable(schema.start))
    for element in elements:
        identifying = [attribute for attribute in element.content.attributes if _id_type(attribute)]
        names = written_names(element.names)
        if identifying and names:
            yield from _conflicts(element, names[0], identifying, elements)


def _conflicts(
    element: Element, name: Name, identifying: list[Attribute], elements: list[Element]
) -> Iterator[IdConflict]:
    for other in elements:
        if other is element or not overlap(element.names, other.names):
            continue
        for attribute in identifying:
            rivals = [each for each in other.content.attributes if overlap(each.names, attribute.names)]
            if any(_id_type(rival) != _id_type(attribute) for rival in rivals):
                yield IdConflict(name, written_names(attribute.names)[0])
                return


def _id_type(attribute: Attribute) -> str:
    part = attribute.part
    return part.datatype.name if isinstance(part, Data) and part.datatype.name in _TYPES else ""


def _reachable(start: Pattern) -> Iterator[Element]:
    seen: set[Pattern] = set()
    pending = [start]
    while pending:
        for element in elements_in(pending.pop()):
            if element not in seen:
                seen.add(element)
                pending.append(element.content)
                yield element
