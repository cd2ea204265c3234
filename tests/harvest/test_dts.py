"""Distributed Text Services 1.0: entry, collection, navigation and document over the five documents."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from lxml import etree

from publish.edition import Edition
from publish.harvest import dts, passage
from publish.harvest.index import index
from publish.harvest.item import Item
from publish.harvest.store import Store

CONTEXT = Path(__file__).parents[2].parent / "shared" / "standards" / "dts" / "context-1.0.json"
URL, SITE = "https://edition.test/dts", "https://edition.test/"
TEI = "{http://www.tei-c.org/ns/1.0}"
WRAPPER = "{https://w3id.org/api/dts#}wrapper"
UNIT = "telegram-3305.b"


@pytest.fixture(scope="module")
def library(five: list[Item]) -> dts.Library:
    store = Store()
    index(store, five)
    return dts.Library(store, URL, SITE, "Toward an Armistice", "edition.test", True, page=2)


def ask(library: dts.Library, endpoint: str, **parameters: str) -> Any:
    reply = dts.reply(library, endpoint, parameters)
    assert (reply.status, reply.type) == (200, "application/ld+json"), reply.body
    return json.loads(reply.body)


def members(library: dts.Library, **parameters: str) -> list[str]:
    found = ask(library, "navigation", resource="telegram-3305", **parameters)["member"]
    return [unit["identifier"].removeprefix(UNIT) for unit in found]


def keys(value: Any) -> set[str]:
    if isinstance(value, dict):
        return set(value).union(*(keys(part) for name, part in value.items() if name != "dublinCore"))
    return set().union(*map(keys, value)) if isinstance(value, list) else set()


def test_the_entry_leads_to_the_other_endpoints_by_absolute_templates(library: dts.Library) -> None:
    told = ask(library, "")
    assert told["@context"] == "https://dtsapi.org/context/v1.0.json"
    assert (told["@type"], told["dtsVersion"]) == ("EntryPoint", "1.0")
    assert told["collection"] == f"{URL}/collection{{?id,page,nav}}"
    assert told["navigation"] == f"{URL}/navigation{{?resource,ref,start,end,down,tree,page}}"
    assert told["document"] == f"{URL}/document{{?resource,ref,start,end,tree,mediaType}}"


@pytest.mark.shared
@pytest.mark.skipif(not CONTEXT.is_file(), reason="needs ../shared/standards")
def test_every_key_is_one_of_the_json_ld_context(library: dts.Library) -> None:
    known = set(json.loads(CONTEXT.read_text())["@context"]) | {"@context", "@id", "@type", "dublinCore"}
    answers = [
        ask(library, ""),
        ask(library, "collection", page="2"),
        ask(library, "collection", id="telegram-3305", nav="parents"),
        ask(
            library,
            "navigation",
            resource="telegram-3305",
            start=f"{UNIT}4",
            end=f"{UNIT}7",
            down="-1",
            page="1",
        ),
    ]
    assert keys(answers) - known == set()


def test_the_collection_comes_in_pages_that_make_up_the_edition(library: dts.Library) -> None:
    first = ask(library, "collection")
    assert (first["totalChildren"], first["totalParents"], first["@type"]) == (5, 0, "Collection")
    pages = [ask(library, "collection", page=str(number)) for number in (1, 2, 3)]
    found = [member["@id"] for page in pages for member in page["member"]]
    assert found == [f"{SITE}texts/{id_}.html" for id_ in library.store.page_starts(1)]
    view = pages[1]["view"]
    assert [view[name][-6:] for name in ("first", "previous", "next", "last")] == [f"page={n}" for n in (1, 1, 3, 3)]
    assert pages[0]["view"]["previous"] is None and pages[2]["view"]["next"] is None


def test_a_resource_is_found_by_its_address_its_oai_identifier_and_its_id(library: dts.Library) -> None:
    uri = f"{SITE}texts/telegram-3305.html"
    found = [ask(library, "collection", id=id_) for id_ in (uri, "oai:edition.test:telegram-3305", "telegram-3305")]
    assert found[0] == found[1] == found[2]
    assert (found[0]["@id"], found[0]["@type"], found[0]["totalParents"]) == (uri, "Resource", 1)
    assert found[0]["download"] == f"{SITE}texts/telegram-3305.xml"
    assert found[0]["dublinCore"]["creator"] == ["Mao Zedong"]
    parents = ask(library, "collection", id=uri, nav="parents")["member"]
    assert [parent["@id"] for parent in parents] == [SITE]


def test_the_citation_tree_tells_what_stands_in_what(library: dts.Library) -> None:
    (tree,) = ask(library, "collection", id="telegram-3305")["citationTrees"]
    assert {part["citeType"]: [p["citeType"] for p in part.get("citeStructure", [])] for part in tree["citeStructure"]} == {
        "opener": [], "paragraph": [], "item": ["paragraph"], "closer": [],
    }  # fmt: skip


def test_down_without_ref_brings_the_tree_to_that_depth(library: dts.Library) -> None:
    first = members(library, down="1")
    assert first[:5] == ["1", "2", "3", "4", "7"] and "5" not in first
    assert members(library, down="2") == members(library, down="-1") == members(library, down="9")
    assert members(library, down="-1")[:6] == ["1", "2", "3", "4", "5", "6"]


def test_ref_alone_is_a_unit_without_members(library: dts.Library) -> None:
    told = ask(library, "navigation", resource="telegram-3305", ref=f"{UNIT}5")
    assert told["ref"] == {
        "identifier": f"{UNIT}5", "@type": "CitableUnit", "level": 2, "parent": f"{UNIT}4", "citeType": "paragraph",
    }  # fmt: skip
    assert "member" not in told and told["@id"] == f"{URL}/navigation?resource=telegram-3305&ref={UNIT}5"


def test_down_with_ref_brings_siblings_children_or_all_below(library: dts.Library) -> None:
    assert members(library, ref=f"{UNIT}5", down="0") == ["5", "6"]
    assert members(library, ref=f"{UNIT}4", down="1") == ["4", "5", "6"]
    assert members(library, ref=f"{UNIT}1", down="-1") == ["1"]
    assert members(library, ref=f"{UNIT}2", down="3") == ["2"]


def test_a_range_brings_both_ends_and_what_is_between(library: dts.Library) -> None:
    assert members(library, start=f"{UNIT}3", end=f"{UNIT}7", down="1") == ["3", "4", "5", "6", "7", "8", "9"]
    assert members(library, start=f"{UNIT}6", end=f"{UNIT}8", down="-1") == ["6", "7", "8"]
    told = ask(library, "navigation", resource="telegram-3305", start=f"{UNIT}3", end=f"{UNIT}7")
    assert "member" not in told and told["end"]["identifier"] == f"{UNIT}7"


WRONG = [
    ("collection", {"id": "none"}, 404),
    ("collection", {"nav": "up"}, 400),
    ("collection", {"page": "0"}, 404),
    ("collection", {"page": "4"}, 404),
    ("collection", {"page": "one"}, 400),
    ("navigation", {}, 400),
    ("navigation", {"resource": "none", "down": "1"}, 404),
    ("navigation", {"resource": "telegram-3305"}, 400),
    ("navigation", {"resource": "telegram-3305", "down": "0"}, 400),
    ("navigation", {"resource": "telegram-3305", "down": "-2"}, 400),
    ("navigation", {"resource": "telegram-3305", "down": "1.5"}, 400),
    ("navigation", {"resource": "telegram-3305", "ref": "x"}, 404),
    (
        "navigation",
        {"resource": "telegram-3305", "ref": f"{UNIT}1", "start": f"{UNIT}1", "end": f"{UNIT}2"},
        400,
    ),
    ("navigation", {"resource": "telegram-3305", "start": f"{UNIT}1", "down": "1"}, 400),
    ("navigation", {"resource": "telegram-3305", "end": f"{UNIT}1", "down": "1"}, 400),
    ("navigation", {"resource": "telegram-3305", "start": f"{UNIT}1", "end": f"{UNIT}2", "down": "0"}, 400),
    ("navigation", {"resource": "telegram-3305", "start": f"{UNIT}3", "end": f"{UNIT}1", "down": "1"}, 400),
    ("navigation", {"resource": "telegram-3305", "tree": "pages", "down": "1"}, 404),
    ("navigation", {"resource": "telegram-3305", "page": "2", "down": "1"}, 404),
    ("document", {}, 400),
    ("document", {"resource": "none"}, 404),
    ("document", {"resource": "telegram-3305", "ref": "x"}, 404),
    (
        "document",
        {"resource": "telegram-3305", "ref": f"{UNIT}1", "start": f"{UNIT}1", "end": f"{UNIT}2"},
        400,
    ),
    ("document", {"resource": "telegram-3305", "start": f"{UNIT}1"}, 400),
    ("document", {"resource": "telegram-3305", "start": f"{UNIT}3", "end": f"{UNIT}1"}, 400),
    (
        "document",
        {"resource": "telegram-3305", "start": f"{UNIT}3", "end": f"{UNIT}1", "mediaType": "text/plain"},
        400,
    ),
    ("document", {"resource": "telegram-3305", "ref": f"{UNIT}1", "tree": "pages"}, 404),
    ("document", {"resource": "telegram-3305", "mediaType": "application/pdf"}, 404),
]


@pytest.mark.parametrize(("endpoint", "parameters", "status"), WRONG)
def test_what_cannot_be_answered_is_refused_in_json(
    library: dts.Library, endpoint: str, parameters: dict[str, str], status: int
) -> None:
    reply = dts.reply(library, endpoint, parameters)
    assert (reply.status, reply.type) == (status, "application/problem+json")
    assert json.loads(reply.body)["status"] == status and json.loads(reply.body)["detail"]
    assert bool(reply.link) == (endpoint == "document")


def test_the_whole_document_comes_as_it_was_encoded(library: dts.Library, edition: Edition) -> None:
    for path in edition.documents():
        reply = dts.reply(library, "document", {"resource": path.stem, "tree": "without effect"})
        ours = etree.tostring(etree.parse(path).getroot(), method="c14n", exclusive=True)
        assert etree.tostring(etree.fromstring(reply.body), method="c14n", exclusive=True) == ours
        assert reply.type == "application/tei+xml"
        assert reply.link.startswith(f"<{URL}/collection?id=https%3A%2F%2Fedition.test%2Ftexts%2F{path.stem}.html>")


def passage_of(library: dts.Library, **parameters: str) -> etree._Element:
    reply = dts.reply(library, "document", {"resource": "telegram-3305", **parameters})
    root = etree.fromstring(reply.body)
    assert root.tag == f"{TEI}TEI" and root.find(f"{TEI}teiHeader") is not None
    (wrapper,) = root.iter(WRAPPER)
    return wrapper


def test_a_passage_stands_in_a_wrapper_below_its_header(library: dts.Library) -> None:
    wrapper = passage_of(library, ref=f"{UNIT}5")
    assert [child.get(passage.XML_ID) for child in wrapper] == [f"{UNIT}5"]
    assert " ".join("".join(wrapper.itertext()).split()).startswith('"Both sides must simultaneously issue')


def test_a_range_that_cuts_elements_keeps_only_what_is_inside(library: dts.Library) -> None:
    wrapper = passage_of(library, start=f"{UNIT}6", end=f"{UNIT}8")
    found = [element.get(passage.XML_ID) for element in wrapper.iter("*") if element.get(passage.XML_ID)]
    blocks = [id_.removeprefix(UNIT) for id_ in found if id_ and ".b" in id_]
    assert blocks == ["4", "6", "7", "8"]
    assert "simultaneously" not in "".join(wrapper.itertext())


def test_every_unit_of_every_document_can_be_fetched_in_every_form(library: dts.Library, five: list[Item]) -> None:
    for item in five:
        for unit in json.loads(item.forms["units"]):
            for type_ in ("application/tei+xml", "text/html", "text/plain"):
                asked = {"resource": item.id, "ref": unit["identifier"], "mediaType": type_}
                assert dts.reply(library, "document", asked).status == 200


def test_the_units_of_the_first_level_hold_every_word_once(five: list[Item]) -> None:
    for item in five:
        whole = etree.fromstring(item.forms["tei"])
        units = [unit.identifier for unit in passage.units(whole) if unit.level == 1]
        (run,) = [passage.between(whole, units[0], units[-1])]
        words = "".join("".join(part.itertext()) + (part.tail or "") for part in run)
        body = whole.find(f"{TEI}text/{TEI}body")
        assert body is not None and "".join(words.split()) == "".join("".join(body.itertext()).split())


def test_html_and_plain_text_are_the_clean_reading(library: dts.Library) -> None:
    asked = {"resource": "telegram-13464", "mediaType": "text/plain", "ref": "telegram-13464.b10"}
    assert dts.reply(library, "document", asked).body.startswith(b"The Soviet government regards the measures")
    html = dts.reply(library, "document", {**asked, "mediaType": "text/html"})
    assert html.type == "text/html; charset=utf-8" and b'id="telegram-13464.b10"' in html.body
    whole = dts.reply(library, "document", {"resource": "telegram-13464", "mediaType": "text/html"}).body.decode()
    assert whole.count("<article") == 1 and 'id="notes"' in whole


def test_html_of_a_passage_keeps_only_the_notes_it_calls(library: dts.Library) -> None:
    asked = {"resource": "telegram-13464", "mediaType": "text/html"}
    with_note = dts.reply(library, "document", {**asked, "ref": "telegram-13464.b8"}).body.decode()
    without = dts.reply(library, "document", {**asked, "ref": "telegram-13464.b14"}).body.decode()
    assert "Wu Xiuquan" in with_note and "Wu Xiuquan" not in without


def test_a_plus_sign_that_a_client_forgot_to_encode_is_understood(library: dts.Library) -> None:
    asked = {"resource": "telegram-3305", "mediaType": "application/tei xml"}
    assert dts.reply(library, "document", asked).type == "application/tei+xml"


def test_a_withdrawn_document_is_gone(five: list[Item]) -> None:
    store = Store()
    gone = replace(five[0], deleted=True, status="withdrawn", forms={"tei": five[0].forms["tei"]})
    index(store, [gone, *five[1:]])
    library = dts.Library(store, URL, SITE, "Edition")
    assert ask(library, "collection")["totalChildren"] == 4
    for endpoint, name in (("collection", "id"), ("navigation", "resource"), ("document", "resource")):
        assert dts.reply(library, endpoint, {name: five[0].id}).status == 410
