"""An ODD becomes RELAX NG and Schematron (TEI Guidelines, chapter 22 and section 23.5).

The steps are stylesheets: ``merge`` (select, apply changes), ``relaxng`` (resolve classes and attributes,
content, clean, emit) and ``rules`` (Schematron); the simple form is made of the grammar.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from publish import saxon, xml
from publish.problem import EditionError, Problem, Severity, in_order
from publish.resources import stylesheet
from publish.schema.documents import gather, is_customisation
from publish.schema.facts import facts_file
from publish.schema.simplify import GrammarError, simplify

_HINTS = {
    "odd-no-schema": "add a schemaSpec with the modules that the schema is made of",
    "odd-unknown-key": "correct the name, or name the source that has it in @source",
    "odd-not-there": "correct the name, take the thing from its module first, or leave this out",
    "odd-duplicate": 'write mode="change" or mode="replace", or leave one of the two out',
    "odd-unknown-content": "correct the name, take the thing into the schema, or leave the reference out",
    "odd-list-without-mode": 'write mode="replace" on the valList for these alone, mode="change" for both',
    "odd-occurrence": 'write whole numbers, the larger in @maxOccurs, or maxOccurs="unbounded"',
    "odd-facet": "see XML Schema part 2 for datatypes, their facets and regular expressions",
    "odd-class-cycle": "take one of the memberOf elements out of the circle",
    "odd-no-start": "name elements of the schema in schemaSpec/@start",
    "odd-missing-source": "correct the address: it is taken from the folder of this file",
    "odd-source-elsewhere": "name a local p5subset.xml in @source if it must be that one",
    "odd-grammar": "see RELAX NG, sections 4 and 7, or give a content model in Pure ODD",
}


@dataclass(frozen=True)
class Compiled:
    """What an ODD says: a readable grammar, the same in its simple form, and the rules, each as XML text.

    All three are empty where the ODD cannot be read. Errors among ``problems`` do not keep the rest of the
    ODD from being compiled: what is wrong falls away.
    """

    rng: str
    simple: str
    schematron: str
    problems: list[Problem]


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
        return Compiled("", "", "", [merged])
    if any(problem.code == "odd-no-schema" for problem in merged.problems):
        return Compiled("", "", "", in_order(merged.problems))
    grammar = saxon.write(stylesheet("odd/relaxng.xsl"), merged.tree)
    rules = saxon.write(stylesheet("odd/rules.xsl"), merged.tree)
    problems = list(merged.problems)
    simple = ""
    try:
        simple = simplify(grammar.text, odd)
    except GrammarError as error:
        problems.append(_problem("odd-grammar", "error", merged.source, (1, 1), error.message))
    return Compiled(grammar.text, simple, rules.text, in_order(problems))


def merge(odd: Path, source: Path | None = None, inside: tuple[Path, ...] = ()) -> Merged | Problem:
    """Put an ODD and its sources together; ``inside`` are the ODDs that it is itself a source of."""
    if odd.resolve() in inside:
        raise EditionError(f"{odd} is a source of itself")
    read = xml.read(odd)
    if isinstance(read, Problem):
        return read

    def merge_source(path: Path) -> str:
        merged = merge(path, source, (*inside, odd.resolve()))
        if isinstance(merged, Problem):
            raise EditionError(f"{path.name}, line {merged.line}: {merged.message}")
        return saxon.serialize(merged.tree)

    documents = gather(read, merge_source)
    parameters = {"source": saxon.parse(_source(source)), "documents": saxon.parse(documents.tree())}
    made = saxon.transform(stylesheet("odd/merge.xsl"), saxon.parse(read.text), parameters=parameters)
    return Merged(made.tree, read, [*_hinted(documents.problems), *_told(made.messages, read)])


def _source(path: Path | None) -> str:
    read = xml.read(path or facts_file())
    if isinstance(read, Problem):
        raise EditionError(f"{read.file}:{read.line}: {read.message}")
    if path and is_customisation(read.root):
        merged = merge(path)
        return read.text if isinstance(merged, Problem) else saxon.serialize(merged.tree)
    return read.text


def _told(messages: Iterable[saxon.Message], read: xml.Source) -> list[Problem]:
    places = [(m, read.place_of_path(m.path) if m.path else (1, 1)) for m in messages]
    return [_problem(m.code, m.severity, read, place, m.text) for m, place in places]


def _problem(code: str, severity: str, read: xml.Source, place: xml.Place, message: str) -> Problem:
    level: Severity = "error" if severity == "error" else "info" if severity == "info" else "warning"
    return Problem(code, level, read.file, *place, message, _HINTS.get(code, ""))


def _hinted(problems: Iterable[Problem]) -> list[Problem]:
    return [replace(problem, hint=_HINTS.get(problem.code, "")) for problem in problems]
