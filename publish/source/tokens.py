"""The tokens of a well-formed file as typed: comments, CDATA sections, instructions, tags, text (XML 1.0, 2)."""

from __future__ import annotations

import re
from collections.abc import Iterator

_TAG = r"<(?:[^'\">]|'[^']*'|\"[^\"]*\")*>"
TAG = re.compile(_TAG)
#: A token; the group of its kind has its words, of a CDATA section without the signs around them.
TOKEN = re.compile(
    rf"(?P<comment><!--.*?-->)|<!\[CDATA\[(?P<cdata>.*?)\]\]>|<\?(?P<instruction>.*?)\?>|(?P<tag>{_TAG})|(?P<text>[^<]+)",
    re.DOTALL,
)
_SAID = re.compile(r"(?P<target>\S+)\s?(?P<words>.*)", re.DOTALL)


def spans(text: str) -> list[tuple[int, int]]:
    """Return where each element of a well-formed file begins and ends, in the order of their start tags."""
    found: list[tuple[int, int]] = []
    opened: list[int] = []
    for token in TOKEN.finditer(text):
        tag = token["tag"]
        if not tag:
            continue
        if tag.startswith("</"):
            number = opened.pop()
            found[number] = found[number][0], token.end()
            continue
        found.append(token.span())
        if not tag.endswith("/>"):
            opened.append(len(found) - 1)
    return found


def instructions(text: str, target: str) -> Iterator[tuple[int, int, str]]:
    """Yield the processing instructions of one target: where each begins and ends, and what it says."""
    if f"<?{target}" not in text:
        return
    for found in TOKEN.finditer(text):
        said = _SAID.match(found["instruction"] or "")
        if said and said["target"] == target:
            yield found.start(), found.end(), said["words"]
