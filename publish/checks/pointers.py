"""Checks across files: identifiers are unique, every pointer leads somewhere, a file bears its document's name.

Pointers are resolved as TEI says (Guidelines, 17.2.3 "Using Abbreviated Pointers"): a prefix by the ``prefixDef``
of its own document, the rest relative to the file.
"""

from __future__ import annotations

import difflib
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.problem import Problem
from publish.xml import Element, Source

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
TEI = "{http://www.tei-c.org/ns/1.0}"
#: Prefixes of those who act on the text: nobody whom the text names is meant by them.
PEOPLE_AT_WORK = ("resp", "hand")
#: Prefixes with what each may be followed by and what it stands for.
Prefixes = dict[str, list[tuple[str, str]]]
#: A code, a sentence and a hint.
Fault = tuple[str, str, str]
UNDEFINED = "define it by a <prefixDef> in the header"
#: Every code of this check, with one sentence on what it means.
CODES = {
    "duplicate-id": "An identifier is given twice in the edition.",
    "file-name": "A file and the document in it have different names, or the document has none.",
    "unknown-prefix": "The prefix of a pointer is not defined, or what follows it has not its form.",
    "unknown-register-entry": "A pointer leads to no entry of its register.",
    "broken-link": "A pointer leads to no file of the edition, or to nothing in it.",
}
#: Attributes that hold pointers (datatype teidata.pointer), one or more.
POINTERS = ("ref", "resp", "hand", "corresp", "target", "source", "facs", "url", "next", "prev", "who", "new")
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
        prefixes, told = _prefixes(source), set()
        for element in source.root.iter("*"):
            for name in POINTERS:
                for pointer in (element.get(name) or "").split():
                    fault = _fault(files, path, prefixes, pointer)
                    # A prefix that nobody defined is one fault, however often it is used.
                    if fault and (fault[2] != UNDEFINED or fault[1] not in told):
                        told.add(fault[1])
                        yield _problem(source, element, name, *fault)


def _prefixes(source: Source) -> Prefixes:
    found: Prefixes = {}
    for element in source.root.iter("{*}prefixDef"):
        pattern, replacement = element.get("matchPattern", ""), element.get("replacementPattern", "")
        found.setdefault(element.get("ident", ""), []).append((pattern, re.sub(r"\$(\d)", r"\\\1", replacement)))
    return found


def _fault(files: Files, path: Path, prefixes: Prefixes, pointer: str) -> Fault | None:
    prefix, colon, local = pointer.partition(":")
    if not colon or pointer.startswith(("#", ".", "/")):
        fault = _broken_link(files, path, pointer, pointer)
        return fault and _entry_meant(fault, registered(files, path, prefixes), pointer.removeprefix("#"))
    if prefix in ("http", "https", "mailto", "urn", "doi"):
        return None
    if prefix not in prefixes:
        return _undefined(registered(files, path, prefixes), prefixes, prefix, local)
    for pattern, replacement in prefixes[prefix]:
        if re.fullmatch(pattern, local):
            target = re.sub(f"^{pattern}$", replacement, local)
            return _unregistered(files, path, prefixes, f"{prefix}:{local}", target)
    if "" in (pattern for pattern, _ in prefixes[prefix]):
        return None
    message = f'"{pointer}" does not have the form that its prefix asks for'
    fault = ("unknown-prefix", message, "correct what follows the colon")
    return _entry_meant(fault, registered(files, path, prefixes), local)


def _undefined(known: list[str], prefixes: Prefixes, prefix: str, local: str) -> Fault:
    near = difflib.get_close_matches(prefix, prefixes, n=1)
    if near:
        message = f'"{prefix}:{local}" begins with a prefix that this file does not define'
        return "unknown-prefix", f"{message}: did you mean {near[0]}:{local}?", f"write {near[0]}:{local}"
    meant = _meant(known, local)
    if meant:
        message = f'"{prefix}:{local}" begins with a prefix that this file does not define'
        return "unknown-prefix", f"{message}: did you mean {meant}?", f"write {meant}"
    return "unknown-prefix", f"the prefix {prefix}: of this pointer is not defined in this file", UNDEFINED


def registered(files: Files, path: Path, prefixes: Prefixes) -> list[str]:
    """Return every entry that a file can point to, with its prefix."""
    found = []
    for prefix, definitions in prefixes.items():
        for _, replacement in definitions:
            file, _, start = re.sub(r"\\1.*", "", replacement).partition("#")
            inside = "#" in replacement
            names = files.ids.get(_beside(path, file), {}) if inside else [each.stem for each in files.sources]
            found += [f"{prefix}:{name.removeprefix(start)}" for name in names if name.startswith(start)]
    return found


def _meant(known: Iterable[str], local: str) -> str:
    """Return the one entry of this name, in whatever register it stands."""
    found = [entry for entry in known if entry.partition(":")[2] == local.lower()]
    return found[0] if len(found) == 1 else ""


def _entry_meant(fault: Fault, known: list[str], local: str) -> Fault:
    meant = _meant(known, local)
    return (fault[0], f"{fault[1]}: did you mean {meant}?", f"write {meant}") if meant else fault


def _unregistered(files: Files, path: Path, prefixes: Prefixes, pointer: str, target: str) -> Fault | None:
    if _broken_link(files, path, pointer, target) is None:
        return None
    prefix, _, local = pointer.partition(":")
    file = target.partition("#")[0]
    entries = registered(files, path, prefixes)
    own = [entry.partition(":")[2] for entry in entries if entry.startswith(f"{prefix}:")]
    longer = [name for name in own if len(local) > 2 and name.startswith(local)]
    like = [f"{prefix}:{name}" for name in difflib.get_close_matches(local, own, n=1) or longer[:1]]
    near = like or [_meant(entries, local) if prefix not in PEOPLE_AT_WORK else ""]
    message = f'"{pointer}" is not in {REGISTERS.get(prefix, file)}'
    if not near[0]:
        return "unknown-register-entry", message, f"add the entry to {file}, or correct it"
    hint = f'write "{near[0]}", or add the entry to {file}'
    return "unknown-register-entry", f"{message}: did you mean {near[0]}?", hint


def _broken_link(files: Files, path: Path, pointer: str, target: str) -> Fault | None:
    file, _, identifier = target.partition("#")
    there = _beside(path, file) if file else path
    if there not in files.sources:
        # What is there but cannot be read is told of where it stands, not at every pointer to it.
        return None if there.exists() else _missing_file(files, path, pointer, file)
    if identifier and identifier not in files.ids[there]:
        near = difflib.get_close_matches(identifier, files.ids[there], n=1)
        mend = "correct the pointer, or give the element this identifier"
        mend = f'write "{file}#{near[0]}"' if near else mend
        return "broken-link", f'"{pointer}" leads to nothing in {there.name}', mend
    return None


def _missing_file(files: Files, path: Path, pointer: str, file: str) -> Fault:
    known = [os.path.relpath(each, path.parent) for each in files.sources]
    near = difflib.get_close_matches(file, known, n=1, cutoff=0.8)
    message = f'"{pointer}" leads to no file of the edition'
    if near:
        meant = pointer.replace(file, near[0])
        return "broken-link", f"{message}: did you mean {meant}?", f'write "{meant}"'
    return "broken-link", message, "correct the pointer, or add the file"


def _beside(path: Path, file: str) -> Path:
    return Path(re.sub(r"[^/]+/\.\./", "", str(path.parent / file)))


def _problem(source: Source, element: Element, attribute: str, code: str, message: str, hint: str) -> Problem:
    line, column = source.attribute_place(element, attribute) if attribute else source.place(element)
    return Problem(code, "error", source.file, line, column, message, hint)
