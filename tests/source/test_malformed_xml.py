"""A file that is not XML is told at the tag or sign that is wrong, not where the parser gave up."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.problem import Problem
from publish.source import xml
from publish.source.wellformedness.all_errors import MOST_FAULTS, faults, unreadable

#: What was typed (``▸`` before the place that must be told), the sentence and the mend.
MISTAKES = [
    ("<a>▸<b>words</a>", "`<b>` is still open at `</a>` (line 1, column 12): close it before", "</b>"),
    ("<a><b>one ▸<c>two</b></c></a>", "`<c>` is still open at `</b>`", "</c>"),
    ("<pers>x▸</prs>", "`</prs>` does not close `<pers>`: did you mean `</pers>`?", "</pers>"),
    ("<a>▸<P>x</p><p>y</p></a>", "`<P>` is closed by `</p>` (line 1, column 8): did you mean `<p>`?", "<p>"),
    ("<a>▸<prs>x</pers><pers>y</pers></a>", "`<prs>` is closed by `</pers>`", "<pers>"),
    ('<a><b n="1">x▸<b></a>', "`<b>` begins again in `<b>`, and neither is closed: did you mean `</b>`?", "</b>"),
    ("<a>x▸</note></a>", "`</note>` closes nothing: no `<note>` is open here", "take out </note>"),
    ("<a>x</a>▸</a>", "`</a>` closes nothing: every element is closed already", "take out </a>"),
    ("<a><hi>x▸</emph></a>", "`</emph>` does not close `<hi>`: did you mean `</hi>`?", "</hi>"),
    ('<a>▸<pb n="2">words</a>', "`<pb>` is still open at `</a>` (line 1, column 19), but holds nothing", '<pb n="2"/>'),
    ("<a>\n▸<b><c>x</c>", "`<b>` is still open at the end of the file (line 2, column 12)", "</b></a>"),
    ("<a><b>x▸</b", "the file ends inside the tag that begins here: was it saved whole?", "</b></a>"),
    ("<a>R▸&D</a>", "a bare `&` cannot stand in XML: write `&amp;`", "&amp;"),
    ("<a>&amp;▸&lt</a>", "`&lt` lacks its semicolon", "&lt;"),
    ("<a>x ▸< 5</a>", "a bare `<` cannot stand in XML: write `&lt;`", "&lt;"),
    ("<a>▸< b>x</b></a>", "no blank may follow `<`: write `<b>`", "<b>"),
    ("<a>caf▸&eacute;</a>", "write `é`", "é"),
    ("<a>one▸&nbsp;two</a>", "`&nbsp;` is not known in XML", "&#xA0;"),
    ('<a><b n="&amp;▸&bla;"/></a>', "`&bla;` is not known in XML", "&amp;bla;"),
    ("<a>▸&#1;</a>", "`&#1;` is the number of no character that XML may have", "take it out"),
    ("<a>x▸\x0b</a>", "the control character U+000B cannot stand in XML", "take it out"),
    ("<a><b ▸n=3>x</b></a>", "the value of `n` is not between straight quotation marks", 'n="3"'),
    ("<a><b ▸n=“3”>x</b></a>", "the value of `n` is not between straight quotation marks", 'n="3"'),
    ('<a><b ▸n="3>x</b><b m="4"/></a>', "the value of `n` has no quotation mark at its end", 'n="3"'),
    ('<a><b ▸n="3 m="4"/></a>', "the value of `n` has no quotation mark at its end", 'n="3"'),
    ('<a><b n="▸<3>"/></a>', "a bare `<` cannot stand in a value: write `&lt;`", "&lt;"),
    ('<a><b ▸n=""3"/></a>', "a quotation mark is too many, or one is missing", 'n="3"'),
    ('<a><b n="3"▸\\></a>', "`\\` cannot stand in a tag: the slash that closes it is `/`", "/>"),
    ("<a><b ▸n/></a>", "`n` has no value", 'n="…"'),
    ('<a><b n="1"▸m="2"/></a>', "a blank is missing before this attribute", 'n="1" m="2"'),
    ('<a><b n="1" ▸n="2"/></a>', "`n` stands twice on one element", "take one `n` out"),
    ("<a>▸<b</a>", "the tag `<b` lacks its `>`", "<b>"),
    ("<a><!-- x ▸-- y --></a>", "`--` cannot stand inside a comment", "write one hyphen, or –"),
    ("<a>▸<!-- x</a>", "the comment that begins here is never closed", "-->"),
    ("<a>▸<?x y</a>", "the processing instruction that begins here is never closed", "?>"),
    ("<a>▸<![CDATA[x</a>", "the section `<![CDATA[` is never closed", "]]>"),
    ("<a>x▸]]></a>", "`]]>` cannot stand in text: write `]]&gt;`", "]]&gt;"),
    ("\n▸<?xml version='1.0'?><a/>", "stands only at the very beginning of a file", "take out what stands before it"),
    ("<a/>\n▸<b/>", "the document has ended before this", "take it out, or move it inside"),
    ("▸Dear Comrade", "this is text, not XML: a document begins with `<TEI`", "begin with `publish new`"),
    ("<a>▸<x:b/></a>", "the prefix of `x:b` is not declared", 'xmlns:x="…"'),
    ('<a><ref ▸xlink:href="b.xml"/></a>', "the prefix of `xlink:href` is not declared", 'target="b.xml"'),
    ('<a><graphic ▸xlink:href="b.png"/></a>', "the prefix of `xlink:href` is not declared", 'url="b.png"'),
    ("<a><b ▸x:n='1'/></a>", "the prefix of `x:n` is not declared", 'xmlns:x="…"'),
]


@pytest.mark.parametrize(("typed", "sentence", "mend"), MISTAKES)
def test_a_mistake_is_told_where_it_was_made(typed: str, sentence: str, mend: str) -> None:
    before, _, after = typed.partition("▸")
    told = xml.parse((before + after).encode(), Path("a.xml"), "a.xml")
    assert isinstance(told, Problem)
    line = before.count("\n") + 1
    assert (told.code, told.line, told.column) == (
        "not-well-formed",
        line,
        len(before) - before.rfind("\n"),
    )
    assert sentence in told.message
    assert told.hint == mend


#: Several mistakes in one file, ``▸`` before each that must be told, and the mends in order.
SEVERAL = [
    ("<a>R▸&D, B▸&O</a>", ["&amp;", "&amp;"]),
    ("<a><p ▸n=1>x</p><p ▸n=2 ▸m=3>y</p></a>", ['n="1"', 'n="2"', 'm="3"']),
    ("<a><p>x▸</pp><p>▸<hi>y</p><q>z▸</qq></a>", ["</p>", "</hi>", "</q>"]),
    ('<a><b n="1">x▸<b> and <p ▸n=3">y</p></a>', ["</b>", 'n="3"']),
    ("<a>▸<b>one <i>two</b> three</i></a>".replace("▸<b>one <i>", "<b>one ▸<i>"), ["</i>"]),
    ("<a>▸&nbsp;<p ▸n=1>x ▸< y</p>▸&eacute;</a>", ["&#xA0;", 'n="1"', "&lt;", "é"]),
    ('<a><p n="1" ▸n="2">▸&#1;</p>▸<pb n="4"><p>x▸</note></p></a>', ["take one `n` out", "take it out", '<pb n="4"/>', "take out </note>"]),
    ('<a>▸&b<p ▸n="3>x</p></a>', ["&amp;", 'n="3"']),
    ("<a>▸&<b>▸<c>", ["&amp;", "</c></b></a>"]),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "mends"), SEVERAL)
def test_each_of_several_mistakes_is_told_once(typed: str, mends: list[str], tmp_path: Path) -> None:
    text = typed.replace("▸", "")
    columns = [typed.index("▸", 0)]
    while (following := typed.find("▸", columns[-1] + 1)) >= 0:
        columns.append(following)
    file = tmp_path / "a.xml"
    file.write_text(text, "utf-8")
    told = unreadable(file, "a.xml")
    assert [(each.column, each.hint) for each in told] == [
        (at - number + 1, mend) for number, (at, mend) in enumerate(zip(columns, mends, strict=True))
    ]


def test_a_file_that_is_read_has_none_and_one_that_ends_early_has_its_first(tmp_path: Path) -> None:
    file = tmp_path / "a.xml"
    for text, number in (("<a/>", 0), ("", 1), ("<a" * 9, 1), ("<a>" + "&" * 200 + "</a>", MOST_FAULTS + 1)):
        file.write_text(text, "utf-8")
        assert len(unreadable(file, "a.xml")) == number


def test_lines_are_counted_alike_whatever_ends_them() -> None:
    for end in ("\n", "\r\n", "\r"):
        told = xml.parse(f"<a>{end}й{end} R&D</a>".encode(), Path("a.xml"), "a.xml")
        assert isinstance(told, Problem)
        assert (told.line, told.column) == (3, 3)


@pytest.mark.parametrize("first", [*map(chr, range(33, 127)), "!?xml", "{}", "]]>", "\ufeff{", "é", "&", "&#", "<?xml"])
def test_a_file_that_begins_with_any_sign_is_reported_at_once(first: str, tmp_path: Path) -> None:
    file = tmp_path / "a.xml"
    for text in (first, f"{first}}}", f"{first}\n<a/>", f"{first}?xml", f"{first}<a>R&D</a>"):
        file.write_text(text, "utf-8")
        reported = unreadable(file, "a.xml")
        assert reported, text
        assert all((each.line, each.column) >= (1, 1) for each in reported)


@settings(max_examples=400, deadline=2000)
@given(st.text(st.sampled_from("<>/!?-[]&#;=\"' ax{}\n\\]"), min_size=1, max_size=30))
def test_reading_again_without_a_fault_always_ends(text: str) -> None:
    for wrapped in (text, f"<a>{text}</a>", f"<a {text}>x</a>"):
        assert len(faults(wrapped)) <= MOST_FAULTS
