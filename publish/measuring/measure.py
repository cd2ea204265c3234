"""Measuring: every step in a process of its own, with its time, processor time and peak memory."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from publish import edition as editions
from publish.measuring.steps import STEPS, at_hand
from publish.problem import EditionError


@dataclass(frozen=True)
class Measured:
    """One step: seconds, processor seconds (of all processes that it started), peak memory of the largest in MB."""

    step: str
    documents: int
    seconds: float
    cpu: float
    memory: int


def measured(folder: Path) -> Iterator[Measured]:
    """Measure every step on the edition in a folder, one after the other."""
    for step in at_hand(editions.load(folder)):
        done = subprocess.run(
            [sys.executable, "-m", "publish.measuring.measure", str(folder), step], capture_output=True, text=True
        )
        if done.returncode:
            last = (done.stderr.strip().splitlines() or ["no word"])[-1]
            raise EditionError(f"{step}: could not be measured: {last}")
        yield Measured(**json.loads(done.stdout.splitlines()[-1]))


def _one(folder: Path, step: str) -> Measured:
    edition, start = editions.load(folder), time.perf_counter()
    STEPS[step](edition)
    seconds = time.perf_counter() - start
    usage = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    cpu = sum(each.ru_utime + each.ru_stime for each in usage)
    memory = max(each.ru_maxrss for each in usage) // 1024
    return Measured(step, len(edition.documents()), round(seconds, 3), round(cpu, 3), memory)


if __name__ == "__main__":
    print(json.dumps(asdict(_one(Path(sys.argv[1]), sys.argv[2]))))
