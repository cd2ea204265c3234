"""Documents made for the tests: a letter of which a header says all that it can, and a note that says next to nothing."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from library import EDITION, make_edition

from publish import saxon
from publish.document import record
from publish.document.record import Record
from publish.edition import Edition
from publish.metadata.item import Item
from publish.metadata.representations import item
from publish.source import xml

MADE = Path(__file__).parent / "made"
LETTER, NOTE = "letter-council", "note-unsigned"


def edition_with_made(folder: Path, base_url: str = "https://edition.test/") -> Edition:
    """Write a copy of the edition that has the made documents too."""
    edition = make_edition(folder, base_url)
    shutil.copytree(EDITION / "tei" / "pages", folder / "tei" / "pages")
    for path in MADE.glob("*.xml"):
        shutil.copy(path, folder / "tei" / "documents")
    return edition


@cache
def made_source(name: str) -> xml.Source:
    read = xml.read(MADE / f"{name}.xml", f"{name}.xml")
    assert isinstance(read, xml.Source)
    return read


@cache
def made_record(name: str) -> Record:
    return record.read(saxon.parse(made_source(name).text))


def made_item(edition: Edition, name: str) -> Item:
    return item(edition, made_source(name), made_record(name))
