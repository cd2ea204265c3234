"""OAI-PMH 2.0: the six verbs, lists in parts, withdrawn documents, and answers that are valid by the protocol's schemas."""

from __future__ import annotations

from dataclasses import replace

import pytest
from library import clear
from lxml import etree
from protocol import AT, DC, OAI, TELEGRAM, ask, errors, harvest, texts

from publish.edition import Edition
from publish.metadata.item import Item
from publish.protocols import oai, token
from publish.store.index import index
from publish.store.store import Store


def test_identify_tells_what_a_harvester_must_know(small: oai.Repository) -> None:
    root = ask(small, verb="Identify")
    told = {name: texts(root, name) for name in ("baseURL", "adminEmail", "deletedRecord", "granularity")}
    assert told == {
        "baseURL": ["https://edition.test/oai"],
        "adminEmail": ["library@edition.test"],
        "deletedRecord": ["persistent"],
        "granularity": ["YYYY-MM-DDThh:mm:ssZ"],
    }
    assert texts(root, "earliestDatestamp") == ["2026-11-20T00:00:00Z"]
    descriptions = [etree.QName(part[0]).localname for part in root.iter(f"{OAI}description")]
    assert descriptions == ["oai-identifier", "dc"]


def test_an_empty_repository_answers_too(store: Store, repository: oai.Repository) -> None:
    clear(store)
    assert texts(ask(repository, verb="Identify"), "earliestDatestamp") == ["1970-01-01T00:00:00Z"]
    assert errors(ask(repository, verb="ListRecords", metadataPrefix="tei")) == ["noRecordsMatch"]


def test_four_formats_are_offered_of_all_and_of_each(small: oai.Repository) -> None:
    offered = ["oai_dc", "tei", "mods", "datacite"]
    assert texts(ask(small, verb="ListMetadataFormats"), "metadataPrefix") == offered
    assert texts(ask(small, verb="ListMetadataFormats", identifier=TELEGRAM), "metadataPrefix") == offered


def test_a_header_names_its_sets_and_those_above_them(small: oai.Repository) -> None:
    root = ask(small, verb="GetRecord", identifier="oai:edition.test:telegram-3305", metadataPrefix="oai_dc")
    specs = texts(root, "setSpec")
    assert {"kind", "kind:telegram", "correspondent", "correspondent:mao"} <= set(specs)
    assert len(specs) == len(set(specs))
    assert texts(ask(small, verb="ListSets"), "setSpec")[0] in specs


def test_sets_tell_kind_year_correspondent_and_status(repository: oai.Repository) -> None:
    specs = texts(ask(repository, verb="ListSets"), "setSpec")
    assert {"kind", "kind:telegram", "year:1951", "correspondent:stalin", "status:encoded"} <= set(specs)
    headers = texts(ask(repository, verb="ListIdentifiers", metadataPrefix="tei", set="year:1950"), "identifier")
    assert headers == ["oai:edition.test:telegram-23343"]
    assert errors(ask(repository, verb="ListIdentifiers", metadataPrefix="tei", set="year:1900")) == ["noRecordsMatch"]


def test_a_set_holds_what_its_parts_hold(repository: oai.Repository) -> None:
    parts = harvest(repository, "ListIdentifiers", metadataPrefix="tei", set="kind")
    assert sum(len(texts(part, "identifier")) for part in parts) == 5


@pytest.mark.parametrize("prefix", ["oai_dc", "tei", "mods", "datacite"])
def test_a_record_comes_in_every_format(small: oai.Repository, prefix: str) -> None:
    root = ask(small, verb="GetRecord", identifier=TELEGRAM, metadataPrefix=prefix)
    (metadata,) = root.iter(f"{OAI}metadata")
    names = {"oai_dc": "dc", "tei": "TEI", "mods": "mods", "datacite": "resource"}
    assert etree.QName(metadata[0]).localname == names[prefix]
    assert "Ciphered telegram from V. M. Molotov" in "".join(metadata[0].itertext())


def test_the_document_comes_whole(small: oai.Repository, edition: Edition) -> None:
    for path in edition.documents():
        identifier = f"oai:edition.test:{path.stem}"
        root = ask(small, verb="GetRecord", identifier=identifier, metadataPrefix="tei")
        (metadata,) = root.iter(f"{OAI}metadata")
        ours = etree.tostring(etree.parse(path).getroot(), method="c14n", exclusive=True)
        assert metadata[0].attrib.pop("{http://www.w3.org/XML/1998/namespace}base") == f"https://edition.test/texts/{path.name}"
        assert etree.tostring(metadata[0], method="c14n", exclusive=True, with_tail=False) == ours


def test_dublin_core_says_what_the_record_says(small: oai.Repository) -> None:
    root = ask(small, verb="GetRecord", identifier=TELEGRAM, metadataPrefix="oai_dc")
    told = {name: [element.text for element in root.iter(f"{DC}{name}")] for name in ("creator", "date", "language")}
    assert told == {"creator": ["V. M. Molotov"], "date": ["1953-07-04"], "language": ["en"]}
    assert [element.text for element in root.iter(f"{DC}identifier")] == [
        "https://edition.test/texts/telegram-13464.html",
        TELEGRAM,
        "telegram-13464",
        "cable 13464",
    ]
    assert not list(root.iter(f"{DC}contributor")), "a translator whom no source names is nobody"


def test_a_list_comes_in_parts_whose_tokens_tell_size_and_cursor(repository: oai.Repository) -> None:
    parts = harvest(repository, "ListRecords", metadataPrefix="oai_dc")
    tokens = [token_ for part in parts for token_ in part.iter(f"{OAI}resumptionToken")]
    assert [(token_.get("completeListSize"), token_.get("cursor")) for token_ in tokens] == [
        ("5", "0"), ("5", "2"), ("5", "4"),
    ]  # fmt: skip
    found = [identifier for part in parts for identifier in texts(part, "identifier")]
    assert len(found) == 5 == len(set(found)) and not tokens[-1].text


def test_a_list_of_one_part_has_no_token(small: oai.Repository) -> None:
    root = ask(small, verb="ListRecords", metadataPrefix="oai_dc", set="kind:memorandum")
    assert not texts(root, "resumptionToken")


def test_a_token_outlives_a_restart_and_a_new_index(repository: oai.Repository, store: Store, five: list[Item]) -> None:
    first = ask(repository, verb="ListIdentifiers", metadataPrefix="tei")
    (handed,) = texts(first, "resumptionToken")
    changed = replace(five[0], datestamp=AT, forms={**five[0].forms, "tei": b"<TEI/>"})
    assert index(store, [changed, *five[1:]]).changed == ["cable-25025"]
    again = replace(repository, key=b"k" * 32)
    second = ask(again, verb="ListIdentifiers", resumptionToken=handed)
    assert texts(second, "identifier") == [f"oai:edition.test:{item.id}" for item in five[2:4]]


def test_a_withdrawn_document_is_a_header_that_says_so(
    repository: oai.Repository, store: Store, five: list[Item]
) -> None:
    gone = replace(five[0], datestamp=AT, status="withdrawn", deleted=True, forms={"tei": five[0].forms["tei"]})
    assert not index(store, [gone, *five[1:]]).problems
    identifier = "oai:edition.test:cable-25025"
    root = ask(repository, verb="GetRecord", identifier=identifier, metadataPrefix="oai_dc")
    (header,) = root.iter(f"{OAI}header")
    assert header.get("status") == "deleted" and not list(root.iter(f"{OAI}metadata"))
    assert texts(root, "datestamp") == [AT]
    root = ask(repository, verb="ListRecords", metadataPrefix="tei", from_=AT)
    assert [header.get("status") for header in root.iter(f"{OAI}header")] == ["deleted"]
    assert errors(ask(repository, verb="ListMetadataFormats", identifier=identifier)) == ["noMetadataFormats"]


def test_a_token_is_good_only_as_it_was_handed_out(small: oai.Repository) -> None:
    (handed,) = texts(ask(small, verb="ListIdentifiers", metadataPrefix="tei"), "resumptionToken")
    wrong = [handed[:-1], handed + "A", handed[::-1], handed[:10] + "A" + handed[11:], f" {handed}"]
    for text in wrong:
        root = ask(small, verb="ListIdentifiers", resumptionToken=text)
        assert errors(root) == ["badResumptionToken"], text
    assert errors(ask(small, verb="ListRecords", resumptionToken=handed)) == ["badResumptionToken"]
    assert token.read(handed, b"x" * 32) is None


def test_a_withdrawn_document_keeps_its_place_in_lists_and_sets(
    repository: oai.Repository, store: Store, five: list[Item]
) -> None:
    gone = replace(five[0], datestamp=AT, status="withdrawn", deleted=True, forms={"tei": five[0].forms["tei"]})
    assert not index(store, [gone, *five[1:]]).problems
    for verb in ("ListIdentifiers", "ListRecords"):
        for prefix in oai.FORMATS:
            parts = harvest(repository, verb, metadataPrefix=prefix, set="correspondent:stalin")
            found = [header.get("status") for part in parts for header in part.iter(f"{OAI}header")]
            assert found == ["deleted", None, None]
    root = ask(repository, verb="GetRecord", identifier="oai:edition.test:cable-25025", metadataPrefix="marc21")
    assert errors(root) == ["cannotDisseminateFormat"]
    assert texts(ask(repository, verb="Identify"), "earliestDatestamp") == ["2026-11-20T00:00:00Z"]


def test_a_document_that_lacks_a_format_is_told_as_lacking_it(repository: oai.Repository, store: Store) -> None:
    clear(store)
    index(store, [Item("only-tei", AT, "encoded", (), {"tei": b'<TEI xmlns="http://www.tei-c.org/ns/1.0"/>'})])
    root = ask(repository, verb="GetRecord", identifier="oai:edition.test:only-tei", metadataPrefix="mods")
    assert errors(root) == ["cannotDisseminateFormat"]


def test_the_time_of_an_answer_is_that_of_the_request_in_utc_seconds(small: oai.Repository) -> None:
    assert texts(ask(small, verb="Identify"), "responseDate") == [AT]


def test_a_name_that_needs_escaping_stays_itself(small: oai.Repository) -> None:
    strange = replace(small, name='A & B <"C">', description="")
    assert texts(ask(strange, verb="Identify"), "repositoryName") == ['A & B <"C">']
