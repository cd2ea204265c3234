"""The store: SQLite (a file, or in memory) or PostgreSQL. The only module that imports SQLAlchemy.

Re-indexing is one transaction: readers see the old records or the new, never a mixture. Lists are paged by
key (``id`` greater than the last), never by offset; since a document keeps its id, a list that is read
while the index changes neither repeats nor misses a document.
"""

from __future__ import annotations

import contextlib
import hashlib
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.pool import StaticPool

from publish.harvest.item import Item
from publish.problem import EditionError

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
_META = sa.MetaData()
ITEMS = sa.Table(
    "item",
    _META,
    sa.Column("id", _TEXT, primary_key=True),
    sa.Column("datestamp", _TEXT, nullable=False),
    sa.Column("status", sa.Text, nullable=False),
    sa.Column("sets", sa.Text, nullable=False),
    sa.Column("deleted", sa.Boolean, nullable=False),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("generation", sa.Integer, nullable=False),
    sa.Index("item_datestamp", "datestamp", "id"),
)
SETS = sa.Table(
    "item_set",
    _META,
    sa.Column("spec", _TEXT, primary_key=True),
    sa.Column("id", _TEXT, primary_key=True),
)
FORMS = sa.Table(
    "form",
    _META,
    sa.Column("id", _TEXT, primary_key=True),
    sa.Column("name", _TEXT, primary_key=True),
    sa.Column("body", sa.LargeBinary, nullable=False),
)
STATES = sa.Table(
    "state",
    _META,
    sa.Column("generation", sa.Integer, nullable=False),
    sa.Column("fingerprint", sa.Text, nullable=False),
    sa.Column("indexed", sa.Text, nullable=False),
)


@dataclass(frozen=True)
class Selection:
    """What a list is made of: stamps from and until (inclusive, UTC seconds), a set; empty means all.

    ``living`` leaves withdrawn documents out.
    """

    from_: str = ""
    until: str = ""
    set: str = ""
    living: bool = False


@dataclass(frozen=True)
class Row:
    """One stored document: its header and the form that was asked for (empty where it has none)."""

    id: str
    datestamp: str
    status: str
    sets: tuple[str, ...]
    deleted: bool
    body: bytes = b""


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
        self._alone = threading.Lock() if memory else contextlib.nullcontext()
        options: dict[str, Any] = {"pool_pre_ping": True}
        if memory:
            options = {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
        try:
            self.engine = sa.create_engine(url, **options)
            if self.engine.dialect.name == "sqlite":
                _prepare_sqlite(self.engine)
            else:
                self.engine = self.engine.execution_options(isolation_level="REPEATABLE READ")
            with self.connect(writes=True) as connection:
                _META.create_all(connection)
                if connection.scalar(sa.select(STATES.c.generation)) is None:
                    connection.execute(STATES.insert().values(generation=0, fingerprint="", indexed=""))
        except (sa.exc.SQLAlchemyError, ImportError) as error:
            raise EditionError(f"the store {_shown(url)} cannot be opened: {_cause(error)}") from error

    @contextlib.contextmanager
    def connect(self, *, writes: bool = False) -> Iterator[sa.Connection]:
        """Give a connection inside one transaction, kept when the block ends well."""
        with self._alone, self.engine.connect() as connection:
            connection = connection.execution_options(writes=writes)
            try:
                with connection.begin():
                    yield connection
            except sa.exc.SQLAlchemyError as error:
                raise EditionError(f"the store does not answer: {_cause(error)}") from error

    def close(self) -> None:
        self.engine.dispose()

    def clear(self) -> None:
        """Forget everything; only a test does this, since harvesters are told that deletions are kept for ever."""
        with self.connect(writes=True) as connection:
            for table in (FORMS, SETS, ITEMS):
                connection.execute(table.delete())
            connection.execute(STATES.update().values(generation=0, fingerprint="", indexed=""))

    def page(self, selection: Selection, form: str, *, after: str = "", limit: int = 100) -> list[Row]:
        """Return the next documents of a list, by id, each with one form (``""`` for headers alone)."""
        chosen = _chosen(selection).where(ITEMS.c.id > after) if after else _chosen(selection)
        with self.connect() as connection:
            return [
                _row(row) for row in connection.execute(_with(chosen, form).order_by(ITEMS.c.id).limit(limit))
            ]

    def get(self, id_: str, form: str = "") -> Row | None:
        """Return one document, or None where the store has none of this id."""
        with self.connect() as connection:
            found = connection.execute(_with(sa.select(ITEMS).where(ITEMS.c.id == id_), form)).first()
        return _row(found) if found else None

    def count(self, selection: Selection) -> int:
        """Return how many documents a list has."""
        chosen = _chosen(selection).with_only_columns(sa.func.count(), maintain_column_froms=True)
        with self.connect() as connection:
            return int(connection.scalar(chosen) or 0)

    def sets(self) -> list[str]:
        """Return the setSpecs that have documents, in order."""
        with self.connect() as connection:
            return list(connection.scalars(sa.select(SETS.c.spec).distinct().order_by(SETS.c.spec)))

    def page_starts(self, size: int) -> list[str]:
        """Return the first id of every page of living documents, for lists asked for by number."""
        number = sa.func.row_number().over(order_by=ITEMS.c.id).label("number")
        numbered = sa.select(ITEMS.c.id, number).where(~ITEMS.c.deleted).subquery()
        first = sa.select(numbered.c.id).where((numbered.c.number - 1) % size == 0).order_by(numbered.c.id)
        with self.connect() as connection:
            return list(connection.scalars(first))

    def span(self) -> tuple[str, str]:
        """Return the earliest and the latest stamp, both empty where there is no document."""
        ends = sa.select(sa.func.min(ITEMS.c.datestamp), sa.func.max(ITEMS.c.datestamp))
        with self.connect() as connection:
            first, last = connection.execute(ends).one()
        return first or "", last or ""

    def state(self) -> State:
        """Return which index this is, and since when."""
        with self.connect() as connection:
            return State(*connection.execute(sa.select(STATES.c.fingerprint, STATES.c.indexed)).one())

    @contextlib.contextmanager
    def writing(self) -> Iterator[Writer]:
        """Give a `Writer` inside one transaction; nothing of it stays when the block raises."""
        with self.connect(writes=True) as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(sa.text("LOCK TABLE state IN EXCLUSIVE MODE"))
            generation = int(connection.scalar(sa.select(STATES.c.generation)) or 0) + 1
            yield Writer(connection, generation)


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
        self._insert(
            SETS, [{"spec": spec, "id": item.id} for item in items for spec in memberships(item.sets)]
        )
        self._insert(
            FORMS,
            [
                {"id": item.id, "name": name, "body": body}
                for item in items
                for name, body in item.forms.items()
            ],
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


def file_url(path: Path) -> str:
    """Return the URL of an SQLite file."""
    return str(sa.URL.create("sqlite", database=str(path)))


def _chosen(selection: Selection) -> sa.Select[Any]:
    chosen = sa.select(ITEMS)
    if selection.set:
        chosen = chosen.join(SETS, SETS.c.id == ITEMS.c.id).where(SETS.c.spec == selection.set)
    if selection.from_:
        chosen = chosen.where(ITEMS.c.datestamp >= selection.from_)
    if selection.until:
        chosen = chosen.where(ITEMS.c.datestamp <= selection.until)
    return chosen.where(~ITEMS.c.deleted) if selection.living else chosen


def _with(chosen: sa.Select[Any], form: str) -> sa.Select[Any]:
    if not form:
        return chosen
    held = sa.and_(FORMS.c.id == ITEMS.c.id, FORMS.c.name == form)
    return chosen.add_columns(FORMS.c.body).outerjoin(FORMS, held)


def _row(row: Any) -> Row:
    body = bytes(row.body) if "body" in row._fields and row.body is not None else b""
    return Row(row.id, row.datestamp, row.status, tuple(row.sets.split()), bool(row.deleted), body)


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
        writes = connection.get_execution_options().get("writes")
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _shown(url: str) -> str:
    try:
        return sa.make_url(url).render_as_string(hide_password=True)
    except sa.exc.ArgumentError:
        return repr(url)


def _cause(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).strip().split("\n")[0]
