"""Letters that no font has: a PDF with one of them cannot be set.

What the fonts of the press have is in ``press_fonts.txt`` (code points from U+00A0 on, in hexadecimal).
"""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from pathlib import Path

from publish.checks.words import shortened
from publish.edition import Edition
from publish.problem import Problem
from publish.source.xml import TEI, Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {"letter-without-font": "A letter that no font of the press or of the edition has, in an edition with PDFs."}
#: What of a header no PDF shows.
_NOT_PRINTED = {f"{TEI}encodingDesc", f"{TEI}revisionDesc"}
_ENDINGS = (".otf", ".ttf", ".ttc", ".otc")


def check_fonts(edition: Edition, sources: Iterable[Source]) -> Iterator[Problem]:
    """Yield a problem for each file with letters that cannot be printed, at the first of them."""
    if "pdf" not in edition.formats:
        return
    for source in sources:
        lacking = unprintable(edition, strange_letters(source))
        private = [letter for letter in lacking if unicodedata.category(letter) == "Co"]
        if lacking != private:
            yield _without_font(source, [letter for letter in lacking if letter not in private])
        for letter in private:
            yield _private(source, letter)


def strange_letters(source: Source) -> str:
    """Return the printed letters of a file that the fonts of the press lack, in their order, each once."""
    if source.text.isascii():
        return ""
    letters = dict.fromkeys(letter for text in _printed(source.root) for letter in text if letter > "\xa0")
    return "".join(letter for letter in letters if ord(letter) not in _press() and _is_drawn(letter))


def unprintable(edition: Edition, letters: str) -> list[str]:
    """Return those of the letters that no font of the edition has either."""
    if not letters or "pdf" not in edition.formats:
        return []
    own = _letters_of(edition.fonts)
    return [letter for letter in letters if ord(letter) not in own]


def _without_font(source: Source, letters: Collection[str]) -> Problem:
    first = min(source.text.find(letter) for letter in letters)
    at = source.place_at(max(first, 0))
    listed = shortened([f"{letter} (U+{ord(letter):04X})" for letter in letters], 6)
    what = "letter" if len(letters) == 1 else "letters"
    message = f"no font of the press or of this edition has the {what} {listed}: the PDF cannot be set"
    hint = 'put a font that has them into a folder of the edition, and name the folder: [pdf] fonts = ["fonts"]'
    return Problem("letter-without-font", "error", source.file, *at, message, hint)


def _private(source: Source, letter: str) -> Problem:
    message = f"no font has the letter U+{ord(letter):04X}, which is for private use: the PDF cannot be set"
    hint = "type the letter that Unicode has for it, or bring the font that has it: [pdf] fonts"
    place = source.place_at(source.text.find(letter))
    return Problem("private-letter", "error", source.file, *place, message, hint)


def _printed(element: Element) -> Iterator[str]:
    if element.tag in _NOT_PRINTED or not isinstance(element.tag, str):
        return
    yield element.text or ""
    for child in element:
        yield from _printed(child)
        yield child.tail or ""


def _is_drawn(letter: str) -> bool:
    """Tell whether a letter needs a picture in a font: marks of order and selectors have none."""
    selectors = "\ufe00" <= letter <= "\ufe0f"
    return not selectors and unicodedata.category(letter) not in ("Cc", "Cf", "Zs", "Zl", "Zp")


@cache
def _press() -> frozenset[int]:
    ranges = (Path(__file__).parent / "press_fonts.txt").read_text("utf-8").split()
    ends = [(each.partition("-")[0], each.rpartition("-")[2]) for each in ranges]
    return frozenset(code for first, last in ends for code in range(int(first, 16), int(last, 16) + 1))


@cache
def _letters_of(folders: tuple[Path, ...]) -> frozenset[int]:
    """Return the letters of all fonts in folders; a file that is no font has none."""
    from fontTools.ttLib import TTFont, TTLibError

    found: set[int] = set()
    for file in (file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix.lower() in _ENDINGS):
        try:
            found |= set(TTFont(file, fontNumber=0, lazy=True).getBestCmap() or ())
        except (TTLibError, OSError):
            continue
    return frozenset(found)
