"""One build at a time; a killed one leaves no lock."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from sites import NEW_PROCESS, make, pages

from publish.pipeline.lock import alone
from publish.pipeline.manifest import SITE
from publish.pipeline.swap import replacing
from publish.problem import EditionError


def test_a_second_build_is_told_who_holds_the_folder(tmp_path: Path) -> None:
    with replacing(tmp_path / "site", SITE):
        with pytest.raises(EditionError, match=f"process {os.getpid()} on .* is writing it"):
            make(tmp_path / "site")
        make(tmp_path / "another")
    make(tmp_path / "site")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["another", "site"]


def test_a_link_to_a_folder_has_the_lock_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to("site")
    with replacing(tmp_path / "site", SITE), pytest.raises(EditionError, match="is writing it"):
        make(tmp_path / "link")


def test_a_killed_process_leaves_no_lock_and_no_working_folder_for_long(tmp_path: Path) -> None:
    with subprocess.Popen([sys.executable, "-c", NEW_PROCESS, str(tmp_path / "site")], stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout is not None
        other.stdout.readline()
        with pytest.raises(EditionError, match=f"process {other.pid} on"):
            make(tmp_path / "site")
        assert len(list(tmp_path.glob(".site.making-*"))) == 1
        other.kill()
        other.wait()
    assert (tmp_path / ".site.lock").is_file()
    make(tmp_path / "site")
    assert [path.name for path in tmp_path.iterdir()] == ["site"] and pages(tmp_path / "site")


def test_a_file_of_somebody_else_with_the_name_of_a_lock_is_untouched(tmp_path: Path) -> None:
    (tmp_path / ".site.lock").write_text("mine")
    with pytest.raises(EditionError, match=r"\.site\.lock: .* taken by another file"):
        make(tmp_path / "site")
    assert (tmp_path / ".site.lock").read_text() == "mine"
    (tmp_path / ".site.lock").unlink()
    os.mkfifo(tmp_path / ".site.lock")
    with pytest.raises(EditionError, match="it is taken"):
        make(tmp_path / "site")
    (tmp_path / ".site.lock").unlink()
    (tmp_path / "theirs").write_text("")
    (tmp_path / ".site.lock").symlink_to("theirs")
    with pytest.raises(EditionError, match="cannot be written"):
        make(tmp_path / "site")
    (tmp_path / ".site.lock").unlink()
    (tmp_path / ".site.lock").mkdir()
    with pytest.raises(EditionError, match="cannot be written"):
        make(tmp_path / "site")


def test_the_lock_is_a_file_that_says_whose_it_is(tmp_path: Path) -> None:
    with alone(tmp_path / "site"):
        assert re.fullmatch(rf"urn:press:lock:1 process {os.getpid()} on .+\n\n", (tmp_path / ".site.lock").read_text())
    assert list(tmp_path.iterdir()) == []
