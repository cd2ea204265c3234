"""A fixture edition, the five documents as they were when the tests were written, read once for all tests.

The edition in ``tei/`` may grow and change without touching a test of the press; `test_edition` checks it.
"""

from __future__ import annotations

import re
import shutil
from functools import cache
from pathlib import Path

from publish import edition, saxon
from publish.document.reading import reading_of, settle
from publish.edition import Edition
from publish.resources import stylesheet
from publish.source import xml
from publish.source.xml import Source

ROOT = Path(__file__).parent.parent
EDITION = ROOT / "tests" / "editions" / "armistice"
SHARED = ROOT.parent / "shared"
#: Each document and the transcript it was encoded from.
TRANSCRIPTS = {
    "malik-statement-draft": "000_eb67ee19c7a6ca29.txt",
    "telegram-13464": "001_07a6dc2197d8ebf1.txt",
    "cable-25025": "002_998f54eb5146415a.txt",
    "telegram-23343": "003_ee3f4792618692d7.txt",
    "telegram-3305": "004_52825d81a6b275dc.txt",
}
DOCUMENTS = tuple(TRANSCRIPTS)
READINGS = ("clean", "diplomatic")


@cache
def here() -> Edition:
    return edition.load(EDITION)


@cache
def source(document: str) -> Source:
    read = xml.read(EDITION / "tei" / "documents" / f"{document}.xml", f"tei/documents/{document}.xml")
    assert isinstance(read, Source)
    return read


@cache
def reading(document: str, name: str) -> saxon.Tree:
    return reading_of(source(document), name).tree


def settled(body: str, name: str = "diplomatic", notes: str = "") -> saxon.Tree:
    """Return a reading of some blocks; a call (``<ref type="note" target="#id"/>``) becomes its note of ``notes``."""
    apart = {note[1]: note[0] for note in re.finditer(r'<note xml:id="([^"]+)".*?</note>', notes, re.DOTALL)}
    called = re.sub(r'<ref type="note"[^>]*target="#([^"]+)"[^>]*/>', lambda call: apart[call[1]], body)
    tei = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d1" xml:lang="en"><teiHeader/>'
    return settle(saxon.parse(f"{tei}<text><body>{called}</body></text></TEI>"), name).tree


def s_of(tree: saxon.Tree) -> str:
    """Return the string S of a reading (design, "Between a reading and a format")."""
    return str(saxon.call(stylesheet("functions/string.xsl"), "{urn:press:string}of", tree).head.get_string_value())


def parsed(text: str, name: str = "test.xml") -> Source:
    read = xml.parse(text.encode(), Path(name), name)
    assert isinstance(read, Source), read
    return read


def copy_of_edition(folder: Path) -> Path:
    """Copy what an edition needs to be checked and built; return its folder."""
    for name in ("tei", "odd"):
        shutil.copytree(EDITION / name, folder / name, symlinks=True)
    shutil.copy(EDITION / "edition.toml", folder)
    return folder
