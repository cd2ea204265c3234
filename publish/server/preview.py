"""The built site on this machine, for a look, with the interfaces for harvesters."""

from __future__ import annotations

from pathlib import Path

import click

from publish.edition import Edition
from publish.problem import EditionError
from publish.server.command import application_of, listening, run


def serve(edition: Edition, folder: Path, port: int) -> None:
    """Serve a built site, ``/oai`` and ``/dts`` on 127.0.0.1 until interrupted; ``port`` 0 takes a free one."""
    if not (folder / "index.html").is_file():
        raise EditionError(f"{folder}: there is no built site here: run `publish build` first")
    with listening("127.0.0.1", port) as bound:
        address = f"http://127.0.0.1:{bound.getsockname()[1]}/"
        app = application_of(edition, folder, None, address=address, public=folder)
        click.echo(f"{address}  (Ctrl-C ends)")
        run(app, bound)
