"""What the editions of Schematron say differently, and what schemas of others hold besides."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree
from test_schematron import SCH, report, rule, schema, texts

from publish.problem import Problem
from publish.schema.schematron import SVRL, SchematronError, load

SQF = "http://www.schematron-quickfix.com/validator/process"


def warnings(body: str, attributes: str = "") -> list[Problem]:
    return list(load(schema(body, attributes)).problems)


def refused(body: str, attributes: str = "") -> list[str]:
    with pytest.raises(SchematronError) as caught:
        load(schema(body, attributes))
    return [problem.message for problem in caught.value.problems]


@pytest.mark.parametrize("prefix", ["s", "_", "press", "out", "fn", "map", "schematron", "sch", "err"])
def test_any_prefix_may_be_the_schemas_own(prefix: str) -> None:
    body = f'<ns prefix="{prefix}" uri="urn:t"/><let name="n" value="/{prefix}:d/@n"/><pattern><rule context="{prefix}:d">' + (
        f'<let name="m" value="$n + 1"/><report test="self::{prefix}:d"><value-of select="$m, //{prefix}:e"/></report>'
        "</rule></pattern>"
    )
    assert texts(body, '<d xmlns="urn:t" n="1"><e>x</e></d>') == ["2 x"]


def test_a_prefix_that_the_report_needs_keeps_its_meaning() -> None:
    assert refused('<ns prefix="svrl" uri="urn:t"/>') == ["the prefix svrl is that of http://purl.oclc.org/dsdl/svrl"]
    body = '<ns prefix="xsl" uri="http://www.w3.org/1999/XSL/Transform"/>' + rule("xsl:if", '<report test="true()">if</report>')
    assert texts(body, '<if xmlns="http://www.w3.org/1999/XSL/Transform"/>') == ["if"]


@pytest.mark.parametrize(
    ("test", "uri"),
    [
        ("xs:integer('1') = 1", "http://www.w3.org/2001/XMLSchema"),
        ("exists(map:keys(map{1: 2}))", "http://www.w3.org/2005/xpath-functions/map"),
        ("self::here:doc or true()", "urn:here"),
    ],
)
def test_a_prefix_that_is_not_declared_is_taken_for_what_it_means_elsewhere(test: str, uri: str) -> None:
    body = rule("doc", f'<report test="{test}">x</report>')
    assert texts(body, attributes='xmlns:here="urn:here"') == ["x"]
    (warning,) = warnings(body, 'xmlns:here="urn:here"')
    prefix = test.partition(":")[0].removeprefix("exists(").removeprefix("self")
    assert (warning.code, warning.severity) == ("schematron-prefix", "warning")
    assert warning.message.endswith(f"is not declared; it is taken for {uri}") and prefix in warning.message
    assert warning.hint.endswith(f'uri="{uri}"/>')


@pytest.mark.parametrize("test", ["'a xs:b' = 'c'", "child::p", "exists(ancestor::*)", "'it''s tei:p'"])
def test_what_is_no_prefix_is_no_prefix(test: str) -> None:
    assert warnings(rule("doc", f'<report test="{test}">x</report>')) == []


QUICK_FIX = f"""<sqf:fix xmlns:sqf="{SQF}" id="f"><sqf:description><sqf:title>Fix this <name/></sqf:title>
    </sqf:description><sqf:add target="a" node-type="attribute"/></sqf:fix>"""


@pytest.mark.parametrize("place", ["rule", "pattern", "schema", "diagnostics"])
def test_markup_of_others_is_skipped_with_all_that_is_in_it(place: str) -> None:
    parts = {name: QUICK_FIX if name == place else "" for name in ("rule", "pattern", "schema", "diagnostics")}
    body = f"""{parts["schema"]}<pattern>{parts["pattern"]}<rule context="doc"><assert test="@a"
      xmlns:sqf="{SQF}" sqf:fix="f" diagnostics="d">needs a</assert>{parts["rule"]}</rule></pattern>
      <diagnostics>{parts["diagnostics"]}<diagnostic id="d">give it</diagnostic></diagnostics>"""
    assert texts(body) == ["needs a"]


def test_markup_of_others_in_a_message_keeps_its_words_and_values() -> None:
    assert texts(rule("doc", '<report test="true()">a <b xmlns="urn:b"><sch:name/> b</b></report>'), attributes=f'xmlns:sch="{SCH}"') == ["a doc b"]


@pytest.mark.parametrize("content", ['<x a="{1}">7</x>', '<o:x xmlns:o="urn:o" a="{1}">7</o:x>', "<x><y>7</y></x>"])
def test_let_holds_markup_of_any_namespace(content: str) -> None:
    body = f'<let name="tree">{content}</let>' + rule("doc", '<report test="$tree"><value-of select="$tree, $tree//@a"/></report>')
    assert texts(body) == ["7 {1}"] if "{" in content else ["7"]


def test_a_path_of_a_name_names_elements_and_gives_values() -> None:
    body = rule("doc", '<report test="true()"><name path="q"/> <name path="@n"/> <name path="\'text\'"/></report>')
    assert texts(body) == ["q 1 text"]


def test_a_diagnostic_keeps_its_language_in_the_report() -> None:
    body = """<pattern><rule context="doc"><report test="true()" diagnostics="d" xml:lang="en">x</report></rule></pattern>
      <diagnostics><diagnostic id="d" xml:lang="de">da</diagnostic></diagnostics>"""
    made = report(body)
    lang = "{http://www.w3.org/XML/1998/namespace}lang"
    assert [text.get(lang) for text in made.iterfind(f".//{SVRL}diagnostic-reference/{SVRL}text")] == ["de"]
    assert [found.get(lang) for found in made.iter(f"{SVRL}successful-report")] == ["en"]


LET = '<let name="x" value="1"/>'
USE = '<rule context="doc"><report test="$x = 1">one</report></rule>'


@pytest.mark.parametrize(
    "body",
    [
        f'<pattern><rule context="doc">{LET}{LET}<report test="1">x</report></rule></pattern>',
        f"<pattern>{LET}{LET}{USE}</pattern>",
        f"{LET}{LET}<pattern>{USE}</pattern>",
        f'<phase id="p">{LET}{LET}<active pattern="a"/></phase><pattern id="a">{USE}</pattern>',
    ],
)
def test_a_variable_is_defined_once_in_one_place(body: str) -> None:
    assert refused(body) == ["the variable x is defined twice here"]


def test_a_variable_of_a_pattern_is_one_of_the_whole_schema_up_to_the_edition_of_2016() -> None:
    assert refused(f"{LET}<pattern>{LET}{USE}</pattern>") == ["the variable x is also one of the whole schema"]
    assert texts(f"<pattern>{LET}<rule context='q'/></pattern><pattern>{USE}</pattern>") == ["one"]
    own = '<pattern><rule context="doc"><let name="x" value="2"/><report test="$x = 2">own</report></rule></pattern>'
    assert texts(f"<pattern>{LET}<rule context='q'/></pattern>{own}") == ["own"]


def test_a_variable_of_a_pattern_is_its_own_in_the_edition_of_2025() -> None:
    body = f'<let name="x" value="0"/><pattern>{LET}{USE}</pattern><pattern>{USE.replace("= 1", "= 0")}</pattern>'
    assert texts(body, attributes='schematronEdition="2025"') == ["one", "one"]


def test_a_variable_of_a_phase_hides_that_of_the_schema() -> None:
    body = f'<let name="x" value="0"/><phase id="p">{LET}<active pattern="a"/></phase><pattern id="a">{USE}</pattern>'
    assert load(schema(body), phase="p").findings("<doc/>")[0].text == "one"
    assert load(schema(body), phase="#ALL").findings("<doc/>") == []


def test_an_abstract_rule_is_of_its_pattern_or_of_the_whole_schema() -> None:
    general = '<rule abstract="true" id="g"><report test="true()">g</report></rule>'
    extending = '<pattern><rule context="doc"><extends rule="g"/></rule></pattern>'
    assert refused(f"<pattern>{general}</pattern>{extending}") == ["the abstract rule g is in another pattern"]
    assert texts(f"<rules>{general}</rules>{extending}") == ["g"]


def test_schematron_of_before_the_standard_is_read_with_a_warning(tmp_path: Path) -> None:
    old = schema(rule("doc", '<report test="true()">n of <name/></report>')).replace(SCH, "http://www.ascc.net/xml/schematron")
    file = tmp_path / "old.sch"
    file.write_text(old.replace("<pattern>", '\n<pattern name="old" id="a">'))
    rules = load(file)
    assert [(p.code, p.severity, p.line) for p in rules.problems] == [("schematron-old", "warning", 1)]
    assert [finding.text for finding in rules.findings("<doc/>")] == ["n of doc"]
    file.write_text(old.replace("<pattern>", "\n<pattern><rule/>"))
    with pytest.raises(SchematronError) as caught:
        load(file)
    assert [p.line for p in caught.value.problems if p.severity == "error"] == [2]


def test_a_schema_about_old_schemas_is_not_old_itself() -> None:
    body = '<ns prefix="old" uri="http://www.ascc.net/xml/schematron"/>' + rule("old:rule", '<report test="true()">old</report>')
    assert warnings(body) == []
    assert texts(body, '<rule xmlns="http://www.ascc.net/xml/schematron"/>') == ["old"]


def test_svrl_of_a_skipped_fix_has_no_trace_of_it() -> None:
    body = rule("doc", f'<assert test="@a">a</assert>{QUICK_FIX}')
    assert SQF not in etree.tostring(report(body)).decode()
