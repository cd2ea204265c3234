"""What an import knows of words, a file a language (``en.toml``): no names, nothing of one edition.

An edition adds its own in ``import.toml`` beside ``edition.toml``, in the same form.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path
from typing import Any

from publish.problem import EditionError

_HERE = Path(__file__).parent
#: What an edition may write of its own.
OWN = "import.toml"


@dataclass(frozen=True)
class Bracket:
    """One kind of bracket: its kind, for a gap the reason, and what its words look like."""

    kind: str
    reason: str
    pattern: re.Pattern[str]


@dataclass(frozen=True)
class Words:
    """The words of a language and of an edition, by table (``line``, ``form``, ``title`` …)."""

    tables: dict[str, Any]

    def of(self, table: str, key: str) -> list[str]:
        """Return a list of words, lower case; empty where there is none."""
        return [str(word).lower() for word in self.tables.get(table, {}).get(key, [])]

    @cached_property
    def lines(self) -> dict[str, re.Pattern[str]]:
        """What each kind of line looks like, by its role."""
        return {role: _line_pattern(said) for role, said in self.tables.get("line", {}).items()}

    @cached_property
    def brackets(self) -> list[Bracket]:
        """The kinds of bracket in the order in which they are tried."""
        return [
            Bracket(each["kind"], each.get("reason", ""), re.compile(each["pattern"], re.IGNORECASE | re.DOTALL))
            for each in self.tables.get("bracket", [])
        ]

    @cached_property
    def salutation(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{alternatives(self.of('salutation', 'starts'))})\b[^\n]*[,!:]", re.IGNORECASE)

    @cached_property
    def valediction(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{alternatives(self.of('valediction', 'starts'))})\b[^\n]{{0,60}}", re.IGNORECASE)


def alternatives(words: Sequence[str]) -> str:
    """Return words as alternatives of a regular expression, the longest first."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True)) or "(?!)"


def _line_pattern(said: dict[str, Any]) -> re.Pattern[str]:
    if "pattern" in said:
        return re.compile(said["pattern"], re.IGNORECASE)
    if "whole" in said:
        return re.compile(rf"^(?:{alternatives(said['whole'])})\s*[.!]?$", re.IGNORECASE)
    return re.compile(rf"^(?:{alternatives(said['starts'])})(?![\w'’])[.]?", re.IGNORECASE)


@cache
def words_for(language: str, root: Path) -> Words:
    """Return the words of a language (English where there is no file for it) and what an edition adds."""
    file = _HERE / f"{language.partition('-')[0]}.toml"
    tables = _tables(file if file.is_file() else _HERE / "en.toml")
    own = root / OWN
    return Words(_joined(_tables(own), tables) if own.is_file() else tables)


def _tables(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise EditionError(f"{file}: cannot be read as TOML ({error})") from error


def _joined(own: dict[str, Any], tables: dict[str, Any]) -> dict[str, Any]:
    """Return the tables with an edition's own words before them."""
    joined = dict(tables)
    for key, value in own.items():
        there = joined.get(key)
        if isinstance(value, dict) and isinstance(there, dict):
            joined[key] = _joined(value, there)
        elif isinstance(value, list) and isinstance(there, list):
            joined[key] = [*value, *there]
        else:
            joined[key] = value
    return joined
