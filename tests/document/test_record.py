"""The record: every field read, documented, and told where the documentation says that it is told."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from pathlib import Path

import pytest
import told
from library import ROOT
from lxml import etree
from made_documents import LETTER, NOTE, made_record

from publish import saxon
from publish.document.provenance import Editor, Holding, Identifier, Publication
from publish.document.record import Date, Record, read

ROWS = [
    [cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
    for line in (ROOT / "docs" / "record.md").read_text(encoding="utf-8").splitlines()
    if line.startswith("| `")
]
COLUMNS = ("field", "tei", "dc", "mods", "datacite", "schema.org", "cmif", "citing")
#: What the letter lacks of all that is documented: a title given by its document, a translator without a name.
OTHERWISE = {"note[@displayLabel='Translator']"}


def words(column: str) -> list[str]:
    return [word for row in ROWS for word in re.findall(r"`([^`]+)`", row[COLUMNS.index(column)])]


def test_every_field_of_the_record_is_documented_once() -> None:
    assert [row[0].strip("`") for row in ROWS] == [field.name for field in fields(Record)]
    assert all(len(row) == len(COLUMNS) for row in ROWS)


@pytest.mark.parametrize("field", [field.name for field in fields(Record)])
def test_the_letter_made_for_it_has_something_in_every_field(field: str) -> None:
    assert getattr(made_record(LETTER), field)


@pytest.mark.parametrize("prefix", ["mods", "datacite"])
def test_what_the_documentation_says_of_mods_and_datacite_is_there(prefix: str, made_site: Path) -> None:
    short = prefix[0]
    letter = told.harvested(made_site, LETTER, prefix)
    for word in words(prefix):
        path = "/".join(f"*[self::{_named(step, short)}]" if step[0] != "@" else step for step in word.split("/"))
        where = letter if word not in OTHERWISE else told.harvested(made_site, "telegram-13464", prefix)
        assert where.xpath(f".//{path}", namespaces=told.NAMES), word


def _named(step: str, prefix: str) -> str:
    name, _, condition = step.partition("[")
    return f"{prefix}:{name}" + (f"][{condition[:-1]}" if condition else "")


def test_what_the_documentation_says_of_dublin_core_is_there(made_site: Path) -> None:
    names = {etree.QName(element).localname for element in told.harvested(made_site, LETTER, "oai_dc")}
    assert set(words("dc")) <= names


def test_what_the_documentation_says_of_schema_org_is_there(made_site: Path) -> None:
    letter = json.loads((made_site / "texts" / f"{LETTER}.json").read_text(encoding="utf-8"))
    others = {key for path in (made_site / "texts").glob("*[!t].json") for key in json.loads(path.read_text(encoding="utf-8"))}
    known = set(letter) | others | set(letter["translationOfWork"][0]) | set(letter["encoding"][0]) | {"license"}
    assert set(words("schema.org")) <= known


def test_what_the_documentation_says_of_cmif_and_citing_is_there(made_site: Path) -> None:
    cmif = (made_site / "cmif.xml").read_text(encoding="utf-8")
    for word in words("cmif"):
        assert word.split("/")[-1].strip("@") in cmif
    page = told.page_of(made_site / "texts" / f"{LETTER}.html")
    forms = "\n".join(page.xpath("//section[@class='cite']//pre/text()"))
    for word in words("citing"):
        assert re.search(rf'^\s*(?:"{word}":|{word} +[-=])', forms, re.MULTILINE), word


def test_numbers_are_told_apart_by_whose_they_are() -> None:
    assert made_record(LETTER).identifiers == (
        Identifier("shelfmark", "box 3, folder 12", "original"),
        Identifier("cable", "7"),
        Identifier("copy", "2"),
        Identifier("answered", "6", "answered"),
        Identifier("sender", "1", "enclosure"),
    )
    assert made_record(LETTER).numbers == (Identifier("cable", "7"),)


def test_archive_and_publication_are_facts_and_sentences() -> None:
    facts = made_record(LETTER)
    kept = "Town, Archive of the Town, Papers of the Council, box 3, folder 12"
    assert facts.holdings == (
        Holding(kept, "Town", "Archive of the Town", "Papers of the Council", "box 3, folder 12", f"{LETTER}.s2"),
    )
    assert facts.publications == (
        Publication(
            title="Letter to the Council", part_of="Letters Found", container="Bulletin of Letters", level="j",
            editors=(Editor("D. Editor"),), publisher="The Press", date="1995", volume="3", issue="4", pages="5-6",
            number="12", of=f"{LETTER}.s1",
        ),
    )  # fmt: skip
    assert facts.sources[1] == f"Signed copy. Russian. {kept}."


def test_certainty_copies_and_recipients_are_kept() -> None:
    facts = made_record(LETTER)
    (carrier, enclosed) = facts.correspondences
    assert [(party.name, party.cert) for party in facts.creators] == [("A. Writer", "high"), ("B. Signer", "")]
    assert [(party.name, party.cert) for party in facts.recipients] == [("The Council", "medium")]
    assert [party.name for action in carrier.actions for party in action.copies] == ["E. Clerk"]
    assert enclosed.of == f"#{LETTER}.enclosure" and facts.date.cert == "medium"


def test_an_unknown_translator_is_a_fact(made_records: list[Record]) -> None:
    unknown = {facts.id: facts.translator_unknown for facts in made_records}
    assert unknown == {
        "cable-25025": True, "letter-council": False, "malik-statement-draft": False, "note-unsigned": False,
        "telegram-13464": True, "telegram-23343": True, "telegram-3305": False,
    }  # fmt: skip


def test_an_author_who_is_a_guess_is_no_creator(made_records: list[Record]) -> None:
    draft = next(facts for facts in made_records if facts.id == "malik-statement-draft")
    assert draft.authors[0].cert == "low" and draft.creators == ()


def test_a_date_for_machines_says_neither_more_nor_less_than_is_known() -> None:
    assert Date(when="1951-07-03").w3c == "1951-07-03"
    assert Date(when="1951-07-03T05:30:00").w3c == "1951-07-03"
    assert Date(when="1951-07-03T05:30:00+09:00").w3c == "1951-07-03T05:30:00+09:00"
    assert Date(not_before="1951-06-23", not_after="1951-07-02").w3c == "1951-06-23/1951-07-02"
    assert Date(not_after="1950-12-07").w3c == "../1950-12-07"
    assert Date(text="long ago").w3c == made_record(NOTE).dated == ""


CHAIN = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc>
<titleStmt><title>T</title>{statement}</titleStmt><sourceDesc><listBibl>{sources}</listBibl></sourceDesc>
</fileDesc></teiHeader></TEI>"""


def _read(statement: str = "", sources: str = "") -> Record:
    return read(saxon.parse(CHAIN.format(statement=statement, sources=sources)))


def _original(id_: str, language: str, source: str = "") -> str:
    item = f'<relatedItem type="source" target="#{source}"/>' if source else ""
    return f'<bibl type="original" xml:id="{id_}"><textLang mainLang="{language}">{language}.</textLang>{item}</bibl>'


def test_the_original_is_what_the_translation_was_made_from_in_whatever_order_the_header_lists_them() -> None:
    translation = '<bibl type="translation"><relatedItem type="source" target="#b"/></bibl>'
    listed = [_original("a", "zh"), _original("b", "ru", "a"), translation]
    for sources in (listed, listed[::-1]):
        facts = _read(sources="".join(sources))
        assert facts.original_language == "ru"
        assert [earlier.language for earlier in facts.earlier_originals] == ["zh"]


def test_a_chain_of_sources_that_runs_in_a_circle_ends() -> None:
    facts = _read(sources=_original("a", "zh", "b") + _original("b", "ru", "a"))
    assert (facts.original_language, [each.language for each in facts.earlier_originals]) == ("zh", ["ru"])


TRANSLATION = '<resp ref="http://id.loc.gov/vocabulary/relators/trl">Übersetzung</resp>'


@pytest.mark.parametrize(
    ("statement", "names"),
    [
        (f"{TRANSLATION}<persName>Anna Unnamed</persName>", ["Anna Unnamed"]),
        (f"{TRANSLATION}<persName>Not Named Smith</persName><persName>B</persName>", ["Not Named Smith", "B"]),
        (f'{TRANSLATION}<name type="unknown">wer, ist nicht bekannt</name>', []),
        (f'{TRANSLATION}<persName ref="resp:translator-001"/>', []),
        ('<resp>translated</resp><persName ref="resp:translator-001">C</persName>', ["C"]),
    ],
)
def test_who_translated_is_read_from_the_markup_and_from_no_sentence(statement: str, names: list[str]) -> None:
    facts = _read(statement=f"<respStmt>{statement}</respStmt>")
    assert [translator.name for translator in facts.named_translators] == names
    assert facts.translator_unknown == (not names)


def test_who_did_something_else_is_no_translator() -> None:
    transcript = '<respStmt><resp ref="http://id.loc.gov/vocabulary/relators/trc">typed</resp><name>D</name></respStmt>'
    assert not _read(statement=transcript).translators


@pytest.mark.parametrize(("when", "version"), [("2026-05-01", "2026-05-01"), ("2026", "2026"), ("yesterday", ""), ("2026-05-01T10:00:00Z", "2026-05-01")])
def test_a_version_is_a_date(when: str, version: str) -> None:
    header = f'<teiHeader><revisionDesc><change when="{when}">x</change></revisionDesc></teiHeader>'
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0">{header}<text><body><p>x</p></body></text></TEI>'
    assert read(saxon.parse(tei)).version == version
