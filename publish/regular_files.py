"""The one door for files: only regular files are read, in bounds, and an edition's only where they lie inside it."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from publish.problem import EditionError

#: A larger file is not read.
MAX_BYTES = 100 * 1024 * 1024
#: A queue (FIFO) that nobody writes to is opened without waiting; what is not regular is then refused.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)


def read_bytes(path: Path) -> bytes:
    """Return a file's bytes; raises `EditionError` in words where that cannot be."""
    try:
        handle = os.open(path, _FLAGS)
    except FileNotFoundError as error:
        raise EditionError(f"{path}: there is no such file") from error
    except (OSError, ValueError) as error:
        raise EditionError(f"{path}: cannot be read ({getattr(error, 'strerror', None) or error})") from error
    try:
        return _content(path, handle)
    finally:
        os.close(handle)


def _content(path: Path, handle: int) -> bytes:
    mode = os.fstat(handle).st_mode
    if stat.S_ISDIR(mode):
        raise EditionError(f"{path}: this is a folder, not a file")
    if not stat.S_ISREG(mode):
        raise EditionError(f"{path}: this is no regular file, but a device or a queue; not read")
    with os.fdopen(handle, "rb", closefd=False) as file:
        content = file.read(MAX_BYTES + 1)
    if len(content) > MAX_BYTES:
        raise EditionError(f"{path}: larger than {MAX_BYTES // 1024 // 1024} MB; not read")
    return content


def is_own(path: Path, root: Path) -> bool:
    """Tell whether a path leads to a regular file inside a folder, links followed."""
    try:
        real = path.resolve()
        return real.is_relative_to(root) and stat.S_ISREG(real.stat().st_mode)
    except (OSError, ValueError, RuntimeError):  # gone, longer than a name may be, a link that leads to itself
        return False
