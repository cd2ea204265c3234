"""Every fix that is offered as data is tried: its message is gone, and no new one has come."""

from __future__ import annotations

import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from edition_here import EDITION
from test_mistakes_in_documents import MISTAKES, mistaken

from publish.checks.check import check_edition
from publish.checks.explain import rules
from publish.edition import load
from publish.problem import Problem, edited

sys.path.insert(0, str(Path(__file__).parent / "codes"))
from judge import HERE, example, problems

SETTINGS = load(EDITION)
#: The examples whose file is the one that problems name, so that it can be changed and checked again.
CODES = [rule.code for rule in rules() if example(rule.code, "bad").exists()]


def said(found: list[Problem]) -> Counter[tuple[str, str]]:
    return Counter((problem.code, problem.message) for problem in found)


def new(before: list[Problem], after: list[Problem]) -> list[str]:
    """Return the codes that are reported more often than before."""
    known = Counter(problem.code for problem in before)
    return sorted((Counter(problem.code for problem in after) - known).elements())


def tried(before: list[Problem], text: str, again: Any) -> list[str]:
    """Make each fix alone; return what is wrong with any of them."""
    wrong = []
    for problem in before:
        if problem.edits:
            after = again(edited(text, problem.edits))
            stays = said(after)[problem.code, problem.message] >= said(before)[problem.code, problem.message]
            if stays or new(before, after):
                wrong.append(f"{problem.code}: {problem.hint} {'changes nothing' if stays else new(before, after)}")
    return wrong


@pytest.mark.slow
@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["name"])
def test_a_fix_of_a_mistake_in_a_document_mends_it(mistake: dict[str, Any], tmp_path: Path) -> None:
    text, _ = mistaken(mistake)
    file = tmp_path / f"{mistake['file']}.xml"

    def again(changed: str) -> list[Problem]:
        file.write_bytes(changed.encode("utf-8"))
        return check_edition(SETTINGS, [file]).problems

    if "encoding" not in mistake:
        assert tried(again(text), text, again) == []


@pytest.mark.parametrize("code", CODES)
def test_a_fix_of_a_rule_mends_its_bad_example(code: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = example(code, "bad")
    own = [replace(problem, file="") for problem in problems(code, "bad")]
    text = file.read_bytes().decode("utf-8", errors="replace")

    def again(changed: str) -> list[Problem]:
        folder = tmp_path / code
        folder.mkdir(exist_ok=True)
        for each in (HERE / code).glob("*.*"):
            (folder / each.name).write_bytes(each.read_bytes())
        (folder / file.name).write_bytes(changed.encode())
        monkeypatch.setattr("judge.HERE", tmp_path)
        return [replace(problem, file="") for problem in problems(code, "bad")]

    assert tried(own, text, again) == []


def test_many_problems_have_their_fix_as_data(tmp_path: Path) -> None:
    number = 0
    for mistake in MISTAKES[:60]:
        file = tmp_path / f"{mistake['file']}.xml"
        file.write_bytes(mistaken(mistake)[0].encode())
        number += any(problem.edits for problem in check_edition(SETTINGS, [file]).problems)
    assert number >= 20
