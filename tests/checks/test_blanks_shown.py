"""White space that is what is wrong is shown; else values are shown on one line."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.checks.check import Schemas
from publish.pipeline.batch import check_batch

GRAMMAR = """<grammar xmlns="http://relaxng.org/ns/structure/1.0"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"><start><element name="a">
  <optional><attribute name="x"><data type="string"><param name="pattern">\\S+</param></data></attribute></optional>
  <optional><attribute name="y"><value type="string">v w</value></attribute></optional>
  <optional><attribute name="z"><data type="integer"/></attribute></optional></element></start></grammar>"""


@pytest.mark.parametrize(
    ("attribute", "shown"),
    [
        ('x="b "', '`x="b␣"` (␣ is white space) is not of the form'),
        ('x=" b"', '`x="␣b"` (␣ is white space)'),
        ('y="v  w"', '`y="v␣␣w"` (␣ is white space) is not one of its values: did you mean `y="v w"`?'),
        ('y="v&#9;w"', '`y="v␣w"` (␣ is white space)'),
        ('z=" no  number "', '`z="no number"` is not'),
    ],
)
def test_white_space_is_shown_where_it_is_the_fault(tmp_path: Path, attribute: str, shown: str) -> None:
    (tmp_path / "g.rng").write_text(GRAMMAR)
    (tmp_path / "a.xml").write_text(f"<a {attribute}/>")
    (problem,) = check_batch([tmp_path / "a.xml"], Schemas(tmp_path / "g.rng", None))
    assert problem.message.startswith(shown)


def test_a_namespace_name_with_a_blank_is_named_as_that(tmp_path: Path) -> None:
    (tmp_path / "g.rng").write_text(GRAMMAR)
    (tmp_path / "a.xml").write_text('<a\n  xmlns="http://a b"/>')
    (problem,) = check_batch([tmp_path / "a.xml"], Schemas(tmp_path / "g.rng", None))
    assert (problem.line, problem.column) == (2, 10)
    assert problem.message == "the namespace name http://a b has a blank in it"
    assert problem.hint == '"http://a%20b"'
