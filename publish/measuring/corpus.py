"""A corpus of any size out of an edition: its documents again and again, under new identifiers, some of them long.

The same number gives the same files. Titles, dates and correspondents repeat; every tenth document has its text four
times and every hundredth forty times, with identifiers of its own in each.
"""

from __future__ import annotations

import re
import shutil
from itertools import cycle, islice
from pathlib import Path

from publish.edition import OWN, Edition
from publish.problem import EditionError
from publish.regular_files import read_bytes
from publish.schema.odd_parts import named_parts
from publish.settings import FILE as SETTINGS

_BODY = re.compile(r"(<body\b[^>]*>)(.*)(</body>)", re.DOTALL)
_NUMBER = re.compile(r"(?<=\.[a-z])\d+\b")
#: Identifiers of a repeated text are so far from those of the one before.
_STEP = 10_000
_ELSEWHERE = re.compile(r"^(?:transcripts|changelog)\s*=.*\n", re.MULTILINE)


def corpus(edition: Edition, number: int, folder: Path) -> list[Path]:
    """Write an edition of so many documents into a folder that is not there yet; return the documents."""
    originals = edition.documents()
    if not originals:
        raise EditionError("there is no document of which a corpus could be made")
    _copy(edition, folder)
    known = [path.stem for path in originals]
    made = []
    for at, original in enumerate(islice(cycle(originals), number)):
        text = read_bytes(original).decode("utf-8-sig")
        name = original.stem if at < len(originals) else f"{original.stem}-c{at // len(originals)}"
        place = folder / original.relative_to(edition.root).with_name(f"{name}.xml")
        place.parent.mkdir(parents=True, exist_ok=True)
        last = number - at // len(known) * len(known)  # so many of the originals are in the round of this one
        renamed = _renamed(_lengthened(text, original.stem, _times(at)), known[:last], at // len(known))
        place.write_text(renamed, encoding="utf-8")
        made.append(place)
    return made


def _times(at: int) -> int:
    """Return how often a document has its text."""
    return 40 if at % 100 == 99 else 4 if at % 10 == 9 else 1


def _lengthened(text: str, name: str, times: int) -> str:
    """Return a document with its text so many times; in each the identifiers are other ones."""
    own = re.compile(rf"(?<![\w-]){re.escape(name)}\.[a-z]\d+\b")

    def repeated(body: re.Match[str]) -> str:
        def moved(part: int) -> str:
            return own.sub(lambda found: _NUMBER.sub(lambda n: str(int(n[0]) + part * _STEP), found[0]), body[2])

        return body[1] + "".join(moved(part) if part else body[2] for part in range(times)) + body[3]

    return _BODY.sub(repeated, text) if times > 1 else text


def _renamed(text: str, known: list[str], round_: int) -> str:
    """Return a document in which it and those that it points to have the names of their round."""
    if not round_:
        return text
    names = re.compile(rf"(?<![\w-])({'|'.join(map(re.escape, known))})(?![\w-])")
    return names.sub(rf"\1-c{round_}", text)


def _copy(edition: Edition, folder: Path) -> None:
    """Copy what an edition has besides its documents: settings, schema, registers, pages, pictures, what is its own.

    Transcripts and the list of changes are left behind: a text that is there several times has none.
    """
    built = edition.odd.parent / "built"
    files = [*edition.registers(), *edition.pages()]
    files += [built / f"{edition.odd.stem}.{ending}" for ending in ("rng", "sch", "xsl")]
    files += [edition.odd.parent / name for name, _ in named_parts(edition.odd)]
    for below in (edition.root / OWN, edition.root / edition.tei.facsimiles, *edition.fonts):
        files += [path for path in sorted(below.rglob("*")) if path.is_file()]
    for file in files:
        if file.is_file() and file.is_relative_to(edition.root):
            place = folder / file.relative_to(edition.root)
            place.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, place)
    settings = read_bytes(edition.root / SETTINGS).decode()
    (folder / SETTINGS).write_text(_ELSEWHERE.sub("", settings), encoding="utf-8")
