"""Regular expressions of XML Schema: what differs from Python's, and libxml2's opinion of the rest."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from publish.schema.relaxng.datatype import XSD
from publish.schema.relaxng.expression import BadExpressionError, matcher
from publish.schema.relaxng.syntax import RNG


@pytest.mark.parametrize(
    ("expression", "fits", "fails"),
    [
        ("^a$", "^a$", "a"),
        ("a.c", "abc", "a\nc"),
        (r"\i\c*", "a:b-9", "9a"),
        (r"[\i-[:]][\c-[:]]*", "ab", "a:b"),
        ("[a-z-[aeiou]]+", "bcd", "bad"),
        ("[^a-z-[A]]", "B", "A"),
        (r"\w+", "aé1", "a-"),
        (r"\W", "-", "a"),
        (r"[^\W]", "a", "-"),
        (r"[\s\d]+", "1 2", "1a"),
        (r"\d", "٣", "x"),
        (r"\p{Lu}\P{Lu}*", "Ab", "AB"),
        (r"[\p{L}\-]+", "a-b", "a_b"),
        (r"\p{IsGreek}+", "αβ", "ab"),
        (r"(ab|c){2,3}", "abcab", "ab"),
        (r"a{2,}", "aaa", "a"),
        (r"\(\[\.\\", "([.\\", "([a\\"),
        ("[-a]", "-", "b"),
        ("[a-]", "-", "b"),
        ("", "", "a"),
        ("a||b", "", "ab"),
        ("~#&", "~#&", "x"),
    ],
)
def test_expression_is_read_as_xml_schema_means_it(expression: str, fits: str, fails: str) -> None:
    assert matcher(expression)(fits)
    assert not matcher(expression)(fails)


@pytest.mark.parametrize(
    "expression", ["(", "a)", "[", "[]", "a**", "*", r"\q", r"\p{Xx}", "a{2", "[b-a]", "a{3,2}", "?"]
)
def test_expression_that_is_none_is_refused(expression: str) -> None:
    with pytest.raises(BadExpressionError):
        matcher(expression)


ATOMS = st.sampled_from(["a", "b", "[ab]", "[^a]", r"\d", ".", r"\.", "[a-c]", r"\p{L}", "(a|b)"])
EXPRESSIONS = st.lists(
    st.builds(lambda atom, times: atom + times, ATOMS, st.sampled_from(["", "?", "*", "+", "{2}", "{1,2}"])),
    min_size=1,
    max_size=4,
).map("".join)


@settings(max_examples=150, deadline=None)
@given(EXPRESSIONS, st.lists(st.text("abc1.", max_size=5), min_size=1, max_size=8))
def test_libxml2_agrees_on_plain_expressions(expression: str, texts: list[str]) -> None:
    schema = etree.fromstring(
        f'<element xmlns="{RNG}" name="t" datatypeLibrary="{XSD}"><data type="string">'
        f'<param name="pattern">{expression}</param></data></element>'
    )
    judge = etree.RelaxNG(schema)
    for text in texts:
        element = etree.Element("t")
        element.text = text
        assert matcher(expression)(text) == judge.validate(element), text
