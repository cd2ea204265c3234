"""Files that lie where the edition does not look: in a folder of a folder, or with another ending."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from publish.edition import Edition
from publish.problem import Problem

#: Every code of this check, with one sentence on what it means.
CODES = {"file-not-read": "A file lies where the edition does not look for it."}


def check_strays(edition: Edition) -> list[Problem]:
    """Return a warning for each XML file beside the documents, registers and pages that is none of them."""
    read = {*edition.documents(), *edition.registers(), *edition.pages()}
    folders = [edition.root / "tei" / name for name in ("documents", "registers", "pages")]
    return [_stray(edition, file) for folder in folders for file in _xml_in(folder) if file not in read]


def _xml_in(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if file.suffix.lower() == ".xml" and file.is_file() and not hidden:
            yield file


def _stray(edition: Edition, file: Path) -> Problem:
    name = edition.name_of(file)
    if file.suffix != ".xml":
        message = f"the file ends in {file.suffix}, so it is not read: the edition reads what ends in .xml"
        return Problem("file-not-read", "warning", name, 1, 1, message, f"call it {file.stem}.xml")
    kind = file.relative_to(edition.root).parts[1]
    message = f"the file lies in a folder of tei/{kind}, so it is not read: the edition reads what lies in it straight"
    return Problem("file-not-read", "warning", name, 1, 1, message, f"move it to tei/{kind}/{file.name}")
