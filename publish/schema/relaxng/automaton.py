"""Regular expressions matched in bounded time: all ways through an expression are followed at once.

After K. Thompson (1968) and R. Pike: an expression is a program of few instructions, a thread is a place in it, and
each character moves every thread on. Time grows with the length of the text times that of the program, whatever both
are; a matcher that tries one way after the other can need time that doubles with each character.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cached_property

#: A longer program (counted repetition is written out) is refused.
MOST_INSTRUCTIONS = 10_000
#: So many sets of threads are kept with where each character leads from them.
_MOST_KEPT = 2_000

IsMember = Callable[[str], bool]
#: From where to where each group of an expression matched, by its number from 1; one that took no part is not in it.
Groups = dict[int, tuple[int, int]]
#: Where each group was entered (even number) and left (odd number) on the way to a thread.
Marks = dict[int, int]
#: Places in a program with the marks on the way to each, the preferred way first.
Threads = dict[int, Marks]


@dataclass(frozen=True)
class Character:
    """Take one character that is a member of a class."""

    is_member: IsMember


@dataclass(frozen=True)
class Split:
    """Go on at each of these places, the first before the others."""

    ways: tuple[int, ...]


@dataclass(frozen=True)
class Mark:
    """Note the place in the text as the start (even number) or end (odd number) of a group."""

    number: int


Instruction = Character | Split | Mark


@dataclass
class Program:
    """An expression, instruction by instruction; a thread behind the last has matched."""

    code: list[Instruction]
    _known: dict[frozenset[int], dict[str, frozenset[int]]] = field(default_factory=dict)

    def matches(self, text: str) -> bool:
        """Tell whether a whole text matches."""
        threads = self._start
        for character in text:
            if not threads:
                return False
            threads = self._following(threads, character)
        return len(self.code) in threads

    def groups(self, text: str) -> Groups | None:
        """Return what each group of a whole text matched, as much as it can from the left; None for no match."""
        threads = self._reached([(0, {})], 0)
        for at, character in enumerate(text, 1):
            threads = self._reached(self._moved(threads, character), at)
        marks = threads.get(len(self.code))
        if marks is None:
            return None
        return {number // 2 + 1: (marks[number], marks[number + 1]) for number in marks if number % 2 == 0}

    def _moved(self, threads: Threads, character: str) -> list[tuple[int, Marks]]:
        """Return where threads are after a character that they take."""
        moved = []
        for place, marks in threads.items():
            instruction = self.code[place] if place < len(self.code) else None
            if isinstance(instruction, Character) and instruction.is_member(character):
                moved.append((place + 1, marks))
        return moved

    def _reached(self, starts: list[tuple[int, Marks]], at: int) -> Threads:
        """Return the threads that places lead to without a character, each place once and by its preferred way."""
        threads: Threads = {}
        seen: set[int] = set()
        pending = starts[::-1]
        while pending:
            place, marks = pending.pop()
            if place in seen:
                continue
            seen.add(place)
            instruction = self.code[place] if place < len(self.code) else None
            if isinstance(instruction, Split):
                pending.extend((way, marks) for way in reversed(instruction.ways))
            elif isinstance(instruction, Mark):
                pending.append((place + 1, marks | {instruction.number: at}))
            else:
                threads[place] = marks
        return threads

    @cached_property
    def _start(self) -> frozenset[int]:
        return frozenset(self._reached([(0, {})], 0))

    def _following(self, threads: frozenset[int], character: str) -> frozenset[int]:
        """Return the threads after a character; kept, since texts are alike."""
        if len(self._known) > _MOST_KEPT:
            self._known.clear()
        known = self._known.setdefault(threads, {})
        if character not in known:
            moved = self._moved({place: {} for place in threads}, character)
            known[character] = frozenset(self._reached(moved, 0))
        return known[character]
