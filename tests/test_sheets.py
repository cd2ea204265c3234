"""Every entry stylesheet compiles, with the words of a language."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish import saxon
from publish.sheets import sheet

XSLT = Path(__file__).parents[1] / "xslt"
ENTRIES = [
    path.relative_to(XSLT).as_posix()
    for path in sorted(XSLT.rglob("*.xsl"))
    if "<xsl:package" in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("name", ENTRIES)
def test_an_entry_stylesheet_compiles(name: str) -> None:
    assert saxon.compiled(sheet(name))
