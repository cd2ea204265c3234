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
    """One stored document, with the form that was asked for (empty where it has none).

    ``header`` is the end of its OAI header (`publish.metadata.item.Item.header`).
    """

    id: str
    deleted: bool
    header: bytes
    datestamp: str
    body: bytes = b""


#: A row as the database gives it; its last part is None where the document lacks the form.
Listed = tuple[str, bool, bytes, str, bytes | None]
