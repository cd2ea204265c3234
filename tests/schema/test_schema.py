"""The edition's schema: fresh, tight, and with a name for every fault."""

from __future__ import annotations

from pathlib import Path

import pytest
from edition_here import ROOT, here, parsed, source
from lxml import etree

from publish.checks.check import schemas_of
from publish.checks.rules import check_rules
from publish.schema import schematron
from publish.schema.odd import compile_odd
from publish.schema.odd_parts import odd_digest

TEI = "{http://www.tei-c.org/ns/1.0}"


def test_what_is_committed_is_what_the_odd_says() -> None:
    compiled = compile_odd(ROOT / "odd" / "armistice.odd")
    assert compiled.problems == []
    assert (ROOT / "odd" / "built" / "armistice.rng").read_text(encoding="utf-8") == compiled.rng
    assert (ROOT / "odd" / "built" / "armistice.sch").read_text(encoding="utf-8") == compiled.schematron
    assert (ROOT / "odd" / "built" / "armistice.xsl").read_text(encoding="utf-8") == schematron.ready(compiled.schematron, odd_digest(ROOT / "odd" / "armistice.odd"))


def test_the_schema_has_no_element_that_the_odd_does_not_speak_of() -> None:
    odd = etree.parse(str(ROOT / "odd" / "armistice.odd"))
    spoken = {spec.get("ident") for spec in odd.iter(f"{TEI}elementSpec")}
    grammar = etree.parse(str(ROOT / "odd" / "built" / "armistice.rng"))
    defined = {element.get("name") for element in grammar.iter("{http://relaxng.org/ns/structure/1.0}element")}
    assert defined - {None} == spoken
    assert all(spec.findtext(f"{TEI}desc") for spec in odd.iter(f"{TEI}elementSpec"))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('reason="sense"', 'reason="guess"'),
        ('type="points"', 'type="bullets"'),
        ("<q>", '<q style="color: red">'),
        ('when="1951-07-03"', 'when="3 July 1951"'),
        ('cert="high"', 'cert="sure"'),
        ('place="inline"', 'place="sideways"'),
    ],
)
def test_the_schema_is_as_tight_as_the_documents(old: str, new: str) -> None:
    text = source("telegram-3305").text
    assert old in text
    schema = etree.RelaxNG(etree.parse(str(ROOT / "odd" / "built" / "armistice.rng")))
    assert schema.validate(parsed(text).root)
    assert not schema.validate(parsed(text.replace(old, new, 1)).root)


#: Likely siblings of the five: what they would hold is valid.
SIBLINGS = {
    "redactions": '<p xml:id="{id}.b90">a <gap reason="redaction"/> b</p>',
    "illegible words": '<p xml:id="{id}.b90">a <gap reason="illegible" quantity="2" unit="words"/> <unclear cert="low" resp="resp:edition">b</unclear></p>',
    "additions by hand": '<p xml:id="{id}.b90">a <add hand="hand:unknown" place="above">b</add> <subst><del hand="hand:unknown" rend="strikethrough">c</del><add>d</add></subst></p>',
    "tables": '<table xml:id="{id}.b90"><row><cell>a</cell><cell>b</cell></row></table>',
    "several hands": '<p xml:id="{id}.b90">a <handShift new="hand:unknown"/> b</p>',
    "facsimile pages": '<pb n="1" facs="#{id}.z1"/>',
}


@pytest.mark.parametrize("sibling", SIBLINGS)
def test_likely_siblings_are_valid(sibling: str) -> None:
    text = source("telegram-3305").text
    added = text.replace("<closer ", SIBLINGS[sibling].replace("{id}", "telegram-3305") + "<closer ", 1)
    if sibling == "facsimile pages":
        added = added.replace("<text ", '<facsimile><surface xml:id="telegram-3305.z1"><graphic url="one.png"/></surface></facsimile><text ', 1)
    schema = etree.RelaxNG(etree.parse(str(ROOT / "odd" / "built" / "armistice.rng")))
    assert schema.validate(parsed(added).root), schema.error_log
    rules = schematron.load(schemas_of(here()).sch or Path())
    assert check_rules(parsed(added), rules) == []


def test_a_withdrawn_document_needs_a_reason_and_nothing_else() -> None:
    text = source("telegram-3305").text
    history = '<change when="2026-11-30T09:00:00Z" status="withdrawn">Withdrawn: it was published twice.</change></revisionDesc>'
    head = text[: text.index("<text ")].replace("</revisionDesc>", history)
    rules = schematron.load(schemas_of(here()).sch or Path())
    tombstone = head + '<text><body><p/></body></text></TEI>'
    assert check_rules(parsed(tombstone), rules) == []
    silent = tombstone.replace(": it was published twice", "")
    assert [problem.code for problem in check_rules(parsed(silent), rules)] == ["withdrawal-unexplained"]
