"""What harvesters are told of a document that was renamed: under its old name it is deleted, for ever."""

from __future__ import annotations

from collections.abc import Sequence

from publish.document.record import Record
from publish.editing.redirects import renamings
from publish.edition import Edition
from publish.metadata.datestamps import datestamp
from publish.metadata.item import RENAMED, Item
from publish.metadata.representations import sets_of


def renamed_items(edition: Edition, records: Sequence[Record]) -> list[Item]:
    """Return a deleted item for the old name of each renamed document, by name.

    Its datestamp is the instant of the renaming; where that is not known, that of the document under its new name.
    """
    known = {record.id: record for record in records}
    return [
        Item(old, when or datestamp(known[new]), RENAMED, sets_of(known[new]), {}, deleted=True, renamed=new)
        for old, new, when in renamings(edition)
        if new in known and old not in known
    ]
