"""The command line. Heavy libraries are imported by the command that needs them, so that help comes at once."""

from __future__ import annotations

import signal
import sys
from collections.abc import Iterable, Set
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import click

from publish.problem import EditionError, Problem, any_errors
from publish.server.command import api, export

if TYPE_CHECKING:
    from publish.checks.check import Checked
    from publish.edition import Edition
    from publish.source.xml import Source

FILE = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--edition", "folder", type=FILE, help="Folder of edition.toml (default: the nearest above).")
@click.version_option(package_name="armistice-edition")
@click.pass_context
def main(context: click.Context, folder: Path | None) -> None:
    """Check a TEI edition and publish it."""
    context.obj = folder


def the_edition(context: click.Context) -> Edition:
    """Return the edition that --edition names, or the nearest above the working directory."""
    from publish import edition

    folder: Path | None = context.find_root().obj
    if folder is None:
        return edition.find(Path.cwd())
    if not (folder / "edition.toml").is_file():
        raise EditionError(f"{folder}: there is no edition.toml in this folder")
    return edition.load(folder)


def well_formed(edition: Edition, file: Path) -> Source:
    """Read a file or end the command: exit 1, with the Problem, where it is not XML."""
    from publish.source import xml

    source = xml.read(file, edition.name_of(file))
    if isinstance(source, Problem):
        report([source])
        sys.exit(1)
    return source


def with_text(edition: Edition, file: Path) -> Source:
    """Read a file as `well_formed` does, or end the command where it has no text (a register)."""
    source = well_formed(edition, file)
    if next(source.root.iter("{http://www.tei-c.org/ns/1.0}text"), None) is None:
        raise EditionError(f"{source.file}: there is no <text> of the TEI in it, so that there is nothing to show")
    return source


def report(problems: Iterable[Problem]) -> None:
    """Print problems on standard error, one after the other."""
    from publish.reports.report import as_text

    click.echo(as_text(problems), err=True, nl=False)


def deliver(content: bytes, out: Path | None, *, binary: bool = False) -> None:
    """Write a result to a file, whole or not at all, or to standard output."""
    if out is None:
        if binary and sys.stdout.isatty():
            raise EditionError("this format is not for a terminal: name a file with --out")
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    from publish.write import write_file

    write_file(out, content)


@main.command()
@click.argument("file", type=FILE)
@click.option("--reading", type=click.Choice(["clean", "diplomatic"]), default="clean", show_default=True)
@click.option(
    "--to", type=click.Choice(["html", "typst", "pdf", "epub", "text", "tei"]), default="html", show_default=True
)
@click.option("--out", type=FILE, help="Where to write (default: standard output).")
@click.pass_context
def render(context: click.Context, file: Path, reading: str, to: str, out: Path | None) -> None:
    """Render one document in one reading and one format."""
    from publish.formats.render import BINARY
    from publish.formats.render import render as render_document

    edition = the_edition(context)
    content, problems = render_document(edition, with_text(edition, file), reading, to)
    report(problems)
    deliver(content, out, binary=to in BINARY)
    sys.exit(1 if any_errors(problems) else 0)


@main.command()
@click.argument("file", type=FILE)
@click.option("--out", type=FILE, help="Where to write (default: standard output).")
@click.pass_context
def transcript(context: click.Context, file: Path, out: Path | None) -> None:
    """Make the typed transcript of a document again, from its TEI."""
    from publish.document.transcript import transcript_of

    edition = the_edition(context)
    deliver(transcript_of(with_text(edition, file)).encode(), out)


@main.command()
@click.option("--out", type=FILE, default=Path("site"), show_default=True, help="Folder of the site.")
@click.option("--jobs", type=click.IntRange(min=1), default=1, show_default=True, help="PDFs set at a time.")
@click.option("--no-pdf", is_flag=True, help="Leave the PDFs out.")
@click.option(
    "--force", is_flag=True, help="Build everything, even where nothing changed (as it always does yet)."
)
@click.pass_context
def build(context: click.Context, out: Path, jobs: int, no_pdf: bool, force: bool) -> None:
    """Check everything, then build the whole site in one step."""
    from publish.pipeline.build import build as build_site

    # Ended from outside, a build clears up after itself as it does when interrupted.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    problems = build_site(the_edition(context), out, pdf=not no_pdf, jobs=jobs)
    report(problems)
    if any_errors(problems):
        click.echo(f"Nothing was built: {count(problems)}. {out} is as it was.", err=True)
        sys.exit(1)
    click.echo(f"Built. Open {out / 'index.html'}")


@main.command()
@click.argument("files", type=FILE, nargs=-1, metavar="[FILE]...")
@click.option(
    "--format", "form", type=click.Choice(["text", "json", "sarif", "github"]), default="text", show_default=True
)
@click.option("--fix", is_flag=True, help="Mend what is safe to mend, then tell the rest.")
@click.option("--diff", is_flag=True, help="With --fix: show what would be mended, and change nothing.")
@click.option("--all", "every", is_flag=True, help="List every name that the schema would take, not the likeliest.")
@click.option("--rng", type=FILE, help="Check against this RELAX NG schema instead of the edition's.")
@click.option("--sch", type=FILE, help="Check against this Schematron schema instead of the edition's.")
@click.pass_context
def check(
    context: click.Context,
    files: tuple[Path, ...],
    form: str,
    fix: bool,
    diff: bool,
    every: bool,
    rng: Path | None,
    sch: Path | None,
) -> None:
    """Check the edition, or some files, and tell all problems at once."""
    from publish.checks.check import Checked, Schemas, check_against, check_edition
    from publish.checks.fix import as_diff, fixed, write
    from publish.checks.words import MOST_NAMES

    if (rng or sch) and not files:
        raise click.UsageError("name the files to check against this schema")
    if ((rng or sch) and fix) or (diff and not fix):
        raise click.UsageError("--fix goes with the edition's own schema, --diff with --fix")
    most = sys.maxsize if every else MOST_NAMES
    if rng or sch:
        tell(Checked(check_against(files, Schemas(rng, sch), most_names=most), {}), form, None)
    edition = the_edition(context)
    names = {edition.name_of(file) for file in files}
    checked = check_edition(edition, files, most_names=most)
    if diff:
        click.echo(as_diff(fixed(checked, names)), nl=False)
        sys.exit(1 if any_errors(checked.problems) else 0)
    if fix:
        write(fixed(checked, names))
        checked = check_edition(edition, files, most_names=most)
    tell(checked, form, edition, names)


def tell(checked: Checked, form: str, edition: Edition | None, names: Set[str] = frozenset()) -> NoReturn:
    """Print what a check found in the form asked for, and end with its status."""
    from publish.checks.fix import fixed
    from publish.reports.report import as_github, as_json, as_text, wants_colour
    from publish.reports.sarif import as_sarif

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


def count(problems: Iterable[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    severities = [problem.severity for problem in problems]
    told = [
        f"{severities.count(kind)} {kind}{'' if severities.count(kind) == 1 else 's'}"
        for kind in ("error", "warning")
        if kind in severities
    ]
    return ", ".join(told) or "No problems"


@main.command()
@click.argument("code")
def explain(code: str) -> None:
    """Say what a rule wants and why, with a bad and a good example."""
    from publish.checks.explain import explain as explanation

    click.echo(explanation(code), nl=False)


@main.command()
@click.option("--odd", type=FILE, help="The customisation (default: this edition's).")
@click.option(
    "--source", type=FILE, help="TEI's specifications, a p5subset.xml (default: the facts that come along)."
)
@click.option("--rng", type=FILE, help="Where to write the RELAX NG grammar.")
@click.option("--sch", type=FILE, help="Where to write the Schematron rules.")
@click.option("--guidelines", "pages", type=FILE, help="Folder to write the guidelines to, as pages.")
@click.option("--simple", type=FILE, help="Where to write the grammar in the simple form of RELAX NG.")
@click.pass_context
def schema(
    context: click.Context,
    odd: Path | None,
    source: Path | None,
    rng: Path | None,
    sch: Path | None,
    simple: Path | None,
    pages: Path | None,
) -> None:
    """Compile an ODD to RELAX NG and Schematron; without options, this edition's."""
    from publish.schema.odd import compile_odd
    from publish.schema.schematron import ready
    from publish.write import write_file

    rules = None
    if odd is None:
        odd = the_edition(context).odd
        built = odd.parent / "built"
        rng, sch, rules = built / f"{odd.stem}.rng", built / f"{odd.stem}.sch", built / f"{odd.stem}.xsl"
    compiled = compile_odd(odd, source)
    report(compiled.problems)
    if not compiled.rng:
        sys.exit(1)
    if not (rng or sch or simple or pages):
        click.echo("Nothing was written: name --rng, --sch, --simple or --guidelines.", err=True)
    contents = (rng, compiled.rng), (sch, compiled.schematron), (simple, compiled.simple if simple else "")
    for file, content in contents:
        if file is not None:
            write_file(file, content.encode())
    if rules is not None:
        write_file(rules, ready(compiled.schematron).encode())
    if pages is not None:
        from publish.site.guidelines import guidelines

        made = list(guidelines(odd, source=source))
        pages.mkdir(parents=True, exist_ok=True)
        for name, text in made:
            write_file(pages / name, text.encode())
    sys.exit(1 if any_errors(compiled.problems) else 0)


@main.command()
@click.argument("name", metavar="ID")
@click.option("--kind", type=click.Choice(["telegram", "memorandum", "letter"]), required=True)
@click.pass_context
def new(context: click.Context, name: str, kind: str) -> None:
    """Make a valid skeleton of a new document, tei/documents/ID.xml."""
    from publish.document.new import new_document

    edition = the_edition(context)
    click.echo(
        f"Made {edition.name_of(new_document(edition, name, kind))}. Fill in what is marked, then run `publish check`."
    )


@main.command()
@click.option("--port", type=click.IntRange(0, 65535), default=8000, show_default=True)
@click.option("--site", "folder", type=FILE, default=Path("site"), show_default=True, help="Folder of the built site.")
@click.pass_context
def serve(context: click.Context, port: int, folder: Path) -> None:
    """Show the built site on this machine, with /oai and /dts."""
    from publish.server.preview import serve as serve_site

    serve_site(the_edition(context), folder, port)


main.add_command(api)
main.add_command(export)
