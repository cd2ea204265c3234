"""No file is reported without end: of many problems of one code the first are listed, and how many more there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from publish.problem import Problem, in_order

#: So many problems of one code are listed for a file.
MOST_ALIKE = 200


def bounded(problems: Iterable[Problem]) -> list[Problem]:
    """Return problems in order, of each code in a file no more than `MOST_ALIKE`; a cut is reported where it is."""
    found = in_order(problems)
    numbers = Counter((problem.file, problem.code) for problem in found)
    seen: Counter[tuple[str, str]] = Counter()
    kept = []
    for problem in found:
        kind = problem.file, problem.code
        seen[kind] += 1
        if seen[kind] <= MOST_ALIKE:
            kept.append(problem)
        elif seen[kind] == MOST_ALIKE + 1:
            kept.append(_cut(problem, numbers[kind] - MOST_ALIKE))
    return in_order(kept)


def _cut(problem: Problem, more: int) -> Problem:
    what = "problem is" if more == 1 else "problems are"
    message = f"{more} more {what} of the code {problem.code}, from here on, and not listed"
    return replace(problem, code="check-cut", message=message, hint="fix these, check again", edits=())
