"""Arguments of OAI-PMH 2.0: every verb with every argument missing, repeated, empty, illegal or mixed with others."""

from __future__ import annotations

from dataclasses import replace

import pytest
from protocol import AT, OAI, TELEGRAM, ask, errors, judged, texts

from publish.protocols import oai


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
        ("verb", "ListIdentifiers"), ("metadataPrefix", "tei"), *named.items()], at=AT).body)  # fmt: skip
    assert len(texts(root, "identifier")) == count
    assert errors(root) == ([] if count else ["noRecordsMatch"])


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


RIGHT = {
    "Identify": {},
    "ListMetadataFormats": {"identifier": TELEGRAM},
    "ListSets": {},
    "GetRecord": {"identifier": TELEGRAM, "metadataPrefix": "tei"},
    "ListIdentifiers": {"metadataPrefix": "tei", "from": "2026-11-20", "until": "2026-11-20", "set": "kind"},
    "ListRecords": {"metadataPrefix": "tei", "from": "2026-11-20", "until": "2026-11-20", "set": "kind"},
}
OF_A_VERB = [(verb, name) for verb, named in RIGHT.items() for name in named]


@pytest.mark.parametrize("verb", RIGHT)
def test_every_verb_is_answered_where_its_arguments_are_right_and_no_other_is_given(
    small: oai.Repository, verb: str
) -> None:
    right = [("verb", verb), *RIGHT[verb].items()]
    root = ask(small, *right)
    assert not errors(root)
    (request,) = root.iter(f"{OAI}request")
    assert dict(request.attrib) == dict(right) and request.text == "https://edition.test/oai"
    for other in ("x", "Verb", "metadataprefix", "", "identifier ", "resumptiontoken"):
        assert errors(ask(small, *right, (other, "tei"))) == ["badArgument"]
    assert errors(ask(small, *right, ("verb", verb))) == ["badVerb"]


@pytest.mark.parametrize(("verb", "name"), OF_A_VERB)
def test_an_argument_twice_is_one_too_many_and_a_needed_one_cannot_be_left_out(
    small: oai.Repository, verb: str, name: str
) -> None:
    right = [("verb", verb), *RIGHT[verb].items()]
    for again in (RIGHT[verb][name], "", "x"):
        assert "badArgument" in errors(ask(small, *right, (name, again)))
    needed = name in {"GetRecord": ("identifier", "metadataPrefix")}.get(verb, ("metadataPrefix",))
    assert errors(ask(small, *[pair for pair in right if pair[0] != name])) == (["badArgument"] if needed else [])


@pytest.mark.parametrize(("verb", "name"), OF_A_VERB)
def test_an_empty_argument_is_never_taken_as_left_out(small: oai.Repository, verb: str, name: str) -> None:
    code = "idDoesNotExist" if name == "identifier" else "badArgument"
    assert errors(ask(small, ("verb", verb), *(RIGHT[verb] | {name: ""}).items())) == [code]


@pytest.mark.parametrize("verb", ["ListIdentifiers", "ListRecords"])
@pytest.mark.parametrize("name", ["metadataPrefix", "from", "until", "set", "x"])
def test_a_token_stands_alone(small: oai.Repository, verb: str, name: str) -> None:
    (handed,) = texts(ask(small, verb=verb, metadataPrefix="tei"), "resumptionToken")
    assert not errors(ask(small, verb=verb, resumptionToken=handed))
    value = {"from": "2026-11-20", "until": "2026-11-20", "set": "kind"}.get(name, "tei")
    codes = errors(ask(small, ("verb", verb), ("resumptionToken", handed), (name, value)))
    assert set(codes) == {"badArgument"}
    assert errors(ask(small, ("verb", verb), *[("resumptionToken", handed)] * 2)) == ["badArgument"]


@pytest.mark.parametrize(
    ("from_", "until", "code"),
    [
        ("9999-12-31", "", "noRecordsMatch"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z", "noRecordsMatch"),
        ("", "0001-01-01", "noRecordsMatch"),
        ("1900-01-01", "1900-01-01", "noRecordsMatch"),
        ("2026-11-20", "2026-11-20T00:00:00Z", "badArgument"),
        ("2026-11-20T00:00:00Z", "2026-11-21", "badArgument"),
        ("2026-11-20T00:00:01Z", "2026-11-20T00:00:00Z", "badArgument"),
        ("2026-02-29", "", "badArgument"),
        ("2026-11-31", "", "badArgument"),
        ("2026-11", "", "badArgument"),
        ("2026", "", "badArgument"),
        ("20261120", "", "badArgument"),
        ("2026-W47-5", "", "badArgument"),
        ("2026-11-20T00:00Z", "", "badArgument"),
        ("2026-11-20T00:00:00.000Z", "", "badArgument"),
        ("2026-11-20T00:00:00+00:00", "", "badArgument"),
        ("2026-11-20 00:00:00Z", "", "badArgument"),
        ("2026-11-20T23:59:60Z", "", "badArgument"),
        ("0000-01-01", "", "badArgument"),
        ("-2026-11-20", "", "badArgument"),
        ("2026-11-20\n", "", "badArgument"),
    ],
)
def test_dates_that_select_nothing_differ_from_dates_that_are_none(
    small: oai.Repository, from_: str, until: str, code: str
) -> None:
    pairs = [("verb", "ListRecords"), ("metadataPrefix", "oai_dc"), ("from", from_)]
    given = [*pairs, ("until", until)] if until else pairs
    assert errors(ask(small, *[pair for pair in given if pair[1]])) == [code]
