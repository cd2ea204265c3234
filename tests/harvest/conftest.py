"""An edition with addresses, its items, stores of every kind, and the service on a port of this machine."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn

from publish import edition as editions
from publish import xml
from publish.edition import Edition
from publish.harvest.forms import items
from publish.harvest.index import index
from publish.harvest.item import Item
from publish.harvest.service import create_app
from publish.harvest.static import description_of
from publish.harvest.store import Store, file_url
from publish.problem import Problem

ROOT = Path(__file__).parents[2]
KEY = b"k" * 32
SETTINGS = '''title = "Toward an Armistice"
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
'''


def make_edition(folder: Path, base_url: str = "https://edition.test/") -> Edition:
    """Write a copy of the edition, with addresses and two records a page."""
    for part in ("documents", "registers"):
        shutil.copytree(ROOT / "tei" / part, folder / "tei" / part)
    (folder / "edition.toml").write_text(SETTINGS.format(base_url=base_url), encoding="utf-8")
    return editions.load(folder)


def items_of(edition: Edition) -> list[Item]:
    sources = [xml.read(path, edition.name_of(path)) for path in edition.documents()]
    return list(items(edition, (source for source in sources if not isinstance(source, Problem))))


def change(edition: Edition, document: str, element: str, *, words: tuple[str, str] = ("", "")) -> None:
    """Add a ``change`` to a document, and put words in the place of others."""
    path = edition.root / "tei" / "documents" / f"{document}.xml"
    text = path.read_text(encoding="utf-8").replace("</revisionDesc>", f"{element}</revisionDesc>")
    path.write_text(text.replace(*words) if words[0] else text, encoding="utf-8")


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return make_edition(tmp_path / "edition")


@pytest.fixture(scope="session")
def five(tmp_path_factory: pytest.TempPathFactory) -> list[Item]:
    """The items of the five documents."""
    return items_of(make_edition(tmp_path_factory.mktemp("five") / "edition"))


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Start a PostgreSQL server of Debian's packages for these tests; yield the URL of its socket."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        pytest.skip("needs PostgreSQL (Debian package postgresql)")
    folder = tmp_path_factory.mktemp("postgres")
    as_user: list[str] = []
    if os.geteuid() == 0:
        as_user = ["runuser", "-u", "postgres", "--"]
        for place in (folder, *list(folder.parents)[:2]):
            place.chmod(0o755)
        shutil.chown(folder, "postgres")

    def run(*command: str) -> None:
        done = subprocess.run([*as_user, *command], cwd="/", capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"PostgreSQL does not start: {done.stderr.strip()[-200:]}")

    data, control = str(folder / "data"), str(programs[-1] / "pg_ctl")
    run(str(programs[-1] / "initdb"), "-D", data, "-U", "press", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    run(control, "-D", data, "-w", "-o", options, "-l", str(folder / "log"), "start")
    yield f"postgresql+psycopg://press@/postgres?host={folder}"
    subprocess.run([*as_user, control, "-D", data, "-m", "immediate", "stop"], cwd="/", check=False, capture_output=True)


KINDS = ["memory", "file", pytest.param("postgres", marks=pytest.mark.postgres)]


@pytest.fixture(params=KINDS)
def open_store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Callable[[], Store]]:
    """Give a function that opens the same empty database again and again, of every kind."""
    url = {"memory": lambda: "sqlite://", "file": lambda: file_url(tmp_path / "store.sqlite")}.get(
        request.param, lambda: request.getfixturevalue("postgres")
    )()
    opened: list[Store] = []

    def open_() -> Store:
        opened.append(opened[0] if url == "sqlite://" and opened else Store(url))
        return opened[-1]

    open_().clear()
    yield open_
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()


@pytest.fixture
def filled(store: Store, five: list[Item]) -> Store:
    assert not index(store, five).problems
    return store


@contextmanager
def serving(store: Store, edition: Edition) -> Iterator[str]:
    """Serve a store on a free port of the loopback; yield the root of the service."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        root = f"http://127.0.0.1:{listening.getsockname()[1]}/"
        app = create_app(store, edition, key=KEY, description=description_of(edition), address=root)
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
