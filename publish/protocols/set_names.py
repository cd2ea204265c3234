"""The names of OAI sets in words: persons and bodies by the registers of the site, the others by the table of words."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path

from publish.edition import REGISTERS
from publish.words import Words

#: The words of the values of a set, by what its name begins with.
_FAMILIES = {"kind": "kinds", "status": "status"}


def set_names(words: Words, site: Path | None) -> Callable[[str], str]:
    """Return what gives the name of a set (``correspondent:mao``: "Correspondent: Mao Zedong")."""
    named = _registered(site) if site else {}

    def name(spec: str) -> str:
        part, _, value = spec.partition(":")
        told = words.label(f"sets.{part}") if f"sets.{part}" in words.labels else part
        if not value:
            return told
        known = named.get(value, "") or words.of(_FAMILIES.get(part, part), value, value)
        return words.label("sets.of", part=told, value=known)

    return name


def _registered(site: Path) -> Mapping[str, str]:
    """Return the names of entries by their identifiers, from the registers that a site has as linked data."""
    files = [site / f"{register}.jsonld" for register in REGISTERS]
    graphs = [json.loads(file.read_bytes()).get("@graph", []) for file in files if file.is_file()]
    return {each["identifier"].partition(":")[2]: each["name"] for graph in graphs for each in graph}
