"""A new document: a skeleton that is valid and says what is still to be filled in."""

from __future__ import annotations

from pathlib import Path

from publish.editing.kinds import sources_of
from publish.editing.skeleton import New, document_text, free_path
from publish.edition import Edition
from publish.write import write_file


def new_document(edition: Edition, name: str, kind: str) -> Path:
    """Write ``tei/documents/<name>.xml`` for a document of a kind and return its path.

    Raises `EditionError` for a name of the wrong form or one that is taken, or a kind that the taxonomy has not;
    nothing is overwritten.
    """
    path = free_path(edition, name)
    registers, documents = sources_of(edition)
    write_file(path, document_text(edition, New(name, kind, registers, documents)).encode())
    return path
