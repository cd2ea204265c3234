"""``publish check``: all problems of an edition, or of some files, at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence, Set
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import click

from publish.checks.check import Checked, Schemas, check_edition
from publish.checks.fix import as_diff, fixed, write
from publish.checks.words import MOST_NAMES
from publish.cli.options import FILE, the_edition
from publish.cli.output import count
from publish.edition import Edition
from publish.pipeline.batch import check_batch
from publish.problem import FaultyInputError, any_errors, in_order
from publish.reports.report import as_github, as_json, as_text, wants_colour
from publish.reports.sarif import as_sarif
from publish.store.files import harvested


@click.command("check")
@click.argument("files", type=FILE, nargs=-1, metavar="[FILE]...")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True
)
@click.option("--fix", is_flag=True, help="Fix what is safe to fix, then report the rest.")
@click.option("--diff", is_flag=True, help="With --fix: show what would be fixed, and change nothing.")
@click.option("--all", "every", is_flag=True, help="List every name that the schema would take, not the likeliest.")
@click.option("--rng", type=FILE, help="Check against this RELAX NG schema instead of the edition's.")
@click.option("--sch", type=FILE, help="Check against this Schematron schema instead of the edition's.")
@click.option("--xsd", type=FILE, help="Check against this XML Schema (XSD 1.0) instead of the edition's schema.")
@click.option("--phase", default="#DEFAULT", metavar="NAME", help="With --sch: the phase (#ALL for all rules).")
@click.option("--jobs", type=click.IntRange(0), default=0, help="How many processes share the files of a schema.")
@click.pass_context
def command(
    context: click.Context,
    files: tuple[Path, ...],
    form: str,
    fix: bool,
    diff: bool,
    every: bool,
    rng: Path | None,
    sch: Path | None,
    xsd: Path | None,
    phase: str,
    jobs: int,
) -> None:
    """Check the edition, or some files, and report all problems at once."""
    foreign = rng or sch or xsd
    if foreign and not files:
        raise click.UsageError("name the files to check against this schema")
    if (foreign and fix) or (diff and not fix):
        raise click.UsageError("--fix goes with the edition's own schema, --diff with --fix")
    if phase != "#DEFAULT" and not sch:
        raise click.UsageError("--phase goes with --sch")
    most = sys.maxsize if every else MOST_NAMES
    if foreign:
        schemas = Schemas(rng, sch, phase=phase, xsd=xsd)
        _end(Checked(check_batch(files, schemas, most_names=most, jobs=jobs), {}), form, None)
    try:
        edition = the_edition(context)
    except FaultyInputError as error:
        _end(Checked(error.problems, {}), form, None)
    names = {edition.name_of(file) for file in files}
    checked = _checked(edition, files, most)
    if diff:
        click.echo(as_diff(fixed(checked, names)), nl=False)
        sys.exit(1 if any_errors(checked.problems) else 0)
    if fix:
        write(fixed(checked, names))
        checked = _checked(edition, files, most)
    _end(checked, form, edition, names)


def _checked(edition: Edition, files: Sequence[Path], most: int) -> Checked:
    """Check files, or the whole edition: then also what a build would refuse because harvesters would miss it."""
    checked = check_edition(edition, files, most_names=most)
    store = None if files else harvested(edition, edition.root / "site")
    if store is None:
        return checked
    from publish.store.pending import pending  # which needs more than a check does

    found = pending(edition, edition.root / "site", checked.sources)
    return replace(checked, problems=in_order([*checked.problems, *found]))


def _end(checked: Checked, form: str, edition: Edition | None, names: Set[str] = frozenset()) -> NoReturn:
    """Print what a check found in the form asked for, and end with its status."""
    problems = checked.problems
    if form == "text":
        root = edition.root if edition else None
        click.echo(as_text(problems, root, colour=wants_colour(sys.stdout)), nl=False)
        click.echo(count(problems), err=True)
    elif form == "sarif":
        click.echo(as_sarif(problems, fixed(checked, names)), nl=False)
    else:
        click.echo((as_json if form == "json" else as_github)(problems), nl=False)
    sys.exit(1 if any_errors(problems) else 0)
