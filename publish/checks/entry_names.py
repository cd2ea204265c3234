"""The entries that a file can point to, and the one that a mistyped pointer means."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from publish.checks.facts.letters import named
from publish.checks.facts.places import local_name, words_of
from publish.checks.files import Files, beside
from publish.checks.name_match import is_like, meant_name, plain, strange_letter
from publish.document.prefixes import Prefix, Prefixes
from publish.source.xml import TEI, Element

#: The elements whose words are names of the entry that they are in.
_NAMES = ("persName", "placeName", "orgName", "name", "catDesc", "term")


def registered(files: Files, path: Path, prefixes: Prefixes) -> list[str]:
    """Return every entry that a file can point to, with its prefix."""
    found = []
    for prefix, definitions in prefixes.items():
        for definition in definitions:
            found += [f"{prefix}:{entry}" for entry in _entries(files, path, definition)]
    return found


def _entries(files: Files, path: Path, definition: Prefix) -> dict[str, Element | None]:
    """Return the entries that a prefix leads to, by what follows it, each with its element."""
    file, _, start = definition.replacement.partition("$")[0].partition("#")
    if "#" not in definition.replacement:
        folder = beside(path, f"{file}x").parent
        names = [each.stem for each in files.sources if each.parent == folder]
        return {name: None for name in names if definition.allows(name)}
    elements = files.ids.get(beside(path, file), {})
    return {
        name.removeprefix(start): element
        for name, element in elements.items()
        if name.startswith(start) and element.tag != f"{TEI}TEI" and definition.allows(name.removeprefix(start))
    }


def meant_entry(files: Files, path: Path, prefixes: Prefixes, prefix: str, local: str, words: str) -> str:
    """Return the pointer that is meant by one to nobody; ``words`` are those that it is written at."""
    entries: dict[str, Element | None] = {}
    for definition in prefixes.get(prefix, []):
        entries |= _entries(files, path, definition)
    forms = {name: _names_of(element) for name, element in entries.items() if element is not None}
    called = [name for name, names in forms.items() if words and plain(words) in map(plain, names)]
    called = [name for name in called if is_like(local, name)]
    meant = called[0] if len(called) == 1 else meant_name(local, list(entries), forms)
    return f"{prefix}:{meant}" if meant else ""


def _names_of(element: Element) -> list[str]:
    return [words_of(child) for child in element.iterchildren("*") if local_name(child) in _NAMES]


def of_same_name(known: Iterable[str], local: str) -> str:
    """Return the one entry of this name, in whatever register it is."""
    found = [entry for entry in known if entry.partition(":")[2] == local.lower()]
    return found[0] if len(found) == 1 else ""


def said_of_letters(local: str) -> tuple[str, str]:
    """Return what is wrong with the letters of a name, "" where nothing is, and the name with those that are meant."""
    strange = strange_letter(local)
    if not strange:
        return "", local
    if strange.isprintable():
        return f"has {named(strange)} where it looks like another", plain(local)
    return f"has a letter that nobody sees, U+{ord(strange):04X}", plain(local)
