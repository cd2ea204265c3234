"""Make: the tombstones of withdrawn documents, and what harvesters are told of them. Nothing of their texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict
from typing import Any

from publish.document.record import Record, from_json
from publish.edition import Edition
from publish.metadata.representations import item
from publish.pipeline.digests import digest
from publish.pipeline.join import Joined
from publish.pipeline.make_document import packed
from publish.pipeline.scan import parsed
from publish.pipeline.tasks import Made, Task
from publish.site.tombstones import tombstone_pages
from publish.source.xml import XML_ID

#: The part of a result that is what harvesters are told.
ITEM = "item"


def tombstone_tasks(joined: Joined, origins: Mapping[str, str], *, served: bool) -> Iterator[Task]:
    """Yield the task of each withdrawn document; ``origins`` are the paths of the files in the edition."""
    known = {record.id: record for record in joined.all_records}
    for id_, place in joined.withdrawn.items():
        said = known[id_].withdrawal
        instead = known.get(said.see) if said else None
        source, facts = joined.sources[place], joined.scanned.records[place]
        uses = {**joined.base, "source": digest(source), "wanted": digest(served)}
        uses["replacement"] = digest([instead.id, instead.short_title, asdict(instead.date)] if instead else [])
        arguments = (joined.edition, joined.settings, origins[place], source, facts, instead, served)
        yield Task(f"tombstone of {id_}", uses, make_tombstone, arguments)


def make_tombstone(
    edition: Edition,
    settings: Mapping[str, Any],
    place: str,
    content: bytes,
    record_json: str,
    instead: Record | None,
    served: bool,
) -> Made:
    """Return the pages that say that a document was withdrawn, and its item where it is served to harvesters."""
    source, record = parsed(edition, place, content), from_json(record_json)
    text = source.root.find("{*}text")
    places = {str(element.get(XML_ID)) for element in text.iter("*") if element.get(XML_ID)} if text is not None else ()
    pages = tombstone_pages(edition, settings, record, places, instead)
    files = [(path, page.encode()) for path, page in pages]
    return Made(files, {ITEM: packed(item(edition, source, record))} if served else {})
