"""A document proofread: its history says when it was compared, and with what."""

from __future__ import annotations

import difflib
import re
from datetime import date
from pathlib import Path
from xml.sax.saxutils import escape

from publish.checks.check import check_edition
from publish.document.transcript import transcript_of
from publish.editing.rename import status_of
from publish.edition import Edition
from publish.problem import EditionError, FaultyInputError
from publish.regular_files import read_bytes
from publish.source.xml import TEI, Source


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
    return {path: _with_change(source, file.name if file.is_file() else against).encode()}


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


def _with_change(source: Source, against: str) -> str:
    """Return the text of a document with a change at the end of its history."""
    history = source.root.find(f".//{TEI}revisionDesc")
    changes = list(history) if history is not None else []
    if not changes:
        raise EditionError(f"{source.file}: the header has no history (revisionDesc) to add to")
    last = source.offset(source.place(changes[-1]))
    indent = re.sub(r"\S.*", "", source.text[source.text.rfind("\n", 0, last) + 1 : last])
    end = len(source.text[: source.text.index("</revisionDesc", last)].rstrip())
    change = f'<change when="{date.today().isoformat()}" status="proofread">Compared with {escape(against)}.</change>'
    return f"{source.text[:end]}\n{indent}{change}{source.text[end:]}"
