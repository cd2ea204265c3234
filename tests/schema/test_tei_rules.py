"""TEI's own rules are in a compiled schema, and it is said whose rules are in."""

from __future__ import annotations

from pathlib import Path

import pytest
from customisation import odd_text

from publish.checks.explain import explain
from publish.problem import EditionError
from publish.schema.odd import Compiled, compile_odd
from publish.schema.odd_rules import tei_rules
from publish.schema.schematron import load

OWN = """<constraintSpec ident="own" scheme="schematron" mode="add"><constraint>
    <sch:rule xmlns:sch="http://purl.oclc.org/dsdl/schematron" context="tei:p"><sch:report test="@n">own</sch:report>
    </sch:rule></constraint></constraintSpec>"""


def compiled(folder: Path, statements: str) -> Compiled:
    file = folder / "test.odd"
    file.write_text(odd_text(statements, 'start="TEI"', ""), encoding="utf-8")
    return compile_odd(file)


def found(made: Compiled, body: str) -> list[tuple[str, str]]:
    document = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><body>{body}</body></text></TEI>'
    return [(finding.id, finding.text) for finding in load(made.schematron).findings(document)]


MODULES = "".join(f'<moduleRef key="{name}"/>' for name in ("tei", "header", "core", "textstructure", "linking"))


@pytest.mark.parametrize(
    ("body", "code", "sentence"),
    [
        ("<p><ab><p/></ab></p>", "p-abstractModel-structure-p-in-ab-or-p", "a paragraph is inside another paragraph or an ab"),
        ('<p><ptr target="a" cRef="b"/></p>', "ptr-ptrAtts", "@target and @cRef do not go together"),
        ('<lg n="1"/>', "lg-atleast1oflggapl", "a group of lines has no line, no group and no gap in it"),
        ('<p><date when="1950" from="1949"/></p>', "att.datable.w3c-att-datable-w3c-when", "@when gives one date, so no other"),
        ('<p><date when="1950"/></p>', "", ""),
        ('<div subtype="s"><p/></div>', "att.typed-subtypeTyped", "@subtype needs a @type that it divides"),
    ],
)
def test_a_schema_has_teis_own_rules(tmp_path: Path, body: str, code: str, sentence: str) -> None:
    said = found(compiled(tmp_path, MODULES), body)
    assert [rule for rule, _ in said] == ([code] if code else [])
    assert not code or said[0][1].startswith(sentence)


def test_a_rule_of_tei_goes_with_the_element_it_is_for_and_can_be_deleted(tmp_path: Path) -> None:
    without = compiled(tmp_path, MODULES.replace('"core"', '"core" except="ptr"'))
    assert "ptrAtts" in compiled(tmp_path, MODULES).schematron and "ptrAtts" not in without.schematron
    deleted = '<elementSpec ident="ptr" mode="change"><constraintSpec ident="ptrAtts" mode="delete"/></elementSpec>'
    assert found(compiled(tmp_path, MODULES + deleted), '<p><ptr target="a" cRef="b"/></p>') == []


def test_it_is_said_which_tei_and_whose_rules_are_in_a_schema(tmp_path: Path) -> None:
    made = compiled(tmp_path, MODULES)
    more = compiled(tmp_path, MODULES + OWN)
    assert made.source == "TEI P5 Version 4.9.0a"
    assert made.rules[0] > 20 and made.rules[1] == 0
    assert more.rules == (made.rules[0], 1)


@pytest.mark.parametrize("code", sorted(tei_rules()))
def test_every_rule_of_tei_can_be_explained(code: str) -> None:
    rule = tei_rules()[code]
    words = explain(code)
    assert rule.sentences and all(sentence in words for sentence in rule.sentences)
    assert f"ref-{rule.of}.html" in words
    assert not [sentence for sentence in rule.sentences if sentence.startswith("this breaks the rule")]


def test_a_rule_that_is_none_is_not_explained() -> None:
    with pytest.raises(EditionError, match="there is no such rule"):
        explain("p-no-such-rule")
