"""All that keeps a file from being read: where it is not XML, every fault that can be told without guessing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from publish.problem import Problem
from publish.regular_files import read_bytes
from publish.source import xml
from publish.source.wellformedness.diagnosis import without
from publish.source.wellformedness.parse_stop import Fault

#: So many faults are told of a file, and of a file of so many characters; of others the first.
MOST_FAULTS = 50
MOST_CHARACTERS = 1_000_000


def unreadable(path: Path, file: str, content: bytes | None = None) -> list[Problem]:
    """Return every fault that keeps a file from being read, in order; none of one that can be.

    After each the text is read again without what was wrong, as far as that is safe. ``content`` is what stands for
    the file where it was not saved.
    """
    content = read_bytes(path) if content is None else content
    first = xml.parse(content, path, file)
    if not isinstance(first, Problem):
        return []
    text = content.decode("utf-8-sig", errors="replace")
    if first.code != "not-well-formed" or len(text) > MOST_CHARACTERS:
        return [first]
    found = [xml.not_well_formed(file, text, fault) for fault in faults(text)]
    return [*found, *_cut(found)] or [first]


def _cut(found: list[Problem]) -> list[Problem]:
    """Return that a file was not looked at to its end, where it has so many faults."""
    if len(found) < MOST_FAULTS:
        return []
    message = "the check ended here: the file has more faults that keep it from being read"
    return [replace(found[-1], code="check-cut", message=message, hint="fix these, check again", edits=())]


def faults(text: str) -> list[Fault]:
    """Return what makes a text no XML, each once, without what only follows from another."""
    found: list[Fault] = []
    told_open: list[str] = []
    for _ in range(MOST_FAULTS):
        fault = xml.fault_of(text)
        if fault is None:
            break
        fault = _likelier(text, fault)
        if fault.closes and fault.closes in told_open:
            # The end of an element whose start was told already.
            told_open.remove(fault.closes)
        else:
            found.append(fault)
        if fault.opens:
            told_open.append(fault.opens)
        rest = without(text, fault)
        # Every round must leave fewer signs than the one before, or reading again would never end.
        if _signs(rest) >= _signs(text):
            break
        text = rest
    return sorted(found, key=lambda fault: fault.at)


def _signs(text: str) -> int:
    """Return how many characters of a text are no white space."""
    return sum(map(len, text.split()))


def _likelier(text: str, fault: Fault) -> Fault:
    """Return the fault, or what may be wrong in its place where the rest of the text can then be read further."""
    if fault.instead is None:
        return fault
    ends = [xml.fault_of(without(text, each)) for each in (fault, fault.instead)]
    first, second = (len(text) + 1 if end is None else end.at for end in ends)
    return fault.instead if second > first else fault
