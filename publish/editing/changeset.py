"""Several files changed together: all of them, or none."""

from __future__ import annotations

import contextlib
import tempfile
from collections.abc import Mapping
from pathlib import Path

from publish.problem import EditionError


def write_together(changes: Mapping[Path, bytes | None]) -> None:
    """Write files (None: remove) all or not at all; raises `EditionError` where one of the places refuses.

    Each new content is written next to its place first. Where a later step fails, what was replaced is put back.
    """
    made: dict[Path, Path] = {}
    before: dict[Path, bytes | None] = {}
    try:
        for path, content in changes.items():
            if content is not None:
                made[path] = _beside(path, content)
        for path, content in changes.items():
            before[path] = path.read_bytes() if path.is_file() else None
            if content is None:
                path.unlink()
            else:
                made[path].replace(path)
    except OSError as error:
        _put_back(before)
        place = error.filename or next(iter(changes))
        raise EditionError(f"{place}: cannot be written ({error.strerror or error}); nothing was changed") from error
    finally:
        for temporary in made.values():
            temporary.unlink(missing_ok=True)


def _beside(path: Path, content: bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
        file.write(content)
    temporary = Path(file.name)
    temporary.chmod(path.stat().st_mode if path.is_file() else 0o644)
    return temporary


def _put_back(before: Mapping[Path, bytes | None]) -> None:
    for path, content in before.items():
        with contextlib.suppress(OSError):
            if content is None:
                path.unlink(missing_ok=True)
            else:
                path.write_bytes(content)
