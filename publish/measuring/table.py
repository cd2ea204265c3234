"""What was measured, as a table: the cost of a further document is that between a smaller and the whole corpus."""

from __future__ import annotations

import math
import os
import platform
from collections.abc import Iterator, Mapping, Sequence
from importlib.metadata import version
from typing import Any

from publish.measuring.measure import Measured

_LIBRARIES = ("lxml", "saxonche", "typst")


def facts(smaller: Sequence[Measured], whole: Sequence[Measured]) -> dict[str, Any]:
    """Return machine, versions and every step with its growth, as what JSON can say."""
    before = {each.step: each for each in smaller}
    return {
        "machine": f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores",
        "python": platform.python_version(),
        "libraries": {name: version(name) for name in _LIBRARIES},
        "documents": [smaller[0].documents, whole[0].documents],
        "steps": [_step(before[each.step], each) for each in whole if each.step in before],
    }


def _step(before: Measured, after: Measured) -> dict[str, Any]:
    more = after.documents - before.documents
    return {
        "step": after.step,
        "seconds": after.seconds,
        "cpu_seconds": after.cpu,
        "documents_a_second": round(after.documents / after.seconds, 1),
        "cpu_ms_a_further_document": round((after.cpu - before.cpu) / more * 1000, 1),
        "memory_mb": after.memory,
        "growth_exponent": round(math.log(after.cpu / before.cpu) / math.log(after.documents / before.documents), 2),
    }


def lines(told: Mapping[str, Any]) -> Iterator[str]:
    """Yield the table in Markdown, with what it was measured on."""
    libraries = ", ".join(f"{name} {number}" for name, number in told["libraries"].items())
    few, many = told["documents"]
    yield f"{many} documents, after {few}; {told['machine']}; Python {told['python']}, {libraries}"
    yield ""
    yield "| step | documents/s | CPU, s | CPU of a further document, ms | peak memory, MB | growth exponent |"
    yield "|---|---:|---:|---:|---:|---:|"
    for step in told["steps"]:
        cells = (
            step["step"],
            step["documents_a_second"],
            step["cpu_seconds"],
            step["cpu_ms_a_further_document"],
            step["memory_mb"],
            step["growth_exponent"],
        )
        yield f"| {' | '.join(str(cell) for cell in cells)} |"
