"""The gate before the service: load and rate limits, access log, metrics; ASGI without a framework.

A harvester that is told 503 with ``Retry-After`` waits and goes on (OAI-PMH 2.0, 3.1.2.2).
"""

from __future__ import annotations

import ipaddress
import json
import time
from bisect import bisect_left
from collections import Counter, OrderedDict
from collections.abc import Callable
from functools import lru_cache

from publish.metadata.datestamps import now
from publish.server.http import App, Message, Receive, Reply, Send, busy, form

Log = Callable[[str], object]
#: Upper bounds in seconds of the histogram of durations.
BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0)
CLIENTS = 10_000
#: What the metrics are.
HELP = {
    "publish_requests_total": "Requests answered, by interface and status.",
    "publish_requests_under_way": "Requests being answered now.",
    "publish_request_seconds": "How long answers took, in seconds.",
}
#: The status that the log and the counts give to a request whose client went before it was whole (as nginx does).
GONE = 499
_quoted = json.JSONEncoder().encode


class Gate:
    """Lets requests through, at most ``most`` at once and ``rate`` a second from one client.

    A form is waited for at the door: it has a place only when it is whole.
    A client on the machine itself is not limited by rate: it is the editor, or a proxy that limits by itself.
    ``log`` is given one line of JSON a request.
    """

    def __init__(self, app: App, *, most: int = 64, rate: int = 50, log: Log | None = None) -> None:
        self.app, self.most, self.rate, self.log = app, most, rate, log
        self.under_way = 0
        self.answers: Counter[tuple[str, int]] = Counter()
        self.durations = [0] * (len(BUCKETS) + 1)
        self.seconds = 0.0
        self._allowance: OrderedDict[str, tuple[float, float]] = OrderedDict()

    async def __call__(self, scope: Message, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        began, status, size = time.perf_counter(), GONE, 0

        async def sent(message: Message) -> None:
            nonlocal status, size
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message["headers"], (b"access-control-allow-origin", b"*")]
            else:
                size += len(message.get("body", b""))
            await send(message)

        try:
            arrived = await _arrived(scope, receive)
            if isinstance(arrived, Reply):
                await arrived(scope, receive, sent)
            elif arrived:
                status = 500
                await self._place(scope, arrived, sent)
        finally:
            self._note(scope, status, size, time.perf_counter() - began)

    async def _place(self, scope: Message, receive: Receive, send: Send) -> None:
        self.under_way += 1
        try:
            await self._pass(scope, receive, send)
        finally:
            self.under_way -= 1

    async def _pass(self, scope: Message, receive: Receive, send: Send) -> None:
        limited = scope["path"].startswith(("/oai", "/dts"))
        if scope["method"] == "OPTIONS":
            await _options(scope["path"])(scope, receive, send)
        elif limited and self.under_way > self.most:
            await busy("the service is busy: try again")(scope, receive, send)
        elif limited and not self._allowed(_client(scope)):
            sentence = f"more than {self.rate} requests a second from one client: slow down"
            await busy(sentence)(scope, receive, send)
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
        self.durations[bisect_left(BUCKETS, seconds)] += 1
        self.seconds += seconds
        if self.log is not None:
            self.log(_line(scope, status, size, seconds))

    def metrics(self) -> str:
        """Return counts and durations in the text format of Prometheus."""
        lines = [f"# HELP {name} {about}" for name, about in HELP.items()]
        lines.append("# TYPE publish_requests_total counter")
        lines += [
            f'publish_requests_total{{interface="{part}",status="{status}"}} {count}'
            for (part, status), count in sorted(self.answers.items())
        ]
        lines += ["# TYPE publish_requests_under_way gauge", f"publish_requests_under_way {self.under_way}"]
        lines.append("# TYPE publish_request_seconds histogram")
        total = 0
        for bound, count in zip((*BUCKETS, "+Inf"), self.durations, strict=True):
            total += count
            lines.append(f'publish_request_seconds_bucket{{le="{bound}"}} {total}')
        lines += [f"publish_request_seconds_sum {self.seconds:.6f}", f"publish_request_seconds_count {total}"]
        return "\n".join(lines) + "\n"


def _options(path: str) -> Reply:
    """Return what programs of other sites may do (RFC 9110, 9.3.7, and the CORS protocol of the Fetch standard)."""
    methods = b"GET, HEAD, POST, OPTIONS" if path.startswith("/oai") else b"GET, HEAD, OPTIONS"
    allowed = ((b"allow", methods), (b"access-control-allow-methods", methods), (b"access-control-allow-headers", b"*"))
    return Reply(204, b"text/plain", b"", allowed)


async def _arrived(scope: Message, receive: Receive) -> Receive | Reply | None:
    """Wait for the form of a request, if it has one, and return what gives it in one message (else see `form`)."""
    if scope["method"] != "POST" or not scope["path"].startswith("/oai"):
        return receive
    body = await form(receive)
    if not isinstance(body, bytes):
        return body
    left: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def given() -> Message:
        return left.pop() if left else await receive()

    return given


def _line(scope: Message, status: int, size: int, seconds: float) -> str:
    """Return a request as a line of JSON; what a client can choose is quoted."""
    query = _quoted(scope["query_string"].decode("ascii", "replace"))
    return (
        f'{{"time": "{now()}", "client": {_quoted(_client(scope))}, "method": {_quoted(scope["method"])},'
        f' "path": {_quoted(scope["path"])}, "query": {query},'
        f' "status": {status}, "bytes": {size}, "milliseconds": {seconds * 1000:.2f}}}\n'
    )


def _client(scope: Message) -> str:
    return str(scope["client"][0]) if scope.get("client") else ""


@lru_cache(maxsize=CLIENTS)
def _is_local(client: str) -> bool:
    try:
        return ipaddress.ip_address(client).is_loopback
    except ValueError:
        return True
