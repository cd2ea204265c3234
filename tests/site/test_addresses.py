"""Identifiers are for ever: whatever was published once has its place in every view of its document."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from edition_here import ROOT
from lxml import etree
from page import Page
from site_made import html

XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
PUBLISHED = tomllib.loads((Path(__file__).parent / "published_identifiers.toml").read_text(encoding="utf-8"))


def ids_in(path: str) -> set[str]:
    return set(Page(html()[path]).values("id"))


@pytest.mark.parametrize("document", PUBLISHED)
def test_every_identifier_that_was_published_is_in_the_encoded_text(document: str) -> None:
    text = etree.parse(ROOT / "tei" / "documents" / f"{document}.xml").find("{*}text")
    there = {element.get(XML_ID) for element in text.iter("*")}
    assert [each for each in PUBLISHED[document]["ids"] if f"{document}.{each}" not in there] == []


@pytest.mark.parametrize("document", PUBLISHED)
def test_every_identifier_that_was_published_opens_in_every_view(document: str) -> None:
    known = PUBLISHED[document]
    lacking = {"": set(known["left_out_of_clean"]), ".diplomatic": {each for each in known["ids"] if each[0] == "m"}}
    for view, left_out in {**lacking, ".parallel": set()}.items():
        there = ids_in(f"texts/{document}{view}.html")
        missing = {each for each in known["ids"] if f"{document}.{each}" not in there}
        assert missing <= left_out, f"{document}{view}"
