"""Pointers in the attributes of a file, changed in its text: everything else stays as it was typed."""

from __future__ import annotations

import re
from collections.abc import Callable

from publish.source.tokens import TOKEN

_VALUE = re.compile(r"(?<=\s)(?P<name>[\w:.-]+)(?P<is>\s*=\s*)(?P<quote>[\"'])(?P<value>.*?)(?P=quote)", re.DOTALL)

#: Given the name of an attribute and one word of its value, returns the word that takes its place.
Change = Callable[[str, str], str]


def with_words(text: str, change: Change) -> str:
    """Return a file's text with each word of each attribute changed; a word that comes twice in one value goes."""

    def attribute(found: re.Match[str]) -> str:
        value = found["value"]
        changed = [change(found["name"], word) for word in value.split()]
        if changed == value.split():
            return found[0]
        return f"{found['name']}{found['is']}{found['quote']}{' '.join(dict.fromkeys(changed))}{found['quote']}"

    return TOKEN.sub(lambda found: _VALUE.sub(attribute, found[0]) if found["tag"] else found[0], text)


def words_of(text: str) -> set[str]:
    """Return every word of every attribute of a file."""
    found: set[str] = set()

    def noted(_name: str, word: str) -> str:
        found.add(word)
        return word

    with_words(text, noted)
    return found
