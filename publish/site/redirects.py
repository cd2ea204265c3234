"""Pages at the old addresses of renamed documents: each leads to the new one, without a script."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from publish.editing.redirects import renamings
from publish.edition import Edition


def redirect_pages(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield a page for every address that a renamed document had a page at."""
    for old, new, _ in renamings(edition):
        there = zip(edition.page_addresses(old), edition.page_addresses(new), strict=True)
        yield from ((path, _page(target.rpartition("/")[2], new, edition.language)) for path, target in there)


def _page(target: str, name: str, language: str) -> bytes:
    target, name = escape(target), escape(name)
    return (
        f'<!DOCTYPE html>\n<html lang="{escape(language)}"><head><meta charset="utf-8"><title>{name}</title>'
        f'<meta http-equiv="refresh" content="0; url={target}"><link rel="canonical" href="{target}">'
        f'<meta name="robots" content="noindex"></head><body><p><a href="{target}">{name}</a></p></body></html>\n'
    ).encode()
