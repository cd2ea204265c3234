"""What several commands share: the type of a file, the edition that is meant, a file of it."""

from __future__ import annotations

from pathlib import Path

import click

from publish import edition as editions
from publish.edition import Edition
from publish.problem import EditionError, FaultyInputError, Problem
from publish.settings import FILE as SETTINGS
from publish.source import xml
from publish.source.xml import Source

FILE = click.Path(path_type=Path)
TEI = "{http://www.tei-c.org/ns/1.0}"


def the_edition(context: click.Context) -> Edition:
    """Return the edition that --edition names, or the nearest above the working directory."""
    folder: Path | None = context.find_root().obj
    if folder is None:
        return editions.find(Path.cwd())
    if not (folder / "edition.toml").is_file():
        raise EditionError(f"{folder}: there is no edition.toml in this folder")
    return editions.load(folder)


def edition_or_none(context: click.Context, file: Path) -> Edition:
    """Return the edition that is meant as `the_edition` does; where there is none, what stands in for one."""
    above = any((folder / SETTINGS).is_file() for folder in (Path.cwd(), *Path.cwd().parents))
    if above or context.find_root().obj is not None:
        return the_edition(context)
    return editions.without_settings(file.parent)


def well_formed(edition: Edition, file: Path) -> Source:
    """Read a file; raises `FaultyInputError` where it is not XML."""
    source = xml.read(file, edition.name_of(file))
    if isinstance(source, Problem):
        raise FaultyInputError([source])
    return source


def with_text(edition: Edition, file: Path, parts: tuple[str, ...] = ("text",)) -> Source:
    """Read a file as `well_formed` does; raises `EditionError` where it has no text, nor another of the ``parts``."""
    source = well_formed(edition, file)
    if next(source.root.iter(*(TEI + part for part in parts)), None) is None:
        raise EditionError(f"{source.file}: there is no <text> of the TEI in it, so that there is nothing to show")
    return source
