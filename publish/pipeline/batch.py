"""Many files of anybody's, checked one after the other or by several processes: no more than one of each is held."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures.process import BrokenProcessPool
from functools import lru_cache, partial
from pathlib import Path

from publish.checks.check import Apart, Schemas, check_by_itself, check_file, prepared
from publish.checks.words import MOST_NAMES
from publish.pipeline.processes import processes
from publish.problem import EditionError, Problem, in_order
from publish.progress import begun
from publish.source import xml
from publish.source.xml import Source

#: The text of a file, its path, and its name for editors.
File = tuple[str, Path, str]
_ENDED = "a process of the check was ended from outside, perhaps for want of memory; try again with --jobs 1"
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


def by_processes(jobs: int) -> Apart | None:
    """Return what checks the files of an edition by themselves in so many processes; None for one."""
    return partial(_in_processes, jobs) if jobs > 1 else None


def _in_processes(
    jobs: int, sources: Sequence[Source], schemas: Schemas, registers: Sequence[Source], most_names: int
) -> Iterator[list[Problem]]:
    opened = tuple((source.text, source.path, source.file) for source in registers)
    check = partial(_one, schemas=schemas, registers=opened, most_names=most_names)
    files = [(source.text, source.path, source.file) for source in sources]
    try:
        with processes(min(jobs, max(len(files), 1))) as pool:
            yield from pool.map(check, files, chunksize=max(1, len(files) // (jobs * 8)))
    except BrokenProcessPool as error:
        raise EditionError(_ENDED) from error


def _one(
    file: File, *, schemas: Schemas, registers: tuple[File, ...], most_names: int
) -> list[Problem]:
    source = _parsed(file)
    return check_by_itself(source, schemas, _registers(registers), most_names=most_names)


@lru_cache(maxsize=1)
def _registers(files: tuple[File, ...]) -> list[Source]:
    return [_parsed(file) for file in files]


def _parsed(file: File) -> Source:
    text, path, name = file
    source = xml.parse(text.encode(), path, name)
    assert isinstance(source, Source)
    return source


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
        raise EditionError(_ENDED) from error
