"""``publish api``: the harvesting service for production."""

from __future__ import annotations

from pathlib import Path

import click

from publish.cli.options import FILE, the_edition
from publish.edition import empty_settings
from publish.problem import EditionError
from publish.server.command import application_of, listening, named_site, run


@click.command("api")
@click.option("--site", type=FILE, help="The built site (default: site beside edition.toml).")
@click.option("--host", default="127.0.0.1", show_default=True, help="The address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--database", help="SQLAlchemy URL of a database to index into and serve from.")
@click.option("--allow-placeholders", is_flag=True, help="Start although addresses in edition.toml are empty.")
@click.pass_context
def command(
    context: click.Context,
    site: Path | None,
    host: str,
    port: int,
    database: str | None,
    allow_placeholders: bool,
) -> None:
    """Serve the edition to harvesters: OAI-PMH at /oai, texts (DTS) at /dts."""
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
