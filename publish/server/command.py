"""``publish api``: the harvesting service for production; the only module that imports uvicorn."""

from __future__ import annotations

import contextlib
import ctypes
import os
import socket
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publish.problem import EditionError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from publish.edition import Edition
    from publish.metadata.item import Item
    from publish.problem import Problem
    from publish.server.http import App
    from publish.store.store import Store

STORE = "harvest.sqlite"
#: Seconds that answers under way are given when the service is told to end.
GRACE = 10
#: Connections that may wait.
WAITING = 2048
#: Bytes of free memory that the process keeps.
KEPT = 32 * 1024 * 1024


def data_folder(site: Path) -> Path:
    """Return where the store of a site and its key lie: beside the public folder, never in it."""
    return site.resolve().with_name(f"{site.resolve().name}.data")


@click.command()
@click.option("--site", type=click.Path(path_type=Path), help="The built site (default: site beside edition.toml).")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--database", help="SQLAlchemy URL of a database to index into and serve from.")
@click.option("--allow-placeholders", is_flag=True, help="Start although addresses in edition.toml are empty.")
@click.pass_context
def api(
    context: click.Context,
    site: Path | None,
    host: str,
    port: int,
    database: str | None,
    allow_placeholders: bool,
) -> None:
    """Serve the edition to harvesters: OAI-PMH at /oai, texts (DTS) at /dts."""
    from publish.cli import the_edition

    edition = the_edition(context)
    missing = empty_settings(edition)
    if missing and not allow_placeholders:
        raise EditionError(
            f"edition.toml: {', '.join(missing)} {'are' if len(missing) > 1 else 'is'} empty, and harvesters "
            "keep what they are told: fill them in, or try the service with --allow-placeholders"
        )
    folder = named_site(site) if site else edition.root / "site"
    with listening(host, port) as bound:
        shown = f"[{host}]" if ":" in host else host
        address = f"http://{shown}:{bound.getsockname()[1]}/"
        app = application_of(edition, folder, database, address=address)
        click.echo(f"OAI-PMH at {address}oai, DTS at {address}dts", err=True)
        run(app, bound)


def named_site(site: Path) -> Path:
    """Return a site that was asked for by name; raises `EditionError` where it is not there."""
    if not site.is_dir():
        raise EditionError(f"{site}: there is no such site: build it with `publish build --out {site}`")
    return site


def run(app: App, bound: socket.socket) -> None:
    """Answer requests until interrupted."""
    import uvicorn

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


def empty_settings(edition: Edition) -> list[str]:
    """Return the settings that harvesters need and the edition lacks."""
    told = edition.harvest
    needed = {"base_url": edition.base_url, "[harvest] domain": told.domain, "[harvest] email": told.email}
    return [name for name, value in needed.items() if not value]


def application_of(
    edition: Edition, site: Path, database: str | None, *, address: str, public: Path | None = None
) -> App:
    """Return the application over the store of a site, a database, or the TEI indexed in memory.

    ``public`` is the folder of a built site to be shown as well, in an editor's preview that writes no access log.
    """
    from publish.pipeline.static import description_of
    from publish.server.service import create_app
    from publish.server.token import key_in

    store = open_store(edition, site, database)
    return create_app(
        store,
        edition,
        key=key_in(data_folder(site)),
        description=description_of(edition),
        address=address,
        site=public,
        log=None if public else log_access,
    )


def open_store(edition: Edition, site: Path, database: str | None) -> Store:
    """Open the store that there is; a database and memory are indexed first. Problems end the command (1)."""
    from publish.cli import report
    from publish.problem import any_errors
    from publish.store.index import index_edition
    from publish.store.store import Store, file_url

    built = data_folder(site) / STORE
    if database is None and built.is_file():
        return Store(file_url(built))
    store = Store(database or "sqlite://")
    problems = index_edition(store, edition).problems
    if problems:
        report(problems)
    if any_errors(problems):
        sys.exit(1)
    return store


def index_site(edition: Edition, site: Path, items: Iterable[Item] | None = None) -> list[Problem]:
    """Index an edition into the store of its site, for ``publish build``; problems leave the store as it was.

    ``items`` are its documents where they are made already. While the edition has no addresses nobody harvests it,
    so there is no store and nothing is refused.
    """
    if empty_settings(edition):
        return []
    from publish.store.index import index, index_edition
    from publish.store.store import Store, file_url

    folder = data_folder(site)
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(file_url(folder / STORE))
    try:
        return (index_edition(store, edition) if items is None else index(store, items)).problems
    finally:
        store.close()


def application() -> App:
    """Return the application for uvicorn or gunicorn (``--factory``), told by PUBLISH_SITE, PUBLISH_DATABASE.

    The edition is the nearest to the working directory, and its addresses must be filled in.
    """
    from publish import edition

    found = edition.find(Path.cwd())
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


@click.command()
@click.option("--bagit", type=click.Path(path_type=Path), required=True, help="Folder of the bag.")
@click.option("--no-pdf", is_flag=True, help="Leave the PDFs out.")
@click.pass_context
def export(context: click.Context, bagit: Path, no_pdf: bool) -> None:
    """Put the built edition into a folder for an archive, with checksums (BagIt)."""
    from publish.cli import report, the_edition
    from publish.pipeline.deposit import export as export_edition
    from publish.problem import any_errors

    problems = export_edition(the_edition(context), bagit, pdf=not no_pdf)
    report(problems)
    sys.exit(1 if any_errors(problems) else 0)
