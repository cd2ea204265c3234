"""The registers against the documents: forms that no document has, entries that nobody uses, acts after a death."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from posixpath import basename

from publish.checks.facts.rows import Fact, FileRows, Rows
from publish.document.prefixes import matches
from publish.problem import Problem, Severity

#: Every code of this check, with one sentence on what it means.
CODES = {
    "typed-form-missing": "A form that a register says is typed in a document is not in it.",
    "entry-id-form": "The identifier of an entry has not the form that pointers to it must have.",
    "entry-unused": "An entry of a register that no file points to.",
    "act-outside-life": "Somebody sent a document before birth or after death.",
}
#: Whether a document (by its path in the edition) has some words.
HasWords = Callable[[str, str], bool]


def check_registers(rows: Rows, has_words: HasWords) -> Iterator[Problem]:
    """Yield where registers and documents contradict each other."""
    used = {fact.value for file in rows.values() for fact in file.of("use")}
    for place, file in rows.items():
        for fact in file.of("typed"):
            if fact.about in rows and not has_words(fact.about, fact.value):
                yield _no_form(file, fact)
        for fact in file.of("entry"):
            if f"{place}#{fact.value}" not in used:
                message = f"nothing points to the entry `{fact.value}`"
                yield _at(file, fact, "entry-unused", "info", message, "use it, or take it out of the register")
    yield from _acts(rows)
    yield from _forms(rows)


def _forms(rows: Rows) -> Iterator[Problem]:
    """Yield each entry that no pointer can lead to, since the prefix of its register allows no such identifier."""
    patterns: dict[tuple[str, str], set[str]] = {}
    for file in rows.values():
        for prefix in file.of("prefix"):
            path, _, start = prefix.about.partition("#")
            patterns.setdefault((path, start), set()).add(prefix.value.partition(" ")[2])
    for (path, start), allowed in patterns.items():
        for fact in rows[path].of("entry id") if path in rows else ():
            local = fact.value.removeprefix(start)
            if fact.value.startswith(start) and local and not any(matches(each, local) for each in allowed):
                yield _unreachable(rows[path], fact, start + _allowed(local, allowed), " or ".join(sorted(allowed)))


def _allowed(local: str, patterns: set[str]) -> str:
    """Return the identifier in a form that is allowed, as far as that can be told."""
    meant = re.sub(r"[^a-z0-9]+", "-", local.lower()).strip("-")
    return meant if any(matches(each, meant) for each in patterns) else "…"


def _unreachable(file: FileRows, fact: Fact, meant: str, form: str) -> Problem:
    form = "lower-case letters, digits and hyphens" if form == "([a-z0-9-]+)" else form
    message = f'`xml:id="{fact.value}"`: no pointer can lead here, since identifiers of this register are {form}'
    return _at(file, fact, "entry-id-form", "error", message, f'xml:id="{meant}"')


def _no_form(file: FileRows, fact: Fact) -> Problem:
    message = f"{basename(fact.about)} does not have “{fact.value}”"
    hint = "write the form as it is typed in the document"
    return _at(file, fact, "typed-form-missing", "warning", message, hint)


def _acts(rows: Rows) -> Iterator[Problem]:
    """Yield each act before a birth or after a death; where all of several are, the life is taken to be wrong."""
    acts: dict[str, list[tuple[FileRows, Fact]]] = {}
    for file in rows.values():
        for fact in file.of("act"):
            acts.setdefault(fact.about, []).append((file, fact))
    for place, file in rows.items():
        for life in file.of("life"):
            own = acts.get(f"{place}#{life.about}", [])
            outside = [(where, act) for where, act in own if _is_outside(act.value, *life.value.split("/"))]
            if len(outside) > 1 and len(outside) == len(own):
                yield _outside(file, life, life, outside[0][1].value)
            else:
                yield from (_outside(where, act, life, act.value) for where, act in outside)


def _is_outside(day: str, born: str, died: str) -> bool:
    return bool(born and day < born[:4]) or bool(died and day[: len(died)] > died)


def _outside(file: FileRows, at: Fact, life: Fact, day: str) -> Problem:
    born, died = life.value.split("/")
    message = f"`{life.about}` lived from {born or '?'} to {died or '?'}, and sent this on {day}"
    if at is life:
        message = f"`{life.about}` lived from {born or '?'} to {died or '?'}, and sent all documents outside of that"
    return _at(file, at, "act-outside-life", "warning", message, "correct the years of the life, the date, or the name")


def _at(file: FileRows, fact: Fact, code: str, severity: Severity, message: str, hint: str) -> Problem:
    return Problem(code, severity, file.file, fact.line, fact.column, message, hint)
