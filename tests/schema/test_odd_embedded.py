"""RELAX NG in an ODD: in content models, and modules of others' making."""

from __future__ import annotations

from customisation import Make

GRAMMAR = """<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:math"
  datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><ref name="math"/></start>
  {define}
</grammar>"""
MATH = """<define name="math"><element name="math"><ref name="number"/></element></define>
  <define name="number"><element name="number"><data type="integer"/></element></define>"""


def block(content: str) -> str:
    return (
        '<elementSpec ident="x"><classes><memberOf key="model.block"/></classes>'
        f"<content>{content}</content></elementSpec>"
    )


def test_relax_ng_is_taken_as_it_is(schema: Make) -> None:
    made = schema(
        block('<rng:group><rng:ref name="p"/><rng:oneOrMore><rng:ref name="model.block"/></rng:oneOrMore></rng:group>')
    )
    assert made.accepts("<text><x><p/><list><item/></list></x></text>")
    assert not made.accepts("<text><x><p/></x></text>")


def test_references_to_what_is_not_there_fall_away(schema: Make) -> None:
    made = schema(
        block('<rng:group><rng:zeroOrMore><rng:ref name="gap"/></rng:zeroOrMore><rng:ref name="p"/></rng:group>')
    )
    assert made.accepts("<text><x><p/></x></text>")


def test_relax_ng_calls_arrangements_of_a_class(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="x"><content><rng:ref name="model.block_sequenceOptional"/></content></elementSpec>',
        settings='start="x"',
    )
    assert made.accepts("<x><p/><list><item/></list></x>")
    assert made.accepts("<x/>")
    assert not made.accepts("<x><list><item/></list><p/></x>")


def test_relax_ng_and_pure_odd_stand_together(schema: Make) -> None:
    made = schema(
        block('<sequence><rng:optional><rng:ref name="p"/></rng:optional><elementRef key="list"/></sequence>')
    )
    assert made.accepts("<text><x><list><item/></list></x></text>")


def test_a_datatype_may_be_relax_ng(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="x"><classes><memberOf key="model.block"/></classes><content><rng:text/>'
        "</content><attList>"
        '<attDef ident="a"><datatype><rng:data type="integer"/></datatype></attDef>'
        '<attDef ident="b"><datatype><rng:text/></datatype></attDef></attList></elementSpec>'
    )
    assert made.accepts('<text><x a="1" b="any thing"/></text>')
    assert not made.accepts('<text><x a="b"/></text>')


def test_an_element_that_is_not_allowed_never_is(schema: Make) -> None:
    assert not schema(block("<rng:notAllowed/>")).accepts("<text><x/></text>")


def test_a_module_of_others_brings_its_elements(schema: Make) -> None:
    made = schema(
        '<moduleRef url="math.rng"/>' + block('<rng:ref name="math"/>'),
        beside={"math.rng": GRAMMAR.format(define=MATH)},
    )
    assert made.compiled.problems == []
    assert made.accepts('<text><x><math xmlns="urn:math"><number>1</number></math></x></text>')
    assert not made.accepts('<text><x><math xmlns="urn:math"><number>a</number></math></x></text>')


def test_a_prefix_keeps_the_names_of_a_module_apart(schema: Make) -> None:
    names = MATH.replace('name="math"', 'name="list"').replace('name="number"', 'name="item"')
    made = schema(
        '<moduleRef url="math.rng" prefix="m_"/>' + block('<rng:ref name="m_list"/>'),
        beside={"math.rng": GRAMMAR.format(define=names)},
    )
    assert made.accepts('<text><x><list xmlns="urn:math"><item>1</item></list></x></text>')
    assert made.accepts("<text><list><item>a</item></list></text>")


def test_a_module_may_join_a_class(schema: Make) -> None:
    made = schema(
        '<moduleRef url="math.rng"><content><rng:define name="model.block" combine="choice"><rng:ref '
        'name="math"/>'
        "</rng:define></content></moduleRef>",
        beside={"math.rng": GRAMMAR.format(define=MATH)},
    )
    assert made.accepts('<text><p/><math xmlns="urn:math"><number>1</number></math></text>')


def test_a_module_may_be_in_several_files(schema: Make) -> None:
    outer = GRAMMAR.format(
        define='<include href="inner.rng"><define name="number"><element name="n"><text/></element></define></include>'
    )
    made = schema(
        '<moduleRef url="outer.rng"/>' + block('<rng:ref name="math"/>'),
        beside={"outer.rng": outer, "inner.rng": GRAMMAR.format(define=MATH)},
    )
    assert made.accepts('<text><x><math xmlns="urn:math"><n>a</n></math></x></text>')
    assert not made.accepts('<text><x><math xmlns="urn:math"><number>1</number></math></x></text>')


def test_a_prefix_for_the_schema_is_on_every_pattern(schema: Make) -> None:
    made = schema("", settings='start="text" prefix="tei_"')
    assert 'define name="tei_p"' in made.rng
    assert made.accepts("<text><p/></text>")
