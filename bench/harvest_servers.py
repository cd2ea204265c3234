"""The services that bench/harvest.py compares, over one SQLite file: ours, and pyoai's in two ways, each under uvicorn."""

from __future__ import annotations

import os
import sqlite3
import sys
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl

from lxml import etree

from publish.edition import Edition, Harvest
from publish.server.command import listening, log_access, run
from publish.server.service import create_app
from publish.store.store import Store, file_url

DOMAIN = "edition.test"


def publish_app(file: Path, page: int) -> Any:
    edition = Edition(
        root=Path(),
        title="Bench",
        subtitle="",
        publisher="Bench",
        language="en",
        base_url="http://127.0.0.1/",
        odd=Path(),
        readings=(),
        formats=(),
        licence={},
        harvest=Harvest(domain=DOMAIN, email="bench@edition.test", page=page),
    )
    store = Store(file_url(file))
    return create_app(lambda: store, edition, key=b"k" * 32, log=log_access)


class Pyoai:
    """What pyoai asks of a repository, answered from the same file, by key and with nothing in between."""

    def __init__(self, file: Path) -> None:
        self.database = sqlite3.connect(file, check_same_thread=False)

    def identify(self) -> Any:
        from oaipmh.common import Identify

        base, first = "http://127.0.0.1/oai", datetime(2026, 1, 1)
        return Identify("Bench", base, "2.0", [], first, "persistent", "YYYY-MM-DDThh:mm:ssZ", [], False)

    def listIdentifiers(self, metadataPrefix: str, cursor: int, batch_size: int, **_: Any) -> list[Any]:  # noqa: N802, N803
        rows = self._rows("SELECT id, datestamp FROM item WHERE id > ? ORDER BY id LIMIT ?", _last(cursor), batch_size)
        return [_header(*row) for row in rows]

    def listRecords(self, metadataPrefix: str, cursor: int, batch_size: int, **_: Any) -> list[Any]:  # noqa: N802, N803
        sql = (
            "SELECT form.id, datestamp, body FROM form JOIN item ON form.id = item.id"
            " WHERE name = ? AND form.id > ? ORDER BY form.id LIMIT ?"
        )
        return [_record(*row) for row in self._rows(sql, metadataPrefix, _last(cursor), batch_size)]

    def getRecord(self, metadataPrefix: str, identifier: str) -> Any:  # noqa: N802, N803
        sql = "SELECT form.id, datestamp, body FROM form JOIN item ON form.id = item.id WHERE name = ? AND form.id = ?"
        (row,) = self._rows(sql, metadataPrefix, identifier.removeprefix(f"oai:{DOMAIN}:"))
        return _record(*row)

    def _rows(self, sql: str, *given: object) -> list[Any]:
        return self.database.execute(sql, given).fetchall()


def _last(cursor: int) -> str:
    return f"document-{cursor - 1:07}" if cursor else ""


def _header(id_: str, datestamp: str) -> Any:
    from oaipmh.common import Header

    number = int(id_[-7:])
    sets = [f"kind:{number % 5}", f"year:{1950 + number % 4}"]
    return Header(None, f"oai:{DOMAIN}:{id_}", datetime.fromisoformat(datestamp.rstrip("Z")), sets, False)


def _record(id_: str, datestamp: str, body: bytes) -> Any:
    from oaipmh.common import Metadata

    return _header(id_, datestamp), Metadata(None, {"body": body}), None


def pyoai_server(file: Path, page: int) -> Any:
    import cgi

    from oaipmh.metadata import MetadataRegistry
    from oaipmh.server import BatchingServer

    # pyoai reads its tokens by a function that Python has moved since.
    cgi.parse_qs = parse_qs  # type: ignore[attr-defined]
    registry = MetadataRegistry()
    registry.registerWriter("tei", lambda element, metadata: element.append(etree.fromstring(metadata["body"])))
    return BatchingServer(Pyoai(file), registry, resumption_batch_size=page)


def pyoai_app(file: Path, page: int) -> Any:
    """Return pyoai called by uvicorn itself, with nothing else around it."""
    server = pyoai_server(file, page)

    async def app(scope: Any, receive: Any, send: Any) -> None:
        if scope["type"] != "http":
            return
        body = server.handleRequest(dict(parse_qsl(scope["query_string"].decode())))
        headers = [(b"content-type", b"text/xml"), (b"content-length", str(len(body)).encode())]
        await send({"type": "http.response.start", "status": 200, "headers": headers})
        await send({"type": "http.response.body", "body": body})

    return app


def pyoai_in_a_thread(file: Path, page: int) -> Any:
    """Return pyoai as a library that blocks is usually served."""
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

    server = pyoai_server(file, page)

    def answer(request: Request) -> Response:
        return Response(server.handleRequest(dict(request.query_params)), media_type="text/xml")

    return Starlette(routes=[Route("/oai", answer)])


APPS = {"publish api": publish_app, "pyoai": pyoai_app, "pyoai in a thread": pyoai_in_a_thread}


def main() -> None:
    name, file, page = sys.argv[1:4]
    with listening("127.0.0.1", 0) as bound:
        app = APPS[name](Path(file), int(page))
        print(bound.getsockname()[1], flush=True)
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115 the access log is written to it until the end
        run(app, bound)


if __name__ == "__main__":
    main()
