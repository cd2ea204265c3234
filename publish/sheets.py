"""Which stylesheet a name means, and the words that it speaks: an edition's own files come before the press's."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.resources import shared
from publish.words import Words, english


@dataclass(frozen=True)
class Sheet:
    """A stylesheet file and the words that it is compiled with: once a process for each language."""

    path: Path
    words: Words

    @property
    def name(self) -> str:
        return self.path.name

    @property
    def makes_pages(self) -> bool:
        """Whether it makes HTML, in which words that the language lacks can be marked as English."""
        return self.path.parent.name == "site" or self.path.name in ("html.xsl", "guidelines.xsl")


def sheet(name: str, words: Words | None = None, folders: Sequence[Path] = ()) -> Sheet:
    """Return a stylesheet, named as below ``xslt/`` (``formats/html.xsl``), in English where no words are given.

    ``folders`` are looked into before the press's own.
    """
    for folder in folders:
        if (folder / name).is_file():
            return Sheet(folder / name, words or english())
    return Sheet(shared() / "xslt" / name, words or english())
