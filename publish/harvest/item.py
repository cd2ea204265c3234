"""What is stored of one document: its header for harvesters and every form in which it is handed out."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class Item:
    """One document as harvesters see it.

    ``id`` is the document's own id, ``datestamp`` UTC seconds, ``sets`` OAI setSpecs (``kind:telegram``),
    ``forms`` the bytes by name of form (`publish.harvest.forms`); a withdrawn document is ``deleted``.
    """

    id: str
    datestamp: str
    status: str
    sets: tuple[str, ...]
    forms: Mapping[str, bytes]
    deleted: bool = False

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of what was encoded and of its state: whether the document has changed."""
        told = "\0".join((self.status, *self.sets)).encode()
        return hashlib.sha256(told + b"\0" + self.forms.get("tei", b"")).hexdigest()
