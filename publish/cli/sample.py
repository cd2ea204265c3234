"""``publish sample``: passages to proofread."""

from __future__ import annotations

import click

from publish.cli.options import the_edition
from publish.editing.sample import sample


@click.command("sample")
@click.argument("documents", nargs=-1, metavar="[ID]...")
@click.option("--count", type=click.IntRange(min=1), default=10, show_default=True, help="How many passages.")
@click.option("--seed", default="1", show_default=True, help="The same seed draws the same passages.")
@click.pass_context
def command(context: click.Context, documents: tuple[str, ...], count: int, seed: str) -> None:
    """Draw passages to proofread, repeatable by a seed."""
    for passage in sample(the_edition(context), count, seed, documents):
        click.echo(f"{passage.id}\t{passage.file}:{passage.line}\n    {passage.words}\n")
