"""The first half of conservation: the typed transcripts come back from the TEI."""

from __future__ import annotations

import re

import pytest
from edition_here import DOCUMENTS, ROOT, TRANSCRIPTS, parsed, source

from publish.document.transcript import as_typed, transcript_of


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_typed_transcript_comes_back_character_for_character(document: str) -> None:
    typed = (ROOT / "tei" / "transcripts" / TRANSCRIPTS[document]).read_text(encoding="utf-8")
    assert as_typed(transcript_of(source(document))) == as_typed(typed)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_removing_any_one_word_changes_the_transcript(document: str) -> None:
    text = source(document).text
    whole = transcript_of(source(document))
    body = text.index("<body>")
    transcribed = re.sub(r"<note (?![^>]*inline)[^>]*>.*?</note>|<corr.*?</corr>|<[^>]*>", lambda m: "\0" * len(m[0]), text[body:], flags=re.S)
    words = list(re.finditer(r"[^\s\0]+", transcribed))
    assert len(words) > 20
    for word in words[::17]:
        without = text[: body + word.start()] + text[body + word.end() :]
        assert transcript_of(parsed(without)) != whole, word[0]


@pytest.mark.parametrize(
    ("tei", "typed"),
    [
        ("<p>a</p><p>b</p>", "a\n\nb\n"),
        ('<p>a</p><p rend="line">b</p>', "a\nb\n"),
        ('<p>a</p><p rend="run-in">b</p>', "a b\n"),
        ("<p>a<lb/> b</p>", "a\nb\n"),
        ("<list><label>1.</label> <item>a</item><label rend='line'>2.</label><item>b</item></list>", "1. a\n2. b\n"),
        ("<list><label>1.</label><item><p>a</p><p>b</p></item></list>", "1. a\n\nb\n"),
        ("<p>a <fw>S</fw> <pb n='2'/> b</p>", "a\n\nS\n\nb\n"),
        ('<p>a <del rend="strikethrough">b</del> c</p>', "a ~~b~~ c\n"),
        ('<p><note place="inline" rend="brackets"><foreign rend="italic">b</foreign></note></p>', "[*b*]\n"),
        ("<p>a <gap rend='brackets'><desc>illegible</desc></gap> b</p>", "a [illegible] b\n"),
        ("<p>a</p><table><row><cell>a</cell><cell>b</cell></row><row><cell>c</cell></row></table>", "a\n\na\tb\nc\n"),
        ("<postscript rend='line'><p rend='line'>a</p></postscript>", "a\n"),
        ("<p>a</p><postscript rend='line'><p rend='run-in'>b</p></postscript>", "a b\n"),
        ("<p>a<note type='textual'>b</note> c</p>", "a c\n"),
        ("<p><choice><sic>a</sic><corr>b</corr></choice></p>", "a\n"),
        ("<p>a</p><floatingText><body><opener rend='run-in'>b</opener><p>c</p></body></floatingText>", "a b\n\nc\n"),
    ],
)
def test_blocks_are_joined_as_they_were_typed(tei: str, typed: str) -> None:
    document = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{tei}</body></text></TEI>'
    assert transcript_of(parsed(document)) == typed
