"""The built site on this machine, for a look."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import click

from publish.problem import EditionError


def serve(folder: Path, port: int) -> None:
    """Serve a folder on 127.0.0.1 until interrupted; ``port`` 0 takes a free one."""
    if not (folder / "index.html").is_file():
        raise EditionError(f"{folder}: there is no built site here: run `publish build` first")
    try:
        server = ThreadingHTTPServer(
            ("127.0.0.1", port), partial(SimpleHTTPRequestHandler, directory=str(folder))
        )
    except OSError as error:
        raise EditionError(
            f"port {port} cannot be used ({error.strerror}): try another with --port"
        ) from error
    with server:
        click.echo(f"http://127.0.0.1:{server.server_address[1]}/  (Ctrl-C ends)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            click.echo()
