"""``publish render``: one document in one reading and one format."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import click

from publish.cli.options import FILE, edition_or_none, with_text
from publish.cli.output import deliver, report
from publish.formats.render import formats_of, readings_of, render
from publish.outputs import READINGS, format_of
from publish.problem import any_errors
from publish.write import refuse_same


@click.command("render")
@click.argument("file", type=FILE)
@click.option("--reading", default=READINGS[0], show_default=True, help="A reading of the press or the edition.")
@click.option("--to", default="html", show_default=True, help="A format of the press or the edition.")
@click.option("--out", type=FILE, help="Where to write (default: standard output).")
@click.pass_context
def command(context: click.Context, file: Path, reading: str, to: str, out: Path | None) -> None:
    """Render one document in one reading and one format."""
    refuse_same(out, file)
    edition = edition_or_none(context, file)
    _refuse_unknown("--reading", reading, readings_of(edition))
    _refuse_unknown("--to", to, formats_of(edition))
    content, problems = render(edition, with_text(edition, file, ("text", "sourceDoc")), reading, to)
    report(problems)
    deliver(content, out, binary=format_of(to).binary)
    sys.exit(1 if any_errors(problems) else 0)


def _refuse_unknown(option: str, name: str, known: Sequence[str]) -> None:
    if name not in known:
        listed = ", ".join(repr(each) for each in known)
        raise click.BadParameter(f"{name!r} is not one of {listed}.", param_hint=f"'{option}'")
