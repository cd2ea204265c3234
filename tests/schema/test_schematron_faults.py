"""What a faulty Schematron schema is told: whole sentences, all at once, each at its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.schema.schematron import SchematronError, load

SCH = "http://purl.oclc.org/dsdl/schematron"
ABSTRACT = """<pattern abstract="true" id="needs"><let name="all" value="//$what"/>
    <rule context="$what"><let name="own" value="$attribute"/>
    <assert test="$own">$what of <value-of select="count($all)"/> needs <name path="$where/.."/></assert>
    </rule></pattern>"""


def schema(body: str, attributes: str = "") -> str:
    return f'<schema xmlns="{SCH}" queryBinding="xslt3" {attributes}>{body}</schema>'


def rule(context: str, content: str) -> str:
    return f'<pattern><rule context="{context}">{content}</rule></pattern>'


FAULTS = [
    ("<pattern/>", "two", "the schema has no phase two"),
    ('<phase id="x"><active pattern="none"/></phase>', "#ALL", "there is no pattern none"),
    (rule("p", '<extends rule="r"/>'), "#ALL", "there is no abstract rule r"),
    (
        '<pattern><rule abstract="true" id="r"><extends rule="r"/></rule></pattern>',
        "#ALL",
        "the abstract rule r extends itself",
    ),
    ('<pattern id="i" is-a="needs"/>', "#ALL", "there is no abstract pattern needs"),
    (rule("p", '<assert test="1" diagnostics="d">x</assert>'), "#ALL", "there is no diagnostic d"),
    (rule("p", '<assert test="1" properties="d">x</assert>'), "#ALL", "there is no property d"),
    (rule("p", "<assert>x</assert>"), "#ALL", "the assert needs the attribute test"),
    ("<pattern><rule/></pattern>", "#ALL", "the rule needs the attribute context"),
    ("<rule/>", "#ALL", "the element rule cannot stand in schema"),
    ('<pattern id="a"/><pattern id="a"/>', "#ALL", "there is another pattern with the id a"),
    ('<include href="none.sch"/>', "#ALL", "none.sch cannot be read: it is missing"),
    (
        rule("p", '<assert test="nope()">x</assert>'),
        "#ALL",
        "the assert nope() cannot be compiled: Cannot find a 0-argument function named",
    ),
    (rule("p[", ""), "#ALL", "the rule p[ cannot be compiled: Unexpected token <eof>"),
    (rule("p", '<let name="x" value="$y"/>'), "#ALL", "the let x cannot be compiled: Variable $y has not"),
]


@pytest.mark.parametrize(("body", "phase", "sentence"), FAULTS)
def test_a_fault_of_the_schema_is_told_in_a_sentence(body: str, phase: str, sentence: str) -> None:
    with pytest.raises(SchematronError) as caught:
        load(schema(body), phase=phase)
    assert sentence in [p.message[: len(sentence)] for p in caught.value.problems]


def test_a_pattern_without_a_param_is_told_which() -> None:
    body = ABSTRACT + '<pattern id="i" is-a="needs"><param name="what" value="p"/></pattern>'
    with pytest.raises(SchematronError) as caught:
        load(schema(body))
    assert [p.message for p in caught.value.problems] == [
        "the pattern i gives no param attribute to the abstract pattern needs",
        "the pattern i gives no param where to the abstract pattern needs",
    ]


def test_all_faults_are_told_at_once_each_at_its_place(tmp_path: Path) -> None:
    file = tmp_path / "bad.sch"
    rules = "<rule context='a b'/>\n<rule context='a'><assert test='('/></rule>"
    file.write_text(schema(f"<pattern>\n{rules}</pattern>"))
    with pytest.raises(SchematronError) as caught:
        load(file)
    places = [(p.file, p.line, p.column) for p in caught.value.problems]
    assert places == [(str(file), 2, 1), (str(file), 3, 19)]


def test_another_query_language_and_another_document_are_refused() -> None:
    with pytest.raises(SchematronError, match="the query binding stx is none of xslt2, xslt3"):
        load(schema("").replace("xslt3", "stx"))
    with pytest.raises(SchematronError, match="doc is not an ISO Schematron schema"):
        load("<doc/>")
    with pytest.raises(SchematronError, match="is still open"):
        load("<schema>")


def test_a_schema_is_compiled_once() -> None:
    text = schema(rule("p", '<assert test="@n">x</assert>'))
    assert load(text) is load(text)
