"""Building a site: nothing where nothing changed, else all its steps (`publish.pipeline.making`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

from publish.edition import Edition
from publish.pipeline.unchanged import unchanged
from publish.problem import Problem

#: The folder of the cache, in the edition.
CACHE = ".publish-cache"


def build(
    edition: Edition,
    out: Path,
    *,
    pdf: bool = True,
    jobs: int = 0,
    keep: Sequence[str] = (),
    cache: Path | None = None,
    cached: bool = True,
    drafts: bool = False,
    told: Callable[[str, list[str]], None] = lambda _name, _changed: None,
) -> list[Problem]:
    """Check an edition and publish it in ``out``; where it has errors, ``out`` is left as it was.

    ``jobs`` processes share the work (0: by its size). What ``keep`` names (paths in ``out``), and what the edition's
    settings do, stays there. With ``drafts``, documents that are drafts are shown too. ``cache`` is the folder of the
    cache (``.publish-cache`` in the edition); without ``cached`` there is none. ``told`` is called with each thing that
    is made and what had changed. Returns all problems, warnings too.
    """
    without = () if pdf else ("pdf",)
    wanted = replace(edition, formats=tuple(name for name in edition.formats if name not in without), drafts=drafts)
    stays = (*edition.keep, *keep)
    folder = (cache or edition.root / CACHE) if cached else None
    same = unchanged(wanted, out, folder, stays) if folder else None
    if same is not None:
        return same
    from publish.pipeline import making  # here alone, since it loads the engines

    return making.make(wanted, out, folder, making.Wishes(jobs, stays, told))
