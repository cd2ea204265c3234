"""``publish init``: a new edition that checks and builds at once."""

from __future__ import annotations

from pathlib import Path

import click

from publish.cli.options import FILE
from publish.starting.new_edition import begin


@click.command("init")
@click.argument("folder", type=FILE, metavar="DIR")
@click.option("--from", "source", type=FILE, help="A folder with TEI files that the edition is made of.")
def command(folder: Path, source: Path | None) -> None:
    """Begin a new edition, or one of the TEI files that there are."""
    begun = begin(folder, source)
    click.echo(f"Made {folder}: {', '.join(name for name in begun.files if not name.endswith('.xml'))} and more.")
    for note in begun.notes:
        click.echo(f"- {note}")
    click.echo(f"Next: publish --edition {folder} check, then build.")
