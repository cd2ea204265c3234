"""The names that an edition knows: the forms of its registers, and how its documents have encoded them so far."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from lxml import etree

from publish.source.xml import TEI, XML_ID, Element, Source

#: Element of a register's entry: the element of its names, and the prefix of pointers to it.
ENTRIES = {"person": ("persName", "person"), "place": ("placeName", "place"), "org": ("orgName", "org")}
_NAMES = ("persName", "placeName", "orgName", "rs")


@dataclass(frozen=True)
class Known:
    """What a form can be: the element that it is encoded as, its pointer, how often the documents have it so."""

    element: str
    ref: str
    times: int = 0


@dataclass(frozen=True)
class Names:
    """Every known form with what it can be, and every entry with the name by which it is listed."""

    forms: dict[str, tuple[Known, ...]] = field(default_factory=dict)
    listed: dict[str, str] = field(default_factory=dict)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Finds any known form as whole words, the longest first; capitals stand for any letter case of a form."""
        forms = sorted({*self.forms, *(form.upper() for form in self.forms)}, key=lambda form: (-len(form), form))
        found = "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in forms if form)
        return re.compile(rf"(?<![\w’'-])(?:{found or '(?!)'})(?!\w)")

    @cached_property
    def _capitals(self) -> dict[str, tuple[Known, ...]]:
        return {form.upper(): known for form, known in self.forms.items()}

    def meanings(self, form: str) -> tuple[Known, ...]:
        """Return what a form can be, the commonest first; nothing for one that is not known."""
        form = " ".join(form.split())
        found = self.forms.get(form) or (self._capitals.get(form) if form.isupper() else None)
        return tuple(sorted(found or (), key=lambda known: (-known.times, known.ref)))

    def name_of(self, ref: str) -> str:
        """Return the name of an entry as one says it: ``Writer, A. B.`` as ``A. B. Writer``."""
        surname, comma, rest = self.listed.get(ref, "").partition(", ")
        return f"{rest} {surname}" if comma and ref.startswith("person:") else self.listed.get(ref, "")


def names_of(registers: Iterable[Source], documents: Iterable[Source]) -> Names:
    """Return the names of an edition from its registers and documents."""
    listed: dict[str, str] = {}
    found: dict[str, Counter[tuple[str, str]]] = {}
    for source in registers:
        for ref, element, form, preferred in _register_forms(source):
            found.setdefault(form, Counter())[(element, ref)] += 0
            if preferred:
                listed[ref] = form
    for ref, name in listed.items():
        for form in _short_forms(name) if ref.startswith("person:") else ():
            found.setdefault(form, Counter())[("persName", ref)] += 0
    for source in documents:
        for element, ref, form in _document_forms(source):
            found.setdefault(form, Counter())[(element, ref)] += 1
    return Names({form: _settled(meant) for form, meant in sorted(found.items())}, listed)


def _settled(meant: Counter[tuple[str, str]]) -> tuple[Known, ...]:
    """Return one meaning an entry: the element that the documents use for it, if they do."""
    best: dict[str, Known] = {}
    for (element, ref), times in meant.items():
        if ref not in best or times > best[ref].times:
            best[ref] = Known(element, ref, times)
    return tuple(best.values())


def _register_forms(source: Source) -> Iterator[tuple[str, str, str, bool]]:
    for entry, (element, prefix) in ENTRIES.items():
        for found in source.root.iter(f"{TEI}{entry}"):
            if not found.get(XML_ID, "").strip() or found.get(XML_ID, "").startswith("resp-"):
                continue
            for name in found.iterchildren(f"{TEI}{element}"):
                yield f"{prefix}:{found.get(XML_ID)}", element, words_in(name), name.get("type") == "preferred"


def _short_forms(preferred: str) -> Iterator[str]:
    """Yield the forms that follow from ``Surname, Given Names``: the surname, and the names in their spoken order."""
    surname, comma, rest = preferred.partition(", ")
    if comma:
        yield from (surname, f"{rest} {surname}", f"{rest.split()[0]} {surname}")


def _document_forms(source: Source) -> Iterator[tuple[str, str, str]]:
    text = source.root.find(f"{TEI}text")
    for element in text.iter(*(f"{TEI}{name}" for name in _NAMES)) if text is not None else ():
        ref, form = element.get("ref", ""), words_in(element)
        edited = any(True for _ in element.iterancestors(f"{TEI}note", f"{TEI}corr", f"{TEI}sic"))
        if ref and form and not edited and element.get("cert") != "low":
            yield etree.QName(element).localname, ref, form


def words_in(element: Element) -> str:
    """Return the words of an element, white space as single blanks, notes left out."""
    parts = element.xpath("descendant::text()[not(ancestor::*[local-name() = 'note'])]")
    return " ".join("".join(str(part) for part in parts).split()) if isinstance(parts, list) else ""
