"""Distributed Text Services 1.0: the entry, navigation, and what is refused, over the five documents."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from dts_asked import SITE, TELEGRAMS, UNIT, URL, ask

from publish.metadata.item import Item
from publish.protocols import dts
from publish.store.index import index
from publish.store.store import Store

CONTEXT = Path(__file__).parents[2].parent / "shared" / "standards" / "dts" / "context-1.0.json"


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
        ask(library, "collection", id=TELEGRAMS, page="2"),
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
    ("collection", {"page": "2"}, 404),
    ("collection", {"id": "kind:telegram", "page": "3"}, 404),
    ("collection", {"id": "kind:poem"}, 404),
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


def test_a_document_without_units_has_an_empty_tree_and_no_members(five: list[Item]) -> None:
    store = Store()
    forms = {**five[0].forms, "units": b"[]"}
    facts = {**json.loads(forms["dts"]), "citeStructure": [], "description": ""}
    index(store, [replace(five[0], forms={**forms, "dts": json.dumps(facts).encode()})])
    bare = dts.Library(store, URL, SITE, "Edition")
    told = ask(bare, "navigation", resource=five[0].id, down="1")
    assert told["member"] == [] and told["resource"]["citationTrees"] == []
    assert "description" not in told["resource"]
