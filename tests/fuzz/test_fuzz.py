"""Whatever mistakes are made in an edition: a check ends soon and without a trace, and where it is quiet a build succeeds.

A few of them are made in every run of the tests, thousands in a complete one (`make test-all`). All follow from their
numbers: ``publish`` fails on the same ones everywhere.
"""

from __future__ import annotations

import shutil
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
from edition_here import EDITION
from lxml import etree
from mutations import BROKEN, OF_SETTINGS, OF_XML, mutated

from publish.checks.check import check_edition
from publish.edition import load
from publish.pipeline.build import build
from publish.problem import FaultyInputError, Problem, any_errors
from publish.schema.odd import compile_odd
from publish.schema.schematron import ready

#: Seconds of this processor that a check may take.
MOST_SECONDS = 10
#: What is changed, and how many mistakes are tried in every run and in a complete one.
KINDS = {
    "tei/documents/*.xml": (12, 1500),
    "tei/registers/*.xml": (6, 600),
    "tei/pages/*.xml": (4, 300),
    "edition.toml": (12, 600),
    "odd/*.odd": (3, 150),
}
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    copy = tmp_path_factory.mktemp("fuzz") / "edition"
    shutil.copytree(EDITION, copy)
    return copy


@pytest.fixture
def unchanged(folder: Path) -> Iterator[Path]:
    """The edition, whose files are as they were again when a test has ended."""
    kept = {path: path.read_bytes() for name in (*KINDS, "odd/built/*") for path in folder.glob(name)}
    yield folder
    for path, content in kept.items():
        path.write_bytes(content)


def mistakes(number: int) -> list[tuple[str, int]]:
    """Return kinds of files with the numbers of their mistakes; ``number`` chooses the few or the many."""
    return [(kind, seed) for kind, counts in KINDS.items() for seed in range(counts[number])]


def made(folder: Path, kind: str, seed: int) -> Path:
    """Make one mistake; return the file that has it now."""
    random = Random(f"{kind} {seed}")
    path = random.choice(sorted(folder.glob(kind)))
    changes = OF_SETTINGS if path.suffix == ".toml" else OF_XML if random.random() < 0.95 else BROKEN
    text = mutated(path.read_text(encoding="utf-8"), random, changes)
    path.write_text(text, encoding="utf-8", newline="")
    return path


def found(folder: Path, path: Path) -> list[Problem]:
    """Return what a check finds; an ODD is compiled before, and where it has errors these are what is found."""
    try:
        if path.suffix == ".odd":
            compiled = compile_odd(path)
            if any_errors(compiled.problems):
                return compiled.problems
            built = path.parent / "built" / path.stem
            built.with_suffix(".rng").write_text(compiled.rng, encoding="utf-8")
            built.with_suffix(".sch").write_text(compiled.schematron, encoding="utf-8")
            built.with_suffix(".xsl").write_text(ready(compiled.schematron), encoding="utf-8")
        return check_edition(load(folder)).problems
    except FaultyInputError as error:
        return error.problems


def blocks(path: Path) -> list[str]:
    """Return the identifiers of the blocks of a document."""
    elements = etree.parse(path).iter("{*}p", "{*}head", "{*}item", "{*}opener", "{*}closer")
    return [str(each.get(XML_ID)) for each in elements if each.get(XML_ID) and next(each.iterancestors("{*}text"), None) is not None]


def try_it(folder: Path, kind: str, seed: int) -> None:
    path = made(folder, kind, seed)
    before = time.process_time()
    problems = found(folder, path)
    assert time.process_time() - before < MOST_SECONDS
    assert all(problem.message and problem.line >= 1 and problem.column >= 1 for problem in problems)
    if any_errors(problems):
        return
    site = folder.parent / "site"
    assert not any_errors(build(load(folder), site, pdf=False, jobs=1))
    for document in (folder / "tei/documents").glob("*.xml"):
        if 'status="draft"' not in document.read_text("utf-8") and 'status="withdrawn"' not in document.read_text("utf-8"):
            shown = (site / "texts" / f"{document.stem}.diplomatic.html").read_text("utf-8")
            assert [each for each in blocks(document) if f'id="{each}"' not in shown] == []


@pytest.mark.parametrize(("kind", "seed"), mistakes(0))
def test_what_check_passes_is_built(unchanged: Path, kind: str, seed: int) -> None:
    try_it(unchanged, kind, seed)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
def test_what_check_passes_is_built_however_many_mistakes_are_tried(folder: Path, kind: str) -> None:
    kept = {path: path.read_bytes() for name in (kind, "odd/built/*") for path in folder.glob(name)}
    for seed in range(KINDS[kind][0], KINDS[kind][1]):
        try:
            try_it(folder, kind, seed)
        except BaseException as error:
            error.add_note(f"mistake {seed} in {kind}")
            raise
        finally:
            for path, content in kept.items():
                path.write_bytes(content)
