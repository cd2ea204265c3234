"""Writing into the store: the documents of one indexing, in one transaction."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

import sqlalchemy as sa

from publish.metadata.item import RENAMED, Item, add_to, memberships
from publish.store.tables import FORMS, ITEMS, SETS, STATES


class Writer:
    """Puts the documents of one indexing into the store; used through `Store.writing`."""

    def __init__(self, connection: sa.Connection) -> None:
        """Begin an indexing; on PostgreSQL a second one waits for the end of the first.

        ``indexed`` is the second at which the store came to be as it is; empty while nothing is in it.
        """
        lock(connection)
        self._connection = connection
        generation, self.indexed = connection.execute(sa.select(STATES.c.generation, STATES.c.indexed)).one()
        self.generation = int(generation) + 1
        self._fingerprint = hashlib.sha256()

    def known(self, ids: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Return digest and stamp of the documents among ``ids`` that the store has."""
        found = sa.select(ITEMS.c.id, ITEMS.c.digest, ITEMS.c.datestamp).where(ITEMS.c.id.in_(ids))
        return {row.id: (row.digest, row.datestamp) for row in self._connection.execute(found)}

    def put(self, items: Sequence[Item]) -> None:
        """Write documents, in place of what the store had of them."""
        for item in items:
            add_to(self._fingerprint, item)
        ids = [item.id for item in items]
        for table in (FORMS, SETS, ITEMS):
            self._connection.execute(table.delete().where(table.c.id.in_(ids)))
        self._insert(ITEMS, [_values(item, self.generation) for item in items])
        self._insert(SETS, [{"spec": spec, "id": item.id} for item in items for spec in memberships(item.sets)])
        self._insert(
            FORMS,
            [{"id": item.id, "name": name, "body": body} for item in items for name, body in _forms(item)],
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


def lock(connection: sa.Connection) -> None:
    """Let one write at a time: on PostgreSQL a second one waits here for the end of the first."""
    if connection.dialect.name == "postgresql":
        connection.execute(sa.text("LOCK TABLE state IN EXCLUSIVE MODE"))


def _forms(item: Item) -> Iterable[tuple[str, bytes]]:
    """Return the forms of an item that are kept: of a deleted one nothing but its new name, where it has one."""
    if item.renamed:
        return [(RENAMED, item.renamed.encode())]
    return () if item.deleted else item.forms.items()


def _values(item: Item, generation: int) -> dict[str, object]:
    """Return an item as a row of ``item``."""
    return {
        "id": item.id,
        "datestamp": item.datestamp,
        "deleted": item.deleted,
        "header": item.header,
        "digest": item.digest,
        "generation": generation,
    }
