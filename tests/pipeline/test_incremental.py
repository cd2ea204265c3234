"""A build that does only what changed makes the same site, byte for byte, as one that makes everything."""

from __future__ import annotations

import shutil
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from edition_here import copy_of_edition
from hypothesis import given, settings
from hypothesis import strategies as st

from publish.edition import load
from publish.pipeline.build import CACHE, build


def site(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def made(edition: Path, out: Path, *, cached: bool = True) -> list[str]:
    """Build; return the names of what was made."""
    names: list[str] = []
    problems = build(load(edition), out, pdf=False, cached=cached, told=lambda name, _: names.append(name))
    assert problems == []
    return names


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace(old, new), encoding="utf-8")


def of_document(edition: Path) -> None:
    change(edition / "tei/documents/cable-25025.xml", "</body>", "<!-- seen --></body>")


def of_entry(edition: Path) -> None:
    change(edition / "tei/registers/persons.xml", "</listPerson>", "<!-- seen --></listPerson>")


def of_settings(edition: Path) -> None:
    change(edition / "edition.toml", 'title = "', 'title = "New ')


def of_damage(edition: Path) -> None:
    for file in sorted((edition / CACHE).rglob("*"))[::2]:
        if file.is_file():
            file.write_bytes(b"damaged")


def of_cut(edition: Path) -> None:
    shutil.rmtree(edition / CACHE / "files", ignore_errors=True)


def of_site(edition: Path) -> None:
    (edition / "site/index.html").write_bytes(b"changed by hand")


def of_new_document(edition: Path) -> None:
    """Add a copy of a document under the next free name, with a title and a transcript of its own."""
    documents = edition / "tei/documents"
    number = len(list(documents.glob("cable-25025-c*.xml"))) + 1
    text = (documents / "cable-25025.xml").read_text(encoding="utf-8")
    for own in ("cable-25025", "Cable No. 25025", "002_998f54eb5146415a"):
        text = text.replace(own, f"{own}-c{number}")
    (documents / f"cable-25025-c{number}.xml").write_text(text, encoding="utf-8")


def of_removal(edition: Path) -> None:
    """Take such a copy out again."""
    for file in sorted((edition / "tei/documents").glob("cable-25025-c*.xml"))[:1]:
        file.unlink()


def of_rename(edition: Path) -> None:
    """Give such a copy another name."""
    for file in sorted((edition / "tei/documents").glob("cable-25025-c*.xml"))[:1]:
        name = f"{file.stem}x"
        file.with_name(f"{name}.xml").write_text(file.read_text(encoding="utf-8").replace(file.stem, name), encoding="utf-8")
        file.unlink()


def of_killed_build(edition: Path) -> None:
    """Change a document, and kill the build that follows in the middle of its work."""
    of_document(edition)
    run = subprocess.run([sys.executable, "-c", KILLED, edition], capture_output=True, text=True, check=False)
    assert run.returncode == -signal.SIGKILL, run.stderr


#: Builds the edition, and is killed as soon as three tasks were made.
KILLED = """
import os, signal, sys
from pathlib import Path
from publish.edition import load
from publish.pipeline.build import build
from publish.pipeline.workshop import Workshop
keep, count = Workshop._keep, []
def kept(self, task, made):
    count.append(keep(self, task, made))
    if len(count) == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return count[-1]
Workshop._keep = kept
build(load(Path(sys.argv[1])), Path(sys.argv[1]) / "site", pdf=False)
"""

STEPS: list[Callable[[Path], None]] = [
    of_document,
    of_entry,
    of_settings,
    of_damage,
    of_cut,
    of_site,
    of_new_document,
    of_removal,
    of_rename,
    of_killed_build,
]


@settings(max_examples=6, deadline=None)
@given(steps=st.lists(st.sampled_from(STEPS), min_size=1, max_size=3))
def test_after_any_history_a_site_is_that_of_a_fresh_build(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Callable[[Path], None]]
) -> None:
    edition = copy_of_edition(tmp_path_factory.mktemp("history"))
    made(edition, edition / "site")
    for step in steps:
        step(edition)
        made(edition, edition / "site")
    made(edition, edition / "fresh", cached=False)
    assert site(edition / "site") == site(edition / "fresh")


def test_a_build_makes_only_what_changed(tmp_path: Path) -> None:
    edition = copy_of_edition(tmp_path)
    assert "document cable-25025" in made(edition, edition / "site")
    assert made(edition, edition / "site") == []
    of_document(edition)
    documents = [name for name in made(edition, edition / "site") if name.startswith("document ")]
    assert documents == ["document cable-25025"]


def test_a_changed_entry_makes_only_what_uses_it(tmp_path: Path) -> None:
    edition = copy_of_edition(tmp_path)
    made(edition, edition / "site")
    change(edition / "tei/registers/persons.xml", "Typist of cable 25025, at", "Typist of cable 25025 at")
    names = made(edition, edition / "site")
    assert [name for name in names if name.startswith("document ")] == ["document cable-25025"]
    assert "register of persons" in names
    assert not {"register of places", "page about", "timeline page", "correspondence page"} & set(names)


def test_nothing_of_the_cache_is_linked_to_a_public_file(tmp_path: Path) -> None:
    edition = copy_of_edition(tmp_path)
    made(edition, edition / "site")
    kept = {path.stat().st_ino for path in (edition / CACHE).rglob("*") if path.is_file()}
    assert not kept & {path.stat().st_ino for path in (edition / "site").rglob("*")}


def test_a_cache_that_is_no_database_is_made_anew(tmp_path: Path) -> None:
    edition = copy_of_edition(tmp_path)
    (edition / CACHE).mkdir()
    (edition / CACHE / "rows.sqlite").write_bytes(b"no database" * 1000)
    made(edition, edition / "site")
    with closing(sqlite3.connect(edition / CACHE / "rows.sqlite")) as rows:
        assert rows.execute("SELECT count(*) FROM made").fetchone()[0] > 20
