"""What is wrong with the settings of an edition is said at its line, with the fix, all at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.problem import edited
from publish.reports.settings_page import settings_page
from publish.settings import SETTINGS, read_settings
from publish.toml_places import TomlPlaces

ROOT = Path(__file__).parent.parent
GOOD = """title = "A"
subtitle = "B"
publisher = "C"
language = "en"
base_url = ""
odd = "odd/armistice.odd"
readings = ["clean", "diplomatic"]
formats = ["html", "pdf"]
"""
#: What is put in the place of what (``▸`` where it must be reported), a part of the sentence, and the line as fixed.
MISTAKES = [
    ('title = "A"', '▸title = "A', "no quotation mark at its end", 'title = "A"'),
    ('title = "A"', "▸title = 1953", "must be text in quotation marks", 'title = "1953"'),
    ('title = "A"', "title = ▸“A”", "typographic quotation marks", 'title = "A"'),
    ('title = "A"', "title = ▸A", "is not in quotation marks", 'title = "A"'),
    ('title = "A"', '▸title : "A"', "have `=` between them", 'title = "A"'),
    ('title = "A"', "▸title =", "has no value", 'title = ""'),
    ('title = "A"', 'title = ▸"C:\\data"', "is written with `/`", 'title = "C:/data"'),
    ('title = "A"', 'title = "A"\n▸titel = "B"', "has no setting `titel`", None),
    ('subtitle = "B"', '▸subtitel = "B"', "did you mean `subtitle`?", 'subtitle = "B"'),
    ('language = "en"', '▸language = "en_GB"', "must be a language tag", 'language = "en-GB"'),
    ('base_url = ""', '▸base_url = "example.org"', "begins with https://", 'base_url = "https://example.org/"'),
    ('base_url = ""', '▸base_url = "https://example.org/a"', "must end in a slash", 'base_url = "https://example.org/a/"'),
    ('base_url = ""', '▸base_url = "http:/example.org/"', "begins with https://", 'base_url = "https://example.org/"'),
    ('base_url = ""', '▸base_url = "https://example.org/?a=1"', "cannot have a ?", 'base_url = "https://example.org/"'),
    ("odd/armistice.odd", "odd/armistise.odd", "names a file that is not there", 'odd = "odd/armistice.odd"'),
    ("odd/armistice.odd", "../armistice.odd", "a path inside the edition", None),
    ('"pdf"]', '▸"docx"]', "none of html, pdf, epub, text", None),
    ('"pdf"]', '▸"html"]', "has html twice", None),
    ('"pdf"]', '▸"epup"]', "none of html, pdf, epub, text", 'formats = ["html", "epub"]'),
    ('readings = ["clean", "diplomatic"]', '▸readings = "clean"', "a list in square brackets", 'readings = ["clean"]'),
    ('readings = ["clean", "diplomatic"]', "▸readings = []", "a list of some of", None),
    ('title = "A"\n', "", "needs the setting `title`", None),
    ('"pdf"]\n', '"pdf"]\n[pdf]\n▸fonts = ["fontz"]\n', "names a folder that is not there", None),
    ('"pdf"]\n', '"pdf"]\n[pdf]\n▸fonts = "odd"\n', "a list in square brackets", 'fonts = ["odd"]'),
    ('"pdf"]\n', '"pdf"]\n[harvest]\n▸domain = "https://example.org/"\n', "the name of a domain", 'domain = "example.org"'),
    ('"pdf"]\n', '"pdf"]\n[harvest]\n▸email = "mailto:a@example.org"\n', "one e-mail address", 'email = "a@example.org"'),
    ('"pdf"]\n', '"pdf"]\n[harvest]\n▸page = "100"\n', "a whole number", "page = 100"),
    ('"pdf"]\n', '"pdf"]\n▸[harvst]\n', "did you mean `harvest`?", None),
    ('"pdf"]\n', '"pdf"]\n▸[harvest\n', "has no `]` at its end", "[harvest]"),
    ('"pdf"]\n', '"pdf"]\n▸[[ignore]]\ncode = "a"\n', "needs the setting `file`", None),
    ('"pdf"]\n', '"pdf"]\n[build]\n▸keep = ["../a"]\n', "no path inside the site", None),
]


@pytest.mark.parametrize(("old", "new", "sentence", "line"), MISTAKES)
def test_a_mistake_is_reported_at_its_line_with_its_fix(old: str, new: str, sentence: str, line: str | None) -> None:
    marked = GOOD.replace(old, new, 1)
    assert marked != GOOD
    text = marked.replace("▸", "")
    (problem,) = read_settings(text.encode(), ROOT).problems
    assert sentence in problem.message
    if "▸" in marked:
        at = marked.index("▸")
        assert (problem.line, problem.column) == (marked.count("\n", 0, at) + 1, at - marked.rfind("\n", 0, at))
    if line:
        fixed = edited(text, problem.edits)
        assert line in fixed.splitlines()
        assert read_settings(fixed.encode(), ROOT).problems == ()


def test_all_mistakes_are_reported_at_once() -> None:
    text = GOOD.replace('"en"', '"e n"').replace('"html"', '"htm"').replace('"A"', "7") + "[pdf]\nfont = []\n"
    assert [problem.line for problem in read_settings(text.encode(), ROOT).problems] == [1, 4, 8, 10]


def test_settings_without_a_fault_have_none() -> None:
    assert read_settings(GOOD.encode(), ROOT).problems == ()
    assert read_settings(("\ufeff" + GOOD.replace("\n", "\r\n")).encode(), ROOT).problems == ()


def test_every_setting_is_explained_where_settings_are() -> None:
    explained = (ROOT / "docs/settings.md").read_text(encoding="utf-8")
    assert explained == settings_page(), "run: python -m publish.reports.settings_page > docs/settings.md"
    names = [name for table in SETTINGS.values() for name in table]
    assert [name for name in names if f"`{name}`" not in explained] == []


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_no_text_stops_the_reading_of_settings(text: str) -> None:
    for written in (text, GOOD + text, GOOD.replace('"A"', text)):
        read_settings(written.encode(errors="surrogatepass"), ROOT)


def test_everything_is_found_where_it_is_in_the_text() -> None:
    text = 'a = 1\n[b] # x\nc = [\n  "d, e", # f\n  [1, 2],\n]\n[[g]]\n"h i" = """j\nk"""\n[[g]]\nl.m = {n = 1}\n'
    places = TomlPlaces(text)
    assert {path: places.of(path) for path in places.spans} == {
        ("a",): (1, 1), ("b",): (2, 1), ("b", "c"): (3, 1), ("b", "c", 0): (4, 3), ("b", "c", 1): (5, 3),
        ("g", 0): (7, 1), ("g", 0, "h i"): (8, 1), ("g", 1): (10, 1), ("g", 1, "l", "m"): (11, 1),
    }  # fmt: skip
    span = places.spans["b", "c", 1]
    assert text[span.start : span.end] == "[1, 2]"
