"""From which documents the guidelines take their examples: the first, and those that use what no earlier one does."""

from __future__ import annotations

import re
from collections.abc import Mapping

#: From so many documents examples are taken in any case.
FIRST = 40
#: The name of an element or of an attribute, as it is written.
_NAME = re.compile(rb"<([A-Za-z][\w.:-]*)|\s([A-Za-z][\w.:-]*)\s*=")


def exemplary(documents: Mapping[str, bytes]) -> list[str]:
    """Return the names of the documents that have an example of everything that any of them uses."""
    known: set[tuple[bytes, bytes]] = set()
    chosen = []
    for number, (name, content) in enumerate(documents.items()):
        used = set(_NAME.findall(content))
        if number < FIRST or not used <= known:
            chosen.append(name)
            known |= used
    return chosen
