"""Links within a built site: each leads to a file of the site and, where it says so, to a place of that page."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from html import unescape
from posixpath import dirname, join, normpath
from typing import NamedTuple
from urllib.parse import unquote

from publish.problem import EditionError

#: A start tag, and an attribute of it that names a place or leads to one, as our own stylesheets write them.
_TAG = re.compile(r'<[A-Za-z](?:[^<>"]|"[^"]*")*>')
_PLACE = re.compile(r'\sid="([^"]*)"')
_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
#: What leads out of the site.
_OUT = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


class PageLinks(NamedTuple):
    """The ids of a page, and its links within the site as they are written, each sorted."""

    ids: list[str]
    links: list[str]


def check_links(files: Collection[str], pages: Mapping[str, PageLinks]) -> None:
    """Raise `EditionError` where a page has a link that leads to no file, or to no id of a page; all are named."""
    told = [f"{page}: {link} leads nowhere" for page, link in broken(files, pages)]
    if told:
        raise EditionError("The site has links that lead nowhere:\n" + "\n".join(sorted(told)))


def broken(files: Collection[str], pages: Mapping[str, PageLinks]) -> Iterator[tuple[str, str]]:
    """Yield page and link, as written, of every link of an HTML page that leads nowhere in the site."""
    ids = {path: frozenset(page.ids) for path, page in pages.items()}
    for page, (_, links) in pages.items():
        for link in links:
            path, _, fragment = link.partition("#")
            target = normpath(join(dirname(page), unquote(path))) if path else page
            missing = fragment and target in ids and unquote(fragment) not in ids[target]
            if target not in files or missing:
                yield page, link


def page_links(content: bytes) -> PageLinks:
    """Return the ids of a page, and its links within the site."""
    tags = " ".join(_TAG.findall(content.decode()))
    links = (unescape(link) for link in _LINK.findall(tags))
    return PageLinks(
        sorted({unescape(place) for place in _PLACE.findall(tags)}),
        sorted({link for link in links if not _OUT.match(link)}),
    )
