"""The site's pages: addresses, links, what each tells, and that all of it stands on its own."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path, PurePosixPath

import pytest
from page import Element, Page
from site_made import EDITION, READINGS, documents, html, reading, site, tree

from publish import addresses, edition, saxon
from publish.document import record
from publish.formats.html import standalone
from publish.resources import stylesheet
from publish.site import pages
from publish.words import english

STRING = stylesheet("functions/string.xsl")
#: Files that the build puts beside the pages.
BESIDE = re.compile(r"\.(xml|pdf|txt|json|epub|zip)$")
#: Where a link may lead outside: authorities, the licence, statements of rights, names of types.
OUTSIDE = re.compile(
    r"^https?://(www\.wikidata\.org|viaf\.org|d-nb\.info|www\.geonames\.org|creativecommons\.org"
    r"|rightsstatements\.org|schema\.org)/"
)

PATHS = sorted(html())


def made(path: str) -> Page:
    return Page(html()[path])


def with_class(page: Page, name: str) -> list[Element]:
    return [element for element in page.all() if name in element.attributes.get("class", "").split()]


def string_of(of: saxon.Tree) -> str:
    return str(saxon.call(STRING, "{urn:press:string}of", of).head.get_string_value())


def test_each_document_has_its_three_pages_at_the_promised_addresses() -> None:
    for path in documents():
        for ending in ("", ".diplomatic", ".parallel"):
            assert f"texts/{path.stem}{ending}.html" in PATHS


@pytest.mark.parametrize("path", PATHS)
def test_no_id_stands_twice_on_a_page(path: str) -> None:
    ids = made(path).values("id")
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("path", PATHS)
def test_every_link_of_a_page_leads_somewhere(path: str) -> None:
    for href in made(path).values("href"):
        if OUTSIDE.match(href) or BESIDE.search(href):
            continue
        assert ":" not in href, href
        file, _, fragment = href.partition("#")
        target = _resolved(path, file)
        assert target in site(), f"{path}: {href}"
        if fragment:
            assert fragment in made(target).values("id"), f"{path}: {href}"


def _resolved(path: str, file: str) -> str:
    if not file:
        return path
    parts: list[str] = []
    for part in (PurePosixPath(path).parent / file).parts:
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_asks_no_other_host_and_names_no_address_of_its_own(path: str) -> None:
    assert not re.search(r'\b(src|action)="(https?:)?//', html()[path])
    assert 'rel="canonical"' not in html()[path]
    assert all(":" not in link for link in made(path).values("src"))


@pytest.mark.parametrize("path", PATHS)
def test_a_page_has_one_title_a_language_and_a_way_in(path: str) -> None:
    page = made(path)
    names = [element.name for element in page.all()]
    assert names.count("h1") == 1 and names.count("title") == 1 and names.count("main") == 1
    assert html()[path].startswith("<!DOCTYPE HTML>")
    inside = next(href for href in page.values("href") if href.startswith("#"))
    assert page.by_id("main").name == "main" and inside == "#main"
    levels = [int(name[1]) for name in names if re.fullmatch("h[1-6]", name)]
    assert all(below - above <= 1 for above, below in pairwise(levels)), levels


def test_an_edition_with_an_address_names_it() -> None:
    for path, text in html("https://edition.test/").items():
        assert f'<link rel="canonical" href="https://edition.test/{path}"' in text


def test_the_same_input_makes_the_same_pages() -> None:
    first = site()
    site.cache_clear()
    assert site() == first


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
@pytest.mark.parametrize("name", READINGS)
def test_a_page_carries_the_string_of_its_reading(path: Path, name: str) -> None:
    expected = string_of(reading(path, name))
    assert made(addresses.address(path.stem, name)).by_id("text").string == expected
    beside = made(addresses.address(path.stem, "parallel"))
    assert beside.by_id(f"text-{name}").string == expected


def test_side_by_side_a_block_and_its_counterpart_begin_on_one_row() -> None:
    for path in documents():
        page = made(addresses.address(path.stem, "parallel"))
        rows = {
            cell.attributes["id"]: cell.attributes["style"].partition(" /")[0]
            for cell in with_class(page, "cell")
            if "id" in cell.attributes
        }
        both = [name.removeprefix("clean.") for name in rows if name.startswith("clean.")]
        pairs = [name for name in both if f"diplomatic.{name}" in rows]
        assert pairs
        assert all(rows[f"clean.{name}"] == rows[f"diplomatic.{name}"] for name in pairs)


def test_the_home_page_lists_the_documents_by_date_with_sender_recipient_and_kind() -> None:
    records = record.in_order([record.read(tree(path)) for path in documents()])
    lists = [e for e in made("index.html").by_id("main").all() if e.name == "ol"]
    entries = [element for shelf in lists for element in shelf.all() if element.name == "li"]
    assert len(entries) == len(records)
    for entry, facts in zip(entries, records, strict=True):
        words = entry.string
        assert facts.kind in words.casefold()
        parties = [party for c in facts.correspondences[:1] for end in ("sent", "received") for party in c.parties(end)]
        longer = [word for party in parties for word in re.findall(r"\w{4,}", party.name)]
        assert all(word in words for word in longer)
        assert f"texts/{facts.id}.html" in [e.attributes.get("href") for e in entry.all()]


def test_the_documents_before_and_after_are_linked_in_the_same_reading() -> None:
    ordered = [facts.id for facts in record.in_order([record.read(tree(path)) for path in documents()])]
    for name in READINGS:
        page = made(addresses.address(ordered[1], name))
        turns = {
            e.attributes["rel"]: e.attributes["href"]
            for e in page.all()
            if e.attributes.get("rel") in ("prev", "next")
        }
        assert turns == {
            "prev": addresses.address(ordered[0], name).removeprefix("texts/"),
            "next": addresses.address(ordered[2], name).removeprefix("texts/"),
        }


def test_every_mention_is_linked_from_its_register_entry() -> None:
    links = {
        (name, href)
        for name in ("persons", "places", "organisations")
        for href in made(f"{name}.html").values("href")
    }
    pages_of = {"person": "persons", "place": "places", "org": "organisations"}
    for path in documents():
        for mention in record.read(tree(path)).mentions:
            address = f"{addresses.address(path.stem, 'diplomatic')}#{mention.block}"
            assert (pages_of[mention.ref.partition(":")[0]], address) in links, mention


def test_an_authority_is_linked_only_where_an_identifier_is_given() -> None:
    person = '<person xml:id="{}"><persName type="preferred">{}</persName>{}</person>'
    known = person.format("a", "Able", '<idno type="gnd">118</idno>') + person.format("b", "Baker", "")
    register = saxon.parse(
        f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><standOff><listPerson>{known}</listPerson></standOff></TEI>'
    )
    made_pages = dict(
        pages.site_pages(edition.load(EDITION), [], {}, documents={}, registers={"persons": register}, pages={})
    )
    entries = [e for e in Page(made_pages["persons.html"]).all() if e.attributes.get("class") == "entry"]
    assert [[e.attributes["href"] for e in entry.all() if "href" in e.attributes] for entry in entries] == [
        ["https://d-nb.info/gnd/118"],
        [],
    ]


def test_the_clean_page_counts_what_it_changes() -> None:
    page = made("texts/malik-statement-draft.html")
    words = with_class(page, "changes")[0].string
    assert "2 deletions left out, by an unknown hand" in words
    assert "3 marks at the edge of a page left out, 1 struck by an unknown hand" in words
    assert "1 page break left out" in words
    assert "It is not likely, by an unknown hand" in words
    assert not with_class(made("texts/malik-statement-draft.diplomatic.html"), "changes")


def test_citations_agree_with_the_record() -> None:
    for path in documents():
        facts = record.read(tree(path))
        page = made(f"texts/{path.stem}.html")
        metas = {
            e.attributes["name"]: e.attributes["content"]
            for e in page.all()
            if e.name == "meta" and "content" in e.attributes
        }
        assert metas["citation_title"] == facts.title
        assert metas["DC.date"] == facts.dated
        csl = json.loads(next(e.words() for e in page.all() if e.attributes.get("class") == "csl"))
        assert csl["title"] == facts.title and csl["version"] == facts.version
        data = json.loads(
            next(e.words() for e in page.all() if e.name == "script" and e.attributes.get("type") == "application/ld+json")
        )
        assert data["name"] == facts.title


def test_the_search_page_knows_of_every_text_what_it_is_sifted_by() -> None:
    page = made("search.html")
    texts = json.loads(site()["searched.js"].removeprefix("window.searched = ").removesuffix(";"))
    assert sorted(address for text in texts for address in text["readings"].values()) == sorted(
        addresses.address(path.stem, name) for path in documents() for name in READINGS
    )
    cable = next(text for text in texts if text["readings"]["clean"] == "texts/cable-25025.html")
    assert cable["year"] == "1951" and cable["kind"] and "Mao Zedong" in cable["person"]
    assert "texts.html" in page.values("href")


def test_all_texts_stand_on_one_page_by_date() -> None:
    page = made("texts.html")
    for path in documents():
        assert page.by_id(f"text-{path.stem}").string == string_of(reading(path, "clean"))


def test_the_correspondence_says_in_a_table_what_it_draws() -> None:
    page = made("correspondence.html")
    drawn = {e.string for e in page.all() if e.name == "text"}
    told = {e.string for row in page.all() if row.name == "tr" for e in row.all() if e.name == "td"}
    assert drawn and drawn <= told


def test_every_look_that_says_something_stands_in_the_legend() -> None:
    legend = {
        word
        for element in made("principles.html").by_id("legend").all()
        for word in element.attributes.get("class", "").split()
    }
    hinted = {key.split(".")[1] for key in english().labels if key.startswith("looks.") and key.endswith(".hint")}
    assert hinted and hinted <= legend


def test_a_document_page_weighs_less_than_100_kilobytes_with_its_style_and_scripts_but_its_type() -> None:
    for path, text in html().items():
        if path.startswith("texts/"):
            beside = re.findall(r'(?:href|src)="\.\./([^"]+\.(?:css|js|svg))"', text)
            assert len(beside) >= 6
            assert len(text.encode()) + sum(len(site()[name].encode()) for name in beside if name != "type.css") < 100_000, path


def test_a_hostile_title_stays_text_everywhere() -> None:
    path = documents()[0]
    hostile = '</script><script>alert("1")</script> & <b> {%} \\'
    facts = replace(record.read(tree(path)), title=hostile)
    readings = {(path.stem, name): reading(path, name) for name in READINGS}
    made_pages = pages.site_pages(
        edition.load(EDITION), [facts], readings, documents={path.stem: tree(path)}, registers={}, pages={}
    )
    for name, text in made_pages:
        if name.endswith(".html"):
            assert "<script>alert" not in text and "<b>" not in text, name


def test_a_page_of_its_own_holds_its_style_and_asks_for_nothing() -> None:
    path = documents()[0]
    text, messages = standalone(edition.load(EDITION), record.read(tree(path)), reading(path, "clean"), tree(path))
    assert messages == ()
    assert "<style>" in text and "<link" not in text and "src=" not in text
    assert not re.search(r'href="[^#]', text)
    assert Page(text).by_id("text").string == string_of(reading(path, "clean"))
