"""What an ODD takes from its source."""

from __future__ import annotations

from customisation import Make


def test_modules_bring_their_elements(schema: Make) -> None:
    made = schema("")
    assert made.accepts('<text><p n="1">a <hi rend="b i">b</hi></p></text>')
    assert not made.accepts("<text><p><gap/></p></text>")
    assert made.codes == []


def test_include_takes_only_what_it_names(schema: Make) -> None:
    made = schema('<moduleRef key="tei"/><moduleRef key="core" include="text p"/>', modules=False)
    assert made.accepts("<text><p>a</p></text>")
    assert not made.accepts("<text><p><hi>a</hi></p></text>")


def test_except_takes_all_but_what_it_names(schema: Make) -> None:
    made = schema('<moduleRef key="tei"/><moduleRef key="core" except="hi"/>', modules=False)
    assert made.accepts("<text><p><name>a</name></p></text>")
    assert not made.accepts("<text><p><hi>a</hi></p></text>")


def test_one_element_is_taken_without_its_module(schema: Make) -> None:
    assert schema('<elementRef key="gap"/>').accepts("<text><p><gap/></p></text>")


def test_a_class_of_a_module_that_is_not_taken_gives_nothing(schema: Make) -> None:
    assert not schema("").accepts('<text><p next="#a"/></text>')


def test_one_class_is_taken_without_its_module(schema: Make) -> None:
    assert schema('<classRef key="att.linked"/>').accepts('<text><p next="#a" prev="#b"/></text>')


def test_a_class_may_be_taken_with_some_of_its_attributes(schema: Make) -> None:
    included = schema('<classRef key="att.linked" include="next"/>')
    assert included.accepts('<text><p next="#a"/></text>')
    assert not included.accepts('<text><p prev="#a"/></text>')
    excepted = schema('<classRef key="att.linked" except="next"/>')
    assert excepted.accepts('<text><p prev="#a"/></text>')
    assert not excepted.accepts('<text><p next="#a"/></text>')


def test_macros_and_datatypes_are_taken_singly(schema: Make) -> None:
    made = schema(
        '<macroRef key="macro.phrases"/><dataRef key="teidata.word"/><dataRef key="teidata.enumerated"/>'
        '<classRef key="att.typed"/><elementRef key="name"/><classRef key="model.phrase"/><classRef '
        'key="model.name"/>',
        settings='start="name"',
        modules=False,
    )
    assert made.accepts('<name type="place">a <name subtype="b">c</name></name>')
    assert not made.accepts('<name type="river"/>')


def test_groups_are_unfolded_where_they_are_referred_to(schema: Make) -> None:
    prose = (
        '<specGrp xml:id="a"><specGrpRef target="#b"/></specGrp><specGrp xml:id="b"><elementRef key="gap"/></specGrp>'
    )
    assert schema('<specGrpRef target="#a"/>', prose=prose).accepts("<text><p><gap/></p></text>")


def test_a_group_that_refers_to_itself_is_unfolded_once(schema: Make) -> None:
    prose = '<specGrp xml:id="a"><elementRef key="gap"/><specGrpRef target="#a"/></specGrp>'
    assert schema('<specGrpRef target="#a"/>', prose=prose).accepts("<text><p><gap/></p></text>")


def test_a_group_within_the_schema_counts(schema: Make) -> None:
    assert schema('<specGrp><elementRef key="gap"/></specGrp>').accepts("<text><p><gap/></p></text>")


def test_the_start_is_any_of_the_elements_named(schema: Make) -> None:
    made = schema("", settings='start="text list"')
    assert made.accepts("<list><item/></list>")
    assert made.accepts("<text><p/></text>")
    assert not made.accepts("<p/>")


def test_without_a_start_it_is_tei(schema: Make) -> None:
    own = '<elementSpec ident="TEI" mode="add"><content><elementRef key="text"/></content></elementSpec>'
    assert schema(own, settings="").accepts("<TEI><text><p/></text></TEI>")


def test_what_the_start_does_not_reach_has_no_pattern(schema: Make) -> None:
    assert 'define name="list"' in schema("").rng
    assert 'define name="list"' not in schema("", settings='start="p"').rng
