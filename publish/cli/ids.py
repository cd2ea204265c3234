"""``publish ids``: identifiers for blocks and notes that lack one."""

from __future__ import annotations

from pathlib import Path

import click

from publish.cli.options import FILE, the_edition
from publish.editing.changeset import write_together
from publish.editing.identifiers import with_identifiers


@click.command("ids")
@click.argument("files", type=FILE, nargs=-1, metavar="[FILE]...")
@click.pass_context
def command(context: click.Context, files: tuple[Path, ...]) -> None:
    """Give blocks and notes without an identifier the next free one; change none that is there."""
    changes, counts = with_identifiers(the_edition(context), files)
    write_together(changes)
    for file, number in counts.items():
        click.echo(f"{file}: {number} identifiers")
    if not counts:
        click.echo("Nothing lacks an identifier.")
