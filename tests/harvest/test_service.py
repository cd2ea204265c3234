"""The service as a whole: addresses, headers, limits, and no way to write."""

from __future__ import annotations

import asyncio
import gzip
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from library import serving
from protocol import errors, judged, texts

from publish.edition import Edition
from publish.harvest import gate
from publish.harvest.index import index
from publish.harvest.item import Item
from publish.harvest.store import Store


@pytest.fixture(scope="module")
def root(five: list[Item], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    from library import make_edition

    store = Store()
    index(store, five)
    with serving(store, make_edition(tmp_path_factory.mktemp("served") / "edition", "")) as address:
        yield address


def get(url: str, data: bytes | None = None, method: str | None = None, **headers: str) -> tuple[int, Any, bytes]:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    try:
        with urlopen(Request(url, data, named, method=method)) as answer:
            return answer.status, answer.headers, answer.read()
    except HTTPError as error:
        with error:
            return error.code, error.headers, error.read()


def test_get_and_post_are_answered_alike(root: str) -> None:
    asked = "verb=ListIdentifiers&metadataPrefix=tei"
    _, headers, by_get = get(f"{root}oai?{asked}")
    _, _, by_post = get(f"{root}oai", asked.encode())
    assert texts(judged(by_get), "identifier") == texts(judged(by_post), "identifier") != []
    assert headers["content-type"] == "text/xml; charset=utf-8"
    assert errors(judged(get(f"{root}oai", b"verb=Identify&x=%FF%00")[2])) == ["badArgument"]


def test_while_the_edition_has_no_address_the_service_tells_its_own(root: str) -> None:
    assert texts(judged(get(f"{root}oai?verb=Identify")[2]), "baseURL") == [f"{root}oai"]
    told = json.loads(get(f"{root}dts")[2])
    assert told["collection"].startswith(f"{root}dts/collection")


def test_a_client_that_has_the_answer_is_told_so(root: str) -> None:
    url = f"{root}oai?verb=ListSets"
    _, headers, _ = get(url)
    assert get(url, If_None_Match=headers["etag"])[0] == 304
    assert get(url, If_Modified_Since=headers["last-modified"])[0] == 304
    assert get(url, If_None_Match='W/"other"')[0] == 200
    assert get(url, If_Modified_Since="nonsense")[0] == 200
    assert get(f"{root}dts/collection", If_None_Match=headers["etag"])[0] == 200
    assert "etag" not in get(f"{root}oai?verb=nonsense")[1]


def test_an_answer_is_compressed_where_the_client_takes_it(root: str) -> None:
    url = f"{root}oai?verb=ListRecords&metadataPrefix=tei"
    _, headers, body = get(url, Accept_Encoding="gzip")
    assert headers["content-encoding"] == "gzip"
    assert texts(judged(gzip.decompress(body)), "identifier") == texts(judged(get(url)[2]), "identifier")


def test_nothing_can_be_written(root: str) -> None:
    for method in ("PUT", "DELETE", "PATCH"):
        assert get(f"{root}oai", b"x", method)[0] == 405
    for path in ("dts", "dts/collection", "health", "metrics"):
        assert get(f"{root}{path}", b"x")[0] == 405
    assert get(f"{root}oai", b"x" * 70_000)[0] == 413
    assert get(f"{root}oai/../edition.toml")[0] == 404


def test_health_readiness_and_metrics_are_told(root: str) -> None:
    assert get(f"{root}health")[0] == get(f"{root}ready")[0] == 200
    get(f"{root}oai?verb=Identify")
    told = get(f"{root}metrics")[2].decode()
    assert 'publish_requests_total{interface="oai",status="200"}' in told
    assert 'publish_request_seconds_bucket{le="+Inf"}' in told


def test_an_empty_store_is_not_ready(edition: Edition) -> None:
    with serving(Store(), edition) as address:
        assert get(f"{address}ready")[0] == 503


def test_the_built_site_can_stand_beside_the_interfaces(edition: Edition, five: list[Item], tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site/index.html").write_text("the site")
    (tmp_path / "secret.txt").write_text("not the site")
    store = Store()
    index(store, five)
    with serving(store, edition, tmp_path / "site") as address:
        assert get(address)[2] == b"the site"
        assert get(f"{address}..%2fsecret.txt")[0] == get(f"{address}none.html")[0] == 404
        assert texts(judged(get(f"{address}oai?verb=Identify")[2]), "protocolVersion") == ["2.0"]


def test_a_store_that_fails_is_told_as_busy(edition: Edition, five: list[Item]) -> None:
    store = Store()
    index(store, five)
    with serving(store, edition) as address:
        with store.connect() as connection:
            connection.exec_driver_sql("DROP TABLE state")
        status, headers, _ = get(f"{address}oai?verb=Identify")
        assert (status, headers["retry-after"]) == (503, "5")


async def _finish(_scope: Any, _receive: Any, send: Any) -> None:
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


async def _statuses(app: gate.Gate, client: str, count: int) -> list[int]:
    statuses: list[int] = []

    async def send(message: Any) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])
            assert message["status"] == 200 or (b"retry-after", b"5") in message["headers"]

    scope = {"type": "http", "path": "/oai", "client": (client, 1), "method": "GET", "query_string": b""}
    for _ in range(count):
        await app(scope, None, send)  # type: ignore[arg-type]
    return statuses


def test_a_client_in_a_hurry_is_asked_to_wait_and_others_are_not() -> None:
    app = gate.Gate(_finish, rate=1)
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
        app = gate.Gate(slow, most=2)
        rushed = [asyncio.ensure_future(_statuses(app, "127.0.0.1", 1)) for _ in range(4)]
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        waiting.set()
        return sorted(status for one in await asyncio.gather(*rushed) for status in one)

    assert asyncio.run(rush()) == [200, 200, 503, 503]


def test_every_request_is_one_line_of_json_in_the_log(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, "publish.access"):
        asyncio.run(_statuses(gate.Gate(_finish), "192.0.2.1", 1))
    (line,) = caplog.messages
    assert {"client": "192.0.2.1", "path": "/oai", "status": 200}.items() <= json.loads(line).items()
