"""The units of a text are those that its header declares."""

from __future__ import annotations

import pytest
from lxml import etree

from publish.document.cite_structure import in_tei, unreadable
from publish.metadata.passage import Unit, units

TEI = "http://www.tei-c.org/ns/1.0"
TEXT = """<text><body><div xml:id="d1"><head xml:id="h">A</head><p xml:id="p1">B <seg xml:id="s1">C</seg></p></div>
  <div><p xml:id="p2">D</p></div></body></text>"""


def document(declarations: str) -> etree._Element:
    header = f"<teiHeader><encodingDesc><refsDecl>{declarations}</refsDecl></encodingDesc></teiHeader>"
    return etree.fromstring(f'<TEI xmlns="{TEI}">{header}{TEXT}</TEI>')


def cite(match: str, unit: str, inner: str = "", use: str = "@xml:id") -> str:
    return f'<citeStructure match="{match}" unit="{unit}" use="{use}">{inner}</citeStructure>'


def test_declared_units_are_called_as_the_header_calls_them_and_no_others_are_units() -> None:
    chapters = cite("/TEI/text/body/div", "chapter", cite("p", "verse"))
    assert units(document(chapters)) == [Unit("d1", "chapter", 1, None), Unit("p1", "verse", 2, "d1"), Unit("p2", "verse", 1, None)]
    assert units(document(cite("//seg", "phrase"))) == [Unit("s1", "phrase", 1, None)]


def test_without_a_declaration_every_block_is_a_unit() -> None:
    assert [unit.identifier for unit in units(document("<p>By page.</p>"))] == ["d1", "h", "p1", "p2"]


@pytest.mark.parametrize(
    ("match", "use", "said"),
    [("//p", "@n", "`xml:id`"), ("//p[", "@xml:id", "XPath 1.0"), ("//(p|ab)", "@xml:id", "XPath 1.0")],
)
def test_what_cannot_be_followed_is_named_and_finds_nothing(match: str, use: str, said: str) -> None:
    root = document(cite(match, "unit", use=use))
    ((_, reason),) = unreadable(root)
    assert said in reason
    assert [unit.identifier for unit in units(root)] == ["d1", "h", "p1", "p2"]


@pytest.mark.parametrize(
    ("expression", "meant"),
    [
        ("/TEI/text//div[@xml:id]", "/tei:TEI/tei:text//tei:div[@xml:id]"),
        ("div[@n div 2 = 1 and p]", "tei:div[@n div 2 = 1 and tei:p]"),
        ("and/or[not(div)]", "tei:and/tei:or[not(tei:div)]"),
        ("child::p | ancestor-or-self::ab[. = 'p div']", "child::tei:p | ancestor-or-self::tei:ab[. = 'p div']"),
        ("tei:p[position() mod 2 = 0]/text()", "tei:p[position() mod 2 = 0]/text()"),
    ],
)
def test_names_without_a_prefix_are_those_of_tei(expression: str, meant: str) -> None:
    assert in_tei(expression) == meant
