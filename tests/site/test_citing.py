"""Citing: the edition, a document in each reading, a paragraph and a note, each by its own address."""

from __future__ import annotations

import json

from page import Element, Page
from site_made import READINGS, documents, html, tree

from publish import addresses
from publish.document import record


def with_class(page: Page, name: str) -> list[Element]:
    return [element for element in page.all() if name in element.attributes.get("class", "").split()]


def test_a_citation_names_the_reading_and_its_own_address() -> None:
    for name in (*READINGS, "parallel"):
        path = addresses.address("telegram-3305", name)
        page = Page(html("https://edition.test/")[path])
        cited = [e.string for e in with_class(page, "cite")[0].all() if e.name == "dd"]
        assert len(cited) == 4 and all(words.endswith(f"https://edition.test/{path}.") for words in cited)
        named = {"parallel": "clean and diplomatic readings"}.get(name, f"{name} reading")
        assert all(named in words.casefold() for words in cited)
        assert f"url = {{https://edition.test/{path}}}" in with_class(page, "bibtex")[0].words()


def test_the_home_page_says_how_to_cite_the_edition() -> None:
    version = max(record.read(tree(path)).version for path in documents())
    page = Page(html("https://edition.test/")["index.html"])
    cite = page.by_id("cite")
    assert "https://edition.test/." in cite.string and f"version = {{{version}}}" in cite.words()
    csl = json.loads(with_class(page, "csl")[0].words())
    assert csl["version"] == version and csl["URL"] == "https://edition.test/"


def test_every_note_has_an_address_of_its_own() -> None:
    for path in documents():
        page = Page(html()[f"texts/{path.stem}.html"])
        notes = with_class(page, "note")
        links = [(e.parent, e.attributes["href"]) for e in with_class(page, "permalink")]
        assert all((note, f"#{note.attributes['id']}") in links for note in notes)


def test_names_are_inverted_by_the_register_and_no_second_author_is_lost() -> None:
    page = Page(html()["texts/telegram-23343.html"])
    note, chicago, mla, apa = [e.string for e in with_class(page, "cite")[0].all() if e.name == "dd"]
    assert note.startswith("Andrei Andreevich Gromyko and Iosif Vissarionovich Stalin, “Ciphered Telegram")
    assert chicago.startswith("Gromyko, Andrei Andreevich, and Iosif Vissarionovich Stalin. “")
    assert mla.startswith("Gromyko, Andrei Andreevich, and Iosif Vissarionovich Stalin. “")
    assert apa.startswith("Gromyko, A. A., & Stalin, I. V. (2026). Ciphered telegram")


def test_there_is_no_address_while_the_edition_has_none() -> None:
    for path in documents():
        for name in (*READINGS, "parallel"):
            page = Page(html()[addresses.address(path.stem, name)])
            assert not any("://" in e.string for e in with_class(page, "cite"))
