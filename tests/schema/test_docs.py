"""The pages on the validator and the compiler say what happens; and neither knows an edition."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COMPILER = (ROOT / "docs" / "odd-compiler.md").read_text(encoding="utf-8")
VALIDATOR = (ROOT / "docs" / "validator.md").read_text(encoding="utf-8")


def blocks(page: str, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page, re.DOTALL | re.MULTILINE)


def run(folder: Path, *arguments: str) -> str:
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=120, check=False
    )
    return done.stdout + done.stderr


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("docs")
    (made / "letters.odd").write_text(blocks(COMPILER, "xml")[0], encoding="utf-8")
    (made / "wrong.odd").write_text(blocks(COMPILER, "xml")[0].replace('ident="name"', 'ident="nam"'), encoding="utf-8")
    (made / "letter.xml").write_text(blocks(VALIDATOR, "xml")[0], encoding="utf-8")
    return made


def test_what_the_pages_type_prints_what_they_print(folder: Path) -> None:
    sessions = [block for page in (COMPILER, VALIDATOR) for block in blocks(page, "console")]
    assert len(sessions) == 3
    for session in sessions:
        command, _, printed = session.removeprefix("$ publish ").partition("\n")
        assert run(folder, "-m", "publish", *command.split()) == printed


@pytest.mark.parametrize("page", [COMPILER, VALIDATOR])
def test_the_python_of_the_pages_prints_what_they_say(folder: Path, page: str) -> None:
    (code,) = blocks(page, "python")
    said = re.search(r"^prints `(.*?)`", page, re.MULTILINE)
    assert said and run(folder, "-c", code).strip() == said[1]


def test_the_pages_name_every_option_that_is_for_any_schema() -> None:
    compiler = run(ROOT, "-m", "publish", "schema", "--help")
    assert [option for option in re.findall(r"--\w+", compiler) if option not in COMPILER and option != "--help"] == []
    for option in ("--rng", "--sch", "--phase", "--jobs", "--format", "--all"):
        assert f"`{option}" in VALIDATOR


def test_the_validator_and_the_compiler_know_no_edition() -> None:
    rooms = [ROOT / "publish" / "schema", ROOT / "xslt" / "odd", ROOT / "xslt" / "schematron"]
    files = [file for room in rooms for file in room.rglob("*") if file.suffix in (".py", ".xsl")]
    assert len(files) > 60
    for file in files:
        text = file.read_text(encoding="utf-8")
        for word in ("armistice", "publish.edition", "publish.settings", "edition.toml"):
            assert word not in text.lower(), f"{file}: {word}"
