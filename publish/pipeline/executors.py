"""Where tasks are made: in this process, or in a pool of others when the work is worth starting it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool

from publish.pipeline.processes import processes
from publish.pipeline.tasks import Made, Task
from publish.problem import EditionError

#: Fewer tasks than this are made sooner here than in processes that must be started first.
WORTH_A_POOL = 40


def workers(jobs: int, tasks: int) -> int:
    """Return how many processes are to share some tasks: ``jobs``, or by their number where it is 0."""
    if jobs:
        return jobs
    return (os.cpu_count() or 1) if tasks >= WORTH_A_POOL else 1


def run(tasks: Sequence[Task], jobs: int = 0, *, always_apart: bool = False) -> Iterator[tuple[Task, Made]]:
    """Yield each task with what it made, in any order.

    Tasks that may be made ``apart`` are, where several workers share them, or where they ``always_apart`` must be
    (Typst keeps memory). All others are made in this process.
    """
    apart = [task for task in tasks if task.apart]
    number = min(workers(jobs, len(apart)), len(apart))
    pooled = apart if number > 1 or always_apart else []
    for task in tasks:
        if not pooled or not task.apart:
            yield task, task.make(*task.arguments)
    if pooled:
        with processes(max(number, 1)) as pool:
            yield from _finished(pool, pooled)


def _finished(pool: ProcessPoolExecutor, tasks: Iterable[Task]) -> Iterator[tuple[Task, Made]]:
    waiting: dict[Future[Made], Task] = {pool.submit(task.make, *task.arguments): task for task in tasks}
    try:
        for future in as_completed(list(waiting)):
            yield waiting.pop(future), future.result()
    except BrokenProcessPool as error:
        raise EditionError(
            "a process of the build was ended from outside, perhaps for want of memory; nothing was changed. "
            "Build again, or with --jobs 1"
        ) from error
