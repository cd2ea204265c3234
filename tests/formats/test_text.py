"""Plain text: the same words as every other format, notes after them."""

from __future__ import annotations

import re

import pytest
from edition_here import DOCUMENTS, READINGS, parsed, reading, s_of

from publish import saxon
from publish.document.reading import reading_of
from publish.resources import stylesheet


def text_of(tree: saxon.Tree) -> str:
    return saxon.write(stylesheet("formats/text.xsl"), tree).text


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("name", READINGS)
def test_plain_text_carries_s_but_for_the_typists_signs(document: str, name: str) -> None:
    text, _, notes = text_of(reading(document, name)).partition("\nNotes\n")
    assert " ".join(re.sub(r"~~|\*", "", text).split()) == s_of(reading(document, name))
    assert notes.count("\n[") == saxon.serialize(reading(document, name)).count("<note ")


def test_each_note_names_the_words_it_belongs_to() -> None:
    text = text_of(reading("telegram-3305", "clean"))
    assert "\n[a] after “To Comrade FILIPPOV”: Identified by the translator: Stalin\n" in text


def test_a_note_called_where_its_block_begins_names_the_words_after_it() -> None:
    assert "\n[b] before “(Makarov)”: Described by the translator: signature\n" in text_of(reading("cable-25025", "clean"))


def test_what_is_struck_is_said_and_whose_notes_they_are() -> None:
    struck = "\nNotes\n\nWords between ~~ and ~~ are struck through in the document.\n"
    assert struck in text_of(reading("malik-statement-draft", "diplomatic"))
    clean = text_of(reading("malik-statement-draft", "clean"))
    assert "struck through" not in clean and "letters" not in clean
    assert "‹ and › is this edition’s" in text_of(reading("cable-25025", "clean"))


@pytest.mark.parametrize(
    ("tei", "text"),
    [
        ("<p>a</p><p>b</p>", "a\n\nb\n"),
        ("<p>a <hi rend='italic'>b</hi></p>", "a *b*\n"),
        ("<list><label>1.</label><item>a</item><label>2.</label><item><p>b</p><p>c</p></item></list>", "1. a\n\n2. b\n\nc\n"),
        ("<p>a</p><p rend='run-in'>b</p><p rend='line'>c</p>", "a b\nc\n"),
        ("<table><row><cell>a</cell><cell>b</cell></row><row><cell>c</cell></row></table>", "a\tb\nc\n"),
        ("<lg><l>a</l><l>b</l></lg><p>c</p>", "a\nb\n\nc\n"),
        ("<castList><castItem>a</castItem><castItem>b</castItem></castList>", "a\n\nb\n"),
        ("<listBibl><bibl>a</bibl><bibl>b</bibl></listBibl><p><bibl>c</bibl> d</p>", "a\n\nb\n\nc d\n"),
    ],
)
def test_blocks_are_parted_in_the_diplomatic_reading(tei: str, text: str) -> None:
    document = parsed(f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{tei}</body></text></TEI>')
    assert text_of(reading_of(document, "diplomatic").tree) == text
