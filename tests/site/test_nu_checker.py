"""The Nu HTML checker (npm ``vnu-jar``) finds no error in the built site, nor in a page of its own.

Its warnings on ``role="list"`` are no faults: without that role a list without bullets is no list to VoiceOver.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest
from site_made import EDITION, READINGS, ROOT, documents, reading, tree

from publish import edition
from publish.document import record
from publish.formats import html

JAR = Path(os.environ.get("VNU_JAR", ROOT / ".venv/nu/node_modules/vnu-jar/build/dist/vnu.jar"))

pytestmark = [
    pytest.mark.skipif(shutil.which("java") is None, reason="needs Java (Debian package default-jre-headless)"),
    pytest.mark.skipif(not JAR.is_file(), reason="needs npm's vnu-jar (make tools), or VNU_JAR naming its file"),
]


def faults(*places: Path) -> list[str]:
    command = ["java", "-jar", str(JAR), "--format", "json", "--errors-only", "--skip-non-html", *map(str, places)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    said = json.loads(done.stderr)["messages"]
    return [f"{m.get('url', '').rpartition('/')[2]}: {m['message']}: {m.get('extract', '')}" for m in said]


def test_the_checker_sees_a_fault(tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<!DOCTYPE html><title>x</title><p><div></div></p>", encoding="utf-8")
    assert faults(tmp_path)


def test_the_built_site_has_no_fault(root: Path, pictured: Path) -> None:
    assert faults(root, pictured) == []


def test_a_page_of_its_own_has_no_fault(tmp_path: Path) -> None:
    for path in documents():
        for name in READINGS:
            text, _ = html.standalone(edition.load(EDITION), record.read(tree(path)), reading(path, name), tree(path))
            (tmp_path / f"{path.stem}.{name}.html").write_text(text, encoding="utf-8")
    assert faults(tmp_path) == []
