"""Stores of every kind, empty and filled, and the edition that fills them."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from dts_asked import SITE, URL
from library import clear, items_of, make_edition
from made_documents import edition_with_made
from protocol import over

from publish import saxon
from publish.document import record
from publish.document.record import Record
from publish.edition import Edition
from publish.metadata.item import Item
from publish.pipeline.build import build
from publish.problem import any_errors
from publish.protocols import dts, oai
from publish.store.index import index
from publish.store.store import Store, file_url


@pytest.fixture
def edition(tmp_path: Path) -> Edition:
    return make_edition(tmp_path / "edition")


@pytest.fixture(scope="session")
def five(tmp_path_factory: pytest.TempPathFactory) -> list[Item]:
    """The items of the five documents."""
    return items_of(make_edition(tmp_path_factory.mktemp("five") / "edition"))


@pytest.fixture(scope="session")
def made_edition(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    """The edition with the documents made for the tests beside the five."""
    return edition_with_made(tmp_path_factory.mktemp("made") / "edition")


@pytest.fixture(scope="session")
def made_site(made_edition: Edition) -> Path:
    """Its site, without PDFs."""
    problems = build(made_edition, made_edition.root / "site", pdf=False)
    assert not any_errors(problems), problems
    return made_edition.root / "site"


@pytest.fixture(scope="session")
def made_records(made_edition: Edition) -> list[Record]:
    texts = (path.read_text(encoding="utf-8") for path in made_edition.documents())
    return [record.read(saxon.parse(text)) for text in texts]


@pytest.fixture(scope="session")
def postgres() -> Iterator[str]:
    """Start a PostgreSQL server of Debian's packages for these tests; yield the URL of its socket."""
    programs = sorted(Path("/usr/lib/postgresql").glob("*/bin"))
    if not programs:
        pytest.skip("needs PostgreSQL (Debian package postgresql)")
    # Short and readable by the server's own user: a socket's path has at most 107 bytes.
    folder = Path(tempfile.mkdtemp(prefix="press-"))
    as_user: list[str] = []
    if os.geteuid() == 0:
        as_user = ["runuser", "-u", "postgres", "--"]
        shutil.chown(folder, "postgres")

    def run(*command: str) -> None:
        done = subprocess.run([*as_user, *command], cwd="/", capture_output=True, text=True, check=False)
        if done.returncode:
            pytest.skip(f"PostgreSQL does not start: {done.stderr.strip()[-200:]}")

    data, control = str(folder / "data"), str(programs[-1] / "pg_ctl")
    options = f"-c listen_addresses= -c unix_socket_directories={folder} -c fsync=off"
    try:
        run(str(programs[-1] / "initdb"), "-D", data, "-U", "press", "-A", "trust", "-E", "UTF8", "--no-sync")
        run(control, "-D", data, "-w", "-o", options, "-l", str(folder / "log"), "start")
        yield f"postgresql+psycopg://press@/postgres?host={folder}"
        run(control, "-D", data, "-m", "immediate", "stop")
    finally:
        shutil.rmtree(folder, ignore_errors=True)


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

    clear(open_())
    yield open_
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()


@pytest.fixture
def filled(store: Store, five: list[Item]) -> Store:
    assert not index(store, five, at="2026-11-20T12:00:00Z").problems
    return store


@pytest.fixture
def repository(filled: Store, edition: Edition) -> oai.Repository:
    """A repository over a store of each kind."""
    return over(filled, edition)


@pytest.fixture(scope="session")
def small(five: list[Item], tmp_path_factory: pytest.TempPathFactory) -> oai.Repository:
    """A repository in memory, for what does not depend on the kind of store and changes nothing."""
    store = Store()
    index(store, five)
    return over(store, make_edition(tmp_path_factory.mktemp("small") / "edition"))


@pytest.fixture(scope="session")
def library(five: list[Item]) -> dts.Library:
    """The five documents for DTS, two a page."""
    store = Store()
    index(store, five)
    return dts.Library(store, URL, SITE, "Toward an Armistice", "edition.test", True, page=2)
