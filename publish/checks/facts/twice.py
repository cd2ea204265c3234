"""What only one file or entry can have, and two claim: a title, a transcript, a name, an identifier."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator
from typing import NamedTuple

from publish.checks.facts.rows import Fact, Rows
from publish.problem import Problem, Severity

#: Every code of this check, with one sentence on what it means.
CODES = {
    "title-twice": "Two documents have the same title.",
    "transcript-twice": "Two documents name the same transcript.",
    "entry-twice": "Two entries of a register have the same preferred name.",
    "identifier-twice": "Two entries of the registers have the same identifier of an authority.",
}


class Claim(NamedTuple):
    """A fact, the path of its file, and how the file is called in problems."""

    place: str
    file: str
    fact: Fact


def check_twice(rows: Rows, newer: Collection[str] = ()) -> Iterator[Problem]:
    """Yield a problem for all but one of those that claim the same: in drafts, and in the ``newer`` files."""
    drafts = {place for place, file in rows.items() if any(fact.value == "draft" for fact in file.of("status"))}
    used = {fact.value for file in rows.values() for fact in file.of("use")}

    def is_newer(claim: Claim) -> bool:
        return claim.place in drafts or claim.place in newer

    def is_unused(claim: Claim) -> bool:
        return claim.place in newer or f"{claim.place}#{claim.fact.about.rpartition(' ')[2]}" not in used

    yield from _each(rows, "title", is_newer, _title)
    yield from _each(rows, "transcript", is_newer, _transcript)
    yield from _each(rows, "preferred", is_unused, _name)
    yield from _each(rows, "identifier", is_unused, _identifier)


def _each(
    rows: Rows, kind: str, later: Callable[[Claim], bool], problem: Callable[[Claim, Claim], Problem]
) -> Iterator[Problem]:
    claims: dict[tuple[str, str], list[Claim]] = {}
    for place, file in sorted(rows.items()):
        for fact in file.of(kind):
            of_what = fact.about.partition(" ")[0] if kind == "preferred" else ""
            if kind == "title" and not re.search(r"\d{4}", fact.value):
                of_what = fact.about or place  # Letters of one title and of different days are a series.
            claims.setdefault((fact.value, of_what), []).append(Claim(place, file.file, fact))
    for claimants in claims.values():
        owner, *others = sorted(claimants, key=later)
        for other in others:
            if (other.place, other.fact.about) != (owner.place, owner.fact.about) or kind in ("title",):
                yield problem(owner, other)


def _at(claim: Claim, code: str, severity: Severity, message: str, hint: str) -> Problem:
    return Problem(code, severity, claim.file, claim.fact.line, claim.fact.column, message, hint)


def _title(owner: Claim, other: Claim) -> Problem:
    message = f"{owner.file} has the same title: readers cannot tell the two apart"
    return _at(other, "title-twice", "warning", message, "give this document a title of its own")


def _transcript(owner: Claim, other: Claim) -> Problem:
    message = f"the transcript {other.fact.value} is that of {owner.file}:{owner.fact.line} already"
    return _at(other, "transcript-twice", "warning", message, "name the transcript of this document")


def _name(owner: Claim, other: Claim) -> Problem:
    own, there = (claim.fact.about.rpartition(" ")[2] for claim in (other, owner))
    message = f"`{own}` has the same preferred name as `{there}` ({owner.file}:{owner.fact.line}), {other.fact.value}"
    hint = f"keep `{there}` alone if they are one, else make the names differ"
    return _at(other, "entry-twice", "warning", message, hint)


def _identifier(owner: Claim, other: Claim) -> Problem:
    kind, _, value = other.fact.value.partition(" ")
    message = f"the {kind} identifier {value} is that of `{owner.fact.about}` already ({owner.file}:{owner.fact.line})"
    hint = f"correct it, or take it out of `{other.fact.about}`"
    return _at(other, "identifier-twice", "error", message, hint)
