"""An ODD is held to ODD's own rules before it is compiled (TEI Guidelines, chapter 22)."""

from __future__ import annotations

from pathlib import Path

import pytest
from customisation import TEI, Make, odd_text

from publish.resources import shared
from publish.schema.odd import compile_odd
from publish.schema.odd_grammar import grammar_file

INCLUDE = '<xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="{}"/>'


def change(inside: str, of: str = "p") -> str:
    return f'<elementSpec ident="{of}" mode="change">{inside}</elementSpec>'


def content(inside: str) -> str:
    return change(f"<content>{inside}</content>")


def rule(test: str, context: str = "tei:p") -> str:
    return (
        '<constraintSpec ident="c" scheme="schematron"><constraint>'
        f'<sch:rule context="{context}"><sch:assert test="{test}">x</sch:assert></sch:rule>'
        "</constraint></constraintSpec>"
    )


def test_the_grammar_of_odd_is_what_its_own_odd_compiles_to() -> None:
    compiled = compile_odd(shared() / "odd" / "tei" / "tagdocs.odd")
    assert compiled.rng == grammar_file().read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("statement", "code", "severity"),
    [
        (content("<elementRef/>"), "odd-invalid", "error"),
        (content('<macroRef name="macro.plain"/>'), "odd-name-for-key", "warning"),
        (content('<classRef key="model.phrase" expand="alternate"/>'), "odd-invalid", "error"),
        (content('<elementRef key="hi"/><elementRef key="hi"/>'), "odd-invalid", "warning"),
        (content('<elementRef key="hi"/><rng:optional><rng:ref name="q"/></rng:optional>'), "odd-invalid", "warning"),
        (content('<rng:ref name="hi"/><rng:zeroOrMore><rng:ref name="q"/></rng:zeroOrMore>'), "odd-invalid", "warning"),
        ('<macroSpec ident="macro.x" type="dt" mode="add"><content><textNode/></content></macroSpec>', "odd-invalid", "warning"),
        (content(""), "odd-invalid", "warning"),
        ('<moduleRef key="extra" include="gap" except="q"/>', "odd-invalid", "error"),
        ("<moduleRef/>", "odd-invalid", "error"),
        ('<elementSpec ident="p" mode="chnage"/>', "odd-invalid", "error"),
        ('<elementSpec ident="p" mode="change" colour="red"/>', "odd-invalid", "error"),
        ("<elementSpek/>", "odd-invalid", "error"),
        (change('<attList org="chioce"/>'), "odd-invalid", "error"),
        (change('<attList><attDef ident="x" usage="must"/></attList>'), "odd-invalid", "error"),
        (change('<attList><attDef ident="a"/><attDef ident="a"/></attList>'), "odd-duplicate", "error"),
        (change('<attList><attDef ident="no:x"/></attList>'), "odd-prefix", "error"),
        (change('<attList><attDef ident="xlink:href"/></attList>'), "odd-prefix", "warning"),
        (change('<attList><attDef ident="1a"/></attList>'), "odd-name", "error"),
        ('<elementSpec ident="a b"><content><empty/></content></elementSpec>', "odd-name", "error"),
        (change(rule("foo(")), "odd-expression", "error"),
        (change(rule("true()", "tei:p[")), "odd-expression", "error"),
        (change(rule("no:f(.)")), "odd-expression", "error"),
        (
            change('<constraintSpec ident="c" scheme="private"><constraint>x</constraint></constraintSpec>'),
            "odd-scheme",
            "warning",
        ),
    ],
)
def test_what_odd_does_not_allow_is_a_problem_with_its_line(
    schema: Make, statement: str, code: str, severity: str
) -> None:
    made = schema(statement)
    assert (code, severity) in made.codes
    assert {problem.line for problem in made.compiled.problems} == {4}
    assert all(problem.hint for problem in made.compiled.problems)


def test_what_is_wrong_in_many_places_is_one_problem_with_their_lines(schema: Make) -> None:
    made = schema("\n".join([content("<elementRef/>")] * 3))
    assert [problem.message for problem in made.compiled.problems if problem.code == "odd-invalid"] == [
        "elementRef needs the attribute key (2 more: line 5, 6)"
    ]


def test_what_is_known_but_not_in_the_schema_is_one_warning(schema: Make) -> None:
    made = schema(content('<alternate><elementRef key="gap"/><elementRef key="gop"/><textNode/></alternate>'))
    warnings = [problem.message for problem in made.compiled.problems if problem.severity == "warning"]
    assert len(warnings) <= 1


def test_an_odd_of_display_rules_alone_is_named_as_such(schema: Make) -> None:
    made = schema(change('<model behaviour="inline"/>'), modules=False)
    assert made.codes == [("odd-processing-model", "error")]
    assert made.compiled.rng == ""


def test_a_second_schema_in_a_file_is_a_warning(tmp_path: Path) -> None:
    odd = tmp_path / "x.odd"
    text = odd_text('<moduleRef key="tei"/><moduleRef key="core" include="p"/>', 'start="p"')
    odd.write_text(text.replace("</body>", '<schemaSpec ident="b"><moduleRef key="tei"/></schemaSpec></body>'))
    assert "odd-second-schema" in [problem.code for problem in compile_odd(odd).problems]


def test_an_inclusion_is_followed_and_its_faults_have_its_lines(tmp_path: Path) -> None:
    part = tmp_path / "parts" / "p.xml"
    part.parent.mkdir()
    part.write_text(f'<specGrp xmlns="{TEI}">\n<elementSpec ident="q" mode="delete"/>\n<elementRef key="no"/></specGrp>')
    odd = tmp_path / "x.odd"
    modules = '<moduleRef key="tei"/><moduleRef key="core" include="p q"/>'
    odd.write_text(odd_text(modules + INCLUDE.format("parts/p.xml") + '<elementRef key="none"/>', 'start="p"'))
    compiled = compile_odd(odd)
    assert 'name="q"' not in compiled.rng
    assert [(Path(p.file).name, p.line, p.code) for p in compiled.problems] == [
        ("p.xml", 3, "odd-unknown-key"),
        ("x.odd", 4, "odd-unknown-key"),
    ]


@pytest.mark.parametrize(
    ("inside", "column"),
    [
        ('<elementSpec ident="q" mode="chnage"/>', 24),
        ('<elementSpec ident="q" mode="change"><classes>text</classes></elementSpec>', 47),
        ('<elementSpec ident="q" mode="change"><content><elementRef/></content></elementSpec>', 47),
    ],
)
def test_every_kind_of_fault_in_an_inclusion_is_found_once_and_there(tmp_path: Path, inside: str, column: int) -> None:
    (tmp_path / "p.xml").write_text(f'<specGrp xmlns="{TEI}">\n\n\n\n\n\n{inside}</specGrp>')
    odd = tmp_path / "x.odd"
    odd.write_text(odd_text(f'<moduleRef key="tei"/><moduleRef key="core"/>{INCLUDE.format("p.xml")}', 'start="p"'))
    found = [(Path(p.file).name, p.line, p.column) for p in compile_odd(odd).problems if p.code == "odd-invalid"]
    assert found == [("p.xml", 7, column)]


def test_a_text_is_included_as_text_and_its_absence_stops_no_schema(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("<not>markup & more\x01")
    texts = "".join(INCLUDE.format(name).replace("href", 'parse="text" href') for name in ("a.txt", "none.txt"))
    odd = tmp_path / "x.odd"
    modules = '<moduleRef key="tei"/><moduleRef key="core"/>'
    odd.write_text(odd_text(modules, 'start="p"', f"<p>so: {texts}</p>"))
    compiled = compile_odd(odd)
    assert [(p.code, p.severity) for p in compiled.problems] == [("odd-include", "warning")]
    assert compiled.schema is not None


@pytest.mark.parametrize("address", ["../outside.xml", "/etc/hostname", "http://example.org/a.xml", "x.odd"])
def test_an_inclusion_from_elsewhere_is_refused_and_nothing_is_compiled(tmp_path: Path, address: str) -> None:
    (tmp_path / "outside.xml").write_text(f'<elementSpec xmlns="{TEI}" ident="q" mode="delete"/>')
    odd = tmp_path / "odd" / "x.odd"
    odd.parent.mkdir()
    odd.write_text(odd_text('<moduleRef key="tei"/>' + INCLUDE.format(address), ""))
    compiled = compile_odd(odd)
    assert [problem.code for problem in compiled.problems if problem.severity == "error"][:1] == ["odd-include"]
    assert "in the folder of the ODD" in compiled.problems[0].hint
    assert compiled.rng == ""


def test_a_fault_in_a_group_of_another_file_has_the_line_of_that_file(tmp_path: Path) -> None:
    (tmp_path / "group.xml").write_text(f'<specGrp xmlns="{TEI}">\n\n<elementRef key="no"/><elementRef/></specGrp>')
    odd = tmp_path / "x.odd"
    odd.write_text(odd_text('<moduleRef key="tei"/><specGrpRef target="group.xml"/>', ""))
    found = [(Path(p.file).name, p.line) for p in compile_odd(odd).problems if p.code in ("odd-unknown-key", "odd-invalid")]
    assert found == [("group.xml", 3), ("group.xml", 3)]


def test_a_fault_of_a_parent_has_the_line_of_the_parent(tmp_path: Path) -> None:
    (tmp_path / "parent.odd").write_text(odd_text('<moduleRef key="tei"/>\n<elementRef key="no"/>', ""))
    odd = tmp_path / "x.odd"
    odd.write_text(odd_text('<moduleRef key="tei"/>', 'source="parent.odd"'))
    errors = [p for p in compile_odd(odd).problems if p.code == "odd-unknown-key"]
    assert [(Path(p.file).name, p.line) for p in errors] == [("parent.odd", 5)]


def test_any_element_that_meets_ids_is_a_warning_with_the_exceptions_to_write(schema: Make) -> None:
    made = schema(
        '<elementSpec ident="bx" ns="http://example.org/n"><classes><memberOf key="model.phrase"/></classes>'
        '<content><empty/></content><attList><attDef ident="xml:id"><datatype><dataRef name="ID"/></datatype></attDef>'
        "</attList></elementSpec>"
        '<elementSpec ident="xd"><classes><memberOf key="model.phrase"/></classes><content><anyElement/></content></elementSpec>'
    )
    hints = [problem.hint for problem in made.compiled.problems if problem.code == "odd-any-element"]
    assert hints
    assert 'defaultExceptions="http://www.tei-c.org/ns/1.0 teix:egXML http://example.org/n"' in hints[0]


@pytest.mark.parametrize(
    "statement",
    [
        content('<interleave><elementRef key="hi"/><elementRef key="q"/></interleave>'),
        content('<foo/><x:y xmlns:x="urn:x"/>'),
        change('<attList><foo/><attDef ident="n" mode="change"><foo/></attDef></attList>'),
        '<attDef ident="n" mode="change"/>',
        '<classSpec ident="model.x" mode="add"/>',
        "<schemaSpec><elementSpec/></schemaSpec>",
    ],
)
def test_an_odd_far_from_odd_has_errors_and_never_fails_the_compiler(schema: Make, statement: str) -> None:
    made = schema(statement)
    assert ("odd-invalid", "error") in made.codes
    assert made.compiled.schema is not None or made.compiled.rng == ""


@pytest.mark.parametrize(
    "statement",
    [
        change('<attList><attDef mode="change" usage="req"/></attList>'),
        '<elementSpec mode="change"><content><textNode/></content></elementSpec>',
    ],
)
def test_a_declaration_without_a_name_is_a_problem(schema: Make, statement: str) -> None:
    assert schema(statement).codes == [("odd-invalid", "error")]
