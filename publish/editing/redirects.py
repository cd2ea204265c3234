"""What was renamed: the old name of a document or entry leads to the new one for ever (``redirects.toml``)."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from publish.edition import Edition
from publish.problem import EditionError

FILE = "redirects.toml"
_HEAD = "# Old names and what they lead to now; written by `publish rename` and `publish register merge`.\n"


class Renaming(NamedTuple):
    """A document that was renamed: its old name, its name now, and the instant (UTC) where that is known."""

    old: str
    new: str
    when: str


def redirects_of(edition: Edition) -> dict[str, str]:
    """Return the new name of every old one; raises `EditionError` for a file that cannot be used."""
    return _table(edition, "redirects", "old names with their new names in quotes")


def renamings(edition: Edition) -> list[Renaming]:
    """Return the documents that were renamed, by their old names."""
    instants = _table(edition, "renamed", "old names with the instants of their renaming in quotes")
    found = sorted(redirects_of(edition).items())
    return [Renaming(old, new, instants.get(old, "")) for old, new in found if ":" not in old]


def with_redirect(edition: Edition, old: str, new: str, when: str = "") -> dict[Path, bytes | None]:
    """Return the file of redirects with one more; what led to the old name leads to the new one.

    ``when`` is the instant at which a document was renamed.
    """
    there = {key: new if value == old else value for key, value in redirects_of(edition).items()}
    there = {key: value for key, value in {**there, old: new}.items() if key != new}
    instants = {each.old: each.when for each in renamings(edition) if each.when} | ({old: when} if when else {})
    written = f"{_HEAD}[redirects]\n{_lines(there)}"
    told = {key: value for key, value in instants.items() if key in there}
    if told:
        written += f"\n# When documents were renamed: harvesters are told so.\n[renamed]\n{_lines(told)}"
    return {edition.root / FILE: written.encode()}


def _table(edition: Edition, name: str, about: str) -> dict[str, str]:
    path = edition.root / FILE
    if not path.is_file():
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get(name, {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise EditionError(f"{FILE}: cannot be read as TOML ({error})") from error
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise EditionError(f"{FILE}: [{name}] is a table of {about}")
    return dict(table)


def _lines(table: Mapping[str, str]) -> str:
    return "".join(f'"{key}" = "{value}"\n' for key, value in sorted(table.items()))
