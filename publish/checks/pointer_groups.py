"""One cause, one message: an entry that many pointers name in vain is reported once, with all its places."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from publish.checks.files import Files
from publish.checks.words import shortened
from publish.problem import Problem
from publish.source.xml import Element, Source


@dataclass(frozen=True)
class Broken:
    """A pointer that leads nowhere: the pointer, the one that is meant ("" where none is known), and the problem."""

    pointer: str
    meant: str
    problem: Problem


def grouped(files: Files, broken: Iterable[Broken], wanted: Collection[str]) -> list[Problem]:
    """Return the problems of broken pointers; those to one missing entry are one problem."""
    alone: list[Problem] = []
    groups: dict[tuple[str, str], list[Broken]] = {}
    for each in broken:
        if each.problem.code == "unknown-register-entry":
            groups.setdefault((each.pointer, each.meant), []).append(each)
        else:
            alone.append(each.problem)
    return alone + [_joined(files, group, wanted) for group in groups.values()]


def _joined(files: Files, group: Sequence[Broken], wanted: Collection[str]) -> Problem:
    first = min(group, key=lambda each: (each.problem.file, each.problem.line, each.problem.column))
    if len(group) == 1:
        return first.problem
    others = [each.problem for each in group if each is not first]
    entry = _renamed(files, first.meant, wanted)
    if entry is not None:
        source, element = entry
        places = _places([each.problem for each in group])
        message = f"`{first.pointer}` is gone: {len(group)} pointers still name it, and none names `{first.meant}`"
        hint = f"{first.meant} in place of {first.pointer}, {places}"
        return Problem(first.problem.code, "error", source.file, *source.place(element), message, hint)
    message = f"{first.problem.message}; the same {_places(others)}"
    return replace(first.problem, message=message)


def _places(problems: Sequence[Problem]) -> str:
    return f"at {shortened([f'{each.file}:{each.line}' for each in problems])}"


def _renamed(files: Files, meant: str, wanted: Collection[str]) -> tuple[Source, Element] | None:
    """Return the entry that is meant where no pointer leads to it yet: then it was renamed in its register."""
    prefix, _, local = meant.partition(":")
    if not local or any(re.search(rf"{re.escape(meant)}(?![\w.-])", each.text) for each in files.sources.values()):
        return None
    ends = (local, f"{prefix}-{local}")
    for path in files.registers:
        for name in ends:
            if name in files.ids.get(path, {}) and files.sources[path].file in wanted:
                return files.sources[path], files.ids[path][name]
    return None
