"""What an edition brings itself: fonts on its pages, its own style sheet, pictures in a folder of its own."""

from __future__ import annotations

import base64
import io
from pathlib import Path

import pytest
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

from publish import edition
from publish.checks.check import check_edition
from publish.document.pictures import picture_address
from publish.edition import Edition
from publish.pipeline.build import build
from publish.problem import EditionError
from publish.site.own_fonts import own_fonts
from publish.starting.new_edition import begin

#: A picture of one point.
DOT = base64.b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==")


def font(file: Path, letters: str) -> None:
    """Write a font in which every letter is the same square."""
    pen = TTGlyphPen(None)
    for number, point in enumerate([(0, 0), (0, 500), (500, 500), (500, 0)]):
        (pen.lineTo if number else pen.moveTo)(point)
    pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    names = [".notdef", *(f"g{number}" for number in range(len(letters)))]
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({ord(letter): name for letter, name in zip(letters, names[1:], strict=True)})
    builder.setupGlyf(dict.fromkeys(names, pen.glyph()))
    builder.setupHorizontalMetrics(dict.fromkeys(names, (600, 0)))
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Squares", "styleName": "Regular"})
    builder.setupOS2()
    builder.setupPost()
    file.parent.mkdir(parents=True, exist_ok=True)
    builder.save(file)


@pytest.fixture
def ours(tmp_path: Path) -> Edition:
    begin(tmp_path / "ours")
    return edition.load(tmp_path / "ours")


def edited(ours: Edition, before: str, after: str, file: str = "tei/documents/letter-1.xml") -> None:
    path = ours.root / file
    text = path.read_text(encoding="utf-8")
    assert before in text
    path.write_text(text.replace(before, after), encoding="utf-8")


def test_pages_have_the_letters_of_the_edition_from_its_font(ours: Edition, tmp_path: Path) -> None:
    font(ours.root / "fonts/squares.ttf", "板門店한가")
    edited(ours, "your parcel", "your parcel 板門店")
    edited(ours, "[tei]", '[pdf]\nfonts = ["fonts"]\n\n[tei]', "edition.toml")
    assert build(edition.load(ours.root), tmp_path / "site", pdf=False) == []
    made = TTFont(io.BytesIO((tmp_path / "site/fonts/own-1.woff2").read_bytes())).getBestCmap()
    assert {chr(letter) for letter in made} == set("板門店")
    sheet = (tmp_path / "site/type.css").read_text(encoding="utf-8")
    assert 'src: url("fonts/own-1.woff2")' in sheet and "U+677F" in sheet


def test_a_font_that_has_nothing_to_add_is_not_sent(tmp_path: Path) -> None:
    font(tmp_path / "fonts/a.ttf", "板")
    font(tmp_path / "fonts/b.ttf", "板門")
    assert own_fonts([tmp_path / "fonts"], ["plain"]) == ("", [])
    assert [name for name, _ in own_fonts([tmp_path / "fonts"], ["板"])[1]] == ["fonts/own-1.woff2"]
    assert own_fonts([], ["板"]) == ("", [])


def test_what_is_no_font_is_a_plain_error(tmp_path: Path) -> None:
    (tmp_path / "a.ttf").write_bytes(b"no font")
    with pytest.raises(EditionError, match=r"a\.ttf: this is no font"):
        own_fonts([tmp_path], ["板"])


def test_a_style_sheet_of_the_edition_goes_before_that_of_the_press(ours: Edition, tmp_path: Path) -> None:
    (ours.root / "press/assets").mkdir(parents=True)
    (ours.root / "press/assets/style.css").write_text("body { color: teal; }", encoding="utf-8")
    assert build(ours, tmp_path / "site", pdf=False) == []
    assert "teal" in (tmp_path / "site/style.css").read_text(encoding="utf-8")


@pytest.mark.parametrize("written", ["../../scans/p1.png", "p1.png"])
def test_pictures_may_be_in_a_folder_of_any_name(ours: Edition, tmp_path: Path, written: str) -> None:
    (ours.root / "scans").mkdir()
    (ours.root / "scans/p1.png").write_bytes(DOT)
    edited(ours, '<closer xml:id="letter-1.b3">', f'<pb n="2" facs="{written}"/><closer xml:id="letter-1.b3">')
    edited(ours, "[tei]", '[tei]\nfacsimiles = "scans"', "edition.toml")
    read = edition.load(ours.root)
    assert check_edition(read).problems == []
    assert build(read, tmp_path / "site", pdf=False) == []
    assert (tmp_path / "site/facsimiles/p1.png").read_bytes() == DOT
    assert "../facsimiles/p1.png" in (tmp_path / "site/texts/letter-1.diplomatic.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "address"),
    [
        ("../images/a/b.jpg", "../facsimiles/a/b.jpg"),
        ("b.jpg", "../facsimiles/b.jpg"),
        ("../facsimiles/b.jpg", "../facsimiles/b.jpg"),
        ("https://example.org/images/b.jpg", "https://example.org/images/b.jpg"),
        ("#surface", "#surface"),
        ("page12", "page12"),
        ("", ""),
    ],
)
def test_a_picture_is_found_by_the_name_of_its_folder(written: str, address: str) -> None:
    assert picture_address(written, "data/images") == address


def test_an_edition_without_pictures_is_built_all_the_same(ours: Edition, tmp_path: Path) -> None:
    pages = '<pb n="2" facs="p2.png"/><pb n="3" facs="p3.png"/>'
    edited(ours, '<closer xml:id="letter-1.b3">', f'{pages}<closer xml:id="letter-1.b3">')
    problems = build(ours, tmp_path / "site", pdf=False)
    assert [(problem.code, problem.severity) for problem in problems] == [("broken-link", "warning")]
    assert "Ada Writer" in (tmp_path / "site/texts/letter-1.html").read_text(encoding="utf-8")
