"""The text of ``edition.toml`` for a new edition."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields

from publish.conventions import Conventions
from publish.starting.proposals import Proposal

_FRAME = """# The settings of this edition; `publish check` reports mistakes in them.
title = {title}
subtitle = ""
publisher = {publisher}
language = {language}
# While base_url is empty nothing absolute is written: no canonical links, no sitemap.
base_url = ""
odd = {odd}
readings = ["clean", "diplomatic"]
formats = ["html", "pdf", "epub", "text"]

[licence]
encoding = {licence}
encoding_url = {licence_url}

# How this edition uses the TEI.
[tei]
{tei}
"""


def settings_text(proposed: Proposal, odd: str) -> str:
    """Return the settings as TOML, each of ``[tei]`` with what it means."""
    values = {
        "title": proposed.title,
        "publisher": proposed.publisher,
        "language": proposed.language,
        "odd": odd,
        "licence": proposed.licence,
        "licence_url": proposed.licence_url,
    }
    return _FRAME.format(**{name: _quoted(value) for name, value in values.items()}, tei=_table(proposed.tei))


def _table(tei: Mapping[str, str | list[str]]) -> str:
    about = {each.name: each.metadata["about"] for each in fields(Conventions)}
    return "\n".join(f"# {about[name]}\n{name} = {_quoted(value)}" for name, value in tei.items())


def _quoted(value: str | list[str]) -> str:
    return json.dumps(value, ensure_ascii=False)
