"""Rules over one file, and over the rows of all files, each in one list."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path

from publish.checks.contradictions import check_dates
from publish.checks.facts.citing import check_citing
from publish.checks.facts.drafts import check_draft_pointers, check_placeholders
from publish.checks.facts.hands import check_hands
from publish.checks.facts.headers import check_headers
from publish.checks.facts.languages import check_languages
from publish.checks.facts.letters import check_letters
from publish.checks.facts.pages import check_pages
from publish.checks.facts.places import words_of
from publish.checks.facts.registered import check_entries
from publish.checks.facts.registers import check_registers
from publish.checks.facts.rows import Fact, FileRows, Rows, rows_of
from publish.checks.facts.targets import check_left_out, check_targets
from publish.checks.facts.twice import check_twice
from publish.checks.questions import check_questions
from publish.problem import Problem
from publish.source.xml import TEI, Source

#: The rules that look at one file alone.
OF_ONE_FILE: tuple[Callable[[Source], Iterator[Problem] | list[Problem]], ...] = (
    check_dates,
    check_questions,
    check_hands,
    check_pages,
    check_letters,
    check_languages,
    check_headers,
    check_entries,
    check_citing,
    check_placeholders,
)


def check_facts(source: Source) -> list[Problem]:
    """Return what the rules for one file find."""
    return [problem for rule in OF_ONE_FILE for problem in rule(source)]


def check_across(
    sources: Mapping[str, Source], newer: Collection[str] = (), *, has_clean: bool = False
) -> list[Problem]:
    """Return what files contradict in each other; the key of each is its path in the edition.

    What two files claim is reported in the one of them that is among the ``newer``. An edition that ``has_clean`` has
    the clean reading, in which links between documents must lead somewhere.
    """
    rows = {place: FileRows(source.file, rows_of(source, Path(place))) for place, source in sources.items()}
    texts: dict[str, str] = {}

    def has_words(place: str, words: str) -> bool:
        if place not in texts:
            texts[place] = text_words(sources[place])
        return words in texts[place]

    return [
        *check_twice(rows, newer),
        *check_targets(rows),
        *check_registers(rows, has_words),
        *check_draft_pointers(rows),
        *(check_left_out(rows) if has_clean else ()),
    ]


def text_words(source: Source) -> str:
    """Return the words of the text of a document; of a file without one there are none."""
    text = source.root.find(f"{TEI}text")
    return "" if text is None else words_of(text)


def rows_agree(facts: Mapping[str, list[Fact]], words_of_text: Callable[[str], str]) -> bool:
    """Tell whether rows contradict each other nowhere; what two files claim (`claimed_twice`) is not looked at here.

    ``words_of_text`` gives the words of the text of a document; it is asked where its names do not suffice.
    """
    rows: Rows = {place: FileRows(place, own) for place, own in facts.items()}
    names = {place: {fact.value for fact in own.of("name")} for place, own in rows.items()}

    def has_words(place: str, words: str) -> bool:
        return words in names[place] or words in words_of_text(place)

    pointers = [*check_targets(rows), *check_draft_pointers(rows), *check_left_out(rows)]
    return not [*pointers, *check_registers(rows, has_words)]


def claimed_twice(facts: Mapping[str, list[Fact]]) -> list[Problem]:
    """Return what two files claim, from the rows of all files by their paths in the edition."""
    return list(check_twice({place: FileRows(place, own) for place, own in facts.items()}))
