"""What ``[build] keep`` and ``--keep`` may name."""

from __future__ import annotations

from pathlib import Path

import pytest
from edition_here import copy_of_edition

from publish import edition as editions
from publish.edition import kept_paths
from publish.problem import EditionError


def test_paths_are_compared_in_one_form() -> None:
    assert kept_paths(["CNAME", "./.git/", "a//b/c"], "--keep") == ("CNAME", ".git", "a/b/c")


@pytest.mark.parametrize("value", ["", ".", "/", "/etc", "..", "../mine", "a/../../b", "a\\b"])
def test_what_is_no_path_inside_the_site_is_refused(value: str) -> None:
    with pytest.raises(EditionError, match=r"--keep: .* is no path inside the site"):
        kept_paths([value], "--keep")


def test_the_setting_is_read_and_a_wrong_one_is_refused(tmp_path: Path) -> None:
    settings = copy_of_edition(tmp_path) / "edition.toml"
    text = settings.read_text(encoding="utf-8").partition("[build]")[0]
    settings.write_text(f'{text}\n[build]\nkeep = ["CNAME", ".git"]\n', encoding="utf-8")
    assert editions.load(tmp_path).keep == ("CNAME", ".git")
    for wrong in ('keep = "CNAME"', "keep = [1]", "keeps = []", 'keep = ["../mine"]'):
        settings.write_text(f"{text}\n[build]\n{wrong}\n", encoding="utf-8")
        with pytest.raises(EditionError, match=r"edition\.toml:\d+:1: .*keep"):
            editions.load(tmp_path)
