"""``publish api``: the harvesting service for production; the only module that imports uvicorn."""

from __future__ import annotations

import logging
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from publish.problem import EditionError

if TYPE_CHECKING:
    from publish.edition import Edition
    from publish.harvest.gate import App
    from publish.harvest.store import Store

STORE = "harvest.sqlite"


def data_folder(site: Path) -> Path:
    """Return where the store of a site and its key lie: beside the public folder, never in it."""
    return site.resolve().with_name(f"{site.resolve().name}.data")


@click.command()
@click.option(
    "--site", type=click.Path(path_type=Path), help="The built site (default: site beside edition.toml)."
)
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(1, 65535), default=8000, show_default=True)
@click.option("--database", help="SQLAlchemy URL of a database to index into and serve from.")
@click.option(
    "--allow-placeholders", is_flag=True, help="Start although addresses in edition.toml are empty."
)
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
    import uvicorn

    from publish.cli import the_edition

    edition = the_edition(context)
    missing = empty_settings(edition)
    if missing and not allow_placeholders:
        raise EditionError(
            f"edition.toml: {', '.join(missing)} {'are' if len(missing) > 1 else 'is'} empty, and harvesters "
            "keep what they are told: fill them in, or try the service with --allow-placeholders"
        )
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}/"
    app = application_of(edition, site or edition.root / "site", database, address=address)
    _log_access()
    click.echo(f"OAI-PMH at {address}oai, DTS at {address}dts", err=True)
    uvicorn.run(app, host=host, port=port, log_level="warning", access_log=False, server_header=False)


def empty_settings(edition: Edition) -> list[str]:
    """Return the settings that harvesters need and the edition lacks."""
    told = edition.harvest
    needed = {"base_url": edition.base_url, "[harvest] domain": told.domain, "[harvest] email": told.email}
    return [name for name, value in needed.items() if not value]


def application_of(edition: Edition, site: Path, database: str | None, *, address: str) -> App:
    """Return the application over the store of a site, a database, or the TEI indexed in memory."""
    from publish.harvest.service import create_app
    from publish.harvest.static import description_of
    from publish.harvest.token import key_in

    store = open_store(edition, site, database)
    key = key_in(data_folder(site))
    return create_app(store, edition, key=key, description=description_of(edition), address=address)


def open_store(edition: Edition, site: Path, database: str | None) -> Store:
    """Open the store that there is; a database and memory are indexed first. Problems end the command (1)."""
    from publish.cli import report
    from publish.harvest.index import index_edition
    from publish.harvest.store import Store, file_url

    built = data_folder(site) / STORE
    if database is None and built.is_file():
        return Store(file_url(built))
    store = Store(database or "sqlite://")
    problems = index_edition(store, edition).problems
    if problems:
        report(problems)
        sys.exit(1)
    return store


def application() -> App:
    """Return the application for uvicorn or gunicorn (``--factory``), told by PUBLISH_SITE, PUBLISH_DATABASE.

    The edition is the nearest to the working directory, and its addresses must be filled in.
    """
    from publish import edition

    found = edition.find(Path.cwd())
    if missing := empty_settings(found):
        raise EditionError(f"edition.toml: {', '.join(missing)} must be filled in")
    _log_access()
    site = Path(os.environ.get("PUBLISH_SITE", found.root / "site"))
    return application_of(found, site, os.environ.get("PUBLISH_DATABASE"), address="")


def _log_access() -> None:
    """Write one line of JSON a request to standard output."""
    log = logging.getLogger("publish.access")
    handler = logging.StreamHandler(sys.stdout)
    handler.setFormatter(logging.Formatter("%(message)s"))
    log.handlers, log.propagate = [handler], False
    log.setLevel(logging.INFO)
