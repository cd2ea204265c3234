"""What is wrong with a document in the eyes of harvesters, as problems: it is undated, dated too early, or gone."""

from __future__ import annotations

from publish.metadata.item import Item
from publish.problem import Problem, Severity


def _problem(code: str, id_: str, message: str, hint: str, severity: Severity = "error") -> Problem:
    return Problem(code, severity, f"tei/documents/{id_}.xml", 1, 1, message, hint)


def undated(item: Item) -> Problem:
    """Return what is wrong where no change has a date."""
    hint = 'give a change its date: <change when="2026-11-20" status="encoded">'
    return _problem("stamp-missing", item.id, "no change says when the document last changed", hint)


def not_later(item: Item, stamp: str) -> Problem:
    """Return what is wrong where a document changed and is dated no later than harvesters have it."""
    message = (
        f"the document has changed, but its datestamp {item.datestamp} is not later than {stamp}, at which "
        "harvesters last had it: they would miss the change"
    )
    hint = f'date its last change by the instant, or add one: `publish stamp {item.id}`'
    return _problem("stamp-not-later", item.id, message, hint)


def behind(item: Item, indexed: str) -> Problem:
    """Return what is unlucky where a change is dated before the last index."""
    message = (
        f"the document is stamped {item.datestamp}, before the index of {indexed}: "
        "harvesters that came since will miss it"
    )
    hint = f"give its last change the instant of this build: `publish stamp {item.id}`"
    return _problem("stamp-behind", item.id, message, hint, "warning")


def vanished(id_: str) -> Problem:
    """Return what is wrong where a document is gone that harvesters have."""
    message = f"the document {id_} was published to harvesters and is gone without a tombstone"
    hint = 'restore the file, and withdraw it with <change status="withdrawn" when="…Z">'
    return _problem("document-vanished", id_, message, hint)
