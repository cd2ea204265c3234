"""An answer on its way to a client: not again where the client has it, compressed where it takes that.

ASGI without a framework, so that little stands between a harvester and the store.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, MutableMapping
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime, parsedate_to_datetime
from functools import lru_cache
from typing import Any

# The fast gzip of ISA-L: with zlib's, compressing takes longer than making the answer.
from isal import igzip

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]
Headers = Iterable[tuple[bytes, bytes]]

#: Seconds after which a client that was refused may come again.
RETRY = 5
#: Bytes of a query or a form beyond which a request is refused, and seconds in which a form must have come.
MOST, PATIENCE = 32 * 1024, 5.0
#: Bytes from which an answer is compressed, and from which that is left to another thread.
SHORT, LONG = 500, 20_000
#: The middle of its levels, 0 to 3.
LEVEL = 2


@dataclass(frozen=True)
class Reply:
    """An answer: its status, its headers in lower case, and its content; an ASGI application of its own."""

    status: int
    type: bytes
    body: bytes
    headers: tuple[tuple[bytes, bytes], ...] = ()

    async def __call__(self, scope: Message, _receive: Receive, send: Send) -> None:
        headers, body = [*self.headers], self.body
        if self.status != 304:
            headers.append((b"content-type", self.type))
        if len(body) >= SHORT:
            headers.append((b"vary", b"accept-encoding"))
            if takes_gzip(header(scope["headers"], b"accept-encoding")):
                headers.append((b"content-encoding", b"gzip"))
                body = compressed(body) if len(body) < LONG else await asyncio.to_thread(compressed, body)
        if self.status != 304:
            headers.append((b"content-length", str(len(body)).encode()))
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        await send({"type": "http.response.body", "body": b"" if scope["method"] == "HEAD" else body})


def plain(status: int, sentence: str, *headers: tuple[bytes, bytes]) -> Reply:
    """Return an answer of one sentence."""
    return Reply(status, b"text/plain; charset=utf-8", f"{sentence}\n".encode(), headers)


def busy(sentence: str) -> Reply:
    """Return an answer that tells a client to come again (OAI-PMH 2.0, 3.1.2.2)."""
    return plain(503, sentence, (b"retry-after", str(RETRY).encode()))


async def form(receive: Receive) -> bytes | Reply | None:
    """Return the body of a request; an answer where it is too large or too slow, None where its client has gone.

    RFC 9110, 15.5.9 (408) and 15.5.14 (413).
    """
    body, more = b"", True
    try:
        async with asyncio.timeout(PATIENCE):
            while more:
                message = await receive()
                if message["type"] == "http.disconnect":
                    return None
                body += message.get("body", b"")
                more = message.get("more_body", False)
                if len(body) > MOST:
                    return plain(413, f"the form is larger than {MOST // 1024} kB")
    except TimeoutError:
        return plain(408, f"the form has not come whole in {PATIENCE:g} seconds", (b"connection", b"close"))
    return body


def compressed(body: bytes) -> bytes:
    return igzip.compress(body, LEVEL, mtime=0)


def header(headers: Headers, name: bytes) -> bytes:
    """Return a header of a request; empty where it has none."""
    return next((value for key, value in headers if key == name), b"")


@lru_cache(maxsize=1000)
def takes_gzip(accepted: bytes) -> bool:
    """Tell whether ``Accept-Encoding`` allows gzip (RFC 9110, 12.5.3)."""
    weights: dict[str, float] = {}
    for part in accepted.decode("latin-1").lower().split(","):
        coding, _, parameter = part.partition(";")
        weights[coding.strip()] = _weight(parameter)
    return weights.get("gzip", weights.get("*", 0.0)) > 0


def _weight(parameter: str) -> float:
    name, _, value = parameter.strip().partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0


@lru_cache(maxsize=8)
def validators(tag: str, since: str) -> tuple[tuple[bytes, bytes], ...]:
    """Return the headers by which a client may ask again (RFC 9110, 8.8): a weak tag, and since when it holds."""
    moment = format_datetime(datetime.fromisoformat(since).astimezone(UTC), usegmt=True)
    return (
        (b"etag", f'W/"{tag}"'.encode()),
        (b"last-modified", moment.encode()),
        (b"cache-control", b"no-cache"),
    )


def unless_known(headers: Headers, told: tuple[tuple[bytes, bytes], ...], reply: Reply) -> Reply:
    """Return an answer with its validators, or 304 where the client has it (RFC 9110, 15.4.5)."""
    if is_known(headers, told):
        return Reply(304, b"", b"", told)
    return Reply(reply.status, reply.type, reply.body, (*told, *reply.headers))


def is_known(headers: Headers, told: tuple[tuple[bytes, bytes], ...]) -> bool:
    """Tell whether what the client has is what it would get (RFC 9110, 13.2.2)."""
    given = dict(headers)
    (_, tag), (_, modified), _ = told
    if b"if-none-match" in given:
        known = [one.strip().removeprefix(b"W/") for one in given[b"if-none-match"].split(b",")]
        return b"*" in known or tag.removeprefix(b"W/") in known
    try:
        since = parsedate_to_datetime(given.get(b"if-modified-since", b"").decode("latin-1"))
    except (ValueError, OverflowError):
        return False
    return since.tzinfo is not None and since >= parsedate_to_datetime(modified.decode())
