"""Checking an edition: every file against the grammar, the rules, and the other files; all faults at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from publish import xml
from publish.checks.grammar import check_grammar
from publish.checks.pointers import XML_ID, Files, check_pointers
from publish.checks.rules import check_rules
from publish.edition import Edition
from publish.ignore import set_aside
from publish.problem import EditionError, Problem, in_order
from publish.schema import schematron
from publish.schema.relaxng.load import Schema, load
from publish.xml import Source


@dataclass(frozen=True)
class Schemas:
    """What files are checked against: a grammar, rules, or both; None is not checked."""

    rng: Path | None
    sch: Path | None


@dataclass(frozen=True)
class Checked:
    """What a check found, and the files it could read, by the place each stands at in the edition."""

    problems: list[Problem]
    sources: dict[Path, Source]


def schemas_of(edition: Edition) -> Schemas:
    """Return the edition's own compiled schemas; raises `EditionError` where they were never compiled."""
    built = edition.odd.parent / "built"
    schemas = Schemas(built / f"{edition.odd.stem}.rng", built / f"{edition.odd.stem}.sch")
    for file in (schemas.rng, schemas.sch):
        if file is None or not file.is_file():
            raise EditionError(f"{file}: the schema was not compiled yet: run `publish schema`")
    return schemas


def check_edition(edition: Edition, files: Sequence[Path] = ()) -> Checked:
    """Check all files of an edition, or some of them among the others.

    A file from elsewhere stands in for the one whose ``xml:id`` it bears. Problems of files that were not
    named are left out.
    """
    named = {path: edition.name_of(path) for path in files}
    places = {path.resolve(): path for path in (*edition.documents(), *edition.registers(), *edition.pages())}
    read = {path: xml.read(path, edition.name_of(path)) for path in places.values()}
    for path in named:
        if path.resolve() not in places:
            source = xml.read(path, named[path])
            read[_stands_for(edition, path, source)] = source
    sources = {path: source for path, source in read.items() if isinstance(source, Source)}
    problems = [source for source in read.values() if isinstance(source, Problem)]
    wanted = set(named.values()) or {edition.name_of(path) for path in read}
    chosen = [source for source in sources.values() if source.file in wanted]
    problems += check_files(chosen, schemas_of(edition))
    problems += check_pointers(Files.of(sources))
    problems = [problem for problem in problems if problem.file in wanted]
    return Checked(in_order(set_aside(edition, problems, chosen)), sources)


def check_files(sources: Sequence[Source], schemas: Schemas) -> list[Problem]:
    """Check files against schemas, each file by itself."""
    problems: list[Problem] = []
    if schemas.rng is not None:
        for source in _rejected(sources, schemas.rng):
            problems += check_grammar(source, _patterns(schemas.rng))
    faults = tuple(problems)
    if schemas.sch is not None:
        rules = schematron.load(schemas.sch)
        for source in sources:
            problems += check_rules(source, rules, [fault for fault in faults if fault.file == source.file])
    return problems


def _rejected(sources: Sequence[Source], rng: Path) -> list[Source]:
    """Return the files that libxml2 does not find valid; all of them where it cannot use the schema in time."""
    from publish.schema.grammar import relaxng
    from publish.schema.simplify import simplify

    try:
        schema = relaxng(simplify(xml.read_bytes(rng).decode(), rng))
    except EditionError:
        return list(sources)
    return [source for source in sources if not schema.validate(source.root)]


@cache
def _patterns(rng: Path) -> Schema:
    return load(rng, trusted=rng.parent.name == "built")


def check_against(files: Sequence[Path], schemas: Schemas) -> list[Problem]:
    """Check files of anybody's against any schema."""
    read = [xml.read(path) for path in files]
    problems = [source for source in read if isinstance(source, Problem)]
    return in_order(
        problems + check_files([source for source in read if isinstance(source, Source)], schemas)
    )


def _stands_for(edition: Edition, path: Path, source: Source | Problem) -> Path:
    identifier = source.root.get(XML_ID) if isinstance(source, Source) else None
    return edition.root / "tei" / "documents" / (f"{identifier}.xml" if identifier else path.name)
