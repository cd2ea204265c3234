"""The files of a site that pages share: style sheets, scripts, the icon."""

from __future__ import annotations

from collections.abc import Iterator

from publish.edition import OWN, Edition
from publish.resources import assets as asset_folder
from publish.site.scripts import small
from publish.site.webfonts import type_sheet


def assets(edition: Edition, own_type: str = "") -> Iterator[tuple[str, str]]:
    """Yield the style sheets, the scripts and the icon, by their name in the site.

    Those in ``press/assets`` of the edition go before the press's of the same name; ``own_type`` is the style sheet of
    the edition's own fonts.
    """
    words = edition.words
    yield "type.css", type_sheet() + own_type
    own = edition.root / OWN / "assets"
    named = {file.name: file for folder in (asset_folder(), own) if folder.is_dir() for file in folder.iterdir()}
    for file in (named[name] for name in sorted(named)):
        if file.suffix in (".css", ".js", ".svg"):
            yield file.name, small(file.name, file.read_text(encoding="utf-8"), words)
