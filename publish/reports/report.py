"""How problems are told: as text for people, as JSON, SARIF and annotations for programs."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import TextIO

from publish.problem import EditionError, Problem, in_order
from publish.regular_files import read_bytes

#: No line of a file is shown wider than this.
WIDTH = 100
_COLOURS = {"error": "31;1", "warning": "33;1", "info": "36;1"}


def wants_colour(stream: TextIO) -> bool:
    """Tell whether colours are welcome: on a terminal, unless NO_COLOR (no-color.org) is set."""
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def as_text(problems: Iterable[Problem], root: Path | None = None, *, colour: bool = False) -> str:
    """Return one paragraph a problem: place, severity, sentence, code; what to do on a line of its own.

    With ``root``, the folder that the names of files are relative to, the line of the file is shown, the place
    under it, and the way down to it.
    """
    return "".join(_paragraph(problem, root, colour) for problem in in_order(problems))


def _paragraph(p: Problem, root: Path | None, colour: bool) -> str:
    severity = _painted(p.severity, _COLOURS[p.severity], colour)
    place, code = _painted(f"{p.file}:{p.line}:{p.column}:", "1", colour), _painted(f"[{p.code}]", "2", colour)
    shown = _shown(p, root, colour) if root else []
    lines = [f"{place} {severity}: {p.message} {code}", *shown, *([f"    {p.hint}"] if p.hint else [])]
    return "\n".join(lines) + "\n"


def _painted(text: str, sign: str, colour: bool) -> str:
    return f"\x1b[{sign}m{text}\x1b[0m" if colour else text


def _shown(p: Problem, root: Path, colour: bool) -> list[str]:
    lines = _lines(root / p.file)
    if not 1 <= p.line <= len(lines) or p.column > len(lines[p.line - 1]) + 1:
        return []
    line, at = _window(lines[p.line - 1], p.column - 1)
    number = f"{p.line:>8} │ "
    caret = _painted("^", _COLOURS[p.severity], colour)
    way = _way(root / p.file, p.line, p.column)
    return [number + line, " " * 9 + "│ " + " " * at + caret, *([f"    in {way}"] if way else [])]


def _window(line: str, at: int) -> tuple[str, int]:
    """Return a line without tabs and indentation, cut around a place where it is long, and the place in it."""
    line = line.replace("\t", " ")
    begin = min(len(line) - len(line.lstrip()), at)
    if at - begin > WIDTH * 2 // 3:
        begin = at - WIDTH // 2
    end = begin + WIDTH
    before, after = ("…" if line[:begin].strip() else ""), ("…" if len(line) > end else "")
    return before + line[begin:end] + after, at - begin + len(before)


@cache
def _lines(path: Path) -> list[str]:
    try:
        return read_bytes(path).decode("utf-8-sig", errors="replace").splitlines()
    except EditionError:
        return []


@cache
def _source(path: Path) -> object:
    from publish.source import xml

    try:
        return xml.read(path)
    except EditionError:
        return None


def _way(path: Path, line: int, column: int) -> str:
    from publish.checks.way import way_at
    from publish.source.xml import Source

    source = _source(path)
    return way_at(source, (line, column)) if isinstance(source, Source) else ""


def as_json(problems: Iterable[Problem]) -> str:
    """Return ``{"problems": [{code, severity, file, line, column, message, hint}]}``."""
    told = {"problems": [p.as_dict() for p in in_order(problems)]}
    return json.dumps(told, ensure_ascii=False, indent=2) + "\n"


def as_github(problems: Iterable[Problem]) -> str:
    """Return one workflow command a problem, which GitHub shows as an annotation of the line."""
    return "".join(_annotation(p) for p in in_order(problems))


def _annotation(p: Problem) -> str:
    kind = "notice" if p.severity == "info" else p.severity
    facts = {"file": p.file, "line": p.line, "col": p.column, "title": p.code}
    said = ",".join(f"{name}={_property(str(value))}" for name, value in facts.items())
    return f"::{kind} {said}::{_data(p.message + (chr(10) + p.hint if p.hint else ''))}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
