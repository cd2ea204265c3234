"""What lies where the edition does not look is told."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from publish.checks.strays import check_strays
from publish.edition import load

ROOT = Path(__file__).parents[2]


def test_files_in_deeper_folders_and_of_other_endings_are_told(tmp_path: Path) -> None:
    for name in ("a.xml", "b.XML", "set/c.xml", ".hidden/d.xml", "e.txt"):
        file = tmp_path / "tei/documents" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("<TEI/>")
    found = check_strays(replace(load(ROOT), root=tmp_path))
    assert [(each.file, each.severity, each.hint) for each in found] == [
        ("tei/documents/b.XML", "warning", "call it b.xml"),
        ("tei/documents/set/c.xml", "warning", "move it to tei/documents/c.xml"),
    ]
