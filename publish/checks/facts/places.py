"""Where a fact is written, and the problem that is reported there."""

from __future__ import annotations

import re

from publish.problem import Edit, Problem, Severity
from publish.source.xml import TEI, Element, Place, Source


def local_name(element: Element) -> str:
    """Return the name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def words_of(element: Element) -> str:
    """Return the text of an element with single blanks."""
    return " ".join("".join(str(part) for part in element.itertext()).split())


def is_document(source: Source) -> bool:
    """Tell whether a file is a document of the edition and not a register."""
    return source.root.tag == f"{TEI}TEI" and source.root.get("type") is None


def status_of(source: Source) -> str:
    """Return the status of the latest change of a document, "" where it has none."""
    found = [change for change in source.root.iter(f"{TEI}change") if change.get("status")]
    return str(max(found, key=lambda change: change.get("when", "")).get("status")) if found else ""


def main_title(source: Source) -> Element | None:
    """Return the title of a document, and not that of the series that it is in."""
    titles = source.root.findall(f"{TEI}teiHeader/{TEI}fileDesc/{TEI}titleStmt/{TEI}title")
    own = [each for each in titles if each.get("level") != "s" and each.get("type") in ("main", None)]
    return next((each for each in own if each.get("type") == "main"), own[0] if own else None)


def day_of(date: Element) -> str:
    """Return the day, month or year of a date as ISO 8601, or ""."""
    value = next((date.get(name) for name in ("when", "when-iso", "notBefore", "from") if date.get(name)), "")
    return str(value)[:10] if re.match(r"\d{4}", str(value)) else ""


def text_place(source: Source, element: Element) -> Place:
    """Return where the first letter of an element is, or the element itself where it has none."""
    first = element.text or ""
    if not first.strip():
        return source.place(element)
    begin = source.offset(source.place(element))
    end = _end_of_tag(source.text, begin)
    return source.place_at(end + len(first) - len(first.lstrip()))


def at_element(
    source: Source,
    element: Element,
    code: str,
    severity: Severity,
    message: str,
    hint: str,
    edits: tuple[Edit, ...] = (),
) -> Problem:
    """Return a problem at the ``<`` of an element."""
    return Problem(code, severity, source.file, *source.place(element), message, hint, edits)


def at_attribute(
    source: Source, element: Element, name: str, code: str, severity: Severity, message: str, hint: str
) -> Problem:
    """Return a problem at an attribute of an element."""
    return Problem(code, severity, source.file, *source.attribute_place(element, name), message, hint)


def _end_of_tag(text: str, begin: int) -> int:
    quote = ""
    for at in range(begin, len(text)):
        letter = text[at]
        if quote:
            quote = "" if letter == quote else quote
        elif letter in "'\"":
            quote = letter
        elif letter == ">":
            return at + 1
    return len(text)
