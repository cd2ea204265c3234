"""MODS 3.8 and DataCite 4.6 by their structure: their schemas are on the network, so their rules are written here.

MODS: top-level elements, where they may repeat and their closed lists (user guidelines of the Library of Congress).
DataCite: mandatory properties, occurrences and controlled lists of the metadata kernel.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import told
from lxml import etree

from publish.document.record import Record

W3CDTF = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?)?)?")
MODS_TOP = {
    "titleInfo", "name", "typeOfResource", "genre", "originInfo", "language", "physicalDescription", "abstract",
    "tableOfContents", "targetAudience", "note", "subject", "classification", "relatedItem", "identifier", "location",
    "accessCondition", "part", "extension", "recordInfo",
}  # fmt: skip
MODS_RELATED = {"host", "original", "series", "constituent", "otherVersion", "preceding", "succeeding"}
RELATORS = {"cre": "creator", "fnd": "funder", "rcp": "addressee", "trl": "translator", "edt": "editor", "dub": "dubious author"}
DATACITE_TOP = {
    "identifier": (1, 1), "creators": (1, 1), "titles": (1, 1), "publisher": (1, 1), "publicationYear": (1, 1),
    "resourceType": (1, 1), "subjects": (0, 1), "contributors": (0, 1), "dates": (0, 1), "language": (0, 1),
    "alternateIdentifiers": (0, 1), "relatedIdentifiers": (0, 1), "formats": (0, 1), "version": (0, 1),
    "rightsList": (0, 1), "descriptions": (0, 1), "relatedItems": (0, 1),
    "geoLocations": (0, 1), "fundingReferences": (0, 1),
}  # fmt: skip
#: The values used here of DataCite's controlled lists, by the attribute that bears them.
DATACITE_LISTS = {
    "identifierType": {"DOI", "URL", "Other"},
    "nameType": {"Personal", "Organizational"},
    "contributorType": {"Translator", "Editor"},
    "dateType": {"Created", "Issued", "Updated", "Other"},
    "resourceTypeGeneral": {"Text"},
    "relatedIdentifierType": {"URL"},
    "relationType": {"References", "IsPartOf", "IsVariantFormOf", "Continues", "IsContinuedBy", "HasPart", "IsTranslationOf", "IsDerivedFrom"},
    "relatedItemType": {"Text", "Collection", "JournalArticle", "BookChapter"},
    "titleType": {"Other"},
    "numberType": {"Other"},
    "descriptionType": {"Abstract", "Other"},
}


def name(element: etree._Element) -> str:
    return etree.QName(element).localname


@pytest.fixture(scope="module")
def mods(made_site: Path, made_records: list[Record]) -> dict[str, etree._Element]:
    return {facts.id: told.harvested(made_site, facts.id, "mods") for facts in made_records}


@pytest.fixture(scope="module")
def datacite(made_site: Path, made_records: list[Record]) -> dict[str, etree._Element]:
    return {facts.id: told.harvested(made_site, facts.id, "datacite") for facts in made_records}


def test_no_element_is_empty(mods: dict[str, etree._Element], datacite: dict[str, etree._Element]) -> None:
    for root in (*mods.values(), *datacite.values()):
        for element in root.iter():
            assert len(element) or (element.text or "").strip() or name(element) in ("rights", "accessCondition")


def test_mods_has_elements_of_mods_only_with_title_and_record_once(mods: dict[str, etree._Element]) -> None:
    for root in mods.values():
        names = [name(child) for child in root]
        assert set(names) <= MODS_TOP and root.get("version") == "3.8"
        assert [names.count(one) for one in ("titleInfo", "typeOfResource", "recordInfo")] == [1, 1, 1]
        assert root.findtext("m:typeOfResource", namespaces=told.NAMES) == "text"


def test_mods_keeps_to_its_closed_lists(mods: dict[str, etree._Element]) -> None:
    for root in mods.values():
        for related in root.iter(f"{{{told.NAMES['m']}}}relatedItem"):
            assert related.get("type") in MODS_RELATED or (related.get("otherType") and not related.get("type"))
        for code in told.values(root, ".//m:roleTerm[@type='code']/text()"):
            assert code in RELATORS
        assert set(told.values(root, ".//@qualifier")) <= {"inferred", "questionable"}
        assert set(told.values(root, ".//@point")) <= {"start", "end"}
        assert all(W3CDTF.fullmatch(date) for date in told.values(root, ".//*[@encoding='w3cdtf']/text()"))


def test_mods_tells_certainty_copies_of_publications_and_enclosures(mods: dict[str, etree._Element]) -> None:
    letter = mods["letter-council"]
    assert told.values(letter, "m:name[m:description]/m:namePart/text()") == ["A. Writer", "The Council"]
    assert told.values(letter, "m:originInfo/m:dateCreated/@qualifier") == ["questionable"] * 2
    (version,) = letter.findall("m:relatedItem[@type='otherVersion']", told.NAMES)
    assert told.values(version, ".//m:detail/@type") == ["volume", "issue", "document"]
    assert told.values(version, ".//m:detail/m:number/text() | .//m:extent/m:list/text()") == ["3", "4", "12", "5-6"]
    (enclosed,) = letter.findall("m:relatedItem[@type='constituent']", told.NAMES)
    assert told.values(enclosed, "m:name/m:namePart/text()") == ["F. Merchant", "A. Writer"]
    assert told.first(mods["malik-statement-draft"], "m:name[m:role/m:roleTerm='dub']/m:namePart/text()")


def test_datacite_has_every_mandatory_property_and_none_too_often(datacite: dict[str, etree._Element]) -> None:
    for root in datacite.values():
        names = [name(child) for child in root]
        assert set(names) <= set(DATACITE_TOP)
        assert all(least <= names.count(one) <= most for one, (least, most) in DATACITE_TOP.items())
        assert re.fullmatch(r"\d{4}", told.first(root, "d:publicationYear/text()"))
        assert told.values(root, "d:creators/d:creator/d:creatorName/text()")
        assert told.values(root, "d:relatedItems/d:relatedItem[not(d:titles/d:title)]") == []


def test_datacite_keeps_to_its_controlled_lists(datacite: dict[str, etree._Element]) -> None:
    for root in datacite.values():
        for attribute, allowed in DATACITE_LISTS.items():
            assert set(told.values(root, f".//@{attribute}")) <= allowed
        for date in told.values(root, "d:dates/d:date/text()"):
            assert all(not end or W3CDTF.fullmatch(end) for end in date.split("/"))


def test_datacite_says_that_a_translator_is_unknown_only_of_translations(
    datacite: dict[str, etree._Element], made_records: list[Record]
) -> None:
    for facts in made_records:
        told_ = told.values(datacite[facts.id], ".//d:contributorName/text()")
        assert ("(:unkn)" in told_) == facts.translator_unknown
        assert bool(told_) == bool(facts.translators)
