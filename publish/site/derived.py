"""Files that take long to make and depend on nothing but a package: kept on this machine by a hash of what makes them.

The folder may be deleted at any time; what is damaged is made again.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path


def derived(key: str, make: Callable[[], bytes]) -> bytes:
    """Return the bytes kept under a key, or make them and keep them; they are kept behind their own SHA-256."""
    file = _folder() / key
    with suppress(OSError):
        kept = file.read_bytes()
        if hashlib.sha256(kept[32:]).digest() == kept[:32]:
            return kept[32:]
    made = make()
    with suppress(OSError):
        _keep(file, hashlib.sha256(made).digest() + made)
    return made


def _keep(file: Path, content: bytes) -> None:
    """Write a file in one step, so that another process never reads half of it."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as written:
        written.write(content)
    Path(name).replace(file)


def _folder() -> Path:
    home = Path.home()
    by_system = {"darwin": home / "Library" / "Caches", "win32": Path(os.environ.get("LOCALAPPDATA", home))}
    return Path(os.environ.get("XDG_CACHE_HOME") or by_system.get(sys.platform, home / ".cache")) / "publish" / "fonts"
