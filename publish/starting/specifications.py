"""TEI's elements with the attributes that they can have, from TEI's facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from publish.problem import EditionError, Problem
from publish.schema.facts import facts_file
from publish.source import xml
from publish.source.xml import TEI, Element

#: The class of the attributes that every element has.
GLOBAL = "att.global"


@dataclass(frozen=True)
class Attribute:
    """An attribute of an element: the class that defines it ("" is the element itself), and what it may hold."""

    name: str
    owner: str
    module: str
    is_required: bool
    is_enumerated: bool
    takes_many: bool


@dataclass(frozen=True)
class Specifications:
    """The specifications of TEI by name."""

    root: Element

    @cached_property
    def elements(self) -> dict[str, Element]:
        return {str(each.get("ident")): each for each in self.root.iter(f"{TEI}elementSpec")}

    @cached_property
    def classes(self) -> dict[str, Element]:
        specs = self.root.iter(f"{TEI}classSpec")
        return {str(each.get("ident")): each for each in specs if each.get("type") == "atts"}

    def module(self, element: str) -> str:
        """Return the module of an element."""
        return str(self.elements[element].get("module"))

    def attributes(self, element: str) -> list[Attribute]:
        """Return the attributes of an element, its own first; one that a class has too comes once."""
        spec = self.elements[element]
        found = list(_defined(spec, ""))
        for name in self.classes_of(spec):
            found += _defined(self.classes[name], name)
        return list({each.name: each for each in reversed(found)}.values())[::-1]

    def classes_of(self, spec: Element) -> list[str]:
        """Return the classes of attributes that a specification is a member of, and those of these."""
        found: list[str] = []
        for member in spec.iterfind(f"{TEI}classes/{TEI}memberOf"):
            key = str(member.get("key"))
            if key in self.classes and key not in found:
                found += [each for each in (key, *self.classes_of(self.classes[key])) if each not in found]
        return found

    @cached_property
    def global_classes(self) -> frozenset[str]:
        return frozenset({GLOBAL, *self.classes_of(self.classes[GLOBAL])})


def _defined(spec: Element, owner: str) -> Iterator[Attribute]:
    for attribute in spec.iterfind(f".//{TEI}attDef"):
        datatype = attribute.find(f"{TEI}datatype")
        data = attribute.find(f"{TEI}datatype/{TEI}dataRef")
        yield Attribute(
            name=str(attribute.get("ident")),
            owner=owner,
            module=str(spec.get("module")),
            is_required=attribute.get("usage") == "req",
            is_enumerated=data is not None and data.get("key") == "teidata.enumerated",
            takes_many=datatype is not None and datatype.get("maxOccurs", "1") != "1",
        )


def tei_specifications() -> Specifications:
    """Return TEI's specifications, as they come with the press."""
    facts = xml.read(facts_file())
    if isinstance(facts, Problem):
        raise EditionError(f"{facts.file}: {facts.message}")
    return Specifications(facts.root)
