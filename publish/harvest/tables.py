"""The tables of the store and what is asked of them; with `publish.harvest.store` all that uses SQLAlchemy.

Statements are built once and kept: a harvester waits for the database, not for the words said to it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import sqlalchemy as sa

_TEXT = sa.Text().with_variant(sa.Text(collation="C"), "postgresql")
META = sa.MetaData()
ITEMS = sa.Table(
    "item",
    META,
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
    META,
    sa.Column("spec", _TEXT, primary_key=True),
    sa.Column("id", _TEXT, primary_key=True),
)
FORMS = sa.Table(
    "form",
    META,
    sa.Column("id", _TEXT, primary_key=True),
    sa.Column("name", _TEXT, primary_key=True),
    sa.Column("body", sa.LargeBinary, nullable=False),
)
STATES = sa.Table(
    "state",
    META,
    sa.Column("generation", sa.Integer, nullable=False),
    sa.Column("fingerprint", sa.Text, nullable=False),
    sa.Column("indexed", sa.Text, nullable=False),
)


_HEADER = (ITEMS.c.id, ITEMS.c.datestamp, ITEMS.c.status, ITEMS.c.sets, ITEMS.c.deleted)
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
    sa.select(ITEMS.c.id, sa.func.row_number().over(order_by=ITEMS.c.id).label("number"))
    .where(~ITEMS.c.deleted)
    .subquery()
)
PAGE_STARTS = (
    sa.select(_NUMBERED.c.id)
    .where((_NUMBERED.c.number - 1) % sa.bindparam("size", type_=sa.Integer) == 0)
    .order_by(_NUMBERED.c.id)
)


@cache
def page(bounds: frozenset[str], form: bool, living: bool, indexed: bool) -> sa.Select[Any]:
    """Return the statement of one page of a list, by id.

    ``bounds`` are those of since, until and spec that are set. Stamps are compared in passing, since a database
    that walks them by their index must sort the rest of the list for every page; ``indexed`` says that few
    documents match, so that the index is the shorter way.
    """
    key = SETS.c.id if "spec" in bounds else ITEMS.c.id
    chosen = _list(bounds, living, indexed).where(key > sa.bindparam("after"))
    if form:
        chosen = chosen.add_columns(FORMS.c.body).outerjoin(FORMS, _FORM)
    return chosen.order_by(key).limit(sa.bindparam("most", type_=sa.Integer))


@cache
def count(bounds: frozenset[str], living: bool) -> sa.Select[Any]:
    """Return the statement that counts the documents of a list."""
    return _list(bounds, living, True).with_only_columns(sa.func.count(), maintain_column_froms=True)


def _list(bounds: frozenset[str], living: bool, indexed: bool) -> sa.Select[Any]:
    # An expression of the stamp has no index.
    stamp = ITEMS.c.datestamp if indexed else ITEMS.c.datestamp + ""
    chosen = sa.select(*_HEADER)
    if "spec" in bounds:
        chosen = chosen.join(SETS, SETS.c.id == ITEMS.c.id).where(SETS.c.spec == sa.bindparam("spec"))
    if "since" in bounds:
        chosen = chosen.where(stamp >= sa.bindparam("since"))
    if "until" in bounds:
        chosen = chosen.where(stamp <= sa.bindparam("until"))
    return chosen.where(~ITEMS.c.deleted) if living else chosen
