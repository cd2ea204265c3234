"""The service as a whole: addresses, headers, limits, and no way to write."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
from library import serving
from protocol import errors, judged, texts

from publish.edition import Edition
from publish.metadata.item import Item
from publish.store.index import index
from publish.store.store import Store


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


def test_whatever_is_refused_below_dts_is_refused_in_json(root: str) -> None:
    for method, path, status in (("GET", "nothing", 404), ("POST", "collection", 405), ("GET", "a/b", 404)):
        got, headers, body = get(f"{root}dts/{path}", method=method)
        assert (got, headers["content-type"]) == (status, "application/problem+json")
        assert json.loads(body)["status"] == status
    assert "GET" in get(f"{root}dts/collection", method="POST")[1]["allow"]
    assert get(f"{root}nothing")[1]["content-type"].startswith("text/plain")


def test_a_client_that_has_the_answer_is_told_so(root: str) -> None:
    url = f"{root}oai?verb=ListSets"
    _, headers, _ = get(url)
    assert get(url, If_None_Match=headers["etag"])[0] == 304
    assert get(url, If_Modified_Since=headers["last-modified"])[0] == 304
    assert get(url, If_None_Match='W/"other"')[0] == 200
    assert get(url, If_Modified_Since="nonsense")[0] == 200
    assert get(url, If_None_Match=f'"other", {headers["etag"]}')[0] == get(url, If_None_Match="*")[0] == 304
    assert get(f"{root}oai", b"verb=ListSets", If_None_Match=headers["etag"])[0] == 200
    collection = get(f"{root}dts/collection")[1]["etag"]
    assert get(f"{root}dts/collection", If_None_Match=collection)[0] == 304


def test_an_error_is_never_said_to_be_known(root: str) -> None:
    tag = get(f"{root}oai?verb=Identify")[1]["etag"]
    status, headers, body = get(
        f"{root}oai?verb=nonsense", If_None_Match=tag, If_Modified_Since="Fri, 01 Jan 2100 00:00:00 GMT"
    )
    assert status == 200 and errors(judged(body)) == ["badVerb"] and "etag" not in headers
    assert get(f"{root}dts/collection?id=none", If_None_Match="*")[0] == 404


def test_head_tells_the_headers_of_get_and_nothing_else(root: str) -> None:
    url = f"{root}oai?verb=ListSets"
    status, headers, body = get(url, method="HEAD")
    known = get(url)[1]
    assert (status, body) == (200, b"")
    assert [headers[name] for name in ("content-length", "etag")] == [
        known[name] for name in ("content-length", "etag")
    ]


def test_arguments_in_the_address_and_in_the_form_are_judged_together(root: str) -> None:
    _, _, body = get(f"{root}oai?verb=ListIdentifiers", b"metadataPrefix=tei")
    assert len(texts(judged(body), "identifier")) == 2
    assert errors(judged(get(f"{root}oai?verb=Identify", b"verb=Identify")[2])) == ["badVerb"]


@pytest.mark.parametrize("type_", ["application/json", "multipart/form-data; boundary=x", "text/xml", "", "nonsense"])
def test_a_form_of_any_type_is_answered_in_the_words_of_the_protocol(root: str, type_: str) -> None:
    status, _, body = get(f"{root}oai", b'{"verb": "Identify"}', Content_Type=type_)
    assert status == 200 and errors(judged(body)) == ["badVerb"]


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
    assert get(f"{root}oai", b"x" * 40_000)[0] == 413
    assert get(f"{root}oai?verb=Identify&{'x' * 40_000}")[0] == 414
    assert get(f"{root}oai", method="OPTIONS")[1]["allow"] == "GET, HEAD, POST, OPTIONS"
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
