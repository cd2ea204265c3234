"""Citing, by those who read it: Zotero's translators, BibTeX and RIS parsers, CSL; the documents made for it too.

Zotero's translator "Embedded Metadata" hands the ``meta`` tags whose prefix is a known namespace (``DC``, ``z``,
``prism``) to the translator "RDF", and reads Highwire's tags (``citation_…``) itself. What each tag serves stands in
`ZOTERO`. A document that somebody sent to somebody is a letter to Zotero, the only type that has sender and recipient
of a text never published by its author; any other is a manuscript, its type for what lies in an archive.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
import told

from publish.document.record import Record

LETTER, NOTE = "letter-council", "note-unsigned"

#: Field of Zotero's item: the tag that it is read from first, and the rule.
ZOTERO = {
    "itemType": ("z.itemType", "RDF, detectType: z:itemType goes before dc:type and before all guesses"),
    "title": ("citation_title", "Embedded Metadata, HIGHWIRE_MAPPINGS; without it RDF: dc:title"),
    "author": ("citation_author", "Embedded Metadata, addHighwireMetadata; without it RDF: dc:creator"),
    "date": ("DC.date", "RDF: dc:date, as there is no citation_publication_date: a letter's date is that of the letter"),
    "language": ("citation_language", "Embedded Metadata, HIGHWIRE_MAPPINGS: several would be joined by commas"),
    "url": ("citation_public_url", "Embedded Metadata, HIGHWIRE_MAPPINGS"),
    "abstractNote": ("description", "Embedded Metadata, addLowQualityMetadata"),
    "rights": ("DC.rights", "RDF, importItem: the first dc:rights"),
    "letterType": ("DC.type", "RDF, importItem: the first dc:type, so the kind stands before Text"),
    "publicationTitle": ("prism.publicationName", "RDF, importItem: prism before dc:source, which is a sentence here"),
    "archive": ("z.archive", "RDF, importItem, other fields: each property of z is a field of the item"),
    "archiveLocation": ("z.archiveLocation", "RDF, importItem, other fields"),
}


def zotero(site: Path, id_: str) -> dict[str, list[str]]:
    """Return what Zotero finds on a page, by the rules above."""
    tags = told.metas(told.page_of(site / "texts" / f"{id_}.html"))
    instead = {"author": "DC.creator"}
    return {
        field: tags.get(tag) or tags.get(instead.get(field, ""), []) for field, (tag, _rule) in ZOTERO.items()
    }


def test_zotero_finds_everything_of_a_letter(made_site: Path) -> None:
    found = {field: values[0] for field, values in zotero(made_site, LETTER).items()}
    assert found == {
        "itemType": "letter",
        "title": "Letter No. 7 to the “Council”, May 1950",
        "author": "A. Writer",
        "date": "1950-05-01/1950-05-31",
        "language": "en",
        "url": "https://edition.test/texts/letter-council.html",
        "abstractNote": "The writers ask the Council for paper & ink.",
        "rights": "The text may be quoted.",
        "letterType": "telegram",
        "publicationTitle": "Toward an Armistice: Documents on the Korean War, 1950-1953",
        "archive": "Archive of the Town, Town",
        "archiveLocation": "Papers of the Council, box 3, folder 12",
    }
    assert zotero(made_site, LETTER)["author"] == ["A. Writer", "B. Signer"]


def test_zotero_is_told_nothing_that_is_not_known(made_site: Path) -> None:
    found = {field for field, values in zotero(made_site, NOTE).items() if values}
    assert found == {"itemType", "title", "language", "url", "rights", "letterType", "publicationTitle"}
    assert zotero(made_site, NOTE)["itemType"] == ["manuscript"]


def test_zotero_never_takes_a_translator_for_the_author(made_site: Path, made_records: list[Record]) -> None:
    for facts in made_records:
        tags = told.metas(told.page_of(made_site / "texts" / f"{facts.id}.html"))
        assert "DC.creator" in tags or "DC.contributor" not in tags


def test_zotero_finds_author_title_and_date_of_the_five(made_site: Path, made_records: list[Record]) -> None:
    for facts in made_records:
        found = zotero(made_site, facts.id)
        assert found["title"] == [facts.title]
        assert found["author"] == [party.name for party in facts.creators]
        assert bool(found["date"]) == bool(facts.dated)


def issued(facts: Record) -> str:
    return min((change.when[:10] for change in facts.changes if change.status == "published"), default=facts.version)


def cited(site: Path, id_: str, form: str) -> str:
    return str(told.page_of(site / "texts" / f"{id_}.html").xpath(f"string(//pre[@class='{form}'])"))


def words(site: Path, id_: str) -> list[str]:
    page = told.page_of(site / "texts" / f"{id_}.html")
    return [" ".join(part.text_content().split()) for part in page.xpath("//section[@class='cite']/dl/dd")]


def test_citations_say_who_what_when_issued_and_where(made_site: Path) -> None:
    edition = "Toward an Armistice: Documents on the Korean War, 1950-1953"
    end = "lean reading, version of 21 November 2026"
    address = "https://doi.org/10.5072/letter.7."
    assert words(made_site, LETTER) == [
        "A. Writer and B. Signer, “Letter No. 7 to the ‘Council’, May 1950,” "
        f"in {edition}, trans. C. Translator (2026), c{end}, {address}",
        "Writer, A., and B. Signer. “Letter No. 7 to the ‘Council’, May 1950.” "
        f"In {edition}, translated by C. Translator. 2026. C{end}. {address}",
        "Writer, A., and B. Signer. “Letter No. 7 to the ‘Council’, May 1950.” "
        f"{edition}, translated by C. Translator, 2026. C{end}. {address}",
        "Writer, A., & Signer, B. (2026). Letter No. 7 to the “Council”, May 1950 (C. Translator, Trans.). "
        f"In {edition}. C{end}. {address}",
    ]
    assert words(made_site, NOTE)[2] == (
        f"“Note on Supplies: 50 % of {{All}} & More.” {edition}, 2026. "
        "Clean reading, version of 20 November 2026. https://edition.test/texts/note-unsigned.html."
    )


def bibtex(site: Path, id_: str) -> Any:
    parser = pytest.importorskip("bibtexparser", reason="needs PyPI's bibtexparser")
    library = parser.parse_string(cited(site, id_, "bibtex"))
    assert not library.failed_blocks
    (entry,) = library.entries
    return entry


def test_bibtex_is_read_by_a_parser(made_site: Path, made_records: list[Record]) -> None:
    for facts in made_records:
        entry = bibtex(made_site, facts.id)
        fields = {field.key: field.value for field in entry.fields}
        assert entry.key == facts.id and all(fields.values())
        assert fields.get("origdate", "") == facts.dated
        assert fields["date"] == issued(facts) and fields["year"] == issued(facts)[:4]
        assert fields.get("author", "").count(" and ") == max(len(facts.creators) - 1, 0)
        assert ("library" in fields) == bool(facts.holdings)


def test_bibtex_of_an_undated_document_has_no_date(made_site: Path) -> None:
    entry = bibtex(made_site, NOTE)
    assert {field.key for field in entry.fields} == {"title", "booktitle", "publisher", "note", "url", "date", "year"}
    assert entry["title"] == "{Note on supplies: 50 \\% of \\textbraceleft{}all\\textbraceright{} \\& more}"


def test_ris_is_read_by_a_parser(made_site: Path, made_records: list[Record]) -> None:
    parser = pytest.importorskip("rispy", reason="needs PyPI's rispy")
    for facts in made_records:
        (entry,) = parser.loads(cited(made_site, facts.id, "ris"))
        assert entry["type_of_reference"] == "CHAP" and entry["title"] == facts.title
        assert entry.get("authors", []) == [party.name for party in facts.creators]
        assert entry["year"] == issued(facts)[:4]
        assert entry.get("original_publication", "") == facts.dated
    (letter,) = parser.loads(cited(made_site, LETTER, "ris"))
    assert letter["date"] == "2026/11/21"
    assert letter["subsidiary_authors"] == ["C. Translator"]
    assert letter["name_of_database"] == "Archive of the Town, Town"
    assert letter["unknown_tag"]["AV"] == ["Papers of the Council, box 3, folder 12"]


#: The variables of CSL 1.0.2 that are used here, by their kind (Appendix IV of the specification).
CSL_WORDS = {
    "id", "type", "title", "container-title", "publisher", "version", "language", "archive", "archive_location", "URL", "DOI", "note",
}  # fmt: skip
CSL_NAMES, CSL_DATES = {"author", "translator", "recipient"}, {"issued", "original-date"}


def test_csl_json_follows_its_rules(made_site: Path, made_records: list[Record]) -> None:
    for facts in made_records:
        item = json.loads(cited(made_site, facts.id, "csl"))
        assert set(item) <= CSL_WORDS | CSL_NAMES | CSL_DATES
        assert item["type"] == "chapter"
        assert all(isinstance(item[name], str) and item[name] for name in CSL_WORDS & set(item))
        assert all(set(name) == {"literal"} for field in CSL_NAMES & set(item) for name in item[field])
        assert ("original-date" in item) == bool(facts.dated)
        assert item["issued"] == {"date-parts": [[int(part) for part in issued(facts).split("-")]]}
        for end in item.get("original-date", {}).get("date-parts", []):
            assert 1 <= len(end) <= 3 and all(isinstance(part, int) for part in end)
    letter = json.loads(cited(made_site, LETTER, "csl"))
    assert letter["archive_location"] == "Papers of the Council, box 3, folder 12"


def test_citations_of_the_edition_are_read_by_parsers(made_site: Path) -> None:
    bibtexparser = pytest.importorskip("bibtexparser", reason="needs PyPI's bibtexparser")
    rispy = pytest.importorskip("rispy", reason="needs PyPI's rispy")
    page = told.page_of(made_site / "index.html")
    (entry,) = bibtexparser.parse_string(str(page.xpath("string(//pre[@class='bibtex'])"))).entries
    (reference,) = rispy.loads(str(page.xpath("string(//pre[@class='ris'])")))
    csl = json.loads(page.xpath("string(//pre[@class='csl'])"))
    assert (entry["date"], reference["year"], csl["version"]) == ("2026-11-21", "2026", "2026-11-21")
    assert reference["title"] == csl["title"] == "Toward an Armistice: Documents on the Korean War, 1950-1953"
