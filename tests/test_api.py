"""The press as a library: the example of its page runs."""

from __future__ import annotations

import contextlib
import io
import re
import subprocess
import sys
from pathlib import Path

import pytest
from edition_here import copy_of_edition

import publish

ROOT = Path(__file__).parents[1]


def example() -> str:
    found = re.search("```python\n(.*?)```", (ROOT / "docs/library.md").read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_the_example_runs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = copy_of_edition(tmp_path)
    monkeypatch.chdir(edition)
    said = io.StringIO()
    with contextlib.redirect_stdout(said):
        exec(compile(example(), "docs/library.md", "exec"), {})
    assert said.getvalue().endswith("built\n")
    assert (edition / "site/index.html").is_file()


def test_what_is_no_xml_is_a_problem(tmp_path: Path) -> None:
    edition = publish.load(copy_of_edition(tmp_path))
    file = edition.documents()[0]
    file.write_bytes(b"<TEI>")
    content, problems = publish.render(edition, file)
    assert (content, [problem.code for problem in problems]) == (b"", ["not-well-formed"])


def test_there_is_nothing_else(tmp_path: Path) -> None:
    assert set(publish.__all__) == {"build", "check", "load", "render"}
    with pytest.raises(AttributeError):
        _ = publish.nothing


def test_the_package_says_that_it_is_typed() -> None:
    assert (Path(publish.__file__).parent / "py.typed").is_file()


@pytest.mark.parametrize("module", ["publish.checks.check", "publish.settings", "publish.formats.html"])
def test_checking_needs_no_command_line_and_no_extra(module: str) -> None:
    extras = "click", "typst", "sqlalchemy", "starlette", "uvicorn", "fontTools", "isal"
    code = f"import sys, {module}; print([name for name in {extras!r} if name in sys.modules])"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert run.stdout.strip() == "[]"
