"""Where the store of a site is: next to the public folder, a file for each generation, of which the site bears one."""

from __future__ import annotations

import re
from pathlib import Path

from publish.addresses import MANIFEST
from publish.edition import Edition, empty_settings

#: The store of a site from before there were generations.
STORE = "harvest.sqlite"
_BORNE = re.compile(rb'"generation": "([0-9a-f]{64})"')
#: Bytes at the head of a manifest in which the generation is named.
_HEAD = 512


def data_folder(site: Path) -> Path:
    """Return the folder of a site's store and key: next to the public folder, never in it."""
    return site.resolve().with_name(f"{site.resolve().name}.data")


def generation_of(site: Path) -> str:
    """Return the generation that a site bears; empty where it bears none."""
    try:
        with (site / MANIFEST).open("rb") as file:
            borne = _BORNE.search(file.read(_HEAD))
    except OSError:
        return ""
    return borne[1].decode() if borne else ""


def file_of(site: Path, generation: str) -> Path:
    """Return the file of a generation."""
    return data_folder(site) / f"harvest-{generation}.sqlite"


def store_of(site: Path) -> Path | None:
    """Return the file of the generation that a site bears, else of the store from before; None where there is none."""
    borne = generation_of(site)
    files = [*([file_of(site, borne)] if borne else []), data_folder(site) / STORE]
    return next((file for file in files if file.is_file()), None)


def harvested(edition: Edition, site: Path) -> Path | None:
    """Return the store of a site that is harvested; None where nobody harvests it."""
    return None if empty_settings(edition) else store_of(site)
