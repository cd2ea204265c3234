"""The fonts of an edition on its pages: for the letters of its texts that the type of the press lacks."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont, TTLibError

from publish.problem import EditionError
from publish.site.derived import derived
from publish.site.webfonts import FAMILY, LETTERS, characters

#: Files that are fonts of one face.
_ENDINGS = (".ttf", ".otf")


def own_fonts(folders: Sequence[Path], texts: Iterable[str]) -> tuple[str, list[tuple[str, bytes]]]:
    """Return a style sheet, and the fonts that it leads to by address, for what the texts have and the press lacks.

    Each letter is taken from the first font that has it; a font has the letters that are used and no others.
    """
    fonts = [file for folder in folders for file in sorted(folder.rglob("*")) if file.suffix.lower() in _ENDINGS]
    wanted = _lacking(texts) if fonts else set()
    faces: list[str] = []
    files: list[tuple[str, bytes]] = []
    for file in fonts:
        letters = wanted & _letters(file)
        wanted -= letters
        if letters:
            address = f"fonts/own-{len(files) + 1}.woff2"
            files.append((address, _reduced(file, sorted(letters))))
            faces.append(_face(address, sorted(letters)))
    return "".join(faces), files


def _lacking(texts: Iterable[str]) -> set[int]:
    there = {letter for letters in LETTERS.values() for letter in characters(letters)}
    return {ord(letter) for text in texts for letter in set(text)} - there - set(range(0x20))


@cache
def _letters(file: Path) -> frozenset[int]:
    try:
        return frozenset(TTFont(io.BytesIO(file.read_bytes()), lazy=True).getBestCmap() or ())
    except (TTLibError, OSError, AssertionError) as error:
        raise EditionError(f"{file.name}: this is no font that can be read ({error})") from error


def _reduced(file: Path, letters: Sequence[int]) -> bytes:
    content = file.read_bytes()
    key = hashlib.sha256(repr(letters).encode() + hashlib.sha256(content).digest()).hexdigest()
    return derived(key, lambda: _reduce(content, letters))


def _reduce(content: bytes, letters: Sequence[int]) -> bytes:
    font = TTFont(io.BytesIO(content), recalcTimestamp=False)
    options = subset.Options(layout_features=["*"], hinting=False, name_IDs=["*"], recalc_timestamp=False)
    work = subset.Subsetter(options)
    work.populate(unicodes=letters)
    work.subset(font)
    font.flavor = "woff2"
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def _face(address: str, letters: Sequence[int]) -> str:
    ranges = ",".join(f"U+{first:X}" if first == last else f"U+{first:X}-{last:X}" for first, last in _runs(letters))
    source = f'url("{address}") format("woff2")'
    return f'@font-face {{font-family: "{FAMILY}"; src: {source}; font-display: swap; unicode-range: {ranges};}}\n'


def _runs(letters: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the first and last of each run of numbers without a gap."""
    first = last = letters[0]
    for letter in letters[1:]:
        if letter != last + 1:
            yield first, last
            first = letter
        last = letter
    yield first, last
