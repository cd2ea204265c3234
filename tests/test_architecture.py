"""docs/architecture.md names every folder, and its order is that of the imports."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs/architecture.md").read_text(encoding="utf-8")


def named(table: str) -> list[str]:
    """Return the names in the first column of the table whose head names a folder."""
    rows = PAGE.partition(f"| `{table}/` |")[2].partition("\n\n")[0]
    firsts = re.findall(r"(?m)^\| (`[^|]*`) \|", rows)
    return [name for first in firsts for name in re.findall("`([^`]*)`", first)]


def test_the_floors_are_those_that_imports_are_held_to() -> None:
    with (ROOT / "pyproject.toml").open("rb") as file:
        (contract,) = tomllib.load(file)["tool"]["importlinter"]["contracts"]
    layers = [name for layer in contract["layers"] for name in layer.split(" | ")]
    assert named("publish") == layers


def test_every_module_of_the_top_is_a_floor() -> None:
    top = {path.stem for path in (ROOT / "publish").glob("[a-z]*.py")}
    folders = {path.parent.name for path in (ROOT / "publish").glob("[a-z]*/__init__.py")}
    assert set(named("publish")) == top | folders


def test_every_folder_of_stylesheets_is_named() -> None:
    folders = {path.name for path in (ROOT / "xslt").iterdir() if path.is_dir()}
    assert set(named("xslt")) == folders
