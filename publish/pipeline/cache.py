"""The cache of a build: rows in SQLite, and files by the SHA-256 of their content.

It may be deleted, damaged or shared between builds at any time: whatever is read from it is compared with its
digest, and what does not agree is made again. Nothing in it is linked to a public file.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import sqlite3
import time
from collections.abc import Mapping
from pathlib import Path
from threading import get_ident

#: Rows and files that so many builds did not use are dropped.
KEPT_BUILDS = 4
#: So many new rows are written at once.
_BATCH = 64
_HOUR = 3600
_DIGEST = re.compile(rb"[0-9a-f]{64}")
_ROWS = "rows.sqlite"
_TABLES = """
CREATE TABLE IF NOT EXISTS made
  (key TEXT PRIMARY KEY, sha256 TEXT NOT NULL, content BLOB NOT NULL, used INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS last (name TEXT PRIMARY KEY, uses TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS builds (number INTEGER NOT NULL);
"""


class Cache:
    """A folder with rows and files. Where it cannot be used, the build goes on without it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._used: set[str] = set()
        self._new: dict[str, bytes] = {}
        self._uses: dict[str, str] = {}
        self._rows = _opened(folder)
        self._build = 0

    def row(self, key: str) -> bytes | None:
        """Return the row under a key; None where there is none, or it is damaged."""
        if key in self._new:
            return self._new[key]
        with contextlib.suppress(sqlite3.Error):
            found = _row(self._rows, key)
            if found is not None:
                self._used.add(key)
            return found
        return None

    def keep_row(self, key: str, content: bytes) -> None:
        """Keep a row; it is written with others, at the latest when the build ends."""
        self._new[key] = content
        if len(self._new) >= _BATCH:
            with contextlib.suppress(sqlite3.Error):
                self._write()

    def last_uses(self, name: str) -> Mapping[str, str] | None:
        """Return what the task of a name used when it was last made or found."""
        with contextlib.suppress(sqlite3.Error, ValueError):
            found = self._rows.execute("SELECT uses FROM last WHERE name = ?", (name,)).fetchone()
            return dict(json.loads(found[0])) if found else None
        return None

    def note_uses(self, name: str, uses: Mapping[str, str]) -> None:
        """Note what a task used in this build."""
        self._uses[name] = json.dumps(dict(uses))

    def file(self, sha256: str) -> bytes | None:
        """Return the content of this digest; None where it is not kept, or damaged."""
        try:
            content = self._place(sha256).read_bytes()
        except OSError:
            return None
        return content if hashlib.sha256(content).hexdigest() == sha256 else None

    def keep_file(self, content: bytes) -> str:
        """Keep content and return its digest."""
        sha256 = hashlib.sha256(content).hexdigest()
        place = self._place(sha256)
        if self.file(sha256) is None:
            place.parent.mkdir(parents=True, exist_ok=True)
            begun = place.with_name(f"{sha256}.{os.getpid()}.{get_ident()}")
            begun.write_bytes(content)
            begun.replace(place)
        return sha256

    def close(self) -> None:
        """Write what is new and end; drop what the last builds did not use."""
        with contextlib.suppress(sqlite3.Error, OSError):
            self._write()
            if self._forget():
                self._drop()
        self._rows.close()

    def _write(self) -> None:
        number = self._number()
        rows = [(key, hashlib.sha256(row).hexdigest(), row, number) for key, row in self._new.items()]
        with self._rows:
            self._rows.executemany("INSERT OR REPLACE INTO made VALUES (?, ?, ?, ?)", rows)
            self._rows.executemany("INSERT OR REPLACE INTO last VALUES (?, ?)", list(self._uses.items()))
        self._new.clear()
        self._uses.clear()

    def _number(self) -> int:
        """Return the number of this build, which it takes when it writes its first row."""
        if not self._build:
            with self._rows:
                (last,) = self._rows.execute("SELECT coalesce(max(number), 0) FROM builds").fetchone()
                self._rows.execute("DELETE FROM builds")
                self._rows.execute("INSERT INTO builds VALUES (?)", (last + 1,))
            self._build = last + 1
        return self._build

    def _forget(self) -> bool:
        """Drop the rows that the last builds did not use; tell whether there were any."""
        number = self._number()
        with self._rows:
            self._rows.executemany("UPDATE made SET used = ? WHERE key = ?", [(number, key) for key in self._used])
            return self._rows.execute("DELETE FROM made WHERE used <= ?", (number - KEPT_BUILDS,)).rowcount > 0

    def _drop(self) -> None:
        """Remove the files that no row names any more; a new one may be of a build that is still going on."""
        newest = time.time() - _HOUR
        rows = self._rows.execute("SELECT content FROM made")
        named = {name for (content,) in rows for name in _DIGEST.findall(content)}
        for place in self.folder.glob("files/*/*"):
            if place.name.encode() not in named and place.stat().st_mtime < newest:
                place.unlink(missing_ok=True)

    def _place(self, sha256: str) -> Path:
        return self.folder / "files" / sha256[:2] / sha256


def stored_row(folder: Path, key: str) -> bytes | None:
    """Return a row of a cache that is not open; None where there is none, or it is damaged."""
    if not (folder / _ROWS).is_file():
        return None
    with contextlib.suppress(sqlite3.Error), contextlib.closing(sqlite3.connect(folder / _ROWS)) as rows:
        return _row(rows, key)
    return None


def _row(rows: sqlite3.Connection, key: str) -> bytes | None:
    found = rows.execute("SELECT sha256, content FROM made WHERE key = ?", (key,)).fetchone()
    whole = found and isinstance(found[1], bytes) and hashlib.sha256(found[1]).hexdigest() == found[0]
    return bytes(found[1]) if whole else None


def _opened(folder: Path) -> sqlite3.Connection:
    """Open the rows of a cache: a damaged database is replaced, and where the disk refuses rows are in memory."""
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        (folder / ".gitignore").write_text("*\n", encoding="utf-8")
    for attempt in range(2):
        try:
            return _connected(str(folder / _ROWS))
        except sqlite3.Error:
            for name in (_ROWS, f"{_ROWS}-wal", f"{_ROWS}-shm") if not attempt else ():
                with contextlib.suppress(OSError):
                    (folder / name).unlink(missing_ok=True)
    return _connected(":memory:")


def _connected(name: str) -> sqlite3.Connection:
    rows = sqlite3.connect(name, timeout=10)
    try:
        rows.execute("PRAGMA journal_mode = WAL")
        rows.execute("PRAGMA synchronous = NORMAL")
        rows.executescript(_TABLES)
        rows.execute("SELECT key, used FROM made LIMIT 1").fetchall()
    except sqlite3.Error:
        rows.close()
        raise
    return rows
