"""Reading of ``labels/<language>.toml``: from texts with ``{name}`` to parts that are put together at once."""

from __future__ import annotations

import string
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from publish.problem import EditionError

#: A text, or the name of an argument in a list of its own.
Part = str | Sequence[str]
#: A text without arguments, the parts of one with arguments, or one of these for each plural category.
Label = str | Sequence[Part] | Mapping[str, Any]

PLURALS = ("zero", "one", "two", "few", "many", "other")
FALLBACK = "en"
#: What is before and after English words in the table of another language, so that a page can mark them.
ENGLISH, END = "\U000e0001\U000e0065\U000e006e", "\U000e007f"
#: The table of a labels file that sets the language's dates and is no label.
DATES = "dates"


def read_tables(
    language: str, folders: Sequence[Path], *, fallback: bool = True
) -> tuple[dict[str, Label], dict[str, str]]:
    """Return the labels of a language by dotted key, and its settings for dates.

    Looked up in this order: the exact tag (``de-AT``), then its language (``de``), then English; of each, the first
    folder comes first. A key keeps the first words that are found. English words of another language are between
    `ENGLISH` and `END`; without ``fallback`` there are none.
    """
    labels: dict[str, Label] = {}
    dates: dict[str, str] = {}
    for tag in _tags(language) if fallback else [language]:
        for folder in folders:
            table = _read(folder / f"{tag}.toml")
            own = table.pop(DATES, {})
            if tag != FALLBACK or language.partition("-")[0] == FALLBACK:
                dates = {**own, **dates}
            own_labels = dict(_flat(table, "", folder / f"{tag}.toml"))
            foreign = tag == FALLBACK != language.partition("-")[0]
            labels = {**({key: _marked(each) for key, each in own_labels.items()} if foreign else own_labels), **labels}
    return labels, dates


def _marked(label: Label) -> Label:
    """Return a label between the tags of its language (Unicode, 23.9: Deprecated Tag Characters)."""
    if isinstance(label, str):
        return f"{ENGLISH}{label}{END}"
    if isinstance(label, Mapping):
        return {category: _marked(each) for category, each in label.items()}
    return [ENGLISH, *label, END]


def _tags(language: str) -> list[str]:
    tags = [language, language.partition("-")[0], FALLBACK]
    return list(dict.fromkeys(tags))


def _read(file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise EditionError(f"{file.parent.name}/{file.name} cannot be read: {error}") from error


def _flat(table: Mapping[str, Any], prefix: str, file: Path) -> Iterator[tuple[str, Label]]:
    for key, value in table.items():
        if isinstance(value, str):
            yield prefix + key, _parts(value, prefix + key, file)
        elif isinstance(value, dict) and "other" in value and set(value) <= set(PLURALS):
            yield prefix + key, {name: _parts(text, prefix + key, file) for name, text in value.items()}
        elif isinstance(value, dict):
            yield from _flat(value, f"{prefix}{key}.", file)
        else:
            raise EditionError(f"{file.parent.name}/{file.name}: {prefix}{key} must be text in quotes")


def _parts(text: str, key: str, file: Path) -> str | list[Part]:
    """Return a text as it is, or cut at its arguments: ``"{count} notes"`` is ``[["count"], " notes"]``."""
    try:
        cut = list(string.Formatter().parse(text))
    except ValueError as error:
        raise EditionError(f"{file.parent.name}/{file.name}: {key}: {error}") from error
    parts: list[Part] = []
    for literal, name, _, _ in cut:
        parts += [literal] if literal else []
        parts += [[name]] if name is not None else []
    return text if all(isinstance(part, str) for part in parts) else parts
