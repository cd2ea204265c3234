"""The tables of the store and what is asked of them. Statements are built once and kept."""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa

from publish.problem import EditionError

#: The version of the tables, changed with every change to them.
VERSION = 2
#: So many rows are copied at a time.
BATCH = 500
_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
META = sa.MetaData()
ITEMS = sa.Table(
    "item",
    META,
    sa.Column("id", _TEXT, primary_key=True),
    sa.Column("datestamp", _TEXT, nullable=False),
    sa.Column("deleted", sa.Boolean, nullable=False),
    sa.Column("header", sa.LargeBinary, nullable=False),
    sa.Column("digest", sa.Text, nullable=False),
    sa.Column("generation", sa.Integer, nullable=False),
    sa.Index("item_datestamp", "datestamp", "id"),
    sqlite_with_rowid=False,
)
SETS = sa.Table(
    "item_set",
    META,
    sa.Column("spec", _TEXT, primary_key=True),
    sa.Column("id", _TEXT, primary_key=True),
    sqlite_with_rowid=False,
)
FORMS = sa.Table(
    "form",
    META,
    sa.Column("name", _TEXT, primary_key=True),
    sa.Column("id", _TEXT, primary_key=True),
    sa.Column("body", sa.LargeBinary, nullable=False),
)
STATES = sa.Table(
    "state",
    META,
    sa.Column("generation", sa.Integer, nullable=False),
    sa.Column("fingerprint", sa.Text, nullable=False),
    sa.Column("indexed", sa.Text, nullable=False),
    sa.Column("version", sa.Integer, nullable=False),
)


def are_made(connection: sa.Connection) -> bool:
    """Tell whether the tables are there; raises `EditionError` where they are those of another version."""
    inspector = sa.inspect(connection)
    if not inspector.has_table(STATES.name):
        return False
    columns = {column["name"] for column in inspector.get_columns(STATES.name)}
    version = connection.scalar(sa.select(STATES.c.version)) if STATES.c.version.name in columns else 1
    if version != VERSION:
        raise EditionError(
            f"it was made by another version of this program (its tables are of version {version}, this program's "
            f"of version {VERSION}): move it away and run `publish build` again"
        )
    return True


def make(connection: sa.Connection) -> None:
    """Make the tables, empty."""
    META.create_all(connection)
    connection.execute(STATES.insert().values(generation=0, fingerprint="", indexed="", version=VERSION))


def copy(source: sa.Connection, target: sa.Connection) -> None:
    """Put what one database holds into the other, in place of what is there."""
    kept = set(source.scalars(sa.select(ITEMS.c.id)))
    if lost := sorted(id_ for id_ in target.scalars(sa.select(ITEMS.c.id)) if id_ not in kept):
        raise EditionError(
            f"the database has documents that the store of the site does not know: {', '.join(lost[:5])}; harvesters "
            "would miss that they are gone. Name another database, or bring back the store of the site"
        )
    for table in META.sorted_tables:
        target.execute(table.delete())
        for rows in source.execution_options(yield_per=BATCH).execute(sa.select(table)).mappings().partitions():
            target.execute(table.insert(), [dict(row) for row in rows])


_HEADER = (ITEMS.c.id, ITEMS.c.deleted, ITEMS.c.header, ITEMS.c.datestamp)
_FORM = sa.and_(FORMS.c.id == ITEMS.c.id, FORMS.c.name == sa.bindparam("form"))
GET = sa.select(*_HEADER).where(ITEMS.c.id == sa.bindparam("id"))
GET_FORM = GET.add_columns(FORMS.c.body).outerjoin(FORMS, _FORM)
STATE = sa.select(STATES.c.fingerprint, STATES.c.indexed)
#: The first and the last stamp, each found at one end of the index.
SPAN = sa.select(
    sa.select(sa.func.min(ITEMS.c.datestamp)).scalar_subquery(),
    sa.select(sa.func.max(ITEMS.c.datestamp)).scalar_subquery(),
)


SPECS = sa.select(SETS.c.spec).distinct().order_by(SETS.c.spec)
_NUMBERED = (
    sa.select(SETS.c.id, sa.func.row_number().over(order_by=SETS.c.id).label("number"))
    .join(ITEMS, ITEMS.c.id == SETS.c.id)
    .where(SETS.c.spec == sa.bindparam("spec"), ~ITEMS.c.deleted)
    .subquery()
)
PAGE_STARTS = (
    sa.select(_NUMBERED.c.id)
    .where((_NUMBERED.c.number - 1) % sa.bindparam("size", type_=sa.Integer) == 0)
    .order_by(_NUMBERED.c.id)
)


@cache
def page(bounds: frozenset[str], form: bool, living: bool, few: bool) -> sa.Select[Any]:
    """Return the statement of one page of a list, by id.

    ``bounds`` are those of since, until and spec that are set. A database that walks stamps by their index must
    sort the rest of the list for every page, so they are compared in passing, unless there are ``few`` documents.
    """
    key = SETS.c.id if "spec" in bounds else ITEMS.c.id
    chosen = _list(bounds, living, few).where(key > sa.bindparam("after"))
    if form:
        chosen = chosen.add_columns(FORMS.c.body).outerjoin(FORMS, _FORM)
    return chosen.order_by(key).limit(sa.bindparam("most", type_=sa.Integer))


@cache
def count(bounds: frozenset[str], living: bool) -> sa.Select[Any]:
    """Return the statement that counts the documents of a list; those of a whole set without a look at each."""
    if bounds == {"spec"} and not living:
        return sa.select(sa.func.count()).select_from(SETS).where(SETS.c.spec == sa.bindparam("spec"))
    return _list(bounds, living, True).with_only_columns(sa.func.count(), maintain_column_froms=True)


def _list(bounds: frozenset[str], living: bool, few: bool) -> sa.Select[Any]:
    # An expression of the stamp has no index.
    stamp = ITEMS.c.datestamp if few else ITEMS.c.datestamp + sa.literal_column("''")
    chosen = sa.select(*_HEADER)
    if "spec" in bounds:
        chosen = chosen.join(SETS, SETS.c.id == ITEMS.c.id).where(SETS.c.spec == sa.bindparam("spec"))
    if "since" in bounds:
        chosen = chosen.where(stamp >= sa.bindparam("since"))
    if "until" in bounds:
        chosen = chosen.where(stamp <= sa.bindparam("until"))
    return chosen.where(~ITEMS.c.deleted) if living else chosen
