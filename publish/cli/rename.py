"""``publish rename``: an identifier, everywhere."""

from __future__ import annotations

import click

from publish.cli.options import the_edition
from publish.editing.changeset import write_together
from publish.editing.rename import rename


@click.command("rename")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.pass_context
def command(context: click.Context, old: str, new: str) -> None:
    """Rename a document, a block of a draft, or an entry (person:kim) everywhere."""
    edition = the_edition(context)
    changes = rename(edition, old, new)
    write_together(changes)
    click.echo(f"Renamed {old} to {new} in {len(changes)} files:")
    for path in changes:
        click.echo(f"  {edition.name_of(path)}")
