"""The words of documents by DTS 1.0: whole and in part, as TEI, HTML and plain text."""

from __future__ import annotations

import json
import re
from itertools import product

from dts_asked import UNIT, URL
from lxml import etree

from publish.edition import Edition
from publish.metadata import passage
from publish.metadata.item import Item
from publish.protocols import dts
from publish.protocols.dts_text import TYPES

TEI = "{http://www.tei-c.org/ns/1.0}"
WRAPPER = "{https://w3id.org/api/dts#}wrapper"


BASE = "{http://www.w3.org/XML/1998/namespace}base"


def test_the_whole_document_comes_as_it_was_encoded(library: dts.Library, edition: Edition) -> None:
    for path in edition.documents():
        reply = dts.reply(library, "document", {"resource": path.stem, "tree": "without effect"})
        ours = etree.tostring(etree.parse(path).getroot(), method="c14n", exclusive=True)
        root = etree.fromstring(reply.body)
        assert root.attrib.pop(BASE) == f"https://edition.test/texts/{path.name}"
        assert etree.tostring(root, method="c14n", exclusive=True) == ours
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
    asked = {"resource": "telegram-3305", "start": f"{UNIT}6", "end": f"{UNIT}8"}
    plain = dts.reply(library, "document", {**asked, "mediaType": "text/plain"}).body
    assert plain and b"simultaneously" not in plain


def test_plain_text_ends_with_the_end_of_a_range_inside_an_item(library: dts.Library, five: list[Item]) -> None:
    words = json.loads(next(item for item in five if item.id == "telegram-3305").forms["words"])
    asked = {"resource": "telegram-3305", "start": f"{UNIT}3", "end": f"{UNIT}5", "mediaType": "text/plain"}
    assert dts.reply(library, "document", asked).body.decode() == f"{words[f'{UNIT}3']}\n{words[f'{UNIT}5']}"


def every_pair(item: Item) -> list[tuple[str, str]]:
    units = [unit["identifier"] for unit in json.loads(item.forms["units"])]
    return list(product(units[:20], units[:20]))


def ids_in(body: bytes, units: list[str]) -> list[str]:
    return [id_ for id_ in re.findall(r'\bid="([^"]+)"', body.decode()) if id_ in units]


def test_every_range_is_one_and_the_same_in_navigation_tei_html_and_plain_text(
    library: dts.Library, five: list[Item]
) -> None:
    """Asked for in the wrong order it is refused by all; a unit that the clean reading lacks is left out of it."""
    for item in five:
        units = [unit["identifier"] for unit in json.loads(item.forms["units"])]
        shown = ids_in(item.forms["html"], units)
        for start, end in every_pair(item):
            asked = {"resource": item.id, "start": start, "end": end}
            told = dts.reply(library, "navigation", {**asked, "down": "-1"})
            forms = {t: dts.reply(library, "document", {**asked, "mediaType": t}) for t in TYPES}
            assert {reply.status for reply in forms.values()} == {told.status}, (start, end)
            if told.status == 400:
                assert units.index(start) > units.index(end)
                continue
            run = [unit["identifier"] for unit in json.loads(told.body)["member"]]
            tei = ids_in(forms["application/tei+xml"].body, units)
            assert [id_ for id_ in tei if id_ in run] == run
            assert all(units.index(id_) < units.index(start) for id_ in tei if id_ not in run), "not what holds the start"
            html = ids_in(forms["text/html"].body, units)
            assert [id_ for id_ in html if id_ in run] == [id_ for id_ in run if id_ in shown], (start, end)
            assert bool(forms["text/plain"].body) == any(id_ in shown for id_ in run)


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
    assert dts.reply(library, "document", asked).body.startswith(b"1. The Soviet government regards the measures")
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
