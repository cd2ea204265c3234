"""A fault as the validator finds it: facts only, no words."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from publish.schema.relaxng.facets import Facets
from publish.source.xml import Element as Node

Kind = Literal[
    "unknown-element",
    "element-not-allowed-here",
    "missing-element",
    "element-incomplete",
    "text-not-allowed",
    "unknown-attribute",
    "attribute-not-allowed-here",
    "missing-attribute",
    "bad-attribute-value",
    "bad-text-value",
    "wrong-namespace",
    "wrong-root",
    "check-cut",
]

#: How a fault is likeliest mended: what to do, and the name of the element it concerns.
Mend = tuple[
    Literal[
        "rename", "close", "wrap", "wrap-all", "before", "before-all", "after", "once", "beside", "either", "declare"
    ],
    str,
]


@dataclass(frozen=True)
class Fault:
    """One fault: what, where, and what the schema wants there instead.

    ``element`` is the one at fault, or that in which something is wrong or missing; names in ``expected``,
    ``suggestion`` and ``mend`` are as they are typed at this place, likeliest first. ``datatypes`` names the
    datatypes that a value may have, ``facets`` says what they ask of it. For a missing element ``mend`` may say before
    which one it is wanted.
    """

    kind: Kind
    element: Node
    line: int
    column: int
    attribute: str = ""
    value: str = ""
    expected: tuple[str, ...] = ()
    suggestion: str = ""
    datatypes: tuple[str, ...] = ()
    mend: Mend | None = None
    facets: tuple[Facets, ...] = ()
