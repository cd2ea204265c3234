"""The harvesting service for production, over the store of a site; the only module that imports uvicorn."""

from __future__ import annotations

import contextlib
import ctypes
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path

import uvicorn

from publish import edition as editions
from publish.edition import Edition, empty_settings
from publish.pipeline.static import description_of
from publish.problem import EditionError, FaultyInputError, any_errors
from publish.protocols.token import key_in
from publish.reports.report import as_text
from publish.server.following import follow
from publish.server.http import App
from publish.server.service import create_app
from publish.store.files import data_folder
from publish.store.index import index_edition
from publish.store.store import Store

#: Seconds that answers under way are given when the service is told to end.
GRACE = 10
#: Connections that may wait.
WAITING = 2048
#: Bytes of free memory that the process keeps.
KEPT = 32 * 1024 * 1024


def named_site(site: Path) -> Path:
    """Return a site that was asked for by name; raises `EditionError` where it is not there."""
    if not site.is_dir():
        raise EditionError(f"{site}: there is no such site: build it with `publish build --out {site}`")
    return site


def run(app: App, bound: socket.socket) -> None:
    """Answer requests until interrupted."""
    keep_memory()
    settings = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        lifespan="off",
        ws="none",
        timeout_graceful_shutdown=GRACE,
    )
    uvicorn.Server(settings).run(sockets=[bound])


def keep_memory() -> None:
    """Let the C library keep the memory of one answer for the next (glibc's mallopt; elsewhere nothing happens).

    To give some hundred kB back to the system and to take them again costs as much as to make the answer.
    """
    trim_threshold, mmap_threshold = -1, -3
    with contextlib.suppress(OSError, AttributeError, TypeError):
        library = ctypes.CDLL(None)
        library.mallopt(trim_threshold, KEPT)
        library.mallopt(mmap_threshold, KEPT)


def listening(host: str, port: int) -> socket.socket:
    """Return a socket that listens at an address; ``port`` 0 takes a free one. Raises `EditionError` in words.

    Clients that come before the service is ready wait.
    """
    # With the protocol named, asyncio switches Nagle's algorithm off.
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    try:
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind((host, port))
        bound.listen(WAITING)
    except OSError as error:
        bound.close()
        reason = error.strerror or error
        raise EditionError(f"{host}, port {port}, cannot be used ({reason}): try another --port") from error
    return bound


def application_of(
    edition: Edition, site: Path, database: str | None, *, address: str, public: Path | None = None
) -> App:
    """Return the application over the store of a site, a database, or the TEI indexed in memory.

    ``public`` is the folder of a built site to be shown as well, in an editor's preview that writes no access log.
    """
    return create_app(
        open_stores(edition, site, database),
        edition,
        key=key_in(data_folder(site)),
        description=description_of(edition),
        address=address,
        site=public,
        built=site,
        log=None if public else log_access,
    )


def open_stores(edition: Edition, site: Path, database: str | None) -> Callable[[], Store]:
    """Return what gives the store to answer from: that of the site, followed from build to build, if it has one.

    Else the TEI is indexed into the database, or in memory. Raises `FaultyInputError` where it has errors; warnings go
    to standard error.
    """
    store = Store(database) if database else None
    followed = follow(site, store)
    if followed:
        return followed
    store = store or Store()
    problems = index_edition(store, edition).problems
    if any_errors(problems):
        raise FaultyInputError(problems)
    sys.stderr.write(as_text(problems))
    return lambda: store


def application() -> App:
    """Return the application for uvicorn or gunicorn (``--factory``), told by PUBLISH_SITE, PUBLISH_DATABASE.

    The edition is the nearest to the working directory, and its addresses must be filled in.
    """
    found = editions.find(Path.cwd())
    if missing := empty_settings(found):
        raise EditionError(f"edition.toml: {', '.join(missing)} must be filled in")
    keep_memory()
    named = os.environ.get("PUBLISH_SITE")
    site = named_site(Path(named)) if named else found.root / "site"
    return application_of(found, site, os.environ.get("PUBLISH_DATABASE"), address="")


def log_access(line: str) -> None:
    """Write a line of the access log to standard output, at once; where nobody reads it any more, go on."""
    with contextlib.suppress(OSError):
        sys.stdout.write(line)
        sys.stdout.flush()
