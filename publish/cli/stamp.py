"""``publish stamp``: the instant of the last change, so that harvesters learn of it."""

from __future__ import annotations

from pathlib import Path

import click

from publish.checks.check import check_edition
from publish.cli.options import FILE, the_edition
from publish.editing.changeset import write_together
from publish.editing.history import dated_again, now, with_change
from publish.editing.publication import with_publication
from publish.edition import Edition
from publish.metadata.dublin_core import page_address
from publish.problem import EditionError
from publish.source.xml import Source
from publish.store.files import harvested
from publish.store.pending import Changed, changed, settled


@click.command("stamp")
@click.argument("ids", nargs=-1, metavar="[ID]...")
@click.option("--text", default="", help="What was changed: a change with these words is added.")
@click.option("--site", type=FILE, help="The built site (default: site beside edition.toml).")
@click.pass_context
def command(context: click.Context, ids: tuple[str, ...], text: str, site: Path | None) -> None:
    """Date the last change of documents by this instant: those named, or all that harvesters do not have yet.

    Where the edition has an address, the header says too where and on which day the document is published.
    """
    edition = the_edition(context)
    sources = {source.path: source for source in check_edition(edition).sources.values()}
    known = {path.stem: sources[path] for path in edition.documents() if path in sources}
    if missing := [id_ for id_ in ids if id_ not in known]:
        raise EditionError(f"{missing[0]}: the edition has no document of this name")
    new = _changed(edition, sources, site or edition.root / "site")
    when = now()
    chosen = ids or tuple(new)
    texts = {id_: _stamped(known[id_], when, text, new.get(id_)) for id_ in chosen}
    published = {id_: _published(edition, known[id_], said, when) for id_, said in texts.items()}
    write_together({known[id_].path: said.encode() for id_, said in published.items()})
    for id_ in chosen:
        click.echo(f"{edition.name_of(known[id_].path)}: {when}")
    if not chosen:
        click.echo("Nothing has changed since the site was built.")


def _changed(edition: Edition, sources: dict[Path, Source], site: Path) -> dict[str, Changed]:
    store = harvested(edition, site)
    found = changed(edition, store, settled(edition, sources)) if store else ()
    return {each.item.id: each for each in found}


def _published(edition: Edition, source: Source, text: str, when: str) -> str:
    return with_publication(source, text, page_address(edition, source.path.stem), when[:10])


def _stamped(source: Source, when: str, text: str, known: Changed | None) -> str:
    """Return a document with a new change, or with its newest one dated; one that harvesters have stays as it is."""
    if text:
        return with_change(source, when, text)
    if known and known.item.datestamp <= known.stamp and source.text.count("<change ") <= known.changes:
        raise EditionError(
            f"{source.file}: every change in its history is one that harvesters had at {known.stamp}: say what was "
            f"changed since then, with --text"
        )
    return dated_again(source, when)
