"""Constraints of an ODD as Schematron."""

from __future__ import annotations

from customisation import Make, Schema
from lxml import etree

from publish.schema.schematron import load

NS = {"s": "http://purl.oclc.org/dsdl/schematron"}


def rules(schema: Schema, path: str) -> list[str]:
    found = etree.fromstring(schema.compiled.schematron.encode()).xpath(path, namespaces=NS)
    assert isinstance(found, list)
    return [str(item) for item in found]


def constraint(inside: str, ident: str = "c", settings: str = "") -> str:
    begin = f'<constraintSpec ident="{ident}" scheme="schematron" {settings}>'
    return f"{begin}<constraint>{inside}</constraint></constraintSpec>"


def change(inside: str, of: str = "p") -> str:
    return f'<elementSpec ident="{of}" mode="change">{inside}</elementSpec>'


ASSERT = '<sch:assert test="@n">no number</sch:assert>'


def test_the_schema_is_for_xslt_3_and_knows_tei(schema: Make) -> None:
    made = schema("")
    assert rules(made, "/s:schema/@queryBinding") == ["xslt3"]
    assert rules(made, "/s:schema/s:ns[@prefix='tei']/@uri") == ["http://www.tei-c.org/ns/1.0"]


def test_an_assert_bears_on_the_element_that_it_stands_in(schema: Make) -> None:
    made = schema(change(constraint(ASSERT)))
    assert rules(made, "//s:pattern/@id") == ["p-c"]
    assert rules(made, "//s:rule/@context") == ["tei:p"]


def test_an_assert_bears_on_the_attribute_that_it_stands_in(schema: Make) -> None:
    made = schema(
        change(f'<attList><attDef ident="type" mode="change">{constraint(ASSERT)}</attDef></attList>', of="name")
    )
    assert rules(made, "//s:rule/@context") == ["tei:name/@type"]


def test_an_assert_of_a_class_bears_on_its_elements(schema: Make) -> None:
    made = schema(f'<classSpec ident="att.typed" type="atts" mode="change">{constraint(ASSERT)}</classSpec>')
    assert rules(made, "//s:rule/@context") == ["tei:list | tei:name"]


def test_an_assert_of_the_schema_bears_on_the_document(schema: Make) -> None:
    assert rules(schema(constraint(ASSERT)), "//s:rule/@context") == ["/*"]


def test_rules_keep_their_contexts_and_what_is_declared_before_them(schema: Make) -> None:
    made = schema(
        change(
            constraint(
                '<sch:let name="x" value="1"/><sch:rule context="tei:hi"><sch:let name="y" value="2"/>'
                '<sch:assert test="$x = $y">a'
                '</sch:assert></sch:rule><sch:rule context="tei:p"><sch:report test="false()">'
                "b</sch:report></sch:rule>"
            )
        )
    )
    assert rules(made, "//s:pattern/s:let/@name") == ["x", "x"]
    assert rules(made, "//s:pattern/s:rule/@context") == ["tei:hi", "tei:p"]
    assert rules(made, "//s:rule/s:let/@name") == ["y"]


def test_rules_that_extend_an_abstract_one_are_in_one_pattern_with_it(schema: Make) -> None:
    made = schema(
        change(
            constraint(
                '<sch:rule context="tei:p"><sch:report test="true()">alone</sch:report></sch:rule>'
                '<sch:rule abstract="true" id="a"><sch:report test="true()">taken in</sch:report></sch:rule>'
                '<sch:rule context="tei:text"><sch:extends rule="a"/></sch:rule>'
            )
        )
    )
    assert rules(made, "//s:pattern/@id") == ["p-c", "p-c-2"]
    found = load(made.compiled.schematron).findings('<text xmlns="http://www.tei-c.org/ns/1.0"><p/></text>')
    assert [finding.text for finding in found] == ["alone", "taken in"]


def test_patterns_stay_patterns_each_with_an_id(schema: Make) -> None:
    made = schema(
        change(
            constraint(
                '<sch:pattern><sch:rule context="a"><sch:assert test="1">a</sch:assert></sch:rule>'
                "</sch:pattern>"
                '<sch:pattern id="own" abstract="true"><sch:rule context="$b"><sch:assert test="1">'
                "a</sch:assert></sch:rule></sch:pattern>"
                '<sch:pattern is-a="own"><sch:param name="b" value="tei:p"/></sch:pattern>'
            )
        )
    )
    assert rules(made, "//s:pattern/@id") == ["p-c", "own", "p-c-2"]
    assert rules(made, "//s:pattern/@is-a") == ["own"]


def test_prefixes_are_declared_that_the_odd_declares_or_binds(schema: Make) -> None:
    made = schema(
        constraint('<sch:ns prefix="m" uri="urn:m"/>', "ns")
        + change(
            constraint(
                '<sch:rule context="m:x"><sch:assert test="y:z and xs:integer(1)">a</sch:assert></sch:rule>'
            ).replace("<constraint>", '<constraint xmlns:y="urn:y">')
        )
    )
    assert rules(made, "//s:ns/@prefix") == ["m", "tei", "xs", "y"]


def test_an_element_of_another_namespace_gets_a_prefix(schema: Make) -> None:
    made = schema(
        f'<elementSpec ident="x" ns="urn:x"><classes><memberOf key="model.block"/></classes><content/>'
        f"{constraint(ASSERT)}</elementSpec>"
    )
    assert rules(made, "//s:rule/@context") == ["ns-x:x"]
    assert rules(made, "//s:ns[@prefix='ns-x']/@uri") == ["urn:x"]


def test_constraints_are_replaced_and_deleted_by_name(schema: Make) -> None:
    classes = '<classes><memberOf key="model.block"/></classes>'
    own = f'<elementSpec ident="y" mode="add">{classes}<content/>%s</elementSpec>'
    made = schema(
        own % (constraint(ASSERT, "a") + constraint(ASSERT, "b") + constraint(ASSERT, "c"))
        + change(
            constraint("", "a", 'mode="delete"') + constraint(ASSERT.replace("number", "name"), "b", 'mode="replace"'),
            of="y",
        )
    )
    assert rules(made, "//s:pattern/@id") == ["y-c", "y-b"]
    assert "no name" in made.compiled.schematron


def test_constraints_of_what_is_deleted_are_gone(schema: Make) -> None:
    assert rules(schema(change(constraint(ASSERT)) + '<elementSpec ident="p" mode="delete"/>'), "//s:pattern") == []


def test_other_languages_and_other_schemes_are_left_out(schema: Make) -> None:
    made = schema(
        change(
            constraint(ASSERT, "a", 'xml:lang="fr"')
            + constraint(ASSERT, "b").replace('"schematron"', '"private"')
            + constraint(ASSERT, "c").replace('"schematron"', '"isoschematron"')
        )
    )
    assert rules(made, "//s:pattern/@id") == ["p-c"]


def test_phases_keys_and_diagnostics_stand_where_schematron_wants_them(schema: Make) -> None:
    made = schema(
        constraint(
            '<sch:phase id="f"><sch:active pattern="p-c"/></sch:phase>'
            '<sch:diagnostics><sch:diagnostic id="d">why</sch:diagnostic></sch:diagnostics>'
            '<xsl:key xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="k" match="tei:p" use="@n"/>',
            "all",
        )
        + change(constraint(ASSERT))
    )
    assert rules(made, "/s:schema/s:phase/@id") == ["f"]
    assert rules(made, "/s:schema/s:diagnostics/s:diagnostic/@id") == ["d"]
    parts = etree.fromstring(made.compiled.schematron.encode())
    assert [etree.QName(part).localname for part in parts] == [
        "title",
        "ns",
        "key",
        "phase",
        "pattern",
        "diagnostics",
    ]


def test_quick_fixes_are_kept_and_markup_in_messages_is_its_words(schema: Make) -> None:
    made = schema(
        change(
            constraint(
                '<sch:rule context="tei:p"><sch:assert test="@n" sqf:fix="f" xmlns:sqf="http://www.schematron-quickfix.com/validator/process">'
                "see <gi>p</gi> <sch:name/></sch:assert><sqf:fix "
                'xmlns:sqf="http://www.schematron-quickfix.com/validator/process" id="f">x</sqf:fix>'
                "</sch:rule>"
            )
        )
    )
    assert 'sqf:fix="f"' in made.compiled.schematron
    assert 'id="f">x</sqf:fix>' in made.compiled.schematron
    assert ">see p <sch:name/></sch:assert>" in made.compiled.schematron


def test_what_will_be_withdrawn_is_a_warning(schema: Make) -> None:
    made = schema(
        '<elementRef key="old"/>'
        + change(
            '<attList><attDef ident="type" mode="change" validUntil="2031-01-01"><valList mode="change">'
            '<valItem ident="place" mode="change" validUntil="2032-01-01"/></valList></attDef></attList>',
            of="name",
        )
    )
    assert rules(made, "//s:assert/@role") == ["warning"] * 3
    assert rules(made, "//s:rule/@context") == ["tei:name", "tei:name", "tei:old"]
    assert rules(made, "//s:assert/@test") == ["not(@type)", "not(tokenize(@type) = 'place')", "false()"]


def test_required_namespaces_are_a_rule(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="x"><classes><memberOf key="model.block"/></classes>'
        '<content><anyElement require="urn:a urn:b" maxOccurs="unbounded"/></content></elementSpec>'
    )
    assert made.accepts('<text><x><a xmlns="urn:c"/></x></text>')
    assert "('urn:a', 'urn:b')" in rules(made, "//s:pattern[@id='x-namespaces']//@test")[0]


def test_a_pattern_that_only_declares_declares_for_all(schema: Make) -> None:
    made = schema(
        constraint(
            '<sch:pattern><xsl:key xmlns:xsl="http://www.w3.org/1999/XSL/Transform" name="k" match="a" use="b"/>'
            '<sch:let name="x" value="1"/></sch:pattern>',
            "all",
        )
        + change(constraint('<sch:assert test="$x">a</sch:assert>'))
    )
    assert rules(made, "/s:schema/s:let/@name") == ["x"]
    assert rules(made, "//s:pattern/@id") == ["p-c"]
