"""``publish facts``: a version of TEI reduced to what schemas are made of."""

from __future__ import annotations

from pathlib import Path

import click

from publish.cli.options import FILE
from publish.cli.output import deliver
from publish.schema.facts import reduce
from publish.write import refuse_same


@click.command("facts")
@click.option("--source", type=FILE, required=True, help="TEI's own specifications: the p5subset.xml of a version.")
@click.option("--out", type=FILE, help="Where to write the facts (default: standard output).")
def command(source: Path, out: Path | None) -> None:
    """Reduce a version of TEI to facts, which `publish schema --source` compiles against."""
    refuse_same(out, source)
    deliver(reduce(source).encode(), out)
