"""The pages of the edition as it stands, made once for the tests of the site."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from pathlib import Path

from publish import edition, saxon
from publish.document import record
from publish.resources import stylesheet
from publish.site import pages

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "tests" / "editions" / "armistice"
READINGS = ("clean", "diplomatic")


@cache
def tree(path: Path) -> saxon.Tree:
    return saxon.parse(path.read_text(encoding="utf-8"))


@cache
def reading(path: Path, name: str) -> saxon.Tree:
    return saxon.transform(stylesheet(f"readings/{name}.xsl"), tree(path)).tree


@cache
def site(base_url: str = "") -> dict[str, str]:
    """Return every page, style sheet and script by its path in the site."""
    ours = replace(edition.load(EDITION), base_url=base_url)
    return dict(
        pages.site_pages(
            ours,
            [record.read(tree(path)) for path in ours.documents()],
            {(path.stem, name): reading(path, name) for path in ours.documents() for name in READINGS},
            documents={path.stem: tree(path) for path in ours.documents()},
            registers={path.stem: tree(path) for path in ours.registers()},
            pages={path.stem: tree(path) for path in ours.pages()},
        )
    )


def html(base_url: str = "") -> dict[str, str]:
    return {path: text for path, text in site(base_url).items() if path.endswith(".html")}


def documents() -> list[Path]:
    return edition.load(EDITION).documents()
