"""Drafts: left out of a site, or shown in it to editors and marked on every page that names them."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import replace
from typing import TypeVar

from publish.document.record import DRAFT
from publish.edition import Edition
from publish.pipeline.sources import Scanned

Content = TypeVar("Content", str, bytes)

#: The fields of a record by which pages name a document.
_NAMES = ("title", "short_title", "heading")


def without_drafts(scanned: Scanned) -> Scanned:
    """Return what was scanned without the documents that are drafts."""
    hidden = {place for place, record in scanned.records.items() if _is_draft(record)}
    return replace(scanned, sources=_others(scanned.sources, hidden), records=_others(scanned.records, hidden))


def marked(edition: Edition, scanned: Scanned) -> Scanned:
    """Return what was scanned with the word for a draft before every name of a document that is one."""
    records = {
        place: _named(record, edition) if _is_draft(record) else record for place, record in scanned.records.items()
    }
    return replace(scanned, records=records)


def _is_draft(record: str) -> bool:
    return bool(json.loads(record)["status"] == DRAFT)


def _others(files: Mapping[str, Content], hidden: Collection[str]) -> dict[str, Content]:
    return {place: content for place, content in files.items() if place not in hidden}


def _named(record: str, edition: Edition) -> str:
    facts = json.loads(record)
    names = {name: edition.words.label("draft.name", name=facts[name]) for name in _NAMES if facts[name]}
    return json.dumps(facts | names, ensure_ascii=False)
