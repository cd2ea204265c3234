"""Findings of Schematron become Problems."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.checks.rules import check_rules
from publish.problem import Problem
from publish.schema.schematron import load
from publish.source import xml

DOCUMENT = b"""<?xml version="1.0"?>
<TEI xmlns="http://www.tei-c.org/ns/1.0">
  <p>One <name
     n="1" ref="x">two</name></p>
</TEI>
"""


def problems(context: str, attributes: str = "") -> list[Problem]:
    rules = load(
        f"""<schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">
        <ns prefix="tei" uri="http://www.tei-c.org/ns/1.0"/>
        <pattern><rule context="{context}"><report id="code" test="true()" {attributes}>Something
          is   wrong.</report></rule></pattern>
        <diagnostics><diagnostic id="mend">Mend it.</diagnostic></diagnostics></schema>"""
    )
    source = xml.parse(DOCUMENT, Path("document.xml"), "tei/document.xml")
    assert isinstance(source, xml.Source)
    return check_rules(source, rules)


def test_a_finding_is_a_problem_at_its_place_with_its_hint() -> None:
    assert problems("tei:name", 'diagnostics="mend"') == [
        Problem("code", "error", "tei/document.xml", 3, 10, "Something is wrong.", "Mend it.")
    ]


@pytest.mark.parametrize(
    ("context", "place"),
    [("/", (1, 1)), ("tei:TEI", (2, 1)), ("tei:name/@ref", (4, 12)), ("tei:name/text()", (4, 20))],
)
def test_a_finding_has_a_place_whatever_node_it_is_of(context: str, place: tuple[int, int]) -> None:
    assert [(p.line, p.column) for p in problems(context)] == [place]


@pytest.mark.parametrize(
    ("role", "severity"),
    [
        ("", "error"),
        ("fatal", "error"),
        ("WARN", "warning"),
        ("warning", "warning"),
        ("info", "info"),
        ("x", "error"),
    ],
)
def test_the_role_is_the_severity(role: str, severity: str) -> None:
    assert [p.severity for p in problems("tei:p", f'role="{role}"')] == [severity]
