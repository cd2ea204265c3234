"""What a build would refuse because of harvesters, found before it: documents that changed without a later date.

Only the store of the site is read, and of it only what is the same for every document that did not change.
"""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from publish import saxon
from publish.document import record as records
from publish.document.conventions import by_conventions
from publish.editing.redirects import redirects_of
from publish.edition import Edition
from publish.metadata.item import Item, without_base
from publish.metadata.representations import item_of_header, root_of
from publish.problem import Problem
from publish.source.xml import Source
from publish.store.files import harvested
from publish.store.refusals import not_later, vanished

_KNOWN = (
    "SELECT item.id, item.digest, item.datestamp, form.body FROM item "
    "LEFT JOIN form ON form.id = item.id AND form.name = 'tei'"
)


def pending(edition: Edition, site: Path, sources: Mapping[Path, Source]) -> list[Problem]:
    """Return the problems that indexing the documents among some checked files would have for harvesters of a site."""
    store = harvested(edition, site)
    if store is None:
        return []
    files = {path.stem: edition.name_of(path) for path in edition.documents()}
    found = _problems(edition, store, settled(edition, sources))
    return [replace(problem, file=files.get(Path(problem.file).stem, problem.file)) for problem in found]


def settled(edition: Edition, sources: Mapping[Path, Source]) -> dict[str, Source]:
    """Return the documents among some files as they are published and harvested, by id."""
    rooms = {"documents": edition.documents(), "registers": edition.registers()}
    placed = {
        edition.root / "tei" / room / path.name: sources[path]
        for room, paths in rooms.items()
        for path in paths
        if path in sources
    }
    found = by_conventions(edition, placed)
    return {path.stem: source for path, source in found.items() if path.parent.name == "documents"}


class Changed(NamedTuple):
    """A document that is not as a store has it: the datestamp there, and how many changes its history had."""

    item: Item
    stamp: str
    changes: int


def changed(edition: Edition, store: Path, ours: Mapping[str, Source]) -> Iterator[Changed]:
    """Yield the documents that are not as a store has them."""
    for id_, digest, stamp, body in _rows(store):
        source = ours.get(id_)
        if source is not None and without_base(body or b"") != root_of(source).encode():
            item = item_of_header(edition, source, records.read(saxon.parse(source.text), edition))
            if item.digest != digest:
                yield Changed(item, stamp, (body or b"").count(b"<change "))


def _problems(edition: Edition, store: Path, ours: Mapping[str, Source]) -> Iterator[Problem]:
    found = changed(edition, store, ours)
    yield from (not_later(each.item, each.stamp) for each in found if each.item.datestamp <= each.stamp)
    named = {*(path.stem for path in edition.documents()), *redirects_of(edition)}
    yield from (vanished(id_) for id_, *_ in _rows(store) if id_ not in named)


def _rows(store: Path) -> Iterator[tuple[str, str, str, bytes | None]]:
    with contextlib.closing(sqlite3.connect(f"{store.as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        yield from connection.execute(_KNOWN)
