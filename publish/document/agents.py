"""Who a document's pointers to hands and responsibilities mean, by the registers: names for readings."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from publish import saxon
from publish.resources import stylesheet

Agents = Mapping[str, str]


def names_of(register: saxon.Tree) -> dict[str, str]:
    """Return the names of a register's entries and hands, by pointer."""
    names: dict[str, str] = json.loads(saxon.write(stylesheet("site/names.xsl"), register).text)
    return names


def agents_of(pointers: Iterable[str], names: Agents) -> dict[str, str]:
    """Return the name of each pointer (``resp:translator-001``, ``person:young``) that the registers know.

    The entry of ``resp:x`` may be a person, an organisation or a hand, with the identifier ``x`` or ``resp-x``.
    """
    found = {pointer: _name(pointer, names) for pointer in pointers}
    return {pointer: name for pointer, name in sorted(found.items()) if name}


def _name(pointer: str, names: Agents) -> str:
    prefix, _, local = pointer.rpartition(":")
    identifiers = (f"{prefix}-{local}", local)
    wanted = [pointer, *(f"{kind}:{name}" for kind in ("person", "org", "hand") for name in identifiers)]
    return next((names[each] for each in wanted if each in names), "")
