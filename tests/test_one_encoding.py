"""One phenomenon has one encoding: in the edition's own texts, whatever documents it has, nothing is encoded in a second way."""

from __future__ import annotations

import re

import pytest
from edition_here import ROOT
from lxml import etree

from publish.edition import load

NS = {"t": "http://www.tei-c.org/ns/1.0"}
DOCUMENTS = {path.stem: etree.parse(path) for path in load(ROOT).documents()}
TEXTS = {
    name: document.find("t:text", NS)
    for name, document in DOCUMENTS.items()
    if not document.xpath("//t:change[@status = 'withdrawn']", namespaces=NS)
}
#: What an encoding of the phenomenon would be that is not that of the ODD's prose.
SECOND_WAYS = {
    "a line of a heading is an ab with its type": ".//t:div[@type = 'heading']/*[not(self::t:ab[@type])]",
    "a heading is a division of its own": ".//t:body/*[not(self::t:div)][ancestor::t:text[t:body/t:div]]"
    "[not(ancestor::t:floatingText)]",
    "an opener is a greeting, or place and date": ".//t:opener[not(t:salute or t:dateline)]",
    "a letterhead is a type": ".//*[contains(concat(' ', @rend, ' '), ' letterhead ')]",
    "the number answered is a reference": ".//t:idno[@type = 'answered']",
    "a number has its type": ".//t:idno[not(@type)]",
    "the words of a stamp have a type and a hand": ".//*[@type = 'stamp'][not(@hand)] | .//t:stamp",
    "a stamp is no note": ".//t:note[starts-with(normalize-space(), 'Stamp:')][string-length(normalize-space()) > 6]",
    "typed brackets are one of five acts": ".//*[contains(concat(' ', @rend, ' '), ' brackets ')]"
    "[not(self::t:supplied or self::t:note[@place = 'inline'] or self::t:unclear or self::t:gap or self::t:seg[@type = 'stamp']"
    " or self::t:ab[@type = 'stamp'] or self::t:add)]",
    "a deletion says what it was and by whom": ".//t:del[not(@type and @hand)]",
    "a name leads to its entry": ".//t:persName[not(@ref) and not(@type)] | .//t:placeName[not(@ref) and not(@type)]"
    " | .//t:orgName[not(@ref) and not(@type)] | .//t:rs[not(@ref) and not(@type = 'unidentified')]",
    "a government is a body": ".//t:rs[@type = 'org'][starts-with(@ref, 'place:')]",
    "a date has a form for machines": ".//t:date[not(@when or @notBefore or @notAfter or @from or @to)]",
    "who got a copy is a distribution": ".//t:postscript[contains(., 'Copies') or contains(., 'Shown to')]",
    "a paragraph of the published text has its evidence": ".//t:milestone[@unit = 'paragraph'][not(@edRef)]",
    "a correction says by whom and how sure": ".//t:choice/t:corr[not(@resp and @cert)]",
}
#: The parts of a document, in their order; one without a heading has no parts.
ORDER = r"|(heading )(displaced )?(heading )?(text )(distribution |processing )*"


@pytest.mark.parametrize("text", TEXTS, ids=str)
@pytest.mark.parametrize("phenomenon", SECOND_WAYS)
def test_nothing_is_encoded_in_a_second_way(text: str, phenomenon: str) -> None:
    assert [etree.tostring(each, encoding="unicode") for each in TEXTS[text].xpath(SECOND_WAYS[phenomenon], namespaces=NS)] == []


@pytest.mark.parametrize("text", TEXTS, ids=str)
def test_the_parts_of_a_document_are_in_one_order(text: str) -> None:
    parts = "".join(f"{each.get('type')} " for each in TEXTS[text].find("t:body", NS).iterchildren("{*}div"))
    assert re.fullmatch(ORDER, parts), parts
