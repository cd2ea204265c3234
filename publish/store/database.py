"""The database under the store: SQLite (a file, or in memory) or PostgreSQL, through SQLAlchemy Core.

SQLAlchemy writes the SQL and keeps the transactions of writers. Reads are single statements, compiled once and
put to the driver itself: what SQLAlchemy does around a statement takes longer than the statement.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

import sqlalchemy as sa
from sqlalchemy.pool import NullPool, StaticPool

from publish.problem import EditionError
from publish.store import tables

#: Bytes of a page of an SQLite file: so large that most documents lie in one.
PAGE = 16384
#: What keeps two services that start at once from making the tables both (PostgreSQL).
_MAKING = "SELECT pg_advisory_xact_lock(7308332)"
#: What to do about what SQLite says.
_ADVICE = {
    "malformed": "move it away and run `publish build` again",
    "not a database": "move it away and run `publish build` again",
    "unable to open": "its folder must be there, and open to this user for writing",
    "readonly": "its folder and its files must be open to this user for writing",
    "locked": "another program is writing to it; try again",
}
_Ready = tuple[str, dict[str, Any], Sequence[str] | None]


class Database:
    """One database that holds the tables of a store; every read is one consistent view of it."""

    def __init__(self, url: str) -> None:
        """Open a database by its SQLAlchemy URL; raises `EditionError` in words where that cannot be."""
        self._memory = url == "sqlite://"
        self._alone = threading.Lock() if self._memory else contextlib.nullcontext()
        self._ready: dict[sa.Select[Any], _Ready] = {}
        self._idle: list[Any] = []
        try:
            self.engine = sa.create_engine(url, **_options(url))
            self.embedded = self.engine.dialect.name == "sqlite"
            self._errors = (sa.exc.SQLAlchemyError, self.engine.dialect.loaded_dbapi.Error)
            if self.embedded:
                _prepare_sqlite(self.engine)
            self._make_tables()
        except (sa.exc.SQLAlchemyError, ImportError, EditionError) as error:
            raise EditionError(f"the store {_shown(url)} cannot be opened: {_cause(error)}") from error

    def _make_tables(self) -> None:
        """Make the tables where there are none. What is there is only read, so that a writer keeps nobody waiting."""
        with self.engine.connect() as connection:
            made = tables.are_made(connection)
        if not made:
            # A stricter transaction would not see what another has made while this one waited.
            with self.writing("READ COMMITTED") as connection:
                if not self.embedded:
                    connection.exec_driver_sql(_MAKING)
                if not tables.are_made(connection):
                    tables.make(connection)

    @contextlib.contextmanager
    def writing(self, isolation: str = "REPEATABLE READ") -> Iterator[sa.Connection]:
        """Give a connection inside one transaction, kept when the block ends well; SQLite has one writer at a time."""
        strict: dict[str, Any] = {} if self.embedded else {"isolation_level": isolation}
        try:
            with self._alone, self.engine.connect() as connection:
                connection = connection.execution_options(writes=True, **strict)
                with connection.begin():
                    yield connection
        except sa.exc.SQLAlchemyError as error:
            raise _silent(error) from error

    def read(self, statement: sa.Select[Any], **values: object) -> Sequence[Any]:
        """Return the rows of one statement, as the driver gives them."""
        sql, constants, order = self._ready.get(statement) or self._compile(statement)
        named = constants | values
        given = named if order is None else [named[name] for name in order]
        try:
            with self._alone:
                return self._fetch_embedded(sql, given) if self.embedded else self._fetch(sql, given)
        except self._errors as error:
            raise _silent(error) from error

    def _compile(self, statement: sa.Select[Any]) -> _Ready:
        compiled = statement.compile(dialect=self.engine.dialect)
        ready = str(compiled), dict(compiled.params), getattr(compiled, "positiontup", None)
        self._ready[statement] = ready
        return ready

    def _fetch(self, sql: str, given: Any) -> Sequence[Any]:
        connection = self.engine.raw_connection()
        try:
            cursor = connection.cursor()
            cursor.execute(sql, given)
            return cursor.fetchall()
        finally:
            connection.close()

    def _fetch_embedded(self, sql: str, given: Any) -> Sequence[Any]:
        """Ask by a connection that nobody uses; SQLAlchemy's pool would take as long as the answer."""
        try:
            connection = self._idle.pop()
        except IndexError:
            connection = self._open()
        try:
            rows: Sequence[Any] = connection.execute(sql, given).fetchall()
        except BaseException:
            connection.close()
            raise
        self._idle.append(connection)
        return rows

    def _open(self) -> Any:
        pooled = self.engine.raw_connection()
        connection = pooled.driver_connection
        assert connection is not None
        if not self._memory:
            pooled.detach()
            connection.execute("PRAGMA query_only = ON")
        return connection

    def close(self) -> None:
        while self._idle:
            self._idle.pop().close()
        self.engine.dispose()


def file_url(path: Path) -> str:
    """Return the URL of an SQLite file."""
    return str(sa.URL.create("sqlite", database=str(path)))


def frozen_url(path: Path) -> str:
    """Return the URL of an SQLite file that never changes: it is read without locks, and nothing is written."""
    query = {"mode": "ro", "immutable": "1", "uri": "true"}
    return sa.URL.create("sqlite", database=f"file:{quote(str(path))}", query=query).render_as_string()


def _options(url: str) -> dict[str, Any]:
    if url == "sqlite://":
        return {"poolclass": StaticPool, "connect_args": {"check_same_thread": False}}
    if url.startswith("sqlite"):
        return {"poolclass": NullPool, "connect_args": {"check_same_thread": False}}
    return {"pool_pre_ping": True}


def _prepare_sqlite(engine: sa.Engine) -> None:
    """Let SQLAlchemy begin transactions (sqlite3 begins them late), and readers read while one writes."""

    @sa.event.listens_for(engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        connection.isolation_level = None
        connection.execute("PRAGMA busy_timeout = 30000")
        if "immutable" not in engine.url.query:
            connection.execute(f"PRAGMA page_size = {PAGE}")
            connection.execute("PRAGMA journal_mode = WAL")

    @sa.event.listens_for(engine, "begin")
    def begun(connection: sa.Connection) -> None:
        if connection.get_execution_options().get("writes"):
            connection.exec_driver_sql("BEGIN IMMEDIATE")


def _silent(error: Exception) -> EditionError:
    return EditionError(f"the store does not answer: {_cause(error)}")


def _shown(url: str) -> str:
    try:
        return sa.make_url(url).render_as_string(hide_password=True)
    except sa.exc.ArgumentError:
        return repr(url)


def _cause(error: Exception) -> str:
    """Return what a database says is wrong, in one line, and what to do about it."""
    said = str(getattr(error, "orig", None) or error).strip().split("\n")[0]
    return said + next((f": {advice}" for words, advice in _ADVICE.items() if words in said), "")
