"""``publish explain``: what a rule wants and why."""

from __future__ import annotations

import click

from publish.checks.explain import explain


@click.command("explain")
@click.argument("code")
def command(code: str) -> None:
    """Say what a rule wants and why, with a bad and a good example."""
    click.echo(explain(code), nl=False)
