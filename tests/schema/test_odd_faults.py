"""What an editor is told of a faulty ODD: each fault with its place."""

from __future__ import annotations

from pathlib import Path

import pytest
from customisation import Make, odd_text

from publish.schema.odd import compile_odd


def change(inside: str, of: str = "p") -> str:
    return f'<elementSpec ident="{of}" mode="change">{inside}</elementSpec>'


def attribute(inside: str) -> str:
    return change(f'<attList><attDef ident="a" mode="add"><datatype>{inside}</datatype></attDef></attList>')


@pytest.mark.parametrize(
    ("statement", "code", "severity"),
    [
        ('<moduleRef key="nothing"/>', "odd-unknown-key", "error"),
        ('<moduleRef key="extra" include="gap gop"/>', "odd-unknown-key", "error"),
        ('<elementRef key="nothing"/>', "odd-unknown-key", "error"),
        ('<classRef key="att.nothing"/>', "odd-unknown-key", "error"),
        ('<specGrpRef target="#nothing"/>', "odd-unknown-key", "error"),
        (
            change('<classes mode="change"><memberOf key="model.nothing"/></classes>'),
            "odd-unknown-key",
            "error",
        ),
        (change('<attList><attRef class="att.nothing" name="x"/></attList>'), "odd-unknown-key", "error"),
        (change("", of="nothing"), "odd-not-there", "error"),
        (change("", of="gap"), "odd-not-there", "warning"),
        ('<elementSpec ident="nothing" mode="delete"/>', "odd-not-there", "warning"),
        (change('<attList><attDef ident="none" mode="change"/></attList>'), "odd-not-there", "error"),
        (change('<attList><attDef ident="none" mode="delete"/></attList>'), "odd-not-there", "warning"),
        ('<elementSpec ident="p"><content><empty/></content></elementSpec>', "odd-duplicate", "error"),
        (
            '<elementSpec ident="y"><content><empty/></content></elementSpec>'
            '<elementSpec ident="y"><content><empty/></content></elementSpec>',
            "odd-duplicate",
            "error",
        ),
        (change('<content><elementRef key="nothing"/></content>'), "odd-unknown-content", "error"),
        (change('<content><elementRef key="gap"/></content>'), "odd-unknown-content", "warning"),
        (change('<content><rng:ref name="nothing"/></content>'), "odd-unknown-content", "error"),
        (attribute('<dataRef key="teidata.nothing"/>'), "odd-unknown-content", "error"),
        (attribute('<dataRef name="number"/>'), "odd-facet", "error"),
        (attribute('<dataRef name="token" restriction="[a"/>'), "odd-facet", "error"),
        (
            attribute('<dataRef name="token"><dataFacet name="pattern" value="(a"/></dataRef>'),
            "odd-facet",
            "error",
        ),
        (
            attribute('<dataRef name="token"><dataFacet name="maxInclusive" value="3"/></dataRef>'),
            "odd-facet",
            "error",
        ),
        (
            attribute('<dataRef name="token"><dataFacet name="longest" value="3"/></dataRef>'),
            "odd-facet",
            "error",
        ),
        (
            attribute('<dataRef name="token"><dataFacet name="maxLength" value="many"/></dataRef>'),
            "odd-facet",
            "error",
        ),
        (
            attribute('<dataRef name="integer"><dataFacet name="maxInclusive" value="many"/></dataRef>'),
            "odd-facet",
            "error",
        ),
        (change('<content><elementRef key="p" maxOccurs="many"/></content>'), "odd-occurrence", "error"),
        (
            change('<content><elementRef key="p" minOccurs="3" maxOccurs="2"/></content>'),
            "odd-occurrence",
            "error",
        ),
        (change('<content><elementRef key="p" minOccurs="3"/></content>'), "odd-occurrence", "error"),
        (change('<content><elementRef key="p" maxOccurs="102"/></content>'), "odd-occurrence", "warning"),
    ],
)
def test_a_fault_is_told(schema: Make, statement: str, code: str, severity: str) -> None:
    made = schema(statement)
    assert made.codes == [(code, severity)]
    assert made.compiled.problems[0].line == 4
    assert made.compiled.problems[0].hint


def test_the_rest_of_a_faulty_odd_is_compiled(schema: Make) -> None:
    made = schema('<elementRef key="nothing"/><elementRef key="gap"/>')
    assert made.accepts("<text><p><gap/></p></text>")


def test_an_unknown_start_is_told(schema: Make) -> None:
    made = schema("", settings='start="text nothing"')
    assert made.codes == [("odd-no-start", "error")]
    assert made.accepts("<text><p/></text>")


def test_classes_in_a_circle_are_told_and_do_no_harm(schema: Make) -> None:
    made = schema(
        '<classSpec ident="att.a" type="atts"><classes><memberOf key="att.b"/></classes><attList><attDef '
        'ident="a"/></attList></classSpec>'
        '<classSpec ident="att.b" type="atts"><classes><memberOf key="att.a"/></classes><attList><attDef '
        'ident="b"/></attList></classSpec>' + change('<classes mode="change"><memberOf key="att.a"/></classes>')
    )
    assert {code for code, _severity in made.codes} == {"odd-class-cycle"}
    assert made.compiled.rng


def test_model_classes_in_a_circle_are_told(schema: Make) -> None:
    made = schema(
        '<classSpec ident="model.phrase" type="model" mode="change"><classes mode="change">'
        '<memberOf key="model.name"/></classes></classSpec>'
    )
    assert ("odd-class-cycle", "error") in made.codes


def test_the_place_of_a_fault_is_its_attribute(schema: Make) -> None:
    made = schema('<moduleRef\n   key="nothing"/>')
    assert (made.compiled.problems[0].line, made.compiled.problems[0].column) == (5, 4)


def test_a_file_without_a_schema_is_told(tmp_path: Path) -> None:
    odd = tmp_path / "x.odd"
    odd.write_text('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>')
    compiled = compile_odd(odd)
    assert [problem.code for problem in compiled.problems] == ["odd-no-schema"]
    assert compiled.rng == ""


def test_an_odd_that_is_not_well_formed_is_told(tmp_path: Path) -> None:
    odd = tmp_path / "x.odd"
    odd.write_text("<TEI>\n<text>")
    assert [problem.code for problem in compile_odd(odd).problems] == ["not-well-formed"]


def test_the_nearest_name_is_offered(schema: Make) -> None:
    made = schema('<classRef key="att.tiped"/>')
    assert made.compiled.problems[0].hint.startswith("did you mean att.typed?")
    made = schema(change('<attList><attDef ident="rends" mode="change"/></attList>', of="hi"))
    assert made.compiled.problems[0].hint.startswith("did you mean rend?")


def test_an_inclusion_of_a_missing_file_is_an_error_and_nothing_is_compiled(schema: Make) -> None:
    made = schema('<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="more.xml"/>')
    assert made.codes == [("odd-include", "error")]
    assert (made.compiled.rng, made.compiled.schematron) == ("", "")


def test_a_schema_without_the_module_of_all_others_is_told(schema: Make) -> None:
    assert schema('<moduleRef key="core"/>', modules=False).codes == [("odd-no-tei", "warning")]


@pytest.mark.parametrize("content", ["", "{}", "no XML"])
def test_a_file_that_is_no_odd_at_all_has_a_hint_that_fits_an_odd(tmp_path: Path, content: str) -> None:
    file = tmp_path / "x.odd"
    file.write_text(content)
    (problem,) = compile_odd(file).problems
    assert "publish new" not in problem.hint and "TEI's own ODDs" in problem.hint


MODULES = "".join(f'<moduleRef key="{name}"/>' for name in ("tei", "core", "header", "textstructure"))
RULE = """<constraintSpec ident="own" scheme="schematron"><constraint>
  <sch:rule xmlns:sch="http://purl.oclc.org/dsdl/schematron" context="tei:p">
    <sch:assert id="own-rule" {}>Words.</sch:assert>
  </sch:rule></constraint></constraintSpec>"""


@pytest.mark.parametrize(
    ("attributes", "said"),
    [
        ("", "the assert needs the attribute test"),
        ('test="@n" diagnostics="none"', "there is no diagnostic none"),
        ('test="@n ="', "this XPath does not compile"),
        ('test="other:p"', "this XPath does not compile"),
    ],
)
def test_what_is_wrong_with_a_rule_is_reported_where_the_odd_has_it(tmp_path: Path, attributes: str, said: str) -> None:
    odd = tmp_path / "own.odd"
    odd.write_text(odd_text(MODULES + change(RULE.format(attributes)), 'start="TEI"'), encoding="utf-8")
    (problem,) = compile_odd(odd).problems
    assert problem.severity == "error" and problem.message.startswith(said)
    assert "sch:assert" in odd.read_text(encoding="utf-8").splitlines()[problem.line - 1]
