"""``publish check``: all problems of an edition, or of some files, at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence, Set
from dataclasses import replace
from pathlib import Path
from typing import Any, NoReturn

import click

from publish.checks.check import Checked, Schemas, check_edition
from publish.checks.fix import as_diff, fixed, write
from publish.checks.words import MOST_NAMES
from publish.cli.options import FILE, the_edition
from publish.cli.output import count
from publish.edition import Edition
from publish.pipeline.batch import by_processes, check_batch
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
@click.option("--jobs", type=click.IntRange(0), default=0, help="How many processes share the files.")
@click.option("--stdin", is_flag=True, help="Check what is typed on standard input in place of --file.")
@click.option("--file", "name", type=FILE, help="With --stdin: the file that it stands for, which need not be there.")
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
    stdin: bool,
    name: Path | None,
) -> None:
    """Check the edition, or some files, and report all problems at once."""
    foreign = bool(rng or sch or xsd)
    _refuse(
        {
            "--stdin goes with --file NAME, and with the edition's own schema": stdin != (name is not None)
            or (stdin and (bool(files) or foreign or fix)),
            "name the files to check against this schema": foreign and not files,
            "--fix goes with the edition's own schema, --diff with --fix": (foreign and fix) or (diff and not fix),
            "--phase goes with --sch": phase != "#DEFAULT" and not sch,
        }
    )
    unsaved = {name: sys.stdin.buffer.read()} if name else {}
    files = tuple(unsaved) or files
    most = sys.maxsize if every else MOST_NAMES
    if foreign:
        schemas = Schemas(rng, sch, phase=phase, xsd=xsd)
        _end(Checked(check_batch(files, schemas, most_names=most, jobs=jobs), {}), form, None)
    fixing = "diff" if diff else "fix" if fix else ""
    _end_with_edition(context, files, form, fixing, most_names=most, unsaved=unsaved, apart=by_processes(jobs))


def _end_with_edition(
    context: click.Context, files: tuple[Path, ...], form: str, fixing: str, **how: Any
) -> NoReturn:
    """Check the edition, or some of its files, and end; ``fixing`` is ``fix``, ``diff`` or empty."""
    try:
        edition = the_edition(context)
    except FaultyInputError as error:
        _end(Checked(error.problems, {}), form, None)
    names = {edition.name_of(file) for file in files}
    checked = _checked(edition, files, how)
    if fixing == "diff":
        click.echo(as_diff(fixed(checked, names)), nl=False)
        sys.exit(1 if any_errors(checked.problems) else 0)
    if fixing:
        write(fixed(checked, names))
        checked = _checked(edition, files, how)
    _end(checked, form, None if how["unsaved"] else edition, names)


def _refuse(faults: dict[str, bool]) -> None:
    """Raise a `UsageError` with the first sentence that is true."""
    for sentence, is_so in faults.items():
        if is_so:
            raise click.UsageError(sentence)


def _checked(edition: Edition, files: Sequence[Path], how: dict[str, Any]) -> Checked:
    """Check files, or the whole edition: then also what a build would refuse because harvesters would miss it."""
    checked = check_edition(edition, files, **how)
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
