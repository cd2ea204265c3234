"""Documents made from a schema: for every element in every parent, every attribute and every closed value, one document
with it and one without it, each as small as the schema lets it be."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cached_property
from itertools import count

from lxml import etree

from publish.schema.relaxng import load, pattern
from publish.schema.relaxng.names import Name, written_names
from publish.schema.relaxng.pattern import Pattern

TEI = "http://www.tei-c.org/ns/1.0"
XML = "http://www.w3.org/XML/1998/namespace"
#: Values tried for a datatype, in order.
VALUES = ("x", "3", "1950-07-01", "#other", "0.5", "en", "true", "12:00:00", "P1D", "https://example.org/", "text/plain", "a:b")
COSTLY = 100_000

Item = "etree._Element | tuple[str, str] | str"


@dataclass(frozen=True)
class Case:
    """One thing that a schema admits: its name, its document, and the document without it."""

    name: str
    made: etree._Element
    without: etree._Element | None


@dataclass
class Maker:
    """Makes documents of a schema; ``root`` is the element in which what is tried lies."""

    schema: load.Schema
    root: str = "body"
    words: Iterator[int] = field(default_factory=lambda: count(1))

    @cached_property
    def elements(self) -> dict[str, pattern.Element]:
        named = self.schema.elements.items()
        return {name.local: elements[0] for name, elements in named if name.ns == TEI}

    @cached_property
    def costs(self) -> dict[pattern.Element, int]:
        """How large the smallest instance of each element is: ten for an element, one for an attribute."""
        costs = dict.fromkeys(self.elements.values(), COSTLY)
        while True:
            found = {element: 10 + _cost(element.content, costs) for element in costs}
            if found == costs:
                return costs
            costs = found

    def least(self, element: pattern.Element) -> etree._Element:
        """Return the smallest instance of an element, a word wherever text may be."""
        return self.filled(element, self._parts(element.content))

    def filled(self, element: pattern.Element, parts: list[Item]) -> etree._Element:
        """Return an element of its attributes and children, a word wherever text may be."""
        made = etree.Element(_tag(written_names(element.names)[0]), nsmap={None: TEI})
        children = [part for part in parts if isinstance(part, etree._Element)]
        for name, value in (part for part in parts if isinstance(part, tuple)):
            made.set(name, value)
        made.extend(children)
        if element.content.text:
            made.text = self.word() + " " * bool(children)
            for child in children:
                child.tail = " " + self.word()
        else:
            made.text = "".join(part for part in parts if isinstance(part, str)) or None
        return made

    def lively(self, element: pattern.Element, depth: int = 4) -> etree._Element:
        """Return a small instance of an element that holds words, if it can hold any."""
        made = self.least(element)
        if not depth or "".join(made.itertext()).strip():
            return made
        for child in elements_in(element.content):
            inner = self.lively(child, depth - 1) if any(name in self.elements for name in _locals(child)) else made
            if "".join(inner.itertext()).strip():
                parts = self.parts_with(element.content, child, inner)
                return self.filled(element, parts or [])
        return made

    def word(self) -> str:
        """Return a word that no other place has."""
        return f"word{next(self.words)}"

    def _parts(self, content: Pattern) -> list[Item]:
        """Return the smallest content that a pattern allows."""
        match content:
            case pattern.Element():
                return [self.least(content)]
            case pattern.Choice():
                return self._parts(min(content.parts, key=lambda part: _cost(part, self.costs)))
            case pattern.Group() | pattern.Interleave():
                return [item for part in content.parts for item in self._parts(part)]
            case pattern.OneOrMore():
                return self._parts(content.part)
            case pattern.Attribute():
                return [(_tag(written_names(content.names)[0]), value_of(content.part))]
            case pattern.Data() | pattern.Value() | pattern.Listed():
                return [value_of(content)]
            case _:
                return []

    def parts_with(self, content: Pattern, wanted: Pattern, made: Item) -> list[Item] | None:
        """Return the smallest content that holds what is wanted, which is ``made``; nothing where it cannot."""
        match content:
            case _ if content is wanted:
                return [made]
            case pattern.Choice():
                ways = [self.parts_with(part, wanted, made) for part in content.parts]
                return min((way for way in ways if way is not None), key=len, default=None)
            case pattern.OneOrMore():
                return self.parts_with(content.part, wanted, made)
            case pattern.Group() | pattern.Interleave():
                ways = [self.parts_with(part, wanted, made) for part in content.parts]
                at = next((n for n, way in enumerate(ways) if way is not None), None)
                if at is None:
                    return None
                rest = [self._parts(part) if n != at else ways[n] for n, part in enumerate(content.parts)]
                return [item for part in rest for item in part or []]
            case _:
                return None

    @cached_property
    def ways(self) -> dict[str, tuple[str, ...]]:
        """The elements from the root down to each that it may hold."""
        found, waiting = {self.root: (self.root,)}, deque([self.root])
        while waiting:
            name = waiting.popleft()
            for child in children_of(self.elements[name].content):
                if child not in found and child in self.elements:
                    found[child] = (*found[name], child)
                    waiting.append(child)
        return found

    def document(self, way: tuple[str, ...], inner: etree._Element) -> etree._Element:
        """Return a document with an instance of the last element of a way, and what must be around it."""
        for name, below in zip(way[-2::-1], way[:0:-1], strict=True):
            element = self.elements[name]
            parts = self.parts_with(element.content, self.child(name, below), inner)
            assert parts is not None
            inner = self.filled(element, parts)
        root = etree.Element(f"{{{TEI}}}TEI", nsmap={None: TEI})
        if self.root == "teiHeader":
            root.append(inner)
            return root
        etree.SubElement(root, f"{{{TEI}}}teiHeader")
        etree.SubElement(root, f"{{{TEI}}}text").append(inner)
        return root

    def in_second_division(self, name: str, inner: etree._Element) -> etree._Element:
        """Return a document with an element after a paragraph of a division before, where a division can hold it."""
        way = self.ways[name]
        if self.root != "body":
            return self.document(way, inner)
        if len(way) > 1 and way[1] != "div" and way[1] in children_of(self.elements["div"].content):
            way = ("body", "div", *way[1:])
        document = self.document(way, inner)
        if len(way) > 2:
            before = etree.Element(f"{{{TEI}}}div")
            etree.SubElement(before, f"{{{TEI}}}p").text = self.word()
            [body] = document.iterfind(f".//{{{TEI}}}text/{{{TEI}}}body")
            body.insert(0, before)
        return document

    def child(self, parent: str, name: str) -> pattern.Element:
        """Return the element of a name as its parent has it."""
        return next(each for each in elements_in(self.elements[parent].content) if name in _locals(each))

    def cases(self) -> Iterator[Case]:
        """Yield a case for every element in every parent, then for every attribute and closed value."""
        for parent in self.ways:
            for name in children_of(self.elements[parent].content):
                if name in self.elements:
                    yield self.of_element(parent, name)
        for name in self.ways:
            yield from self.of_attributes(name)

    def of_element(self, parent: str, name: str) -> Case:
        element, child = self.elements[parent], self.child(parent, name)
        parts = self.parts_with(element.content, child, self.lively(child))
        assert parts is not None
        with_it = self.document(self.ways[parent], self.filled(element, parts))
        without = deepcopy(with_it)
        [*_, gone] = without.iterfind(f".//{{{TEI}}}{parent}/{{{TEI}}}{name}")
        _cut(gone)
        return Case(f"{parent}/{name}", with_it, without)

    def of_attributes(self, name: str) -> Iterator[Case]:
        element = self.elements[name]
        plain = self.in_second_division(name, self.lively(element))
        for attribute in sorted(element.content.attributes, key=lambda each: _tag(written_names(each.names)[0])):
            tag = _tag(written_names(attribute.names)[0])
            shown = tag.replace(f"{{{XML}}}", "xml:")
            closed = closed_values(attribute.part)
            for value in closed or ["fr" if shown == "xml:lang" else value_of(attribute.part)]:
                made, without = deepcopy(plain), deepcopy(plain)
                _last(made, name).set(tag, value)
                _last(without, name).attrib.pop(tag, None)
                yield Case(f"{name}/@{shown}" + f"={value}" * bool(closed), made, without)


def _last(document: etree._Element, name: str) -> etree._Element:
    return [*document.iterfind(f".//{{{TEI}}}{name}")][-1]


def _cut(element: etree._Element) -> None:
    """Take an element out of its document, not the words after it."""
    parent, before = element.getparent(), element.getprevious()
    assert parent is not None
    if before is None:
        parent.text = (parent.text or "") + (element.tail or "")
    else:
        before.tail = (before.tail or "") + (element.tail or "")
    element.tail = None
    parent.remove(element)


def _tag(name: Name) -> str:
    return f"{{{name.ns}}}{name.local}" if name.ns else name.local


def _locals(element: pattern.Element) -> list[str]:
    return [name.local for name in written_names(element.names) if name.ns == TEI]


def elements_in(content: Pattern) -> Iterator[pattern.Element]:
    """Yield the elements that may be in content, not those in these."""
    match content:
        case pattern.Element():
            yield content
        case pattern.Choice() | pattern.Group() | pattern.Interleave():
            for part in content.parts:
                yield from elements_in(part)
        case pattern.OneOrMore():
            yield from elements_in(content.part)


def children_of(content: Pattern) -> list[str]:
    return sorted({name for element in elements_in(content) for name in _locals(element)})


def closed_values(value: Pattern) -> list[str]:
    """Return the values of a closed list."""
    match value:
        case pattern.Value():
            return [value.value] if value.value else []
        case pattern.Choice():
            return [one for part in value.parts for one in closed_values(part)]
        case pattern.Listed() | pattern.OneOrMore():
            return closed_values(value.part)
        case _:
            return []


def value_of(value: Pattern) -> str:
    """Return a value that a pattern of text allows."""
    match value:
        case pattern.Value():
            return value.value
        case pattern.Data():
            fits = (text for text in VALUES if value.datatype.allows(text, None) and not (value.but and text in closed_values(value.but)))
            return next(fits, "x")
        case pattern.Choice():
            return next((found for part in value.parts if (found := value_of(part))), "")
        case pattern.Group():
            return " ".join(value_of(part) for part in value.parts)
        case pattern.Listed() | pattern.OneOrMore():
            return value_of(value.part)
        case pattern.Text():
            return "x"
        case _:
            return ""


def _cost(content: Pattern, costs: dict[pattern.Element, int]) -> int:
    match content:
        case pattern.Element():
            return costs.get(content, COSTLY)
        case pattern.Choice():
            return min(_cost(part, costs) for part in content.parts)
        case pattern.Group() | pattern.Interleave():
            return min(COSTLY, sum(_cost(part, costs) for part in content.parts))
        case pattern.OneOrMore():
            return _cost(content.part, costs)
        case pattern.NotAllowed():
            return COSTLY
        case pattern.Attribute():
            return 1
        case _:
            return 0
