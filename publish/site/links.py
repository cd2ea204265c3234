"""Links within a built site: each leads to a file of the site and, where it says so, to a place of that page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from html import unescape
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from publish.problem import EditionError

#: A start tag, and an attribute of it that names a place or leads to one, as our own stylesheets write them.
_TAG = re.compile(r'<[A-Za-z](?:[^<>"]|"[^"]*")*>')
_PLACE = re.compile(r'\sid="([^"]*)"')
_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
#: What leads out of the site.
_OUT = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


def check_links(files: Mapping[str, bytes]) -> None:
    """Raise `EditionError` where a page of the site (files by path) has a link that leads nowhere; all are named."""
    told = [f"{page}: {link} leads nowhere" for page, link in broken(files)]
    if told:
        raise EditionError("The site has links that lead nowhere:\n" + "\n".join(sorted(told)))


def broken(files: Mapping[str, bytes]) -> Iterator[tuple[str, str]]:
    """Yield page and link, as written, of every link of an HTML page that leads nowhere in the site."""
    pages = {path: _read(content.decode()) for path, content in files.items() if path.endswith(".html")}
    for page, (_, links) in pages.items():
        for link in links:
            path, _, fragment = link.partition("#")
            target = normpath(join(dirname(page), unquote(path))) if path else page
            missing = fragment and target in pages and unquote(fragment) not in pages[target][0]
            if target not in files or missing:
                yield page, link


def _read(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the ids of a page, and its links within the site."""
    tags = " ".join(_TAG.findall(text))
    links = (unescape(link) for link in _LINK.findall(tags))
    return (
        frozenset(unescape(place) for place in _PLACE.findall(tags)),
        frozenset(link for link in links if not _OUT.match(link)),
    )
