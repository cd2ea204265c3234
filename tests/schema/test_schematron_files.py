"""Schematron schemas of several files, and patterns that look at other documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish import saxon
from publish.schema.schematron import SchematronError, load

SCH = "http://purl.oclc.org/dsdl/schematron"
XSL = "http://www.w3.org/1999/XSL/Transform"
DOCUMENT = "<doc><q/></doc>"


def schema(body: str, attributes: str = "") -> str:
    return f'<schema xmlns="{SCH}" queryBinding="xslt3" {attributes}>{body}</schema>'


def rule(context: str, content: str) -> str:
    return f'<pattern><rule context="{context}">{content}</rule></pattern>'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    files = {
        "part.sch": f'<pattern xmlns="{SCH}"><include href="deep/rule.sch#second"/></pattern>',
        "deep/rule.sch": f'<x xmlns="{SCH}"><rule/><rule id="second" context="q">'
        '<report test="true()">included</report></rule></x>',
        "more.sch": schema('<rule abstract="true" id="m"><report test="true()">more</report></rule>'),
        "my.xsl": f'<xsl:stylesheet version="3.0" xmlns:xsl="{XSL}">'
        '<xsl:variable name="from-xsl" select="7"/></xsl:stylesheet>',
        "other.xml": '<doc><p n="there"/></doc>',
        "doctype.xml": "<!DOCTYPE doc><doc/>",
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text)
    return tmp_path


def write(folder: Path, body: str) -> Path:
    (folder / "main.sch").write_text(schema(body))
    return folder / "main.sch"


def test_include_brings_in_another_file_and_its_includes(folder: Path) -> None:
    rules = load(write(folder, '<include href="part.sch"/>'))
    assert [f.text for f in rules.findings(saxon.parse(DOCUMENT))] == ["included"]


def test_extends_brings_in_the_content_of_an_element_elsewhere(folder: Path) -> None:
    rules = load(write(folder, rule("q", '<extends href="more.sch#m"/>')))
    assert [f.text for f in rules.findings(saxon.parse(DOCUMENT))] == ["more"]


def test_a_stylesheet_is_included_from_beside_the_schema(folder: Path) -> None:
    xsl = f'<xsl:include xmlns:xsl="{XSL}" href="my.xsl"/>'
    rules = load(write(folder, xsl + rule("q", '<report test="$from-xsl = 7">seven</report>')))
    assert [f.text for f in rules.findings(saxon.parse(DOCUMENT))] == ["seven"]


def test_a_pattern_looks_at_other_documents(folder: Path) -> None:
    body = """<pattern documents="/doc/@see"><let name="n" value="string(doc/p/@n)"/>
      <rule context="p"><report test="true()"><value-of select="$n"/></report></rule></pattern>"""
    rules = load(write(folder, body))
    tree = saxon.parse('<doc see="other.xml"><p/><p/></doc>')
    found = rules.findings(tree, base=folder.as_uri() + "/doc.xml")
    assert [(f.text, f.path) for f in found] == [("there", "/Q{}doc[1]/Q{}p[1]")]


@pytest.mark.parametrize("name", ["none.xml", "doctype.xml"])
def test_a_document_that_cannot_be_read_is_a_finding(folder: Path, name: str) -> None:
    rules = load(write(folder, '<pattern id="o" documents="/doc/@see"><rule context="p"/></pattern>'))
    found = rules.findings(saxon.parse(f'<doc see="{name}"/>'), base=folder.as_uri() + "/doc.xml")
    assert [(f.id, f.role) for f in found] == [("schematron-run", "error")]
    assert found[0].text.startswith("a document of the pattern o cannot be read: ")


def test_a_fault_in_an_included_file_names_that_file(folder: Path) -> None:
    (folder / "part.sch").write_text(f'<pattern xmlns="{SCH}"><rule/></pattern>')
    with pytest.raises(SchematronError) as caught:
        load(write(folder, '<include href="part.sch"/>'))
    assert [Path(p.file).name for p in caught.value.problems] == ["part.sch"]


def test_an_include_that_includes_itself_ends(folder: Path) -> None:
    (folder / "part.sch").write_text(f'<pattern xmlns="{SCH}"><include href="part.sch"/></pattern>')
    with pytest.raises(SchematronError, match=r"part\.sch includes itself"):
        load(write(folder, '<include href="part.sch"/>'))


def test_no_other_host_is_asked(folder: Path) -> None:
    rules = load(write(folder, '<pattern documents="/doc/@see"><rule context="p"/></pattern>'))
    found = rules.findings(
        saxon.parse('<doc see="http://127.0.0.1:9/a.xml"/>'), base=folder.as_uri() + "/doc.xml"
    )
    assert found[0].text.endswith("Access to URI http://127.0.0.1:9/a.xml has been prohibited")
