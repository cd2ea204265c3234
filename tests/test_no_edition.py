"""The press knows no edition: nothing of the documents in this repository is in its code, stylesheets or words."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from publish import edition

ROOT = Path(__file__).parents[1]
#: The press, without the pages on rules: those of the edition's own ODD have examples from its documents.
FILES = [
    path
    for room in ("publish", "xslt", "labels")
    for path in sorted((ROOT / room).rglob("*"))
    if path.suffix in (".py", ".xsl", ".sch", ".typ", ".css", ".js", ".toml", ".xml") and path.parent.name != "codes"
]
#: Names of the registers that are words of every English text too, or the name of another (James Clark, of RELAX NG).
_PLAIN = {"clark", "office", "general", "united", "nations", "commission", "department", "government", "chinese", "soviet", "council"}


def names() -> set[str]:
    """Return what only the documents of this edition and its registers say."""
    ours = edition.load(ROOT)
    found = {"armistice", *(path.stem for path in ours.documents()), *re.findall(r"\d{4,}", " ".join(p.stem for p in ours.documents()))}
    persons = (ROOT / "tei/registers/persons.xml").read_text(encoding="utf-8")
    surnames = re.findall(r'type="preferred">(\w{5,}),', persons)
    return found | {name.lower() for name in surnames if name.lower() not in _PLAIN}


def test_there_are_names_to_look_for() -> None:
    assert {"armistice", "stalin", "cable-25025", "25025"} <= names()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_the_press_says_nothing_of_the_documents_here(path: Path) -> None:
    words = set(re.findall(r"[a-z0-9]+(?:-[a-z0-9]+)*", path.read_text(encoding="utf-8").lower()))
    assert sorted(words & names()) == []
