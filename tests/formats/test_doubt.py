"""Doubt is shown: each degree of certainty that the documents encode is found by program in every format of a reading."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from edition_here import DOCUMENTS, EDITION, READINGS
from lxml import etree

from publish import saxon
from publish.document.reading import settle
from publish.resources import stylesheet

TEI = "{http://www.tei-c.org/ns/1.0}"
FORMATS = ("html", "text", "typst")

#: What a reading leaves out, with what is said of how sure it is; the other reading has it.
LEFT_OUT = {"clean": {"pb", "fw", "del", "sic"}, "diplomatic": {"corr"}}


@cache
def document(name: str) -> etree._ElementTree:
    return etree.parse(str(EDITION / "tei" / "documents" / f"{name}.xml"))


def doubtful(name: str) -> Iterator[etree._Element]:
    yield from document(name).iterfind(f"{TEI}text//*[@cert]")


CASES = [(name, number, etree.QName(element).localname) for name in DOCUMENTS for number, element in enumerate(doubtful(name))]


def written(name: str, reading: str, without: int | None = None) -> dict[str, str]:
    tree = etree.fromstring(etree.tostring(document(name)))
    if without is not None:
        del list(tree.iterfind(f"{TEI}text//*[@cert]"))[without].attrib["cert"]
    made = settle(saxon.parse(etree.tostring(tree, encoding="unicode")), reading).tree
    return {to: saxon.write(stylesheet(f"formats/{to}.xsl"), made).text for to in FORMATS}


@cache
def whole(name: str, reading: str) -> dict[str, str]:
    return written(name, reading)


@pytest.mark.parametrize("reading", READINGS)
@pytest.mark.parametrize(("name", "number", "element"), CASES)
def test_a_doubt_of_the_text_is_in_every_format_with_its_degree(
    name: str, number: int, element: str, reading: str
) -> None:
    if element in LEFT_OUT[reading]:
        return
    degree = list(doubtful(name))[number].get("cert")
    sure = written(name, reading, without=number)
    missing = [to for to, text in whole(name, reading).items() if f"certainty: {degree}" not in text or text == sure[to]]
    assert missing == []


def test_a_doubt_about_an_agent_goes_with_all_that_the_agent_did() -> None:
    responsible = '<respStmt><resp>translation</resp><name ref="resp:translator-1" cert="low" resp="resp:edition">X</name></respStmt>'
    body = '<p>We <supplied reason="sense" resp="resp:translator-1" rend="brackets">all</supplied> go.</p>'
    header = f"<teiHeader><fileDesc><titleStmt><title>x</title>{responsible}</titleStmt></fileDesc></teiHeader>"
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d1" xml:lang="en">{header}<text><body>{body}</body></text></TEI>'
    for reading in READINGS:
        tree = settle(saxon.parse(tei), reading).tree
        assert "by the translator (certainty: low)" in saxon.write(stylesheet("formats/text.xsl"), tree).text


def test_a_cancelled_classification_is_told_as_cancelled() -> None:
    cancelled = '<del type="cancellation" rend="strikethrough" hand="hand:unknown">SECRET</del>'
    body = f'<fw type="classification" place="top">{cancelled}</fw><p>We go.</p>'
    header = "<teiHeader><fileDesc><titleStmt><title>x</title></titleStmt></fileDesc></teiHeader>"
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d1" xml:lang="en">{header}<text><body>{body}</body></text></TEI>'
    for reading in READINGS:
        text = saxon.write(stylesheet("formats/text.xsl"), settle(saxon.parse(tei), reading).tree).text
        assert "SECRET" in text and "cancelled by an unknown hand" in text
