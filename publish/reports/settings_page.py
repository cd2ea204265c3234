"""The page of all settings, made from what they are: ``python -m publish.reports.settings_page > docs/settings.md``."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping

from publish.settings import LISTS, SETTINGS, Setting

_TITLES = {
    "": "At the top of the file",
    "licence": "`[licence]`: licences",
    "pdf": "`[pdf]`: fonts",
    "build": "`[build]`: building the site",
    "harvest": "`[harvest]`: what libraries are told",
    "identifiers": "`[identifiers]`: what the whole edition is called for ever",
    "tei": "`[tei]`: how the edition uses the TEI",
    "ignore": "`[[ignore]]`: one for each exception from a rule",
}
_BEGINNING = """# The settings of an edition

`edition.toml` is at the top of an edition. `publish check` reports every fault of it with line, column and fix.
`publish init` writes one. This page is made from the settings themselves (`python -m publish.reports.settings_page`).
"""


def settings_page() -> str:
    """Return the page as Markdown."""
    tables = {**SETTINGS, **LISTS}
    return "\n".join([_BEGINNING, *(line for name, table in tables.items() for line in _part(name, table))])


def _part(name: str, table: Mapping[str, Setting]) -> Iterator[str]:
    yield f"## {_TITLES.get(name, f'`[{name}]`')}\n"
    yield "| setting | what it is |\n|---|---|"
    for key, setting in table.items():
        needed = " Needed." if setting.required else ""
        yield f"| `{key}` | {setting.about}{needed} |"
    yield ""


if __name__ == "__main__":
    sys.stdout.write(settings_page())
