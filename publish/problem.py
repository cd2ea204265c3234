"""Faults as data: what an editor is told, and the one exception for "cannot go on"."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Literal

Severity = Literal["error", "warning", "info"]


@dataclass(frozen=True)
class Problem:
    """One fault in the input: a code, a place, a sentence on what is wrong and one on what to do.

    ``file`` is relative to the edition where it lies inside it; ``line`` and ``column`` count from 1,
    columns in characters; both are 1 where a fault concerns the file as a whole.
    """

    code: str
    severity: Severity
    file: str
    line: int
    column: int
    message: str
    hint: str = ""

    def as_dict(self) -> dict[str, str | int]:
        return asdict(self)


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
        super().__init__(f"{len(self.problems)} problems in the input")
