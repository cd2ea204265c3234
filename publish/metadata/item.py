"""What is stored of one document: its header for harvesters and every form in which it is handed out."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from xml.sax.saxutils import escape, quoteattr

_ROOT = re.compile(r"<[^\s/>]+")
_BASE = re.compile(rb'\A(<[^>]*?) xml:base="[^"]*"')
#: The status of the old name of a document.
RENAMED = "renamed"


@dataclass(frozen=True)
class Item:
    """One document as harvesters see it.

    ``id`` is the document's own id, ``datestamp`` UTC seconds, ``sets`` OAI setSpecs (``kind:telegram``),
    ``forms`` the bytes by name of form (`publish.metadata.representations`); a withdrawn document is ``deleted``, and
    so is the old name of one that was ``renamed``.
    """

    id: str
    datestamp: str
    status: str
    sets: tuple[str, ...]
    forms: Mapping[str, bytes]
    deleted: bool = False
    renamed: str = ""

    @cached_property
    def digest(self) -> str:
        """The SHA-256 of what was encoded and of its state: whether the document has changed."""
        told = "\0".join((self.status, *(self.sets if not self.renamed else ()))).encode()
        return hashlib.sha256(told + b"\0" + without_base(self.forms.get("tei", b""))).hexdigest()

    @property
    def header(self) -> bytes:
        """The end of its header in OAI-PMH, from the local part of the identifier on (OAI-PMH 2.0, 2.5).

        Sets above its sets are named too: OAI-PMH implies them, and some harvesters look for the very word.
        """
        sets = "".join(f"<setSpec>{escape(spec)}</setSpec>" for spec in memberships(self.sets))
        return f"{self.id}</identifier><datestamp>{self.datestamp}</datestamp>{sets}</header>".encode()


def with_base(root: str, address: str) -> str:
    """Return an element, as text, with the address that its pointers are relative to (``xml:base``)."""
    return _ROOT.sub(lambda name: f"{name[0]} xml:base={quoteattr(address)}", root, count=1)


def without_base(root: bytes) -> bytes:
    """Return an element without that address."""
    return _BASE.sub(rb"\1", root, count=1)


def fingerprint(items: Iterable[Item]) -> str:
    """Return the SHA-256 of all that harvesters are given of some documents."""
    found = hashlib.sha256()
    for item in items:
        add_to(found, item)
    return found.hexdigest()


def add_to(digest: hashlib._Hash, item: Item) -> None:
    """Add all that is stored of a document to a digest, in an order that does not depend on how it was made."""
    for part in (item.digest.encode(), item.header, *(item.forms[name] for name in sorted(item.forms))):
        digest.update(b"%d " % len(part))
        digest.update(part)


def memberships(sets: Sequence[str]) -> list[str]:
    """Return sets and what they belong to: ``kind:telegram`` is in ``kind`` (OAI-PMH 2.0, 2.6)."""
    parts = [spec.split(":") for spec in sets]
    return list(dict.fromkeys(":".join(part[: n + 1]) for part in parts for n in range(len(part))))
