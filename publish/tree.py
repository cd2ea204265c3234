"""A tree of the XSLT processor, or a sequence of its values, as all modules but `publish.saxon` see it: opaque."""

from __future__ import annotations

from typing import Any, Protocol


class Tree(Protocol):
    """What `publish.saxon` made and what is handed back to it."""

    @property
    def head(self) -> Any:
        """The first item."""

    @property
    def size(self) -> int:
        """How many items there are."""

    def item_at(self, index: int) -> Any:
        """Return one item, counted from 0."""
