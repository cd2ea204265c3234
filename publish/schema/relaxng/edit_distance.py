"""Which known word was meant: edit distance with a limit that suits short names."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

#: Longer words are not compared.
MOST_LETTERS = 60

#: As far as a slip of one letter, in its beginning even, or a name cut short.
SLIP = 1.6


def distance(one: str, other: str) -> int:
    """Return how many letters must be put in, taken out, changed or swapped (optimal string alignment)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        last, before, row = before, row, [i]
        for j, other_letter in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other_letter))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == other_letter:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]


def farness(written: str, known: str) -> float | None:
    """Return how far a known word is from what was written (0: in case only), None if it was hardly meant."""
    one, other = written.lower(), known.lower()
    if one == other:
        return 0.0
    if min(len(one), len(other)) >= 3 and (one.startswith(other) or other.startswith(one)):
        return 1.0 + abs(len(one) - len(other)) / 10
    allowed = _allowed(len(one))
    if abs(len(one) - len(other)) > allowed or _apart(one, other) > allowed:
        return None
    letters = distance(one, other)
    if letters > allowed or letters >= len(one) or (len(one) < 3 and not _grown(one, other)):
        return None
    # A wrong first letter is a rarer slip than another.
    far = letters + (0.0 if one[0] == other[0] else 0.5)
    return far if far <= max(allowed, 1.5) else None


def nearest(written: str, known: Iterable[str], *, within: float = 99.0) -> str:
    """Return the known word that was likeliest meant, the first of equals; "" if none is near enough."""
    if len(written) > MOST_LETTERS:
        return ""
    best, found = within, ""
    for word in known:
        far = farness(written, word)
        if far is not None and far < best:
            best, found = far, word
    return found


def _grown(one: str, other: str) -> bool:
    # In names of two letters a changed letter makes another name; one too many or too few is a slip.
    return len(one) != len(other) and one[0] == other[0]


def _allowed(length: int) -> int:
    return 1 if length <= 4 else 2 if length <= 8 else 3


def _apart(one: str, other: str) -> int:
    # Letters of the one that the other lacks: no distance is smaller.
    return sum((Counter(one) - Counter(other)).values())
