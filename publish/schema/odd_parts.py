"""The files that an ODD may be made of, found without compiling it: what counts is that none is left out."""

from __future__ import annotations

import hashlib
import re
from html import unescape
from os.path import normpath, relpath
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from publish.problem import Problem
from publish.regular_files import is_own, read_bytes
from publish.source import xml
from publish.source.xml import TEI

#: What a schema is made of, and what of it no schema shows.
_SPECIFIED = (f"{TEI}schemaSpec", f"{TEI}specGrp")
_GRAMMAR = "{http://relaxng.org/ns/structure/1.0}"
_UNSPECIFIED = (f"{TEI}remarks", f"{TEI}exemplum")
#: What an ODD, or a grammar that it takes in, names other files by (`publish.schema.odd_sources`, `odd_file`).
_ADDRESS = re.compile(rb"""\b(?:href|target|url|source)\s*=\s*["']([^"'#]+)""")


def odd_parts(odd: Path) -> dict[Path, bytes]:
    """Return the bytes of an ODD, of every file that an address in it leads to, and of every file that those name."""
    found: dict[Path, bytes] = {}
    waiting = [odd.resolve()]
    while waiting:
        file = waiting.pop()
        if file not in found and is_own(file, Path(file.anchor)):
            found[file] = read_bytes(file)
            waiting += _named(file, found[file])
    return found


def odd_digest(odd: Path) -> str:
    """Return the digest of what of an ODD and its parts a schema is made of: not of the prose around it."""
    parts = [(name, _specified(content)) for name, content in sorted(named_parts(odd))]
    parts = [(name, content) for name, content in parts if content] or named_parts(odd)
    return hashlib.sha256(b"\0".join(b"%s\0%s" % (name.encode(), content) for name, content in parts)).hexdigest()


def _specified(content: bytes) -> bytes:
    """Return the specifications of a file, without examples and remarks; a grammar as it is, nothing of any other."""
    source = xml.parse(content, Path(), "")
    if isinstance(source, Problem):
        return b""
    etree.strip_elements(source.root, *_UNSPECIFIED, with_tail=False)
    inside = [each for each in source.root.iter(*_SPECIFIED) if next(each.iterancestors(*_SPECIFIED), None) is None]
    specified = b"".join(etree.tostring(each, method="c14n", with_tail=False, with_comments=False) for each in inside)
    return content if str(source.root.tag).startswith(_GRAMMAR) else specified


def named_parts(odd: Path) -> list[tuple[str, bytes]]:
    """Return the same by paths from the folder of the ODD, wherever the edition is."""
    folder = odd.resolve().parent
    return [(Path(relpath(file, folder)).as_posix(), content) for file, content in odd_parts(odd).items()]


def _named(file: Path, content: bytes) -> list[Path]:
    addresses = {unescape(address.decode(errors="replace")) for address in _ADDRESS.findall(content)}
    local = [unquote(address.removeprefix("file://")) for address in addresses]
    return [Path(normpath(file.parent / name)) for name in local if ":" not in name]
