"""``publish bench``: how fast the press is on this machine."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

import click

from publish.cli.options import the_edition
from publish.measuring.corpus import corpus
from publish.measuring.measure import measured
from publish.measuring.table import facts, lines

#: The cost of a further document is measured from this part of a corpus on.
_PART = 4


@click.command("bench")
@click.option("--documents", type=click.IntRange(min=2), default=100, show_default=True, help="How many documents.")
@click.option("--json", "as_json", is_flag=True, help="Print the measurements as JSON.")
@click.pass_context
def command(context: click.Context, documents: int, as_json: bool) -> None:
    """Measure how fast the press is, on a corpus made of the edition's documents.

    The corpus is recombined from the edition's documents, the same for the same number, and is removed again. Every
    step is measured in a process of its own, on a quarter of the corpus (at least the edition's own documents) and on
    the whole, next to the floor of the same run and to other programs.
    """
    edition, found = the_edition(context), []
    few = len(edition.documents())
    with tempfile.TemporaryDirectory() as folder:
        for number in (max(documents // _PART, few), max(documents, few + 1)):
            click.echo(f"Measuring {number} documents …", err=True)
            corpus(edition, number, Path(folder) / str(number))
            found.append(list(measured(Path(folder) / str(number))))
    told = facts(*found)
    click.echo(json.dumps(told, indent=2) if as_json else "\n".join(lines(told)))
