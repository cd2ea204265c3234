"""Many files checked against any schema: the same problems however many processes there are, and flat memory."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from publish.checks.check import Schemas, check_file
from publish.pipeline.batch import check_batch
from publish.problem import EditionError, in_order
from publish.source import xml

GRAMMAR = """<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="doc"><oneOrMore>
    <element name="p"><text/></element></oneOrMore></element></start></grammar>"""
RULES = """<schema xmlns="http://purl.oclc.org/dsdl/schematron"><pattern><rule context="p">
    <assert test="normalize-space()">empty in <value-of select="count(//p)"/></assert></rule></pattern></schema>"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "g.rng").write_text(GRAMMAR)
    (tmp_path / "r.sch").write_text(RULES)
    for number in range(1, 7):
        (tmp_path / f"{number}.xml").write_text(f"<doc>{'<p/>' * number}</doc>")
    (tmp_path / "7.xml").write_text("<doc><p>")
    (tmp_path / "8.xml").write_text("<doc><q/></doc>")
    return tmp_path


def schemas(folder: Path) -> Schemas:
    return Schemas(folder / "g.rng", folder / "r.sch")


def test_as_many_processes_as_one_likes_find_the_same(folder: Path) -> None:
    files = sorted(folder.glob("*.xml"))
    alone = check_batch(files, schemas(folder), jobs=1)
    assert len([problem for problem in alone if problem.message.startswith("empty in")]) == sum(range(1, 7))
    assert {Path(problem.file).name for problem in alone} == {file.name for file in files}
    each = in_order(problem for file in files for problem in check_file(file, schemas(folder)))
    assert check_batch(files, schemas(folder), jobs=3) == alone == each


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_schema_with_faults_is_refused_once_and_no_file_is_checked(folder: Path, jobs: int) -> None:
    (folder / "r.sch").write_text(RULES.replace("normalize-space()", "no:such(.)"))
    with pytest.raises(EditionError, match="no:such"):
        check_batch(sorted(folder.glob("*.xml")), schemas(folder), jobs=jobs)


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_missing_file_ends_the_check(folder: Path, jobs: int) -> None:
    with pytest.raises(EditionError, match=r"none\.xml"):
        check_batch([folder / "1.xml", folder / "none.xml"], schemas(folder), jobs=jobs)


@pytest.mark.parametrize("text", ["<a><b/></a>", "<a><b></a>", "<!DOCTYPE a><a/>"])
def test_a_file_that_was_read_leaves_nothing_for_the_collector(text: str) -> None:
    xml.parse(text.encode(), Path("a.xml"), "a.xml")
    gc.collect()
    gc.disable()
    try:
        xml.parse(text.encode(), Path("a.xml"), "a.xml")
        held = sum(isinstance(each, list) for each in gc.get_objects())
        gc.collect()
        assert held - sum(isinstance(each, list) for each in gc.get_objects()) <= 1
    finally:
        gc.enable()
