"""``publish register``: entries of the registers, added, found, merged, reconciled."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from publish.cli.options import FILE, the_edition
from publish.editing import registers
from publish.editing.changeset import write_together
from publish.editing.entries import KINDS, Entry, register_of, with_entry
from publish.editing.kinds import sources_of
from publish.problem import EditionError


@click.group("register")
def command() -> None:
    """Add, find, merge and check entries of the registers."""


@command.command("add")
@click.argument("kind", type=click.Choice(list(KINDS)))
@click.argument("name", metavar="ID")
@click.option("--name", "preferred", default="", help="The name by which the entry is listed: Surname, Given names.")
@click.option("--typed", multiple=True, help="A form that a document has (may be repeated).")
@click.option("--in", "documents", multiple=True, metavar="DOCUMENT", help="A document that has these forms.")
@click.option("--note", default="", help="What or who it is, in a sentence.")
@click.option("--role", default="", help="Of an agent: translator, transcriber.")
@click.option("--idno", "identifiers", multiple=True, metavar="TYPE=ID", help="An identifier, such as wikidata=Q855.")
@click.option("--source", "sources", multiple=True, help="Where facts and identifiers were read (may be repeated).")
@click.pass_context
def add(
    context: click.Context,
    kind: str,
    name: str,
    preferred: str,
    typed: tuple[str, ...],
    documents: tuple[str, ...],
    note: str,
    role: str,
    identifiers: tuple[str, ...],
    sources: tuple[str, ...],
) -> None:
    """Add an entry; what is needed and not given is asked for."""
    edition = the_edition(context)
    pairs = [_pair(identifier) for identifier in identifiers]
    preferred = preferred or _ask("Name (Surname, Given names)")
    sources = sources or ((_ask("Where were the identifiers read"),) if pairs and sys.stdin.isatty() else ())
    unknown = [each for each in documents if each not in {path.stem for path in edition.documents()}]
    if unknown:
        raise EditionError(f"{unknown[0]}: the edition has no document of this name")
    register = register_of(edition, kind, sources_of(edition, documents=False)[0])
    entry = Entry(kind, name, preferred, typed, documents, note, role, pairs, sources)
    write_together({register.source.path: with_entry(edition, entry, register).encode()})
    click.echo(f"Added {KINDS[kind][0]}:{name} to {register.source.file}.")


def _pair(identifier: str) -> tuple[str, str]:
    kind, sign, value = identifier.partition("=")
    if not sign or not kind or not value:
        raise click.UsageError(f"{identifier}: an identifier is given as TYPE=ID, such as wikidata=Q855")
    return kind, value


def _ask(question: str) -> str:
    """Return an answer from the terminal; nothing where there is none to ask."""
    return str(click.prompt(question)) if sys.stdin.isatty() else ""


@command.command("find")
@click.argument("name", metavar="NAME")
@click.pass_context
def find(context: click.Context, name: str) -> None:
    """Find entries by a name, part of it, or one close to it."""
    found = registers.find(the_edition(context), name)
    for entry in found:
        click.echo(f"{entry.ref}\t{'; '.join(entry.names)}")
    if not found:
        click.echo(f"No entry has a name like {name}.", err=True)
        sys.exit(1)


@command.command("unused")
@click.pass_context
def unused(context: click.Context) -> None:
    """List the entries that nothing points to."""
    for entry in registers.unused(the_edition(context)):
        click.echo(f"{entry.ref}\t{entry.names[0] if entry.names else ''}")


@command.command("merge")
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW")
@click.pass_context
def merge(context: click.Context, old: str, new: str) -> None:
    """Make one entry (person:le-kenong) part of another (person:li-kenong), which keeps its name."""
    edition = the_edition(context)
    changes = registers.merge(edition, old, new)
    write_together(changes)
    click.echo(f"Merged {old} into {new}; {len(changes)} files changed.")


@command.command("reconcile")
@click.argument("file", type=FILE)
@click.option("--write", is_flag=True, help="Add the identifiers of entries whose names are the same.")
@click.option("--source", default="", help="With --write: what the file is, as it is to be named in the entries.")
@click.pass_context
def reconcile(context: click.Context, file: Path, write: bool, source: str) -> None:
    """Compare the registers with an authority file of yours (CSV or JSON: name, and a column for each identifier)."""
    edition = the_edition(context)
    matches = registers.reconcile(edition, file)
    for match in matches:
        likeness = "same name" if match.sure else "similar name"
        click.echo(f"{match.entry.ref}\t{match.kind}={match.value}\t{likeness}: {match.name}")
    if write:
        sure = [match for match in matches if match.sure]
        write_together(registers.with_identifiers(sure, source))
        click.echo(f"Added {len(sure)} identifiers.")
