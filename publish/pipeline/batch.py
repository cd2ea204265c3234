"""Many files of anybody's, checked one after the other or by several processes: no more than one of each is held."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from pathlib import Path

from publish.checks.check import Schemas, check_file, prepared
from publish.checks.words import MOST_NAMES
from publish.pipeline.processes import processes
from publish.problem import EditionError, Problem, in_order
from publish.progress import begun

#: Fewer bytes than these are checked sooner here than in processes that must compile the schemas first.
WORTH_A_POOL = 8_000_000


def check_batch(
    files: Sequence[Path], schemas: Schemas, *, most_names: int = MOST_NAMES, jobs: int = 0
) -> list[Problem]:
    """Return the problems of files that have nothing to do with one another, by ``jobs`` processes (0: as is best)."""
    number = min(jobs or _best(files), len(files))
    check = partial(check_file, schemas=schemas, most_names=most_names)
    found = _apart(files, check, number, schemas) if number > 1 else map(check, files)
    return in_order(problem for problems in found for problem in problems)


def _best(files: Sequence[Path]) -> int:
    size = sum(file.stat().st_size for file in files if file.is_file())
    return (os.cpu_count() or 1) if size > WORTH_A_POOL else 1


def _apart(
    files: Sequence[Path], check: partial[list[Problem]], number: int, schemas: Schemas
) -> Iterator[list[Problem]]:
    """Yield the problems of each file in its turn; what is wrong with the schemas is found here, before any file."""
    prepared(schemas)
    try:
        with processes(number) as pool:
            for file, problems in zip(files, pool.map(check, files), strict=True):
                begun(file.name)
                yield problems
    except BrokenProcessPool as error:
        message = "a process of the check was ended from outside, perhaps for want of memory; try again with --jobs 1"
        raise EditionError(message) from error
