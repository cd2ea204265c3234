"""The words that the press says to a reader, in the language of the edition.

Every word is in one table, ``labels/<language>.toml``: a text for each key (``page.skip``), with ``{name}`` where
an argument goes, or one text for each plural category of CLDR (``one``, ``other``, …), chosen by ``{count}``.
An edition may have a ``labels`` folder of its own; its words come before those of the press. Dates, plural rules
and lists are CLDR's, through babel.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

from publish.problem import EditionError
from publish.resources import shared
from publish.words.cldr import Language, language_of
from publish.words.table import END, ENGLISH, Label, Part, read_tables

__all__ = ["Words", "english", "words_for"]

#: Numbers below this have a plural category of their own in the table; above, the last three digits decide.
_COUNTED = 2000


@dataclass(frozen=True)
class Words:
    """The words of one language, with its dates: equal where the words are equal, whatever files they come from.

    ``digest`` is the SHA-256 of all that a stylesheet gets, so that it can be part of the key of a cache.
    """

    digest: str
    language: str = field(compare=False)
    cldr: Language = field(compare=False, repr=False)
    labels: Mapping[str, Label] = field(compare=False, repr=False)

    def __contains__(self, key: object) -> bool:
        return key in self.labels

    def label(self, key: str, **arguments: object) -> str:
        """Return the text of a key with its arguments filled in; raises `EditionError` for a key without words."""
        return self.shown(key, **arguments).replace(ENGLISH, "").replace(END, "")

    def shown(self, key: str, **arguments: object) -> str:
        """Return the same for a page, on which words that the language lacks are marked as English."""
        if key not in self.labels:
            raise EditionError(f"labels/{self.language}.toml has no words for {key}")
        return "".join(
            part if isinstance(part, str) else str(arguments[part[0]]) for part in self._template(key, arguments)
        )

    def written(self, key: str) -> str | dict[str, str]:
        """Return a label as its table has it, with ``{name}`` where arguments go: for scripts, which fill it in."""
        label = self.labels[key]
        if isinstance(label, Mapping):
            return {category: _whole(each) for category, each in label.items()}
        return _whole(label)

    def of(self, family: str, word: str, otherwise: str) -> str:
        """Return the word of a closed list (``relations.answers``), or something else where the table has none."""
        key = f"{family}.{word}"
        return self.shown(key) if key in self.labels else otherwise

    def reading(self, reading: str, form: str) -> str:
        """Return a reading in one of its forms: ``name``, ``short``, ``adjective``, ``in-title``."""
        key = f"readings.{reading}.{form}"
        return self.label(key) if key in self.labels else self.label(f"readings.other.{form}", reading=reading)

    def doubt(self, degree: str, agent: str) -> str:
        """Return how sure a fact is, and whose inference: the same words as ``words:doubt`` of the stylesheets."""
        known = {"degree": self.of("degree", degree, degree)}
        return self.shown("doubt.by", agent=agent, **known) if agent else self.shown("doubt.plain", **known)

    def year(self, year: str) -> str:
        """Return a year of W3C form in words: that before our era without its sign."""
        before = year.startswith("-")
        return self.shown("date.before-our-era", date=int(year[1:])) if before else year

    def listed(self, names: Sequence[str]) -> str:
        """Return names in a row: "Ann, Ben and Cleo"."""
        return self.cldr.listed(names)

    def as_map(self) -> dict[str, Any]:
        """Return everything that ``xslt/words`` needs, as JSON can say it."""
        return {
            "incomplete": any(ENGLISH in json.dumps(label, ensure_ascii=False) for label in self.labels.values()),
            "language": self.language,
            "direction": self.cldr.direction,
            "labels": self.labels,
            "plurals": [self.cldr.plural(number) for number in range(_COUNTED)],
            **self.cldr.as_map(),
        }

    def unmarked(self) -> dict[str, Any]:
        """Return the same for what is no page: English words of another language are not marked."""
        said = json.dumps(self.as_map(), ensure_ascii=False)
        table: dict[str, Any] = json.loads(said.replace(ENGLISH, "").replace(END, ""))
        return table

    def _template(self, key: str, arguments: Mapping[str, object]) -> Sequence[Part]:
        label = self.labels[key]
        if isinstance(label, Mapping):
            count = arguments.get("count")
            category = self.cldr.plural(count) if isinstance(count, int) else "other"
            label = label.get(category, label["other"])
        return [label] if isinstance(label, str) else label


def _whole(label: str | Sequence[Part]) -> str:
    parts = [label] if isinstance(label, str) else label
    written = "".join(part if isinstance(part, str) else "{" + part[0] + "}" for part in parts)
    return written.replace(ENGLISH, "").replace(END, "")


def words_for(language: str, folders: Sequence[Path] = ()) -> Words:
    """Return the words of a language (a BCP 47 tag); ``folders`` are looked into before the press's own.

    What the language lacks is English. Raises `EditionError` for a table that cannot be read.
    """
    if not folders:
        return _of_the_press(language)
    return _words(language, [*folders, shared() / "labels"])


def english() -> Words:
    """Return the press's own English words."""
    return _of_the_press("en")


@cache
def _of_the_press(language: str) -> Words:
    return _words(language, [shared() / "labels"])


def _words(language: str, folders: Sequence[Path]) -> Words:
    labels, dates = read_tables(language, folders)
    cldr = language_of(language, dates)
    unsigned = Words("", language, cldr, labels)
    digest = hashlib.sha256(json.dumps(unsigned.as_map(), sort_keys=True).encode()).hexdigest()
    return Words(digest, language, cldr, labels)
