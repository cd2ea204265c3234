"""Resumption tokens: the state of a list, signed, in the token itself (OAI-PMH 2.0, 3.5 flow control).

Nothing is remembered between requests. A token names the last document handed out, so it holds after a
restart and after the index has changed; its signature (keyed BLAKE2b, RFC 7693) keeps it from being made up.
"""

from __future__ import annotations

import base64
import binascii
import contextlib
import hashlib
import hmac
import os
import secrets
import tempfile
from pathlib import Path
from typing import NamedTuple

_SIGNATURE = 16


class Token(NamedTuple):
    """Where a list stands: its request, the last id handed out, how many came before, how many there are."""

    verb: str
    prefix: str
    from_: str
    until: str
    set: str
    after: str
    cursor: int
    size: int


def sign(token: Token, key: bytes) -> str:
    """Return a token as it is handed out: URL-safe characters only."""
    content = "\n".join(map(str, token)).encode()
    return _encoded(content + _signature(content, key))


def read(text: str, key: bytes) -> Token | None:
    """Return a token that was handed out, or None for anything else."""
    try:
        whole = base64.urlsafe_b64decode(text.encode("ascii") + b"=" * (-len(text) % 4))
    except (UnicodeEncodeError, binascii.Error, ValueError):
        return None
    content, signature = whole[:-_SIGNATURE], whole[-_SIGNATURE:]
    if not hmac.compare_digest(signature, _signature(content, key)) or _encoded(whole) != text:
        return None
    verb, prefix, from_, until, set_, after, cursor, size = content.decode().split("\n")
    return Token(verb, prefix, from_, until, set_, after, int(cursor), int(size))


def _signature(content: bytes, key: bytes) -> bytes:
    return hashlib.blake2b(content, key=key, digest_size=_SIGNATURE).digest()


def _encoded(whole: bytes) -> str:
    return base64.urlsafe_b64encode(whole).rstrip(b"=").decode("ascii")


def key_in(folder: Path | None) -> bytes:
    """Return the key kept in a folder that is not public, made at its first use; else a passing key."""
    if folder is None:
        return secrets.token_bytes(32)
    file = folder / "token.key"
    with contextlib.suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        if not file.exists():
            _make(file)
        key = file.read_bytes()
        if len(key) >= 32:
            return key
    return secrets.token_bytes(32)


def _make(file: Path) -> None:
    """Make the key whole before it has its name, so that of two services that start at once both read one."""
    handle, temporary = tempfile.mkstemp(dir=file.parent)
    with os.fdopen(handle, "wb") as new:
        new.write(secrets.token_bytes(32))
    with contextlib.suppress(FileExistsError):
        os.link(temporary, file)
    Path(temporary).unlink()
