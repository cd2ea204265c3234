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
_CLASS = re.compile(r'\sclass="([^"]*)"')
_LINK = re.compile(r'\s(?:href|src)="([^"]*)"')
#: What leads out of the site.
_OUT = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:|//")


class PageLinks(NamedTuple):
    """The ids of a page, and its links to other pages as they are written: each sorted, one a line.

    A link to a place of the same page is there only where the page has no such place.
    """

    ids: str
    links: str


def check_links(files: Collection[str], pages: Mapping[str, PageLinks]) -> None:
    """Raise `EditionError` where a page has a link that leads to no file, or to no id of a page; all are named."""
    told = [f"{page}: {link} leads nowhere" for page, link in broken(files, pages)]
    if told:
        raise EditionError("The site has links that lead nowhere:\n" + "\n".join(sorted(told)))


def broken(files: Collection[str], pages: Mapping[str, PageLinks]) -> Iterator[tuple[str, str]]:
    """Yield page and link, as written, of every link of an HTML page that leads nowhere in the site."""
    asked: dict[str, list[tuple[str, str]]] = {}
    for page, (_, links) in pages.items():
        for link in _lines(links):
            path, _, fragment = link.partition("#")
            target = normpath(join(dirname(page), unquote(path))) if path else page
            if target not in files:
                yield page, link
            elif fragment and target in pages:
                asked.setdefault(target, []).append((page, link))
    for target, askers in asked.items():
        ids = set(_lines(pages[target].ids))
        yield from ((page, link) for page, link in askers if unquote(link.partition("#")[2]) not in ids)


def page_links(content: bytes) -> PageLinks:
    """Return the ids of a page, and its links within the site."""
    tags = " ".join(_TAG.findall(content.decode()))
    ids = {unescape(place) for place in _PLACE.findall(tags)}
    links = {unescape(link) for link in _LINK.findall(tags)}
    leading = (link for link in links if not _OUT.match(link) and not _is_here(link, ids))
    return PageLinks("\n".join(sorted(ids)), "\n".join(sorted(leading)))


def _lines(text: str) -> list[str]:
    return text.split("\n") if text else []


def classes_in(html: str) -> list[str]:
    """Return the values of ``class`` in a piece of a page, each once."""
    return sorted({unescape(value) for value in _CLASS.findall(" ".join(_TAG.findall(html)))})


def _is_here(link: str, ids: set[str]) -> bool:
    """Tell whether a link leads to a place of the page that it is on."""
    return link.startswith("#") and (link == "#" or unquote(link[1:]) in ids)
