"""An edition to harvest, with addresses; its items; the service on a port of this machine."""

from __future__ import annotations

import shutil
import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import uvicorn

from publish import edition as editions
from publish.edition import Edition
from publish.metadata.item import Item
from publish.metadata.representations import items
from publish.pipeline.static import description_of
from publish.problem import Problem
from publish.server.service import create_app
from publish.source import xml
from publish.store.store import Store

ROOT = Path(__file__).parents[1]
EDITION = ROOT / "tests" / "editions" / "armistice"
KEY = b"k" * 32
SETTINGS = """title = "Toward an Armistice"
subtitle = "Documents on the Korean War, 1950-1953"
publisher = "Toward an Armistice"
language = "en"
base_url = "{base_url}"
odd = "odd/armistice.odd"
readings = ["clean", "diplomatic"]
formats = ["html", "pdf", "text"]
[licence]
code = "MIT"
encoding = "CC BY 4.0"
encoding_url = "https://creativecommons.org/licenses/by/4.0/"
translations = ""
[harvest]
domain = "edition.test"
email = "library@edition.test"
rights = "http://rightsstatements.org/vocab/UND/1.0/"
page = 2
"""


def make_edition(folder: Path, base_url: str = "https://edition.test/") -> Edition:
    """Write a copy of the edition, with addresses and two records a page."""
    for part in ("documents", "registers"):
        shutil.copytree(EDITION / "tei" / part, folder / "tei" / part)
    shutil.copytree(EDITION / "odd", folder / "odd", dirs_exist_ok=True)
    (folder / "edition.toml").write_text(SETTINGS.format(base_url=base_url), encoding="utf-8")
    return editions.load(folder)


def clear(store: Store) -> None:
    """Forget everything: harvesters are told that deletions are kept for ever, so only tests do this."""
    with store.connect() as connection:
        for table in ("form", "item_set", "item"):
            connection.exec_driver_sql(f"DELETE FROM {table}")
        connection.exec_driver_sql("UPDATE state SET generation = 0, fingerprint = '', indexed = ''")


def items_of(edition: Edition) -> list[Item]:
    sources = [xml.read(path, edition.name_of(path)) for path in edition.documents()]
    return list(items(edition, (source for source in sources if not isinstance(source, Problem))))


def change(edition: Edition, document: str, element: str, *, words: tuple[str, str] = ("", "")) -> None:
    """Add a ``change`` to a document, and put words in the place of others."""
    path = edition.root / "tei" / "documents" / f"{document}.xml"
    text = path.read_text(encoding="utf-8").replace("</revisionDesc>", f"{element}</revisionDesc>")
    path.write_text(text.replace(*words) if words[0] else text, encoding="utf-8")


@contextmanager
def serving(store: Store, edition: Edition, site: Path | None = None) -> Iterator[str]:
    """Serve a store on a free port of the loopback; yield the root of the service."""
    # With the protocol named, asyncio switches Nagle's algorithm off, as it does for uvicorn's own sockets.
    with socket.socket(proto=socket.IPPROTO_TCP) as listening:
        listening.bind(("127.0.0.1", 0))
        root = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        app = create_app(lambda: store, edition, key=KEY, description=description_of(edition), address=root, site=site)
        server = uvicorn.Server(uvicorn.Config(app, log_level="error", access_log=False))
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
        thread.start()
        while not server.started:
            time.sleep(0.01)
        try:
            yield root
        finally:
            server.should_exit = True
            thread.join()
