"""The order of names: the Unicode collation algorithm (UTS 10), by its default table."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pyuca import Collator


def sort_key(name: str) -> tuple[tuple[int, ...], str]:
    """Return what a name is sorted by; names that the algorithm takes for the same keep the order of their letters."""
    return tuple(_collator().sort_key(name)), name


def ranks(names: Iterable[str]) -> dict[str, int]:
    """Return the place of each name among all, for stylesheets: Saxon-HE has no such collation of its own."""
    return {name: place for place, name in enumerate(sorted(set(names), key=sort_key), start=1)}


@cache
def _collator() -> Collator:
    return Collator()
