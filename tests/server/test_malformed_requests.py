"""Requests that no client should make: every one is answered, in the protocol's own words."""

from __future__ import annotations

import asyncio
import gzip
import json
from collections.abc import Iterator
from http.client import HTTPConnection
from typing import Any
from urllib.parse import quote, urlencode, urlsplit

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from library import make_edition, serving
from protocol import errors, judged

from publish.metadata.item import Item
from publish.protocols.oai_request import VERBS
from publish.server.service import create_app
from publish.store.index import index
from publish.store.store import Store

NAMES = ["verb", "identifier", "metadataPrefix", "from", "until", "set", "resumptionToken", "x", ""]
VALUES = [
    *VERBS, "tei", "oai_dc", "oai:edition.test:telegram-3305", "2026-11-20", "2026-11-20T00:00:00Z", "9999-12-31",
    "0000-00-00", "kind:telegram", "kind:", "' OR 1=1 --", "\0", "%00", "\ud800", "‮", "<a>&\"", "\x85", "a" * 5000,
]  # fmt: skip
CODES = {
    "badVerb", "badArgument", "badResumptionToken", "cannotDisseminateFormat", "idDoesNotExist", "noRecordsMatch",
    "noMetadataFormats",
}  # fmt: skip
arguments = st.lists(
    st.tuples(st.sampled_from(NAMES), st.sampled_from(VALUES) | st.text(st.characters(exclude_categories=["Cs"]))),
    max_size=6,
)


@pytest.fixture(scope="module")
def service(five: list[Item], tmp_path_factory: pytest.TempPathFactory) -> Iterator[HTTPConnection]:
    store = Store()
    index(store, five)
    with serving(store, make_edition(tmp_path_factory.mktemp("malformed") / "edition")) as root:
        connection = HTTPConnection(urlsplit(root).hostname or "", urlsplit(root).port)
        yield connection
        connection.close()


def fetch(service: HTTPConnection, method: str, path: str, body: str | None = None) -> tuple[int, str, bytes]:
    service.request(method, path, body and body.encode())
    answer = service.getresponse()
    return answer.status, answer.headers["content-type"] or "", answer.read()


def written(pairs: list[tuple[str, str]]) -> str:
    return "&".join(
        f"{quote(name, safe='')}={quote(value.encode('utf-8', 'surrogatepass'), safe='')}" for name, value in pairs
    )


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(arguments, st.sampled_from(["GET", "POST"]))
def test_oai_answers_every_request_by_its_schema(
    service: HTTPConnection, pairs: list[tuple[str, str]], method: str
) -> None:
    query = written(pairs)
    path, body = ("/oai", query) if method == "POST" else (f"/oai?{query}", None)
    status, type_, content = fetch(service, method, path, body)
    assert (status, type_) == (200, "text/xml; charset=utf-8")
    assert set(errors(judged(content))) <= CODES


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.sampled_from(["", "/collection", "/navigation", "/document"]),
    st.dictionaries(
        st.sampled_from(["id", "resource", "ref", "start", "end", "down", "tree", "page", "nav", "mediaType"]),
        st.sampled_from(["telegram-3305", "telegram-3305.b4", "telegram-3305.b9", "1", "-1", "text/html", *VALUES[6:]])
        | st.text(st.characters(exclude_categories=["Cs"])),
    ),
)
def test_dts_answers_every_request_in_json_or_with_a_text(
    service: HTTPConnection, endpoint: str, parameters: dict[str, str]
) -> None:
    status, type_, content = fetch(service, "GET", f"/dts{endpoint}?{written(list(parameters.items()))}")
    assert status in (200, 400, 404)
    if status != 200:
        assert type_ == "application/problem+json" and json.loads(content)["status"] == status
    elif type_ == "application/ld+json":
        json.loads(content)


RAW = [
    "verb=%",
    "verb=%FF",
    "verb=Identify&&",
    "verb",
    "=",
    "&=&",
    "verb=Identify;x=1",
    "%76erb=Identify",
    "verb=Identify#",
]


@pytest.mark.parametrize("query", RAW)
def test_a_query_that_is_no_query_is_answered(service: HTTPConnection, query: str) -> None:
    status, _, content = fetch(service, "GET", f"/oai?{query}")
    assert status == 200 and set(errors(judged(content))) <= {"badVerb", "badArgument"}


def test_a_form_of_many_fields_is_answered(service: HTTPConnection) -> None:
    many = urlencode([("verb", "Identify"), *((f"x{n}", "y") for n in range(2000))])
    status, _, content = fetch(service, "POST", "/oai", many)
    assert status == 200 and len(errors(judged(content))) == 2000


HEADERS = ["accept-encoding", "if-none-match", "if-modified-since", "content-type", "x-forwarded-for", "range", "expect"]
HEADER_VALUES = [
    "gzip", "gzip;q=0", "identity;q=0", "*;q=0, gzip;q=1e999", "*", 'W/"', "Fri, 20 Nov 2026 12:00:00 +9999",
    "Fri, 31 Feb 999999999999999999999 25:61:61 GMT", "multipart/form-data", "application/json", "bytes=0-1", ",;=",
]  # fmt: skip
METHODS = ["GET", "POST", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "BREW", ""]


async def answered(app: Any, scope: dict[str, Any], body: bytes) -> tuple[int, dict[bytes, bytes], bytes]:
    """Put a request to the application itself, past every check of a server."""
    sent: list[Any] = []

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    await app({"type": "http", "client": ("127.0.0.1", 1), **scope}, receive, send)
    return sent[0]["status"], dict(sent[0]["headers"]), b"".join(message["body"] for message in sent[1:])


@pytest.fixture(scope="module")
def app(five: list[Item], tmp_path_factory: pytest.TempPathFactory) -> Any:
    store = Store()
    index(store, five)
    return create_app(lambda: store, make_edition(tmp_path_factory.mktemp("within") / "edition"), key=b"k" * 32)


@settings(max_examples=500, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    method=st.sampled_from(METHODS[:3]) | st.sampled_from(METHODS),
    query=st.binary(max_size=200) | arguments.map(lambda pairs: written(pairs).encode()),
    body=st.binary(max_size=200) | arguments.map(lambda pairs: written(pairs).encode()),
    headers=st.lists(st.tuples(st.sampled_from(HEADERS), st.sampled_from(HEADER_VALUES) | st.text()), max_size=4),
)
def test_no_bytes_whatever_make_the_service_fail(
    app: Any, method: str, query: bytes, body: bytes, headers: list[tuple[str, str]]
) -> None:
    told = [(name.encode(), value.encode()) for name, value in headers]
    scope = {"method": method, "path": "/oai", "query_string": query, "headers": told}
    status, given_, content = asyncio.run(answered(app, scope, body))
    assert status in (200, 304) if method in METHODS[:3] else status == (204 if method == "OPTIONS" else 405)
    if status == 200 and method != "HEAD":
        content = gzip.decompress(content) if b"content-encoding" in given_ else content
        assert set(errors(judged(content))) <= CODES
        assert given_[b"content-type"] == b"text/xml; charset=utf-8"
    if method == "HEAD" or status == 304:
        assert content == b""


def test_a_form_of_thousands_of_fields_is_judged_name_by_name(app: Any) -> None:
    names = [f"{n:x}" for n in range(6500)]
    scope = {"method": "POST", "path": "/oai", "query_string": b"verb=Identify", "headers": []}
    status, _, content = asyncio.run(answered(app, scope, "&".join(names).encode()))
    assert status == 200 and content.count(b"badArgument") == 6500
