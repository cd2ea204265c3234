"""``publish import``: draft TEI of a typed transcript, or of a Word or Writer file."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from publish.checks.check import check_edition, schemas_of
from publish.checks.facts.drafts import places_left
from publish.cli.options import FILE, the_edition, well_formed
from publish.cli.output import report
from publish.editing.changeset import write_together
from publish.importing.imports import Said, import_file
from publish.problem import any_errors


@click.command("import")
@click.argument("file", type=FILE)
@click.option("--id", "name", metavar="ID", required=True, help="Identifier of the new document.")
@click.option("--kind", default="", help="A kind of the edition's taxonomy (default: what the page calls itself).")
@click.option("--brackets-by", default="", metavar="AGENT", help="Whose the brackets are, such as translator-004.")
@click.option("--struck-by", default="", metavar="HAND", help="Whose the deletions are, an entry among the hands.")
@click.option("--foreign", default="", metavar="LANG", help="Language of the words of the original, such as ru-Latn.")
@click.option("--add-entries", is_flag=True, help="Add an entry to the register for each person it does not have.")
@click.pass_context
def command(
    context: click.Context,
    file: Path,
    name: str,
    kind: str,
    brackets_by: str,
    struck_by: str,
    foreign: str,
    add_entries: bool,
) -> None:
    """Make draft TEI of a typed transcript, or of a Word or Writer file."""
    edition = the_edition(context)
    schemas_of(edition)
    said = Said(name, kind, brackets_by, struck_by, foreign, add_entries)
    draft = import_file(edition, file, said)
    write_together(draft.files)
    problems = check_edition(edition, [draft.path]).problems
    report(problem for problem in problems if problem.code != "placeholder-left")
    open_places = len(places_left(well_formed(edition, draft.path)))
    questions = sum(problem.code == "open-question" for problem in problems)
    click.echo(f"Made {edition.name_of(draft.path)}: {questions} open questions, {open_places} places to fill in.")
    for added in draft.entries:
        click.echo(f"Added {added}.")
    sys.exit(1 if any_errors(problems) else 0)
