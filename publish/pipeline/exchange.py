"""One folder takes the place of another."""

from __future__ import annotations

import ctypes
import os
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


def exchange(new: Path, place: Path, aside: Path) -> None:
    """Move ``new`` to ``place``; what was there is then at ``new``, or ``aside`` where the system exchanges nothing.

    The exchange is ``renameat2(RENAME_EXCHANGE)`` (Linux 3.15 and later), else two renames.
    """
    if not place.exists():
        new.rename(place)
    elif not exchanged(new, place):
        place.rename(aside)
        try:
            new.rename(place)
        except OSError:
            aside.rename(place)
            raise


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders by one system call; False where that cannot be."""
    try:
        call = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    status: int = call(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return status == 0
