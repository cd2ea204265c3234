"""Missing identifiers of blocks and notes: each gets the next free number; none that is there is changed."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from publish.checks.check import Checked, check_edition
from publish.checks.fix import applied, fixed
from publish.edition import Edition
from publish.problem import FaultyInputError

Changes = dict[Path, bytes | None]
_CODES = ("block-without-id", "note-without-id")


def with_identifiers(edition: Edition, files: Sequence[Path]) -> tuple[Changes, dict[str, int]]:
    """Return the files with identifiers where blocks and notes lack them, and how many each file got.

    Without ``files``, all documents. Raises `FaultyInputError` for a file that is not well-formed.
    """
    checked = check_edition(edition, files)
    names = {edition.name_of(file) for file in files}
    _readable(checked, names)
    changes: Changes = {}
    counts: dict[str, int] = {}
    for file in fixed(checked, names):
        added = [fix for fix in file.fixes if fix.problem is not None and fix.problem.code in _CODES]
        if added:
            changes[file.path] = file.bom + applied(file.before, added).encode()
            counts[file.file] = len(added)
    return changes, counts


def _readable(checked: Checked, names: set[str]) -> None:
    """Raise `FaultyInputError` with the faults of files that could not be read."""
    read = {source.file for source in checked.sources.values()}
    broken = [
        p for p in checked.problems if p.file not in read and p.file.endswith(".xml") and (not names or p.file in names)
    ]
    if broken:
        raise FaultyInputError(broken)
