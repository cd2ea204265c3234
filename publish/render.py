"""One document in one reading and one format: reading (TEI to TEI), then format."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from publish import record, saxon
from publish.edition import Edition
from publish.problem import EditionError, Problem, Severity
from publish.resources import stylesheet
from publish.xml import Source

READINGS = ("clean", "diplomatic")
BINARY = ("pdf", "epub")
TEXT = "{http://www.tei-c.org/ns/1.0}text"


def read(source: Source, reading: str) -> saxon.Made:
    """Return a reading of a document: TEI, every editorial choice settled."""
    return saxon.transform(stylesheet(f"readings/{reading}.xsl"), saxon.parse(source.text))


def render(edition: Edition, source: Source, reading: str, to: str) -> tuple[bytes, list[Problem]]:
    """Return one document in one reading and format, with warnings for what had no rule.

    Raises `EditionError` for TEI without a text (a register), of which there would be nothing to see.
    """
    if next(source.root.iter(TEXT), None) is None:
        raise EditionError(f"{source.file}: there is no <text> of the TEI in it, so that there is nothing to render")
    made = read(source, reading)
    content, messages = FORMATS[to](edition, source, made.tree)
    seen = {message.code + message.path: message for message in (*made.messages, *messages)}
    return content, [as_problem(source, message) for message in seen.values()]


def as_problem(source: Source, message: saxon.Message) -> Problem:
    """Return what a stylesheet said of a document as a Problem, at its place where the path leads to one."""
    line, column = source.place_of_path(message.path) if message.path else (1, 1)
    severity: Severity = "error" if message.severity == "error" else "warning"
    hint = "write a rule for it, or let it stand" if message.code == "no-rule" else ""
    return Problem(message.code, severity, source.file, line, column, message.text, hint)


def parameters(edition: Edition, facts: record.Record) -> dict[str, Any]:
    """Return what every format and page gets beside its tree: the record and the edition, as maps."""
    return {"record": facts.as_map(), "edition": edition_map(edition)}


def edition_map(edition: Edition) -> dict[str, Any]:
    return {key: str(value) if key in ("root", "odd") else value for key, value in asdict(edition).items()}


Rendered = tuple[bytes, tuple[saxon.Message, ...]]


def _tei(_edition: Edition, _source: Source, tree: saxon.Tree) -> Rendered:
    return (saxon.serialize(tree) + "\n").encode(), ()


def _text(_edition: Edition, _source: Source, tree: saxon.Tree) -> Rendered:
    written = saxon.write(stylesheet("formats/text.xsl"), tree)
    return written.text.encode(), written.messages


def _html(edition: Edition, source: Source, tree: saxon.Tree) -> Rendered:
    from publish.pages import standalone

    text, messages = standalone(edition, record.read(saxon.parse(source.text)), tree)
    return text.encode(), messages


def typst_program(edition: Edition, facts: record.Record, tree: saxon.Tree) -> saxon.Written:
    """Return the Typst program of a reading."""
    return saxon.write(stylesheet("formats/typst.xsl"), tree, parameters=parameters(edition, facts))


def _typst(edition: Edition, source: Source, tree: saxon.Tree) -> Rendered:
    written = typst_program(edition, record.read(saxon.parse(source.text)), tree)
    return written.text.encode(), written.messages


def _pdf(edition: Edition, source: Source, tree: saxon.Tree) -> Rendered:
    from publish.pdf import make_pdf

    facts = record.read(saxon.parse(source.text))
    written = typst_program(edition, facts, tree)
    attachments = {f"{source.path.stem}.xml": source.text.encode()}
    return make_pdf(written.text, attachments=attachments, date=facts.version, name=source.file), written.messages


def _epub(edition: Edition, source: Source, tree: saxon.Tree) -> Rendered:
    from publish.epub import document_epub

    return document_epub(edition, record.read(saxon.parse(source.text)), tree)


#: The formats, each a function from a reading to bytes and messages.
FORMATS: dict[str, Callable[[Edition, Source, saxon.Tree], Rendered]] = {
    "html": _html,
    "typst": _typst,
    "pdf": _pdf,
    "epub": _epub,
    "text": _text,
    "tei": _tei,
}
