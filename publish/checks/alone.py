"""What one file says by itself: whether it is in order, the identifiers that it gives, and what its pointers need.

Files that are in order by themselves and have what they need of one another are in order together: then nothing
else has to be looked at (`agree`). Where anything is wrong, `check_edition` finds out what.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, cast

from publish.checks.check import Schemas, check_files
from publish.checks.facts.across import check_facts, claimed_twice, rows_agree
from publish.checks.facts.fonts import unprintable
from publish.checks.facts.headers import check_stamps
from publish.checks.facts.rows import Fact, rows_of
from publish.checks.facts.transcripts import as_transcribed, transcripts, typed_digests
from publish.checks.files import Files, identified
from publish.checks.followers import once_a_place
from publish.checks.pointers import broken_pointers
from publish.edition import Edition
from publish.problem import Problem, in_order
from publish.regular_files import is_own
from publish.source.xml import TEI, XML_ID, Source


@dataclass(frozen=True)
class Alone:
    """One file: whether it is in order (``sound``), its identifiers, and what its pointers lead to.

    ``needs`` are pairs of a path and an identifier in it (empty: the file itself), both relative to the edition;
    ``facts`` are what other files can contradict. A file that is not ``stamped`` lacks what harvesters need.
    """

    sound: bool
    stamped: bool
    ids: list[str]
    needs: list[tuple[str, str]]
    facts: list[Fact]


def alone(
    source: Source, place: Path, schemas: Schemas, registers: Sequence[Source] = (), *, typed: bool = False
) -> Alone:
    """Check one file without the others; ``place`` is its path in the edition.

    Its text is digested where it is ``typed``: to be compared with a transcript.
    """
    needs = _Needs()
    files = Files(cast(Any, needs), cast(Any, needs))
    problems = [
        *check_files([source], schemas, registers=registers),
        *check_facts(source),
        *(each.problem for each in broken_pointers(files, place, source)),
    ]
    sound = not problems and "<?publish-ignore" not in source.text and _is_named(source, place)
    digests = typed_digests(source) if typed else []
    facts = [*rows_of(source, place), *(Fact("typed text", name, digest, 0, 0) for name, digest in digests)]
    ids = [identifier for identifier, _ in identified(source)]
    return Alone(sound, not any(check_stamps(source)), ids, sorted(needs.found), facts)


def agree(files: Mapping[Path, Alone], root: Path, words_of_text: Callable[[str], str]) -> bool:
    """Tell whether files that were checked alone are in order together (by their paths in the edition at ``root``).

    What two of them claim (`twice`) is not looked at; ``words_of_text`` gives the words of the text of a file.
    """
    given = Counter(identifier for file in files.values() for identifier in file.ids)
    ids = {path.as_posix(): frozenset(file.ids) for path, file in files.items()}
    return (
        all(file.sound for file in files.values())
        and all(number == 1 for number in given.values())
        and all(_is_there(root, ids, *need) for file in files.values() for need in file.needs)
        and rows_agree(_facts(files), words_of_text)
    )


def twice(files: Mapping[Path, Alone]) -> list[Problem]:
    """Return what two of files that agree otherwise claim: a title, a transcript, a name."""
    return in_order(once_a_place(claimed_twice(_facts(files))))


def printable(edition: Edition, files: Mapping[Path, Alone]) -> bool:
    """Tell whether every letter of files that were checked alone is in a font."""
    letters = {
        letter for file in files.values() for fact in file.facts if fact.kind == "letters" for letter in fact.value
    }
    return not unprintable(edition, "".join(sorted(letters)))


def transcribed(edition: Edition, files: Mapping[Path, Alone]) -> bool:
    """Tell whether files that were checked alone say what their transcripts say, where the edition keeps these."""
    digests = [
        (fact.value, fact.about) for file in files.values() for fact in file.facts if fact.kind == "typed text"
    ]
    return edition.transcripts is None or as_transcribed(transcripts(edition.transcripts), digests)


def _facts(files: Mapping[Path, Alone]) -> dict[str, list[Fact]]:
    return {path.as_posix(): file.facts for path, file in files.items()}


def _is_there(root: Path, ids: Mapping[str, frozenset[str]], path: str, identifier: str) -> bool:
    if not path.endswith(".xml"):
        return not identifier and ".." not in path and is_own(root / path, root)
    return path in ids and (not identifier or identifier in ids[path])


def _is_named(source: Source, place: Path) -> bool:
    identifier = source.root.get(XML_ID)
    return identifier == place.stem if identifier is not None else source.root.tag != f"{TEI}TEI"


class _Needs:
    """Stands for all files and for the identifiers in each: says that each is there, and notes what was asked for."""

    def __init__(self, path: Path | None = None, found: set[tuple[str, str]] | None = None) -> None:
        self.path = path
        self.found: set[tuple[str, str]] = set() if found is None else found

    def __contains__(self, asked: object) -> bool:
        need = (self.path, str(asked)) if self.path else (asked, "")
        self.found.add((cast(Path, need[0]).as_posix(), need[1]))
        return True

    def __getitem__(self, path: Path) -> _Needs:
        return _Needs(path, self.found)

    def get(self, path: Path, _default: object) -> _Needs:
        return _Needs(path, self.found)

    def __iter__(self) -> Iterator[Any]:
        return iter(())
