"""Schematron schemas of several files, and patterns that look at other documents."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.schema.schematron import SchematronError, load, ready

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
        "other.xml": "<doc/>",
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
    assert [f.text for f in rules.findings(DOCUMENT)] == ["included"]


def test_extends_brings_in_the_content_of_an_element_elsewhere(folder: Path) -> None:
    rules = load(write(folder, rule("q", '<extends href="more.sch#m"/>')))
    assert [f.text for f in rules.findings(DOCUMENT)] == ["more"]


def test_a_stylesheet_is_included_from_beside_the_schema(folder: Path) -> None:
    xsl = f'<xsl:include xmlns:xsl="{XSL}" href="my.xsl"/>'
    rules = load(write(folder, xsl + rule("q", '<report test="$from-xsl = 7">seven</report>')))
    assert [f.text for f in rules.findings(DOCUMENT)] == ["seven"]


OTHER = '<doc><p n="there"/></doc>'


def test_a_pattern_looks_at_documents_that_it_is_handed(folder: Path) -> None:
    body = """<pattern documents="/doc/@see"><let name="n" value="string(doc/p/@n)"/>
      <rule context="p"><report test="true()"><value-of select="$n"/></report></rule></pattern>"""
    found = load(write(folder, body)).findings(
        '<doc see="../r/other.xml"><p/><p/></doc>', base="file:///e/d/doc.xml", documents={"file:///e/r/other.xml": OTHER}
    )
    assert [(f.text, f.path) for f in found] == [("there", "/Q{}doc[1]/Q{}p[1]")]


@pytest.mark.parametrize("call", ["doc('../r/other.xml')", "fn:doc('../r/other.xml')", "doc-available('../r/none.xml') or doc ('../r/other.xml')"])  # fmt: skip
def test_a_rule_opens_documents_that_it_is_handed(folder: Path, call: str) -> None:
    body = f"""<ns prefix="fn" uri="http://www.w3.org/2005/xpath-functions"/>{rule("doc", f'<report test="{call}">“doc(x)” read</report>')}"""
    found = load(write(folder, body)).findings(
        "<doc/>", base="file:///e/d/doc.xml", documents={"file:///e/r/other.xml": OTHER}
    )
    assert [f.text for f in found] == ["“doc(x)” read"]


@pytest.mark.parametrize("name", ["none.xml", "doctype.xml", "other.xml", "/etc/passwd", "http://127.0.0.1:9/a.xml"])
def test_no_other_document_is_opened(folder: Path, name: str) -> None:
    rules = load(write(folder, '<pattern id="o" documents="/doc/@see"><rule context="p"/></pattern>'))
    found = rules.findings(f'<doc see="{name}"/>', base=folder.as_uri() + "/doc.xml")
    assert [(f.id, f.role) for f in found] == [("schematron-run", "error")]
    wanted = f"a document of the pattern o cannot be read: {name} is no register of the edition, and a rule opens nothing else"
    assert found[0].text == wanted


#: Ways by which a rule could read or write a file, or run what it has read; SECRET stands for the file.
WAYS = [
    "unparsed-text('SECRET')",
    "unparsed-text-lines('SECRET')",
    "unparsed-text-available('SECRET')",
    "doc('SECRET')",
    "doc-available('SECRET')",
    "Q{http://www.w3.org/2005/xpath-functions}doc('SECRET')",
    "('SECRET' => doc())",
    "doc#1('SECRET')",
    "document('SECRET')",
    "collection('FOLDER?select=*')",
    "uri-collection('FOLDER?select=*')",
    "json-doc('SECRET')",
    "function-lookup(xs:QName('fn:unparsed-text'), 1)('SECRET')",
    "transform(map { 'stylesheet-location': 'SECRET' })?output",
    "transform(map { 'stylesheet-text': $sheet })?output",
    "parse-xml('&lt;!DOCTYPE a [&lt;!ENTITY e SYSTEM &quot;SECRET&quot;>]>&lt;a>&amp;e;&lt;/a>')",
    "parse-xml-fragment('&lt;!DOCTYPE a SYSTEM &quot;SECRET&quot;>&lt;a/>')",
    "environment-variable('SECRET')",
    "available-environment-variables()",
    "t:evaluate()",
    "t:source()",
    "t:copy()",
]
_FUNCTIONS = f"""<xsl:function name="t:evaluate" xmlns:xsl="{XSL}"><xsl:evaluate xpath="'unparsed-text(''SECRET'')'"/></xsl:function>
<xsl:function name="t:source" xmlns:xsl="{XSL}"><xsl:source-document href="SECRET"><xsl:copy-of select="."/></xsl:source-document></xsl:function>
<xsl:function name="t:copy" xmlns:xsl="{XSL}"><xsl:copy-of select="document('SECRET')"/></xsl:function>"""
_SHEET = f"""'&lt;xsl:stylesheet version=&quot;3.0&quot; xmlns:xsl=&quot;{XSL}&quot;>&lt;xsl:template name=&quot;xsl:initial-template&quot;>&lt;q>&lt;xsl:value-of select=&quot;unparsed-text(&amp;apos;SECRET&amp;apos;)&quot;/>&lt;/q>&lt;/xsl:template>&lt;/xsl:stylesheet>'"""


@pytest.mark.parametrize("way", WAYS)
def test_a_rule_reads_no_file_in_any_way(folder: Path, way: str) -> None:
    secret = folder / "secret.xml"
    secret.write_text("<hidden>known only here</hidden>")
    body = f"""<ns prefix="t" uri="urn:t"/><ns prefix="xs" uri="http://www.w3.org/2001/XMLSchema"/>
      <ns prefix="fn" uri="http://www.w3.org/2005/xpath-functions"/>{_FUNCTIONS}<let name="sheet" value="{_SHEET}"/>
      <pattern><rule context="doc"><report test="true()">got <value-of select="{way}"/></report></rule></pattern>"""
    body = body.replace("SECRET", secret.as_uri()).replace("FOLDER", folder.as_uri())
    found = load(write(folder, body)).findings(DOCUMENT, base=secret.as_uri())
    assert [f.id for f in found] == ["schematron-run"] or [f.text for f in found] in (["got"], ["got false"])
    assert "known" not in str(found)


@pytest.mark.parametrize(
    "part",
    [
        f'<xsl:function name="t:w" xmlns:xsl="{XSL}"><xsl:result-document href="WRITTEN"><a/></xsl:result-document></xsl:function>',
        f'<xsl:variable name="t" static="yes" select="unparsed-text(\'SECRET\')" xmlns:xsl="{XSL}"/>',
        f'<xsl:include href="/etc/passwd" xmlns:xsl="{XSL}"/>',
        f'<xsl:import href="../outside.xsl" xmlns:xsl="{XSL}"/>',
        f'<xsl:import-schema schema-location="SECRET" xmlns:xsl="{XSL}"/>',
        '<include href="../outside.sch"/>',
        '<include href="SECRET"/>',
    ],
)
def test_a_schema_neither_writes_a_file_nor_takes_in_one_from_outside_its_folder(folder: Path, part: str) -> None:
    inner, written = folder / "inner", folder / "written.xml"
    inner.mkdir()
    (folder / "outside.sch").write_text(f'<pattern xmlns="{SCH}"/>')
    (folder / "outside.xsl").write_text(f'<xsl:stylesheet version="3.0" xmlns:xsl="{XSL}"/>')
    body = part.replace("WRITTEN", written.as_uri()).replace("SECRET", (folder / "outside.sch").as_uri())
    whole = '<ns prefix="t" uri="urn:t"/>' + body + rule("doc", '<assert test="true()">x</assert>')
    with pytest.raises(SchematronError):
        load(write(inner, whole))
    assert not written.exists()


def test_a_stylesheet_next_to_a_foreign_schema_is_not_run(folder: Path) -> None:
    schema_file = write(folder, rule("doc", '<report test="true()">of the schema</report>'))
    forged = ready(schema_file.read_text()).replace("of the schema", "of the stylesheet")
    (folder / "main.xsl").write_text(forged)
    assert [f.text for f in load(schema_file).findings(DOCUMENT)] == ["of the schema"]
    assert [f.text for f in load(schema_file, trusted=True).findings(DOCUMENT)] == ["of the stylesheet"]


def test_what_a_schema_imports_gives_way_to_its_own(folder: Path) -> None:
    (folder / "lib.xsl").write_text(
        f'<xsl:stylesheet version="3.0" xmlns:xsl="{XSL}" xmlns:t="urn:t" xpath-default-namespace="urn:q">'
        '<xsl:include href="more.xsl"/><xsl:variable name="a" select="1"/>'
        '<xsl:function name="t:f"><xsl:param name="n"/><xsl:sequence select="exists($n/q)"/></xsl:function></xsl:stylesheet>'
    )
    (folder / "more.xsl").write_text(
        f'<xsl:stylesheet version="3.0" xmlns:xsl="{XSL}"><xsl:variable name="b" select="2"/></xsl:stylesheet>'
    )
    body = f"""<ns prefix="t" uri="urn:t"/><xsl:import href="lib.xsl" xmlns:xsl="{XSL}"/>
      <xsl:variable name="a" select="7" xmlns:xsl="{XSL}"/>
      {rule("doc", '<report test="true()"><value-of select="$a, $b, t:f(.)"/></report>')}"""
    assert [f.text for f in load(write(folder, body)).findings(DOCUMENT)] == ["7 2 false"]


def test_a_fault_in_an_included_file_names_that_file(folder: Path) -> None:
    (folder / "part.sch").write_text(f'<pattern xmlns="{SCH}"><rule/></pattern>')
    with pytest.raises(SchematronError) as caught:
        load(write(folder, '<include href="part.sch"/>'))
    assert [Path(p.file).name for p in caught.value.problems] == ["part.sch"]


def test_an_include_that_includes_itself_ends(folder: Path) -> None:
    (folder / "part.sch").write_text(f'<pattern xmlns="{SCH}"><include href="part.sch"/></pattern>')
    with pytest.raises(SchematronError, match=r"part\.sch includes itself"):
        load(write(folder, '<include href="part.sch"/>'))
