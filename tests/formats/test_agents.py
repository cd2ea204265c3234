"""Whose words, and how sure: hands and notes are named by their agent in every format, in both readings."""

from __future__ import annotations

import re

import pytest
from edition_here import s_of

from publish import saxon
from publish.document.agents import agents_of
from publish.document.reading import settle
from publish.resources import stylesheet

#: What registers say, by pointer of the entry.
NAMES = {"person:ames": "Ames, Ruth", "hand:chief": "the chief", "org:archive": "Town Archive", "person:resp-kw": "K. Weller"}
HEADER = """<teiHeader><profileDesc><handNotes>
<handNote xml:id="d1.h1" scope="major" medium="black-ink">Ben</handNote>
<handNote xml:id="d1.h2" scope="minor" medium="pencil">M.</handNote></handNotes></profileDesc></teiHeader>"""

#: TEI of a telegram, a memorandum and a letter: what is shown of it by both readings, and by one alone.
SHOWN = [
    ('<hi rend="underline" hand="hand:chief">rice</hi>', "‹underlined by the chief›", ""),
    ('<add place="margin-left" hand="hand:chief">Who says so?</add>', "‹in the left margin, by the chief: Who says so?›", ""),
    ('<add place="bottom" hand="person:ames">File.</add>', "‹at the foot, by Ames, Ruth: File.›", ""),
    ('<del rend="strikethrough" hand="hand:chief">x</del>', "", "‹struck by the chief›"),
    ('<del rend="strikethrough" hand="#d1.h2">x</del>', "", "‹struck by M.›"),
    ('<handShift new="#d1.h2"/>No. <handShift new="#d1.h1"/>', "‹M. writes, pencil›", ""),
    ('<persName ref="person:ames" cert="high" resp="resp:edition">A.</persName>', "‹identified, certainty: high›", ""),
    ('<date when="1951" cert="medium" resp="resp:kw">then</date>', "‹dated, certainty: medium, by K. Weller›", ""),
    ('<unclear cert="low" resp="resp:translator-9">men</unclear>', "‹certainty: low, by the translator›", ""),
]

#: A note, whose it is said to be, and the sign of its call.
NOTES = [
    ('n="*" place="bottom" resp="person:ames"', "Footnote of the document, by Ames, Ruth, at the foot", "*"),
    ('place="margin" hand="hand:chief"', "Note by the chief, in the margin", "α"),
    ('resp="org:archive"', "Note by Town Archive", "i"),
    ('resp="resp:translator-9"', "Note by the translator", "a"),
    ('resp="resp:edition" cert="medium"', "Note by this edition, certainty: medium", "7"),
]

FORMATS = ("html", "text", "typst")


def reading(body: str, name: str) -> saxon.Tree:
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d1" xml:lang="en">{HEADER}<text><body><p>We {body} go.</p></body></text></TEI>'
    pointers = re.findall(r'(?:hand|resp)="([^"]+)"', body)
    return settle(saxon.parse(tei), name, agents=agents_of(pointers, NAMES)).tree


def written(tree: saxon.Tree, to: str) -> str:
    text = saxon.write(stylesheet(f"formats/{to}.xsl"), tree).text
    plain = re.sub(r"<[^>]+>", "", text) if to == "html" else text
    return re.sub(r'"\)?;(?:own-drawn\()?"', "", plain)


@pytest.mark.parametrize(("body", "both", "diplomatic"), SHOWN)
def test_a_hand_or_a_doubt_is_named_in_every_format(body: str, both: str, diplomatic: str) -> None:
    for name in ("diplomatic", "clean"):
        tree = reading(body, name)
        for mark in (both, diplomatic if name == "diplomatic" else ""):
            assert mark in s_of(tree)
            assert all(re.sub(r"[‹›]", "", mark).split(":")[0] in written(tree, to) for to in FORMATS)


def test_the_writers_own_hand_is_not_named_at_every_word() -> None:
    assert s_of(reading('<del rend="strikethrough" hand="#d1.h1">x</del>all', "diplomatic")) == "We xall go."


@pytest.mark.parametrize(("attributes", "whose", "sign"), NOTES)
def test_each_note_says_in_words_whose_it_is_in_every_format(attributes: str, whose: str, sign: str) -> None:
    for name in ("diplomatic", "clean"):
        tree = reading(f'<note xml:id="d1.n7" type="commentary" {attributes}>x</note>', name)
        assert f'sign="{sign}"' in saxon.serialize(tree)
        assert all(f"{whose}: " in written(tree, to) for to in FORMATS)


@pytest.mark.parametrize(
    ("kind", "whose"),
    [
        ("identification", "Identified by the translator"),
        ("wording", "Wording of the original, given by the translator"),
        ("description", "Described by the translator"),
    ],
)
def test_a_remark_in_brackets_becomes_a_note_that_says_what_it_does(kind: str, whose: str) -> None:
    remark = f'<note xml:id="d1.n1" type="{kind}" place="inline" resp="resp:translator-1" rend="brackets">x</note>'
    tree = reading(remark, "clean")
    assert all(f"{whose}: " in written(tree, to) for to in FORMATS)
    assert s_of(reading(remark, "diplomatic")) == "We [x] go."


def test_numbers_of_notes_do_not_change_when_a_note_is_added() -> None:
    two = [f'<note xml:id="d1.n{number}" type="textual" resp="resp:edition">x</note>' for number in (1, 2)]
    added = '<note xml:id="d1.n9" type="textual" resp="resp:edition">x</note>'
    signs = re.findall(r'<call[^>]* sign="(\d+)"', saxon.serialize(reading(two[0] + added + two[1], "clean")))
    assert signs == ["1", "9", "2"]


def test_typed_brackets_hold_nothing_of_the_editions() -> None:
    name = '<persName ref="person:ames" cert="low" resp="resp:edition">A.</persName>'
    body = f'<supplied reason="decoded" resp="resp:translator-1" rend="brackets">{name}</supplied>'
    assert s_of(reading(body, "diplomatic")) == "We [A.] ‹identified, certainty: low› go."
