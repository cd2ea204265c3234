"""The working folder of a build, next to the folder that it makes: marked as the press's own, and found again.

It holds ``mark.json`` (what it is for, and what is on the move), ``new`` (what is made) and, where a system
exchanges no folders, ``old``. After a crash the next build puts back what was on the move and clears the rest.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from publish.pipeline.contents import Found, Kind, found_in

_FORMAT = "urn:press:working-folder:1"
_MARK = "mark.json"
_MOST = 1 << 20


class _Note(NamedTuple):
    """The number by which the file system knows the folder that was made, and what is on the move."""

    made: int = 0
    moving: tuple[str, ...] = ()


@dataclass(frozen=True)
class Working:
    """A working folder for ``place``; ``new`` is to be filled."""

    folder: Path
    place: Path

    @property
    def new(self) -> Path:
        """Where the new folder is made; after an exchange, what it replaced."""
        return self.folder / "new"

    @property
    def old(self) -> Path:
        """What is replaced, where no system call exchanges two folders."""
        return self.folder / "old"

    @property
    def scratch(self) -> Path:
        """Where a build puts what it needs only meanwhile."""
        return self.folder / "scratch"

    def note(self, moving: Sequence[str] = ()) -> None:
        """Write down which folder is made here, and what is moved to it from the old one, before it is moved."""
        made = self.new.stat().st_ino if self.new.exists() else 0
        said = {"format": _FORMAT, "for": self.place.name, "made": made, "moving": list(moving)}
        with (self.folder / f"{_MARK}.new").open("w", encoding="utf-8") as file:
            file.write(json.dumps(said))
            if moving:  # what is not ours must be found again even where the power fails
                file.flush()
                os.fsync(file.fileno())
        (self.folder / f"{_MARK}.new").replace(self.folder / _MARK)

    def restore(self) -> bool:
        """Put the old folder and what was moved from it back in place; tell whether nothing of it is left here."""
        cut_in_two = self.old.exists() and not _is_there(self.place)
        home = self.old if cut_in_two else self.place
        back = [move(path, self.new, home) for path in self._noted().moving if _is_there(self.new / path)]
        if cut_in_two:
            self.old.rename(self.place)
        return all(back)

    def clear(self, kind: Kind) -> None:
        """Remove what the press made here, and nothing else."""
        for folder in (self.new, self.old):
            if folder.is_dir():
                self._remove(folder, kind)
        if not self.new.exists() and not self.old.exists():
            shutil.rmtree(self.scratch, ignore_errors=True)
            self._remove_mark()

    def _remove_mark(self) -> None:
        """Remove the mark last: a folder that was half removed is still known as ours, or is empty."""
        with contextlib.suppress(OSError):
            (self.folder / f"{_MARK}.new").unlink(missing_ok=True)
            (self.folder / _MARK).unlink(missing_ok=True)
            self.folder.rmdir()

    def _remove(self, folder: Path, kind: Kind) -> None:
        """Remove the folder that was made here, or, by its list, the one that it replaced."""
        if folder.stat().st_ino == self._noted().made:
            shutil.rmtree(folder, ignore_errors=True)
        else:
            remove_listed(folder, kind)

    def _noted(self) -> _Note:
        return _noted(self.folder, self.place.name) or _Note()

    def return_strangers(self, kind: Kind) -> None:
        """Put into the new folder what came into the old one while it was replaced: the next build names it."""
        for folder in (self.new, self.old):
            listing = kind.listing(folder) if folder.is_dir() else None
            found = found_in(folder, set(listing.files)) if listing else Found()
            for path in (*found.strangers, *found.kept):
                move(path.rstrip("/"), folder, self.place)


def make_working(place: Path, announce: Callable[[str], None]) -> Working:
    """Make a marked working folder next to a place; its name is announced first, so that it is known without a mark."""
    working = Working(place.with_name(_prefix(place) + secrets.token_hex(8)), place)
    announce(working.folder.name)
    try:
        working.folder.mkdir(mode=0o700)
        working.note()
        working.new.mkdir()
        working.scratch.mkdir()
        working.note()
        if place.is_dir():
            shutil.copymode(place, working.new)
    except BaseException:  # also where the build is asked to end: nobody else knows of this folder yet
        shutil.rmtree(working.folder, ignore_errors=True)
        raise
    return working


def left_behind(place: Path, announced: str) -> Iterator[Working]:
    """Yield the working folders for a place that earlier builds left: marked, announced by the last, or emptied.

    Only who holds the lock of the place may ask.
    """
    for entry in sorted(place.parent.iterdir()):
        named = entry.name.startswith(_prefix(place)) and entry.is_dir() and not entry.is_symlink()
        if named and (entry.name == announced or _noted(entry, place.name) is not None or _emptied(entry, place)):
            yield Working(entry, place)


def _emptied(folder: Path, place: Path) -> bool:
    """Tell whether a folder without a mark is what is left of one of ours: our form of name, and nothing in it."""
    return re.fullmatch("[0-9a-f]{16}", folder.name[len(_prefix(place)) :]) is not None and not any(folder.iterdir())


def move(path: str, source: Path, target: Path) -> bool:
    """Move an entry from one folder to the other; False, and it stays, where its place is taken or cannot be."""
    if _is_there(target / path):
        return False
    try:
        (target / path).parent.mkdir(parents=True, exist_ok=True)
        (source / path).rename(target / path)
    except OSError:
        return False
    return True


def remove_listed(folder: Path, kind: Kind) -> None:
    """Remove the files that a folder lists as made by the press, and the folders that are empty then.

    The lists themselves go last, so that a removal that was cut off can be completed.
    """
    listing = kind.listing(folder)
    with contextlib.suppress(OSError):
        listed = found_in(folder, set(listing.files if listing else kind.lists)).listed
        for path in sorted(listed, key=lambda path: path in kind.lists):
            (folder / path).unlink()
    for parent, _, _ in os.walk(folder, topdown=False):
        with contextlib.suppress(OSError):
            Path(parent).rmdir()


def _prefix(place: Path) -> str:
    return f".{place.name}.making-"


def _noted(folder: Path, name: str) -> _Note | None:
    """Return what a working folder has noted; None where it bears no mark, or is another's."""
    try:
        with (folder / _MARK).open("rb") as file:
            said = json.loads(file.read(_MOST))
    except (OSError, ValueError, RecursionError):
        return None
    if not isinstance(said, dict) or said.get("format") != _FORMAT or said.get("for") != name:
        return None
    return _Note(said.get("made", 0), tuple(str(path) for path in said.get("moving", [])))


def _is_there(path: Path) -> bool:
    return os.path.lexists(path)
