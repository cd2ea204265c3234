"""``publish build``: check everything, then publish the site."""

from __future__ import annotations

import signal
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from publish.cli.options import FILE, the_edition
from publish.cli.output import count, report
from publish.edition import kept_paths
from publish.pipeline.build import build
from publish.problem import any_errors


@click.command("build")
@click.option("--out", type=FILE, default=Path("site"), show_default=True, help="Folder of the site.")
@click.option("--jobs", type=click.IntRange(min=1), help="Processes that share the work (default: by its size).")
@click.option("--drafts", is_flag=True, help="Show documents that are still drafts too, marked on every page.")
@click.option("--no-pdf", is_flag=True, help="Leave the PDFs out.")
@click.option("--keep", multiple=True, help="A file or folder in the site that stays, though no build made it.")
@click.option("--cache", type=FILE, help="Folder of the cache (default: .publish-cache in the edition).")
@click.option("--no-cache", is_flag=True, help="Make everything anew, and keep nothing for the next build.")
@click.option("--why", is_flag=True, help="Say of each thing that is made what had changed.")
@click.pass_context
def command(
    context: click.Context,
    out: Path,
    jobs: int | None,
    drafts: bool,
    no_pdf: bool,
    keep: tuple[str, ...],
    cache: Path | None,
    no_cache: bool,
    why: bool,
) -> None:
    """Check everything, then build the whole site in one step."""
    # Ended from outside, a build clears up after itself as it does when interrupted.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    problems = build(
        the_edition(context),
        out,
        pdf=not no_pdf,
        jobs=jobs or 0,
        keep=kept_paths(keep, "--keep"),
        cache=cache,
        cached=not no_cache,
        drafts=drafts,
        told=_tell if why else _say_nothing,
    )
    report(problems)
    if any_errors(problems):
        click.echo(f"Nothing was built: {count(problems)}. {out} is as it was.", err=True)
        sys.exit(1)
    click.echo(f"Built. Open {out / 'index.html'}")


def _tell(name: str, changed: Sequence[str]) -> None:
    click.echo(f"{name}: {', '.join(changed)}")


def _say_nothing(_name: str, _changed: Sequence[str]) -> None:
    """Do without the reasons."""
