"""What is asked of a store and what it answers: known without the database library."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple


@dataclass(frozen=True)
class Selection:
    """What a list is made of: stamps from and until (inclusive, UTC seconds), a set; empty means all.

    ``living`` leaves withdrawn documents out.
    """

    from_: str = ""
    until: str = ""
    set: str = ""
    living: bool = False


class Row(NamedTuple):
    """One stored document: its header and the form that was asked for (empty where it has none)."""

    id: str
    datestamp: str
    status: str
    sets: tuple[str, ...]
    deleted: bool
    body: bytes = b""
