"""What other systems do otherwise: paths, code pages, line ends, folders that cannot be exchanged or linked."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Any, NoReturn

import pytest

from publish import edition
from publish.checks.check import check_edition
from publish.checks.files import beside
from publish.edition import Edition
from publish.pipeline.build import build
from publish.starting.new_edition import begin


@pytest.fixture
def ours(tmp_path: Path) -> Edition:
    begin(tmp_path / "ours")
    return edition.load(tmp_path / "ours")


@pytest.mark.parametrize(
    ("file", "there"),
    [
        ("../registers/persons.xml", "tei/registers/persons.xml"),
        ("../../tei/./registers/a b.xml", "tei/registers/a b.xml"),
        ("other.xml", "tei/documents/other.xml"),
        ("", "tei/documents"),
    ],
)
def test_a_pointer_leads_to_the_same_file_everywhere(file: str, there: str) -> None:
    assert beside(PureWindowsPath("C:/ours/tei/documents/a.xml"), file) == PureWindowsPath("C:/ours") / there
    assert beside(PurePosixPath("/ours/tei/documents/a.xml"), file) == PurePosixPath("/ours") / there


def refused(*_: Any, **__: Any) -> NoReturn:
    raise OSError("the system cannot do this")


def windows_library(name: str | None = None, *_: Any, **__: Any) -> NoReturn:
    """Behave as `ctypes.CDLL` does on Windows without a name."""
    raise TypeError("argument of type 'NoneType' is not iterable")


def test_a_site_is_built_twice_where_nothing_is_exchanged_or_linked(
    ours: Edition, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ctypes, "CDLL", windows_library)
    for call in ("link", "symlink"):
        monkeypatch.setattr(os, call, refused)
    assert build(ours, tmp_path / "site", pdf=False) == []
    before = (tmp_path / "site/texts/letter-1.html").read_bytes()
    letter = ours.root / "tei/documents/letter-1.xml"
    letter.write_bytes(letter.read_bytes().replace(b"your parcel", b"your trunk"))
    assert build(ours, tmp_path / "site", pdf=False) == []
    assert (tmp_path / "site/texts/letter-1.html").read_bytes() == before.replace(b"your parcel", b"your trunk")


def test_files_with_the_line_ends_of_windows_are_as_good(ours: Edition, tmp_path: Path) -> None:
    for path in [*ours.root.rglob("*.xml"), *ours.root.rglob("*.odd"), ours.root / "edition.toml"]:
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    read = edition.load(ours.root)
    assert check_edition(read).problems == []
    assert build(read, tmp_path / "site", pdf=False) == []


@pytest.mark.parametrize("page", ["cp437", "cp1252", "ascii"])
def test_a_narrow_code_page_stops_no_report(ours: Edition, page: str) -> None:
    letter = ours.root / "tei/documents/letter-1.xml"
    letter.write_text(letter.read_text(encoding="utf-8").replace('<p xml:id="letter-1.b2">Dear', "<p>Дорогой …"), encoding="utf-8")
    command = [sys.executable, "-m", "publish", "--edition", str(ours.root), "check"]
    done = subprocess.run(command, env={**os.environ, "PYTHONIOENCODING": page}, capture_output=True)
    assert done.returncode == 1, done.stderr
    assert b"block-without-id" in done.stdout and b"press failed" not in done.stderr


def test_names_of_files_have_the_slashes_of_the_web(ours: Edition) -> None:
    assert [ours.name_of(path) for path in ours.documents()] == ["tei/documents/letter-1.xml"]
