"""Writing: all or nothing. A file or a folder is made beside its place and moved there in one step."""

from __future__ import annotations

import contextlib
import ctypes
import os
import shutil
import tempfile
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

from publish.problem import EditionError

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2
#: Marks a half-made or replaced folder beside its place; what an earlier run left behind is cleared by it.
_MAKING, _OLD = ".making-", ".old"


def write_file(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; raises `EditionError` where the place refuses.

    What is there and no file (a device, a pipe) is written into, never replaced.
    """
    temporary: Path | None = None
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(content)
            return
        with tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}.", delete=False) as file:
            temporary = Path(file.name)
            file.write(content)
        temporary.chmod(0o666 & ~_umask())
        temporary.replace(path)
    except OSError as error:
        raise EditionError(f"{path}: cannot be written ({error.strerror or error})") from error
    finally:
        if temporary is not None:
            temporary.unlink(missing_ok=True)


@contextlib.contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """Give a new folder to fill; when the block ends well it takes the place of ``out`` in one step.

    When the block fails, ``out`` is as it was and nothing stands beside it. The exchange is
    ``renameat2(RENAME_EXCHANGE)`` where the system has it, else two renames; a replacement cut in two by a
    crash is completed at the next start.
    """
    recover(out)
    out.parent.mkdir(parents=True, exist_ok=True)
    try:
        making = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}{_MAKING}"))
    except OSError as error:
        raise EditionError(f"{out}: cannot be written ({error.strerror or error})") from error
    try:
        making.chmod(0o777 & ~_umask())
        yield making
        _exchange(making, out)
    except OSError as error:
        raise EditionError(
            f"{out}: cannot be written ({error.strerror or error}); it is as it was"
        ) from error
    finally:
        shutil.rmtree(making, ignore_errors=True)


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


def recover(out: Path) -> None:
    """Complete or clear what a run that was cut off left beside ``out``."""
    if not out.parent.is_dir():
        return
    old = _old(out)
    if old.exists():
        if out.exists():
            shutil.rmtree(old, ignore_errors=True)
        else:
            old.rename(out)
    for left in out.parent.glob(f".{out.name}{_MAKING}*"):
        shutil.rmtree(left, ignore_errors=True)


def _old(out: Path) -> Path:
    return out.with_name(f".{out.name}{_OLD}")


def _exchange(making: Path, out: Path) -> None:
    if not out.exists():
        making.rename(out)
    elif not _exchanged(making, out):
        old = _old(out)
        out.rename(old)
        making.rename(out)
        shutil.rmtree(old, ignore_errors=True)


def _exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders by one system call (Linux 3.15 and later); False where that cannot be."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    status: int = call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return status == 0


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current
