"""``publish export``: the built edition for an archive."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from publish.cli.options import FILE, the_edition
from publish.cli.output import report
from publish.pipeline.deposit import export
from publish.problem import any_errors


@click.command("export")
@click.option("--bagit", type=FILE, required=True, help="Folder of the bag.")
@click.option("--no-pdf", is_flag=True, help="Leave the PDFs out.")
@click.pass_context
def command(context: click.Context, bagit: Path, no_pdf: bool) -> None:
    """Put the built edition into a folder for an archive, with checksums (BagIt)."""
    problems = export(the_edition(context), bagit, pdf=not no_pdf)
    report(problems)
    sys.exit(1 if any_errors(problems) else 0)
