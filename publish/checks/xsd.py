"""Checking against an XML Schema (XSD 1.0) of anybody's, by libxml2."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

from lxml import etree

from publish.checks.files import problem_at
from publish.problem import EditionError, Problem
from publish.source import xml
from publish.source.xml import Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {"xsd": "A file does not fit its XML Schema (XSD)."}
_XSD = "{http://www.w3.org/2001/XMLSchema}"
_PARTS = tuple(f"{_XSD}{name}" for name in ("include", "import", "redefine"))
_OTHER = re.compile(r"[a-z][a-z0-9+.-]*:", re.IGNORECASE)


def load_xsd(path: Path) -> etree.XMLSchema:
    """Return a schema; raises `EditionError` where it is none, or needs a file that is not below its folder."""
    root, *_ = [part.root for part in _parts(path, path.resolve().parent, set())]
    root.getroottree().docinfo.URL = str(path.resolve())
    try:
        return etree.XMLSchema(root.getroottree())
    except etree.XMLSchemaParseError as error:
        first = error.error_log[0] if len(error.error_log) else None
        where = f"{path}:{first.line}" if first is not None else str(path)
        raise EditionError(f"{where}: this is no XML Schema: {_plain(str(error))}") from error


def check_xsd(source: Source, schema: etree.XMLSchema) -> list[Problem]:
    """Return what does not fit the schema, each at its element."""
    if schema.validate(source.root):
        return []
    log = cast("Iterable[etree._LogEntry]", schema.error_log)
    return [_problem(source, error) for error in log]


def _problem(source: Source, error: etree._LogEntry) -> Problem:
    element = source.at(error.path) if error.path else None
    return problem_at(source, source.root if element is None else element, "", "xsd", _plain(error.message), "")


def _plain(message: str) -> str:
    """Return a message of libxml2 without namespaces and in the form of the press's own."""
    bare = re.sub(r"\{[^}]*\}", "", message).strip()
    return re.sub(r"^Element '([^']+)'(, attribute '([^']+)')?: ", _named, bare).removesuffix(".")


def _named(found: re.Match[str]) -> str:
    attribute = f", `{found[3]}`" if found[3] else ""
    return f"`<{found[1]}>`{attribute}: "


def _read(path: Path) -> Source:
    source = xml.read(path)
    if isinstance(source, Problem):
        raise EditionError(f"{source.file}:{source.line}:{source.column}: {source.message}")
    return source


def _parts(path: Path, folder: Path, seen: set[Path]) -> Iterator[Source]:
    """Yield the files of a schema; libxml2 reads them itself, so that all must be here and nothing else."""
    if path.resolve() in seen:
        return
    seen.add(path.resolve())
    source = _read(path)
    yield source
    for part in source.root.iter(*_PARTS):
        address = part.get("schemaLocation")
        if address:
            yield from _parts(_inside(path, part, address, folder), folder, seen)


def _inside(path: Path, part: Element, address: str, folder: Path) -> Path:
    place = (path.resolve().parent / address).resolve()
    if _OTHER.match(address) or not place.is_relative_to(folder):
        raise EditionError(f"{path}: {address} is not fetched: put the file into the folder of the schema")
    return place
