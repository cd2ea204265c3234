"""What changed between two versions, said in the words of the edition."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.editing.difference import differences
from publish.source import xml
from publish.source.xml import Source

BODY = '<p xml:id="d.b1">On <date when="1951-07-03">3 July</date> Le Kenong came.</p><p xml:id="d.b2">He spoke.</p>'


def version(body: str, header: str = "") -> Source:
    text = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader>{header}</teiHeader><text><body>{body}</body></text></TEI>'
    source = xml.parse(text.encode(), Path("d.xml"), "d.xml")
    assert isinstance(source, Source)
    return source


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ("Le Kenong", "<sic>Le</sic> Kenong", "paragraph 1 (d.b1): “Le” is now marked as a misprint"),
        ("Le Kenong", '<persName ref="person:li">Le Kenong</persName>', "paragraph 1 (d.b1): “Le Kenong” is now marked as the name of a person (person:li)"),
        ('<date when="1951-07-03">3 July</date>', "3 July", "paragraph 1 (d.b1): “3 July” is no longer marked as a date (1951-07-03)"),
        ("1951-07-03", "1951-07-04", "paragraph 1 (d.b1): “3 July” is now marked as a date (1951-07-04), is no longer marked as a date (1951-07-03)"),
        ("Le Kenong", "Li Kenong", "paragraph 1 (d.b1): “Le” is now “Li”"),
        ("came.", "came back.", "paragraph 1 (d.b1): “back” was added after “Le Kenong came”"),
        ("On <date", "<date", "paragraph 1 (d.b1): “On” was taken out at the beginning"),
        ('<p xml:id="d.b2">He spoke.</p>', "", "paragraph 2 (d.b2) was taken out: “He spoke.”"),
        ("He spoke.</p>", 'He spoke.</p><p xml:id="d.b3">All.</p>', "paragraph 3 (d.b3) is new: “All.”"),
        ('<p xml:id="d.b2">He spoke.</p>', '<head xml:id="d.b2">He spoke.</head>', "paragraph 2 (d.b2) is now a heading"),
        ('<p xml:id="d.b2">', '<p xml:id="d.b2" rend="line">', "paragraph 2 (d.b2) is now joined to what comes before by a line end"),
        ("spoke.", 'spoke.<note xml:id="d.n1" type="textual">So typed.</note>', "note 1 (d.n1) is new: “So typed.”"),
    ],
)  # fmt: skip
def test_a_change_is_said_in_one_sentence(old: str, new: str, sentence: str) -> None:
    assert old in BODY
    assert differences(version(BODY), version(BODY.replace(old, new))) == [sentence]


def test_a_change_of_the_header_is_said() -> None:
    one, other = (version(BODY, f"<titleStmt><title>{title}</title></titleStmt>") for title in ("A", "B"))
    assert differences(one, other) == ["header: title “A” is now title “B”"]


def test_white_space_that_means_nothing_is_no_change() -> None:
    assert differences(version(BODY), version(BODY.replace(" Le", "\n   Le"))) == []
