"""Pages of a document and their pictures: numbers in order, one surface a page, a picture on each surface."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publish.checks.facts.places import at_attribute, at_element
from publish.problem import Problem
from publish.source.xml import TEI, XML_ID, Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "page-without-number": "A page break has no number, while others of the document have.",
    "pages-out-of-order": "The number of a page is not above that of the page before it.",
    "surface-of-two-pages": "Two page breaks show the same surface.",
    "surface-without-picture": "A surface that the text points to has no picture.",
}
_NUMBER = re.compile(r"\[?(?P<number>\d{1,6})(?P<side>[rvab]?)\]?", re.ASCII | re.IGNORECASE)


def check_pages(source: Source) -> Iterator[Problem]:
    """Yield what is wrong with the page breaks and surfaces of a document."""
    breaks = list(source.root.iter(f"{TEI}pb"))
    yield from _numbers(source, breaks)
    yield from _surfaces(source, breaks)


def _numbers(source: Source, breaks: list[Element]) -> Iterator[Problem]:
    numbered = any(each.get("n") for each in breaks)
    before: dict[str | None, tuple[int, str]] = {}
    for each in breaks:
        number = _NUMBER.fullmatch((each.get("n") or "").strip())
        if numbered and not (each.get("n") or "").strip():
            yield _without_number(source, each, before.get(each.get("ed")))
        elif number:
            now = int(number["number"]), number["side"].lower()
            last = before.get(each.get("ed"))
            if last is not None and now <= last and not _begins_again(each, now):
                yield _out_of_order(source, each, last)
            before[each.get("ed")] = now


def _begins_again(element: Element, number: tuple[int, str]) -> bool:
    """Tell whether pages are counted anew: in an enclosed text, or from 1."""
    return number[0] == 1 or any(True for _ in element.iterancestors(f"{TEI}floatingText"))


def _without_number(source: Source, element: Element, last: tuple[int, str] | None) -> Problem:
    number = last[0] + 1 if last and not last[1] else "…" if last else 1
    message = "this page break has no number, and others of the document have"
    return at_element(source, element, "page-without-number", "warning", message, f'<pb n="{number}"/>')


def _out_of_order(source: Source, element: Element, last: tuple[int, str]) -> Problem:
    message = f'page `n="{element.get("n")}"` comes after page {last[0]}{last[1]}'
    hint = f'n="{last[0] + 1}", or put the pages in order'
    return at_element(source, element, "pages-out-of-order", "warning", message, hint)


def _surfaces(source: Source, breaks: list[Element]) -> Iterator[Problem]:
    seen: dict[str, Element] = {}
    for each in breaks:
        surface = each.get("facs", "")
        if surface.startswith("#") and surface in seen:
            line, _ = source.place(seen[surface])
            message = f'`facs="{surface}"` is shown by the page break at line {line} already'
            free = _free(source, breaks)
            hint = f'facs="#{free}"' if free else "point to the surface of this page"
            yield at_attribute(source, each, "facs", "surface-of-two-pages", "warning", message, hint)
        seen.setdefault(surface, each)
    pointed = {each.get("facs", "") for each in source.root.iter("*")}
    for each in source.root.iter(f"{TEI}surface"):
        own = {f"#{part.get(XML_ID)}" for part in each.iter("*") if part.get(XML_ID)}
        if own & pointed and not any(True for _ in each.iter(f"{TEI}graphic", f"{TEI}media", f"{TEI}binaryObject")):
            message = "the text points to this `<surface>`, and it has no picture"
            hint = '<graphic url="../facsimiles/…"/> in it'
            yield at_element(source, each, "surface-without-picture", "error", message, hint)


def _free(source: Source, breaks: list[Element]) -> str:
    """Return the only surface that no page break shows, if there is one."""
    shown = {each.get("facs", "") for each in breaks}
    ids = [str(each.get(XML_ID)) for each in source.root.iter(f"{TEI}surface") if each.get(XML_ID)]
    free = [name for name in ids if f"#{name}" not in shown]
    return free[0] if len(free) == 1 else ""
