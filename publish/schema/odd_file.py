"""An ODD as one tree: its inclusions (XInclude 1.0) in place, and the file and place that each part came from."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, fields, replace
from functools import cached_property
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from publish.problem import Problem, Severity
from publish.regular_files import read_bytes
from publish.source import xml
from publish.source.xml import XML_ID, Element, Place, Source

INCLUDE = "{http://www.w3.org/2001/XInclude}include"
_FALLBACK = "{http://www.w3.org/2001/XInclude}fallback"
#: Where something is: the name of its file, line and column.
Location = tuple[str, int, int]

#: Characters that XML cannot hold.
_NO_TEXT = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")

#: What to do where a file is no ODD at all.
_BEGIN = "begin with one of TEI's own ODDs (tei_bare.odd, tei_lite.odd)"
HINT = "include only XML files in the folder of the ODD or below it"


@dataclass(frozen=True)
class OddFile:
    """One ODD with its inclusions; ``parts`` are the files that it is made of, itself first."""

    source: Source
    parts: tuple[Source, ...]
    problems: tuple[Problem, ...] = ()
    _owners: dict[Element, Source] = field(default_factory=dict, repr=False)

    @property
    def root(self) -> Element:
        return self.source.root

    @cached_property
    def located(self) -> Source:
        """The tree as one document, whose elements know their places in the files that they come from."""
        return Assembled(**{f.name: getattr(self.source, f.name) for f in fields(self.source)}, owners=self._owners)

    @property
    def text(self) -> str:
        """The markup, with what is included."""
        return self.source.text if len(self.parts) == 1 else etree.tostring(self.root, encoding="unicode")

    def owner(self, element: Element) -> Source:
        """Return the file that an element was read from."""
        return self._owners.get(element, self.source)

    def location(self, element: Element, attribute: str = "") -> Location:
        """Return where an element is, or one of its attributes."""
        owner = self.owner(element)
        place = owner.attribute_place(element, attribute) if attribute else owner.place(element)
        return owner.file, *place

    def location_of_path(self, path: str) -> Location:
        """Return where the node is that an XPath of Saxon's leads to."""
        element = self.source.at(path)
        if element is None or self.owner(element) is self.source:
            return self.source.file, *self.source.place_of_path(path)
        return self.location(element, path.rpartition("/@")[2] if "/@" in path else "")


@dataclass(frozen=True)
class Assembled(Source):
    """A tree whose elements were read from several files."""

    owners: dict[Element, Source] = field(default_factory=dict, repr=False)

    def owner(self, element: Element) -> Source:
        return self.owners.get(element, self)

    def place(self, element: Element) -> Place:
        owner = self.owner(element)
        return super().place(element) if owner is self else owner.place(element)

    def attribute_place(self, element: Element, name: str) -> Place:
        owner = self.owner(element)
        return super().attribute_place(element, name) if owner is self else owner.attribute_place(element, name)


def read_odd(path: Path) -> OddFile | Problem:
    """Read an ODD and every file that it includes; a file outside its folder is refused."""
    source = xml.read(path)
    if isinstance(source, Problem):
        return replace(source, hint=source.hint.replace("begin with `publish new`", _BEGIN))
    if next(source.root.iter(INCLUDE), None) is None:
        return OddFile(source, (source,))
    assembly = _Assembly(path.resolve().parent)
    assembly.expand(source, (path.resolve(),))
    return OddFile(source, tuple(assembly.parts), tuple(assembly.problems), assembly.owners)


@dataclass
class _Assembly:
    """The files of one ODD while they are put together."""

    folder: Path
    parts: list[Source] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    owners: dict[Element, Source] = field(default_factory=dict)

    def expand(self, source: Source, seen: tuple[Path, ...]) -> None:
        """Replace each inclusion of a file by what it includes."""
        self.parts.append(source)
        self.owners |= dict.fromkeys(source.root.iter(etree.Element), source)
        for include in list(source.root.iter(INCLUDE)):
            source.place(include)  # the places of a file are counted before anything moves
            parts = self._included(source, include, seen)
            _replace(include, parts if isinstance(parts, list) else [], "" if isinstance(parts, list) else parts)

    def _included(self, source: Source, include: Element, seen: tuple[Path, ...]) -> list[Element] | str:
        """Return the elements that an inclusion is replaced by, or its text."""
        fault, path = self._path(source, include, seen)
        if fault:
            return self._refuse(source, include, fault)
        if include.get("parse") == "text":
            return _NO_TEXT.sub("", read_bytes(path).decode("utf-8", "replace"))
        inner = xml.read(path, str(Path(source.file).parent / include.get("href", "")))
        if isinstance(inner, Problem):
            self.problems.append(inner)
            return []
        inner.place(inner.root)
        self.expand(inner, (*seen, path))
        name = include.get("xpointer", "")
        named = [e for e in inner.root.iter(etree.Element) if e.get(XML_ID) == name] if name else [inner.root]
        return named[:1] or self._refuse(source, include, f"{include.get('href')} has no element with xml:id {name}")

    def _path(self, source: Source, include: Element, seen: tuple[Path, ...]) -> tuple[str, Path]:
        """Return the file that an inclusion means, or why it is not read."""
        href = include.get("href", "")
        path = (source.path.parent / unquote(href)).resolve()
        if include.get("parse", "xml") not in ("xml", "text") or "(" in include.get("xpointer", ""):
            return "only whole files, or the element with one xml:id, can be included", path
        if "://" in href or not path.is_relative_to(self.folder):
            return f"{href} is outside the folder of this ODD, so it is not included", path
        if path in seen:
            return f"{href} includes itself", path
        return ("" if path.is_file() else f"there is no file {href} to include"), path

    def _refuse(self, source: Source, include: Element, message: str) -> list[Element]:
        fallback = include.find(_FALLBACK)
        if fallback is not None:
            return [child for child in fallback if isinstance(child.tag, str)]
        place = source.attribute_place(include, "href")
        severity: Severity = "warning" if include.get("parse") == "text" else "error"
        self.problems.append(Problem("odd-include", severity, source.file, *place, message, HINT))
        return []


def _replace(include: Element, parts: list[Element], text: str = "") -> None:
    """Put elements or a text where an inclusion was; the text after it stays."""
    parent = include.getparent()
    if parent is None:
        return
    index = parent.index(include)
    tail = text + (include.tail or "")
    parent[index : index + 1] = parts
    if not parts:
        before = parent[index - 1] if index else None
        if before is None:
            parent.text = (parent.text or "") + tail
        else:
            before.tail = (before.tail or "") + tail
    else:
        parts[-1].tail = tail
