"""``publish status``: the documents by status, with what is open in each."""

from __future__ import annotations

import json

import click

from publish.cli.options import the_edition
from publish.reports.status import as_text, states


@click.command("status")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.pass_context
def command(context: click.Context, form: str) -> None:
    """List the documents by status, with open problems and comparisons."""
    found = states(the_edition(context))
    if form == "text":
        click.echo(as_text(found), nl=False)
        return
    click.echo(json.dumps({"documents": [state.as_dict() for state in found]}, ensure_ascii=False, indent=2))
