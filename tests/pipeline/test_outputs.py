"""The readings and formats that edition.toml names, and no others, are made; an edition may bring its own."""

from __future__ import annotations

import re
from itertools import chain, combinations
from pathlib import Path

import pytest
from edition_here import copy_of_edition

from publish.edition import load
from publish.pipeline.build import build

READINGS = [["clean"], ["diplomatic"], ["clean", "diplomatic"], ["diplomatic", "clean"]]
FORMATS = [["html", *more] for more in chain.from_iterable(combinations(["text", "epub"], n) for n in range(3))]
OWN_READING = """<xsl:package version="3.0" name="test:loud" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
  xmlns="urn:press:settled" xpath-default-namespace="http://www.tei-c.org/ns/1.0">
  <xsl:mode name="loud" visibility="public"/>
  <xsl:template match="/" mode="loud">
    <reading name="loud" xml:lang="en"><body>
      <xsl:for-each select="/TEI/text//*[@xml:id]">
        <block kind="p" xml:id="{@xml:id}">{upper-case(normalize-space())}</block>
      </xsl:for-each>
    </body></reading>
  </xsl:template>
</xsl:package>""".replace('version="3.0" name', 'version="3.0" expand-text="yes" name')
OWN_FORMAT = """<xsl:package version="3.0" name="test:md" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="text"/>
  <xsl:mode name="md" visibility="public"/>
  <xsl:template match="/" mode="md"><xsl:text># </xsl:text><xsl:value-of select="normalize-space()"/></xsl:template>
</xsl:package>"""


def edition_with(folder: Path, readings: list[str], formats: list[str], *, base_url: str = "") -> Path:
    edition = copy_of_edition(folder)
    settings = (edition / "edition.toml").read_text(encoding="utf-8")
    for name, value in {"readings": str(readings), "formats": str(formats), "base_url": f"'{base_url}'"}.items():
        settings = re.sub(f"(?m)^{name} = .*$", f"{name} = {value}", settings)
    (edition / "edition.toml").write_text(settings, encoding="utf-8")
    linking = edition / "tei/documents/telegram-3305.xml"
    link = '<ref target="cable-25025.xml#cable-25025.b12">In our opinion</ref>'
    linking.write_text(linking.read_text(encoding="utf-8").replace("In our opinion", link, 1), encoding="utf-8")
    return edition


def files(site: Path, ending: str) -> set[str]:
    return {path.name for path in (site / "texts").glob(f"cable-25025*.{ending}")}


@pytest.mark.parametrize("formats", FORMATS, ids="-".join)
@pytest.mark.parametrize("readings", READINGS, ids="-".join)
def test_every_combination_is_made_without_a_dead_link(tmp_path: Path, readings: list[str], formats: list[str]) -> None:
    edition = edition_with(tmp_path, readings, formats, base_url="https://edition.test/" if len(formats) > 2 else "")
    assert build(load(edition), edition / "site", cached=False) == []
    both, second = len(readings) == 2, {"cable-25025.diplomatic.html", "cable-25025.parallel.html"}
    assert files(edition / "site", "html") == {"cable-25025.html", *(second if both else ())}
    texts = {"cable-25025.txt", *(["cable-25025.diplomatic.txt"] if both else [])}
    assert files(edition / "site", "txt") == (texts if "text" in formats else set())
    assert (edition / "site/edition.epub").exists() is ("epub" in formats)
    assert not files(edition / "site", "pdf")


@pytest.mark.slow
@pytest.mark.parametrize("readings", READINGS[:2], ids="-".join)
def test_one_reading_is_printed_without_facing_pages(tmp_path: Path, readings: list[str]) -> None:
    edition = edition_with(tmp_path, readings, ["html", "pdf"])
    assert build(load(edition), edition / "site", cached=False) == []
    assert {path.name for path in (edition / "site").glob("*.pdf")} == {"edition.pdf"}


def test_an_edition_brings_a_reading_and_a_format_of_its_own(tmp_path: Path) -> None:
    edition = edition_with(tmp_path, ["clean", "diplomatic", "loud"], ["html", "text", "md"])
    for folder, name, sheet in (("readings", "loud", OWN_READING), ("formats", "md", OWN_FORMAT)):
        (edition / "press/xslt" / folder).mkdir(parents=True)
        (edition / "press/xslt" / folder / f"{name}.xsl").write_text(sheet, encoding="utf-8")
    assert build(load(edition), edition / "site", cached=False) == []
    page = (edition / "site/texts/cable-25025.loud.html").read_text(encoding="utf-8")
    assert re.search(r'<article id="text".*CABLE', page)
    assert 'href="cable-25025.loud.md"' in page and ">MD<" in page
    assert (edition / "site/texts/cable-25025.md").read_text(encoding="utf-8").startswith("# ")
    assert 'href="cable-25025.loud.html"' in (edition / "site/texts/cable-25025.html").read_text(encoding="utf-8")
