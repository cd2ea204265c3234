"""The sources of a build: each is read once, checked by its row where the rows suffice, and told apart from its copy.

An edition may have files and pointers of its own ways. What is made from is a copy by the press's conventions, in its
own layout (``tei/documents/…``); what is published is the file as it was checked.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from publish.checks.alone import Alone, agree, printable, transcribed, twice
from publish.checks.check import Schemas, check_edition, schemas_of
from publish.checks.entries import check_entries
from publish.checks.facts.across import text_words
from publish.checks.schema_age import check_schema
from publish.checks.strays import check_strays
from publish.edition import Edition, empty_settings
from publish.pipeline.digests import digest, digest_of_files, press
from publish.pipeline.scan import (
    CHECK,
    ENTRIES,
    NAMES,
    POINTERS,
    RECORD,
    SETTLED,
    alone_of,
    parsed,
    scan_check,
    scan_facts,
    scan_registers,
)
from publish.pipeline.tasks import Result, Task
from publish.pipeline.workshop import Workshop
from publish.problem import Problem, any_errors
from publish.regular_files import read_bytes

#: What a rule is written with that opens other files: the registers.
_OPENS = re.compile(rb"\b(?:doc|document|collection|doc-available|unparsed-text)\s*\(")


@dataclass(frozen=True)
class Checked:
    """An edition as it was checked: its files by their paths in the press's layout, and the problems.

    ``origins`` are the paths of the files in the edition, ``beside`` those of all other files that are pointed to.
    """

    files: Mapping[str, bytes]
    origins: Mapping[str, str]
    problems: list[Problem]
    beside: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Scanned:
    """The files by the press's conventions, and the facts of each, by path: records, names and entries of registers."""

    sources: Mapping[str, bytes]
    records: Mapping[str, str]
    names: Mapping[str, dict[str, str]]
    entries: Mapping[str, list[dict[str, Any]]]


def check(edition: Edition, schema: Mapping[Path, bytes], workshop: Workshop) -> Checked:
    """Read and check an edition; ``schema`` are the files of its schema. With errors there are no files."""
    places = _places(edition)
    files = {place: read_bytes(path) for place, path in places.items()}
    names = {place: path.relative_to(edition.root).as_posix() for place, path in places.items()}
    named = {names[place]: content for place, content in files.items()}
    alone = _alone(edition, named, schema, workshop)
    claimed = twice(alone)
    if not any_errors(claimed) and _is_sound(edition, named, alone):
        return Checked(files, names, claimed, _beside(alone))
    found = check_edition(edition)
    if any_errors(found.problems):
        return Checked({}, {}, found.problems)
    read = {path: source.bom + source.text.encode() for path, source in found.sources.items()}
    files = {place: read[path] for place, path in _places(edition).items() if path in read}
    return Checked(files, names, found.problems, _beside(alone))


def _is_sound(edition: Edition, files: Mapping[str, bytes], alone: Mapping[Path, Alone]) -> bool:
    """Tell whether nothing is wrong with files that were checked alone, but for what two of them claim."""
    stamped = bool(empty_settings(edition)) or all(file.stamped for file in alone.values())

    @cache
    def words_of_text(place: str) -> str:
        return text_words(parsed(edition, place, files[place]))

    agreed = stamped and agree(alone, edition.root, words_of_text) and printable(edition, alone)
    compared = transcribed(edition, alone) and not check_schema(edition)
    sound = agreed and compared and not check_strays(edition) and not _has_exceptions(edition)
    return sound and not _has_faulty_entries(edition, files)


def _beside(files: Mapping[Path, Alone]) -> frozenset[str]:
    """Return the paths of the files that pointers lead to and that are none of the edition's TEI files."""
    return frozenset(path for file in files.values() for path, _ in file.needs if Path(path) not in files)


def scan(edition: Edition, files: Mapping[str, bytes], workshop: Workshop) -> Scanned:
    """Return what files say that were checked."""
    base = {"press": press(), "conventions": digest([asdict(edition.tei), edition.words.digest, edition.has_pictures])}
    ours = {place: content for place, content in files.items() if _folder(place) == "registers"}
    task = Task(
        "scan of the registers", {**base, "registers": digest_of_files(ours.items())}, scan_registers, (edition, ours)
    )
    lists = {name: workshop.part(sha256) for name, sha256 in workshop.one(task).parts.items()}
    pointers = json.loads(lists.pop(POINTERS))
    uses = {**base, "pointers": digest(pointers)}
    others = {place: content for place, content in files.items() if place not in ours}
    tasks = [
        Task(
            f"scan of {place}",
            {**uses, "source": digest(content)},
            scan_facts,
            (edition, place, content, pointers),
            apart=True,
        )
        for place, content in others.items()
    ]
    made = dict(zip(others, workshop.all(tasks), strict=True))
    return _scanned(workshop, made, lists)


def _scanned(workshop: Workshop, made: Mapping[str, Result], lists: Mapping[str, bytes]) -> Scanned:
    settled = {place: workshop.part(result.parts[SETTLED]) for place, result in made.items()}
    documents = {place: result for place, result in made.items() if _folder(place) == "documents"}
    records = {place: workshop.part(result.parts[RECORD]).decode() for place, result in documents.items()}
    told: dict[str, dict[str, bytes]] = {SETTLED: {}, NAMES: {}, ENTRIES: {}}
    for name, content in lists.items():
        kind, _, place = name.partition(" ")
        told[kind][place] = content
    names = {place: json.loads(content) for place, content in told[NAMES].items()}
    entries = {place: json.loads(content) for place, content in told[ENTRIES].items()}
    return Scanned({**settled, **told[SETTLED]}, records, names, entries)


def _places(edition: Edition) -> dict[str, Path]:
    """Return the files of an edition by the paths that they have in the press's own layout."""
    rooms = {"documents": edition.documents(), "registers": edition.registers(), "pages": edition.pages()}
    return {f"tei/{room}/{path.name}": path for room, paths in rooms.items() for path in paths}


def _alone(
    edition: Edition, files: Mapping[str, bytes], schema: Mapping[Path, bytes], workshop: Workshop
) -> dict[Path, Alone]:
    """Return how the check of each file by itself ended."""
    schemas = schemas_of(edition)
    registers = {str(path): read_bytes(path) for path in edition.registers()} if _opens(schemas, schema) else {}
    uses = {
        "press": press(),
        "schema": digest_of_files((file.name, content) for file, content in schema.items()),
        "registers": digest_of_files((Path(name).name, content) for name, content in registers.items()),
        "typed": str(edition.transcripts is not None),
    }
    opened = list(registers.items())
    tasks = [
        Task(
            f"check of {place}",
            {**uses, "source": digest(content)},
            scan_check,
            (content, place, schemas, opened, edition.transcripts is not None),
            apart=True,
        )
        for place, content in files.items()
    ]
    made = workshop.all(tasks)
    return {Path(place): alone_of(workshop.part(each.parts[CHECK])) for place, each in zip(files, made, strict=True)}


def _folder(place: str) -> str:
    return Path(place).parent.name


def _opens(schemas: Schemas, schema: Mapping[Path, bytes]) -> bool:
    return schemas.sch is not None and _OPENS.search(schema[schemas.sch]) is not None


def _has_faulty_entries(edition: Edition, files: Mapping[str, bytes]) -> bool:
    registers = [edition.name_of(path) for path in edition.registers()]
    read = [parsed(edition, name, files[name]) for name in registers]
    return bool(check_entries(read))


def _has_exceptions(edition: Edition) -> bool:
    """Tell whether ``edition.toml`` has exceptions from rules: an unused one is reported."""
    return b"ignore" in read_bytes(edition.root / "edition.toml")
