"""The files that an ODD may be made of, found without compiling it: what counts is that none is left out."""

from __future__ import annotations

import re
from html import unescape
from os.path import normpath, relpath
from pathlib import Path
from urllib.parse import unquote

from publish.regular_files import is_own, read_bytes

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


def named_parts(odd: Path) -> list[tuple[str, bytes]]:
    """Return the same by paths from the folder of the ODD, wherever the edition is."""
    folder = odd.resolve().parent
    return [(Path(relpath(file, folder)).as_posix(), content) for file, content in odd_parts(odd).items()]


def _named(file: Path, content: bytes) -> list[Path]:
    addresses = {unescape(address.decode(errors="replace")) for address in _ADDRESS.findall(content)}
    local = [unquote(address.removeprefix("file://")) for address in addresses]
    return [Path(normpath(file.parent / name)) for name in local if ":" not in name]
