"""Small sites for the tests of the writing side: files by path, with a manifest as a build writes it."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from publish.pipeline.manifest import FILE, SITE, manifest
from publish.pipeline.swap import Replacement, replacing
from publish.write import put

PAGES = {"index.html": b"one", "texts/a.html": b"two", "texts/a.xml": b"<a/>"}


def fill(replacement: Replacement, files: Mapping[str, bytes] = PAGES) -> None:
    written = put(replacement.folder, files.items())
    put(replacement.folder, [(FILE, manifest(written))])


def make(out: Path, files: Mapping[str, bytes] = PAGES, keep: Sequence[str] = ()) -> None:
    with replacing(out, SITE, keep) as replacement:
        fill(replacement, files)
        replacement.publish()


def tree(folder: Path) -> dict[str, str]:
    """Return everything in a folder: files with content, links with target, folders; locks and all."""
    found = {}
    for parent, folders, files in os.walk(folder):
        for name in [*folders, *files]:
            path = Path(parent) / name
            said = f"link {path.readlink()}" if path.is_symlink() else "folder" if path.is_dir() else path.read_text()
            found[path.relative_to(folder).as_posix()] = said
    return found


def pages(folder: Path) -> dict[str, bytes]:
    """Return the files of a site but its manifest."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.name != FILE)
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


#: A process that begins a build of the folder it is given, says so, and never ends.
NEW_PROCESS = """
import sys, time
from pathlib import Path
from publish.pipeline.manifest import SITE
from publish.pipeline.swap import replacing
with replacing(Path(sys.argv[1]), SITE) as replacement:
    (replacement.folder / "index.html").write_text("half")
    print("begun", flush=True)
    time.sleep(60)
"""
