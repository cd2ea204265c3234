"""All or nothing: a folder is made next to its place, alone, and takes its place in one step when it is complete.

Nothing is ever removed that the press did not make. What is kept moves from the old folder to the new one.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from publish.pipeline.contents import Kind, refuse_incomplete, refuse_strangers
from publish.pipeline.exchange import exchange
from publish.pipeline.lock import alone
from publish.pipeline.processes import undisturbed
from publish.pipeline.working import Working, left_behind, make_working, move
from publish.problem import EditionError


@dataclass(frozen=True)
class Replacement:
    """A folder to fill, and what makes it take its place. Until then the old folder is as it was.

    ``scratch`` is another folder, for what is needed only meanwhile.
    """

    folder: Path
    scratch: Path
    publish: Callable[[], None]


@contextlib.contextmanager
def replacing(out: Path, kind: Kind, keep: Sequence[str] = ()) -> Iterator[Replacement]:
    """Give a folder that is to replace ``out``; nothing happens to ``out`` unless the block calls ``publish``.

    No other build of ``out`` runs meanwhile. A symbolic link is written through. Raises `EditionError` for a folder
    with things in it that the press did not make and nobody asked to ``keep`` (paths inside it), and where the disk
    refuses.
    """
    try:
        place = place_of(out)
        with _parents(place), alone(place) as lock:
            for left in left_behind(place, lock.left):
                if left.restore():
                    left.clear(kind)
            refuse_strangers(out, place, kind, keep)
            working = make_working(place, lock.note)
            try:
                yield Replacement(working.new, working.scratch, lambda: _publish(working, out, kind, keep))
            finally:
                with undisturbed():
                    if working.restore():
                        working.clear(kind)
    except OSError as error:
        raise EditionError(f"{out}: cannot be written ({error.strerror or error}); it is as it was") from error


def _publish(working: Working, out: Path, kind: Kind, keep: Sequence[str]) -> None:
    refuse_incomplete(out, working.new, kind, keep)
    kept = refuse_strangers(out, working.place, kind, keep).kept
    with undisturbed():
        working.note(kept)
        for path in kept:
            if not move(path, working.place, working.new):
                raise EditionError(f"{out}: {path} cannot be kept (it cannot be moved); the folder is as it was")
        exchange(working.new, working.place, working.old)
        working.return_strangers(kind)


def place_of(out: Path) -> Path:
    """Return the folder that is meant, links followed; raises `EditionError` where there can be none."""
    try:
        place, here = out.resolve(), Path.cwd()
    except (OSError, RuntimeError) as error:
        raise EditionError(f"{out}: this leads nowhere ({error})") from error
    if here.is_relative_to(place):
        raise EditionError(f"{out}: this is the folder that you are in, or one above it; name a folder of its own")
    if place.exists() and not place.is_dir():
        raise EditionError(f"{out}: this is a file, not a folder")
    above = next(parent for parent in place.parents if parent.exists())
    if not above.is_dir():
        raise EditionError(f"{out}: there can be no folder in {above}, which is a file")
    return place


@contextlib.contextmanager
def _parents(place: Path) -> Iterator[None]:
    """Make the folders above a place; those that are still empty in the end are removed again."""
    made = [parent for parent in place.parents if not parent.exists()]
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        yield
    finally:
        for parent in made:
            with contextlib.suppress(OSError):
                parent.rmdir()
