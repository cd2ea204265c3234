"""OAI-PMH 2.0: the six verbs, every error code, and answers that are valid by the protocol's schemas."""

from __future__ import annotations

from dataclasses import replace

import pytest
from library import clear, make_edition
from lxml import etree
from protocol import DC, OAI, errors, judged, texts

from publish.edition import Edition
from publish.harvest import oai, token
from publish.harvest.index import index
from publish.harvest.item import Item
from publish.harvest.static import description_of
from publish.harvest.store import Store

AT = "2026-11-21T12:00:00Z"
TELEGRAM = "oai:edition.test:telegram-13464"


def over(store: Store, edition: Edition) -> oai.Repository:
    return oai.Repository(
        store=store,
        name=edition.title,
        description=description_of(edition),
        base_url="https://edition.test/oai",
        domain="edition.test",
        email="library@edition.test",
        key=b"k" * 32,
        page=2,
    )


@pytest.fixture
def repository(filled: Store, edition: Edition) -> oai.Repository:
    """A repository over a store of each kind."""
    return over(filled, edition)


@pytest.fixture(scope="module")
def small(five: list[Item], tmp_path_factory: pytest.TempPathFactory) -> oai.Repository:
    """A repository in memory, for what does not depend on the kind of store and changes nothing."""
    store = Store()
    index(store, five)
    return over(store, make_edition(tmp_path_factory.mktemp("small") / "edition"))


def ask(repository: oai.Repository, *pairs: tuple[str, str], **named: str) -> etree._Element:
    given = [*pairs, *((name.rstrip("_"), value) for name, value in named.items())]
    return judged(oai.answer(repository, given, at=AT).text)


def harvest(repository: oai.Repository, verb: str, **named: str) -> list[etree._Element]:
    """Return every part of a list, following the tokens."""
    parts = [ask(repository, verb=verb, **named)]
    while handed := [text for text in texts(parts[-1], "resumptionToken") if text]:
        parts.append(ask(repository, verb=verb, resumptionToken=handed[0]))
    return parts


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
        assert etree.tostring(metadata[0], method="c14n", exclusive=True, with_tail=False) == ours


def test_dublin_core_says_what_the_record_says(small: oai.Repository) -> None:
    root = ask(small, verb="GetRecord", identifier=TELEGRAM, metadataPrefix="oai_dc")
    told = {name: [element.text for element in root.iter(f"{DC}{name}")] for name in ("creator", "date", "language")}
    assert told == {"creator": ["V. M. Molotov"], "date": ["1953-07-04"], "language": ["en"]}
    assert [element.text for element in root.iter(f"{DC}identifier")] == [
        "https://edition.test/texts/telegram-13464.html",
        TELEGRAM,
        "telegram-13464",
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


@pytest.mark.parametrize(
    ("from_", "until", "count"),
    [
        ("2026-11-20", "", 5),
        ("2026-11-20T00:00:00Z", "", 5),
        ("", "2026-11-20", 5),
        ("", "2026-11-20T00:00:00Z", 5),
        ("2026-11-20", "2026-11-20", 5),
        ("2026-11-20T00:00:01Z", "", 0),
        ("", "2026-11-19T23:59:59Z", 0),
        ("2026-11-21", "", 0),
    ],
)
def test_from_and_until_select_at_both_granularities(small: oai.Repository, from_: str, until: str, count: int) -> None:
    named = {name: value for name, value in (("from", from_), ("until", until)) if value}
    root = judged(oai.answer(replace(small, page=100), [
        ("verb", "ListIdentifiers"), ("metadataPrefix", "tei"), *named.items()], at=AT).text)  # fmt: skip
    assert len(texts(root, "identifier")) == count
    assert errors(root) == ([] if count else ["noRecordsMatch"])


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


WRONG = [
    ([], ["badVerb"]),
    ([("verb", "")], ["badVerb"]),
    ([("verb", "listRecords")], ["badVerb"]),
    ([("verb", "Identify"), ("verb", "Identify")], ["badVerb"]),
    ([("verb", "Identify"), ("set", "a")], ["badArgument"]),
    ([("verb", "Identify"), ("\0<\x1b\ud7ff", "\0")], ["badArgument"]),
    ([("verb", "ListSets"), ("resumptionToken", "x")], ["badResumptionToken"]),
    ([("verb", "GetRecord")], ["badArgument", "badArgument"]),
    ([("verb", "GetRecord"), ("identifier", TELEGRAM)], ["badArgument"]),
    ([("verb", "GetRecord"), ("identifier", TELEGRAM), ("identifier", TELEGRAM), ("metadataPrefix", "tei")],
     ["badArgument"]),
    ([("verb", "GetRecord"), ("identifier", "oai:edition.test:none"), ("metadataPrefix", "tei")], ["idDoesNotExist"]),
    ([("verb", "GetRecord"), ("identifier", "a b<>\0"), ("metadataPrefix", "tei")], ["idDoesNotExist"]),
    ([("verb", "GetRecord"), ("identifier", ""), ("metadataPrefix", "tei")], ["idDoesNotExist"]),
    ([("verb", "GetRecord"), ("identifier", TELEGRAM), ("metadataPrefix", "marc21")], ["cannotDisseminateFormat"]),
    ([("verb", "GetRecord"), ("identifier", TELEGRAM), ("metadataPrefix", "a b")], ["badArgument"]),
    ([("verb", "ListMetadataFormats"), ("identifier", "x")], ["idDoesNotExist"]),
    ([("verb", "ListMetadataFormats"), ("identifier", "")], ["idDoesNotExist"]),
    ([("verb", "ListRecords")], ["badArgument"]),
    ([("verb", "ListRecords"), ("metadataPrefix", "none")], ["cannotDisseminateFormat"]),
    ([("verb", "ListRecords"), ("metadataPrefix", "tei"), ("resumptionToken", "x")], ["badArgument"]),
    ([("verb", "ListRecords"), ("resumptionToken", "")], ["badResumptionToken"]),
    ([("verb", "ListRecords"), ("resumptionToken", "é")], ["badResumptionToken"]),
    ([("verb", "ListRecords"), ("metadataPrefix", "tei"), ("from", "2026-13-01")], ["badArgument"]),
    ([("verb", "ListRecords"), ("metadataPrefix", "tei"), ("from", "2026-11-20T00:00:00")], ["badArgument"]),
    ([("verb", "ListRecords"), ("metadataPrefix", "tei"), ("from", "2026-11-20T24:00:00Z")], ["badArgument"]),
    ([("verb", "ListRecords"), ("metadataPrefix", "tei"), ("until", "٢٠٢٦-11-20")], ["badArgument"]),
    ([("verb", "ListRecords"), ("metadataPrefix", "tei"), ("from", "2026-11-20"), ("until", "2026-11-19")],
     ["badArgument"]),
    ([("verb", "ListRecords"), ("metadataPrefix", "tei"), ("from", "2026-11-20"), ("until", AT)], ["badArgument"]),
    ([("verb", "ListRecords"), ("metadataPrefix", "tei"), ("set", "a b")], ["badArgument"]),
    ([("verb", "ListRecords"), ("metadataPrefix", "tei"), ("set", "")], ["badArgument"]),
    ([("verb", "ListRecords"), ("from", "x"), ("until", "y"), ("other", "z")], ["badArgument"] * 4),
]  # fmt: skip


@pytest.mark.parametrize(("pairs", "codes"), WRONG)
def test_every_wrong_argument_has_its_code(
    small: oai.Repository, pairs: list[tuple[str, str]], codes: list[str]
) -> None:
    root = ask(small, *pairs)
    assert errors(root) == codes
    (request,) = root.iter(f"{OAI}request")
    assert not request.attrib or not {"badVerb", "badArgument"} & set(codes)


def test_a_token_is_good_only_as_it_was_handed_out(small: oai.Repository) -> None:
    (handed,) = texts(ask(small, verb="ListIdentifiers", metadataPrefix="tei"), "resumptionToken")
    wrong = [handed[:-1], handed + "A", handed[::-1], handed[:10] + "A" + handed[11:], f" {handed}"]
    for text in wrong:
        root = ask(small, verb="ListIdentifiers", resumptionToken=text)
        assert errors(root) == ["badResumptionToken"], text
    assert errors(ask(small, verb="ListRecords", resumptionToken=handed)) == ["badResumptionToken"]
    assert token.read(handed, b"x" * 32) is None
