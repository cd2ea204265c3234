"""Passages: the citable units of a document, and the part of a tree from one unit to another.

The units are those that the header of the document declares (``citeStructure``); where it declares none, every
block, and what holds blocks, that has an ``xml:id``. Units nest as they do in the TEI. Nodes are copied whole or
dropped whole: no character is touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from lxml import etree

from publish.document.cite_structure import declared
from publish.source.xml import TEI, XML_ID, Element

DTS = "https://w3id.org/api/dts#"

#: What is citable where the header does not say, and what a unit of it is called.
TYPES = {
    "ab": "block",
    "closer": "closer",
    "div": "division",
    "floatingText": "enclosure",
    "fw": "mark",
    "head": "heading",
    "item": "item",
    "list": "list",
    "opener": "opener",
    "p": "paragraph",
    "postscript": "postscript",
    "table": "table",
}


@dataclass(frozen=True)
class Unit:
    """A citable unit: its ``xml:id``, what it is, its depth from 1, and the unit it stands in."""

    identifier: str
    type: str
    level: int
    parent: str | None


def units(root: Element) -> list[Unit]:
    """Return the citable units of a TEI document in document order."""
    text = root.find(f"{TEI}text")
    return [] if text is None else list(_units(text, _types(root, text), 1, None))


def _types(root: Element, text: Element) -> Mapping[Element, str]:
    """Return what each unit of a text is called."""
    known = declared(root)
    if known:
        return known
    return {each: TYPES[name] for each in text.iter(f"{TEI}*") if (name := etree.QName(each).localname) in TYPES}


def _units(element: Element, types: Mapping[Element, str], level: int, parent: str | None) -> Iterator[Unit]:
    for child in element.iterchildren(f"{TEI}*"):
        id_ = child.get(XML_ID)
        if id_ and child in types:
            yield Unit(id_, types[child], level, parent)
            yield from _units(child, types, level + 1, id_)
        else:
            yield from _units(child, types, level, parent)


def structure(units: Sequence[Unit], parents: frozenset[str | None] = frozenset([None])) -> list[dict[str, object]]:
    """Return what kinds of unit stand in some units, and in these, as ``citeStructure`` (DTS 1.0)."""
    children = [unit for unit in units if unit.parent in parents]
    found: list[dict[str, object]] = []
    for type_ in dict.fromkeys(unit.type for unit in children):
        below = structure(units, frozenset(unit.identifier for unit in children if unit.type == type_))
        found.append({"@type": "CiteStructure", "citeType": type_} | ({"citeStructure": below} if below else {}))
    return found


def between(root: Element, start: str, end: str = "", *, attribute: str = XML_ID) -> list[Element]:
    """Return copies of the nodes from one unit to another, both included.

    Empty where the tree lacks one, or the first stands after the second. ``attribute`` bears the units' ids
    (``id`` in HTML). Elements that hold both ends are left out; an element that a range cuts is kept with the
    part inside. Where one end holds the other, it is the range.
    """
    first, last = _find(root, start, attribute), _find(root, end or start, attribute)
    if first is None or last is None:
        return []
    before, after = _path(first), _path(last)
    if last in before or first in after:
        return [_copy(last if last in before else first)]
    depth = next(n for n, (one, other) in enumerate(zip(before, after, strict=False)) if one is not other)
    run = _run(before[depth], after[depth])
    if not run:
        return []
    copies = [_copy(element) for element in run]
    _drop_before(copies[0], _find(copies[0], start, attribute))
    _drop_after(copies[-1], _find(copies[-1], end, attribute))
    return copies


def cut(root: Element, start: str, end: str = "") -> Element | None:
    """Return a TEI document of the header and one passage in ``dts:wrapper``; None where there is none.

    Distributed Text Services 1.0, Document endpoint. The header stays, since it says what pointers mean.
    """
    passage, text = between(root, start, end), root.find(f"{TEI}text")
    if not passage or text is None:
        return None
    whole, held = _emptied(root), _emptied(text)
    whole.extend([*(_copy(header) for header in root.iterchildren(f"{TEI}teiHeader")), held])
    wrapper = etree.SubElement(etree.SubElement(held, f"{TEI}body"), f"{{{DTS}}}wrapper", nsmap={"dts": DTS})
    wrapper.extend(passage)
    return whole


def _emptied(element: Element) -> Element:
    """Return an element of the same name with the same attributes and nothing in it."""
    empty = etree.Element(element.tag, nsmap=element.nsmap)  # type: ignore[arg-type]
    for name, value in element.attrib.items():
        empty.set(name, value)
    return empty


def serialized(element: Element) -> str:
    return str(etree.tostring(element, encoding="unicode", with_tail=False))


def _find(root: Element, id_: str, attribute: str) -> Element | None:
    return next((element for element in root.iter("*") if element.get(attribute) == id_), None)


def _path(element: Element) -> Sequence[Element]:
    return [*reversed(list(element.iterancestors())), element]


def _run(first: Element, last: Element) -> list[Element]:
    """Return the siblings from one to another; none where the other stands before."""
    run = [first]
    for element in first.itersiblings("*"):
        run.append(element)
        if element is last:
            return run
    return []


def _copy(element: Element) -> Element:
    copied = deepcopy(element)
    copied.tail = None
    return copied


def _drop_before(top: Element, first: Element | None) -> None:
    while first is not None and first is not top:
        parent = first.getparent()
        assert parent is not None
        for earlier in list(first.itersiblings(preceding=True)):
            parent.remove(earlier)
        parent.text = None
        first = parent


def _drop_after(top: Element, last: Element | None) -> None:
    while last is not None and last is not top:
        parent = last.getparent()
        assert parent is not None
        for later in list(last.itersiblings()):
            parent.remove(later)
        last.tail = None
        last = parent
