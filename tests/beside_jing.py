"""What jing says of a document, and how each of its sentences is accounted for by a fault of ours.

Jing names the place where a tag *ends*; it says again at the end of an element what it said of it or of a child at
the start, and asks for what it does not find since something unknown stands there.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.schema.relaxng.fault import Fault
from publish.source.xml import Element, Place, Source

_SAID = re.compile(r"^(.*?):(\d+):(\d+): (?:error|fatal): (.*)$", re.MULTILINE)
_TAG = re.compile(r"<(?:[^'\">]|'[^']*'|\"[^\"]*\")*>")
_NAMED = re.compile(r'(element|attribute) "([^"]+)"')
#: Kinds of fault that jing tells at the end of the element.
_AT_END = ("missing-element", "element-incomplete", "bad-text-value")

#: Why a sentence of jing's has no fault of ours on its line.
REASONS = {
    "echo": "said before, of something that does not stand here",
    "stand-in": "the child that is missing is one that is there, in the wrong place or by an unknown name",
    "turned": "of two children in the wrong order, one is told",
}


@dataclass(frozen=True)
class Said:
    """One sentence of jing's: the line and the column behind the tag at which it was said."""

    line: int
    column: int
    sentence: str


def jing(schema: Path, documents: Sequence[Path]) -> dict[str, list[Said]]:
    """Return what jing says of each document that it does not find valid, by file name."""
    done = subprocess.run(["jing", schema, *documents], capture_output=True, text=True, check=False)
    found: dict[str, list[Said]] = {}
    for file, line, column, sentence in _SAID.findall(done.stdout):
        found.setdefault(Path(file).name, []).append(Said(int(line), int(column), sentence))
    return found


def unaccounted(source: Source, faults: Sequence[Fault], sentences: Sequence[Said]) -> Iterator[tuple[Said, str]]:
    """Yield each sentence on whose line there is no fault of ours, with the reason ("" if there is none)."""
    lines = {line for fault in faults for line in _lines(source, fault)}
    starting = {_end(source, source.place(element)): element for element in source.root.iter("{*}*")}
    faulty = {fault.element for fault in faults}
    before: set[str] = set()
    for said in sentences:
        if said.line not in lines:
            yield said, _reason(said, starting.get((said.line, said.column - 1)), before, source, faulty)
        before.add(said.sentence)


def _lines(source: Source, fault: Fault) -> Iterable[int]:
    """Return the lines at which jing may tell a fault: those of its tag, of the next one, of its element's end."""
    start, end = source.place(fault.element)[0], _end(source, source.place(fault.element))[0]
    yield from range(start, end + 1)
    yield from range(fault.line, _end(source, (fault.line, fault.column))[0] + 1)
    if fault.kind in _AT_END:
        yield _closing_line(source, fault.element)


def _end(source: Source, place: Place) -> Place:
    """Return the place of the `>` that ends the tag at a place, or the next tag after it."""
    tag = _TAG.search(source.text, source.offset(place))
    return source.place_at(tag.end() - 1) if tag else place


def _closing_line(source: Source, element: Element) -> int:
    tag = element.tag.rpartition("}")[2]
    begin = depth = source.offset(source.place(element))
    depth = 0
    for found in re.finditer(rf"<(/?)(?:[\w.-]+:)?{re.escape(tag)}(?=[\s/>])(?:[^'\">]|'[^']*'|\"[^\"]*\")*>", source.text[begin:]):
        depth += -1 if found[1] else 0 if found[0].endswith("/>") else 1
        if depth <= 0:
            return source.place_at(begin + found.end() - 1)[0]
    return source.place(element)[0]


def _reason(
    said: Said, element: Element | None, before: set[str], source: Source, faulty: set[Element]
) -> str:
    if said.sentence in before and not _is_there(said.sentence, element):
        return "echo"
    before_it = set() if element is None else set(element.itersiblings(preceding=True))
    if "incomplete" in said.sentence:
        parents = {each.getparent() for each in faulty}
        return "stand-in" if any(_closes(source, parent, said) for parent in parents) else ""
    if not before_it & faulty:
        return ""
    return "stand-in" if "missing required" in said.sentence else "turned"


def _is_there(sentence: str, element: Element | None) -> bool:
    """Tell whether what a sentence names stands in the start tag at which it was said."""
    named = _NAMED.match(sentence)
    if element is None or named is None:
        return False
    local = named[2].rpartition(":")[2]
    names = [element.tag] if named[1] == "element" else list(element.keys())
    return local in [str(name).rpartition("}")[2] for name in names]


def _closes(source: Source, element: Element | None, said: Said) -> bool:
    return element is not None and _closing_line(source, element) == said.line
