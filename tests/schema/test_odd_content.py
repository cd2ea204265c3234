"""Content models in Pure ODD, and what becomes of references to what is not there."""

from __future__ import annotations

import pytest
from customisation import Make


def block(content: str, name: str = "x") -> str:
    return (
        f'<elementSpec ident="{name}"><classes><memberOf key="model.block"/></classes>'
        f"<content>{content}</content></elementSpec>"
    )


@pytest.mark.parametrize(
    ("content", "good", "bad"),
    [
        (
            '<sequence><elementRef key="p"/><elementRef key="list"/></sequence>',
            ["PL"],
            ["LP", "P", "PLL", ""],
        ),
        (
            '<sequence preserveOrder="false"><elementRef key="p"/><elementRef key="list"/></sequence>',
            ["PL", "LP"],
            ["P"],
        ),
        ('<alternate><elementRef key="p"/><elementRef key="list"/></alternate>', ["P", "L"], ["PL", ""]),
        (
            '<alternate minOccurs="2" maxOccurs="3"><elementRef key="p"/><elementRef key="list"/></alternate>',
            ["PL", "PPP"],
            ["P", "PPPP"],
        ),
        (
            '<sequence minOccurs="0" maxOccurs="unbounded"><elementRef key="p"/><elementRef key="list"/></sequence>',
            ["", "PLPL"],
            ["PLP"],
        ),
        (
            '<sequence minOccurs="2" maxOccurs="2"><elementRef key="p" maxOccurs="2"/></sequence>',
            ["PP", "PPPP"],
            ["P", "PPPPP"],
        ),
        ('<elementRef key="p" minOccurs="2" maxOccurs="4"/>', ["PP", "PPPP"], ["P", "PPPPP"]),
        ('<elementRef key="p" minOccurs="0"/>', ["", "P"], ["PP"]),
        ('<elementRef key="p" minOccurs="3" maxOccurs="unbounded"/>', ["PPP", "PPPPPP"], ["PP"]),
        ('<classRef key="model.block" maxOccurs="2"/>', ["PL", "P"], ["", "PPP"]),
        ("<empty/>", [""], ["P", "text"]),
        ("", [""], ["P", "text"]),
        ("<textNode/>", ["", "text"], ["P"]),
        (
            '<alternate maxOccurs="unbounded"><textNode/><elementRef key="p"/></alternate>',
            ["textPtext"],
            ["L"],
        ),
    ],
)
def test_content_is_what_it_says(schema: Make, content: str, good: list[str], bad: list[str]) -> None:
    made = schema(block(content))
    for letters, wanted in [*((g, True) for g in good), *((b, False) for b in bad)]:
        inside = letters.replace("P", "<p/>").replace("L", "<list><item/></list>")
        assert made.accepts(f"<text><x>{inside}</x></text>") is wanted, letters


@pytest.mark.parametrize(
    ("expand", "good", "bad"),
    [
        ("alternation", ["P", "L"], ["PL"]),
        ("sequence", ["PL"], ["P", "LP"]),
        ("sequenceOptional", ["", "P", "L", "PL"], ["LP", "PP"]),
        ("sequenceRepeatable", ["PL", "PPLL"], ["P", "LP"]),
        ("sequenceOptionalRepeatable", ["", "PPL", "L"], ["LP"]),
    ],
)
def test_a_class_is_unfolded_in_an_arrangement(schema: Make, expand: str, good: list[str], bad: list[str]) -> None:
    made = schema(
        f'<elementSpec ident="x"><content><classRef key="model.block" expand="{expand}"/></content></elementSpec>',
        settings='start="x"',
    )
    for letters, wanted in [*((g, True) for g in good), *((b, False) for b in bad)]:
        inside = letters.replace("P", "<p/>").replace("L", "<list><item/></list>")
        assert made.accepts(f"<x>{inside}</x>") is wanted, letters


def test_a_reference_takes_some_members_of_a_class(schema: Make) -> None:
    # The TEI Stylesheets put the members one after the other; the Guidelines (22.5.1.2) mean one of them.
    made = schema(block('<classRef key="model.phrase" include="hi name"/>'))
    assert made.accepts("<text><x><hi/></x></text>")
    assert made.accepts("<text><x><name/></x></text>")
    assert not made.accepts("<text><x><hi/><name/></x></text>")
    without = schema(block('<classRef key="model.phrase" except="name" minOccurs="0"/>'))
    assert without.accepts("<text><x><hi/></x></text>")
    assert not without.accepts("<text><x><name/></x></text>")


def test_membership_says_how_often(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="x"><classes><memberOf key="model.none" min="2" max="3"/></classes><content/>'
        "</elementSpec>" + block('<classRef key="model.none"/>', "y")
    )
    assert made.accepts("<text><y><x/><x/></y></text>")
    assert not made.accepts("<text><y><x/></y></text>")


def test_what_is_not_in_the_schema_falls_out_of_a_sequence(schema: Make) -> None:
    made = schema(block('<sequence><elementRef key="gap"/><elementRef key="p"/></sequence>'))
    assert made.accepts("<text><x><p/></x></text>")
    assert not made.accepts("<text><x/></text>")


def test_what_is_not_in_the_schema_is_no_alternative(schema: Make) -> None:
    made = schema(block('<alternate><elementRef key="gap"/><elementRef key="p"/></alternate>'))
    assert made.accepts("<text><x><p/></x></text>")
    assert not made.accepts("<text><x/></text>")


def test_a_group_of_what_is_not_in_the_schema_is_empty(schema: Make) -> None:
    made = schema(
        block(
            '<alternate><sequence minOccurs="0" maxOccurs="unbounded"><elementRef key="gap"/></sequence>'
            '<elementRef key="p"/></alternate>'
        )
    )
    assert made.accepts("<text><x><p/></x></text>")
    assert made.accepts("<text><x/></text>")


def test_content_of_which_nothing_is_left_is_empty(schema: Make) -> None:
    made = schema(block('<elementRef key="gap" minOccurs="1" maxOccurs="unbounded"/>'))
    assert made.accepts("<text><x/></text>")
    assert not made.accepts("<text><x>a</x></text>")


def test_a_class_without_members_matches_nothing(schema: Make) -> None:
    made = schema(block('<alternate><classRef key="model.none"/><elementRef key="p"/></alternate>'))
    assert made.accepts("<text><x><p/></x></text>")
    assert not made.accepts("<text><x/></text>")
    assert not schema(block('<classRef key="model.none"/>')).accepts("<text><x/></text>")
    assert schema(block('<classRef key="model.none" minOccurs="0"/>')).accepts("<text><x/></text>")


def test_values_and_datatypes_may_be_content(schema: Make) -> None:
    made = schema(
        block(
            '<alternate><valList type="closed"><valItem ident="yes"/><valItem ident="no"/></valList>'
            '<dataRef name="integer"/></alternate>'
        )
    )
    assert made.accepts("<text><x>yes</x></text>")
    assert made.accepts("<text><x>12</x></text>")
    assert not made.accepts("<text><x>perhaps</x></text>")


def test_a_sequence_of_datatypes_is_a_list_of_words(schema: Make) -> None:
    made = schema(block('<sequence><dataRef name="integer"/><dataRef name="NCName"/></sequence>'))
    assert made.accepts("<text><x>1 a</x></text>")
    assert not made.accepts("<text><x>1</x></text>")


def test_any_element_is_any_but_those_of_tei(schema: Make) -> None:
    made = schema(block('<anyElement minOccurs="0" maxOccurs="unbounded"/>'))
    assert made.accepts('<text><x><a xmlns="urn:a" b="c">text <d/></a></x></text>')
    assert not made.accepts("<text><x><p/></x></text>")
    assert not made.accepts('<text><x><a xmlns="urn:a"><p xmlns="http://www.tei-c.org/ns/1.0"/></a></x></text>')


def test_exceptions_from_any_element_are_namespaces_and_names(schema: Make) -> None:
    made = schema(block('<anyElement except="urn:no q:bad" xmlns:q="urn:some"/>'))
    assert made.accepts('<text><x><good xmlns="urn:some"/></x></text>')
    assert not made.accepts('<text><x><bad xmlns="urn:some"/></x></text>')
    assert not made.accepts('<text><x><good xmlns="urn:no"/></x></text>')


def test_the_schema_says_what_is_generally_excepted(schema: Make) -> None:
    made = schema(block("<anyElement/>"), settings='start="text" defaultExceptions="urn:no"')
    assert made.accepts("<text><x><p/></x></text>")
    assert not made.accepts('<text><x><p xmlns="urn:no"/></x></text>')


def test_a_closed_list_of_an_element_is_its_content(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="x"><classes><memberOf key="model.block"/></classes><content><textNode/></content>'
        '<valList type="closed"><valItem ident="yes"/><valItem ident="no"/></valList></elementSpec>'
    )
    assert made.accepts("<text><x>no</x></text>")
    assert not made.accepts("<text><x>never</x></text>")
