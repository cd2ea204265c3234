"""An ODD becomes RELAX NG and Schematron (TEI Guidelines, chapter 22 and section 23.5).

The steps are stylesheets: ``merge`` (select, apply changes), ``relaxng`` (resolve classes and attributes,
content, clean, emit) and ``rules`` (Schematron).
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from publish import saxon
from publish.problem import EditionError, Problem, any_errors, in_order
from publish.resources import stylesheet
from publish.schema.facts import facts_file
from publish.schema.odd_built_rules import rule_problems
from publish.schema.odd_expressions import expression_problems
from publish.schema.odd_file import OddFile, read_odd
from publish.schema.odd_grammar import grammar_problems
from publish.schema.odd_problems import hinted, problems_of
from publish.schema.odd_rules import counted
from publish.schema.odd_sources import Documents, gather, is_customisation
from publish.schema.relaxng.id_types import id_conflicts
from publish.schema.relaxng.load import Schema, from_text
from publish.schema.relaxng.syntax import SchemaError
from publish.schema.simple import simple_form
from publish.source import xml
from publish.source.xml import TEI

#: Faults after which there is nothing to compile.
_NOTHING_TO_COMPILE = {"odd-no-schema", "odd-processing-model", "odd-include"}


@dataclass(frozen=True)
class Compiled:
    """What an ODD says: a readable grammar and the rules, as XML text, and the grammar as a schema ready for use.

    Both are empty where the ODD cannot be read, or would give no RELAX NG. Other errors among ``problems`` do not
    stop the rest of the ODD from being compiled: what is wrong is left out. ``source`` names the version of TEI, and
    ``rules`` counts its rules and the ODD's own.
    """

    rng: str
    schematron: str
    problems: list[Problem]
    schema: Schema | None = None
    source: str = ""
    rules: tuple[int, int] = (0, 0)

    @property
    def simple(self) -> str:
        """The grammar in its simple form; empty where it is none."""
        return simple_form(self.schema) if self.schema else ""


@dataclass(frozen=True)
class Merged:
    """An ODD with its source in it: one schemaSpec with every specification in full, as a tree."""

    tree: saxon.Tree
    odd: OddFile
    problems: list[Problem]
    base: OddFile
    parts: tuple[OddFile, ...] = ()


def compile_odd(odd: Path, source: Path | None = None) -> Compiled:
    """Compile an ODD against TEI's facts, or against another ``p5subset.xml`` or ODD given as ``source``.

    Faults of the ODD come as problems with line and column; raises `EditionError` for a missing file.
    """
    try:
        return _compiled(odd, source)
    except saxon.StylesheetError:
        problems = _faults_alone(odd)
        if not any_errors(problems):
            raise
        return Compiled("", "", in_order(problems))


def _faults_alone(odd: Path) -> list[Problem]:
    """Return what breaks the grammar of ODD, where an ODD is so far from it that it cannot be compiled."""
    read = read_odd(odd)
    return [read] if isinstance(read, Problem) else [*map(hinted, read.problems), *grammar_problems(read)]


def _compiled(odd: Path, source: Path | None) -> Compiled:
    merged = merge(odd, source)
    if isinstance(merged, Problem):
        return Compiled("", "", [merged])
    if any(problem.code in _NOTHING_TO_COMPILE and problem.severity == "error" for problem in merged.problems):
        return Compiled("", "", in_order(merged.problems))
    grammar = saxon.write(stylesheet("odd/relaxng.xsl"), merged.tree)
    rules = saxon.write(stylesheet("odd/rules.xsl"), merged.tree)
    schema, problems = _schema(grammar.text, odd.with_suffix(".rng"), merged)
    if schema is None:
        return Compiled("", "", in_order(problems))
    if not any_errors(problems):
        problems = [*problems, *rule_problems(rules.text, merged.odd, merged.parts)]
    counts = counted(rules.text, (file.root for file in merged.parts))
    return Compiled(grammar.text, rules.text, in_order(problems), schema, _version(merged.base.source), counts)


def _schema(grammar: str, path: Path, merged: Merged) -> tuple[Schema | None, list[Problem]]:
    """Return the schema that a grammar is, and the problems of its ODD, with that it is none."""
    try:
        schema = from_text(grammar, path)
        return schema, [*merged.problems, *_any_element_problems(schema, merged.odd)]
    except SchemaError as error:
        if any(problem.code == "odd-facet" for problem in merged.problems):
            return None, merged.problems
        problem = Problem("odd-grammar", "error", merged.odd.source.file, 1, 1, f"in its grammar, {error.message}")
        return None, [*merged.problems, hinted(problem)]


def _any_element_problems(schema: Schema, odd: OddFile) -> list[Problem]:
    """Return a warning where validators that look at IDs refuse a grammar for its `anyElement`."""
    place = next(odd.root.iter(TEI + "anyElement"), None)
    if place is None:
        return []
    conflicts = [conflict.element for conflict in id_conflicts(schema)]
    namespaces = list(dict.fromkeys(name.ns for name in conflicts))
    if not namespaces:
        return []
    message = (
        f"anyElement here also matches {conflicts[0].local} of {namespaces[0]}, whose attributes are IDs: "
        "jing refuses such a grammar unless it is told not to check IDs (-i)"
    )
    excepted = f"{TEI[1:-1]} teix:egXML {' '.join(namespaces)}"
    hint = f'write defaultExceptions="{excepted}" on the schemaSpec, or except="…" on the anyElement'
    return [Problem("odd-any-element", "warning", *odd.location(place), message, hint)]


def merge(odd: Path, source: Path | None = None, inside: tuple[Path, ...] = ()) -> Merged | Problem:
    """Put an ODD and its sources together; ``inside`` are the ODDs that it is itself a source of."""
    if odd.resolve() in inside:
        raise EditionError(f"{odd} is a source of itself")
    read = read_odd(odd)
    if isinstance(read, Problem):
        return read
    parents: list[Problem] = []

    def merge_source(path: Path) -> str:
        merged = merge(path, None if path == source else source, (*inside, odd.resolve()))
        if isinstance(merged, Problem):
            raise EditionError(f"{path.name}, line {merged.line}: {merged.message}")
        parents.extend(merged.problems)
        return saxon.serialize(merged.tree)

    base = _read(source or facts_file())
    parents.extend(map(hinted, base.problems))
    documents = gather(read, merge_source)
    default = merge_source(base.source.path) if source and is_customisation(base.root) else base.text
    parameters = {"source": saxon.parse(default), "files": saxon.parse(documents.tree())}
    made = saxon.transform(stylesheet("odd/merge.xsl"), saxon.parse(read.text), parameters=parameters)
    meant = problems_of(made.messages, read, documents.read, base.source)
    problems = [*_written(read, documents, meant), *meant, *parents]
    return Merged(made.tree, read, problems, base, (read, *documents.read.values()))


def _written(odd: OddFile, documents: Documents, meant: list[Problem]) -> list[Problem]:
    """Return the faults of an ODD and its groups as they are written, but for what ``meant`` says in better words."""
    faults = [problem for file in (odd, *documents.read.values()) for problem in grammar_problems(file)]
    expressions = [problem for file in (odd, *documents.read.values()) for problem in expression_problems(file)]
    errors = [problem for problem in (*meant, *expressions) if problem.severity == "error"]
    said = {(problem.file, problem.line, problem.column) for problem in errors}
    others = [fault for fault in faults if (fault.file, fault.line, fault.column) not in said]
    return [*map(hinted, (*odd.problems, *documents.problems, *expressions)), *others]


def _version(source: xml.Source) -> str:
    """Return which version of TEI a source holds, as its header says, or the name of its file."""
    edition = next(source.root.iter(TEI + "edition"), None)
    words = " ".join("".join(map(str, edition.itertext())).split()) if edition is not None else ""
    version = words.partition(". ")[0]
    return f"TEI {version}" if re.match(r"P\d", version) else f"{source.path.name} {version}".rstrip()


def _read(path: Path) -> OddFile:
    read = read_odd(path)
    if isinstance(read, Problem):
        raise EditionError(f"{read.file}:{read.line}: {read.message}")
    return read
