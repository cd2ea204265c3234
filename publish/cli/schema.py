"""``publish schema``: an ODD compiled to RELAX NG, Schematron and guidelines."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import click

from publish.cli.options import FILE, the_edition
from publish.cli.output import count, report
from publish.edition import Edition
from publish.pipeline.manifest import FILE as FILE_OF_LIST
from publish.pipeline.manifest import FORMAT_OF_GUIDELINES, GUIDELINES, manifest
from publish.pipeline.swap import replacing
from publish.problem import Problem, any_errors
from publish.schema.odd import compile_odd
from publish.schema.odd_parts import odd_digest
from publish.schema.schematron import ready
from publish.site.guidelines import guidelines
from publish.write import put, refuse_same, write_file


@click.command("schema")
@click.option("--odd", type=FILE, help="The customisation (default: this edition's).")
@click.option("--source", type=FILE, help="TEI's specifications, a p5subset.xml (default: the facts that come along).")
@click.option("--rng", type=FILE, help="Where to write the RELAX NG grammar.")
@click.option("--sch", type=FILE, help="Where to write the Schematron rules.")
@click.option("--guidelines", "pages", type=FILE, help="Folder to write the guidelines to, as pages.")
@click.option("--simple", type=FILE, help="Where to write the grammar in the simple form of RELAX NG.")
@click.pass_context
def command(
    context: click.Context,
    odd: Path | None,
    source: Path | None,
    rng: Path | None,
    sch: Path | None,
    simple: Path | None,
    pages: Path | None,
) -> None:
    """Compile an ODD to RELAX NG and Schematron; without options, this edition's."""
    rules = edition = None
    if odd is None:
        edition = the_edition(context)
        odd = edition.odd
        built = odd.parent / "built"
        rng, sch, rules = built / f"{odd.stem}.rng", built / f"{odd.stem}.sch", built / f"{odd.stem}.xsl"
    compiled = compile_odd(odd, source)
    report(_named(problem, edition) for problem in compiled.problems)
    if not compiled.rng or (rules and any_errors(compiled.problems)):
        click.echo(f"Nothing was written: {count(compiled.problems)}.", err=True)
        sys.exit(1)
    taken, own = compiled.rules
    click.echo(f"Compiled with {compiled.source}; {taken} rules of its own and {own} of this ODD", err=True)
    if not (rng or sch or simple or pages):
        click.echo("Nothing was written: name --rng, --sch, --simple or --guidelines.", err=True)
    for file in (rng, sch, simple):
        refuse_same(file, odd, source)
    contents = (rng, compiled.rng), (sch, compiled.schematron), (simple, compiled.simple if simple else "")
    if rules is not None:
        rules.parent.mkdir(exist_ok=True)
    for file, content in contents:
        if file is not None:
            write_file(file, content.encode())
    if rules is not None:
        write_file(rules, ready(compiled.schematron, odd_digest(odd)).encode())
    if pages is not None:
        _write_guidelines(odd, source, pages)
    sys.exit(1 if any_errors(compiled.problems) else 0)


def _named(problem: Problem, edition: Edition | None) -> Problem:
    """Return a problem with the name that its file has in the edition."""
    return replace(problem, file=edition.name_of(Path(problem.file))) if edition else problem


def _write_guidelines(odd: Path, source: Path | None, folder: Path) -> None:
    with replacing(folder, GUIDELINES) as replacement:
        made = [(name, text.encode()) for name, text in guidelines(odd, source=source)]
        put(replacement.folder, [*made, (FILE_OF_LIST, manifest(made, FORMAT_OF_GUIDELINES))])
        replacement.publish()
