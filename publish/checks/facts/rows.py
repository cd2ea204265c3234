"""What one file says that others can contradict, as rows: titles, transcripts, entries, names, pointers."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from os.path import normpath
from pathlib import Path
from typing import NamedTuple

from publish.checks.facts.fonts import strange_letters
from publish.checks.facts.places import day_of, is_document, local_name, main_title, status_of, text_place, words_of
from publish.checks.facts.registered import ENTRIES
from publish.document.prefixes import Prefixes, prefixes_of
from publish.source.xml import TEI, XML_ID, Element, Place, Source

#: Attributes whose pointers count as a use of an entry.
_POINTERS = ("ref", "resp", "hand", "target", "new", "who", "corresp", "source", "key", "ana", "active", "passive")

#: What each kind of name names (TEI Guidelines, 14.2); a referring string says it in its type.
_NAMED = {
    "persName": "person",
    "placeName": "place",
    "country": "place",
    "settlement": "place",
    "region": "place",
    "orgName": "org",
    "rs": "rs",
}
#: What the clean reading leaves out.
_LEFT_OUT = tuple(f"{TEI}{name}" for name in ("fw", "del", "surplus", "secl"))

#: Attributes that lead to one kind of thing.
_OF_ONE_KIND = ("hand", "new", "facs", "corresp", "ref", "who", "resp")


class Fact(NamedTuple):
    """One row: what kind of fact, its value, what it is a fact about, and where it is written."""

    kind: str
    value: str
    about: str
    line: int
    column: int


#: The rows of each file, by its path in the edition.
Rows = Mapping[str, "FileRows"]


class FileRows(NamedTuple):
    """The rows of one file, and the name that it has in problems."""

    file: str
    facts: list[Fact]

    def of(self, kind: str) -> Iterator[Fact]:
        return (fact for fact in self.facts if fact.kind == kind)


def rows_of(source: Source, place: Path) -> list[Fact]:
    """Return the rows of a file; ``place`` is its path in the edition, as are the paths in the rows."""
    prefixes, targets = prefixes_of(source), dict[str, str]()

    def resolved(pointer: str) -> str:
        if pointer not in targets:
            targets[pointer] = _resolved(prefixes, pointer, place)
        return targets[pointer]

    rows = [*_of_document(source)] if is_document(source) else []
    rows += [Fact("letters", letters, "", 0, 0)] if (letters := strange_letters(source)) else []
    for entry in source.root.iter(*ENTRIES) if source.root.get("type") == "register" else ():
        if entry.get(XML_ID):
            rows += _of_entry(source, entry, str(entry.get(XML_ID)), prefixes, place)
    for element in source.root.iter("*"):
        for name in _POINTERS:
            for pointer in (element.get(name) or "").split():
                resolved(pointer)
        if element.get("ref") and is_document(source):
            rows.append(Fact("name", words_of(element), "", 0, 0))
    rows += [*_targets(source, resolved), *_named_in(source, resolved)]
    rows += _ways_out(source, place, resolved) if source.root.get("type") != "register" else []
    rows += [*_prefixes(prefixes, place), *_left_out(source)]
    rows += [Fact("act", day, resolved(who), *place) for who, day, place in _acts(source)]
    return [*dict.fromkeys(rows), *(Fact("use", each, "", 0, 0) for each in sorted(set(targets.values())))]


def _targets(source: Source, resolved: Callable[[str], str]) -> Iterator[Fact]:
    """Yield what pointers of this file can lead to but blocks of a text, and each pointer that is for one kind."""
    for element in (source.root, *source.root.iterchildren("*")):
        inside = element.iter("*") if local_name(element) in ("teiHeader", "standOff", "facsimile") else (element,)
        for each in inside:
            if each.get(XML_ID):
                yield Fact("element", local_name(each), str(each.get(XML_ID)), 0, 0)
    found: dict[tuple[str, str, str], Element] = {}
    for element in source.root.iter("*"):
        for name in _OF_ONE_KIND:
            if element.get(name) and (name != "corresp" or element.tag == f"{TEI}correspDesc"):
                pointers = str(element.get(name)).split()
                named = _kind_named(element) if name == "ref" and len(pointers) == 1 else ""
                for pointer in pointers:
                    found.setdefault((name, pointer, named), element)
    for (name, pointer, named), element in found.items():
        yield Fact("points", f"{name} {pointer} {named}", resolved(pointer), *source.attribute_place(element, name))


def _kind_named(element: Element) -> str:
    """Return what a name says that it names (``person``, ``place``, ``org``); empty where it says nothing."""
    kind = _NAMED.get(local_name(element), "")
    return str(element.get("type") or "") if kind == "rs" else kind


def _named_in(source: Source, resolved: Callable[[str], str]) -> Iterator[Fact]:
    """Yield whom the header of a document names as responsible, and which entries of a register are translators."""
    header = source.root.find(f"{TEI}teiHeader/{TEI}fileDesc")
    for element in () if header is None else header.iter(f"{TEI}respStmt", f"{TEI}editor", f"{TEI}author"):
        for each in element.iter("*"):
            yield from (Fact("responsible", resolved(pointer), "", 0, 0) for pointer in (each.get("ref") or "").split())
    for entry in source.root.iter(*ENTRIES):
        if entry.get("role") == "translator" and entry.get(XML_ID):
            yield Fact("translator", str(entry.get(XML_ID)), "", 0, 0)


def _left_out(source: Source) -> Iterator[Fact]:
    """Yield the identifiers of what the clean reading has not: marks at the edges of pages, and what was struck."""
    text = source.root.find(f"{TEI}text")
    for element in () if text is None else text.iter(*_LEFT_OUT):
        is_restored = next(element.iterancestors(f"{TEI}restore"), None) is not None
        for each in () if is_restored else element.iter("*"):
            if each.get(XML_ID):
                yield Fact("left out", str(each.get(XML_ID)), "", 0, 0)


def _ways_out(source: Source, place: Path, resolved: Callable[[str], str]) -> Iterator[Fact]:
    """Yield each pointer of a text to another file that a page makes a link of."""
    for element in source.root.iter(f"{TEI}ref", f"{TEI}ptr"):
        for pointer in (element.get("target") or "").split():
            path = resolved(pointer).partition("#")[0]
            if path.endswith(".xml") and path != place.as_posix():
                yield Fact("leads", f'target="{pointer}"', path, *source.attribute_place(element, "target"))


def _prefixes(prefixes: Prefixes, place: Path) -> Iterator[Fact]:
    """Yield each prefix that leads to entries of one file, with what their identifiers begin with."""
    for name, definitions in prefixes.items():
        for each in definitions:
            file, _, start = each.replacement.partition("#")
            if "#" in each.replacement and each.replacement.endswith("$1"):
                path = normpath((place.parent / file).as_posix())
                yield Fact("prefix", f"{name} {each.pattern}", f"{path}#{start.removesuffix('$1')}", 0, 0)


def _resolved(prefixes: Prefixes, pointer: str, place: Path) -> str:
    prefix, colon, local = pointer.partition(":")
    definitions = prefixes.get(prefix, []) if colon else []
    target = next((each.target(local) for each in definitions if each.allows(local)), pointer)
    file, _, identifier = target.partition("#")
    path = normpath((place.parent / file).as_posix()) if file else place.as_posix()
    return f"{path}#{identifier}" if identifier else path


def _fact(source: Source, kind: str, value: str, element: Element, about: str = "", *, in_text: bool = True) -> Fact:
    return Fact(kind, value, about, *(text_place if in_text else Source.place)(source, element))


def _of_document(source: Source) -> Iterator[Fact]:
    header = source.root.find(f"{TEI}teiHeader")
    if header is None:
        return
    title = main_title(source)
    yield Fact("status", status_of(source), "", 0, 0)
    if title is not None and words_of(title):
        yield _fact(source, "title", words_of(title), title, _dated(header))
    for idno in header.iter(f"{TEI}idno"):
        if idno.get("type") == "transcript" and words_of(idno):
            yield _fact(source, "transcript", words_of(idno), idno)


def _dated(header: Element) -> str:
    """Return the day of a document, as far as its header says one."""
    described = header.iter(f"{TEI}correspDesc", f"{TEI}creation")
    return next((day for each in described for date in each.iter(f"{TEI}date") if (day := day_of(date))), "")


def _acts(source: Source) -> Iterator[tuple[str, str, Place]]:
    """Yield who sent a document, when, and where that is written."""
    for action in source.root.iter(f"{TEI}correspAction"):
        date = action.find(f"{TEI}date")
        name = next((each for each in ("when", "notBefore") if date is not None and date.get(each)), "")
        if date is None or not name or action.get("type") != "sent" or not re.match(r"\d{4}", str(date.get(name))):
            continue
        for person in action.iterchildren(f"{TEI}persName"):
            for pointer in (person.get("ref") or "").split():
                yield pointer, str(date.get(name))[:10], source.attribute_place(date, name)


def _of_entry(source: Source, entry: Element, own: str, prefixes: Prefixes, place: Path) -> Iterator[Fact]:
    yield _fact(source, "entry", own, entry, in_text=False)
    yield Fact("entry id", own, "", *source.attribute_place(entry, XML_ID))
    ends = (entry.find(f"{TEI}birth"), entry.find(f"{TEI}death"))
    years = ["" if each is None else each.get("when", "") for each in ends]
    if any(years):
        yield Fact("life", "/".join(years), own, *source.place(entry))
    for child in entry.iterchildren("*"):
        if local_name(child) == "idno" and child.get("type") and words_of(child):
            yield _fact(source, "identifier", f"{child.get('type')} {words_of(child)}", child, own, in_text=False)
        elif child.get("type") == "preferred" and words_of(child):
            yield Fact("preferred", words_of(child), f"{local_name(entry)} {own}", *source.place(entry))
        elif child.get("type") == "typed" and words_of(child):
            for pointer in (child.get("corresp") or "").split():
                yield _fact(source, "typed", words_of(child), child, _resolved(prefixes, pointer, place))
