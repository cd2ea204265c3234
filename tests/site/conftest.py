"""What the tests in a browser share: Chromium, the site of the edition, and one with pictures."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pictured_made import pictured_site
from site_made import site


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    for path, text in site().items():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    return folder


@pytest.fixture(scope="module")
def pictured(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site that the build made, with a document that has pictures."""
    folder, problems = pictured_site(tmp_path_factory.mktemp("pictured"))
    assert problems == []
    return folder


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="drives Chromium by Playwright")
    chromium_here = shutil.which("chromium")
    if chromium_here is None:
        pytest.skip("needs Chromium (Debian package chromium)")
    with playwright.sync_playwright() as driver:
        chromium = driver.chromium.launch(executable_path=chromium_here, args=["--no-sandbox", "--disable-gpu"])
        yield chromium
        chromium.close()
