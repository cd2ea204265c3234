"""The store of records: SQLite (a file, or in memory) or PostgreSQL, through SQLAlchemy Core.

Re-indexing is one transaction: readers see the old records or the new, never a mixture. Lists are paged by
key (``id`` greater than the last), never by offset; since a document keeps its id, a list that is read
while the index changes neither repeats nor misses a document.
"""

from __future__ import annotations

import contextlib
import hashlib
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from publish.harvest import tables
from publish.harvest.item import Item
from publish.harvest.rows import Row, Selection
from publish.harvest.tables import FORMS, ITEMS, SETS, STATES
from publish.problem import EditionError

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
        memory = url == "sqlite://"
        self.embedded = url.startswith("sqlite")
        self._compiled: dict[sa.Select[Any], Any] = {}
        self._strict: dict[str, Any] = {}
        self._state: tuple[State | None, float] = None, 0.0
        self._alone = threading.Lock() if memory else contextlib.nullcontext()
        options: dict[str, Any] = {"pool_pre_ping": not self.embedded}
        if memory:
            options = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
        try:
            self.engine = sa.create_engine(url, **options)
            if self.engine.dialect.name == "sqlite":
                _prepare_sqlite(self.engine)
            else:
                self._strict = {"isolation_level": "REPEATABLE READ"}
            with self.connect() as connection:
                tables.META.create_all(connection)
                if connection.scalar(sa.select(STATES.c.generation)) is None:
                    connection.execute(STATES.insert().values(generation=0, fingerprint="", indexed=""))
        except (sa.exc.SQLAlchemyError, ImportError, EditionError) as error:
            raise EditionError(f"the store {_shown(url)} cannot be opened: {_cause(error)}") from error

    @contextlib.contextmanager
    def connect(self) -> Iterator[sa.Connection]:
        """Give a connection for writing, inside one transaction, kept when the block ends well."""
        with self._alone, _told(), self.engine.connect() as connection:
            connection = connection.execution_options(writes=True, **self._strict)
            with connection.begin():
                yield connection

    def _read(self, statement: sa.Select[Any], **values: object) -> Sequence[Any]:
        """Return the rows of one statement: one consistent view, straight from the driver.

        SQLAlchemy writes the SQL, once a statement, and keeps the connections; its own reading of rows would
        take most of a request's time.
        """
        if statement not in self._compiled:
            self._compiled[statement] = statement.compile(dialect=self.engine.dialect)
        compiled = self._compiled[statement]
        named = compiled.construct_params(values)
        given = [named[name] for name in compiled.positiontup] if compiled.positiontup is not None else named
        with self._alone, _told(self.engine.dialect.loaded_dbapi.Error):
            connection = self.engine.raw_connection()
            try:
                cursor = connection.cursor()
                cursor.execute(str(compiled), given)
                return cursor.fetchall()
            finally:
                connection.close()

    def close(self) -> None:
        self.engine.dispose()

    def page(
        self, selection: Selection, form: str, *, after: str = "", limit: int = 100, few: bool = False
    ) -> list[Row]:
        """Return the next documents of a list, by id, each with one form (``""`` for headers alone).

        ``few`` says that the whole list is short, so that the index of stamps is the shorter way to it.
        """
        bounds = _bounds(selection)
        statement = tables.page(frozenset(bounds), bool(form), selection.living, few)
        rows = self._read(statement, after=after, form=form, most=limit, **bounds)
        return [_row(*row) for row in rows]

    def get(self, id_: str, form: str = "") -> Row | None:
        """Return one document, or None where the store has none of this id."""
        found = self._read(tables.GET_FORM, id=id_, form=form) if form else self._read(tables.GET, id=id_)
        return _row(*found[0]) if found else None

    def count(self, selection: Selection) -> int:
        """Return how many documents a list has."""
        bounds = _bounds(selection)
        return int(self._read(tables.count(frozenset(bounds), selection.living), **bounds)[0][0])

    def sets(self) -> list[str]:
        """Return the setSpecs that have documents, in order."""
        return [spec for (spec,) in self._read(tables.SPECS)]

    def page_starts(self, size: int) -> list[str]:
        """Return the first id of every page of living documents, for lists asked for by number."""
        return [id_ for (id_,) in self._read(tables.PAGE_STARTS, size=size)]

    def span(self) -> tuple[str, str]:
        """Return the earliest and the latest stamp, both empty where there is no document."""
        first, last = self._read(tables.SPAN)[0]
        return first or "", last or ""

    def state(self) -> State:
        """Return which index this is, and since when; a moment old where another process has changed it."""
        known, until = self._state
        if known is None or time.monotonic() > until:
            known = State(*self._read(tables.STATE)[0])
            self._state = known, time.monotonic() + MOMENT
        return known

    @contextlib.contextmanager
    def writing(self) -> Iterator[Writer]:
        """Give a `Writer` inside one transaction; nothing of it stays when the block raises."""
        with self.connect() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(sa.text("LOCK TABLE state IN EXCLUSIVE MODE"))
            generation = int(connection.scalar(sa.select(STATES.c.generation)) or 0) + 1
            yield Writer(connection, generation)
        self._state = None, 0.0


class Writer:
    """Puts the documents of one indexing into the store; used through `Store.writing`."""

    def __init__(self, connection: sa.Connection, generation: int) -> None:
        self._connection, self.generation = connection, generation
        self._fingerprint = hashlib.sha256()

    def known(self, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Return digest and stamp of the documents among ``ids`` that the store has."""
        found = sa.select(ITEMS.c.id, ITEMS.c.digest, ITEMS.c.datestamp).where(ITEMS.c.id.in_(ids))
        return {row.id: (row.digest, row.datestamp) for row in self._connection.execute(found)}

    def put(self, items: Sequence[Item]) -> None:
        """Write documents, in place of what the store had of them."""
        for item in items:
            told = (item.digest.encode(), item.datestamp.encode(), *item.forms.values())
            self._fingerprint.update(b"\0".join(told))
        ids = [item.id for item in items]
        for table in (FORMS, SETS, ITEMS):
            self._connection.execute(table.delete().where(table.c.id.in_(ids)))
        self._insert(ITEMS, [_values(item, self.generation) for item in items])
        self._insert(SETS, [{"spec": spec, "id": item.id} for item in items for spec in memberships(item.sets)])
        self._insert(
            FORMS,
            [{"id": item.id, "name": name, "body": body} for item in items for name, body in item.forms.items()],
        )

    def _insert(self, table: sa.Table, rows: list[dict[str, object]]) -> None:
        if rows:
            self._connection.execute(table.insert(), rows)

    def unseen(self) -> list[str]:
        """Return the ids in the store that this indexing has not put."""
        left = sa.select(ITEMS.c.id).where(ITEMS.c.generation != self.generation).order_by(ITEMS.c.id)
        return list(self._connection.scalars(left))

    def finish(self, at: str) -> None:
        """End an indexing at a second, which is kept where the index has changed by it."""
        now = self._fingerprint.hexdigest()
        before = self._connection.scalar(sa.select(STATES.c.fingerprint))
        changes = {} if now == before else {"fingerprint": now, "indexed": at}
        self._connection.execute(STATES.update().values(generation=self.generation, **changes))


def memberships(sets: Sequence[str]) -> list[str]:
    """Return sets and what they belong to: ``kind:telegram`` is in ``kind`` (OAI-PMH 2.0, 2.6)."""
    parts = [spec.split(":") for spec in sets]
    return list(dict.fromkeys(":".join(part[: n + 1]) for part in parts for n in range(len(part))))


@contextlib.contextmanager
def _told(*errors: type[Exception]) -> Iterator[None]:
    """Tell in words that a database does not answer."""
    try:
        yield
    except (sa.exc.SQLAlchemyError, *errors) as error:  # type: ignore[misc]
        raise EditionError(f"the store does not answer: {_cause(error)}") from error


def file_url(path: Path) -> str:
    """Return the URL of an SQLite file."""
    return str(sa.URL.create("sqlite", database=str(path)))


def _bounds(selection: Selection) -> dict[str, str]:
    told = {"since": selection.from_, "until": selection.until, "spec": selection.set}
    return {name: value for name, value in told.items() if value}


def _row(id_: str, datestamp: str, status: str, sets: str, deleted: bool, body: bytes | None = None) -> Row:
    return Row(id_, datestamp, status, tuple(sets.split()), bool(deleted), bytes(body) if body else b"")


def _values(item: Item, generation: int) -> dict[str, object]:
    """Return an item as a row of ``item``."""
    return {
        "id": item.id,
        "datestamp": item.datestamp,
        "status": item.status,
        "sets": " ".join(item.sets),
        "deleted": item.deleted,
        "digest": item.digest,
        "generation": generation,
    }


def _prepare_sqlite(engine: sa.Engine) -> None:
    """Let SQLAlchemy begin transactions (sqlite3 begins them late), and readers read while one writes."""

    @sa.event.listens_for(engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA busy_timeout = 30000")

    @sa.event.listens_for(engine, "begin")
    def begun(connection: sa.Connection) -> None:
        if connection.get_execution_options().get("writes"):
            connection.exec_driver_sql("BEGIN IMMEDIATE")


def _shown(url: str) -> str:
    try:
        return sa.make_url(url).render_as_string(hide_password=True)
    except sa.exc.ArgumentError:
        return repr(url)


def _cause(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).strip().split("\n")[0]
