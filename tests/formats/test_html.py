"""The HTML format: what a reading becomes, and that nothing of its string is lost."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest
from edition_here import READINGS, settled
from page import Element, Page

from publish import saxon
from publish.document.reading import settle
from publish.resources import stylesheet

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "tests" / "editions" / "armistice"
SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.xml"))
DOCUMENTS = sorted((EDITION / "tei" / "documents").glob("*.xml"))
STRING = stylesheet("functions/string.xsl")
#: Elements that a p cannot hold (HTML, content models).
NOT_IN_A_PARAGRAPH = {"p", "div", "ul", "ol", "table", "blockquote", "figure", "h2", "h3", "section", "li"}


def written(reading: saxon.Tree, **parameters: str) -> saxon.Written:
    return saxon.write(stylesheet("formats/html.xsl"), reading, parameters=parameters)


def page(reading: saxon.Tree, **parameters: str) -> Page:
    return Page(written(reading, **parameters).text)


def reading(body: str, notes: str = "") -> saxon.Tree:
    return settled(body, notes=notes)


def article(body: str, **parameters: str) -> str:
    text = written(reading(body), **parameters).text
    return text[text.index(">") + 1 : text.index("</article>")]


def string_of(tree: saxon.Tree) -> str:
    return str(saxon.call(STRING, "{urn:press:string}of", tree).head.get_string_value())


def strings_of_notes(tree: saxon.Tree) -> list[str]:
    notes = saxon.call(STRING, "{urn:press:string}of-notes", tree)
    return [notes.item_at(index).get_string_value() for index in range(notes.size if notes else 0)]


@cache
def readings() -> list[saxon.Tree]:
    trees = [saxon.parse(path.read_text(encoding="utf-8")) for path in (*SAMPLES, *DOCUMENTS)]
    return [settle(tree, name).tree for tree in trees for name in READINGS]


NAMES = [
    *(f"{path.stem}.{name}" for path in (*SAMPLES, *DOCUMENTS) for name in READINGS),
]


@pytest.fixture(params=range(len(NAMES)), ids=NAMES)
def any_reading(request: pytest.FixtureRequest) -> saxon.Tree:
    return readings()[request.param]


@pytest.mark.parametrize("pane", ["", "clean"])
def test_the_article_carries_the_string_of_its_reading(any_reading: saxon.Tree, pane: str) -> None:
    made = page(any_reading, pane=pane, registers="../")
    assert made.by_id(f"text-{pane}" if pane else "text").string == string_of(any_reading)
    notes = [element.string for element in made.all() if "note" in element.attributes.get("class", "").split()]
    assert notes == strings_of_notes(any_reading)


def test_no_id_stands_twice_and_every_link_in_the_page_leads_somewhere(any_reading: saxon.Tree) -> None:
    made = page(any_reading)
    ids = made.values("id")
    assert len(ids) == len(set(ids))
    assert {href[1:] for href in made.values("href") if href.startswith("#")} <= set(ids)


def test_every_block_of_a_reading_keeps_its_id(any_reading: saxon.Tree) -> None:
    ids = re.findall(r'xml:id="([^"]+\.b\d+)"', saxon.serialize(any_reading))
    assert set(ids) <= set(page(any_reading).values("id"))


def test_a_call_and_its_note_lead_to_each_other(any_reading: saxon.Tree) -> None:
    made = page(any_reading)
    calls = [element for element in made.all() if element.attributes.get("role") == "doc-noteref"]
    for call in calls:
        note = made.by_id(call.attributes["href"][1:])
        back = next(element for element in note.all() if element.attributes.get("role") == "doc-backlink")
        assert back.attributes["href"] == "#" + call.attributes["id"]
        assert back.string == "" and back.words().strip() == call.words().strip("() ")


def test_no_paragraph_holds_a_block(any_reading: saxon.Tree) -> None:
    for element in page(any_reading).all():
        if element.name in ("p", "h2", "h3", "span", "a", "del"):
            assert not {inner.name for inner in element.all()[1:]} & NOT_IN_A_PARAGRAPH


def test_no_link_stands_in_a_link(any_reading: saxon.Tree) -> None:
    for element in page(any_reading, registers="../").all():
        if element.name == "a":
            assert "a" not in {inner.name for inner in element.all()[1:]}


def test_struck_words_are_announced_and_the_announcement_is_no_text() -> None:
    made = Page(article("<p>It is <del>not</del> so.</p>"))
    assert made.root.string == "It is not so."
    assert " ".join(made.root.words().split()) == "It is deleted: not end of deletion so."
    assert made.values("lang") == ["en", "en"]
    assert "del" in {element.name for element in made.all()}


@pytest.mark.parametrize(
    "tei",
    [
        '<supplied rend="brackets">b</supplied>',
        '<supplied reason="decoded" rend="brackets">b</supplied>',
        "<unclear>b</unclear>",
        '<note place="inline" type="identification" rend="brackets">b</note>',
        '<gap reason="redaction"/>',
        '<gap reason="illegible"/>',
        "<fw>b</fw>",
    ],
)
def test_what_the_ear_would_miss_is_announced(tei: str) -> None:
    made = Page(article(f"<p>a {tei} c</p>"))
    generated = made.values("data-generated")
    assert (generated[0], generated[-1]) == ("spoken", "spoken") and generated.count("spoken") == 2


def test_a_drawn_mark_is_part_of_the_string() -> None:
    made = Page(article('<p><supplied rend="brackets">your</supplied></p>'))
    assert made.root.string == "[your]"
    assert made.values("data-generated") == ["spoken", "mark", "mark", "spoken"]


def test_a_call_says_whose_note_it_is() -> None:
    for kind, sign, place in (("translator", "a", "inline"), ("edition", "1", "end")):
        by = "the translator" if kind == "translator" else "this edition"
        made = page(settled(f'<p>w<note xml:id="d1.n1" place="{place}">x</note></p>', "clean"))
        assert made.by_id("d1.n1-call").attributes["aria-label"] == f"note {sign} by {by}"
        assert made.by_id("d1.n1").attributes["class"].split() == ["note", kind]


def test_a_page_without_notes_has_no_section_of_notes() -> None:
    assert "notes" not in page(reading("<p>x</p>")).values("id")


def test_a_page_break_in_a_word_leaves_the_word_whole() -> None:
    made = Page(article('<p>arma<pb n="2"/>ments</p>'))
    assert made.root.string == "armaments"
    assert made.values("aria-label") == ["page 2"]


def test_a_paragraph_with_a_list_in_it_keeps_its_id_and_is_valid() -> None:
    made = Page(article('<p xml:id="d1.b1">a <list><item>b</item></list> c</p>'))
    assert made.by_id("d1.b1").name == "div"
    assert made.root.string == "a b c"


def test_a_typed_number_hangs_before_its_point() -> None:
    made = Page(article('<list type="points"><label>1.</label><item xml:id="d1.b1">One</item></list>'))
    assert made.by_id("d1.b1").string == "1. One"
    assert made.values("role") == ["list"]


@pytest.mark.parametrize("between", ['<pb n="2"/>', "<label>alone</label>", "<note>loose</note>"])
def test_what_stands_between_points_is_not_lost(between: str) -> None:
    body = f"<list><head>h</head><item>a</item>{between}<item>b</item></list>"
    assert Page(article(body)).root.string == string_of(reading(body))


def test_a_block_that_runs_in_is_marked_with_the_one_before() -> None:
    enclosed = '<floatingText><body><p xml:id="b" rend="run-in">B</p></body></floatingText>'
    made = Page(article(f'<head xml:id="a">A</head>{enclosed}'))
    assert "run-on" in made.by_id("a").attributes["class"].split()
    assert "run-in" in made.by_id("b").attributes["class"].split()


def test_characters_that_mean_something_to_html_are_escaped() -> None:
    made = article("<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; \"'</p>")
    assert "<script" not in made
    assert Page(made).root.string == "<script>alert(1)</script> &amp; \"'"


@pytest.mark.parametrize("target", ["javascript:alert(1)", "data:text/html,x", "JavaScript:alert(1)"])
def test_a_target_that_runs_is_no_link(target: str) -> None:
    made = Page(article(f'<p><ref target="{target}">x</ref></p>'))
    assert made.values("href") == []
    assert made.root.string == "x"


def test_a_name_leads_to_its_entry_once_in_a_block_and_only_where_there_are_registers() -> None:
    body = '<p><persName ref="person:mao">Mao</persName> and <persName ref="person:mao">Mao</persName></p>'
    assert Page(article(body, registers="../")).values("href") == ["../persons.html#mao"]
    assert Page(article(body)).values("href") == []


def test_a_call_inside_a_name_stays_a_link_of_its_own() -> None:
    body = '<p><persName ref="person:mao">Ma<note xml:id="n">x</note>o</persName></p>'
    assert Page(article(body, registers="./")).values("href") == [
        "./persons.html#mao",
        "#n",
        "./persons.html#mao",
    ]


def test_the_ids_of_a_pane_are_its_own() -> None:
    made = page(settle(saxon.parse(SAMPLES[0].read_text(encoding="utf-8")), "clean").tree, pane="clean")
    assert all(name.startswith(("clean.", "text-clean", "notes-clean")) for name in made.values("id"))


def test_an_unknown_element_is_set_plainly() -> None:
    body = "<div><sparkle><p>a</p></sparkle><p><glow>b</glow> <glow>c</glow></p><sparkle>d</sparkle></div>"
    assert page(reading(body)).by_id("text").string == "a b c d"


def test_an_unknown_look_is_set_plainly() -> None:
    assert '<span title="drawn: sparkling">x</span>' in article('<p><hi rend="sparkling">x</hi></p>')


def test_nothing_absolute_is_written(any_reading: saxon.Tree) -> None:
    assert not re.search(r'(href|src)="(https?:)?//', written(any_reading, registers="../").text)


def elements_named(made: Page, name: str) -> list[Element]:
    return [element for element in made.all() if element.name == name]


def test_cells_are_told_apart_and_heading_cells_are_heading_cells() -> None:
    rows = '<row role="label"><cell>A</cell><cell>B</cell></row><row><cell cols="2">c</cell></row>'
    made = Page(article(f"<table>{rows}</table>"))
    assert made.root.string == "A B c"
    assert [cell.string for cell in elements_named(made, "th")] == ["A", "B"]
    assert made.values("colspan") == ["2"]


@pytest.mark.parametrize(
    ("target", "address"),
    [
        ("telegram-3305.xml#telegram-3305.b5", "../texts/telegram-3305.diplomatic.html#telegram-3305.b5"),
        ("../documents/telegram-3305.xml", "../texts/telegram-3305.diplomatic.html"),
        ("../registers/persons.xml", "../persons.html"),
        ("../registers/kinds.xml#letter", ""),
        ("../pages/principles.xml", "../principles.html"),
        ("../pages/home.xml", "../index.html"),
        ("../facsimiles/letter-1.png", "../facsimiles/letter-1.png"),
        ("../notes/letter-1.txt", ""),
        ("person:mao", "../persons.html#mao"),
        ("#b1", "#b1"),
        ("#nowhere", ""),
        ("https://example.org/", "https://example.org/"),
    ],
)
def test_a_pointer_leads_to_the_page_of_the_same_reading_or_is_no_link(target: str, address: str) -> None:
    body = f'<reading name="diplomatic"><body><block xml:id="b1"><link targets="{target}">a</link></block></body></reading>'
    text = written(saxon.parse(body.replace("<reading ", '<reading xmlns="urn:press:settled" ')), registers="../").text
    found = re.search(r"<(a|span)(?: href=\"([^\"]*)\"| title=\"leads to: [^\"]+\")>a</", text)
    assert found and (found[2] or "") == address


def test_a_picture_is_found_from_every_folder() -> None:
    body = '<block>a <inline-picture url="../facsimiles/a.png" shows="b"/></block>'
    tree = saxon.parse(f'<reading xmlns="urn:press:settled"><body>{body}</body></reading>')
    assert 'src="./facsimiles/a.png"' in written(tree, registers="./").text
