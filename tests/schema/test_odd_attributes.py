"""Attributes: lists of them, datatypes, values, what classes give."""

from __future__ import annotations

import pytest
from customisation import Make


def element(attributes: str, classes: str = "", settings: str = "") -> str:
    return (
        f'<elementSpec ident="x" {settings}><classes><memberOf key="model.block"/>{classes}</classes>'
        f"<content><textNode/></content>{attributes}</elementSpec>"
    )


def test_an_attribute_without_a_datatype_holds_anything(schema: Make) -> None:
    made = schema(element('<attList><attDef ident="a" usage="req"/></attList>'))
    assert made.accepts('<text><x a="any thing"/></text>')
    assert not made.accepts("<text><x/></text>")


def test_of_alternative_attributes_there_is_one(schema: Make) -> None:
    made = schema(
        element('<attList org="choice"><attDef ident="a" usage="req"/><attDef ident="b" usage="req"/></attList>')
    )
    assert made.accepts('<text><x a="1"/></text>')
    assert made.accepts('<text><x b="1"/></text>')
    assert not made.accepts('<text><x a="1" b="1"/></text>')
    assert not made.accepts("<text><x/></text>")


def test_groups_of_attributes_are_alternatives(schema: Make) -> None:
    made = schema(
        element(
            '<attList><attDef ident="z"/><attList org="choice"><attList org="group"><attDef ident="a" '
            'usage="req"/>'
            '<attDef ident="b" usage="req"/></attList><attDef ident="c" usage="req"/></attList></attList>'
        )
    )
    assert made.accepts('<text><x a="1" b="1" z="1"/></text>')
    assert made.accepts('<text><x c="1"/></text>')
    assert not made.accepts('<text><x a="1"/></text>')
    assert not made.accepts('<text><x a="1" b="1" c="1"/></text>')


def test_alternatives_of_a_source_stay_alternatives_when_one_is_changed(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="name" mode="change"><attList org="choice"><attDef ident="a" mode="add"/>'
        '<attDef ident="b" mode="add"/></attList></elementSpec>'
    )
    assert made.accepts('<text><p><name a="1" type="place"/></p></text>')
    assert not made.accepts('<text><p><name a="1" b="1"/></p></text>')


def test_alternatives_hold_in_a_class_too(schema: Make) -> None:
    # The TEI Stylesheets forget the alternatives of a class; the Guidelines (22.5.3) give them everywhere.
    made = schema(
        '<classSpec ident="att.either" type="atts"><attList org="choice"><attDef ident="a" usage="req"/>'
        '<attDef ident="b" usage="req"/></attList></classSpec>' + element("", '<memberOf key="att.either"/>')
    )
    assert made.accepts('<text><x a="1"/></text>')
    assert not made.accepts('<text><x a="1" b="1"/></text>')


def test_a_reference_brings_one_attribute_of_a_class(schema: Make) -> None:
    made = schema(element('<attList><attRef class="att.typed" name="subtype"/></attList>'))
    assert made.accepts('<text><x subtype="a"/></text>')
    assert not made.accepts('<text><x type="a"/></text>')


def test_a_reference_without_a_name_brings_all_attributes_of_a_class(schema: Make) -> None:
    made = schema(element('<attList><attRef class="att.typed"/></attList>'))
    assert made.accepts('<text><x subtype="a" type="b"/></text>')


def test_an_attribute_given_by_two_classes_is_there_once(schema: Make) -> None:
    made = schema(
        '<classSpec ident="att.sub" type="atts"><classes><memberOf key="att.typed"/></classes><attList>'
        '<attDef ident="a"/></attList></classSpec>'
        + element("", '<memberOf key="att.typed"/><memberOf key="att.sub"/>')
    )
    assert made.accepts('<text><x type="a" subtype="b" a="c"/></text>')


def test_a_class_changes_what_it_inherits(schema: Make) -> None:
    made = schema(
        '<classSpec ident="att.sub" type="atts"><classes><memberOf key="att.typed"/></classes><attList>'
        '<attDef ident="type" mode="change" usage="req"/><attDef ident="subtype" mode="delete"/>'
        "</attList></classSpec>" + element("", '<memberOf key="att.sub"/>')
    )
    assert made.accepts('<text><x type="a"/></text>')
    assert not made.accepts("<text><x/></text>")
    assert not made.accepts('<text><x type="a" subtype="a"/></text>')


def test_words_come_as_often_as_the_datatype_says(schema: Make) -> None:
    made = schema(
        element(
            '<attList><attDef ident="a"><datatype minOccurs="2" maxOccurs="3"><dataRef name="integer"/>'
            "</datatype></attDef>"
            '<attDef ident="b"><datatype minOccurs="0" maxOccurs="unbounded"><dataRef name="integer"/>'
            "</datatype></attDef>"
            '<attDef ident="c"><datatype minOccurs="0"><dataRef name="integer"/></datatype></attDef>'
            "</attList>"
        )
    )
    for good in ('a="1 2"', 'a="1 2 3"', 'b=""', 'b="1 2 3 4"', 'c=""', 'c="1"'):
        assert made.accepts(f"<text><x {good}/></text>"), good
    for bad in ('a="1"', 'a="1 2 3 4"', 'b="x"', 'c="1 2"'):
        assert not made.accepts(f"<text><x {bad}/></text>"), bad


def test_text_of_any_kind_is_not_cut_into_words(schema: Make) -> None:
    made = schema(
        element(
            '<attList><attDef ident="a"><datatype maxOccurs="unbounded"><dataRef key="teidata.text"/>'
            "</datatype></attDef></attList>"
        )
    )
    assert made.accepts('<text><x a="one two  three"/></text>')


def test_a_semi_closed_list_admits_its_values_and_the_datatype(schema: Make) -> None:
    made = schema(
        element(
            '<attList><attDef ident="a"><datatype><dataRef name="integer"/></datatype>'
            '<valList type="semi"><valItem ident="many"/></valList></attDef>'
            '<attDef ident="b"><valList type="semi"><valItem ident="1st"/></valList></attDef></attList>'
        )
    )
    for good in ('a="many"', 'a="7"', 'b="1st"', 'b="name"'):
        assert made.accepts(f"<text><x {good}/></text>"), good
    for bad in ('a="few"', 'b="2nd"'):
        assert not made.accepts(f"<text><x {bad}/></text>"), bad


@pytest.mark.parametrize("kind", ['type="open"', ""])
def test_an_open_list_restricts_nothing(schema: Make, kind: str) -> None:
    made = schema(
        element(
            '<attList><attDef ident="a"><datatype><dataRef key="teidata.enumerated"/></datatype>'
            f'<valList {kind}><valItem ident="many"/></valList></attDef></attList>'
        )
    )
    assert made.accepts('<text><x a="few"/></text>')


def test_a_closed_list_holds_for_each_word(schema: Make) -> None:
    made = schema(
        element(
            '<attList><attDef ident="a"><datatype maxOccurs="unbounded"><dataRef '
            'key="teidata.enumerated"/></datatype>'
            '<valList type="closed"><valItem ident="one"/><valItem ident="two"/></valList></attDef></attList>'
        )
    )
    assert made.accepts('<text><x a="one two one"/></text>')
    assert not made.accepts('<text><x a="one three"/></text>')


def test_a_single_value_with_a_description_is_a_value(schema: Make) -> None:
    made = schema(
        element(
            '<attList><attDef ident="a"><valList type="closed"><valItem ident="one"><desc>first</desc>'
            "</valItem>"
            "</valList></attDef></attList>"
        )
    )
    assert made.accepts('<text><x a="one"/></text>')
    assert not made.accepts('<text><x a="two"/></text>')


def test_restrictions_and_facets_hold_together(schema: Make) -> None:
    made = schema(
        element(
            '<attList><attDef ident="a"><datatype><dataRef name="integer"><dataFacet name="minInclusive" '
            'value="1"/>'
            '<dataFacet name="maxInclusive" value="9"/></dataRef></datatype></attDef>'
            '<attDef ident="b"><datatype><dataRef key="teidata.enumerated" restriction="[a-c]+"/>'
            "</datatype></attDef></attList>"
        )
    )
    for good in ('a="9"', 'b="abc"'):
        assert made.accepts(f"<text><x {good}/></text>"), good
    for bad in ('a="0"', 'a="10"', 'b="abd"', 'b="a b"'):
        assert not made.accepts(f"<text><x {bad}/></text>"), bad


def test_a_default_value_is_noted(schema: Make) -> None:
    made = schema(element('<attList><attDef ident="a"><defaultVal>one</defaultVal></attDef></attList>'))
    assert 'a:defaultValue="one"' in made.rng


def test_an_attribute_may_be_of_another_namespace(schema: Make) -> None:
    made = schema(
        element(
            '<attList><attDef ident="a" ns="urn:x"/><attDef ident="y:b" xmlns:y="urn:y"/><attDef '
            'ident="xml:lang"/></attList>'
        )
    )
    assert made.accepts('<text><x xmlns:q="urn:x" q:a="1" xmlns:r="urn:y" r:b="1" xml:lang="en"/></text>')
    assert not made.accepts('<text><x a="1"/></text>')


def test_namespace_declarations_are_not_attributes(schema: Make) -> None:
    assert (
        'name="xmlns' not in schema(element('<attList><attDef ident="xmlns"/><attDef ident="xmlns:a"/></attList>')).rng
    )


def test_descriptions_go_with_the_grammar(schema: Make) -> None:
    made = schema(element('<attList><attDef ident="a"><desc>what it is</desc></attDef></attList>'))
    assert "<a:documentation>what it is</a:documentation>" in made.rng.replace(
        ' xmlns:a="http://relaxng.org/ns/compatibility/annotations/1.0"', ""
    )
