"""Scan: the bytes of one source in, one row of facts out. Nothing else is looked at."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict
from functools import lru_cache
from pathlib import Path

from publish import saxon
from publish.checks.alone import Alone, alone
from publish.checks.check import Schemas
from publish.checks.facts.rows import Fact
from publish.document.agents import names_of
from publish.document.conventions import Registers, by_conventions, registers_of, settled_by
from publish.document.record import facts_of
from publish.edition import Edition
from publish.metadata.registers import entries
from publish.pipeline.tasks import Made
from publish.problem import EditionError, Problem
from publish.source import xml
from publish.source.xml import Source

#: The parts of a scan: how the check of the file ended; the file by the press's conventions; its record.
CHECK, SETTLED, RECORD = "check", "settled", "record"
#: The parts of the registers: what documents can point to; of each register its file, names and entries.
POINTERS, NAMES, ENTRIES = "pointers", "names", "entries"


def scan_check(
    content: bytes, place: str, schemas: Schemas, registers: Sequence[tuple[str, bytes]] = (), typed: bool = False
) -> Made:
    """Check one file by itself; ``place`` is its path in the edition, ``registers`` are those that rules open."""
    source = xml.parse(content, Path(place), place)
    unread = Alone(False, False, [], [], [])
    opened = _opened(tuple(registers))
    checked = unread if isinstance(source, Problem) else alone(source, Path(place), schemas, opened, typed=typed)
    return Made([], {CHECK: json.dumps(asdict(checked)).encode()})


def alone_of(made: bytes) -> Alone:
    """Return how the check of a file ended, from the part of its result."""
    said = json.loads(made)
    needs = [(path, identifier) for path, identifier in said["needs"]]
    return Alone(said["sound"], said["stamped"], said["ids"], needs, [Fact(*fact) for fact in said["facts"]])


def scan_registers(edition: Edition, sources: Mapping[str, bytes]) -> Made:
    """Return the registers by the press's conventions, by their paths in its layout, and what is in them."""
    read = {edition.root / place: parsed(edition, place, content) for place, content in sources.items()}
    parts = {POINTERS: _json(registers_of(read).entries)}
    for path, source in by_conventions(edition, read).items():
        place, tree = path.relative_to(edition.root).as_posix(), saxon.parse(source.text)
        parts[f"{SETTLED} {place}"] = source.bom + source.text.encode()
        parts[f"{NAMES} {place}"] = _json(names_of(tree))
        parts[f"{ENTRIES} {place}"] = _json([asdict(entry) for entry in entries(tree)])
    return Made([], parts)


def scan_facts(edition: Edition, place: str, content: bytes, pointers: Mapping[str, str]) -> Made:
    """Return a document or a page by the press's conventions, and the record of a document."""
    named = Path(place).parent.name == "documents"
    source = settled_by(edition, parsed(edition, place, content), Registers(pointers), named=named)
    record = facts_of(saxon.parse(source.text), edition).encode() if named else b""
    return Made([], {SETTLED: source.bom + source.text.encode(), RECORD: record})


def parsed(edition: Edition, place: str, content: bytes) -> Source:
    """Parse a file of an edition that was checked."""
    source = xml.parse(content, edition.root / place, place)
    if isinstance(source, Problem):
        raise EditionError(f"{place}: {source.message}")
    return source


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()


@lru_cache(maxsize=1)
def _opened(registers: tuple[tuple[str, bytes], ...]) -> list[Source]:
    read = [xml.parse(content, Path(name), name) for name, content in registers]
    return [source for source in read if isinstance(source, Source)]
