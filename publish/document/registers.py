"""The registers of persons, places and organisations, whichever files an edition keeps them in."""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from pathlib import Path

from lxml import etree

from publish.problem import EditionError, Problem
from publish.source.xml import TEI, XML_ID, Element, Source, parse
from publish.words import Words

#: The elements that are entries of registers, with the prefix that the press points to them by.
ENTRIES = {f"{TEI}person": "person", f"{TEI}personGrp": "person", f"{TEI}place": "place", f"{TEI}org": "org"}
#: The registers by name: the prefix of their entries, and the list that holds them.
LISTS = {"persons": ("person", "listPerson"), "places": ("place", "listPlace"), "organisations": ("org", "listOrg")}


def complete(files: Mapping[Path, Source], words: Words) -> dict[Path, Source]:
    """Return the registers, each kind in a file of its name; one that no file is named after is gathered from all.

    Entries keep their order; one without ``xml:id`` cannot be pointed to and is left out.
    """
    named = {path.stem for path in files}
    found = dict(files)
    folder = next(iter(files), Path()).parent
    for name in LISTS.keys() - named:
        gathered = _gathered(name, list(files.values()), words.label(f"sections.{name}"))
        if gathered:
            path = folder / f"{name}.xml"
            found[path] = _parsed(gathered, path)
    return dict(sorted(found.items()))


def _gathered(name: str, sources: list[Source], title: str) -> bytes:
    prefix, list_name = LISTS[name]
    entries = [
        element
        for source in sources
        for element in source.root.iter(*(tag for tag, kind in ENTRIES.items() if kind == prefix))
        if element.get(XML_ID)
    ]
    return etree.tostring(_register(name, title, list_name, entries), encoding="utf-8") if entries else b""


def _register(name: str, title: str, list_name: str, entries: list[Element]) -> Element:
    root = etree.Element(f"{TEI}TEI", {XML_ID: name}, nsmap={"tei": TEI[1:-1]})
    header = _inside(root, "teiHeader", "fileDesc", "titleStmt", "title")
    header.text = title
    listed = _inside(root, "text", "body", list_name)
    for entry in entries:
        copy = deepcopy(entry)
        copy.tail = None
        listed.append(copy)
    return root


def _inside(parent: Element, *names: str) -> Element:
    for name in names:
        parent = etree.SubElement(parent, f"{TEI}{name}")
    return parent


def _parsed(content: bytes, path: Path) -> Source:
    read = parse(content, path, path.name)
    if isinstance(read, Problem):
        raise EditionError(f"{path.name}: the registers cannot be put together: {read.message}")
    return read
