"""The wheel has all that the press needs, and works outside of the clone."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
#: Where the wheel has what is outside of the package in the clone.
SHARED = {"xslt": "publish/_shared/xslt", "labels": "publish/_shared/labels", "odd": "publish/_shared/odd"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    subprocess.run([sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)], cwd=ROOT, check=True, capture_output=True)
    return next(folder.glob("*.whl"))


def committed(*folders: str) -> list[str]:
    listed = subprocess.run(["git", "ls-files", *folders], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    return listed.split()


def test_every_file_of_the_press_is_in_the_wheel(wheel: Path) -> None:
    there = set(zipfile.ZipFile(wheel).namelist())
    missing = [file for file in committed("publish") if file not in there]
    for folder, place in SHARED.items():
        missing += [file for file in committed(folder) if place + file.removeprefix(folder) not in there]
    assert missing == []


def test_nothing_of_the_edition_or_the_tests_is_in_the_wheel(wheel: Path) -> None:
    outside = [name for name in zipfile.ZipFile(wheel).namelist() if not name.startswith("publish/") and ".dist-info/" not in name]
    assert outside == []


@pytest.mark.slow
def test_an_edition_is_made_and_built_outside_of_the_clone(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    libraries = sysconfig.get_paths()["purelib"]
    program = f"import sys; sys.path[:0] = [{str(installed)!r}]; sys.path.append({libraries!r}); from publish.cli import main; main()"
    alone = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}

    def publish(*arguments: str) -> str:
        command = [sys.executable, "-I", "-S", "-c", program, *arguments]
        done = subprocess.run(command, cwd=tmp_path, env=alone, capture_output=True, text=True, encoding="utf-8")
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    publish("init", "ours")
    publish("--edition", "ours", "check")
    publish("--edition", "ours", "schema")
    publish("--edition", "ours", "build", "--out", "site")
    publish("explain", "duplicate-id")
    publish("render", "ours/tei/documents/letter-1.xml", "--to", "epub", "--out", "letter.epub")
    assert (tmp_path / "site/texts/letter-1.pdf").read_bytes().startswith(b"%PDF")
