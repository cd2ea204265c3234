"""A look at the TEI that there is: which files are documents, registers, pages, and how they use the TEI."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from publish.document.registers import ENTRIES
from publish.problem import Problem
from publish.source import xml
from publish.source.xml import TEI, XML_ID, Element, Source

#: Folders that hold prose about an edition.
PROSE = re.compile(r"(meta|pages?|about|prose|seiten|texte|static|misc)", re.IGNORECASE)
#: Folders with fewer files than this part of the largest one hold no documents.
_SHARE = 0.1
#: Elements whose text is that of an entry, or about it.
_LISTS = tuple(f"{TEI}{name}" for name in ("listPerson", "listPlace", "listOrg", "listBibl", "listEvent", "head"))


@dataclass(frozen=True)
class Found:
    """What was found in a folder: TEI files by what they are, and files that cannot be read."""

    documents: list[Source] = field(default_factory=list)
    registers: list[Source] = field(default_factory=list)
    pages: list[Source] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)
    broken: list[Problem] = field(default_factory=list)

    @property
    def files(self) -> list[Source]:
        return [*self.documents, *self.registers, *self.pages]

    @property
    def paths(self) -> list[Path]:
        """The files that belong to the edition; those that are not well-formed are reported by `publish check`."""
        return sorted([*(source.path for source in self.files), *(Path(each.file) for each in self.broken)])


def look(folder: Path) -> Found:
    """Look at every XML file in a folder and below; what is no TEI is left alone."""
    found = Found()
    texts: dict[Path, list[Source]] = {}
    for path in xml_files(folder):
        source = xml.read(path)
        if isinstance(source, Problem):
            found.broken.append(source)
        elif source.root.tag != f"{TEI}TEI" or _is_odd(source):
            found.others.append(path)
        elif is_register(source.root):
            found.registers.append(source)
        else:
            texts.setdefault(path.parent, []).append(source)
    most = max(map(len, texts.values()), default=0)
    for parent, sources in texts.items():
        _take(found, parent.relative_to(folder), sources, most)
    return found


def _take(found: Found, folder: Path, sources: list[Source], most: int) -> None:
    """Put the texts of one folder where they belong."""
    if len(sources) < most and any(PROSE.fullmatch(part) for part in folder.parts):
        found.pages.extend(sources)
    elif len(sources) >= most * _SHARE:
        found.documents.extend(sources)
    else:
        found.others.extend(source.path for source in sources)


def xml_files(folder: Path) -> Iterator[Path]:
    """Yield the XML files in a folder and below; nothing hidden, nothing that a link leads out to."""
    inside = folder.resolve()
    for path in sorted(folder.rglob("*.xml")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.is_file() and path.resolve().is_relative_to(inside):
            yield path


def is_register(root: Element) -> bool:
    """Tell whether a file is a register: it has entries with identifiers, and little text besides."""
    parts = [*root.iterchildren(f"{TEI}standOff"), *root.iterfind(f"{TEI}text/{TEI}body")]
    entries = [entry for part in parts for entry in part.iter(*ENTRIES) if entry.get(XML_ID)]
    if not entries:
        return False
    whole = sum(map(_size, parts))
    listed = sum(_size(each) for part in parts for each in part.iter(*_LISTS) if not _inside_list(each))
    return listed > whole / 2


def _inside_list(element: Element) -> bool:
    return any(parent.tag in _LISTS for parent in element.iterancestors())


def _size(element: Element) -> int:
    return sum(len(str(text).strip()) for text in element.itertext())


def _is_odd(source: Source) -> bool:
    return next(source.root.iter(f"{TEI}schemaSpec"), None) is not None


def most_common(values: Iterable[str]) -> str:
    """Return the value that is there most often, "" where there is none."""
    counted = Counter(value for value in values if value)
    return counted.most_common(1)[0][0] if counted else ""
