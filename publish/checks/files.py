"""The files of an edition as they stand for each other."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from os.path import normpath
from pathlib import Path, PurePath
from typing import TypeVar

from publish.conventions import Conventions
from publish.edition import Edition
from publish.problem import Problem
from publish.regular_files import is_own
from publish.source.xml import XML_ID, Element, Source

#: A path of this system, or in tests of another.
AnyPath = TypeVar("AnyPath", bound=PurePath)
#: What holds for files that are of no edition.
STRICT = Conventions(bare_ids="file", unique_ids="edition", named_by="id")


@dataclass(frozen=True)
class Files:
    """The files of an edition by the path that pointers lead to, and the identifiers in each."""

    sources: dict[Path, Source]
    ids: dict[Path, dict[str, Element]]
    root: Path | None = None
    conventions: Conventions = STRICT
    registers: frozenset[Path] = frozenset()

    @classmethod
    def of(cls, sources: dict[Path, Source], edition: Edition | None = None) -> Files:
        """Index the sources; the key of each is the place it stands at (or stands in for) in an edition.

        Without an edition no other file is looked for, and the strictest conventions hold.
        """
        ids = {path: dict(identified(source)) for path, source in sources.items()}
        if edition is None:
            return cls(sources, ids)
        return cls(sources, ids, edition.root, edition.tei, frozenset(edition.registers()))

    @cached_property
    def registered(self) -> frozenset[str]:
        """The identifiers of the registers, which `#id` may mean in any file."""
        return frozenset(name for path in self.registers & self.ids.keys() for name in self.ids[path])

    @cached_property
    def pictures(self) -> tuple[Path, ...]:
        """The pictures of the edition, for the name that a mistyped one means."""
        folder = self.root / self.conventions.facsimiles if self.root else None
        return tuple(sorted(folder.rglob("*.*"))) if folder and folder.is_dir() else ()

    @property
    def bare_ids(self) -> str:
        return self.conventions.bare_ids

    def has(self, path: Path) -> bool:
        """Tell whether there is a file of the edition at a path; nothing outside the edition is looked at."""
        if self.root is None or not Path(normpath(path)).is_relative_to(self.root):
            return False
        return is_own(path, self.root)

    def has_misplaced(self, path: Path) -> bool:
        """Tell whether an XML file of this name lies in a folder below, or has another ending."""
        below = Path(normpath(path.parent))
        return any(each.stem == path.stem and each != path and each.is_relative_to(below) for each in self._misplaced)

    @cached_property
    def _misplaced(self) -> list[Path]:
        found = (self.root / "tei").rglob("*") if self.root else ()
        return [path for path in found if path.suffix.lower() == ".xml" and path not in self.sources]


def identified(source: Source) -> Iterator[tuple[str, Element]]:
    """Yield every identifier of a file with its element."""
    for element in source.root.iter("*"):
        identifier = element.get(XML_ID)
        if identifier is not None:
            yield identifier, element


def problem_at(source: Source, element: Element, attribute: str, code: str, message: str, hint: str) -> Problem:
    """Return a problem at an attribute of an element, or at the element where that is ""."""
    line, column = source.attribute_place(element, attribute) if attribute else source.place(element)
    return Problem(code, "error", source.file, line, column, message, hint)


def relative(path: Path, folder: Path) -> str:
    """Return how a file in a folder points to another, as the web writes it."""
    return os.path.relpath(path, folder).replace(os.sep, "/")


def beside(path: AnyPath, file: str) -> AnyPath:
    """Return what a pointer leads to from the file at ``path``: a file as the web writes it, with ``/`` and ``..``."""
    place = path.parent
    for part in file.split("/"):
        place = place.parent if part == ".." else place / part
    return place
