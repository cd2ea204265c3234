"""What the rules of an import may look at: the edition's names and words, and what the editor said."""

from __future__ import annotations

from dataclasses import dataclass

from publish.importing.names import Names
from publish.importing.words import Words


@dataclass(frozen=True)
class Context:
    """``agent`` is whose the brackets are, ``hand`` whose the deletions, ``foreign`` the language of the original."""

    id: str
    kind: str
    words: Words
    names: Names
    agent: str = ""
    hand: str = ""
    foreign: str = ""
