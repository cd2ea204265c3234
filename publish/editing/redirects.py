"""What was renamed: the old name of a document or entry leads to the new one for ever (``redirects.toml``)."""

from __future__ import annotations

import tomllib
from pathlib import Path

from publish.edition import Edition
from publish.problem import EditionError

FILE = "redirects.toml"
_HEAD = "# Old names and what they lead to now; written by `publish rename` and `publish register merge`.\n"


def redirects_of(edition: Edition) -> dict[str, str]:
    """Return the new name of every old one; raises `EditionError` for a file that cannot be used."""
    path = edition.root / FILE
    if not path.is_file():
        return {}
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8")).get("redirects", {})
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise EditionError(f"{FILE}: cannot be read as TOML ({error})") from error
    if not isinstance(table, dict) or not all(isinstance(value, str) for value in table.values()):
        raise EditionError(f"{FILE}: [redirects] is a table of old names with their new names in quotes")
    return dict(table)


def with_redirect(edition: Edition, old: str, new: str) -> dict[Path, bytes | None]:
    """Return the file of redirects with one more; what led to the old name leads to the new one."""
    there = {key: new if value == old else value for key, value in redirects_of(edition).items()}
    there = {key: value for key, value in {**there, old: new}.items() if key != new}
    lines = "".join(f'"{key}" = "{value}"\n' for key, value in sorted(there.items()))
    return {edition.root / FILE: f"{_HEAD}[redirects]\n{lines}".encode()}
