"""``publish proofread``: what a document was compared with, in its history."""

from __future__ import annotations

import click

from publish.cli.options import the_edition
from publish.editing.changeset import write_together
from publish.editing.proofread import proofread


@click.command("proofread")
@click.argument("name", metavar="ID")
@click.option(
    "--against", required=True, help="The typed file (its words are compared), or words that say what it was."
)
@click.pass_context
def command(context: click.Context, name: str, against: str) -> None:
    """Say in a document's history that it was compared, and with what."""
    edition = the_edition(context)
    changes = proofread(edition, name, against)
    write_together(changes)
    click.echo(f"{name} is proofread, compared with {against}.")
