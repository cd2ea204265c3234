"""The collections of DTS 1.0: the edition, its kinds of document, its documents."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from dts_asked import SITE, TELEGRAMS, URL, ask

from publish.metadata.item import Item
from publish.protocols import dts
from publish.store.index import index
from publish.store.store import Store


def test_the_edition_holds_a_collection_for_each_kind_and_these_its_documents(library: dts.Library, five: list[Item]) -> None:
    edition = ask(library, "collection")
    assert (edition["@id"], edition["totalChildren"], edition["totalParents"]) == (SITE, 2, 0)
    kinds = edition["member"]
    assert [(kind["@id"], kind["title"], kind["totalChildren"]) for kind in kinds] == [
        (f"{SITE}by-kind.html#memorandum", "Memorandum", 1), (TELEGRAMS, "Telegram", 4),
    ]  # fmt: skip
    for told in (edition, *kinds):
        assert told["@type"] == "Collection" and told["dublinCore"]["title"][0]["value"] == told["title"]
    found = [member["@id"] for kind in kinds for member in everything_in(library, kind["@id"])]
    assert sorted(found) == [f"{SITE}texts/{id_}.html" for id_ in sorted(item.id for item in five)]


def everything_in(library: dts.Library, id_: str) -> list[Any]:
    """Return the members of a collection on all its pages."""
    told = ask(library, "collection", id=id_)
    pages = int(told.get("view", {"last": "1"})["last"].rpartition("=")[2])
    return [member for n in range(pages) for member in ask(library, "collection", id=id_, page=str(n + 1))["member"]]


def test_a_kind_comes_in_pages(library: dts.Library) -> None:
    pages = [ask(library, "collection", id=TELEGRAMS, page=number) for number in "12"]
    assert [len(page["member"]) for page in pages] == [2, 2]
    for page, wanted in zip(pages, ([1, None, 2, 2], [1, 1, None, 2]), strict=True):
        view = [page["view"][name] for name in ("first", "previous", "next", "last")]
        assert [at and int(at.rpartition("=")[2]) for at in view] == wanted
    assert ask(library, "collection", id="kind:telegram") == ask(library, "collection", id=TELEGRAMS)


def test_every_answer_of_the_collection_endpoint_has_context_version_and_parents(library: dts.Library) -> None:
    ids = {SITE: [], TELEGRAMS: [SITE], "telegram-3305": [TELEGRAMS]}
    for id_, parents in ids.items():
        told = ask(library, "collection", id=id_, nav="parents")
        assert (told["@context"], told["dtsVersion"]) == (dts.CONTEXT, "1.0")
        assert [parent["@id"] for parent in told["member"]] == parents
        assert told["totalParents"] == len(parents)
    assert ask(library, "collection", nav="parents") == ask(library, "collection", id=SITE, nav="parents")


def test_a_resource_is_found_by_its_address_its_oai_identifier_and_its_id(library: dts.Library) -> None:
    uri = f"{SITE}texts/telegram-3305.html"
    found = [ask(library, "collection", id=id_) for id_ in (uri, "oai:edition.test:telegram-3305", "telegram-3305")]
    assert found[0] == found[1] == found[2]
    assert (found[0]["@id"], found[0]["@type"], found[0]["totalParents"]) == (uri, "Resource", 1)
    assert found[0]["download"] == f"{SITE}texts/telegram-3305.xml"
    assert found[0]["dublinCore"]["creator"] == [{"lang": "en", "value": "Mao Zedong"}]


def test_the_citation_tree_tells_what_stands_in_what(library: dts.Library) -> None:
    (tree,) = ask(library, "collection", id="telegram-3305")["citationTrees"]
    assert {part["citeType"]: [p["citeType"] for p in part.get("citeStructure", [])] for part in tree["citeStructure"]} == {
        "block": [], "opener": [], "paragraph": [], "item": ["paragraph"], "closer": [],
    }  # fmt: skip


def test_a_withdrawn_document_is_gone(five: list[Item]) -> None:
    store = Store()
    gone = replace(five[0], deleted=True, status="withdrawn", forms={"tei": five[0].forms["tei"]})
    index(store, [gone, *five[1:]])
    library = dts.Library(store, URL, SITE, "Edition")
    assert [kind["totalChildren"] for kind in ask(library, "collection")["member"]] == [1, 3]
    for endpoint, name in (("collection", "id"), ("navigation", "resource"), ("document", "resource")):
        assert dts.reply(library, endpoint, {name: five[0].id}).status == 410


def test_dublin_core_holds_what_a_metadata_object_may_hold(library: dts.Library) -> None:
    """DTS 1.0, MetadataObject: a literal, a URI, objects of value and lang, or (as its examples) plain codes."""
    for told in everything_in(library, TELEGRAMS):
        for name, values in told["dublinCore"].items():
            if name == "date":
                assert isinstance(values, str)
            elif name in ("type", "language"):
                assert all(isinstance(value, str) for value in values)
            else:
                assert all(set(value) == {"lang", "value"} and value["value"] for value in values)
