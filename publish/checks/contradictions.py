"""Where the form of a date that a machine reads says something else than the words that it stands on."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from publish.checks.typed_dates import iso_date, iso_time
from publish.problem import Problem
from publish.source.xml import TEI, Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {"date-contradicted": "The machine's form of a date says another day or time than the words."}
_SHORT_YEAR = re.compile(r"(.*\b\d{1,2}\.\s*\d{1,2}\.\s*)(\d\d)")


def check_dates(source: Source) -> list[Problem]:
    """Return a warning for each date or time of plain words whose ``when`` says another.

    What the words leave open, the century or the year, is taken from ``when`` (the century from other dates of the
    file, where they all are of another); of what they say in more than one
    way nothing is said.
    """
    centuries = Counter(when[:2] for each in source.root.iter(f"{TEI}date") if (when := _dated(each)))
    elements = source.root.iter(f"{TEI}date", f"{TEI}time")
    return [problem for element in elements for problem in _told(source, element, centuries)]


def _dated(element: Element) -> str:
    when = element.get("when") or ""
    return when if re.match(r"\d{4}", when) else ""


def _told(source: Source, element: Element, centuries: Counter[str]) -> Iterator[Problem]:
    when, words = element.get("when") or "", " ".join((element.text or "").split())
    typed = "" if len(element) or not when else _typed(words, when, _century(element, when, centuries))
    said = when.partition("T")[2] or when if ":" in typed else when[:10]
    if not typed or typed.startswith(said) or said.startswith(typed):
        return
    line, column = source.attribute_place(element, "when")
    message = f'`when="{when}"` is not what stands in the text, “{words}”'
    hint = f'when="{typed}", or correct the text'
    yield Problem("date-contradicted", "warning", source.file, line, column, message, hint)


def _century(element: Element, when: str, centuries: Counter[str]) -> str:
    """Return the century of ``when``; where no other date of the file is of it, that of most others."""
    own = _dated(element)[:2] if element.tag == f"{TEI}date" else ""
    others = centuries - Counter([own])
    return when[:2] if when[:2] in others or not others else others.most_common(1)[0][0]


def _typed(words: str, when: str, century: str) -> str:
    """Return the words as a machine reads them, "" where they are not plain."""
    short = _SHORT_YEAR.fullmatch(words)
    with_century = f"{short[1]}{century}{short[2]}" if short else words
    return iso_date(with_century) or iso_date(f"{words} {when[:4]}") or iso_time(words)
