"""The way down to a place, as an editor reads it: ``text › body › div › p[3]``."""

from __future__ import annotations

import re
from bisect import bisect_right

from lxml import etree

from publish.source.xml import Element, Place, Source

_TAG = re.compile(
    r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|(?P<end></)|<(?:[^'\">]|'[^']*'|\"[^\"]*\")*?(?P<empty>/?)>",
    re.DOTALL,
)


def way_to(element: Element) -> str:
    """Return the names from below the root down to an element, counted where siblings share a name."""
    steps = [_step(each) for each in (element, *element.iterancestors())]
    return " › ".join(reversed(steps[:-1] or steps))


def way_at(source: Source, place: Place) -> str:
    """Return the way to an element whose tag is at a place, or around the text there."""
    found = bisect_right(source.starts, place) - 1
    if found < 0:
        return ""
    element: Element = list(source.root.iter(etree.Element))[found]
    for _ in range(_closed(source, found, place)):
        parent = element.getparent()
        element = element if parent is None else parent
    return way_to(element)


def _closed(source: Source, number: int, place: Place) -> int:
    """Return how many elements end between the start of an element and a place before the next start."""
    end, closed = source.offset(place), 0
    for tag in _TAG.finditer(source.text, source.offset(source.starts[number]), end):
        closed += bool(tag["end"] or tag["empty"])
    return closed


def _step(element: Element) -> str:
    name = str(element.tag).rpartition("}")[2]
    parent = element.getparent()
    alike = [] if parent is None else [child for child in parent if child.tag == element.tag]
    return f"{name}[{alike.index(element) + 1}]" if len(alike) > 1 else name


def end_of(source: Source, element: Element) -> Place:
    """Return the place after the end of an element."""
    depth = 0
    for tag in _TAG.finditer(source.text, source.offset(source.place(element))):
        if tag["end"]:
            depth -= 1
        elif tag["empty"] is not None and not tag["empty"]:
            depth += 1
        elif tag["empty"] is None:
            continue
        if depth == 0:
            return source.place_at(source.text.index(">", tag.end() - 1) + 1)
    return source.place_at(len(source.text))


def first_element_after(source: Source, offset: int) -> Element | None:
    """Return the element that begins after an index in the text before anything else begins or ends."""
    for tag in _TAG.finditer(source.text, offset):
        if tag["end"]:
            return None
        if tag["empty"] is not None:
            number = bisect_right(source.starts, source.place_at(tag.start())) - 1
            return list(source.root.iter(etree.Element))[number]
    return None
