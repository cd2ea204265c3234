"""The kinds of document of an edition: the categories of its taxonomy."""

from __future__ import annotations

import difflib
from pathlib import Path

from publish.edition import Edition
from publish.problem import EditionError
from publish.source import xml
from publish.source.xml import TEI, XML_ID, Source


def sources_of(edition: Edition, *, documents: bool = True) -> tuple[list[Source], list[Source]]:
    """Return the registers and the documents of an edition that are well-formed."""

    def read(paths: list[Path]) -> list[Source]:
        found = (xml.read(path, edition.name_of(path)) for path in paths)
        return [source for source in found if isinstance(source, Source)]

    return read(edition.registers()), read(edition.documents()) if documents else []


def kinds_of(registers: list[Source]) -> dict[str, str]:
    """Return the kinds with the words for each, in the order of the taxonomy."""
    kinds = {}
    for source in registers:
        for category in source.root.iter(f"{TEI}category"):
            described = category.find(f"{TEI}catDesc")
            words = "".join(map(str, described.itertext())) if described is not None else ""
            if category.get(XML_ID):
                kinds[str(category.get(XML_ID))] = " ".join(words.split())
    return kinds


def known_kind(kind: str, kinds: dict[str, str]) -> str:
    """Return a kind; raises `EditionError` for one that the taxonomy of the edition has not."""
    if kinds and kind not in kinds:
        near = difflib.get_close_matches(kind.lower(), kinds, n=1)
        meant = f": did you mean {near[0]}?" if near else ""
        raise EditionError(f"{kind}: the edition has no kind of this name (it has {', '.join(kinds)}){meant}")
    return kind


def has_correspondence(kind: str, documents: list[Source]) -> bool | None:
    """Tell whether the documents of a kind say who wrote to whom; None where there is no document of the kind."""
    found = [
        source.root.find(f".//{TEI}correspDesc") is not None
        for source in documents
        if any(ref.get("target") == f"kind:{kind}" for ref in source.root.iter(f"{TEI}catRef"))
    ]
    return any(found) if found else None
