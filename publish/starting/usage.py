"""Which elements, attributes and values TEI files really use."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from publish.source.xml import TEI, Element

_XML = "{http://www.w3.org/XML/1998/namespace}"
#: The values of one attribute, with how often each is there.
Values = Counter[str]


@dataclass(frozen=True)
class Usage:
    """The attributes of each element of the TEI, with their values; elements of other namespaces are not counted."""

    elements: dict[str, dict[str, Values]] = field(default_factory=dict)
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, root: Element) -> None:
        """Count what one file uses."""
        for element in root.iter(f"{TEI}*"):
            name = str(element.tag).removeprefix(TEI)
            self.counts[name] += 1
            attributes = self.elements.setdefault(name, {})
            for key, value in element.attrib.items():
                attributes.setdefault(attribute_name(str(key)), Counter())[str(value)] += 1

    def attributes(self) -> set[str]:
        """Return every attribute that any element has."""
        return {name for attributes in self.elements.values() for name in attributes}


def attribute_name(key: str) -> str:
    """Return the name of an attribute as TEI's specifications write it: ``xml:id``, ``when``."""
    return f"xml:{key.removeprefix(_XML)}" if key.startswith(_XML) else key


def usage_of(roots: Iterable[Element]) -> Usage:
    """Return what files use together."""
    usage = Usage()
    for root in roots:
        usage.add(root)
    return usage
