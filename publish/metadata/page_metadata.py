"""What the head of a document's pages tells machines: typed links, and the record as JSON-LD."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import Any

from publish import saxon
from publish.document.record import Record
from publish.document.relations import links_to
from publish.edition import Edition
from publish.metadata import jsonld, signposting
from publish.metadata.jsonld import Context
from publish.metadata.registers import entries


def heads(
    edition: Edition, records: Sequence[Record], registers: Mapping[str, saxon.Tree]
) -> dict[str, dict[str, Any]]:
    """Return, by document, ``links`` for the landing page and ``linked``, the JSON-LD of every page.

    ``registers`` are those of persons, places and organisations. The pages are made before the files beside them,
    so their digests stand in the file of JSON-LD alone.
    """
    known = {entry.ref: entry for tree in registers.values() for entry in entries(tree)}
    context = Context(edition, known, (), links_to(records))
    return {record.id: _head(context, record) for record in records}


def _head(context: Context, record: Record) -> dict[str, Any]:
    told = jsonld.pruned(jsonld.document(context, record))
    paths = signposting.paths_of(context.edition, record.id)
    return {
        "linked": json.dumps(told, ensure_ascii=False),
        "links": signposting.head(context, record, paths),
    }
