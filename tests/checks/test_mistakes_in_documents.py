"""What editors are told of mistakes in the edition's own documents, by all checkers together."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from publish.checks.check import check_edition
from publish.edition import load
from publish.problem import Problem

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "tests" / "editions" / "armistice"
TABLE = Path(__file__).parent / "mistakes" / "documents.toml"
MISTAKES: list[dict[str, Any]] = tomllib.loads(TABLE.read_text("utf-8"))["mistake"]
SETTINGS = load(EDITION)
MARK = "▸"


def mistaken(mistake: dict[str, Any]) -> tuple[str, list[tuple[int, int]]]:
    """Return a document with its mistake, and the places that are marked."""
    text = (EDITION / "tei/documents" / f"{mistake['file']}.xml").read_text("utf-8")
    for piece, put in mistake["change"]:
        assert piece in text, f"{mistake['file']} has no {piece} any more: take another piece for this mistake"
        text = text.replace(piece, put, 1)
    text = text.partition(mistake["cut"])[0] if "cut" in mistake else text
    parts = text.split(MARK)
    before = ["".join(parts[:number]) for number in range(1, len(parts))]
    return "".join(parts), [(each.count("\n") + 1, len(each) - each.rfind("\n")) for each in before]


def told(mistake: dict[str, Any], folder: Path) -> tuple[list[Problem], list[tuple[int, int]]]:
    text, places = mistaken(mistake)
    file = folder / f"{mistake['file']}.xml"
    file.write_bytes(text.encode(mistake.get("encoding", "utf-8")))
    return check_edition(SETTINGS, [file]).problems, places


def said(problems: list[Problem], folder: Path) -> list[list[str]]:
    return [[each.code, each.message.replace(f"{folder}/", ""), each.hint] for each in problems]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["name"])
def test_each_mistake_is_told_where_it_is_and_nothing_else(mistake: dict[str, Any], tmp_path: Path) -> None:
    problems, places = told(mistake, tmp_path)
    assert [(each.line, each.column) for each in problems] == places
    assert said(problems, tmp_path) == mistake["wanted"]


def test_there_are_many_mistakes_each_of_its_own_name() -> None:
    assert len({mistake["name"] for mistake in MISTAKES}) == len(MISTAKES) >= 100


def test_no_sentence_is_empty_and_no_mend_is_missing() -> None:
    assert all(all(words) for mistake in MISTAKES for words in mistake["wanted"])


def test_the_table_is_written_anew_when_asked(update_golden: bool, tmp_path: Path) -> None:
    table = TABLE.read_text("utf-8")
    for mistake in MISTAKES if update_golden else []:
        rows = "".join(
            f"  {json.dumps(row, ensure_ascii=False)},\n" for row in said(told(mistake, tmp_path)[0], tmp_path)
        )
        name = re.escape(mistake["name"])
        entry = re.compile(rf"(name = [\"']{name}[\"']\n(?:(?!\[\[).*\n)*?wanted = \[)[\s\S]*?\]\n(?=\n|\Z)")
        table = entry.sub(lambda found, rows=rows: f"{found[1]}\n{rows}]\n", table, count=1)
    if update_golden:
        TABLE.write_text(table, "utf-8")
