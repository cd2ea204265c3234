"""One build at a time: a lock of the operating system, which ends with the process that holds it, however it ends."""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from publish.problem import EditionError

#: How a lock file begins. Any other file is somebody else's.
_MARK = "urn:press:lock:1 "
#: Windows locks bytes, which nobody can read meanwhile: one far behind the text.
_FAR = 1 << 30
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0)
_NOT_TEXT = getattr(os, "O_BINARY", 0)


@dataclass(frozen=True)
class Lock:
    """A lock that is held: its handle, and the note of a holder that was killed."""

    handle: int
    left: str

    def note(self, text: str) -> None:
        """Write down one line for the next holder, should this process be killed."""
        os.ftruncate(self.handle, 0)
        os.lseek(self.handle, 0, os.SEEK_SET)
        os.write(self.handle, f"{_MARK}process {os.getpid()} on {socket.gethostname()}\n{text}\n".encode())


@contextlib.contextmanager
def alone(out: Path) -> Iterator[Lock]:
    """Keep every other build of a folder away; raises `EditionError` that says who holds it.

    The lock is a file next to the folder. It is removed in the end; one that a killed process left is free.
    """
    file = out.with_name(f".{out.name}.lock")
    lock = _taken(file, out)
    try:
        yield lock
    finally:
        _free(file, lock.handle)


def _taken(file: Path, out: Path) -> Lock:
    """Return the lock once it is held; again where its last holder has removed it meanwhile."""
    while True:
        handle = os.open(file, os.O_RDWR | os.O_CREAT | _NO_LINKS | _NOT_TEXT, 0o666)
        try:
            holder, left = _read(file, handle)
            if not _locks(handle):
                raise EditionError(f"{out}: {holder} is writing it; try again when that has ended")
            if _is_at(file, handle):
                lock = Lock(handle, left)
                lock.note(left)
                return lock
        except BaseException:
            os.close(handle)
            raise
        os.close(handle)


def _free(file: Path, handle: int) -> None:
    if sys.platform == "win32":  # which removes no file that is open
        os.close(handle)
        with contextlib.suppress(OSError):
            file.unlink()
        return
    with contextlib.suppress(OSError):
        file.unlink()
    os.close(handle)


def _read(file: Path, handle: int) -> tuple[str, str]:
    """Return who signed a lock file last, in words, and the note in it; raises `EditionError` for any other file."""
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        raise EditionError(f"{file}: a build needs this name for its lock, and it is taken")
    text = os.read(handle, 2000).decode(errors="replace")
    if text and not text.startswith(_MARK):
        raise EditionError(f"{file}: a build needs this name for its lock, and it is taken by another file")
    holder, _, note = text.removeprefix(_MARK).partition("\n")
    return holder or "another build", note.strip("\n")


def _is_at(file: Path, handle: int) -> bool:
    """Tell whether a file still has its name."""
    try:
        return os.path.samestat(os.fstat(handle), file.stat())
    except FileNotFoundError:
        return False


if sys.platform == "win32":
    import msvcrt

    def _locks(handle: int) -> bool:
        os.lseek(handle, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _locks(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
