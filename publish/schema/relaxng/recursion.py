"""How deep the walks over schemas and documents may go."""

from __future__ import annotations

import sys

from publish.source.xml import MAX_DEPTH, Source

#: Calls for each level of elements, in the walk that needs most; levels for which Python's own limit will do.
_CALLS_A_LEVEL = 8
_PLAIN_LEVELS = 60


def allow_depth(source: Source) -> None:
    """Let calls nest as deep as a file's elements do, beside those that are open already.

    Python's limit is raised, and stays so, for a file that is deeper than any text; it guards against calls
    without end, and no walk here is one, since `publish.source.xml` lets elements nest to a limit of its own.
    """
    if source.root.xpath("boolean(//*[count(ancestor::*) > $levels])", levels=_PLAIN_LEVELS):
        sys.setrecursionlimit(max(sys.getrecursionlimit(), 2000 + MAX_DEPTH * _CALLS_A_LEVEL))
