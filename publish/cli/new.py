"""``publish new``: a valid skeleton of a new document."""

from __future__ import annotations

import click

from publish.cli.options import the_edition
from publish.editing.new import new_document


@click.command("new")
@click.argument("name", metavar="ID")
@click.option("--kind", required=True, help="A kind of the edition's taxonomy (telegram, letter …).")
@click.pass_context
def command(context: click.Context, name: str, kind: str) -> None:
    """Make a valid skeleton of a new document, tei/documents/ID.xml."""
    edition = the_edition(context)
    made = edition.name_of(new_document(edition, name, kind))
    click.echo(f"Made {made}. Fill in what is marked, then run `publish check`.")
