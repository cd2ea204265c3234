"""The guidelines: a page a thing, true to the ODD, with examples that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from urllib.parse import unquote

import pytest
from customisation import odd_text
from edition_here import DOCUMENTS, SHARED, here, reading, source
from page import Page

from publish import saxon
from publish.checks.explain import rules
from publish.document.record import read as record_of
from publish.edition import REGISTERS
from publish.problem import EditionError
from publish.schema.odd import Merged, merge
from publish.site.guidelines import guidelines, in_site
from publish.site.pages import site_pages
from publish.source import xml

TEI = "{http://www.tei-c.org/ns/1.0}"
ODDS = SHARED / "oracle" / "odd"
shared = pytest.mark.skipif(not ODDS.is_dir(), reason="the ODDs of others are not beside this repository")
SETTINGS = {
    "title": "An edition",
    "subtitle": "With guidelines",
    "language": "en",
    "base_url": "",
    "licence": {"encoding": "CC BY 4.0", "encoding_url": "https://creativecommons.org/licenses/by/4.0/"},
    "sections": ["persons", "places", "organisations", "principles"],
}


def trees(paths: list[Path]) -> dict[str, saxon.Tree]:
    return {path.stem: saxon.parse(path.read_text(encoding="utf-8")) for path in paths}


@cache
def ours() -> Mapping[str, str]:
    documents = {name: source(name).text for name in DOCUMENTS}
    registers = {path.stem: path.read_text(encoding="utf-8") for path in here().registers()}
    made = in_site(here().odd, documents, registers, SETTINGS)
    return {name.removeprefix("guidelines/"): html.decode() for name, html in made}


@cache
def page(name: str) -> Page:
    return Page(ours()[name])


@cache
def site_ids() -> dict[str, frozenset[str]]:
    """The pages of the site and the identifiers on each."""
    pages = site_pages(
        here(),
        [record_of(saxon.parse(source(name).text)) for name in DOCUMENTS],
        {(name, kind): reading(name, kind) for name in DOCUMENTS for kind in here().readings},
        documents={name: saxon.parse(source(name).text) for name in DOCUMENTS},
        registers={name: tree for name, tree in trees(here().registers()).items() if name in REGISTERS},
        pages=trees(here().pages()),
    )
    return {name: frozenset(Page(text).values("id")) for name, text in pages if name.endswith(".html")}


def merged(odd: Path) -> xml.Element:
    made = merge(odd)
    assert isinstance(made, Merged)
    read = xml.parse(saxon.serialize(made.tree).encode(), odd, odd.name)
    assert isinstance(read, xml.Source)
    return read.root


def made_of(folder: Path, statements: str, prose: str = "", settings: str = 'start="p"') -> dict[str, str]:
    odd = folder / "test.odd"
    odd.write_text(odd_text(statements, settings, prose), encoding="utf-8")
    return dict(guidelines(odd))


def words(text: str) -> str:
    return Page(text).root.string


def unresolved(pages: Mapping[str, str]) -> list[str]:
    """The links between pages that lead nowhere."""
    html = {name: text for name, text in pages.items() if name.endswith(".html")}
    ids = {name: set(re.findall(r'\sid="([^"]+)"', text)) for name, text in html.items()}
    found = []
    for name, text in html.items():
        for link in set(re.findall(r'<(?:a|link) [^>]*href="((?!https?:|\.\./)[^"]+)"', text)):
            file, _, anchor = unquote(link).partition("#")
            there = (file or name) in pages and (not anchor or anchor in ids[file or name])
            found += [] if there else [f"{name}: {link}"]
    return found


def test_each_element_of_the_schema_has_a_page() -> None:
    names = {spec.get("ident", "") for spec in merged(here().odd).iter(f"{TEI}elementSpec")}
    assert names == {name[8:-5] for name in ours() if name.startswith("element-")}


def test_each_attribute_class_that_gives_an_attribute_has_a_page() -> None:
    classes = list(merged(here().odd).iter(f"{TEI}classSpec"))
    bare = {c.get("ident") for c in classes if all(a.get("mode") == "delete" for a in c.iter(f"{TEI}attDef"))}
    assert {"class-att.global.rendition.html", "class-att.typed.html"} <= ours().keys()
    assert bare
    assert not {f"class-{name}.html" for name in bare} & ours().keys()


def test_every_page_is_well_formed_and_bears_one_heading() -> None:
    for name, text in ours().items():
        assert text.startswith("<!DOCTYPE html><html")
        headings = [element for element in Page(text).all() if element.name == "h1"]
        assert len(headings) == 1, name


def test_no_identifier_is_given_twice_on_a_page() -> None:
    for name in ours():
        ids = page(name).values("id")
        assert len(ids) == len(set(ids)), name


def test_every_link_between_the_pages_resolves() -> None:
    assert unresolved(ours()) == []


def test_every_link_out_of_the_guidelines_leads_to_a_place_of_the_site() -> None:
    ids = site_ids()
    wrong = set()
    for text in ours().values():
        for link in re.findall(r'href="\.\./([^"]+)"', text):
            file, _, anchor = link.partition("#")
            if file.endswith(".html") and (file not in ids or anchor not in {"", *ids[file]}):
                wrong.add(link)
    assert wrong == set()


def test_the_sections_of_the_prose_are_listed_and_have_their_anchors() -> None:
    links = page("index.html").values("href")
    for anchor in ("armistice-brackets", "armistice-misprints", "armistice-letters"):
        assert f"#{anchor}" in links
        assert page("index.html").by_id(anchor).name == "section"


def test_an_example_of_the_prose_is_shown_as_it_is_typed() -> None:
    assert '<idno type="sender">3305</idno></closer>' in page("index.html").root.string


def test_a_deleted_attribute_does_not_appear() -> None:
    linking = page("class-att.global.linking.html")
    shown = linking.values("id")
    assert "att-corresp" in shown
    assert "att-synch" not in shown
    assert "synch" not in page("element-p.html").root.string


def test_closed_values_are_listed_with_what_they_mean() -> None:
    text = page("element-supplied.html").root.string
    assert "one or more of these, parted by blanks: sense words that the sense needs" in text
    assert "redaction words taken out by an archive" in text


def test_an_attribute_of_a_class_names_its_class_and_its_closed_values() -> None:
    text = page("element-p.html").root.string
    assert "att.global.rendition rend one or more of brackets, strikethrough, italic" in text


def test_an_attribute_that_an_element_changes_is_told_once() -> None:
    text = page("element-note.html").root.string
    assert "source register: where a fact was read from att.typed, changed here" in text
    assert "att.placement place" in text or "att.placement, changed here" in text


def test_what_an_element_may_hold_is_said_in_its_order() -> None:
    text = page("element-teiHeader.html").root.string
    assert "May hold In this order: fileDesc Any number of encodingDesc, profileDesc revisionDesc, or nothing" in text


def test_an_element_names_those_in_which_it_may_stand_and_says_where_it_is_always_empty() -> None:
    text = page("element-titleStmt.html").root.string
    assert "May stand in fileDesc Attributes" in text
    assert "A file begins with it." in page("element-TEI.html").root.string
    assert "Nothing: it is always empty." in page("element-lb.html").root.string


def test_examples_are_words_of_the_documents() -> None:
    everything = re.sub(r"\s+", "", "".join(source(name).text for name in DOCUMENTS))
    for name in ("element-supplied.html", "element-del.html", "element-date.html", "element-seg.html"):
        examples = [element for element in page(name).all() if element.name == "pre"]
        assert 1 <= len(examples) <= 3, name
        for example in examples:
            for run in re.findall(r">([^<>…]{4,})<", example.words()):
                assert re.sub(r"\s+", "", run) in everything, (name, run)


def test_an_example_leads_to_its_paragraph() -> None:
    links = [link for link in page("element-supplied.html").values("href") if link.startswith("../texts/")]
    assert links
    assert all(re.fullmatch(r"\.\./texts/([\w-]+)\.html#\1\.b\d+", link) for link in links), links


def test_what_only_a_register_has_is_shown_from_there() -> None:
    assert any(link.startswith("../persons.html#") for link in page("element-birth.html").values("href"))


def test_an_element_links_the_rules_about_it() -> None:
    assert "rule-supplied-by-whom.html" in page("element-supplied.html").values("href")
    assert "rule-note-place.html" in page("element-note.html").values("href")
    assert "rule-inference-by-whom.html" in page("class-att.global.responsibility.html").values("href")


def test_a_rule_leads_to_its_elements_and_to_the_prose() -> None:
    links = page("rule-note-place.html").values("href")
    assert {"element-note.html", "index.html#armistice-brackets"} <= set(links)


def test_the_example_of_a_rule_keeps_its_lines() -> None:
    example = next(element for element in page("rule-note-place.html").all() if element.name == "pre")
    assert '<note xml:id="example.n1"\n' in example.words()


def test_each_rule_has_a_page_and_the_index_leads_to_every_page() -> None:
    assert {f"rule-{rule.code}.html" for rule in rules()} <= ours().keys()
    links = {link.partition("#")[0] for link in page("reference.html").values("href")}
    assert ours().keys() - {"index.html", "reference.html"} <= links


def test_guidelines_that_stand_alone_bring_their_style_and_lead_nowhere_else(tmp_path: Path) -> None:
    pages = made_of(tmp_path, '<moduleRef key="tei"/><elementRef key="p"/><elementRef key="hi"/>')
    assert {"index.html", "reference.html", "element-p.html", "style.css", "guidelines.css"} <= pages.keys()
    assert "../" not in "".join(text for name, text in pages.items() if name.endswith(".html"))
    assert unresolved(pages) == []


def test_an_attribute_told_in_the_odd_is_told_with_its_default(tmp_path: Path) -> None:
    element = (
        '<elementSpec ident="x"><desc>A thing.</desc><content><textNode/></content><attList>'
        '<attDef ident="a" usage="req"><desc>Its mark.</desc><datatype maxOccurs="2"><dataRef name="integer"/>'
        "</datatype><defaultVal>1</defaultVal></attDef></attList></elementSpec>"
    )
    text = words(made_of(tmp_path, element, settings='start="x"')["element-x.html"])
    assert "x A thing." in text
    assert "Text alone." in text
    assert "a required Its mark. 1 to 2 whole numbers, parted by blanks without it: 1" in text


def test_a_deleted_element_is_named_nowhere(tmp_path: Path) -> None:
    statements = (
        '<moduleRef key="tei"/><moduleRef key="core" include="p hi emph"/><elementSpec ident="emph" mode="delete"/>'
    )
    pages = made_of(tmp_path, statements)
    assert "element-hi.html" in pages
    assert not any("emph" in text for name, text in pages.items() if name.endswith(".html"))


def test_a_rule_without_a_page_is_told_in_its_own_words(tmp_path: Path) -> None:
    constraint = (
        '<elementSpec ident="x"><content><empty/></content><constraintSpec ident="c" scheme="schematron"><constraint>'
        '<sch:assert test="@a">the <sch:name/> has no a.</sch:assert></constraint></constraintSpec></elementSpec>'
    )
    pages = made_of(tmp_path, constraint, settings='start="x"')
    assert "Rules the … has no a." in words(pages["element-x.html"])
    assert "rule-c.html" not in pages


def test_names_of_elements_in_prose_are_links_where_there_is_such_an_element(tmp_path: Path) -> None:
    prose = '<div xml:id="d"><head>Words</head><p>Use <gi>p</gi>, not <gi>ab</gi>; see <ref target="#d">this</ref>.</p></div>'
    index = Page(made_of(tmp_path, '<moduleRef key="tei"/><elementRef key="p"/>', prose)["index.html"])
    links = index.values("href")
    assert {"element-p.html", "index.html#d"} <= set(links)
    assert "element-ab.html" not in links


def test_a_file_without_a_schema_is_refused() -> None:
    with pytest.raises(EditionError, match="no schemaSpec"):
        list(guidelines(here().documents()[0]))


@shared
@pytest.mark.parametrize("name", ["tei_lite", "tei_minimal", "tei_jtei"])
def test_guidelines_are_made_of_the_odds_of_others(name: str) -> None:
    odd = ODDS / f"{name}.odd"
    pages = dict(guidelines(odd))
    names = {spec.get("ident", "") for spec in merged(odd).iter(f"{TEI}elementSpec")}
    assert {f"element-{ident}.html" for ident in names} <= pages.keys()
    assert unresolved(pages) == []
    for page_name, text in pages.items():
        if page_name.endswith(".html"):
            Page(text)
