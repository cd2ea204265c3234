"""``publish explain``: what a rule wants and why."""

from __future__ import annotations

import click

from publish.checks.explain import explain, listed


@click.command("explain")
@click.argument("code", required=False)
def command(code: str | None) -> None:
    """Say what a rule wants and why, with a bad and a good example; without a code, list all rules by theme."""
    click.echo(explain(code) if code else listed(), nl=False)
