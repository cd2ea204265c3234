"""``publish build``: check everything, then publish the site."""

from __future__ import annotations

import signal
import sys
from pathlib import Path

import click

from publish.cli.options import FILE, the_edition
from publish.cli.output import count, report
from publish.edition import kept_paths
from publish.pipeline.build import build
from publish.problem import any_errors


@click.command("build")
@click.option("--out", type=FILE, default=Path("site"), show_default=True, help="Folder of the site.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="PDFs set at a time.")
@click.option("--no-pdf", is_flag=True, help="Leave the PDFs out.")
@click.option("--force", is_flag=True, help="Build everything, even where nothing changed (as it always does yet).")
@click.option("--keep", multiple=True, help="A file or folder in the site that stays, though no build made it.")
@click.pass_context
def command(
    context: click.Context, out: Path, jobs: int, no_pdf: bool, force: bool, keep: tuple[str, ...]
) -> None:
    """Check everything, then build the whole site in one step."""
    # Ended from outside, a build clears up after itself as it does when interrupted.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    kept = kept_paths(keep, "--keep")
    problems = build(the_edition(context), out, pdf=not no_pdf, jobs=jobs, keep=kept)
    report(problems)
    if any_errors(problems):
        click.echo(f"Nothing was built: {count(problems)}. {out} is as it was.", err=True)
        sys.exit(1)
    click.echo(f"Built. Open {out / 'index.html'}")
