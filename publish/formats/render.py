"""One document in one reading and one format: reading (TEI to settled text), then format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from publish import saxon
from publish.document import record
from publish.document.agents import Agents, agents_of, names_of
from publish.document.pictures import pictures_in_book, pictures_of
from publish.document.reading import as_problem, reading_of
from publish.edition import OWN, Edition
from publish.formats.html import standalone
from publish.outputs import READINGS
from publish.problem import Problem
from publish.source.xml import Source, read


def render(edition: Edition, source: Source, reading: str, to: str) -> tuple[bytes, list[Problem]]:
    """Return one document in one reading and format, with warnings for what had no rule."""
    made = reading_of(source, reading, edition, _agents(edition, source))
    write = FORMATS.get(to) or partial(_own, to)
    content, messages = write(edition, source, made.tree)
    seen = {message.code + message.path: message for message in (*made.messages, *messages)}
    return content, [as_problem(source, message) for message in seen.values()]


def _agents(edition: Edition, source: Source) -> Agents:
    """Return who the pointers of a document mean, by the registers of its edition that can be read."""
    names: dict[str, str] = {}
    for path in edition.registers():
        register = read(path, path.name)
        if not isinstance(register, Problem):
            names |= names_of(saxon.parse(register.text))
    return agents_of(record.read(saxon.parse(source.text), edition).agents, names)


Rendered = tuple[bytes, tuple[saxon.Message, ...]]


def _settled(_edition: Edition, _source: Source, tree: saxon.Tree) -> Rendered:
    return (saxon.serialize(tree) + "\n").encode(), ()


def _own(name: str, edition: Edition, _source: Source, tree: saxon.Tree) -> Rendered:
    """Render by a stylesheet of the edition's own."""
    written = saxon.write(edition.sheet(f"formats/{name}.xsl"), tree)
    return written.text.encode(), written.messages


def readings_of(edition: Edition) -> list[str]:
    """Return the readings that an edition can be rendered in: the press's, and those of its own."""
    return [*READINGS, *(name for name in _own_sheets(edition, "readings") if name not in READINGS)]


def formats_of(edition: Edition) -> list[str]:
    """Return the formats that it can be rendered in, likewise."""
    return [*FORMATS, *(name for name in _own_sheets(edition, "formats") if name not in FORMATS)]


def _own_sheets(edition: Edition, folder: str) -> list[str]:
    return [path.stem for path in sorted((edition.root / OWN / "xslt" / folder).glob("*.xsl"))]


def _text(edition: Edition, _source: Source, tree: saxon.Tree) -> Rendered:
    written = saxon.write(edition.sheet("formats/text.xsl"), tree)
    return written.text.encode(), written.messages


def _html(edition: Edition, source: Source, tree: saxon.Tree) -> Rendered:
    document = saxon.parse(source.text)
    text, messages = standalone(edition, record.read(document, edition), tree, document)
    return text.encode(), messages


def typst_program(edition: Edition, facts: Mapping[str, Any], tree: saxon.Tree) -> saxon.Written:
    """Return the Typst program of a reading; ``facts`` are its record as a map, with its pictures (`with_pictures`)."""
    parameters = {"record": facts, "edition": edition.as_map()}
    return saxon.write(edition.sheet("formats/typst.xsl"), tree, parameters=parameters)


def with_pictures(facts: record.Record, source: Source, root: Path, copies: Path | None = None) -> dict[str, Any]:
    """Return a record as stylesheets of printed formats get it: with the paths below ``root`` of its pictures."""
    return {**facts.as_map(), "pictures": pictures_of(source, root, copies)}


def _ground(edition: Edition, source: Source) -> Path:
    """Return the folder in which a document's pictures are looked for: the edition, else its own."""
    inside = source.path.resolve().is_relative_to(edition.root)
    return edition.root if inside else source.path.resolve().parent


def _typst(edition: Edition, source: Source, tree: saxon.Tree) -> Rendered:
    facts = record.read(saxon.parse(source.text), edition)
    written = typst_program(edition, with_pictures(facts, source, _ground(edition, source)), tree)
    return written.text.encode(), written.messages


def _pdf(edition: Edition, source: Source, tree: saxon.Tree) -> Rendered:
    from publish.formats.pdf import Ground, make_pdf

    facts = record.read(saxon.parse(source.text), edition)
    ground = Ground(_ground(edition, source), edition.fonts)
    written = typst_program(edition, with_pictures(facts, source, ground.root), tree)
    attachments = {f"{source.path.stem}.xml": source.text.encode()}
    pdf = make_pdf(written.text, attachments=attachments, date=facts.version, name=source.file, ground=ground)
    return pdf, written.messages


def _epub(edition: Edition, source: Source, tree: saxon.Tree) -> Rendered:
    from publish.formats.epub import document_epub

    pictures = pictures_in_book(source, _ground(edition, source))
    return document_epub(edition, record.read(saxon.parse(source.text), edition), tree, pictures)


#: The formats, each a function from a reading to bytes and messages.
FORMATS: dict[str, Callable[[Edition, Source, saxon.Tree], Rendered]] = {
    "html": _html,
    "typst": _typst,
    "pdf": _pdf,
    "epub": _epub,
    "text": _text,
    "settled": _settled,
}
