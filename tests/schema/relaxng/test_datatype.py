"""The datatypes: what each allows, its facets, and which written forms mean one value."""

from __future__ import annotations

import pytest

from publish.schema.relaxng.datatype import XSD, DatatypeError, datatype

ALLOWED = {
    "string": ["", " a\n b "],
    "normalizedString": ["a\tb"],
    "token": ["", " a  b "],
    "NCName": ["a", "_a.b-c1", " é "],
    "Name": ["a:b", ":a"],
    "NMTOKEN": ["1a", "-a", "a:b"],
    "NMTOKENS": ["1a b-c"],
    "ID": ["a.b1"],
    "IDREF": ["a"],
    "IDREFS": [" a  b "],
    "ENTITY": ["e"],
    "QName": ["a", "p:a"],
    "anyURI": ["", "#a", "../a b", "http://x.test/?q#f", "person:stalin", "a%20b", "urn:x:y", "板門店"],
    "language": ["en", "ru-Latn", "x-klingon", "zh-Hant-TW"],
    "boolean": ["true", "false", "0", "1"],
    "decimal": ["1", "-1.5", "+.5", "5."],
    "integer": ["-0", "+12", "007"],
    "nonNegativeInteger": ["0", "+5", "-0"],
    "positiveInteger": ["1"],
    "nonPositiveInteger": ["0", "-3"],
    "negativeInteger": ["-1"],
    "long": ["-9223372036854775808", "9223372036854775807"],
    "int": ["2147483647"],
    "short": ["-32768"],
    "byte": ["-128", "127"],
    "unsignedLong": ["18446744073709551615"],
    "unsignedInt": ["4294967295"],
    "unsignedShort": ["65535"],
    "unsignedByte": ["255", "0000000000000000000000000000000000000000000000255"],
    "double": ["1e10", "-.5E-3", "INF", "-INF", "NaN"],
    "float": ["1", "3.4"],
    "date": [
        "1953-07-27",
        "1952-02-29",
        "-0044-03-15",
        "12000-01-01",
        "1953-07-27Z",
        "1953-07-27+14:00",
        "2000-02-29",
    ],
    "dateTime": ["1950-12-07T19:10:00", "1950-12-07T19:10:00.5-03:30", "1950-12-07T24:00:00"],
    "time": ["19:10:00", "19:10:00Z"],
    "gYear": ["1953", "-0500", "1953Z"],
    "gYearMonth": ["1953-07"],
    "gMonth": ["--07"],
    "gMonthDay": ["--07-27", "--02-29"],
    "gDay": ["---27"],
    "duration": ["P1Y2M3DT4H5M6.7S", "-P1D", "PT0S", "P1M"],
    "hexBinary": ["", "0aFf"],
    "base64Binary": ["", "AAAA", "AA==", "AAA=", "AAAA AAAA"],
}
REFUSED = {
    "NCName": ["", "1a", "a:b", "a b"],
    "Name": ["1"],
    "NMTOKEN": ["", "a b", "a/b"],
    "NMTOKENS": ["", "a/b"],
    "ID": ["a b", "1"],
    "IDREFS": ["", "1"],
    "QName": ["a:", ":a", "q:a", "a:b:c"],
    "anyURI": ["a#b#c", "a%2", "1x:y"],
    "language": ["", "english language", "en_US", "toolongtag"],
    "boolean": ["yes", "TRUE", ""],
    "decimal": ["", ".", "1e3", "1,5"],
    "integer": ["1.0", "", "--1", "١"],
    "nonNegativeInteger": ["-1"],
    "positiveInteger": ["0"],
    "nonPositiveInteger": ["1"],
    "negativeInteger": ["0"],
    "long": ["9223372036854775808"],
    "byte": ["128", "-129"],
    "unsignedByte": ["256", "-1", "1" * 5000],
    "double": ["+INF", "inf", "1e", ""],
    "date": [
        "4 July 1953",
        "1953-7-4",
        "1953-06-31",
        "1951-02-29",
        "1900-02-29",
        "0000-01-01",
        "01953-01-01",
        "1953-07-27+15:00",
        "19530727",
        "",
    ],
    "dateTime": ["1950-12-07", "1950-12-07 19:10:00", "1950-12-07T25:00:00", "1950-12-07T24:00:01"],
    "time": ["19:10", "24:30:00"],
    "gYear": ["53", "0000", "+1953"],
    "gYearMonth": ["1953-13"],
    "gMonth": ["07", "--13"],
    "gMonthDay": ["--02-30"],
    "gDay": ["---32"],
    "duration": ["P", "PT", "1D", "P1YT", "P1S"],
    "hexBinary": ["0", "0g"],
    "base64Binary": ["A", "AAA", "A===", "AB=="],
}
PAIRS = {True: ALLOWED, False: REFUSED}


@pytest.mark.parametrize(
    ("name", "text", "allowed"),
    [(name, text, kind) for kind, table in PAIRS.items() for name, texts in table.items() for text in texts],
)
def test_datatype_allows_its_forms_and_no_others(name: str, text: str, allowed: bool) -> None:
    assert datatype(XSD, name).allows(text, {"p": "urn:p"}) == allowed


@pytest.mark.parametrize(
    ("name", "facet", "value", "fits", "fails"),
    [
        ("string", "length", "2", "ab", "abc"),
        ("token", "minLength", "2", " ab ", " a "),
        ("NCName", "maxLength", "2", "ab", "abc"),
        ("IDREFS", "length", "2", "a b", "a b c"),
        ("hexBinary", "length", "2", "0aff", "0a"),
        ("base64Binary", "length", "2", "AAA=", "AAAA"),
        ("token", "pattern", r"[^\p{C}\p{Z}]+", "板門店", "a b"),
        ("token", "pattern", r"(\p{L}|\p{N})+", "a1", "a-1"),
        ("token", "pattern", "a|b", "b", "ab"),
        ("integer", "minInclusive", "3", "3", "2"),
        ("integer", "maxExclusive", "3", "2", "3"),
        ("decimal", "maxInclusive", "1.5", "1.50", "1.51"),
        ("double", "minExclusive", "0", "1e-9", "0"),
        ("double", "minInclusive", "0", "INF", "NaN"),
        ("date", "minInclusive", "1950-06-25", "1950-06-25", "1950-06-24"),
        ("date", "maxExclusive", "1953-07-28Z", "1953-07-26", "1953-07-28"),
        (
            "dateTime",
            "minInclusive",
            "1950-01-01T00:00:00Z",
            "1950-01-01T03:00:00+03:00",
            "1949-12-31T00:00:00Z",
        ),
        ("gMonthDay", "maxInclusive", "--07-27", "--07-27", "--07-28"),
        ("duration", "maxInclusive", "P1M", "P27D", "P28D"),
        ("decimal", "totalDigits", "3", "001.230", "12.34"),
        ("decimal", "fractionDigits", "1", "1.50", "1.25"),
    ],
)
def test_facet_narrows_its_datatype(name: str, facet: str, value: str, fits: str, fails: str) -> None:
    narrowed = datatype(XSD, name, ((facet, value),))
    assert narrowed.allows(fits, {})
    assert not narrowed.allows(fails, {})


@pytest.mark.parametrize(
    ("name", "one", "two", "same"),
    [
        ("integer", "7", "+007", True),
        ("decimal", "1.50", "1.5", True),
        ("double", "1e1", "10", True),
        ("double", "NaN", "NaN", True),
        ("boolean", "true", "1", True),
        ("boolean", "true", "0", False),
        ("dateTime", "1950-01-01T00:00:00Z", "1950-01-01T03:00:00+03:00", True),
        ("date", "1950-01-01", "1950-01-01Z", False),
        ("duration", "P1Y", "P12M", True),
        ("duration", "P1M", "P30D", False),
        ("hexBinary", "ff", "FF", True),
        ("base64Binary", "AAAA", "AA AA", True),
        ("token", " a b", "a  b", True),
        ("string", "a", " a", False),
    ],
)
def test_value_is_compared_as_its_datatype_sees_it(name: str, one: str, two: str, same: bool) -> None:
    assert datatype(XSD, name).same(one, {}, two, {}) == same


@pytest.mark.parametrize(
    ("library", "name", "params"),
    [
        ("", "integer", ()),
        ("", "string", (("length", "1"),)),
        ("urn:none", "string", ()),
        (XSD, "words", ()),
        (XSD, "string", (("totalDigits", "1"),)),
        (XSD, "string", (("minInclusive", "1"),)),
        (XSD, "integer", (("length", "1"),)),
        (XSD, "string", (("enumeration", "a"),)),
        (XSD, "string", (("pattern", "["),)),
        (XSD, "integer", (("maxInclusive", "many"),)),
    ],
)
def test_datatype_or_facet_that_there_is_not_is_refused(
    library: str, name: str, params: tuple[tuple[str, str], ...]
) -> None:
    with pytest.raises(DatatypeError):
        datatype(library, name, params)
