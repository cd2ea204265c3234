"""Safe mends: what they change, that nothing else changes, and that made once they are made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from publish.checks.check import Checked, check_edition
from publish.checks.fix import Fixed, as_diff, fixed, write
from publish.edition import load
from publish.reports.sarif import as_sarif

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "tests" / "editions" / "armistice"
GOOD = (ROOT / "tests/checks/codes/unknown-element/good.xml").read_text("utf-8")
POINTS = '<p xml:id="example.b2">We intend to advance the following points.</p>'


def mended(file: Path, piece: str, put: str) -> tuple[Checked, list[Fixed]]:
    assert piece in GOOD
    file.write_text(GOOD.replace(piece, put, 1), "utf-8")
    checked = check_edition(load(EDITION), [file])
    return checked, fixed(checked, {str(file)})


@pytest.mark.parametrize(
    ("typed", "wanted"),
    [
        ('<p xml:id="example.b2">On <date when="4 July 1953">4 July</date>.</p>', 'when="1953-07-04"'),
        ("<p xml:id='example.b2'>On <date when='7/XII.1950'>7/XII</date>.</p>", 'when="1950-12-07"'),
        ('<p xml:id="example.b2">At <time when="21:20">21:20</time>.</p>', 'when="21:20:00"'),
        ("<p>Points.</p>", '<p xml:id="example.b5">Points.</p>'),
        ("<p>One.</p><p>Two.</p>", '<p xml:id="example.b5">One.</p><p xml:id="example.b6">Two.</p>'),
        (
            '<p xml:id="example.b2">One.<note type="commentary" resp="resp:edition">Two.</note></p>',
            '<note xml:id="example.n1" type="commentary"',
        ),
        (POINTS.replace("intend to", "intend   to"), POINTS),
        (POINTS.replace('"', "'"), POINTS),
    ],
)
def test_a_safe_mend_is_made(tmp_path: Path, typed: str, wanted: str) -> None:
    _, files = mended(tmp_path / "example.xml", POINTS, typed)
    assert wanted in files[0].after
    write(files)
    again = check_edition(load(EDITION), [files[0].path])
    assert again.problems == [] and fixed(again, {files[0].file}) == []


@pytest.mark.parametrize(
    "typed",
    [
        '<p xml:id="example.b2">On <date when="4/7/1953">4/7/1953</date>.</p>',
        '<p xml:id="wrong">Points.</p>',
        '<p xml:id="example.b2">See [1].</p>',
        '<p xml:id="example.b2">One\n        two.<!-- a  b --></p>',
        '<p xml:id="example.b2" n=\'a "b"\'>One.</p>',
    ],
)
def test_what_is_not_safe_is_left_alone(tmp_path: Path, typed: str) -> None:
    assert mended(tmp_path / "example.xml", POINTS, typed)[1] == []


def test_a_number_that_was_ever_pointed_to_is_not_given_again(tmp_path: Path) -> None:
    _, files = mended(tmp_path / "example.xml", POINTS, '<p corresp="#example.b40">Points.</p>')
    assert 'xml:id="example.b41"' in files[0].after


def test_the_diff_shows_what_would_change(tmp_path: Path) -> None:
    _, files = mended(tmp_path / "example.xml", POINTS, POINTS.replace(' xml:id="example.b2"', ""))
    lines = as_diff(files).splitlines()
    assert [line.strip() for line in lines if line.startswith(("-  ", "+  "))] == [
        "-      <p>We intend to advance the following points.</p>",
        '+      <p xml:id="example.b5">We intend to advance the following points.</p>',
    ]


def test_the_edition_needs_no_mend() -> None:
    assert fixed(check_edition(load(EDITION))) == []


def test_sarif_carries_the_safe_mends(tmp_path: Path) -> None:
    checked, files = mended(tmp_path / "example.xml", POINTS, "<p>Points.</p>")
    (result,) = json.loads(as_sarif(checked.problems, files))["runs"][0]["results"]
    (change,) = result["fixes"][0]["artifactChanges"]
    (replacement,) = change["replacements"]
    line = result["locations"][0]["physicalLocation"]["region"]["startLine"]
    assert replacement["insertedContent"] == {"text": ' xml:id="example.b5"'}
    region = {"startLine": line, "startColumn": 9, "endLine": line, "endColumn": 9}
    assert replacement["deletedRegion"] == region
