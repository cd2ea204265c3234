"""The two services that bench/harvest.py compares, over one store: ours and pyoai's, each under uvicorn."""

from __future__ import annotations

import socket
import sys
from datetime import datetime
from pathlib import Path
from typing import Any

import uvicorn
from lxml import etree

from publish.edition import Edition, Harvest
from publish.harvest.service import create_app
from publish.harvest.store import Selection, Store

DOMAIN = "edition.test"


def publish_app(store: Store, page: int) -> Any:
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
    return create_app(store, edition, key=b"k" * 32)


class Pyoai:
    """What pyoai asks of a repository, answered from the same store; it pages by offset."""

    def __init__(self, store: Store) -> None:
        self.store = store

    def identify(self) -> Any:
        from oaipmh.common import Identify

        base, first = "http://127.0.0.1/oai", datetime(2026, 1, 1)
        return Identify("Bench", base, "2.0", [], first, "persistent", "YYYY-MM-DDThh:mm:ssZ", [], False)

    def listIdentifiers(self, metadataPrefix: str, cursor: int, batch_size: int, **_: Any) -> list[Any]:  # noqa: N802, N803
        return [self._header(row) for row in self._rows("", cursor, batch_size)]

    def listRecords(self, metadataPrefix: str, cursor: int, batch_size: int, **_: Any) -> list[Any]:  # noqa: N802, N803
        return [self._record(row) for row in self._rows(metadataPrefix, cursor, batch_size)]

    def getRecord(self, metadataPrefix: str, identifier: str) -> Any:  # noqa: N802, N803
        return self._record(self.store.get(identifier.removeprefix(f"oai:{DOMAIN}:"), metadataPrefix))

    def _rows(self, form: str, cursor: int, size: int) -> list[Any]:
        after = f"document-{cursor - 1:07}" if cursor else ""
        return self.store.page(Selection(), form, after=after, limit=size)

    def _header(self, row: Any) -> Any:
        from oaipmh.common import Header

        stamp = datetime.fromisoformat(row.datestamp.rstrip("Z"))
        return Header(None, f"oai:{DOMAIN}:{row.id}", stamp, list(row.sets), row.deleted)

    def _record(self, row: Any) -> Any:
        from oaipmh.common import Metadata

        return self._header(row), Metadata(None, {"body": row.body}), None


def pyoai_app(store: Store, page: int) -> Any:
    import cgi
    from urllib.parse import parse_qs

    from oaipmh.metadata import MetadataRegistry
    from oaipmh.server import BatchingServer
    from starlette.applications import Starlette
    from starlette.requests import Request
    from starlette.responses import Response
    from starlette.routing import Route

    # pyoai reads its tokens by a function that Python has moved since.
    cgi.parse_qs = parse_qs  # type: ignore[attr-defined]
    registry = MetadataRegistry()
    registry.registerWriter("tei", lambda element, metadata: element.append(etree.fromstring(metadata["body"])))
    server = BatchingServer(Pyoai(store), registry, resumption_batch_size=page)

    def answer(request: Request) -> Response:
        return Response(server.handleRequest(dict(request.query_params)), media_type="text/xml")

    return Starlette(routes=[Route("/oai", answer)])


def main() -> None:
    name, url, page = sys.argv[1:4]
    # With the protocol named, asyncio switches Nagle's algorithm off, as it does for uvicorn's own sockets.
    with socket.socket(proto=socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen(128)
        app = {"publish_app": publish_app, "pyoai_app": pyoai_app}[name](Store(url), int(page))
        print(listening.getsockname()[1], flush=True)
        uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False)).run([listening])


if __name__ == "__main__":
    main()
