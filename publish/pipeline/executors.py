"""Where tasks are made: in this process, or in a pool of others when the work is worth starting it."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from publish.pipeline.processes import processes
from publish.pipeline.tasks import Made, Task
from publish.problem import EditionError

#: Fewer tasks than this are made sooner here than in processes that must be started first.
WORTH_A_POOL = 40
#: For each worker so many tasks are handed over or made and not yet fetched.
AHEAD = 4


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
            yield from _finished(pool, pooled, AHEAD * max(number, 1))


def _finished(pool: ProcessPoolExecutor, tasks: Sequence[Task], ahead: int) -> Iterator[tuple[Task, Made]]:
    """Yield what is made as it comes; no more than some tasks are ahead, so that nothing piles up here."""
    waiting: dict[Future[Made], Task] = {}
    left = iter(tasks)
    try:
        while True:
            for task in islice(left, ahead - len(waiting)):
                waiting[pool.submit(task.make, *task.arguments)] = task
            if not waiting:
                return
            for future in wait(waiting, return_when=FIRST_COMPLETED).done:
                yield waiting.pop(future), future.result()
    except BrokenProcessPool as error:
        raise EditionError(
            "a process of the build was ended from outside, perhaps for want of memory; nothing was changed. "
            "Build again, or with --jobs 1"
        ) from error
