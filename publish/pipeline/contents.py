"""What is in a folder that the press made: its own files, by its own list; what is kept; and what is a stranger's."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Collection, Iterator, Mapping, Set
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import NamedTuple

from publish.problem import EditionError

#: What a desktop leaves in any folder that it shows. It is always kept.
DESKTOP = frozenset({".DS_Store", "Thumbs.db", "desktop.ini"})


class Entry(NamedTuple):
    """A file in a list: its SHA-256, and its size where the list has it."""

    sha256: str
    size: int | None = None


@dataclass(frozen=True)
class Listing:
    """The files that a folder lists as its own, by path; whether it bears the mark that only the press makes."""

    files: Mapping[str, Entry]
    marked: bool


@dataclass(frozen=True)
class Kind:
    """A kind of folder that the press makes: its name in sentences, and how its list is read.

    ``listing`` returns None for a folder that is not of this kind; ``lists`` are the files that it reads.
    """

    name: str
    listing: Callable[[Path], Listing | None]
    lists: tuple[str, ...]


@dataclass(frozen=True)
class Found:
    """The paths in a folder (of folders with a slash at the end): those listed, those kept, and all others."""

    listed: list[str] = field(default_factory=list)
    kept: list[str] = field(default_factory=list)
    strangers: list[str] = field(default_factory=list)


def found_in(folder: Path, listed: Set[str], keep: Collection[str] = ()) -> Found:
    """Sort what is in a folder. No link is followed, and no folder of strangers is entered."""
    found = Found()
    inside = {parent for path in (*listed, *keep) for parent in _parents(path)}
    for path, entry in _entries(folder, "", inside - set(keep)):
        if path in keep:
            found.kept.append(path)
        elif path in listed and entry.is_file(follow_symlinks=False):
            found.listed.append(path)
        elif entry.name in DESKTOP:
            found.kept.append(path)
        else:
            found.strangers.append(f"{path}/" if entry.is_dir(follow_symlinks=False) else path)
    return found


def _entries(folder: Path, before: str, inside: Set[str]) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield every entry by its path, but for folders ``inside`` what is in them."""
    with os.scandir(folder) as scanned:
        entries = sorted(scanned, key=lambda entry: entry.name)
    for entry in entries:
        path = before + entry.name
        if path in inside and entry.is_dir(follow_symlinks=False):
            yield from _entries(folder / entry.name, f"{path}/", inside)
        else:
            yield path, entry


def _parents(path: str) -> Iterator[str]:
    return (parent.as_posix() for parent in PurePosixPath(path).parents if parent.name)


def refuse_strangers(out: Path, place: Path, kind: Kind, keep: Collection[str]) -> Found:
    """Return what is in a folder that may be replaced; raises `EditionError` that names what the press did not make."""
    if not place.exists():
        return Found()
    listing = kind.listing(place)
    found = found_in(place, set(listing.files) if listing else set(), keep)
    if found.strangers:
        raise EditionError(
            f"{out}: this folder holds other things than {kind.name}: {_named(found.strangers)}. Name a new or an "
            "empty folder, or say what is to be kept in it ([build] keep in edition.toml, or --keep)"
        )
    if listing is not None and not listing.marked:
        _refuse_changed(out, place, listing, kind)
    return found


def _refuse_changed(out: Path, place: Path, listing: Listing, kind: Kind) -> None:
    """Refuse a folder from before there was a mark, unless all its files are as it lists them."""
    changed = [path for path, entry in listing.files.items() if not _agrees(place / path, entry)]
    if changed:
        raise EditionError(
            f"{out}: this folder bears no mark of the press, and not all of its files agree with its list, as those "
            f"of {kind.name} would: {_named(changed)}. Name another folder"
        )


def _agrees(file: Path, entry: Entry) -> bool:
    return file.is_file() and (not entry.sha256 or hashlib.sha256(file.read_bytes()).hexdigest() == entry.sha256)


def refuse_incomplete(out: Path, folder: Path, kind: Kind, keep: Collection[str]) -> None:
    """Raise `EditionError` unless a finished folder has what its list names and nothing else."""
    listing = kind.listing(folder)
    if listing is None or not listing.marked:
        raise EditionError(f"{out}: what was made is not {kind.name}")
    found = found_in(folder, set(listing.files))
    sizes = {path: (folder / path).stat().st_size for path in found.listed}
    wrong = [path for path, entry in listing.files.items() if sizes.get(path) is None or _differs(sizes[path], entry)]
    wrong += [*found.strangers, *found.kept]
    if wrong:
        raise EditionError(f"{out}: what was made does not agree with its list: {_named(wrong)}")
    taken = [path for path in keep if (folder / path).exists()]
    if taken:
        raise EditionError(f"{out}: {_named(taken)} cannot be kept: the press makes a file or a folder of this name")


def _differs(size: int, entry: Entry) -> bool:
    return entry.size is not None and entry.size != size


def _named(paths: Collection[str], most: int = 5) -> str:
    shown = ", ".join(sorted(paths)[:most])
    return shown + (f" and {len(paths) - most} more" if len(paths) > most else "")
