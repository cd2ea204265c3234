"""What commands write: problems on standard error, a result to a file or to standard output."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from publish.problem import EditionError, Problem
from publish.reports.report import as_text
from publish.write import write_file


def report(problems: Iterable[Problem]) -> None:
    """Print problems on standard error, one after the other."""
    click.echo(as_text(problems), err=True, nl=False)


def count(problems: Iterable[Problem]) -> str:
    """Return how many errors and warnings there are, in words."""
    severities = [problem.severity for problem in problems]
    numbers = [
        f"{severities.count(kind)} {kind}{'' if severities.count(kind) == 1 else 's'}"
        for kind in ("error", "warning")
        if kind in severities
    ]
    return ", ".join(numbers) or "No problems"


def deliver(content: bytes, out: Path | None, *, binary: bool = False) -> None:
    """Write a result to a file, complete or not at all, or to standard output."""
    if out is not None:
        write_file(out, content)
        return
    if binary and sys.stdout.isatty():
        raise EditionError("this format is not for a terminal: name a file with --out")
    sys.stdout.buffer.write(content)
    sys.stdout.buffer.flush()
