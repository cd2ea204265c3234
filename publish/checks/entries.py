"""Entries of registers: each has an identifier, so that it can be pointed to, and has it alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from publish.checks.files import problem_at
from publish.document.registers import ENTRIES
from publish.problem import Problem
from publish.source.xml import TEI, XML_ID, Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "entry-without-id": "An entry of a register has no identifier, or one that another entry has.",
}
_LISTS = tuple(f"{TEI}{name}" for name in ("listPerson", "listPlace", "listOrg"))


def check_entries(registers: Sequence[Source]) -> list[Problem]:
    """Return each entry of a register that nothing can point to, and each that shares its identifier with another."""
    seen: dict[str, str] = {}
    return [problem for source in registers for problem in _entries(source, seen)]


def _entries(source: Source, seen: dict[str, str]) -> Iterator[Problem]:
    for entry in source.root.iter(*ENTRIES):
        parent, identifier = entry.getparent(), entry.get(XML_ID)
        if identifier:
            yield from _twice(source, entry, f"{ENTRIES[str(entry.tag)]}:{identifier}", seen)
        elif parent is not None and parent.tag in _LISTS:
            name = str(entry.tag).removeprefix(TEI)
            message = f"this `<{name}>` has no `xml:id`, so nothing can point to it and it has no place on the site"
            hint = f'<{name} xml:id="…">, with a name that no other entry has'
            yield problem_at(source, entry, "", "entry-without-id", message, hint)


def _twice(source: Source, entry: Element, pointer: str, seen: dict[str, str]) -> Iterator[Problem]:
    """Yield a problem for an identifier that an entry of another file has; in one file it is a `duplicate-id`."""
    other = seen.setdefault(pointer, source.file)
    if other != source.file:
        message = f"`{pointer.partition(':')[2]}` is an entry of {other} already: pointers could mean both"
        hint = "give one of the two another xml:id, or take it out"
        yield problem_at(source, entry, XML_ID, "entry-without-id", message, hint)
