"""The gate before the service: load and rate limits, access log, metrics; ASGI without a framework.

A harvester that is told 503 with ``Retry-After`` waits and goes on (OAI-PMH 2.0, 3.1.2.2).
"""

from __future__ import annotations

import ipaddress
import json
import logging
import time
from collections import Counter, OrderedDict
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Message, Receive, Send], Awaitable[None]]

LOG = logging.getLogger("publish.access")
#: Upper bounds in seconds of the histogram of durations.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
CLIENTS = 10_000
RETRY = 5


class Gate:
    """Lets requests through, at most ``most`` at once and ``rate`` a second from one client.

    A client on the machine itself is not limited by rate: it is the editor, or a proxy that limits by itself.
    """

    def __init__(self, app: App, *, most: int = 64, rate: int = 50) -> None:
        self.app, self.most, self.rate = app, most, rate
        self.under_way = 0
        self.answers: Counter[tuple[str, int]] = Counter()
        self.durations: Counter[float] = Counter()
        self.seconds = 0.0
        self._allowance: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status, size = time.perf_counter(), 500, 0

        async def sent(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"access-control-allow-origin", b"*")]
            else:
                size += len(message.get("body", b""))
            await send(message)

        self.under_way += 1
        try:
            await self._pass(scope, receive, sent)
        finally:
            self.under_way -= 1
            self._note(scope, status, size, time.perf_counter() - began)

    async def _pass(self, scope: Message, receive: Receive, send: Send) -> None:
        limited = scope["path"].startswith(("/oai", "/dts"))
        if limited and self.under_way > self.most:
            await refuse(send, "the service is busy: try again")
        elif limited and not self._allowed(_client(scope)):
            await refuse(send, f"more than {self.rate} requests a second from one client: slow down")
        else:
            await self.app(scope, receive, send)

    def _allowed(self, client: str) -> bool:
        """Take one from a client's allowance, which fills at ``rate`` a second up to ten seconds' worth."""
        if _is_local(client):
            return True
        now, most = time.monotonic(), self.rate * 10.0
        left, last = self._allowance.pop(client, (most, now))
        left = min(most, left + (now - last) * self.rate)
        self._allowance[client] = (max(left - 1, 0), now)
        if len(self._allowance) > CLIENTS:
            self._allowance.popitem(last=False)
        return left >= 1

    def _note(self, scope: Message, status: int, size: int, seconds: float) -> None:
        part = scope["path"].strip("/").split("/")[0]
        self.answers[part if part in ("oai", "dts") else "other", status] += 1
        self.durations[next((bound for bound in BUCKETS if seconds <= bound), float("inf"))] += 1
        self.seconds += seconds
        if LOG.isEnabledFor(logging.INFO):
            told = {
                "time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()),
                "client": _client(scope),
                "method": scope["method"],
                "path": scope["path"],
                "query": scope["query_string"].decode("ascii", "replace"),
                "status": status,
                "bytes": size,
                "milliseconds": round(seconds * 1000, 2),
            }
            LOG.info("%s", json.dumps(told))

    def metrics(self) -> str:
        """Return counts and durations in the text format of Prometheus."""
        lines = ["# TYPE publish_requests_total counter"]
        lines += [
            f'publish_requests_total{{interface="{part}",status="{status}"}} {count}'
            for (part, status), count in sorted(self.answers.items())
        ]
        lines += ["# TYPE publish_requests_under_way gauge", f"publish_requests_under_way {self.under_way}"]
        lines.append("# TYPE publish_request_seconds histogram")
        total = 0
        for bound in (*BUCKETS, float("inf")):
            total += self.durations[bound]
            name = "+Inf" if bound == float("inf") else bound
            lines.append(f'publish_request_seconds_bucket{{le="{name}"}} {total}')
        lines += [f"publish_request_seconds_sum {self.seconds:.6f}", f"publish_request_seconds_count {total}"]
        return "\n".join(lines) + "\n"


async def refuse(send: Send, sentence: str) -> None:
    """Answer 503 and when to come again."""
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"retry-after", str(RETRY).encode())]
    await send({"type": "http.response.start", "status": 503, "headers": headers})
    await send({"type": "http.response.body", "body": f"{sentence}\n".encode()})


def _client(scope: Message) -> str:
    return str(scope["client"][0]) if scope.get("client") else ""


def _is_local(client: str) -> bool:
    try:
        return ipaddress.ip_address(client).is_loopback
    except ValueError:
        return True
