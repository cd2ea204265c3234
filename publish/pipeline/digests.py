"""Digests of what tasks use: values, files, and the press itself with the libraries that decide its bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from publish.resources import shared

#: The libraries that decide the bytes of a site.
_LIBRARIES = ("lxml", "saxonche", "typst", "pagefind", "pagefind-bin", "fonttools", "fontpkg-source-serif-4", "babel")
#: The folders of the press in which its stylesheets and tables are.
_FOLDERS = ("xslt", "odd/tei", "labels")


def digest(value: Any) -> str:
    """Return the SHA-256 of bytes, or of what JSON can say."""
    if not isinstance(value, bytes):
        value = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()
    return hashlib.sha256(value).hexdigest()


def digest_of_files(files: Iterable[tuple[str, bytes]]) -> str:
    """Return the digest of files by name."""
    return digest(sorted((name, digest(content)) for name, content in files))


def files_below(folder: Path) -> list[tuple[str, bytes]]:
    """Return every file below a folder by its path in it, but for what Python compiles and what is hidden."""
    found = sorted(path for path in folder.rglob("*") if path.is_file() and path.suffix != ".pyc")
    named = [(path.relative_to(folder), path) for path in found]
    return [
        (relative.as_posix(), path.read_bytes())
        for relative, path in named
        if not any(part.startswith(".") for part in relative.parts)
    ]


@cache
def press() -> str:
    """Return the digest of the press: its modules, stylesheets and tables, and the libraries that it works with."""
    package = Path(__file__).parents[1]
    parts = [digest_of_files(files_below(folder)) for folder in (package, *(shared() / name for name in _FOLDERS))]
    return digest([*parts, *(_version(library) for library in _LIBRARIES)])


def _version(library: str) -> str:
    try:
        return f"{library} {version(library)}"
    except PackageNotFoundError:
        return library
