"""Checking an edition: every file against the grammar, the rules, and the other files; all faults at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from lxml import etree

from publish.checks.bounds import bounded
from publish.checks.edits import with_edits
from publish.checks.entries import check_entries
from publish.checks.facts.across import check_across, check_facts
from publish.checks.facts.drafts import without_placeholders
from publish.checks.facts.fonts import check_fonts
from publish.checks.facts.headers import check_stamps
from publish.checks.facts.transcripts import check_transcripts
from publish.checks.files import Files
from publish.checks.followers import OF_ALL_FILES, new_facts, once_a_place
from publish.checks.grammar import check_grammar
from publish.checks.identifiers import check_identifiers
from publish.checks.ignore import set_aside
from publish.checks.pointers import check_pointers
from publish.checks.reading import read_files
from publish.checks.rules import check_rules
from publish.checks.schema_age import check_schema
from publish.checks.strays import check_strays
from publish.checks.words import MOST_NAMES
from publish.checks.xsd import check_xsd, load_xsd
from publish.edition import Edition, empty_settings
from publish.problem import EditionError, Problem
from publish.progress import begun
from publish.schema import schematron
from publish.schema.relaxng.load import Schema, load
from publish.source import xml
from publish.source.wellformedness.all_errors import unreadable
from publish.source.xml import Source


@dataclass(frozen=True)
class Schemas:
    """What files are checked against: a grammar, rules, or both; None is not checked.

    A grammar that is ``trusted``, as one that was compiled here, is not itself looked through for faults; ``odd`` is
    what it was compiled from. Of the rules those of ``phase`` are checked, a name, ``#ALL`` or ``#DEFAULT``.
    ``xsd`` is an XML Schema.
    """

    rng: Path | None
    sch: Path | None
    trusted: bool = False
    odd: Path | None = None
    phase: str = "#DEFAULT"
    xsd: Path | None = None


@dataclass(frozen=True)
class Checked:
    """What a check found, and the files it could read, by the place each stands at in the edition."""

    problems: list[Problem]
    sources: dict[Path, Source]


#: What checks files by themselves: files, schemas, registers, and how many names a sentence lists.
Apart = Callable[[Sequence[Source], Schemas, Sequence[Source], int], Iterable[list[Problem]]]


def schemas_of(edition: Edition) -> Schemas:
    """Return the edition's own compiled schemas; raises `EditionError` where they were never compiled."""
    built = edition.odd.parent / "built"
    stem = edition.odd.stem
    schemas = Schemas(built / f"{stem}.rng", built / f"{stem}.sch", trusted=True, odd=edition.odd)
    for file in (schemas.rng, schemas.sch):
        if file is None or not file.is_file():
            raise EditionError(f"{file}: the schema was not compiled yet: run `publish schema`")
    return schemas


def check_edition(
    edition: Edition,
    files: Sequence[Path] = (),
    *,
    most_names: int = MOST_NAMES,
    unsaved: Mapping[Path, bytes] | None = None,
    apart: Apart | None = None,
) -> Checked:
    """Check all files of an edition, or some of them among the others.

    A file from elsewhere stands in for the one whose ``xml:id`` it bears. Problems of files that were not
    named are left out. No sentence lists more than ``most_names`` names. ``unsaved`` is what stands for files that an
    editor has not saved; ``apart`` checks files by themselves, in other processes.
    """
    read = read_files(edition, files, unsaved or {})
    sources, problems, wanted = read.sources, list(read.problems), read.wanted
    chosen = [source for source in sources.values() if source.file in wanted]
    registers = [sources[path] for path in edition.registers() if path in sources]
    schemas = schemas_of(edition)
    found = (apart or _here)(chosen, schemas, registers, most_names)
    problems += [problem for own in found for problem in own]
    others = {edition.name_of(path) for path in (*edition.registers(), *edition.pages())}
    served = [] if empty_settings(edition) else [source for source in chosen if source.file not in others]
    problems += [problem for source in served for problem in check_stamps(source)]
    rows = {edition.name_of(path): source for path, source in sources.items()}
    newer = [place for place, source in rows.items() if files and source.file in wanted]
    across = check_across(rows, newer, has_clean="clean" in edition.readings)
    problems += [problem for problem in across if not (edition.drafts and problem.code == "pointer-to-draft")]
    problems += check_fonts(edition, chosen)
    everything = Files.of(sources, edition)
    problems += [*check_identifiers(everything), *check_pointers(everything, wanted), *check_entries(registers)]
    problems = [problem for problem in once_a_place(problems) if problem.file in wanted]
    problems += check_transcripts(edition, chosen, problems)
    problems = [problem for problem in problems if not (files and problem.code in OF_ALL_FILES)]
    problems += [] if files else [*check_strays(edition), *check_schema(edition)]
    files_read = {source.file: source for source in chosen}
    found_here = bounded(set_aside(edition, problems, chosen))
    return Checked(
        [with_edits(each, files_read[each.file]) if each.file in files_read else each for each in found_here], sources
    )


def _here(
    sources: Sequence[Source], schemas: Schemas, registers: Sequence[Source], most_names: int
) -> Iterator[list[Problem]]:
    return (check_by_itself(source, schemas, registers, most_names=most_names) for source in sources)


def check_by_itself(
    source: Source, schemas: Schemas, registers: Sequence[Source], *, most_names: int = MOST_NAMES
) -> list[Problem]:
    """Return what is wrong with a file of an edition by the schema and by the rules for one file."""
    problems = check_files((source,), schemas, most_names=most_names, registers=registers)
    problems = without_placeholders(problems, (source,))
    return [*problems, *new_facts(source, check_facts(source), problems)]


def check_files(
    sources: Sequence[Source],
    schemas: Schemas,
    *,
    most_names: int = MOST_NAMES,
    registers: Sequence[Source] = (),
) -> list[Problem]:
    """Check files against schemas, each file by itself; raises `SchemaError` where a grammar is not RELAX NG.

    Rules can open ``registers``, and no other file.
    """
    problems: list[Problem] = []
    if schemas.rng is not None:
        begun(schemas.rng.name)
        grammar = _grammar(schemas.rng, schemas.trusted)
        for source in sources:
            begun(source.file)
            problems += check_grammar(source, grammar, most_names=most_names, odd=schemas.odd)
    faults = tuple(problems)
    if schemas.sch is not None:
        begun(schemas.sch.name)
        rules = schematron.load(schemas.sch, phase=schemas.phase, trusted=schemas.trusted)
        problems += rules.problems
        for source in sources:
            begun(source.file)
            problems += check_rules(source, rules, [fault for fault in faults if fault.file == source.file], registers)
    return problems


@cache
def _grammar(rng: Path, trusted: bool) -> Schema:
    return load(rng, trusted=trusted)


@cache
def _xsd(path: Path) -> etree.XMLSchema:
    return load_xsd(path)


def prepared(schemas: Schemas) -> None:
    """Compile the schemas; raises `SchemaError`, `SchematronError` or `EditionError` where they have faults."""
    check_files((), schemas)
    if schemas.xsd is not None:
        _xsd(schemas.xsd)


def check_file(path: Path, schemas: Schemas, *, most_names: int = MOST_NAMES) -> list[Problem]:
    """Check one file of anybody's against any schema; nothing of it is kept."""
    source = xml.read(path)
    if isinstance(source, Problem):
        prepared(schemas)
        return list(unreadable(path, source.file))
    found = [_of_schema(problem) for problem in check_files((source,), schemas, most_names=most_names)]
    return found if schemas.xsd is None else [*found, *check_xsd(source, _xsd(schemas.xsd))]


def _of_schema(problem: Problem) -> Problem:
    """Return a fault against a schema that is of no edition, in words that speak of none."""
    if problem.code not in ("unknown-element", "unknown-attribute", "wrong-namespace"):
        return problem
    return replace(problem, message=problem.message.replace("this edition", "this schema"))
