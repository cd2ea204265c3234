"""Regular expressions of XML Schema: what differs from Python's, and that the rest does not."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.schema.relaxng.expression import BadExpressionError, matcher, program


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
        (r"\p{Lo}", "板", "a"),
        (r"[^\p{Lo}]", "a", "板"),
        (r"\P{Lo}\p{Sc}?", "é€", "é$€"),
        (r"[^\p{C}\p{Z}]+", "a-1", "a b"),
        (r"[^\p{C}\p{Z}]+", "板門店", "板 門"),
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


ATOMS = st.sampled_from(["a", "b", "[ab]", "[^a]", r"\.", "[a-c]", "[^b-c1]", "(a|b)", "(ab|c)?"])
EXPRESSIONS = st.lists(
    st.builds(lambda atom, times: atom + times, ATOMS, st.sampled_from(["", "*", "+", "{2}", "{1,2}"])),
    min_size=1,
    max_size=4,
).map(lambda parts: "".join(parts).replace("?*", "*").replace("?+", "*").replace("?{", "{"))


@settings(max_examples=200, deadline=None)
@given(EXPRESSIONS, st.lists(st.text("abc1.", max_size=5), min_size=1, max_size=8))
def test_expression_without_peculiarities_means_what_it_means_in_python(
    expression: str, texts: list[str]
) -> None:
    # libxml2 is no judge of these: it refuses "b" for `[a-c]?[^a]`.
    for text in texts:
        assert matcher(expression)(text) == bool(re.fullmatch(expression, text)), text


#: Expressions for which a matcher that tries one way after the other needs time that doubles with each sign.
DOUBLING = ["(a+)+", "(a|aa)+", "(a*)*", "(a|a?)+", "((a+)+)+b?", "(a{1,50}){1,50}", "a?" * 60 + "a" * 60, "([a-z]|\\p{L})*", "(.*a){12}"]


@pytest.mark.parametrize("expression", DOUBLING)
def test_no_expression_needs_more_than_bounded_time(expression: str) -> None:
    began = time.process_time()
    assert not matcher(expression)("a" * 1000 + "!")
    program(expression).groups("a" * 300 + "!")
    assert time.process_time() - began < 10


@pytest.mark.parametrize("expression", ["a{99999999}", "(a{200}){200}", "(" * 5000, "[a-z-" * 5000, "a" * 100_000, "((a{0,100}){0,100}){0,100}"])
def test_an_expression_that_would_be_too_long_is_refused_at_once(expression: str) -> None:
    began = time.process_time()
    with pytest.raises(BadExpressionError):
        matcher(expression)
    assert time.process_time() - began < 5


@settings(max_examples=200, deadline=None)
@given(EXPRESSIONS, st.text("abc1.", max_size=6))
def test_groups_are_those_of_python(expression: str, text: str) -> None:
    expected = re.fullmatch(expression, text)
    found = program(expression).groups(text)
    assert (found is None) == (expected is None)
    if expected and found is not None:
        assert {number: text[start:end] for number, (start, end) in found.items()} == {
            number: group for number, group in enumerate(expected.groups(), 1) if group is not None
        }
