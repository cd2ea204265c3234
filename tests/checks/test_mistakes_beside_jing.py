"""The table of mistakes beside jing: no fault that it reports on its line is missing."""

from __future__ import annotations

import shutil
import tomllib
from pathlib import Path

import pytest
from beside_jing import jing, unaccounted

from publish.checks.foreign_names import intentions
from publish.resources import shared
from publish.schema.relaxng.load import load
from publish.schema.relaxng.validate import validate
from publish.source import xml

MISTAKES = Path(__file__).parent / "mistakes"
TABLE = tomllib.loads((MISTAKES / "mistakes.toml").read_text("utf-8"))["mistake"]
ODD = shared() / "odd" / "armistice.odd"
GRAMMAR = ODD.parent / "built" / "armistice.rng"


def _written(mistake: dict[str, list[list[str]]], path: Path) -> Path:
    text = (MISTAKES / "sound.xml").read_text("utf-8")
    for piece, put in mistake["change"]:
        text = text.replace(piece, put, 1)
    path.write_text(text, "utf-8")
    return path


@pytest.mark.jing
@pytest.mark.skipif(not shutil.which("jing"), reason="needs jing (Debian package jing)")
def test_no_fault_that_jing_reports_of_a_mistake_is_missing_but_those_that_follow(tmp_path: Path) -> None:
    files = [_written(mistake, tmp_path / f"{number}.xml") for number, mistake in enumerate(TABLE)]
    said, schema = jing(GRAMMAR, files), load(GRAMMAR, trusted=True)
    assert len(said) > 70
    missing = []
    for file, mistake in zip(files, TABLE, strict=True):
        source = xml.read(file)
        assert isinstance(source, xml.Source), mistake["name"]
        faults = validate(schema, source, intentions=intentions(ODD))
        assert bool(faults) == (file.name in said), mistake["name"]
        different = unaccounted(source, faults, said.get(file.name, []))
        missing += [(mistake["name"], each.line, each.sentence) for each, reason in different if not reason]
    assert missing == []
