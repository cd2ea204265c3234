"""RELAX NG in its simple form: the same documents are valid."""

from __future__ import annotations

from pathlib import Path

import pytest
from lxml import etree

from publish.problem import EditionError
from publish.schema.relaxng.load import from_text
from publish.schema.relaxng.syntax import SchemaError
from publish.schema.simple import simple_form

RNG = 'xmlns="http://relaxng.org/ns/structure/1.0"'
XSD = 'datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes"'


def simple(schema: str, base: Path | None = None) -> str:
    return simple_form(from_text(schema, base or Path("schema.rng")))


def valid(schema: str, document: str, base: Path | None = None) -> bool:
    return etree.RelaxNG(etree.fromstring(simple(schema, base))).validate(etree.fromstring(document))


def grammar(inside: str, settings: str = "") -> str:
    return f"<grammar {RNG} {settings}>{inside}</grammar>"


@pytest.mark.parametrize(
    ("content", "good", "bad"),
    [
        ("<empty/>", ["<a/>"], ["<a>x</a>"]),
        ("<text/>", ["<a/>", "<a>x</a>"], ["<a><b/></a>"]),
        ("<mixed><element name='b'><empty/></element></mixed>", ["<a>x<b/>y</a>"], ["<a>x</a>"]),
        (
            "<optional><element name='b'><empty/></element></optional>",
            ["<a/>", "<a><b/></a>"],
            ["<a><b/><b/></a>"],
        ),
        (
            "<zeroOrMore><element name='b'><empty/></element></zeroOrMore>",
            ["<a/>", "<a><b/><b/></a>"],
            ["<a><c/></a>"],
        ),
        ("<oneOrMore><element name='b'><empty/></element></oneOrMore>", ["<a><b/><b/></a>"], ["<a/>"]),
        (
            "<oneOrMore><optional><element name='b'><empty/></element></optional></oneOrMore>",
            ["<a/>", "<a><b/><b/></a>"],
            ["<a><c/></a>"],
        ),
        (
            "<interleave><element name='b'><empty/></element><element name='c'><empty/></element>"
            "</interleave>",
            ["<a><c/><b/></a>", "<a><b/><c/></a>"],
            ["<a><b/></a>"],
        ),
        ("<choice><element name='b'><empty/></element><notAllowed/></choice>", ["<a><b/></a>"], ["<a/>"]),
        ("<group><empty/><element name='b'><empty/></element></group>", ["<a><b/></a>"], ["<a/>"]),
        ("<choice><empty/><notAllowed/></choice>", ["<a/>"], ["<a>x</a>"]),
        ("<attribute name='b'/>", ["<a b='x'/>"], ["<a/>"]),
        (
            "<optional><attribute name='b'><value>x</value></attribute></optional>",
            ["<a/>", "<a b=' x '/>"],
            ["<a b='y'/>"],
        ),
        (
            f"<attribute name='b' {XSD}><data type='integer'><param name='minInclusive'>3</param></data>"
            f"</attribute>",
            ["<a b='3'/>"],
            ["<a b='2'/>", "<a b='x'/>"],
        ),
        (
            f"<attribute name='b' {XSD}><data type='token'><except><value>x</value><value>y</value>"
            f"</except></data></attribute>",
            ["<a b='z'/>"],
            ["<a b='x'/>", "<a b='y'/>"],
        ),
        (
            f"<attribute name='b' {XSD}><optional><data type='integer'/></optional></attribute>",
            ["<a b=''/>", "<a b='1'/>"],
            ["<a b='1 2'/>"],
        ),
        (
            f"<attribute name='b' {XSD}><list><data type='integer'/><zeroOrMore><data type='NCName'/>"
            f"</zeroOrMore></list></attribute>",
            ["<a b='1 x y'/>"],
            ["<a b='x'/>"],
        ),
        ("<list><value>x</value><value>y</value></list>", ["<a>x  y</a>"], ["<a>xy</a>"]),
        (
            "<oneOrMore><attribute><anyName><except><name>b</name><nsName ns='urn:n'/></except></anyName>"
            "</attribute></oneOrMore>",
            ["<a c='1' d='2'/>"],
            ["<a b='1'/>", "<a/>", "<a xmlns:n='urn:n' n:c='1'/>"],
        ),
        (
            "<element><choice><name ns='urn:b'>b</name><name>c</name></choice><empty/></element>",
            ["<a><b xmlns='urn:b'/></a>", "<a><c/></a>"],
            ["<a><b/></a>"],
        ),
    ],
)
def test_each_pattern_means_what_it_did(content: str, good: list[str], bad: list[str]) -> None:
    schema = f"<element {RNG} name='a'>{content}</element>"
    for document in good:
        assert valid(schema, document), document
    for document in bad:
        assert not valid(schema, document), document


def test_definitions_stand_in_place_of_their_references() -> None:
    schema = grammar(
        "<start><ref name='a'/></start><define name='a'><element name='a'><ref name='b'/></element></define>"
        "<define name='b'><oneOrMore><choice><ref name='c'/><ref name='a'/></choice></oneOrMore></define>"
        "<define name='c'><element name='c'><empty/></element></define>"
    )
    assert valid(schema, "<a><a><c/></a><c/></a>")
    assert not valid(schema, "<a/>")
    assert 'define name="b"' not in simple(schema)


def test_definitions_of_one_name_are_combined() -> None:
    def combined(how: str) -> str:
        return grammar(
            "<start><element name='a'><ref name='x'/></element></start>"
            f"<define name='x' combine='{how}'><attribute name='b'/></define>"
            f"<define name='x' combine='{how}'><attribute name='c'/></define>"
        )

    assert valid(combined("choice"), "<a b='1'/>")
    assert not valid(combined("choice"), "<a b='1' c='1'/>")
    assert valid(combined("interleave"), "<a b='1' c='1'/>")
    assert not valid(combined("interleave"), "<a b='1'/>")


def test_namespaces_come_from_outside() -> None:
    schema = grammar(
        "<start><element name='a'><attribute name='b'/><element name='n:c' ns='urn:no'><empty/></element>"
        "</element></start>",
        "ns='urn:x' xmlns:n='urn:n'",
    )
    assert valid(schema, "<a xmlns='urn:x' b='1'><c xmlns='urn:n'/></a>")
    assert not valid(schema, "<a b='1'><c/></a>")


def test_a_grammar_within_a_grammar_has_names_of_its_own() -> None:
    schema = grammar(
        "<start><element name='a'><grammar><start><group><ref name='x'/><parentRef name='x'/></group></start>"
        "<define name='x'><element name='b'><empty/></element></define></grammar></element></start>"
        "<define name='x'><element name='c'><empty/></element></define>"
    )
    assert valid(schema, "<a><b/><c/></a>")


def test_an_include_may_be_overridden(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "inner.rng").write_text(
        grammar(
            "<start><ref name='a'/></start><define name='a'><element name='a'><ref name='b'/></element>"
            "</define>"
            "<div><define name='b'><element name='b'><empty/></element></define></div>"
        )
    )
    (tmp_path / "sub" / "middle.rng").write_text(grammar("<include href='inner.rng'/>"))
    outer = grammar(
        "<include href='sub/middle.rng'><define name='b'><element name='c'><empty/></element></define>"
        "</include>"
    )
    assert valid(outer, "<a><c/></a>", tmp_path / "outer.rng")
    assert not valid(outer, "<a><b/></a>", tmp_path / "outer.rng")


def test_another_schema_is_part_of_this_one(tmp_path: Path) -> None:
    (tmp_path / "b.rng").write_text(f"<element {RNG} name='b'><empty/></element>")
    outer = f"<element {RNG} name='a' ns='urn:x'><externalRef href='b.rng'/></element>"
    assert valid(outer, "<a xmlns='urn:x'><b/></a>", tmp_path / "outer.rng")


def test_what_stands_in_several_places_is_written_once() -> None:
    attributes = "".join(f"<optional><attribute name='a{i}'/></optional>" for i in range(4))
    schema = grammar(
        "<start><element name='a'><ref name='x'/><element name='b'><ref name='x'/></element></element>"
        "</start>"
        f"<define name='x'>{attributes}</define>"
    )
    assert simple(schema).count('<name ns="">a1</name>') == 1
    assert valid(schema, "<a a1='1'><b a2='2' a3='3'/></a>")


@pytest.mark.parametrize(
    ("schema", "message"),
    [
        ("<a/>", "not a RELAX NG pattern"),
        ("<grammar", "schema.rng:1:1"),
        (grammar(""), "the grammar has no start"),
        (grammar("<start><ref name='a'/></start>"), "there is no definition of 'a'"),
        (
            grammar(
                "<start><ref name='a'/></start><define name='a'><optional><ref name='a'/></optional></define>"
            ),
            "leads to itself without an element",
        ),
        (grammar("<include href='none.rng'/>"), "no such file"),
        (grammar("<include href='https://example.org/a.rng'/>"), "on the network"),
        (f"<element {RNG} name='n:a'><empty/></element>", "the prefix of `n:a` is not declared"),
        (f"<element {RNG} name='a'><sequence/></element>", "<sequence> cannot stand here"),
    ],
)
def test_a_schema_that_means_nothing_is_refused(schema: str, message: str) -> None:
    with pytest.raises(EditionError, match=message):
        simple(schema)


def test_a_fault_of_the_schema_is_an_error_of_its_own() -> None:
    with pytest.raises(SchemaError):
        simple(grammar(""))
