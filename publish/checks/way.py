"""The way down to a place, as an editor reads it: ``text › body › div › p[3]``."""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from publish.source.tokens import TOKEN, spans
from publish.source.xml import Element, Place, Source


def way_to(element: Element) -> str:
    """Return the names from below the root down to an element, counted where siblings share a name."""
    steps = [_step(each) for each in (element, *element.iterancestors())]
    return " › ".join(reversed(steps[:-1] or steps))


def way_at(source: Source, place: Place) -> str:
    """Return the way to an element whose tag is at a place, or around the text there."""
    number = bisect_right(source.starts, place) - 1
    if number < 0:
        return ""
    offset, ends = source.offset(place), _spans(source.text)
    element = source.element_at(source.starts[number])
    while element is not None and ends[number][1] <= offset:
        parent = element.getparent()
        if parent is None:
            break
        element, number = parent, bisect_right(source.starts, source.place(parent)) - 1
    return "" if element is None else way_to(element)


def _step(element: Element) -> str:
    name = str(element.tag).rpartition("}")[2]
    before = sum(1 for _ in element.itersiblings(element.tag, preceding=True))
    alone = not before and next(element.itersiblings(element.tag), None) is None
    return name if alone or element.getparent() is None else f"{name}[{before + 1}]"


def end_of(source: Source, element: Element) -> Place:
    """Return the place after the end of an element."""
    number = bisect_right(source.starts, source.place(element)) - 1
    return source.place_at(_spans(source.text)[number][1])


def first_element_after(source: Source, offset: int) -> Element | None:
    """Return the element that begins after an index in the text before anything else begins or ends."""
    for token in TOKEN.finditer(source.text, offset):
        if token["tag"]:
            return None if token["tag"].startswith("</") else source.element_at(source.place_at(token.start()))
    return None


@lru_cache(maxsize=8)
def _spans(text: str) -> list[tuple[int, int]]:
    return spans(text)
