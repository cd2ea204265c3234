"""``manifest.json``: every file of a site with its size and checksum, and the mark by which the press knows its own."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from functools import partial
from pathlib import Path

from publish.addresses import MANIFEST
from publish.pipeline.contents import Entry, Kind, Listing

FILE = MANIFEST
#: The marks of a site and of a folder of guidelines: only the press writes them.
FORMAT = "urn:press:site:1"
FORMAT_OF_GUIDELINES = "urn:press:guidelines:1"


def manifest(files: Iterable[tuple[str, bytes]], form: str = FORMAT, served: str = "") -> bytes:
    """Return the list of all files (path, content), see `manifest_of`."""
    listed = ((name, hashlib.sha256(content).hexdigest(), len(content)) for name, content in files)
    return manifest_of(listed, form, served)


def manifest_of(files: Iterable[tuple[str, str, int]], form: str = FORMAT, served: str = "") -> bytes:
    """Return the list of all files (path, SHA-256, size), with a mark and the generation of the site.

    The generation is a hash of the list, and of what harvesters are ``served`` (`publish.metadata.item.fingerprint`).
    """
    entries = [{"path": name, "size": size, "sha256": sha256} for name, sha256, size in sorted(files)]
    generation = hashlib.sha256(json.dumps([entries, served]).encode()).hexdigest()
    return (json.dumps({"format": form, "generation": generation, "files": entries}, indent=1) + "\n").encode()


def listing(folder: Path, form: str = FORMAT) -> Listing | None:
    """Return what a folder lists as its own; None where there is no list that the press could have written."""
    file = folder / FILE
    if file.is_symlink() or not file.is_file():
        return None
    try:
        said = json.loads(file.read_bytes())
        files = {str(each["path"]): Entry(str(each["sha256"]), int(each["size"])) for each in said["files"]}
    except (ValueError, RecursionError, LookupError, TypeError):
        return None
    if said.get("format", FORMAT) != form:
        return None
    return Listing({**files, FILE: Entry("")}, "format" in said)


SITE = Kind("a built site", listing, (FILE,))
GUIDELINES = Kind("guidelines", partial(listing, form=FORMAT_OF_GUIDELINES), (FILE,))
