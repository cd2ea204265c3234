"""What the head of a document's pages tells machines: typed links, and the record as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from publish.document.record import Record
from publish.document.relations import links_to
from publish.edition import Edition
from publish.metadata import jsonld, signposting
from publish.metadata.jsonld import Context
from publish.metadata.registers import Entry


def heads(edition: Edition, records: Sequence[Record], known: Mapping[str, Entry]) -> dict[str, dict[str, Any]]:
    """Return, by document, ``links`` for the landing page and ``linked``, the JSON-LD of every page.

    ``known`` are the entries of persons, places and organisations. The pages are made before the files next to them,
    so their digests are in the file of JSON-LD alone.
    """
    context = Context(edition, known, (), links_to(records))
    return {record.id: _head(context, record) for record in records}


def _head(context: Context, record: Record) -> dict[str, Any]:
    told = jsonld.pruned(jsonld.document(context, record))
    paths = signposting.paths_of(context.edition, record.id)
    return {
        "linked": json.dumps(told, ensure_ascii=False),
        "links": signposting.head(context, record, paths),
    }
