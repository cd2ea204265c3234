"""Where the text that stands directly in an element begins."""

from __future__ import annotations

import re

from publish.source.xml import Element, Place, Source

_TOKEN = re.compile(
    r"<!--.*?-->|<\?.*?\?>|<!\[CDATA\[(?P<cdata>.*?)\]\]>|(?P<close></[^>]*>)"
    r"|(?P<open><(?:[^'\">]|'[^']*'|\"[^\"]*\")*>)|(?P<text>[^<]+)",
    re.DOTALL,
)


def text_places(source: Source, element: Element) -> dict[int, Place]:
    """Return the place of the first character that is not blank of each run of text directly in an element.

    Runs are counted by the child elements before them.
    """
    places: dict[int, Place] = {}
    depth = children = 0
    for token in _TOKEN.finditer(source.text, source.offset(source.place(element))):
        if token["open"]:
            children += depth == 1
            depth += not token["open"].endswith("/>")
        elif token["close"]:
            depth -= 1
        elif depth == 1 and children not in places:
            group = "text" if token["text"] else "cdata"
            text = token[group] or ""
            if stripped := text.lstrip(" \t\r\n"):
                places[children] = source.place_at(token.start(group) + len(text) - len(stripped))
        if depth == 0:
            break
    return places
