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
#: The register of those who made the edition; nobody in it is a person of the texts.
AGENTS = "responsibility"
#: The registers by name: the prefix of their entries, and the list that holds them.
LISTS = {"persons": ("person", "listPerson"), "places": ("place", "listPlace"), "organisations": ("org", "listOrg")}


def complete(files: Mapping[Path, Source], words: Words) -> dict[Path, Source]:
    """Return the registers, each kind in a file of its name; one that no file has whole is gathered from all.

    Entries keep their order; one without ``xml:id`` cannot be pointed to and is left out.
    """
    found = dict(files)
    folder = next(iter(files), Path()).parent
    for name in [name for name in LISTS if not _has_all(name, files)]:
        gathered = _gathered(name, list(files.values()), words.label(f"sections.{name}"))
        if gathered:
            path = folder / f"{name}.xml"
            found[path] = _parsed(gathered, path)
    return dict(sorted(found.items()))


def _has_all(name: str, files: Mapping[Path, Source]) -> bool:
    """Tell whether there is a file of a register's name and no entry of its kind is anywhere else."""
    tags = [tag for tag, kind in ENTRIES.items() if kind == LISTS[name][0]]
    holders = {path.stem for path, source in files.items() if _has_entry(source, tags)}
    return any(path.stem == name for path in files) and holders <= {name, AGENTS}


def _has_entry(source: Source, tags: list[str]) -> bool:
    return any(entry.get(XML_ID) for entry in source.root.iter(*tags))


def _gathered(name: str, sources: list[Source], title: str) -> bytes:
    prefix, list_name = LISTS[name]
    tags = [tag for tag, kind in ENTRIES.items() if kind == prefix]
    texts = [source for source in sources if source.path.stem != AGENTS]
    entries = [element for source in texts for element in source.root.iter(*tags) if _is_outermost(element, tags)]
    return etree.tostring(_register(name, title, list_name, entries), encoding="utf-8") if entries else b""


def _is_outermost(entry: Element, tags: list[str]) -> bool:
    """Tell whether an entry has an identifier and is in no other that has one: that one brings it along."""
    return bool(entry.get(XML_ID)) and not any(each.get(XML_ID) for each in entry.iterancestors(*tags))


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
