"""What a schema of anybody's asks of values, alternatives and prefixes is said in the messages."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.checks.grammar import check_grammar
from publish.schema.relaxng.load import from_text
from publish.source import xml

HEAD = '<grammar xmlns="http://relaxng.org/ns/structure/1.0" datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">'


def said(definition: str, document: str) -> list[tuple[str, str]]:
    schema = from_text(f"{HEAD}<start>{definition}</start></grammar>", Path("own.rng"))
    source = xml.parse(document.encode(), Path("own.xml"), "own.xml")
    assert isinstance(source, xml.Source)
    return [(problem.message, problem.hint) for problem in check_grammar(source, schema)]


def data(kind: str, **facets: str) -> str:
    params = "".join(f'<param name="{name}">{value}</param>' for name, value in facets.items())
    return f'<element name="r"><attribute name="a"><data type="{kind}">{params}</data></attribute></element>'


@pytest.mark.parametrize(
    ("definition", "value", "message", "hint"),
    [
        (data("gYear", minInclusive="1900"), "1850", '`a="1850"` is not a year from 1900', 'a="1900"'),
        (data("gYear"), "51", '`a="51"` is not a gYear', 'a="YYYY"'),
        (data("decimal", minInclusive="0", maxInclusive="1"), "2", '`a="2"` is not a number from 0 to 1', 'a="0"'),
        (data("token", pattern=r"[A-Z]{2}\d+"), "ab1", r'`a="ab1"` is not a text like `[A-Z]{2}\d+`: did you mean `a="AB1"`?', 'a="AB1"'),
        (data("token", pattern=r"[A-Z]{2}\d+"), "1", r'`a="1"` is not a text like `[A-Z]{2}\d+`', 'a="…"'),
        (data("string", maxLength="3"), "abcd", '`a="abcd"` is not a text of 3 letters at most', 'a="…"'),
        (
            '<element name="r"><attribute name="a"><list><data type="integer"/><data type="integer"/></list></attribute></element>',
            "1 2 3",
            '`a="1 2 3"` has 3 words, not 2, each a whole number',
            'a="…"',
        ),
    ],
)  # fmt: skip
def test_facets_are_said(definition: str, value: str, message: str, hint: str) -> None:
    assert said(definition, f'<r a="{value}"/>') == [(message, hint)]


def element(name: str) -> str:
    return f'<element name="{name}"><empty/></element>'


def test_of_alternatives_only_one_can_stand() -> None:
    choice = f'<element name="r"><choice>{element("a")}{element("b")}{element("c")}</choice></element>'
    assert said(choice, "<r><b/><a/></r>") == [("only one of `<a>`, `<b>`, `<c>` can stand in `<r>`", "take out <a>, or <b>")]


@pytest.mark.parametrize(("first", "second"), [("p", "publisher"), ("publisher", "p")])
def test_alternatives_that_exclude_each_other_are_reported_once_as_such(first: str, second: str) -> None:
    many = f"<oneOrMore><choice>{element('publisher')}{element('date')}</choice></oneOrMore>"
    definition = f'<element name="r"><choice><oneOrMore>{element("p")}</oneOrMore>{many}</choice></element>'
    (told,) = said(definition, f"<r><{first}/><{second}/><{second}/></r>")
    assert told[0] == f"`<{second}>` cannot stand beside `<{first}>` in `<r>`: either `<{first}>` or `<{second}>`"


def test_what_can_be_moved_is_moved() -> None:
    definition = f'<element name="r">{element("a")}<oneOrMore>{element("b")}</oneOrMore></element>'
    assert said(definition, "<r><b/><a/></r>")[0][1] == "<b> after </a>"


def test_an_attribute_without_the_prefix_of_its_namespace_is_known_again() -> None:
    definition = '<element name="r"><attribute name="a" ns="urn:t"><text/></attribute></element>'
    ((message, hint),) = said(definition, '<r a="x"/>')
    assert "in urn:t" in message and hint == 'xmlns:ns="urn:t" ns:a="x"'
