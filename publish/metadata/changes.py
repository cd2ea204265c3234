"""What changed and when, document by document and file by file: for the feed, ResourceSync and the sitemap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from publish.addresses import document_of
from publish.document.record import Record
from publish.edition import Edition
from publish.metadata import signposting
from publish.metadata.datestamps import instant, latest

Json = dict[str, Any]


def instants_of(records: Sequence[Record]) -> dict[str, str]:
    """Return the instant of the last change of each document, by id; under the empty name, of the edition."""
    last = {record.id: latest(record.changes) for record in records}
    return {"": max(last.values(), default=""), **last}


def changes(edition: Edition, records: Sequence[Record], paths: Sequence[str]) -> list[Json]:
    """Return every change of every document, the oldest first, with its instant and what it did to which ``files``.

    ``paths`` are the files of the site. A withdrawal leaves a tombstone at some addresses and takes the other
    files away.
    """
    beside: dict[str, list[str]] = {}
    for path in sorted(paths):
        beside.setdefault(document_of(path), []).append(path)
    told = [change for record in records for change in _of(edition, record, beside.get(record.id, []))]
    return sorted(told, key=lambda change: (change["instant"], change["id"], change["number"]))


def _of(edition: Edition, record: Record, present: Sequence[str]) -> Iterator[Json]:
    withdrawn = record.withdrawn
    gone = [path for path in signposting.expected(edition, record.id) if path not in present] if withdrawn else []
    for number, change in enumerate(record.changes, 1):
        did = "created" if number == 1 else "updated"
        last = number == len(record.changes)
        files: Mapping[str, str] = dict.fromkeys(present, did) | dict.fromkeys(gone, "deleted" if last else did)
        yield {
            "id": record.id,
            "title": record.title,
            "number": number,
            "instant": instant(change.when),
            "status": change.status,
            "text": change.text,
            "files": [{"path": path, "change": files[path]} for path in sorted(files)],
        }
