"""``publish transcript``: the typed transcript, from the TEI."""

from __future__ import annotations

from pathlib import Path

import click

from publish.cli.options import FILE, the_edition, with_text
from publish.cli.output import deliver
from publish.document.transcript import transcript_of
from publish.write import refuse_same


@click.command("transcript")
@click.argument("file", type=FILE)
@click.option("--out", type=FILE, help="Where to write (default: standard output).")
@click.pass_context
def command(context: click.Context, file: Path, out: Path | None) -> None:
    """Make the typed transcript of a document again, from its TEI."""
    refuse_same(out, file)
    edition = the_edition(context)
    deliver(transcript_of(with_text(edition, file)).encode(), out)
