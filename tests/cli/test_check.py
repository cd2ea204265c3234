"""``publish check`` for an editor's program, and by several processes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from edition_here import copy_of_edition

from publish.cli import main


@pytest.fixture
def edition(tmp_path: Path) -> Path:
    return copy_of_edition(tmp_path)


def test_what_is_not_saved_is_checked_in_place_of_its_file(edition: Path) -> None:
    path = edition / "tei/documents/telegram-3305.xml"
    text = path.read_text(encoding="utf-8")
    unsaved = text.replace('ref="person:mao"', 'ref="person:maoo"', 1)
    arguments = ["--edition", str(edition), "check", "--stdin", "--file", str(path), "--format", "json"]
    done = CliRunner().invoke(main, arguments, input=unsaved)
    (problem,) = json.loads(done.stdout)["problems"]
    assert (done.exit_code, problem["file"]) == (1, "tei/documents/telegram-3305.xml")
    assert path.read_text(encoding="utf-8") == text
    assert CliRunner().invoke(main, arguments, input=text).exit_code == 0
    broken = CliRunner().invoke(main, arguments, input=text.replace("</body>", ""))
    assert json.loads(broken.stdout)["problems"][0]["code"] == "not-well-formed"


def test_several_processes_find_what_one_finds(edition: Path) -> None:
    path = edition / "tei/documents/telegram-3305.xml"
    path.write_text(path.read_text(encoding="utf-8").replace("<p ", "<pp ", 1).replace('"person:mao"', '"person:x"'))
    found = [CliRunner().invoke(main, ["--edition", str(edition), "check", *jobs]).stdout for jobs in ([], ["--jobs", "2"])]
    assert found[0] == found[1] != ""
