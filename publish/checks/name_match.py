"""Which entry a mistyped name means: names are compared as names, and where two could be meant none is proposed."""

from __future__ import annotations

import difflib
import re
import unicodedata
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache

from publish.checks.facts.letters import LOOK_ALIKE

#: A shorter name has too many neighbours to be taken for a slip of one of them.
_SHORTEST = 4
_NUMBER = re.compile(r"\d+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


def meant_name(local: str, known: Collection[str], forms: Mapping[str, Iterable[str]] | None = None) -> str:
    """Return the one known name that is meant by another, "" where there is none or more than one.

    ``forms`` are the names in words of each known one, such as the typed forms of a person.
    """
    typed = plain(local)
    for found in (
        [name for name in known if plain(name) == typed],
        [name for name, words in (forms or {}).items() if any(plain(each) == typed for each in words)],
        [name for name in known if _is_slip(typed, plain(name))],
        [name for name in known if _begins(typed, plain(name))],
    ):
        if found:
            return found[0] if len(found) == 1 else ""
    return ""


def is_like(typed: str, name: str) -> bool:
    """Tell whether two names have so much in common that one can be written for the other."""
    one, two = plain(typed), plain(name)
    return one[:2] == two[:2] or difflib.SequenceMatcher(None, one, two).ratio() >= 0.6


@lru_cache(maxsize=50_000)
def plain(name: str) -> str:
    """Return a name as it is compared: lower case, words joined by hyphens, no accents, no look-alike letters."""
    letters = "".join(LOOK_ALIKE.get(letter, letter) for letter in _INVISIBLE.sub("", name))
    bare = "".join(letter for letter in unicodedata.normalize("NFD", letters) if not unicodedata.combining(letter))
    return re.sub(r"[\W_]+", "-", bare.lower()).strip("-")


def strange_letter(name: str) -> str:
    """Return the first letter of a name that is not what it looks like, or that nobody sees; "" where all are."""
    return next((letter for letter in name if letter in LOOK_ALIKE or _INVISIBLE.match(letter)), "")


def _is_slip(typed: str, name: str) -> bool:
    """Tell whether one letter is another, is missing, is one too many, or two changed places."""
    shortest = _SHORTEST if len(typed) == len(name) else _SHORTEST - 1
    if min(len(typed), len(name)) < shortest or abs(len(typed) - len(name)) > 1 or typed == name:
        return False
    if _NUMBER.findall(typed) != _NUMBER.findall(name) and not _is_swapped_number(typed, name):
        return False
    start = next((at for at, pair in enumerate(zip(typed, name, strict=False)) if pair[0] != pair[1]), None)
    if start is None:
        return True
    one, two = typed[start:], name[start:]
    return one[1:] == two[1:] or one[1:] == two or one == two[1:] or one[1::-1] + one[2:] == two


def _is_swapped_number(typed: str, name: str) -> bool:
    """Tell whether two names differ only in the order of the digits of a long number."""
    pairs = list(zip(_NUMBER.findall(typed), _NUMBER.findall(name), strict=False))
    alike = _NUMBER.sub("0", typed) == _NUMBER.sub("0", name)
    return alike and all(a == b or (len(a) >= _SHORTEST and sorted(a) == sorted(b)) for a, b in pairs)


def _begins(typed: str, name: str) -> bool:
    """Tell whether a name begins as it was typed, or was typed with words added at its end."""
    if len(min(typed, name, key=len)) < 3 or _NUMBER.search(typed + name):
        return False
    return name.startswith(typed) or typed.startswith(f"{name}-")
