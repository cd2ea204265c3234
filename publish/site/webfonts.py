"""The type of the site: Source Serif 4, reduced to what pages need and given a name of its own.

The SIL Open Font License lets us change a font if the result is under the same licence and does not use a reserved
name ("Source"). The two Latin cuts are inside the style sheet, and the first drawing waits for them ("block"): as
"optional" a browser that decodes them a moment late draws the whole first page in another family. Cyrillic and Greek
are files of their own, which a browser fetches when a page has such letters.
"""

from __future__ import annotations

import base64
import hashlib
import io
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

from publish.site.derived import derived

#: The family as style sheets and the fonts themselves name it.
FAMILY = "Press Serif"
#: The cuts by style: the file in the package.
CUTS = {"normal": "SourceSerif4[opsz,wght].ttf", "italic": "SourceSerif4-Italic[opsz,wght].ttf"}
#: The scripts: the letters that each file has, as CSS writes them.
LETTERS = {
    "latin": "U+20-7E,U+A0-17F,U+192,U+1CD-1DC,U+218-21B,U+2BB-2BC,U+2C6-2DD,U+300-304,U+306-308,U+30C,U+1E02-1E9E,"
    "U+2002-200B,U+2010-2026,U+2030,U+2032-2033,U+2039-203A,U+2044,U+20AC,U+2116,U+2122,U+2190-2193,U+2212",
    "cyrillic": "U+400-45F,U+462-463,U+472-475,U+490-491,U+4B0-4B1,U+4D8-4D9,U+4E8-4E9",
    "greek": "U+370-3FF",
}
#: The OpenType features that the style sheet uses, and those that a script needs.
FEATURES = ["kern", "liga", "ccmp", "locl", "mark", "mkmk", "onum", "lnum", "pnum", "tnum"]
#: The weights that stay; the optical size that stays, in points.
AXES = {"wght": (400, 700), "opsz": 14}
#: Fonts of readers' machines that stand in where the family is missing: how much wider it is than each, and its italic.
STAND_INS = {
    "Georgia": (1.086, 0.973),
    "Times New Roman": (1.194, 1.088),
    "Liberation Serif": (1.194, 1.088),
    "DejaVu Serif": (0.933, 0.853),
}
#: Height above and below the base line, in em.
ASCENT, DESCENT = 1.036, 0.335
_PACKAGE = "fontpkg_source_serif_4"


def type_sheet() -> str:
    """Return the style sheet of the type."""
    return "\n".join([*_faces(), *_stand_ins()]) + "\n"


def web_fonts() -> Iterator[tuple[str, bytes]]:
    """Yield the fonts that the style sheet leads to, and their licence, by address in the site."""
    for script in list(LETTERS)[1:]:
        for style in CUTS:
            yield f"fonts/{script}-{style}.woff2", reduced(style, script)
    yield "fonts/OFL.txt", files(_PACKAGE).joinpath("LICENSE").read_bytes()


def _faces() -> Iterator[str]:
    for script, letters in LETTERS.items():
        for style in CUTS:
            display = "block" if script == "latin" else "optional"
            source = f'url("{_source(script, style)}") format("woff2")'
            yield _face(FAMILY, style, source, font_display=display, unicode_range=letters)


def _source(script: str, style: str) -> str:
    if script != "latin":
        return f"fonts/{script}-{style}.woff2"
    return "data:font/woff2;base64," + base64.b64encode(reduced(style, script)).decode()


def _stand_ins() -> Iterator[str]:
    for font, widths in STAND_INS.items():
        for style, width in zip(CUTS, widths, strict=True):
            metrics = {
                "size-adjust": f"{width:.1%}",
                "ascent-override": f"{ASCENT / width:.1%}",
                "descent-override": f"{DESCENT / width:.1%}",
                "line-gap-override": "0%",
            }
            local = f'local("{font}")' if style == "normal" else f'local("{font} Italic"), local("{font}")'
            yield _face(f"{FAMILY} as {font}", style, local, **metrics)


def _face(family: str, style: str, source: str, **descriptors: str) -> str:
    written = {name.replace("_", "-"): value for name, value in descriptors.items()}
    ours = family == FAMILY
    all_of_them = {
        "font-family": f'"{family}"',
        "font-style": style,
        "font-weight": "400 700" if ours else "400",
        "src": source,
        **written,
    }
    return "@font-face {" + " ".join(f"{name}: {value};" for name, value in all_of_them.items()) + "}"


@cache
def reduced(style: str, script: str) -> bytes:
    """Return one cut with the letters of one script, as WOFF2; the same bytes each time."""
    original = files(_PACKAGE).joinpath("files", CUTS[style]).read_bytes()
    recipe = repr((style, LETTERS[script], FEATURES, AXES, FAMILY, [version(name) for name in ("fonttools", "brotli")]))
    key = hashlib.sha256(recipe.encode() + hashlib.sha256(original).digest()).hexdigest()
    return derived(key, lambda: _reduce(original, characters(LETTERS[script])))


def _reduce(original: bytes, characters: Iterable[int]) -> bytes:
    font = TTFont(io.BytesIO(original), recalcTimestamp=False)
    options = subset.Options(layout_features=FEATURES, hinting=False, name_IDs=["*"], recalc_timestamp=False)
    work = subset.Subsetter(options)
    work.populate(unicodes=characters)
    work.subset(font)
    # What the subsetter leaves must be written and read before it can be changed again.
    again = TTFont(io.BytesIO(_saved(font)), recalcTimestamp=False)
    font = instancer.instantiateVariableFont(again, AXES, optimize=False)
    _rename(font)
    font.flavor = "woff2"
    return _saved(font)


def _rename(font: Any) -> None:
    """Give a font our name for it; the notices of copyright, trademark and licence stay (OpenType, name table)."""
    kept = {0, 7, 13, 14}
    names = font["name"]
    names.names = [record for record in names.names if record.nameID in kept]
    full = {1: FAMILY, 2: "Regular", 3: FAMILY, 4: FAMILY, 6: FAMILY.replace(" ", "")}
    for identifier, name in full.items():
        names.setName(name, identifier, 3, 1, 0x409)
    for table in ("STAT", "fvar"):
        if table == "fvar" and table in font:
            font[table].instances = []
        elif table in font:
            del font[table]


def _saved(font: Any) -> bytes:
    written = io.BytesIO()
    font.save(written)
    return written.getvalue()


def characters(letters: str) -> Iterator[int]:
    """Yield the letters of a range as CSS writes it."""
    for part in letters.split(","):
        first, _, last = part.removeprefix("U+").partition("-")
        yield from range(int(first, 16), int(last or first, 16) + 1)
