"""The validator: kinds and places of faults, how it goes on after each, and its limits."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.schema.relaxng import fault_log
from publish.schema.relaxng.fault import Fault
from publish.schema.relaxng.load import Schema, from_source
from publish.schema.relaxng.syntax import SchemaError
from publish.schema.relaxng.validate import validate
from publish.source import xml

LETTER = """
<grammar xmlns="http://relaxng.org/ns/structure/1.0" ns="urn:letter"
         datatypeLibrary="http://www.w3.org/2001/XMLSchema-datatypes">
  <start><ref name="letter"/></start>
  <define name="letter"><element name="letter">
    <ref name="head"/><ref name="body"/><optional><ref name="closer"/></optional>
  </element></define>
  <define name="head"><element name="head">
    <ref name="sender"/><ref name="date"/><optional><element name="place"><text/></element></optional>
  </element></define>
  <define name="sender"><element name="sender"><text/></element></define>
  <define name="date"><element name="date">
    <attribute name="when"><data type="date"/></attribute><text/>
  </element></define>
  <define name="body"><element name="body">
    <oneOrMore><choice><ref name="par"/><ref name="list"/></choice></oneOrMore>
  </element></define>
  <define name="par"><element name="par">
    <optional>
      <attribute name="rend"><choice><value>left</value><value>right</value></choice></attribute>
    </optional>
    <zeroOrMore><choice><text/><ref name="struck"/><ref name="list"/><ref name="date"/></choice></zeroOrMore>
  </element></define>
  <define name="struck"><element name="struck"><text/></element></define>
  <define name="list"><element name="list"><oneOrMore><ref name="entry"/></oneOrMore></element></define>
  <define name="entry"><element name="entry"><text/></element></define>
  <define name="closer"><element name="closer">
    <element name="count"><data type="integer"/></element>
  </element></define>
</grammar>"""
HEAD = '<head><sender>S</sender><date when="1953-07-04">d</date></head>'


def _source(text: str) -> xml.Source:
    source = xml.parse(text.encode(), Path("x.xml"), "x.xml")
    assert isinstance(source, xml.Source)
    return source


@pytest.fixture(scope="module")
def letter() -> Schema:
    return from_source(_source(LETTER))


def _faults(schema: Schema, inside: str) -> list[Fault]:
    return validate(schema, _source(f'<letter xmlns="urn:letter">{inside}</letter>'))


def _kinds(faults: list[Fault]) -> list[tuple[str, str]]:
    return [(fault.kind, fault.suggestion or fault.attribute or ",".join(fault.expected)) for fault in faults]


def test_valid_document_has_no_fault(letter: Schema) -> None:
    assert _faults(letter, f'{HEAD}<body><par rend="left">x<struck>y</struck></par></body>') == []


def test_unknown_element_is_checked_as_the_nearest_and_fills_its_place(letter: Schema) -> None:
    faults = _faults(letter, f"{HEAD}<boody><par><strock>x<par/></strock></par></boody>")
    assert _kinds(faults)[:2] == [("unknown-element", "body"), ("unknown-element", "struck")]
    assert [fault.kind for fault in faults[2:]] == ["element-not-allowed-here"]


def test_unknown_element_that_is_like_none_makes_no_second_fault(letter: Schema) -> None:
    assert [fault.kind for fault in _faults(letter, f"{HEAD}<qqqqq><par/></qqqqq>")] == ["unknown-element"]


def test_content_of_an_unknown_element_is_checked_by_its_own_names(letter: Schema) -> None:
    faults = _faults(letter, f'{HEAD}<body><par/><qqqqq>words<par rend="up"/><zzzzz/></qqqqq></body>')
    assert [fault.kind for fault in faults] == ["unknown-element", "bad-attribute-value"]


def test_intention_stands_before_nearness(letter: Schema) -> None:
    source = _source(f'<letter xmlns="urn:letter">{HEAD}<body><p>x</p></body></letter>')
    assert [fault.suggestion for fault in validate(letter, source, intentions={"p": "par"})] == ["par"]


def test_missing_element_is_assumed_where_it_should_stand(letter: Schema) -> None:
    faults = _faults(letter, "<head><sender>S</sender><place>P</place></head><body><par/></body>")
    assert [(fault.kind, fault.expected, fault.mend) for fault in faults] == [
        ("missing-element", ("date",), ("before", "place"))
    ]


def test_element_before_its_turn_is_one_fault(letter: Schema) -> None:
    faults = _faults(
        letter, '<head><date when="1953-07-04">d</date><sender>S</sender></head><body><par/></body>'
    )
    assert [(fault.kind, fault.mend) for fault in faults] == [
        ("element-not-allowed-here", ("after", "sender"))
    ]


def test_element_after_its_turn_names_the_sibling_it_belongs_before(letter: Schema) -> None:
    faults = _faults(letter, f"<body><par/></body>{HEAD}<closer><count>1</count></closer>")
    assert [fault.mend for fault in faults] == [("after", "head")]
    faults = _faults(letter, f"{HEAD}<body><par/></body><closer><count>1</count></closer><body><par/></body>")
    assert [fault.mend for fault in faults] == [("once", "body")]


def test_element_that_fits_after_its_parent_asks_to_close_it(letter: Schema) -> None:
    faults = _faults(
        letter, f"{HEAD}<body><par>x<struck>y<list><entry>e</entry></list></struck></par></body>"
    )
    assert [fault.mend for fault in faults] == [("close", "struck")]


def test_element_that_fits_in_a_child_asks_to_wrap_it(letter: Schema) -> None:
    faults = _faults(letter, f"{HEAD}<body><entry>e</entry></body>")
    assert [(fault.kind, fault.mend) for fault in faults] == [("element-not-allowed-here", ("wrap", "list"))]


def test_faults_of_one_element_are_all_told(letter: Schema) -> None:
    faults = _faults(letter, f'{HEAD}<body><par rnd="left" colour="red"><date>x</date></par></body><close/>')
    assert _kinds(faults) == [
        ("unknown-attribute", "rend"),
        ("unknown-attribute", "colour"),
        ("missing-attribute", "when"),
        ("unknown-element", "closer"),
        ("missing-element", "count"),
    ]


def test_text_of_the_wrong_kind_is_told_with_its_datatype(letter: Schema) -> None:
    faults = _faults(letter, f"{HEAD}<body><par/></body><closer><count>many</count></closer>")
    assert [(fault.kind, fault.value, fault.datatypes) for fault in faults] == [
        ("bad-text-value", "many", ("integer",))
    ]
    faults = _faults(letter, f"{HEAD}<body><par/></body><closer><count/></closer>")
    assert [(fault.kind, fault.value) for fault in faults] == [("bad-text-value", "")]


def test_wrong_namespace_is_told_once_for_all_that_inherit_it(letter: Schema) -> None:
    faults = validate(letter, _source(f"<letter>{HEAD}<body><par/></body></letter>"))
    assert [(fault.kind, fault.expected) for fault in faults] == [("wrong-namespace", ("urn:letter",))]
    faults = _faults(letter, f'{HEAD}<body xmlns=""><par rend="up"/></body>')
    assert [fault.kind for fault in faults] == ["wrong-namespace", "bad-attribute-value"]


def test_vocabulary_of_another_namespace_is_one_fault(letter: Schema) -> None:
    faults = _faults(
        letter, f'{HEAD}<body><par/><x:body xmlns:x="http://www.w3.org/1999/xhtml"><x:list/></x:body></body>'
    )
    assert _kinds(faults)[0][0] == "unknown-element"
    assert len(faults) == 1


def test_root_that_is_no_beginning_is_told_and_its_content_checked(letter: Schema) -> None:
    faults = validate(letter, _source('<par xmlns="urn:letter" rend="up"/>'))
    assert [(fault.kind, fault.expected) for fault in faults] == [
        ("wrong-root", ("letter",)),
        ("bad-attribute-value", ("left", "right")),
    ]


def test_places_are_those_of_tag_attribute_and_first_letter(letter: Schema) -> None:
    body = '<body>\n  <!-- > --> <![CDATA[ words ]]>\n  <par\n    rend="up"/>\n  more\n</body>'
    inside = f"{HEAD}\n{body}\n<closer/>"
    places = [(fault.kind, fault.line, fault.column) for fault in _faults(letter, inside)]
    assert places == [
        ("text-not-allowed", 3, 24),
        ("bad-attribute-value", 5, 5),
        ("text-not-allowed", 6, 3),
        ("missing-element", 8, 1),
    ]


def test_deep_document_is_checked_to_its_end(letter: Schema) -> None:
    depth = xml.MAX_DEPTH - 2
    faults = _faults(letter, f"{HEAD}<body>{'<par>' * depth}{'</par>' * depth}</body>")
    assert len(faults) == depth - 1
    assert {fault.kind for fault in faults} == {"element-not-allowed-here"}


def test_document_of_many_faults_is_cut_and_says_so(letter: Schema) -> None:
    faults = _faults(letter, f"{HEAD}<body><par>{'<qqqqq/>' * 5000}</par></body>")
    assert len(faults) == fault_log.MAX_FAULTS + 1
    assert faults[-1].kind == "check-cut"
    assert {fault.kind for fault in faults[:-1]} == {"unknown-element"}


def test_document_of_many_elements_is_cut_and_says_so(
    letter: Schema, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("publish.schema.relaxng.validate.MAX_ELEMENTS", 100)
    faults = _faults(letter, f"{HEAD}<body>{'<par/>' * 200}</body>")
    assert [fault.kind for fault in faults] == ["check-cut"]


def test_schema_is_not_the_larger_for_being_used_again(letter: Schema) -> None:
    inside = f'{HEAD}<body><par rend="left">x<struck>y</struck><list><entry>e</entry></list></par></body>'
    _faults(letter, inside)
    size = len(letter.patterns)
    for _ in range(3):
        assert _faults(letter, inside) == []
    assert len(letter.patterns) == size


@pytest.mark.parametrize("kind", ["group", "interleave"])
def test_definitions_that_double_are_refused_at_once(kind: str) -> None:
    doubling = "".join(
        f'<define name="a{n}"><{kind}><ref name="a{n + 1}"/><ref name="a{n + 1}"/></{kind}></define>' for n in range(40)
    )
    text = (
        '<grammar xmlns="http://relaxng.org/ns/structure/1.0"><start><element name="r"><ref name="a0"/></element></start>'
        f'{doubling}<define name="a40"><optional><element name="x"><text/></element></optional></define></grammar>'
    )
    source = xml.parse(text.encode(), Path("doubling.rng"), "doubling.rng")
    assert isinstance(source, xml.Source)
    with pytest.raises(SchemaError, match="too many"):
        from_source(source)
