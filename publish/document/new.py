"""A new document: a skeleton that is valid and says what is still to be filled in."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from publish import saxon
from publish.edition import Edition
from publish.problem import EditionError
from publish.resources import stylesheet
from publish.write import write_file

_FORM = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def new_document(edition: Edition, name: str, kind: str) -> Path:
    """Write ``tei/documents/<name>.xml`` for a document of a kind and return its path.

    Raises `EditionError` for a name of the wrong form or one that is taken; nothing is overwritten.
    """
    if not _FORM.fullmatch(name):
        raise EditionError(
            f"{name}: an identifier is lower-case letters, digits and hyphens, as in telegram-13464"
        )
    taken = {path.stem for path in (*edition.documents(), *edition.registers(), *edition.pages())}
    if name in taken:
        raise EditionError(f"{name}: there is already a file of this name in the edition")
    path = edition.root / "tei" / "documents" / f"{name}.xml"
    settings = {"id": name, "kind": kind, "publisher": edition.publisher, "today": date.today().isoformat()}
    tree = saxon.parse("<new/>")
    write_file(
        path, saxon.write(stylesheet("new/new.xsl"), tree, parameters={"settings": settings}).text.encode()
    )
    return path
