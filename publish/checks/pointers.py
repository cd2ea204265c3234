"""Checks across files: identifiers are unique, every pointer leads somewhere, a file bears its document's name.

Pointers are resolved as TEI says (Guidelines, 17.2.3 "Using Abbreviated Pointers"): a prefix by the ``prefixDef``
of its own document, the rest relative to the file.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.problem import Problem
from publish.xml import Element, Source

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
TEI = "{http://www.tei-c.org/ns/1.0}"
#: Every code of this check, with one sentence on what it means.
CODES = {
    "duplicate-id": "An identifier is given twice in the edition.",
    "file-name": "A file and the document in it have different names, or the document has none.",
    "unknown-prefix": "The prefix of a pointer is not defined, or what follows it has not its form.",
    "unknown-register-entry": "A pointer leads to no entry of its register.",
    "broken-link": "A pointer leads to no file of the edition, or to nothing in it.",
}
#: Attributes that hold pointers (datatype teidata.pointer), one or more.
POINTERS = ("ref", "resp", "hand", "corresp", "target", "source", "facs", "next", "prev", "who", "new")
#: What a prefix leads to, for the sentence an editor reads.
REGISTERS = {
    "person": "the register of persons",
    "place": "the register of places",
    "org": "the register of organisations",
    "kind": "the list of kinds of document",
    "resp": "the register of responsibilities",
    "hand": "the register of responsibilities",
    "doc": "the documents",
}


@dataclass(frozen=True)
class Files:
    """The files of an edition as they stand for each other: by the path that pointers lead to."""

    sources: dict[Path, Source]
    ids: dict[Path, dict[str, Element]]

    @classmethod
    def of(cls, sources: dict[Path, Source]) -> Files:
        """Index the sources; the key of each is the place it stands at (or stands in for) in the edition."""
        return cls(sources, {path: dict(_ids(source)) for path, source in sources.items()})


def check_pointers(files: Files) -> list[Problem]:
    """Return every fault between the files of an edition."""
    return [*_duplicates(files), *_names(files), *_broken(files)]


def _ids(source: Source) -> Iterator[tuple[str, Element]]:
    for element in source.root.iter("*"):
        identifier = element.get(XML_ID)
        if identifier is not None:
            yield identifier, element


def _duplicates(files: Files) -> Iterator[Problem]:
    first: dict[str, tuple[Source, Element]] = {}
    for source in files.sources.values():
        for identifier, element in _ids(source):
            if identifier not in first:
                first[identifier] = source, element
                continue
            other, there = first[identifier]
            line, column = other.place(there)
            yield _problem(
                source,
                element,
                XML_ID,
                "duplicate-id",
                f'xml:id="{identifier}" stands already at {other.file}:{line}:{column}: identifiers are unique'
                " across the edition",
                "give this one another identifier; the one that was there first keeps its own",
            )


def _names(files: Files) -> Iterator[Problem]:
    for path, source in files.sources.items():
        identifier = source.root.get(XML_ID)
        if identifier is not None and identifier != path.stem:
            yield _problem(
                source,
                source.root,
                XML_ID,
                "file-name",
                f'the file is called {path.name}, but its document is xml:id="{identifier}"',
                f'call the file {identifier}.xml, or write xml:id="{path.stem}"',
            )
        if identifier is None and source.root.tag == f"{TEI}TEI":
            yield _problem(
                source,
                source.root,
                "",
                "file-name",
                "the document has no identifier of its own",
                f'write <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{path.stem}">',
            )


def _broken(files: Files) -> Iterator[Problem]:
    for path, source in files.sources.items():
        prefixes = _prefixes(source)
        for element in source.root.iter("*"):
            for name in POINTERS:
                for pointer in (element.get(name) or "").split():
                    fault = _fault(files, path, prefixes, pointer)
                    if fault:
                        yield _problem(source, element, name, *fault)


def _prefixes(source: Source) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for element in source.root.iter(f"{TEI}prefixDef"):
        pattern, replacement = element.get("matchPattern", ""), element.get("replacementPattern", "")
        found.setdefault(element.get("ident", ""), []).append(
            (pattern, re.sub(r"\$(\d)", r"\\\1", replacement))
        )
    return found


def _fault(
    files: Files, path: Path, prefixes: dict[str, list[tuple[str, str]]], pointer: str
) -> tuple[str, str, str] | None:
    prefix, colon, local = pointer.partition(":")
    if not colon or pointer.startswith(("#", ".", "/")):
        return _broken_link(files, path, pointer, pointer)
    if prefix in ("http", "https", "mailto", "urn", "doi"):
        return None
    if prefix not in prefixes:
        known = difflib.get_close_matches(prefix, prefixes, n=1)
        return (
            "unknown-prefix",
            f'"{pointer}" begins with a prefix that this file does not define',
            f"write {known[0]}:{local}" if known else "define it by a <prefixDef> in the header",
        )
    for pattern, replacement in prefixes[prefix]:
        if re.fullmatch(pattern, local):
            target = re.sub(f"^{pattern}$", replacement, local)
            return _unregistered(files, path, prefix, local, pattern, target)
    return (
        "unknown-prefix",
        f'"{pointer}" does not have the form that its prefix asks for',
        "correct what follows the colon",
    )


def _unregistered(
    files: Files, path: Path, prefix: str, local: str, pattern: str, target: str
) -> tuple[str, str, str] | None:
    if _broken_link(files, path, f"{prefix}:{local}", target) is None:
        return None
    file, _, identifier = target.partition("#")
    start = identifier.removesuffix(local)
    entries = files.ids.get(_beside(path, file), {}) if identifier else {p.stem: None for p in files.sources}
    known = [name.removeprefix(start) for name in entries if name.startswith(start)]
    near = difflib.get_close_matches(local, known, n=1, cutoff=0.6)
    where = REGISTERS.get(prefix, file)
    return (
        "unknown-register-entry",
        f'"{prefix}:{local}" is not in {where}' + (f": did you mean {prefix}:{near[0]}?" if near else ""),
        f'write "{prefix}:{near[0]}", or add the entry to {file}'
        if near
        else f"add the entry to {file}, or correct it",
    )


def _broken_link(files: Files, path: Path, pointer: str, target: str) -> tuple[str, str, str] | None:
    file, _, identifier = target.partition("#")
    there = _beside(path, file) if file else path
    if there not in files.sources:
        if there.exists() and not identifier:
            return None
        return (
            "broken-link",
            f'"{pointer}" leads to no file of the edition',
            "correct the pointer, or add the file",
        )
    if identifier and identifier not in files.ids[there]:
        near = difflib.get_close_matches(identifier, files.ids[there], n=1)
        mend = (
            f'write "{file}#{near[0]}"'
            if near
            else "correct the pointer, or give the element this identifier"
        )
        return ("broken-link", f'"{pointer}" leads to nothing in {there.name}', mend)
    return None


def _beside(path: Path, file: str) -> Path:
    return Path(re.sub(r"[^/]+/\.\./", "", str(path.parent / file)))


def _problem(source: Source, element: Element, attribute: str, code: str, message: str, hint: str) -> Problem:
    line, column = source.attribute_place(element, attribute) if attribute else source.place(element)
    return Problem(code, "error", source.file, line, column, message, hint)


def all_ids(files: Iterable[Source]) -> set[str]:
    """Return every identifier of some files."""
    return {identifier for source in files for identifier, _ in _ids(source)}
