"""Writing files: all or nothing. A file is made next to its place and moved there in one step."""

from __future__ import annotations

import os
import stat
import tempfile
import zipfile
from collections.abc import Iterable
from pathlib import Path

from publish.problem import EditionError


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; raises `EditionError` where the place refuses.

    What is there and no file (a device, a pipe) is written into, never replaced; a link is written through, and a file
    keeps its permissions.
    """
    temporary: Path | None = None
    try:
        path = path.resolve() if path.is_symlink() else path
        if path.exists() and not path.is_file():
            path.write_bytes(content)
            return
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
        temporary.chmod(stat.S_IMODE(path.stat().st_mode) if path.exists() else 0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        raise EditionError(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


def refuse_same(out: Path | None, *inputs: Path | None) -> None:
    """Raise `EditionError` where a file to be written is one of those that it is made from."""
    for file in inputs:
        if out is not None and file is not None and out.is_file() and file.exists() and out.samefile(file):
            raise EditionError(f"{out}: the result would replace the file that it is made from; name another file")


def put(folder: Path, files: Iterable[tuple[str, bytes]]) -> list[tuple[str, bytes]]:
    """Write files (path in the folder, content) as they come; return them."""
    written = []
    for name, content in files:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(content)
        written.append((name, content))
    return written


def zip_entry(name: str) -> zipfile.ZipInfo:
    """Return an entry of a ZIP that does not tell when, where and by whom it was made (ZIP begins with 1980)."""
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.external_attr = 0o644 << 16
    return entry


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
