"""Faults as data: what an editor is told, and the one exception for "cannot go on"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from typing import Any, Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True, order=True)
class Edit:
    """A change of a file: its characters from ``start`` to ``end`` (indexes in its text) become ``text``."""

    start: int
    end: int
    text: str


@dataclass(frozen=True)
class Problem:
    """One fault in the input: a code, a place, a sentence on what is wrong and one on what to do.

    ``file`` is relative to the edition where it lies inside it; ``line`` and ``column`` count from 1,
    columns in characters; both are 1 where a fault concerns the file as a whole. ``edits`` are the fix as data: what
    an editor's program can do to the file, where there is one thing to do.
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    hint: str = ""
    edits: tuple[Edit, ...] = ()

    def as_dict(self) -> dict[str, Any]:
        return asdict(self)

    @classmethod
    def from_dict(cls, said: Mapping[str, Any]) -> Problem:
        """Return a problem from what `as_dict` gave, also by way of JSON."""
        return cls(**{**said, "edits": tuple(Edit(**edit) for edit in said["edits"])})


def edited(text: str, edits: Iterable[Edit]) -> str:
    """Return a text with changes made, the last first; of two that overlap only the later one."""
    end = len(text) + 1
    for edit in sorted(edits, reverse=True):
        if edit.end <= end:
            text = text[: edit.start] + edit.text + text[edit.end :]
            end = edit.start
    return text


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """Sort by place, then code, and drop exact repetitions; that a file was not checked to its end comes last."""
    unique = dict.fromkeys(problems)
    return sorted(unique, key=lambda p: (p.file, p.code == "check-cut", p.line, p.column, p.code, p.message))


def any_errors(problems: Iterable[Problem]) -> bool:
    return any(problem.severity == "error" for problem in problems)


class EditionError(Exception):
    """The press cannot go on: a missing file, an unusable setting, a disk that refuses (exit status 2)."""

    @property
    def message(self) -> str:
        return str(self)


class FaultyInputError(EditionError):
    """The press cannot go on because the input has errors, ``problems`` (exit status 1)."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(f"{p.file}:{p.line}:{p.column}: {p.message}" for p in self.problems))
