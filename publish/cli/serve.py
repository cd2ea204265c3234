"""``publish serve``: the built site on this machine, with the interfaces for harvesters."""

from __future__ import annotations

from pathlib import Path

import click

from publish.cli.options import FILE, the_edition
from publish.problem import EditionError
from publish.server.command import application_of, listening, run


@click.command("serve")
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--site", "folder", type=FILE, default=Path("site"), show_default=True, help="Folder of the built site.")
@click.pass_context
def command(context: click.Context, port: int, folder: Path) -> None:
    """Show the built site on this machine, with /oai and /dts; port 0 takes a free one."""
    edition = the_edition(context)
    if not (folder / "index.html").is_file():
        raise EditionError(f"{folder}: there is no built site here: run `publish build` first")
    with listening("127.0.0.1", port) as bound:
        address = f"http://127.0.0.1:{bound.getsockname()[1]}/"
        app = application_of(edition, folder, None, address=address, public=folder)
        click.echo(f"{address}  (Ctrl-C ends)")
        run(app, bound)
