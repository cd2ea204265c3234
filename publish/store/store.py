"""The store of records: what an indexing put into the database, page by page and one by one.

Re-indexing is one transaction: readers see the old records or the new, never a mixture. Lists are paged by
key (``id`` greater than the last), never by offset; since a document keeps its id, a list that is read
while the index changes neither repeats nor misses a document.
"""

from __future__ import annotations

import contextlib
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import sqlalchemy as sa

from publish.store import tables
from publish.store.database import Database, file_url, frozen_url
from publish.store.queries import Listed, Row, Selection
from publish.store.writer import Writer, lock

__all__ = ["Selection", "State", "Store", "file_url", "frozen_url"]

#: Seconds for which a store takes its state as known.
MOMENT = 0.5


@dataclass(frozen=True)
class State:
    """Which index a store holds: a digest of all that is in it, and the second at which it came to be so."""

    fingerprint: str
    indexed: str


class Store:
    """The records of one edition in one database; every read is one consistent view of it."""

    def __init__(self, url: str = "sqlite://") -> None:
        """Open a database by its SQLAlchemy URL; raises `EditionError` in words where that cannot be."""
        self._database = Database(url)
        self.embedded = self._database.embedded
        self._state: tuple[State | None, float] = None, 0.0

    def connect(self) -> contextlib.AbstractContextManager[sa.Connection]:
        """Give a connection for writing, inside one transaction, kept when the block ends well."""
        return self._database.writing()

    def close(self) -> None:
        self._database.close()

    def mirror(self, source: Store) -> None:
        """Take over all that another store holds, in one transaction; raises `EditionError` where that loses something.

        A document that only this store has was told to harvesters once, and would be gone without a tombstone.
        """
        with self.connect() as target, source._database.engine.connect() as found:
            lock(target)
            if target.execute(tables.STATE).one() != found.execute(tables.STATE).one():
                tables.copy(found, target)
        self._state = None, 0.0

    def page(self, selection: Selection, form: str, *, after: str = "", limit: int = 100) -> list[Row]:
        """Return the next documents of a list, by id, each with one form (``""`` for headers alone)."""
        return [_row(*listed) for listed in self.listed(selection, form, after=after, limit=limit)]

    def listed(
        self, selection: Selection, form: str, *, after: str = "", limit: int = 100, few: bool = False
    ) -> Sequence[Listed]:
        """Return the same as the database gives it: making rows of it would take longer than reading it.

        ``few`` says that the whole list is short, so that the index of stamps is the shorter way to it.
        """
        bounds = _bounds(selection)
        statement = tables.page(frozenset(bounds), bool(form), selection.living, few)
        return self._database.read(statement, after=after, form=form, most=limit, **bounds)

    def get(self, id_: str, form: str = "") -> Row | None:
        """Return one document, or None where the store has none of this id."""
        if form:
            found = self._database.read(tables.GET_FORM, id=id_, form=form)
        else:
            found = self._database.read(tables.GET, id=id_)
        return _row(*found[0]) if found else None

    def count(self, selection: Selection) -> int:
        """Return how many documents a list has."""
        bounds = _bounds(selection)
        return int(self._database.read(tables.count(frozenset(bounds), selection.living), **bounds)[0][0])

    def sets(self) -> list[str]:
        """Return the setSpecs that have documents, in order."""
        return [spec for (spec,) in self._database.read(tables.SPECS)]

    def page_starts(self, spec: str, size: int) -> list[str]:
        """Return the first id of every page of a set's living documents, for lists asked for by number."""
        return [id_ for (id_,) in self._database.read(tables.PAGE_STARTS, spec=spec, size=size)]

    def span(self) -> tuple[str, str]:
        """Return the earliest and the latest stamp, both empty where there is no document."""
        first, last = self._database.read(tables.SPAN)[0]
        return first or "", last or ""

    def state(self) -> State:
        """Return which index this is, and since when; a moment old where another process has changed it."""
        known, until = self._state
        if known is None or time.monotonic() > until:
            known = State(*self._database.read(tables.STATE)[0])
            self._state = known, time.monotonic() + MOMENT
        return known

    @contextlib.contextmanager
    def writing(self) -> Iterator[Writer]:
        """Give a `Writer` inside one transaction; nothing of it stays when the block raises."""
        with self.connect() as connection:
            yield Writer(connection)
        self._state = None, 0.0


def _bounds(selection: Selection) -> dict[str, str]:
    told = {"since": selection.from_, "until": selection.until, "spec": selection.set}
    return {name: value for name, value in told.items() if value}


def _row(id_: str, deleted: bool, header: bytes, datestamp: str, body: bytes | None = None) -> Row:
    return Row(id_, bool(deleted), header, datestamp, body or b"")
