"""The prose of the edition's ODD: every element is in it, and every example is as the schema wants it."""

from __future__ import annotations

from copy import deepcopy
from functools import cache
from pathlib import Path

import pytest
from lxml import etree

ROOT = Path(__file__).parents[2]
ODD = etree.parse(ROOT / "odd" / "armistice.odd").getroot()
BUILT = ROOT / "odd" / "built" / "armistice.rng"
TEI, EXAMPLES, RNG = (
    "{http://www.tei-c.org/ns/1.0}",
    "{http://www.tei-c.org/ns/Examples}",
    "{http://relaxng.org/ns/structure/1.0}",
)
SHOWN = [
    element
    for example in ODD.iter(f"{EXAMPLES}egXML")
    for element in example.iterchildren("*")
]


def elements() -> set[str]:
    return {str(element.get("name")) for element in etree.parse(BUILT).iter(f"{RNG}element")}


@cache
def schema_of(name: str) -> etree.RelaxNG:
    """Return the schema with one element as its root."""
    grammar = etree.parse(BUILT).getroot()
    defined = [
        str(each.get("name"))
        for each in grammar.iter(f"{RNG}define")
        for element in each.iterchildren(f"{RNG}element")
        if element.get("name") == name
    ]
    (start,) = grammar.iter(f"{RNG}start")
    for child in list(start):
        start.remove(child)
    choice = etree.SubElement(start, f"{RNG}choice")
    for each in defined:
        etree.SubElement(choice, f"{RNG}ref", name=each)
    return etree.RelaxNG(grammar)


def in_tei(example: etree._Element) -> etree._Element:
    copy = deepcopy(example)
    copy.tail = None
    for element in copy.iter("*"):
        element.tag = str(element.tag).replace(EXAMPLES, TEI)
    return etree.fromstring(etree.tostring(copy))


def test_every_element_of_the_schema_is_in_the_prose_or_in_an_example() -> None:
    (spec,) = ODD.iter(f"{TEI}schemaSpec")
    named = {str(gi.text).strip() for gi in ODD.iter(f"{TEI}gi") if spec not in gi.iterancestors()}
    shown = {etree.QName(element).localname for each in SHOWN for element in each.iter("*")}
    assert elements() - named - shown == set()


def test_every_description_says_more_than_the_name() -> None:
    said = {str(each.get("ident")): " ".join("".join(each.find(f"{TEI}desc").itertext()).split()) for each in ODD.iter(f"{TEI}elementSpec")}
    assert [name for name, words in said.items() if len(words) < 9 or words.lower().strip(" .") == name.lower()] == []


@pytest.mark.parametrize("example", SHOWN, ids=lambda example: f"{example.sourceline}-{etree.QName(example).localname}")
def test_every_example_is_as_the_schema_wants_it(example: etree._Element) -> None:
    schema = schema_of(etree.QName(example).localname)
    schema.validate(etree.ElementTree(in_tei(example)))
    assert [str(error.message) for error in schema.error_log] == []
