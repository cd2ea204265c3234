"""The compiler against the TEI Stylesheets: ten published ODDs, the grammars made of them, 226 documents.

By the reference data beside the repository (../shared/oracle): every verdict is the same, by libxml2 on our
simple form and by jing on our readable grammar, and every element has the same content and attributes.
"""

from __future__ import annotations

import csv
import re
import shutil
import subprocess
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from publish.schema.odd import Compiled, compile_odd
from publish.schema.relaxng.load import load
from publish.schema.simple import simple_form

ORACLE = Path(__file__).parents[2].parent / "shared" / "oracle"
RNG = "{http://relaxng.org/ns/structure/1.0}"
SHORT = ("tei_bare", "tei_jtei", "tei_simplePrint")
LONG = ("tei_all", "tei_corpus", "tei_drama", "tei_lite", "tei_minimal", "tei_ms", "tei_speech")
ODDS = [*SHORT, *(pytest.param(name, marks=pytest.mark.slow) for name in LONG)]

#: Where the grammars differ, and why.
DIFFERENCES = {
    # The same words in other brackets: a, (a, a?)? where the reference has a, a?, a?.
    "metDecl",
    "classSpec",
    # attList/@org="choice" on the outermost list: the reference overlooks it, the Guidelines (22.5.3) do not.
    "anyElement",
}

pytestmark = [
    pytest.mark.shared,
    pytest.mark.skipif(
        not ORACLE.is_dir(), reason="needs the reference data beside the repository (../shared)"
    ),
]


@cache
def verdicts() -> dict[str, dict[str, bool]]:
    found: dict[str, dict[str, bool]] = {}
    with (ORACLE / "verdicts.csv").open(encoding="utf-8") as rows:
        for row in csv.DictReader(rows):
            found.setdefault(row["odd"], {})[row["instance"]] = row["verdict"] == "valid"
    return found


@cache
def instances() -> dict[str, Any]:
    parser = etree.XMLParser(collect_ids=False)
    return {
        path.name: etree.parse(str(path), parser) for path in sorted((ORACLE / "instances").glob("*.xml"))
    }


@cache
def compiled(name: str) -> Compiled:
    return compile_odd(ORACLE / "odd" / f"{name}.odd")


@pytest.mark.parametrize("name", ODDS)
def test_libxml2_says_of_the_simple_form_what_the_reference_says(name: str) -> None:
    schema = etree.RelaxNG(etree.fromstring(compiled(name).simple))
    found = {instance: bool(schema.validate(tree)) for instance, tree in instances().items()}
    assert found == verdicts()[name]


@pytest.mark.jing
@pytest.mark.skipif(not shutil.which("jing"), reason="needs jing (Debian package jing)")
@pytest.mark.parametrize("name", ODDS)
def test_jing_says_of_the_readable_grammar_what_the_reference_says(name: str, tmp_path: Path) -> None:
    grammar = tmp_path / f"{name}.rng"
    grammar.write_text(compiled(name).rng, encoding="utf-8")
    files = [str(ORACLE / "instances" / instance) for instance in verdicts()[name]]
    said = subprocess.run(["jing", str(grammar), *files], capture_output=True, text=True, check=False).stdout
    assert str(grammar) not in said, said[:500]
    faulty = {
        Path(found[1]).name for found in re.finditer(r"^(.*?):\d+:\d+: (?:error|fatal):", said, re.MULTILINE)
    }
    assert {instance: instance not in faulty for instance in verdicts()[name]} == verdicts()[name]


@pytest.mark.parametrize("name", ODDS)
def test_every_element_has_the_content_and_attributes_of_the_reference(name: str) -> None:
    ours = elements(compiled(name).simple)
    theirs = elements(simple_form(load(ORACLE / "rng" / f"{name}.rng", trusted=True)))
    assert ours.keys() == theirs.keys()
    assert {element for element in ours if ours[element] != theirs[element]} <= DIFFERENCES


@pytest.mark.parametrize("name", ODDS)
def test_a_foreign_schema_in_its_simple_form_gives_the_same_verdicts(name: str) -> None:
    schema = etree.RelaxNG(etree.fromstring(simple_form(load(ORACLE / "rng" / f"{name}.rng"))))
    found = {instance: bool(schema.validate(tree)) for instance, tree in instances().items()}
    assert found == verdicts()[name]


def test_the_faults_of_a_published_odd_are_found() -> None:
    problems = compiled("tei_simplePrint").problems
    first = next(problem for problem in problems if problem.severity == "error")
    assert (first.line, first.column, first.code) == (3369, 23, "odd-unknown-key")
    assert first.message == "there is no specGrp at #simplechanges"


Shape = tuple[Any, ...]


def elements(simple: str) -> dict[str, frozenset[Shape]]:
    """Return what each element may hold, by its name; order is kept only where it means something."""
    definitions = {d.get("name", ""): d for d in etree.fromstring(simple.encode()).findall(RNG + "define")}
    found: dict[str, set[Shape]] = {}

    @cache
    def defined(name: str) -> Shape:
        body = definitions[name][0]
        return (
            ("element", etree.tostring(body[0], method="c14n"))
            if body.tag == RNG + "element"
            else shape(body)
        )

    def shape(element: Any) -> Shape:
        kind = element.tag.removeprefix(RNG)
        if kind == "ref":
            return defined(element.get("name"))
        if kind in ("data", "value", "name", "anyName", "nsName"):
            return kind, etree.tostring(element, method="c14n").strip()
        return arranged(kind, [shape(part) for part in element])

    for definition in definitions.values():
        if definition[0].tag == RNG + "element":
            local = "".join(definition[0][0].itertext()) or "*"
            found.setdefault(local, set()).add(shape(definition[0]))
    return {name: frozenset(shapes) for name, shapes in found.items()}


def arranged(kind: str, parts: list[Shape]) -> Shape:
    if kind == "optional":
        return arranged("choice", [("empty",), *parts])
    if kind == "zeroOrMore":
        return arranged("choice", [("empty",), ("oneOrMore", *parts)])
    if kind == "choice":
        return kind, frozenset(
            inner for part in parts for inner in (part[1] if part[0] == "choice" else (part,))
        )
    if kind in ("group", "element"):
        flat = [inner for part in parts for inner in opened(part)]
        attributes = [part for part in flat if is_attribute(part)]
        return kind, *(part for part in flat if not is_attribute(part)), frozenset(attributes)
    return kind, *parts


def opened(part: Shape) -> tuple[Shape, ...]:
    """Return the parts of a group (its attributes are the last), or the part itself."""
    return (*part[1:-1], *part[-1]) if part[0] == "group" else (part,)


def is_attribute(part: Shape) -> bool:
    inner = part[1] if part[0] == "choice" else opened(part) if part[0] == "group" else ()
    return part[0] == "attribute" or (bool(inner) and all(p[0] == "empty" or is_attribute(p) for p in inner))
