"""No typography over letters: what was typed is shown in the case in which it was typed, on pages, in EPUBs and in PDFs."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import Any

import pdfplumber
import pytest
from edition_here import here, parsed

from publish.formats.epub import STYLE
from publish.formats.render import render

LETTERS = "VKP(b) Top Secret"
#: Everything that a look sets off, with the same letters in it.
BODY = f"""<body><div><head>{LETTERS}</head><opener rend="letterhead">{LETTERS}</opener>
<opener><seg type="classification">{LETTERS}</seg> <seg type="precedence">{LETTERS}</seg></opener>
<fw type="classification" place="top">{LETTERS}</fw><p>{LETTERS} <stamp>{LETTERS}</stamp> <supplied>{LETTERS}</supplied>
<add place="above">{LETTERS}</add> <persName>{LETTERS}</persName> <orgName>{LETTERS}</orgName> <date>{LETTERS}</date></p>
<sp><speaker>{LETTERS}</speaker><stage>{LETTERS}</stage><p>x</p></sp><list><head>{LETTERS}</head><label>{LETTERS}</label>
<item>{LETTERS}</item></list><table><row role="label"><cell>{LETTERS}</cell></row><row><cell>{LETTERS}</cell></row></table>
<ab type="processing">{LETTERS}</ab><closer><signed>{LETTERS}</signed></closer></div></body>"""
ASKED = """all => all.map(one => [one.tagName + "." + one.className, getComputedStyle(one)])
  .filter(([, style]) => style.textTransform !== "none" || style.fontVariantCaps !== "normal").map(([name]) => name)"""


def made(reading: str, to: str) -> bytes:
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="en"><teiHeader/><text>{BODY}</text></TEI>'
    return render(here(), parsed(tei), reading, to)[0]


@pytest.mark.chromium
@pytest.mark.parametrize("reading", ["clean", "diplomatic"])
@pytest.mark.parametrize("style", ["page", "epub"])
def test_no_style_changes_the_case_of_letters(browser: Any, tmp_path: Path, reading: str, style: str) -> None:
    text = made(reading, "html").decode()
    if style == "epub":
        css = STYLE.read_text(encoding="utf-8")
        text = text[: text.index("<style>")] + f"<style>{css}</style>" + text[text.index("</style>") + 8 :]
    (tmp_path / "page.html").write_text(text, encoding="utf-8")
    page = browser.new_page()
    page.goto((tmp_path / "page.html").as_uri())
    article = page.locator("#text, #text *")
    assert article.count() > 20 and article.evaluate_all(ASKED) == []
    page.close()


@pytest.mark.parametrize("reading", ["clean", "diplomatic"])
def test_no_feature_of_a_font_changes_the_case_of_letters(reading: str) -> None:
    """A small capital is as wide as no small letter: each letter has one width for each face, whatever it stands in."""
    with pdfplumber.open(BytesIO(made(reading, "pdf"))) as opened:
        words = [word for page in opened.pages for word in page.extract_words(x_tolerance_ratio=0.1, return_chars=True)]
    letters = [char for word in words if word["text"] in ("VKP(b)", "Top", "Secret") for char in word["chars"]]
    widths: dict[tuple[str, str], set[float]] = {}
    for char in letters:
        widths.setdefault((char["fontname"], char["text"]), set()).add(round(char["adv"] / char["size"], 2))
    assert len(letters) > 50
    assert [letter for letter, found in widths.items() if max(found) - min(found) > 0.08] == []
