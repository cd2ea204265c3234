"""Files that are not read: in a folder of a folder, with another ending, outside the edition, or not what they seem."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from publish.document.picture_kind import ENDINGS
from publish.document.pictures import not_pictures
from publish.edition import Edition
from publish.problem import Problem

#: Every code of this check, with one sentence on what it means.
CODES = {
    "file-not-read": "A file lies where the edition does not look for it.",
    "foreign-file": "A file of the edition is a link to one outside it, or no regular file.",
    "not-a-picture": "A file among the pictures is not the kind of picture that its name says.",
}


def check_strays(edition: Edition) -> list[Problem]:
    """Return a warning for each XML file beside the documents, registers and pages that is none of them."""
    read = {*edition.documents(), *edition.registers(), *edition.pages(), *edition.foreign_files()}
    folders = [edition.root / "tei" / name for name in ("documents", "registers", "pages")]
    strays = [_stray(edition, file) for folder in folders for file in _xml_in(folder) if file not in read]
    foreign = [_foreign(edition, file) for file in edition.foreign_files()]
    others = not_pictures(edition.root, edition.tei.facsimiles)
    return strays + foreign + [_among_pictures(edition, file, own) for file, own in others]


def _foreign(edition: Edition, file: Path) -> Problem:
    name = file.relative_to(edition.root).as_posix()
    is_link = any(path.is_symlink() for path in (file, *file.parents))
    message = "this leads to no file inside the edition" if is_link else "this is no regular file"
    return Problem("foreign-file", "error", name, 1, 1, f"{message}: it is not read", "put the file itself here")


def _among_pictures(edition: Edition, file: Path, own: bool) -> Problem:
    if not own:
        return _foreign(edition, file)
    message = "this is no picture of the kind that its name says: it is not published"
    kinds = ", ".join(ENDINGS)
    hint = f"call it by what it is, or move it out of {edition.tei.facsimiles}: pictures end in {kinds}"
    return Problem("not-a-picture", "warning", file.relative_to(edition.root).as_posix(), 1, 1, message, hint)


def _xml_in(folder: Path) -> Iterator[Path]:
    for file in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
        if file.suffix.lower() == ".xml" and not hidden and (file.is_symlink() or file.is_file()):
            yield file


def _stray(edition: Edition, file: Path) -> Problem:
    name = file.relative_to(edition.root).as_posix()
    if file.suffix != ".xml":
        message = f"the file ends in {file.suffix}, so it is not read: the edition reads what ends in .xml"
        return Problem("file-not-read", "warning", name, 1, 1, message, f"call it {file.stem}.xml")
    kind = file.relative_to(edition.root).parts[1]
    message = f"the file lies in a folder of tei/{kind}, so it is not read: the edition reads what lies in it straight"
    return Problem("file-not-read", "warning", name, 1, 1, message, f"move it to tei/{kind}/{file.name}")
