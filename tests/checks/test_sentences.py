"""All sentences follow one rule: no full stop at the end, and never without a mend."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from publish.checks.rules import check_rules
from publish.schema.schematron import load
from publish.source import xml

ROOT = Path(__file__).parents[2]
SCH = "{http://purl.oclc.org/dsdl/schematron}"


def _rules() -> list[tuple[str, str]]:
    read = xml.read(ROOT / "odd/built/armistice.sch")
    assert isinstance(read, xml.Source)
    found = read.root.iter(f"{SCH}assert", f"{SCH}report", f"{SCH}diagnostic")
    return [(str(each.get("id")), "".join(str(part) for part in each.itertext())) for each in found]


def _examples() -> list[tuple[str, str]]:
    # The sentence of `schematron` is that of the schema of its example.
    files = sorted(file for file in (ROOT / "tests/checks/codes").glob("*/expected.toml") if file.parent.name != "schematron")
    problems = [problem for file in files for problem in tomllib.loads(file.read_text("utf-8")).get("problem", [])]
    return [(each["code"], each[part]) for each in problems for part in ("message", "hint") if part in each]


def _tables() -> list[tuple[str, str]]:
    tables = [tomllib.loads(file.read_text("utf-8")) for file in (ROOT / "tests/checks/mistakes").glob("*.toml")]
    rows = [(each["name"], row) for table in tables for each in table["mistake"] for row in each["wanted"]]
    return [(name, said) for name, row in rows for said in row[-2:]]


@pytest.mark.parametrize("said", [_rules, _examples, _tables], ids=["rules", "examples", "tables"])
def test_no_sentence_ends_with_a_full_stop(said: object) -> None:
    assert callable(said)
    found = said()
    assert found and [each for each in found if re.search(r"\.\s*$", each[1])] == []


def test_every_sentence_of_the_tables_begins_small_or_with_what_was_typed() -> None:
    assert [said for _, said in _tables() if said[0].isupper()] == []


def test_no_rule_of_the_edition_lacks_its_mend() -> None:
    read = xml.read(ROOT / "odd/built/armistice.sch")
    assert isinstance(read, xml.Source)
    own = [each for each in read.root.iter(f"{SCH}assert") if each.get("id")]
    assert own and [each.get("id") for each in own if not each.get("diagnostics")] == []


def test_a_rule_of_tei_says_where_it_is_explained() -> None:
    source = xml.parse(b'<TEI xmlns="http://www.tei-c.org/ns/1.0"><div subtype="s"/></TEI>', Path("a.xml"), "a.xml")
    assert isinstance(source, xml.Source)
    (problem,) = check_rules(source, load(ROOT / "odd/built/armistice.sch"))
    assert (problem.code, problem.column) == ("att.typed-subtypeTyped", 42)
    assert problem.hint == "publish explain att.typed-subtypeTyped"
