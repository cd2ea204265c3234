"""The files of an edition as they stand for each other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.problem import Problem
from publish.source.xml import XML_ID, Element, Source


@dataclass(frozen=True)
class Files:
    """The files of an edition by the path that pointers lead to, and the identifiers in each."""

    sources: dict[Path, Source]
    ids: dict[Path, dict[str, Element]]

    @classmethod
    def of(cls, sources: dict[Path, Source]) -> Files:
        """Index the sources; the key of each is the place it stands at (or stands in for) in the edition."""
        return cls(sources, {path: dict(identified(source)) for path, source in sources.items()})


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
