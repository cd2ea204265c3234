"""Indexing: the items of an edition enter the store, all or none, and their stamps only rise.

A harvester asks for what changed since its last visit. A document that changed without a later stamp, or went
without a tombstone, would never reach it, so both are refused (OAI-PMH 2.0, 2.5.1 deleted records, 2.7
selective harvesting).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

from publish.edition import Edition, empty_settings
from publish.metadata import datestamps, representations
from publish.metadata.item import Item
from publish.problem import Problem, any_errors, in_order
from publish.source import xml
from publish.store.generations import commit
from publish.store.refusals import behind, not_later, undated, vanished
from publish.store.store import Store
from publish.store.writer import Writer

BATCH = 500


@dataclass
class Indexed:
    """What an indexing did: ids by what became of them; with an error among ``problems`` the store is as it was."""

    added: list[str] = field(default_factory=list)
    changed: list[str] = field(default_factory=list)
    unchanged: int = 0
    problems: list[Problem] = field(default_factory=list)


class _RefusedError(Exception):
    """Ends the transaction of an indexing that found problems."""


def index(store: Store, items: Iterable[Item], *, at: str = "") -> Indexed:
    """Put every document of an edition into the store, in one transaction; ``at`` is its second (empty: now).

    The items are all there are: a document that the store has and ``items`` lacks is a problem, since a
    withdrawn document stays as a tombstone (``change status="withdrawn"``).
    """
    done = Indexed()
    try:
        with store.writing() as writer:
            for batch in _batches(items):
                _put(writer, batch, done)
            done.problems += [vanished(id_) for id_ in writer.unseen()]
            if any_errors(done.problems):
                raise _RefusedError
            writer.finish(at or datestamps.now())
    except _RefusedError:
        pass
    done.problems = in_order(done.problems)
    return done


def index_edition(store: Store, edition: Edition) -> Indexed:
    """Read the documents of an edition and index them; what is not XML is told and nothing is written."""
    read = [xml.read(path, edition.name_of(path)) for path in edition.documents()]
    problems = [source for source in read if isinstance(source, Problem)]
    if problems:
        return Indexed(problems=in_order(problems))
    return index(store, representations.items(edition, (source for source in read if not isinstance(source, Problem))))


def index_site(edition: Edition, site: Path, items: Iterable[Item], generation: str) -> list[Problem]:
    """Commit the store of a site's next generation, unseen until the site bears it; with errors there is none.

    While the edition has no addresses nobody harvests it, so there is no store and nothing is refused.
    """
    if empty_settings(edition):
        return []
    return commit(site, generation, lambda store: index(store, items).problems)


def _put(writer: Writer, batch: list[Item], done: Indexed) -> None:
    known = writer.known([item.id for item in batch])
    for item in batch:
        digest, stamp = known.get(item.id, ("", ""))
        if not item.datestamp:
            done.problems.append(undated(item))
        elif digest and digest != item.digest and item.datestamp <= stamp:
            done.problems.append(not_later(item, stamp))
        elif digest == item.digest:
            done.unchanged += 1
        else:
            (done.changed if digest else done.added).append(item.id)
            if item.datestamp < writer.indexed:
                done.problems.append(behind(item, writer.indexed))
    writer.put(batch)


def _batches(items: Iterable[Item]) -> Iterator[list[Item]]:
    left = iter(items)
    while batch := list(islice(left, BATCH)):
        yield batch
