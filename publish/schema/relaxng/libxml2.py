"""What libxml2 has tables for: the letters of XML's names before its fifth edition, and the blocks of Unicode."""

from __future__ import annotations

from collections.abc import Callable

from lxml import etree

XSD = "http://www.w3.org/2001/XMLSchema-datatypes"
_RNG = "{http://relaxng.org/ns/structure/1.0}"


def judge(datatype: str, pattern: str = "") -> Callable[[str], bool]:
    """Return a test whether text is of a datatype of XML Schema; raises `ValueError` for a pattern unknown to it."""
    schema = etree.Element(f"{_RNG}element", name="t", datatypeLibrary=XSD)
    data = etree.SubElement(schema, f"{_RNG}data", type=datatype)
    if pattern:
        etree.SubElement(data, f"{_RNG}param", name="pattern").text = pattern
    try:
        compiled = etree.RelaxNG(schema)
    except etree.RelaxNGParseError as error:
        raise ValueError("libxml2 does not know it") from error

    def test(text: str) -> bool:
        element = etree.Element("t")
        element.text = text
        return bool(compiled.validate(element))

    return test
