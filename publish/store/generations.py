"""The generations of a site's store: one SQLite file each, which never changes once it has its name.

A build commits the next generation, unseen, before the site is replaced. The site bears the name of its generation in
``manifest.json``: a hash of its content. Services read the file of the generation that the site bears.
"""

from __future__ import annotations

import contextlib
import re
import sqlite3
from collections.abc import Callable, Iterable
from pathlib import Path

from publish.problem import EditionError, Problem, any_errors
from publish.store.files import data_folder, file_of, store_of
from publish.store.store import Store, file_url

_NAME = re.compile(r"harvest-[0-9a-f]{64}\.sqlite(\.new)?(-wal|-shm|-journal)?")


def commit(site: Path, generation: str, write: Callable[[Store], list[Problem]]) -> list[Problem]:
    """Make the store of a generation out of the present one; with an error among the problems there is none.

    Nobody sees it until the site bears its name. Only the build that holds the lock of the site may call this.
    """
    folder = data_folder(site)
    present, wanted = _present(site), file_of(site, generation)
    if present == wanted:
        return []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        _clear(folder, keep=present)
        return _commit(present, wanted, write)
    except (OSError, sqlite3.Error) as error:
        raise EditionError(f"{folder}: the store cannot be written ({error})") from error


def _commit(present: Path | None, wanted: Path, write: Callable[[Store], list[Problem]]) -> list[Problem]:
    new = wanted.with_name(f"{wanted.name}.new")
    if present:
        _copy(present, new)
    try:
        problems = _written(new, write)
        if not any_errors(problems):
            _settle(new)
            new.replace(wanted)
    finally:
        new.unlink(missing_ok=True)
    return problems


def _written(new: Path, write: Callable[[Store], list[Problem]]) -> list[Problem]:
    store = Store(file_url(new))
    try:
        return write(store)
    finally:
        store.close()


def _present(site: Path) -> Path | None:
    """Return the store of the site; where the site itself is gone, the one of the last indexing."""
    return store_of(site) or max(_others(data_folder(site)), key=_indexings, default=None)


def _others(folder: Path) -> Iterable[Path]:
    return (file for file in folder.glob("harvest-*.sqlite") if _NAME.fullmatch(file.name))


def _indexings(file: Path) -> int:
    """Return of how many indexings a store is the result; -1 where it is none."""
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(file)) as connection:
        return int(connection.execute("SELECT generation FROM state").fetchone()[0])
    return -1


def _clear(folder: Path, keep: Path | None) -> None:
    """Remove generations that no site bears, and what a build that was cut off left."""
    for file in folder.iterdir():
        if _NAME.fullmatch(file.name) and file != keep:
            with contextlib.suppress(OSError):  # on Windows a service may still read it
                file.unlink()


def _copy(present: Path, new: Path) -> None:
    with contextlib.closing(sqlite3.connect(present)) as old, contextlib.closing(sqlite3.connect(new)) as copy:
        old.backup(copy)


def _settle(new: Path) -> None:
    """Leave one file, without a log next to it, so that it can be read where nothing can be written."""
    with contextlib.closing(sqlite3.connect(new)) as connection:
        connection.execute("PRAGMA journal_mode = DELETE")
