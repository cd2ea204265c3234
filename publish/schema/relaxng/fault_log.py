"""The faults found so far, with names as they are typed and in the order of their likelihood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from lxml import etree

from publish.schema.relaxng.edit_distance import MOST_LETTERS, SLIP, farness, nearest
from publish.schema.relaxng.facets import Facets
from publish.schema.relaxng.fault import Fault, Kind, Mend
from publish.schema.relaxng.load import Schema
from publish.schema.relaxng.names import Name, split
from publish.schema.relaxng.required import name_of, tag_of
from publish.schema.relaxng.textplaces import text_places
from publish.source.xml import Element as Node
from publish.source.xml import Place, Source

#: A file with more faults, more elements or more states of its patterns than this is not checked to its end;
#: a last fault of kind `check-cut` says so.
MAX_FAULTS = 300
MAX_ELEMENTS = 1_000_000
MAX_PATTERNS = 300_000

_XML = "http://www.w3.org/XML/1998/namespace"


class CutError(Exception):
    """The check ends here."""


class FaultLog:
    """Collects faults; knows the document's and the schema's names."""

    def __init__(self, schema: Schema, source: Source, intentions: Mapping[str, str]) -> None:
        self.schema, self.source, self.intentions = schema, source, intentions
        self.faults: list[Fault] = []
        self._text_places: dict[Node, dict[int, Place]] = {}
        self._nearest: dict[tuple[str, int], str] = {}

    def add(
        self,
        kind: Kind,
        element: Node,
        *,
        place: Place | None = None,
        attribute: str = "",
        value: str = "",
        expected: Iterable[str] = (),
        suggestion: str = "",
        datatypes: Iterable[str] = (),
        mend: Mend | None = None,
        facets: Iterable[Facets] = (),
    ) -> None:
        """Note a fault; raises `CutError` where there are too many."""
        line, column = place or self.source.place(element)
        names, asked = tuple(dict.fromkeys(expected)), tuple(dict.fromkeys(facets))
        self.faults.append(
            Fault(kind, element, line, column, attribute, value, names, suggestion, tuple(datatypes), mend, asked)
        )
        if len(self.faults) >= MAX_FAULTS:
            raise CutError

    def cut(self, element: Node) -> None:
        line, column = self.source.place(element)
        self.faults.append(Fault("check-cut", element, line, column))

    def attribute_place(self, element: Node, tag: str) -> Place:
        return self.source.attribute_place(element, tag)

    def text_place(self, element: Node, run: int) -> Place:
        """Return where a run of text in an element begins; each element is looked through once."""
        if element not in self._text_places:
            self._text_places[element] = text_places(self.source.owner(element), element)
        return self._text_places[element].get(run, self.source.place(element))

    @cached_property
    def counts(self) -> Counter[str]:
        """How often the document uses each element."""
        return Counter(element.tag for element in self.source.root.iter(etree.Element))

    @cached_property
    def _attribute_counts(self) -> Counter[str | tuple[str, str]]:
        found: Counter[str | tuple[str, str]] = Counter()
        for element in self.source.root.iter(etree.Element):
            for tag in element.attrib:
                found.update((str(tag), (str(element.tag), str(tag))))
        return found

    def count_attribute(self, element: Node, tag: str) -> tuple[int, int]:
        """How often the document uses an attribute: on elements of this name, and at all."""
        return self._attribute_counts[str(element.tag), tag], self._attribute_counts[tag]

    @cached_property
    def known_locals(self) -> dict[str, list[Name]]:
        """The schema's elements by local name."""
        known: dict[str, list[Name]] = {}
        for name in self.schema.elements:
            known.setdefault(name.local, []).append(name)
        return known

    @cached_property
    def namespaces(self) -> list[str]:
        """The namespaces of the schema's elements."""
        return list(dict.fromkeys(name.ns for name in self.schema.elements))

    def meant(self, written: str, allowed: Iterable[Name], *, anywhere: bool = True) -> Name | None:
        """Return the element that an unknown one was likeliest meant to be: one allowed here, else any."""
        options = {name.local: name for name in reversed(list(allowed))}
        intended = self.intended(written)
        if intended:
            return options.get(intended) or self.known_locals[intended][0]
        if intended == "":
            return None
        local = self._near(written, tuple(sorted(options, key=lambda name: -self.count(options[name]))))
        if local:
            return options[local]
        # What is not allowed here must be the nearer to be believed.
        local = self._near(written, tuple(self.known_locals), SLIP) if anywhere else ""
        return self.known_locals[local][0] if local else None

    def intended(self, written: str) -> str | None:
        """Return the schema's element that a name from elsewhere stands for, "" if none does; None if it is unknown."""
        found = self.intentions.get(written)
        if found and found not in self.known_locals:
            found = self.intentions.get(found, "")
        return found if not found or found in self.known_locals else ""

    def _near(self, written: str, options: tuple[str, ...], within: float = 99.0) -> str:
        key = written, hash(options)
        if key not in self._nearest:
            self._nearest[key] = nearest(written, options, within=within)
        return self._nearest[key]

    def count(self, name: Name) -> int:
        return self.counts[tag_of(name)]

    @cached_property
    def _counts_within(self) -> Counter[tuple[str, str]]:
        elements = self.source.root.iterdescendants(etree.Element)
        pairs = ((each.getparent(), each) for each in elements)
        return Counter((str(parent.tag), str(each.tag)) for parent, each in pairs if parent is not None)

    def ranked(
        self, names: Iterable[Name], at: Node, *, near: str = "", within: Node | None = None
    ) -> list[str]:
        """Return names as they are typed, the likeliest first.

        Likely is what is like the name that was written, then what the document uses most ``within`` elements of this
        name (by default those around the element), then anywhere; the name of the element itself comes last.
        """
        holder = at.getparent() if within is None else within

        own = name_of(at.tag)

        def likelihood(name: Name) -> tuple[float, bool, int, int]:
            far = farness(near, name.local) if near and len(near) <= MOST_LETTERS else None
            here = 0 if holder is None else self._counts_within[str(holder.tag), tag_of(name)]
            return (99.0 if far is None else far), name == own, -here, -self.count(name)

        return [typed(name, at) for name in sorted(dict.fromkeys(names), key=likelihood)]


def typed(name: Name, at: Node, *, attribute: bool = False) -> str:
    """Return a name as it is typed in the scope of an element."""
    if name.ns == _XML:
        return f"xml:{name.local}"
    if not name.ns or (not attribute and at.nsmap.get(None) == name.ns):
        return name.local
    prefixes = [prefix for prefix, uri in at.nsmap.items() if uri == name.ns and prefix]
    return f"{prefixes[0]}:{name.local}" if prefixes else name.local


def typed_tag(tag: str, at: Node, *, attribute: bool = False) -> str:
    """Return a tag of lxml's as it is typed in the scope of an element."""
    return typed(Name(*split(tag)), at, attribute=attribute)
