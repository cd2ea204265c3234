"""How names, values and lists of them are written in the sentences of the grammar."""

from __future__ import annotations

from collections.abc import Sequence

from publish.schema.relaxng.fault import Fault
from publish.source.xml import Element

#: A sentence on what is wrong, and the mend as it is typed.
Words = tuple[str, str]

#: No list of names in a sentence is longer, but where all are asked for.
MOST_NAMES = 12

#: No value is shown longer.
_LONGEST = 60


def shortened(names: Sequence[str], most: int = MOST_NAMES) -> str:
    """Return a list of names for a sentence, cut where it would be too long."""
    if len(names) <= most:
        return ", ".join(names)
    return f"{', '.join(names[:most])} … ({len(names) - most} more)"


def one_of(values: Sequence[str], most: int = MOST_NAMES) -> str:
    """Return values among which there is a choice, or the only one."""
    return f"one of {shortened(values, most)}" if len(values) > 1 else f"`{values[0]}`"


def tags(names: Sequence[str]) -> list[str]:
    """Return names of elements as they are typed."""
    return [f"`<{name}>`" for name in names]


def own_name(fault: Fault) -> str:
    """Return the name of the element at fault, as it is typed."""
    return _written(fault.element)


def parent_name(fault: Fault) -> str:
    """Return the name of the element around the one at fault, as it is typed; "" of the root."""
    parent = fault.element.getparent()
    return "" if parent is None else _written(parent)


def _written(element: Element) -> str:
    local = str(element.tag).rpartition("}")[2]
    return f"{element.prefix}:{local}" if element.prefix else local


def cut(value: str) -> str:
    """Return a value on one line, cut where it is long."""
    value = " ".join(value.split())
    return value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…"
