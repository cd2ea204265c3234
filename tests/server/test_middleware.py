"""The gate: who is let in, who waits, and what is written down of it."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from library import serving

from publish.edition import Edition
from publish.metadata.item import Item
from publish.server import http, middleware
from publish.store.index import index
from publish.store.store import Store

HALF = b"POST /oai HTTP/1.1\r\nHost: x\r\nContent-Length: 13\r\n\r\nverb="


@pytest.fixture
def root(five: list[Item], edition: Edition, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A service that has two seconds' patience."""
    monkeypatch.setattr(http, "PATIENCE", 2.0)
    store = Store()
    index(store, five)
    with serving(store, edition) as address:
        yield address


def opened(root: str) -> socket.socket:
    """Open a connection on which a form has come by half."""
    connection = socket.create_connection((urlsplit(root).hostname, urlsplit(root).port), timeout=30)
    connection.sendall(HALF)
    return connection


def metrics(root: str) -> str:
    with urlopen(f"{root}metrics") as answer:
        return str(answer.read().decode())


def test_clients_that_send_half_a_form_hold_no_place_and_are_told_so(root: str) -> None:
    slow = [opened(root) for _ in range(70)]
    with urlopen(f"{root}oai?verb=Identify") as answer:
        assert answer.status == 200
    assert "publish_requests_under_way 1\n" in metrics(root)
    for connection in slow:
        with connection, connection.makefile("rb") as answered:
            said = answered.read()  # up to the end: the service hangs up
        assert said.startswith(b"HTTP/1.1 408 ") and b"connection: close" in said
    assert 'publish_requests_total{interface="oai",status="408"} 70\n' in metrics(root)


def test_a_client_that_goes_before_its_form_is_whole_is_no_failure_of_ours(root: str) -> None:
    opened(root).close()
    with opened(root) as patient:
        patient.sendall(b"Identify")
        assert patient.recv(100).startswith(b"HTTP/1.1 200 ")
    told = metrics(root)
    assert 'interface="oai",status="499"} 1\n' in told and 'status="500"' not in told


async def _finish(_scope: Any, _receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def _nothing() -> Any:
    return {"type": "http.request"}


async def _statuses(app: middleware.Gate, client: str, count: int) -> list[int]:
    statuses: list[int] = []

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])
            assert message["status"] == 200 or (b"retry-after", b"5") in message["headers"]

    scope = {"type": "http", "path": "/oai", "client": (client, 1), "method": "GET", "query_string": b""}
    for _ in range(count):
        await app(scope, _nothing, send)
    return statuses


def test_a_client_in_a_hurry_is_asked_to_wait_and_others_are_not() -> None:
    app = middleware.Gate(_finish, rate=1)
    statuses = asyncio.run(_statuses(app, "192.0.2.1", 30))
    assert statuses[:10] == [200] * 10 and statuses[-1] == 503
    assert asyncio.run(_statuses(app, "192.0.2.2", 1)) == [200]
    assert asyncio.run(_statuses(app, "127.0.0.1", 100)) == [200] * 100


def test_more_requests_at_once_than_can_be_served_are_asked_to_wait() -> None:
    waiting = asyncio.Event()

    async def slow(scope: Any, receive: Any, send: Any) -> None:
        await waiting.wait()
        await _finish(scope, receive, send)

    async def rush() -> list[int]:
        app = middleware.Gate(slow, most=2)
        rushed = [asyncio.ensure_future(_statuses(app, "127.0.0.1", 1)) for _ in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        waiting.set()
        return sorted(status for one in await asyncio.gather(*rushed) for status in one)

    assert asyncio.run(rush()) == [200, 200, 503, 503]


def test_every_request_is_one_line_of_json_in_the_log() -> None:
    lines: list[str] = []
    asyncio.run(_statuses(middleware.Gate(_finish, log=lines.append), '192.0.2.1"\n', 1))
    (line,) = lines
    assert line.endswith("}\n") and line.count("\n") == 1
    assert {"client": '192.0.2.1"\n', "path": "/oai", "status": 200, "bytes": 0}.items() <= json.loads(line).items()
