"""The Typst format: what a reading becomes, as a program that only brings words and structure."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from edition_here import settled
from hypothesis import given
from hypothesis import strategies as st

from publish import saxon
from publish.document.reading import settle
from publish.resources import stylesheet

SAMPLES = Path(__file__).parent / "samples"
RECORD: dict[str, Any] = {
    "id": "d1",
    "title": 'A "quoted" title',
    "short_title": "Short",
    "heading": "Telegram No. 1",
    "date": {"text": "4 July 1953"},
    "correspondences": [
        {
            "of": "",
            "actions": [
                {"type": "sent", "parties": [{"name": "A"}, {"name": "B"}]},
                {"type": "received", "parties": [{"name": "C"}]},
            ],
        }
    ],
    "keywords": ["war"],
    "sources": ["A source."],
    "rights": ["A right."],
    "status": "encoded",
    "version": "2026-11-20",
}
EDITION = {"title": "Edition", "subtitle": "Documents", "language": "en"}


def program(reading: saxon.Tree, **changed: Any) -> saxon.Written:
    parameters = {"record": {**RECORD, **changed}, "edition": EDITION}
    return saxon.write(stylesheet("formats/typst.xsl"), reading, parameters=parameters)


def reading(body: str, notes: str = "", name: str = "diplomatic") -> saxon.Tree:
    return settled(body, name, notes)


def runs(body: str, **more: str) -> list[str]:
    """Return the program's runs, a line each."""
    return [line for line in program(reading(body, **more)).text.splitlines() if line.startswith("(kind:")]


def literal(text: str) -> str:
    return str(
        saxon.call(stylesheet("formats/typst-literals.xsl"), "{urn:press:typst}literal", text).head
    )


def unescaped(source: str) -> str:
    """Read a Typst string literal as Typst does (the escapes that we write)."""
    assert source[0] == source[-1] == '"'
    inner, out, at = source[1:-1], "", 0
    while at < len(inner):
        if inner.startswith("\\u{", at):
            end = inner.index("}", at)
            out, at = out + chr(int(inner[at + 3 : end], 16)), end + 1
        elif inner[at] == "\\":
            out, at = out + inner[at + 1], at + 2
        else:
            assert inner[at] != '"'
            out, at = out + inner[at], at + 1
    return out


xml_text = st.text(
    st.characters(
        exclude_categories=("Cs",), exclude_characters=[chr(n) for n in range(32)] + ["\ufffe", "\uffff"]
    )
)


@given(xml_text)
def test_a_literal_says_the_very_characters(text: str) -> None:
    assert unescaped(literal(text)) == re.sub(" +", " ", text)


def test_line_ends_never_stand_in_a_literal() -> None:
    assert literal("a\n\t b") == '"a b"'


def test_characters_that_end_lines_or_cannot_be_seen_are_escaped() -> None:
    assert literal("a\u2028b\x85c") == '"a\\u{2028}b\\u{85}c"'


def test_words_of_the_document_are_literals_and_never_markup() -> None:
    (run,) = runs('<p>#eval("1") $x$ *a* _b_ @c &lt;d&gt; \\e</p>')
    assert '"#eval(\\"1\\") $x$ *a* _b_ @c <d> \\\\e";' in run


def test_a_block_that_runs_in_continues_the_run_before_it() -> None:
    (run,) = runs('<head>CABLE</head><floatingText><body><p rend="run-in">text</p></body></floatingText>')
    assert 'kind: "opener"' in run
    assert '"CABLE";" ";"text";' in run


def test_a_block_on_the_next_line_says_so() -> None:
    assert 'joint: "line"' in runs('<p>a</p><p rend="line">b</p>')[1]


def test_the_typed_number_of_a_point_is_hung_by_the_length_of_its_list() -> None:
    first, second = runs(
        "<list><label>1.</label><item>a</item><label>10.</label><item><p>b</p></item></list>"
    )
    assert 'kind: "point"' in first and 'label: {"";"1.";}, hang: 3' in first
    assert 'label: {"";"10.";}' in second


def test_only_the_first_paragraph_of_a_point_bears_its_number() -> None:
    first, second = runs("<list><label>1.</label><item><p>a</p><p>b</p></item></list>")
    assert "label: {" in first and "label: none" in second


def test_a_joint_at_a_label_joins_the_point() -> None:
    runs_of_points = runs('<p>a</p><list><label rend="line">1.</label><item>b</item></list>')
    assert 'joint: "line"' in runs_of_points[1]


def test_numbers_of_a_list_of_copies_stand_in_the_line() -> None:
    (run,) = runs('<list type="distribution"><label>1 -</label><item>cde. Malenkov</item></list>')
    assert 'kind: "copy"' in run and "hang: 99" in run


def test_a_note_is_set_where_it_is_called_under_its_own_sign() -> None:
    (run,) = runs(
        '<p>a<ref type="note" target="#n1" n="b"/><ref type="note" target="#n2" n="1"/></p>',
        notes='<note xml:id="n1" n="b">one</note><note xml:id="n2" n="1"><p>x</p><p>y</p></note>',
    )
    assert 'note("b", {"";whose("Note by this edition: ");"one";}, touching: false);' in run
    assert 'note("1", {"";whose("Note by this edition: ");"x";parbreak();"y";}, touching: true);' in run


def test_notes_stand_nowhere_else() -> None:
    assert len(runs("<p>a<note>one</note></p>")) == 1


def test_a_look_is_passed_on_by_its_name() -> None:
    (run,) = runs('<p><del>x</del><hi rend="bold italic">y</hi></p>')
    assert 'look("struck", {"";"x";});look("bold", {"";look("italic", {"";"y";});});' in run


def test_drawn_marks_are_told_from_typed_ones() -> None:
    (run,) = runs('<p><supplied rend="brackets">a</supplied><pc>,</pc></p>')
    assert 'drawn("[");"a";drawn("]");});",";' in run


def test_an_old_page_ends_the_line_and_takes_the_blank_with_it() -> None:
    (run,) = runs('<p>the rate <fw>SECRET</fw><pb n="2"/> of</p>')
    assert '"the rate ";old-mark-inside({"";"SECRET";});old-page-inside("2");"of";' in run


def test_a_word_broken_by_an_old_page_gets_no_blank() -> None:
    (run,) = runs('<p>con<pb n="2"/>quer</p>')
    assert '"con";old-page-inside("2");"quer";' in run


def test_a_table_keeps_its_cells_and_spans() -> None:
    (run,) = runs('<table><row><cell>a</cell><cell>b</cell></row><row><cell cols="2">c</cell></row></table>')
    assert "columns: 2" in run and 'over: 2, down: 1, label: false, body: {"";"c";}' in run


def test_the_rows_of_labels_that_a_table_begins_with_are_its_header() -> None:
    (run,) = runs(
        '<table><row role="label"><cell>a</cell></row><row><cell role="label">b</cell></row>'
        '<row><cell>c</cell></row><row role="label"><cell>d</cell></row></table>'
    )
    header, cells = run.split("header: (")[1].split("cells: (")
    assert ['"a"' in header, '"b"' in header, '"c"' in cells, '"d"' in cells] == [True] * 4


def test_lines_of_verse_know_where_a_stanza_begins() -> None:
    verse = runs("<lg><l>a</l><l>b</l></lg><lg><l>c</l></lg><sp><speaker>X</speaker><stage>sits</stage></sp>")
    kinds = [run.split('"')[1] for run in verse]
    assert kinds == ["stanza", "verse", "stanza", "speaker", "stage"]


def test_a_picture_is_set_where_its_file_is_at_hand_and_says_what_it_shows() -> None:
    figure = '<figure><graphic url="{}"/><figDesc>A map.</figDesc></figure>'
    text = program(reading(figure.format("a.png") + figure.format("b.png")), pictures={"a.png": "/tei/a.png"}).text
    assert text.count("picture: ") == 1 and 'picture: "/tei/a.png", shows: "A map."' in text
    assert text.count('"A map.";') == 2


def test_loose_words_between_blocks_are_not_lost() -> None:
    words = "".join(runs("<p>a <list><item>b</item></list> c</p>"))
    assert [word in words for word in ('"a";', '"b";', '"c";')] == [True] * 3


def test_an_element_without_a_rule_is_set_plainly() -> None:
    assert '"5";" ";"6";' in program(reading("<p>a <glow>5</glow> <glow>6</glow></p>")).text


def test_language_is_passed_on_where_typst_has_a_name_for_it() -> None:
    (run,) = runs('<p><foreign xml:lang="ru-Latn">vne</foreign><foreign xml:lang="x-code">q</foreign></p>')
    assert 'foreign("ru", {"";"vne";});"q";' in run


def test_facts_come_from_the_record() -> None:
    text = program(reading("<p>a</p>")).text
    assert 'title: "A \\"quoted\\" title"' in text
    assert 'line: "A and B → C, 4 July 1953"' in text
    assert 'author: ("A", "B", )' in text
    assert "day: datetime(year: 2026, month: 11, day: 20)" in text


def test_a_bare_record_is_enough() -> None:
    bare = {**dict.fromkeys(RECORD, ""), "correspondences": [], "sources": [], "rights": [], "keywords": []}
    text = program(reading("<p>a</p>"), **{**bare, "id": "d1", "date": {}}).text
    assert 'title: "d1"' in text and "day: auto" in text


def test_the_sample_of_another_edition_loses_no_words() -> None:
    text = program(settle(saxon.parse((SAMPLES / "foreign.xml").read_text(encoding="utf-8")), "clean").tree).text
    assert all(word in text for word in ("A line of verse", "1 < 2", "loose words", "A map", "inner"))
