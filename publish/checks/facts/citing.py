"""How a header says that the text is cited: every declaration can be followed."""

from __future__ import annotations

from collections.abc import Iterator

from publish.checks.facts.places import at_element
from publish.document.cite_structure import unreadable
from publish.problem import Problem
from publish.source.xml import Source

#: Every code of this check, with one sentence on what it means.
CODES = {"units-not-followed": "A declaration of citable units cannot be followed, so it names none."}


def check_citing(source: Source) -> Iterator[Problem]:
    """Yield a problem for each ``citeStructure`` whose units have no address."""
    for element, reason in unreadable(source.root):
        message = f"this `<citeStructure>` names no unit: {reason}"
        hint = 'match="/TEI/text//p[@xml:id]" use="@xml:id"'
        yield at_element(source, element, "units-not-followed", "warning", message, hint)
