"""Problems are told to people with their line and place, and to programs in the forms that these read."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from publish.problem import Problem
from publish.reports.report import as_github, as_json, as_text, wants_colour
from publish.reports.sarif import as_sarif

UNKNOWN = Problem("unknown-element", "error", "a.xml", 2, 12, "`<dele>` is not an element", "<del>")
WARNING = Problem("misprint-unexplained", "warning", "b, c.xml", 1, 1, "100% sure,\nor not")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.xml").write_text("<TEI>\n  <p>word <dele>x</dele></p></TEI>", "utf-8")
    return tmp_path


def test_text_shows_the_line_with_the_place_and_the_way_to_it(folder: Path) -> None:
    assert as_text([UNKNOWN], folder).splitlines() == [
        "a.xml:2:12: error: `<dele>` is not an element [unknown-element]",
        "       2 │ <p>word <dele>x</dele></p></TEI>",
        "         │          ^",
        "    in p › dele",
        "    <del>",
    ]


def test_text_without_a_folder_is_told_in_two_lines() -> None:
    assert as_text([UNKNOWN]).count("\n") == 2


def test_a_long_line_is_cut_around_the_place(folder: Path) -> None:
    (folder / "a.xml").write_text("<TEI>\n" + "word " * 100 + "<dele/>" + " word" * 100 + "</TEI>", "utf-8")
    place = Problem("unknown-element", "error", "a.xml", 2, 501, "x")
    line, caret = as_text([place], folder).splitlines()[1:3]
    assert len(line) < 120 and line[caret.index("^") :].startswith("<dele/>")


@pytest.mark.parametrize(("file", "line", "column"), [("none.xml", 1, 1), ("a.xml", 9, 1), ("a.xml", 1, 99)])
def test_a_place_that_is_not_there_shows_no_line(folder: Path, file: str, line: int, column: int) -> None:
    problem = Problem("broken-link", "error", file, line, column, "x", "y")
    assert as_text([problem], folder).count("\n") == 2


def test_colours_are_for_terminals_and_can_be_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    assert wants_colour(terminal) and not wants_colour(io.StringIO())
    monkeypatch.setenv("NO_COLOR", "1")
    assert not wants_colour(terminal)
    assert "\x1b" in as_text([UNKNOWN], colour=True) and "\x1b" not in as_text([UNKNOWN])


def test_json_has_every_fact_of_each_problem() -> None:
    told = json.loads(as_json([WARNING, UNKNOWN]))
    assert told["problems"][0] == {
        "code": "unknown-element",
        "severity": "error",
        "file": "a.xml",
        "line": 2,
        "column": 12,
        "message": "`<dele>` is not an element",
        "hint": "<del>",
        "edits": [],
    }


def test_github_gets_one_command_a_problem_with_its_signs_escaped() -> None:
    assert as_github([UNKNOWN, WARNING]).splitlines() == [
        "::error file=a.xml,line=2,col=12,title=unknown-element::`<dele>` is not an element%0A<del>",
        "::warning file=b%2C c.xml,line=1,col=1,title=misprint-unexplained::100%25 sure,%0Aor not",
    ]


def test_sarif_names_tool_rules_results_and_places() -> None:
    log: dict[str, Any] = json.loads(as_sarif([UNKNOWN, WARNING]))
    assert set(log) == {"$schema", "version", "runs"} and log["version"] == "2.1.0"
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["misprint-unexplained", "unknown-element"]
    assert rules[1]["shortDescription"]["text"].startswith("Every element is one")
    first, second = run["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("unknown-element", 1, "error")
    place = first["locations"][0]["physicalLocation"]
    assert place["region"] == {"startLine": 2, "startColumn": 12}
    assert place["artifactLocation"] == {"uri": "a.xml", "uriBaseId": "%SRCROOT%"}
    assert second["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "b%2C%20c.xml"


def test_sarif_without_problems_is_a_run_without_results() -> None:
    assert json.loads(as_sarif([]))["runs"][0]["results"] == []
