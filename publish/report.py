"""How problems are told: as text for people, as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterable

from publish.problem import Problem, in_order


def as_text(problems: Iterable[Problem]) -> str:
    """Return one paragraph a problem: place, severity, sentence, code; what to do on a line below."""
    return "".join(
        f"{p.file}:{p.line}:{p.column}: {p.severity}: {p.message} [{p.code}]\n"
        + (f"    {p.hint}\n" if p.hint else "")
        for p in in_order(problems)
    )


def as_json(problems: Iterable[Problem]) -> str:
    """Return ``{"problems": [{code, severity, file, line, column, message, hint}]}``."""
    return (
        json.dumps({"problems": [p.as_dict() for p in in_order(problems)]}, ensure_ascii=False, indent=2)
        + "\n"
    )
