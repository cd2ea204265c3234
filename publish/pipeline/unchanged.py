"""Nothing changed: a build whose input and whose site are as the last one left them ends before it begins.

All that a build reads is compared by its content, and every file of the site with its checksum. Nothing here imports
an engine: this is the whole of such a build.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from publish.editing.redirects import FILE as REDIRECTS
from publish.edition import OWN, Edition, changelog_of, empty_settings
from publish.pipeline.cache import Cache, stored_row
from publish.pipeline.contents import refuse_strangers
from publish.pipeline.digests import digest, digest_of_files, files_below, press
from publish.pipeline.manifest import FILE, SITE
from publish.problem import Problem
from publish.regular_files import is_own, read_bytes
from publish.schema.odd_parts import named_parts
from publish.settings import FILE as SETTINGS
from publish.store.files import file_of, generation_of

#: The folders in which files are looked for that lie where the edition does not read them.
_LOOKED_INTO = ("tei/documents", "tei/registers", "tei/pages")


def key_of(edition: Edition) -> str:
    """Return the digest of all that a build of an edition reads, but for what documents point to."""
    root = edition.root
    parts = {
        "press": press(),
        "formats": edition.formats,
        "drafts": edition.drafts,
        "settings": digest(read_bytes(root / SETTINGS)),
        "sources": _sources(edition),
        "schema": digest_of_files(_schema(edition)),
        "own": digest_of_files(files_below(root / OWN)),
        "redirects": _content(root, REDIRECTS),
        "fonts": [digest_of_files(files_below(folder)) for folder in edition.fonts],
        "changelog": digest(changelog_of(edition)),
        "transcripts": digest_of_files(files_below(edition.transcripts)) if edition.transcripts else "",
        "pictures": _all_below(root, edition.tei.facsimiles),
        "names": [path.relative_to(root).as_posix() for name in _LOOKED_INTO for path in _everything(root / name)],
    }
    return digest(["site", parts])


def contents(edition: Edition, paths: Iterable[str]) -> dict[str, str]:
    """Return the digest of each file of an edition that a path in it leads to; empty where there is none."""
    return {path: _content(edition.root, path) for path in sorted(paths)}


def remember(
    cache: Cache, key: str, beside: Mapping[str, str], *, manifest: str, problems: Sequence[Problem]
) -> None:
    """Keep which site was made of an input, by the SHA-256 of its manifest, and the problems that were reported.

    ``beside`` are the digests of the files that documents point to (`contents`).
    """
    kept = {"beside": beside, "manifest": manifest, "problems": [problem.as_dict() for problem in problems]}
    cache.keep_row(key, json.dumps(kept).encode())


def unchanged(edition: Edition, out: Path, cache: Path, keep: Collection[str]) -> list[Problem] | None:
    """Return the problems of the last build if nothing changed since; None where there is something to do."""
    row = stored_row(cache, key_of(edition))
    if row is None:
        return None
    last = json.loads(row)
    if contents(edition, last["beside"]) != last["beside"] or not _is_as_made(edition, out, last["manifest"], keep):
        return None
    return [Problem.from_dict(problem) for problem in last["problems"]]


def _sources(edition: Edition) -> list[tuple[str, str]]:
    own = [*edition.documents(), *edition.registers(), *edition.pages()]
    read = [(path.relative_to(edition.root).as_posix(), digest(read_bytes(path))) for path in own]
    return read + [(path.relative_to(edition.root).as_posix(), "") for path in edition.foreign_files()]


def _schema(edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Yield the ODD with its parts, and what was compiled from it."""
    compiled = [edition.odd.parent / "built" / f"{edition.odd.stem}.{ending}" for ending in ("rng", "sch")]
    yield from named_parts(edition.odd)
    yield from ((path.name, read_bytes(path)) for path in compiled if path.is_file())


def _all_below(root: Path, folder: str) -> dict[str, str]:
    found = [path.relative_to(root).as_posix() for path in _everything(root / folder) if not path.is_dir()]
    return {path: _content(root, path) for path in found}


def _everything(folder: Path) -> list[Path]:
    return sorted(folder.rglob("*"))


def _content(root: Path, path: str) -> str:
    """Return the digest of a file of the edition; empty where there is none."""
    return digest(read_bytes(root / path)) if is_own(root / path, root) else ""


def _is_as_made(edition: Edition, out: Path, manifest: str, keep: Collection[str]) -> bool:
    """Tell whether a site is, file by file, the one with this manifest, and no build was cut off."""
    place = out.resolve()
    if not place.is_dir() or Path.cwd().is_relative_to(place) or _has_traces(place):
        return False
    if not (place / FILE).is_file() or _sha256(place / FILE) != manifest:
        return False
    listing = SITE.listing(place)
    if listing is None or not listing.marked:
        return False
    files = {path: entry.sha256 for path, entry in listing.files.items() if path != FILE}
    if len(refuse_strangers(out, place, SITE, keep).listed) != len(listing.files):
        return False
    served = not empty_settings(edition)
    if served and not file_of(out, generation_of(out)).is_file():
        return False
    return all(_sha256(place / path) == sha256 for path, sha256 in files.items())


def _has_traces(place: Path) -> bool:
    """Tell whether a build of a site is going on, or one that was killed has left something behind."""
    return any(place.parent.glob(f".{place.name}.making-*")) or place.with_name(f".{place.name}.lock").exists()


def _sha256(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()
