"""A document proofread: its history says when it was compared, and with what."""

from __future__ import annotations

import difflib
from datetime import date
from pathlib import Path

from publish.checks.check import check_edition
from publish.checks.facts.places import status_of
from publish.document.transcript import transcript_of
from publish.editing.history import with_change
from publish.edition import Edition
from publish.problem import EditionError, FaultyInputError
from publish.regular_files import read_bytes
from publish.source.xml import Source


def proofread(edition: Edition, name: str, against: str) -> dict[Path, bytes | None]:
    """Return a document with one more entry in its history: compared with a witness, status proofread.

    Where ``against`` is a file, its words must be those of the document's transcript. Raises `FaultyInputError` where
    the document has errors or open questions, `EditionError` where it differs from the file.
    """
    path = next((path for path in edition.documents() if path.stem == name), None)
    if path is None:
        raise EditionError(f"{name}: the edition has no document of this name")
    checked = check_edition(edition, [path])
    open_faults = [
        p for p in checked.problems if p.severity == "error" or p.code in ("open-question", "placeholder-left")
    ]
    if open_faults:
        raise FaultyInputError(open_faults)
    source = next(source for source in checked.sources.values() if source.path == path)
    if status_of(source) == "withdrawn":
        raise EditionError(f"{name}: the document is withdrawn")
    file = Path(against)
    if file.is_file():
        _same(source, file)
    return {path: _compared(source, file.name if file.is_file() else against).encode()}


def _same(source: Source, file: Path) -> None:
    """Raise `EditionError` with the first differences where a document and a typed file differ."""
    typed = _lines(read_bytes(file).decode("utf-8", errors="replace"))
    encoded = _lines(transcript_of(source))
    differences = list(difflib.unified_diff(typed, encoded, str(file), source.file, lineterm="", n=0))
    if differences:
        shown = "\n".join(line[:160] for line in differences[:12])
        raise EditionError(f"{source.file} differs from {file}; nothing was written\n{shown}")


def _lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


def _compared(source: Source, against: str) -> str:
    return with_change(source, date.today().isoformat(), f"Compared with {against}.", "proofread")
