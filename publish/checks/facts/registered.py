"""Entries of a register: identifiers of authorities in their form, and dates of a life in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from publish.checks.facts.places import at_attribute, at_element, text_place, words_of
from publish.problem import Edit, Problem
from publish.source.xml import TEI, Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "identifier-without-type": "An identifier does not say whose it is.",
    "identifier-form": "An identifier of an authority is an address, or has not the form of that authority.",
    "life-reversed": "A life ends before it begins.",
}
#: The elements that are entries.
ENTRIES = (f"{TEI}person", f"{TEI}personGrp", f"{TEI}place", f"{TEI}org")
#: The form of the identifiers of each authority.
FORMS = {
    "wikidata": r"Q[1-9]\d*",
    "viaf": r"[1-9]\d*",
    "gnd": r"[1-9]\d{0,9}-?[\dX]?",
    "geonames": r"[1-9]\d*",
    "orcid": r"(\d{4}-){3}\d{3}[\dX]",
    "isni": r"(\d{4} ?){3}\d{3}[\dX]",
    "lcnaf": r"[a-z]{1,3}\d+",
}


def check_entries(source: Source) -> Iterator[Problem]:
    """Yield what is wrong with the entries of a register."""
    if source.root.get("type") != "register":
        return
    for entry in source.root.iter(*ENTRIES):
        for idno in entry.iter(f"{TEI}idno"):
            yield from _identifier(source, idno)
        yield from _life(source, entry)


def _identifier(source: Source, idno: Element) -> Iterator[Problem]:
    kind, value = idno.get("type"), words_of(idno)
    if not kind:
        likely = next((each for each in ("wikidata", "orcid") if re.fullmatch(FORMS[each], value)), "")
        message = f"the identifier {value} does not say whose it is"
        hint = f'type="{likely or "…"}"'
        yield at_element(source, idno, "identifier-without-type", "error", message, hint)
        return
    form = FORMS.get(kind.lower())
    if not form or not value or re.fullmatch(form, value):
        return
    begin = text_place(source, idno)
    message = f"`{value}` is not of the form of {kind}"
    meant = _in_address(value, form)
    if meant:
        message = f"`{value}` is an address: the identifier alone is written"
        at = source.offset(begin)
        edits = (Edit(at, at + len(value), meant),) if source.text.startswith(value, at) else ()
        yield Problem("identifier-form", "warning", source.file, *begin, message, meant, edits)
    else:
        yield Problem("identifier-form", "warning", source.file, *begin, message, _example(kind.lower()))


def _in_address(value: str, form: str) -> str:
    path = unquote(urlsplit(value).path) if "/" in value else value.strip()
    parts = [part for part in re.split(r"[/:#]", path) if part]
    return next((part for part in reversed(parts) if re.fullmatch(form, part)), "")


def _example(kind: str) -> str:
    examples = {"wikidata": "Q48093", "viaf": "64007537", "gnd": "118664875", "geonames": "1871859"}
    return f"such as {examples[kind]}" if kind in examples else "write it as the authority does"


def _life(source: Source, entry: Element) -> Iterator[Problem]:
    born, died = (entry.find(f"{TEI}{name}") for name in ("birth", "death"))
    begin, end = ((each.get("when") or "") if each is not None else "" for each in (born, died))
    if died is not None and begin and end and end[:4] < begin[:4]:
        message = f'`when="{end}"`: this life ends before it begins, in {begin}'
        yield at_attribute(source, died, "when", "life-reversed", "error", message, "correct one of the two years")
