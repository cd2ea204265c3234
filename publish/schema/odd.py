"""An ODD becomes RELAX NG and Schematron (TEI Guidelines, chapter 22 and section 23.5).

The steps are stylesheets: ``merge`` (select, apply changes), ``relaxng`` (resolve classes and attributes,
content, clean, emit) and ``rules`` (Schematron).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from publish import saxon
from publish.problem import EditionError, Problem, in_order
from publish.resources import stylesheet
from publish.schema.documents import gather, is_customisation
from publish.schema.facts import facts_file
from publish.schema.odd_faults import hinted, told
from publish.schema.relaxng.load import Schema, from_text
from publish.schema.relaxng.syntax import SchemaError
from publish.schema.simple import simple_form
from publish.source import xml


@dataclass(frozen=True)
class Compiled:
    """What an ODD says: a readable grammar and the rules, as XML text, and the grammar as a schema ready for use.

    Both are empty where the ODD cannot be read. Errors among ``problems`` do not keep the rest of the
    ODD from being compiled: what is wrong falls away.
    """

    rng: str
    schematron: str
    problems: list[Problem]
    schema: Schema | None = None

    @property
    def simple(self) -> str:
        """The grammar in its simple form; empty where it is none."""
        return simple_form(self.schema) if self.schema else ""


@dataclass(frozen=True)
class Merged:
    """An ODD with its source in it: one schemaSpec with every specification in full, as a tree."""

    tree: saxon.Tree
    source: xml.Source
    problems: list[Problem]


def compile_odd(odd: Path, source: Path | None = None) -> Compiled:
    """Compile an ODD against TEI's facts, or against another ``p5subset.xml`` or ODD given as ``source``.

    Faults of the ODD come as problems with line and column; raises `EditionError` for a missing file.
    """
    merged = merge(odd, source)
    if isinstance(merged, Problem):
        return Compiled("", "", [merged])
    if any(problem.code == "odd-no-schema" for problem in merged.problems):
        return Compiled("", "", in_order(merged.problems))
    grammar = saxon.write(stylesheet("odd/relaxng.xsl"), merged.tree)
    rules = saxon.write(stylesheet("odd/rules.xsl"), merged.tree)
    schema, problems = _schema(grammar.text, odd.with_suffix(".rng"), merged)
    return Compiled(grammar.text, rules.text, in_order(problems), schema)


def _schema(grammar: str, path: Path, merged: Merged) -> tuple[Schema | None, list[Problem]]:
    """Return the schema that a grammar is, and the problems of its ODD, with that it is none."""
    try:
        return from_text(grammar, path), merged.problems
    except SchemaError as error:
        if any(problem.code == "odd-facet" for problem in merged.problems):
            return None, merged.problems
        problem = Problem("odd-grammar", "error", merged.source.file, 1, 1, f"in its grammar, {error.message}")
        return None, [*merged.problems, hinted(problem)]


def merge(odd: Path, source: Path | None = None, inside: tuple[Path, ...] = ()) -> Merged | Problem:
    """Put an ODD and its sources together; ``inside`` are the ODDs that it is itself a source of."""
    if odd.resolve() in inside:
        raise EditionError(f"{odd} is a source of itself")
    read = xml.read(odd)
    if isinstance(read, Problem):
        return read

    def merge_source(path: Path) -> str:
        merged = merge(path, None if path == source else source, (*inside, odd.resolve()))
        if isinstance(merged, Problem):
            raise EditionError(f"{path.name}, line {merged.line}: {merged.message}")
        return saxon.serialize(merged.tree)

    base = _read(source or facts_file())
    documents = gather(read, merge_source)
    default = merge_source(base.path) if source and is_customisation(base.root) else base.text
    parameters = {"source": saxon.parse(default), "documents": saxon.parse(documents.tree())}
    made = saxon.transform(stylesheet("odd/merge.xsl"), saxon.parse(read.text), parameters=parameters)
    return Merged(made.tree, read, [*map(hinted, documents.problems), *told(made.messages, read, base)])


def _read(path: Path) -> xml.Source:
    read = xml.read(path)
    if isinstance(read, Problem):
        raise EditionError(f"{read.file}:{read.line}: {read.message}")
    return read
