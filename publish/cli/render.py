"""``publish render``: one document in one reading and one format."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from publish.cli.options import FILE, edition_or_none, with_text
from publish.cli.output import deliver, report
from publish.formats.render import BINARY, render
from publish.problem import any_errors
from publish.write import refuse_same


@click.command("render")
@click.argument("file", type=FILE)
@click.option("--reading", type=click.Choice(["clean", "diplomatic"]), default="clean", show_default=True)
@click.option(
    "--to", type=click.Choice(["html", "typst", "pdf", "epub", "text", "settled"]), default="html", show_default=True
)
@click.option("--out", type=FILE, help="Where to write (default: standard output).")
@click.pass_context
def command(context: click.Context, file: Path, reading: str, to: str, out: Path | None) -> None:
    """Render one document in one reading and one format."""
    refuse_same(out, file)
    edition = edition_or_none(context, file)
    content, problems = render(edition, with_text(edition, file), reading, to)
    report(problems)
    deliver(content, out, binary=to in BINARY)
    sys.exit(1 if any_errors(problems) else 0)
