"""Every fault that jing reports on its line is ours too; where no fault is there, it follows from another."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

import pytest
from beside_jing import REASONS, Said, jing, unaccounted

from publish.schema.relaxng import fault_log
from publish.schema.relaxng.load import Schema, load
from publish.schema.relaxng.validate import validate
from publish.source import xml

ORACLE = Path(__file__).parents[4] / "shared" / "oracle"
INSTANCES = sorted((ORACLE / "instances").glob("*.xml"))
SHORT = ("tei_bare", "tei_simplePrint")
SCHEMAS = [
    pytest.param(path.stem, marks=() if path.stem in SHORT else pytest.mark.slow)
    for path in sorted((ORACLE / "rng").glob("*.rng"))
]
pytestmark = [
    pytest.mark.jing,
    pytest.mark.skipif(not shutil.which("jing"), reason="needs jing (Debian package jing)"),
]

#: Where no reason holds, and why that is right.
EXCEPTIONS = {
    # Said of <date type>, with the attributes of <date>, at the next <idno type>, which may have it.
    "Test2_inputFiles_validInstances_testPure1ValidInstance",
}

BOOK = """
<element xmlns="http://relaxng.org/ns/structure/1.0" name="book">
  <element name="head"><element name="title"><text/></element><element name="date"><text/></element></element>
  <oneOrMore><element name="p"><optional><attribute name="n"/></optional><text/></element></oneOrMore>
</element>"""


@cache
def _source(path: Path) -> xml.Source:
    source = xml.read(path)
    assert isinstance(source, xml.Source)
    return source


def _different(schema: Schema, said: dict[str, list[Said]], documents: list[Path]) -> list[tuple[str, int, str, str]]:
    return [
        (path.name, each.line, each.sentence, reason)
        for path in documents
        for each, reason in unaccounted(
            _source(path), validate(schema, _source(path)), said.get(path.name, [])
        )
    ]


@pytest.mark.shared
@pytest.mark.skipif(not INSTANCES, reason="needs the reference data beside the repository (../shared)")
@pytest.mark.parametrize("odd", SCHEMAS)
def test_no_fault_that_jing_reports_is_missing_but_those_that_follow(odd: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(fault_log, "MAX_FAULTS", 100_000)
    grammar = ORACLE / "rng" / f"{odd}.rng"
    said = jing(grammar, INSTANCES)
    assert len(said) > 50
    different = _different(load(grammar, trusted=True), said, INSTANCES)
    assert [each for each in different if not each[3] and each[0].split(".")[0] not in EXCEPTIONS] == []


@pytest.mark.parametrize(
    ("inside", "lines", "reasons"),
    [
        ("<head><title>t</title><date>d</date></head>\n<q>a\n<p>b</p></q>\n<p>c</p>", [2], {"echo"}),
        ("<head>\n<title>t</title>\n<zzz>d</zzz>\n</head>\n<p/>", [3], {"stand-in"}),
        ("<head>\n<zzz>t</zzz>\n<date>d</date>\n</head>\n<p/>", [2], {"stand-in"}),
        ("<head><date>d</date>\n<title>t</title></head>\n<p/>", [1], {"turned"}),
        ('<head><title/><date/></head>\n<p m="1"/>\n<p m="2"/>\n<p n="3"/>', [2, 3], set()),
    ],
)
def test_what_follows_from_another_fault_is_told_once(
    inside: str, lines: list[int], reasons: set[str], tmp_path: Path
) -> None:
    (tmp_path / "book.rng").write_text(BOOK, "utf-8")
    document = tmp_path / "book.xml"
    document.write_text(f"<book>{inside}</book>", "utf-8")
    schema, said = load(tmp_path / "book.rng"), jing(tmp_path / "book.rng", [document])
    assert [fault.line for fault in validate(schema, _source(document))] == lines
    assert {reason for *_, reason in _different(schema, said, [document])} == reasons <= set(REASONS)
