"""Safe mends, those that change nothing of what a file says: made at once, or shown as a diff.

Typed dates and times in attributes get their ISO form where they can be read in one way only, blocks and notes
without identifier the next free one, runs of blanks inside a line of text become one (white space between words
is one blank in this edition), and values of attributes stand between double quotation marks.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.checks.check import Checked
from publish.checks.typed_dates import iso_date, iso_time
from publish.problem import EditionError, Problem
from publish.regular_files import read_bytes
from publish.source.xml import XML_ID, Source

_TOKEN = re.compile(
    r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[.*?\]\]>|(?P<tag><(?:[^'\">]|'[^']*'|\"[^\"]*\")*>)|(?P<text>[^<]+)", re.DOTALL
)
_VALUE = re.compile(r"(?P<name>[\w:.-]+)(?P<is>\s*=\s*)(?P<value>\"[^\"]*\"|'[^']*')")
_WITHOUT_ID = {"block-without-id": "b", "note-without-id": "n"}


@dataclass(frozen=True)
class Fix:
    """One change of a file: the characters from ``start`` to ``end`` become ``text``; why, and for which problem."""

    start: int
    end: int
    text: str
    why: str
    problem: Problem | None = None


@dataclass(frozen=True)
class Fixed:
    """A file with its changes; ``file`` is its name for editors, ``after`` what it becomes."""

    path: Path
    file: str
    before: str
    after: str
    fixes: tuple[Fix, ...]
    bom: bytes = b""


def fixed(checked: Checked, names: Collection[str] = ()) -> list[Fixed]:
    """Return every file of a check that safe mends change; with ``names``, of these files only."""
    files = []
    for source in checked.sources.values():
        if names and source.file not in names:
            continue
        problems = [problem for problem in checked.problems if problem.file == source.file]
        if fixes := tuple(fixes_of(source, problems)):
            files.append(Fixed(source.path, source.file, source.text, applied(source.text, fixes), fixes, source.bom))
    return files


def fixes_of(source: Source, problems: Sequence[Problem]) -> list[Fix]:
    """Return the safe mends of a file, in order; none overlaps another."""
    found = [*_dates(source, problems), *_ids(source, problems)]
    taken = [(fix.start, fix.end) for fix in found]
    for fix in _signs(source):
        if not any(start < fix.end and fix.start < end for start, end in taken):
            found.append(fix)
    return sorted(found, key=lambda fix: fix.start)


def applied(text: str, fixes: Iterable[Fix]) -> str:
    """Return a text with its changes made."""
    for fix in sorted(fixes, key=lambda fix: fix.start, reverse=True):
        text = text[: fix.start] + fix.text + text[fix.end :]
    return text


def write(files: Iterable[Fixed]) -> None:
    """Write the changed files, each whole or not at all; raises `EditionError` for one that was saved meanwhile."""
    from publish.write import write_file

    for each in files:
        now = read_bytes(each.path)
        if now != each.bom + each.before.encode():
            raise EditionError(f"{each.file}: this file was saved since it was read; check it again")
        write_file(each.path, each.bom + each.after.encode())


def as_diff(files: Iterable[Fixed]) -> str:
    """Return the changes as a unified diff."""
    return "".join(
        line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"
        for each in files
        for line in difflib.unified_diff(
            each.before.splitlines(keepends=True), each.after.splitlines(keepends=True), each.file, each.file
        )
    )


def _dates(source: Source, problems: Iterable[Problem]) -> Iterator[Fix]:
    for problem in problems:
        if problem.code != "bad-attribute-value":
            continue
        found = _VALUE.match(source.text, source.offset((problem.line, problem.column)))
        iso = found and (iso_date(found["value"][1:-1]) or iso_time(found["value"][1:-1]))
        if found and iso and problem.hint == f'{found["name"]}="{iso}"':
            yield Fix(found.start("value"), found.end("value"), f'"{iso}"', "a date in its ISO form", problem)


def _ids(source: Source, problems: Iterable[Problem]) -> Iterator[Fix]:
    name = source.root.get(XML_ID)
    elements = {source.place(element): element for element in source.root.iter("*")}
    last = {sign: _last(source.text, f"{name}.{sign}") for sign in _WITHOUT_ID.values()}
    for problem in problems:
        element = elements.get((problem.line, problem.column))
        if problem.code not in _WITHOUT_ID or name is None or element is None or element.get(XML_ID) is not None:
            continue
        sign = _WITHOUT_ID[problem.code]
        last[sign] += 1
        tag = re.compile(r"<[^\s/>]+").match(source.text, source.offset((problem.line, problem.column)))
        if tag:
            yield Fix(tag.end(), tag.end(), f' xml:id="{name}.{sign}{last[sign]}"', "an identifier", problem)


def _last(text: str, start: str) -> int:
    """Return the largest number that was ever given after this start, in an identifier or in a pointer to one."""
    return max((int(number) for number in re.findall(rf"(?<![\w.-]){re.escape(start)}(\d+)\b", text)), default=0)


def _signs(source: Source) -> Iterator[Fix]:
    """Yield what concerns signs alone: runs of blanks in the text, single quotation marks in tags."""
    inside = False
    for token in _TOKEN.finditer(source.text):
        tag = token["tag"]
        if tag:
            inside = not tag.startswith("</") if re.match(r"</?text\b", tag) else inside
            yield from _quotes(tag, token.start())
        elif token["text"] and inside:
            for run in re.finditer(r"(?<=\S)  +(?=\S)", token["text"]):
                start, end = token.start() + run.start(), token.start() + run.end()
                yield Fix(start, end, " ", "one blank between words")


def _quotes(tag: str, at: int) -> Iterator[Fix]:
    for value in _VALUE.finditer(tag):
        typed = value["value"]
        if typed.startswith("'") and '"' not in typed:
            start, end = at + value.start("value"), at + value.end("value")
            yield Fix(start, end, f'"{typed[1:-1]}"', "double quotation marks")
