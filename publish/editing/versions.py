"""Two versions of documents: two files, or an edition at two commits of its git repository."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from pathlib import Path

from publish.editing.difference import differences
from publish.edition import Edition
from publish.problem import EditionError, FaultyInputError, Problem
from publish.source import xml
from publish.source.xml import Source


def compared(edition: Edition, old: str, new: str) -> Iterator[tuple[str, list[str]]]:
    """Yield each document that changed, and how; raises `EditionError` for what is neither file nor commit."""
    if Path(old).is_file() and Path(new).is_file():
        one, other = _read(Path(old).read_bytes(), old), _read(Path(new).read_bytes(), new)
        yield other.file, differences(one, other)
        return
    for name in (old, new):
        _commit(edition, name)
    for path in sorted({*_documents(edition, old), *_documents(edition, new)}):
        yield path, _between(edition, old, new, path)


def _between(edition: Edition, old: str, new: str, path: str) -> list[str]:
    one, other = (_shown(edition, commit, path) for commit in (old, new))
    if one is None or other is None:
        return ["the document is new"] if one is None else ["the document was taken out"]
    return [] if one == other else differences(_read(one, f"{old}:{path}"), _read(other, f"{new}:{path}"))


def _read(content: bytes, name: str) -> Source:
    source = xml.parse(content, Path(name), name)
    if isinstance(source, Problem):
        raise FaultyInputError([source])
    return source


def _git(edition: Edition, *arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", "-C", str(edition.root), *arguments], capture_output=True, check=False, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise EditionError(f"git cannot be run ({error}): compare two files instead") from error


def _commit(edition: Edition, name: str) -> None:
    if name.startswith("-") or _git(edition, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").returncode:
        raise EditionError(f"{name}: there is no file and no commit of this name: name two files, or two commits")


def _documents(edition: Edition, commit: str) -> list[str]:
    """Return the documents of a commit, relative to the edition's folder."""
    folder = edition.name_of(edition.documents()[0].parent) if edition.documents() else "tei/documents"
    listed = _git(edition, "ls-tree", "-z", "--name-only", commit, f"{folder}/")
    return [name for name in listed.stdout.decode().split("\0") if name.endswith(".xml")]


def _shown(edition: Edition, commit: str, path: str) -> bytes | None:
    shown = _git(edition, "show", f"{commit}:./{path}")
    return None if shown.returncode else shown.stdout
