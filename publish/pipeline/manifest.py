"""``manifest.json``: every file of a site with its size and checksum, and the mark by which the press knows its own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from publish.pipeline.contents import Entry, Kind, Listing

FILE = "manifest.json"
#: The mark: only the press writes it.
FORMAT = "urn:press:site:1"


def manifest(files: Iterable[tuple[str, bytes]]) -> bytes:
    """Return the list of all files (path, content)."""
    entries = [
        {"path": name, "size": len(content), "sha256": hashlib.sha256(content).hexdigest()}
        for name, content in sorted(files)
    ]
    return (json.dumps({"format": FORMAT, "files": entries}, indent=1) + "\n").encode()


def listing(folder: Path) -> Listing | None:
    """Return what a site lists as its own; None where there is no list that the press could have written."""
    file = folder / FILE
    if file.is_symlink() or not file.is_file():
        return None
    try:
        said = json.loads(file.read_bytes())
        files = {str(each["path"]): Entry(str(each["sha256"]), int(each["size"])) for each in said["files"]}
    except (ValueError, RecursionError, LookupError, TypeError):
        return None
    return Listing({**files, FILE: Entry("")}, said.get("format") == FORMAT)


SITE = Kind("a built site", listing, (FILE,))
