"""What the tests in a browser share: Chromium, the site of the edition, and one with pictures."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pictured_made import pictured_site
from site_made import site
from typefaces import FAMILIES, configuration

from publish.site.webfonts import web_fonts


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the edition, in the type of the site."""
    folder = written(tmp_path_factory.mktemp("site"))
    for path, content in web_fonts():
        (folder / path).parent.mkdir(exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


@pytest.fixture(scope="module")
def plain_root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the edition where its type does not arrive."""
    folder = written(tmp_path_factory.mktemp("plain"))
    (folder / "type.css").write_text("", encoding="utf-8")
    return folder


def written(folder: Path) -> Path:
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


@pytest.fixture(scope="session")
def driver() -> Iterator[Any]:
    playwright = pytest.importorskip("playwright.sync_api", reason="drives Chromium by Playwright")
    with playwright.sync_playwright() as driver:
        yield driver


@pytest.fixture(scope="module")
def browser(driver: Any) -> Iterator[Any]:
    chromium = launched(driver)
    yield chromium
    chromium.close()


@pytest.fixture(scope="module")
def browser_with(driver: Any, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """A Chromium for each of the families that come from packages, which knows no other font."""
    browsers = {
        family: launched(driver, FONTCONFIG_FILE=str(configuration(family, tmp_path_factory.mktemp("fonts"))))
        for family in FAMILIES
    }
    yield browsers
    for browser in browsers.values():
        browser.close()


def launched(driver: Any, **environment: str) -> Any:
    path = shutil.which("chromium")
    if path is None:
        pytest.skip("needs Chromium (Debian package chromium)")
    arguments = ["--no-sandbox", "--disable-gpu"]
    return driver.chromium.launch(executable_path=path, args=arguments, env={**os.environ, **environment})
