"""What changed and when, document by document and file by file: for the feed, ResourceSync and the sitemap."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from publish.addresses import document_of
from publish.document.record import WITHDRAWN, Record
from publish.editing.redirects import renamings
from publish.edition import Edition
from publish.metadata import signposting
from publish.metadata.datestamps import datestamp, instant, latest

Json = dict[str, Any]


def instants_of(records: Sequence[Record]) -> dict[str, str]:
    """Return the instant of the last change of each document, by id; under the empty name, of the edition."""
    last = {record.id: latest(record.changes) for record in records}
    return {"": max(last.values(), default=""), **last}


def changes(edition: Edition, records: Sequence[Record], paths: Sequence[str]) -> list[Json]:
    """Return every change of every document, the oldest first, with its instant and what it did to which ``files``.

    ``paths`` are the files of the site, but for what is left at the addresses of withdrawn and renamed documents. A
    withdrawal deletes every file of a document, a renaming every file under its old name.
    """
    beside: dict[str, list[str]] = {}
    for path in sorted(paths):
        beside.setdefault(document_of(path), []).append(path)
    told = [change for record in records for change in _of(edition, record, beside.get(record.id, []))]
    told += [change for record in records for change in _renamed(edition, record)]
    return sorted(told, key=lambda change: (change["instant"], change["id"], change["number"]))


def _of(edition: Edition, record: Record, present: Sequence[str]) -> Iterator[Json]:
    gone = [path for path in _all_files(edition, record.id) if path not in present] if record.withdrawn else []
    there = False
    for number, change in enumerate(record.changes, 1):
        did = "deleted" if change.status == WITHDRAWN else "updated" if there else "created"
        silent = did == "created" and number > 1 and not change.status
        there = change.status != WITHDRAWN and not silent
        kept = "updated" if did == "deleted" and record.withdrawn else did
        files = {} if silent else dict.fromkeys(present, kept) | dict.fromkeys(gone, did)
        yield _change(record, number, instant(change.when), change.status, change.text, files)


def _renamed(edition: Edition, record: Record) -> Iterator[Json]:
    """Yield the end of each old name of a document."""
    for old, new, when in renamings(edition):
        if new == record.id:
            files = dict.fromkeys(_all_files(edition, old), "deleted")
            told = edition.words.label("metadata.renamed", old=old, new=new)
            yield {**_change(record, 0, when or datestamp(record), "renamed", told, files), "id": old}


def _all_files(edition: Edition, id_: str) -> list[str]:
    """Return every file that a document has, its pages too."""
    return [*signposting.expected(edition, id_), *edition.page_addresses(id_)]


def _change(record: Record, number: int, at: str, status: str, text: str, files: Mapping[str, str]) -> Json:
    return {
        "id": record.id,
        "title": record.title,
        "number": number,
        "instant": at,
        "status": status,
        "text": text,
        "files": [{"path": path, "change": files[path]} for path in sorted(files)],
    }
