"""Datestamps: when a record last changed for harvesters, read from the TEI and never from a clock.

OAI-PMH 2.0, 2.7.1 (datestamps are UTC, of one granularity for the whole repository).
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import lru_cache

from publish.document.record import Change, Record

SECONDS = "%Y-%m-%dT%H:%M:%SZ"
EPOCH = "1970-01-01T00:00:00Z"

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def datestamp(record: Record) -> str:
    """Return the stamp of a record in UTC seconds (``2026-11-20T09:30:00Z``).

    The instant of the last change, of whatever status; a day counts from its first second. Empty where no change has a
    usable date.
    """
    return latest(record.changes)


def latest(changes: Iterable[Change]) -> str:
    return max((instant(change.when) for change in changes), default="")


def instant(when: str) -> str:
    """Return a W3C date or time as UTC seconds; a day, month or year counts from its first second."""
    whole = {4: f"{when}-01-01", 7: f"{when}-01"}.get(len(when), when)
    try:
        if _DAY.fullmatch(whole):
            return datetime.fromisoformat(whole).strftime(SECONDS)
        moment = datetime.fromisoformat(whole)
    except ValueError:
        return ""
    return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC).strftime(SECONDS)


def now() -> str:
    """Return the present second: for answers of a running service, never for a file that is built."""
    return _second(int(time.time()))


@lru_cache(maxsize=1)
def _second(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime(SECONDS)
