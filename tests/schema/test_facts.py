"""TEI's specifications as facts."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from publish.problem import EditionError
from publish.schema import facts

SHARED = Path(__file__).parents[2].parent / "shared"


@pytest.mark.shared
@pytest.mark.skipif(not SHARED.is_dir(), reason="needs the reference data beside the repository (../shared)")
def test_the_committed_facts_are_fresh() -> None:
    assert facts.reduce(SHARED / "tei" / "p5subset.xml") == facts.facts_file().read_text(encoding="utf-8")


def test_the_facts_say_what_they_are() -> None:
    begin = facts.facts_file().read_text(encoding="utf-8")[:1500]
    assert "TEI P5 Version 4.9.0a" in begin
    assert "Copyright 2024 TEI Consortium" in begin
    assert "BSD-2-Clause or CC BY" in begin


def test_the_facts_hold_no_prose() -> None:
    text = facts.facts_file().read_text(encoding="utf-8")
    for prose in ("<desc", "<gloss", "<remarks", "<exemplum", "<egXML"):
        assert prose not in text, prose


def test_deprecations_and_defaults_are_facts(tmp_path: Path) -> None:
    source = tmp_path / "source.xml"
    source.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0"><text><elementSpec ident="x" xml:id="y" '
        'validUntil="2030-01-01">'
        '<desc xml:lang="en">prose</desc><attList><attDef ident="a"><defaultVal>b</defaultVal><valList '
        'type="semi">'
        '<valItem ident="c" validUntil="2031-01-01"><desc>prose</desc></valItem></valList></attDef></attList>'
        "</elementSpec></text></TEI>"
    )
    reduced = "".join(line.strip() for line in facts.reduce(source).splitlines())
    assert (
        '<elementSpec ident="x" validUntil="2030-01-01"><attList><attDef ident="a"><defaultVal>b</defaultVal>'
        '<valList type="semi"><valItem ident="c" validUntil="2031-01-01"/></valList></attDef></attList>'
        "</elementSpec>"
    ) in reduced


def test_rules_keep_their_context_test_and_role_and_get_sentences_of_the_press(tmp_path: Path) -> None:
    source = tmp_path / "source.xml"
    constraint = (
        '<constraintSpec ident="ptrAtts" scheme="schematron"><desc>prose</desc><constraint>'
        '<sch:rule context="tei:ptr" role="nonfatal"><sch:let name="n" value="1"/><sch:report test="@target and @cRef">'
        "Prose of <sch:name/>.</sch:report></sch:rule></constraint></constraintSpec>"
    )
    source.write_text(
        '<TEI xmlns="http://www.tei-c.org/ns/1.0" xmlns:sch="http://purl.oclc.org/dsdl/schematron"><text>'
        f'<elementSpec ident="ptr">{constraint}{constraint.replace("ptrAtts", "new")}</elementSpec></text></TEI>'
    )
    reduced = facts.reduce(source)
    assert "rose" not in reduced.partition("<text>")[2]
    tests = re.findall(r"<sch:report (.*?)</sch:report>", reduced)
    assert tests == [
        'test="@target and @cRef" role="warning">@target and @cRef do not go together',
        'test="@target and @cRef" role="warning">this breaks the rule new of TEI for ptr',
    ]
    assert reduced.count('<sch:let name="n" value="1"/>') == 2 and reduced.count('context="tei:ptr"') == 2


def test_translations_of_rules_and_rules_that_ask_the_time_are_left_out() -> None:
    text = facts.facts_file().read_text(encoding="utf-8")
    assert "requires-spanTo-fr" not in text and "current-date" not in text


def test_a_source_without_specifications_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "source.xml"
    source.write_text("<TEI/>")
    with pytest.raises(EditionError, match="no specifications"):
        facts.reduce(source)


def test_a_source_that_is_not_xml_is_refused(tmp_path: Path) -> None:
    source = tmp_path / "source.xml"
    source.write_text("<TEI>")
    with pytest.raises(EditionError, match=r"source\.xml:1"):
        facts.reduce(source)
