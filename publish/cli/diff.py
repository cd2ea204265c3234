"""``publish diff``: what changed between two versions, in the edition's words."""

from __future__ import annotations

import click

from publish.cli.options import the_edition
from publish.editing.versions import compared


@click.command("diff")
@click.argument("old", metavar="A")
@click.argument("new", metavar="B")
@click.pass_context
def command(context: click.Context, old: str, new: str) -> None:
    """Say what changed between two files or two commits, in the edition's words."""
    changed = 0
    for name, sentences in compared(the_edition(context), old, new):
        changed += len(sentences)
        if sentences:
            click.echo(name)
        for sentence in sentences:
            click.echo(f"  {sentence}")
    if not changed:
        click.echo("Nothing changed.")
