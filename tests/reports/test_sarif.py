"""SARIF by its specification: every object that is written has the properties, kinds and bounds of version 2.1.0.

The published JSON schema allows no property that it does not name, so the table of what is written here is closed too.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from publish.checks.check import check_edition
from publish.checks.fix import fixed
from publish.edition import load
from publish.reports.sarif import SCHEMA, as_sarif

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "tests" / "editions" / "armistice"
Judge = Callable[[Any], object]
Table = dict[str, dict[str, tuple[Judge, bool]]]


def is_text(value: Any) -> bool:
    return isinstance(value, str) and bool(value)


def is_any_text(value: Any) -> bool:
    return isinstance(value, str)


def is_count(value: Any) -> bool:
    return isinstance(value, int) and value >= 1


def is_index(value: Any) -> bool:
    return isinstance(value, int) and value >= 0


def is_reference(value: Any) -> object:
    """RFC 3986, section 4.1: only characters of a URI, every percent sign before two digits."""
    return isinstance(value, str) and re.fullmatch(r"(?:[\w.~:/?#\[\]@!$&'()*+,;=-]|%[0-9A-F]{2})+", value, re.ASCII)


def one_of(*values: str) -> Judge:
    return lambda value: value in values


def many(name: str, *, least: int = 0, unique: bool = False) -> Judge:
    def test(value: Any) -> bool:
        told = [json.dumps(each, sort_keys=True) for each in value]
        assert not unique or len(set(told)) == len(told), name
        return len(value) >= least and all(object_of(name)(each) for each in value)

    return test


def object_of(name: str) -> Judge:
    """Return the judge of one kind of object: its properties known, each good, none that is needed missing."""

    def test(value: Any) -> bool:
        table = OBJECTS[name]
        assert value.keys() <= table.keys(), (name, value.keys() - table.keys())
        assert {key for key, (_, needed) in table.items() if needed} <= value.keys(), name
        assert all(table[key][0](inner) for key, inner in value.items()), (name, value)
        return True

    return test


#: Sections 3.13 (log), 3.14 (run), 3.18 and 3.19 (tool), 3.49 (rule), 3.27 (result), 3.28 to 3.30 (places),
#: 3.4 (file), 3.55 to 3.57 (mends), 3.3 (content), 3.11 (message): each property, and whether it must be there.
OBJECTS: Table = {
    "log": {
        "$schema": (one_of(SCHEMA), False),
        "version": (one_of("2.1.0"), True),
        "runs": (many("run"), True),
    },
    "run": {
        "tool": (object_of("tool"), True),
        "columnKind": (one_of("utf16CodeUnits", "unicodeCodePoints"), False),
        "results": (many("result"), False),
    },
    "tool": {"driver": (object_of("driver"), True)},
    "driver": {"name": (is_text, True), "rules": (many("rule", unique=True), False)},
    "rule": {
        "id": (is_text, True),
        "shortDescription": (object_of("message"), False),
        "fullDescription": (object_of("message"), False),
    },
    "result": {
        "ruleId": (is_text, False),
        "ruleIndex": (is_index, False),
        "level": (one_of("none", "note", "warning", "error"), False),
        "message": (object_of("message"), True),
        "locations": (many("location"), False),
        "fixes": (many("fix", unique=True), False),
    },
    "location": {"physicalLocation": (object_of("place"), False)},
    "place": {"artifactLocation": (object_of("file"), True), "region": (object_of("region"), False)},
    "file": {"uri": (is_reference, False), "uriBaseId": (is_text, False)},
    "region": dict.fromkeys(("startLine", "startColumn", "endLine", "endColumn"), (is_count, False))
    | dict.fromkeys(("charOffset", "charLength"), (is_index, False)),
    "fix": {"description": (object_of("message"), False), "artifactChanges": (many("change", least=1), True)},
    "change": {
        "artifactLocation": (object_of("file"), True),
        "replacements": (many("replacement", least=1), True),
    },
    "replacement": {
        "deletedRegion": (object_of("region"), True),
        "insertedContent": (object_of("content"), False),
    },
    "content": {"text": (is_any_text, False)},
    "message": {"text": (is_text, False)},
}

FAULTY = """<p>One  <date when="4 July 1953">day</date><dele/>.</p>
<p xml:id='example.b9'>板門店 𝄞 <hi rend="bold">x</hi> [making]</p>"""


@pytest.fixture(scope="module")
def log(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """The log of a document with faults of grammar, rules and signs, some with safe mends; its file a strange name."""
    good = (ROOT / "tests/checks/codes/unknown-element/good.xml").read_text("utf-8")
    file = tmp_path_factory.mktemp("a folder") / "été, no 1%.xml"
    file.write_text(good.replace("</p>", f"</p>{FAULTY}", 1), "utf-8")
    checked = check_edition(load(EDITION), [file])
    told: dict[str, Any] = json.loads(as_sarif(checked.problems, fixed(checked, {str(file)})))
    return told


def test_every_object_is_one_of_the_specification(log: dict[str, Any]) -> None:
    assert object_of("log")(log)
    results = log["runs"][0]["results"]
    assert len(results) > 3 and sum("fixes" in result for result in results) > 1


def test_each_result_names_its_rule_and_the_rules_are_there_once(log: dict[str, Any]) -> None:
    run = log["runs"][0]
    codes = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    assert len(set(codes)) == len(codes)
    assert all(codes[result["ruleIndex"]] == result["ruleId"] for result in run["results"])


def test_a_deleted_region_ends_where_it_begins_or_after(log: dict[str, Any]) -> None:
    mends = [fix for result in log["runs"][0]["results"] for fix in result.get("fixes", ())]
    regions = [piece["deletedRegion"] for fix in mends for piece in fix["artifactChanges"][0]["replacements"]]
    assert regions
    for region in (region for region in regions if "charOffset" not in region):
        assert (region["startLine"], region["startColumn"]) <= (region["endLine"], region["endColumn"])


def test_the_table_refuses_what_the_specification_does_not_name(log: dict[str, Any]) -> None:
    with pytest.raises(AssertionError):
        object_of("log")(log | {"extra": 1})
    with pytest.raises(AssertionError):
        object_of("region")({"startLine": 0})
