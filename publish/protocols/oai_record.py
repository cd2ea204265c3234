"""Headers and records of OAI-PMH as bytes (OAI-PMH 2.0, 2.5), around what was made when the index was built.

An answer is a join of bytes: nothing is parsed, serialised or decoded while a harvester waits.
"""

from __future__ import annotations

from collections.abc import Iterable

from publish.store.queries import Listed


def headers(rows: Iterable[Listed], domain: str) -> list[bytes]:
    """Return the headers of documents, each on its line."""
    begin = _beginnings(domain)
    return [b"%b%b\n" % (begin[row[1]], row[2]) for row in rows]


def records(rows: Iterable[Listed], domain: str) -> list[bytes]:
    """Return the records of documents, in parts to be joined; of a deleted one only its header."""
    begin = [b"<record>\n" + beginning for beginning in _beginnings(domain)]
    parts: list[bytes] = []
    for _, deleted, header, _, body in rows:
        if deleted:
            parts += (begin[1], header, b"\n</record>\n")
        else:
            parts += (begin[0], header, b"\n<metadata>\n", body or b"", b"\n</metadata>\n</record>\n")
    return parts


def _beginnings(domain: str) -> tuple[bytes, bytes]:
    """Return how a header begins, of a living document and of a deleted one."""
    identifier = f"<identifier>oai:{domain}:"
    return f"<header>{identifier}".encode(), f'<header status="deleted">{identifier}'.encode()
