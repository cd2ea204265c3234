"""The record of a document: one frozen dataclass of facts, read once from the TEI.

Whatever needs metadata (pages, PDF, harvesting, citations) takes it from here and from nowhere else.
Stylesheets get it as an XDM map (`Record.as_map`) with these same names as keys.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Any

from publish import saxon
from publish.resources import stylesheet


@dataclass(frozen=True)
class Date:
    """A date as typed or worded (``text``) and in W3C form.

    ``when`` or ``not_before``/``not_after``; an inferred date has ``cert`` (TEI ``@cert``).
    """

    text: str = ""
    when: str = ""
    not_before: str = ""
    not_after: str = ""
    cert: str = ""

    @property
    def sort_key(self) -> str:
        return self.when or self.not_before or self.not_after


@dataclass(frozen=True)
class Party:
    """A sender, transmitter or recipient: the name shown and its register entry (``person:mao``)."""

    name: str
    ref: str = ""
    cert: str = ""


@dataclass(frozen=True)
class Action:
    """One ``correspAction``: ``type`` is sent, transmitted or received."""

    type: str
    parties: tuple[Party, ...] = ()
    places: tuple[Party, ...] = ()
    dates: tuple[Date, ...] = ()


@dataclass(frozen=True)
class Correspondence:
    """One ``correspDesc``: who wrote to whom, of the carrier or of an enclosure (``of`` = pointer to its text)."""

    of: str
    actions: tuple[Action, ...]


@dataclass(frozen=True)
class Change:
    """One dated ``change`` of ``revisionDesc``."""

    when: str
    status: str
    text: str


@dataclass(frozen=True)
class Mention:
    """One place in the text that points to a register entry: the block it stands in and the words there."""

    ref: str
    block: str
    text: str


@dataclass(frozen=True)
class Relation:
    """What a header says of another text: ``correspContext``, or an enclosure by ``correspDesc/@corresp``.

    ``type`` is as encoded (``answers``, ``encloses``, ``prev``, ``next``) or empty; ``document`` is the id of
    the document meant, this one's own where the text stands inside it, empty for a sentence (``text``) alone;
    ``block`` is the place meant in it, where one is named; ``address`` is that of a text elsewhere on the web.
    """

    type: str
    text: str
    block: str
    document: str
    address: str = ""


@dataclass(frozen=True)
class Record:
    """The facts of one document.

    ``heading`` is kind and number as shown above the title; ``date`` the date it is sorted and shown by;
    ``sources`` and ``rights`` are sentences; ``version`` is the day of the last change.
    """

    id: str
    title: str
    title_editorial: bool
    short_title: str
    heading: str
    kind: str
    number: str
    date: Date
    correspondences: tuple[Correspondence, ...]
    classification: tuple[str, ...]
    languages: tuple[str, ...]
    original_language: str
    original_language_name: str
    translators: tuple[Party, ...]
    sources: tuple[str, ...]
    rights: tuple[str, ...]
    keywords: tuple[str, ...]
    abstract: str
    status: str
    changes: tuple[Change, ...]
    mentions: tuple[Mention, ...]
    relations: tuple[Relation, ...] = ()

    @property
    def version(self) -> str:
        """The day (``YYYY-MM-DD``) of the last change."""
        return max((change.when for change in self.changes), default="")[:10]

    @property
    def from_to(self) -> str:
        """``Mao Zedong to Stalin``, of the first correspondence; empty where the document has none."""
        ends = [
            " and ".join(
                party.name for action in self.correspondences[:1] for party in _parties(action, type_)
            )
            for type_ in ("sent", "received")
        ]
        return " to ".join(end for end in ends if end)

    def as_map(self) -> dict[str, Any]:
        """Return the record as what JSON can say, derived facts included (for XSLT and the web)."""
        return {**asdict(self), "version": self.version, "from_to": self.from_to}


def _parties(correspondence: Correspondence, type_: str) -> list[Party]:
    return [party for action in correspondence.actions if action.type == type_ for party in action.parties]


def read(tree: Any) -> Record:
    """Read the record of a TEI document (a tree of `publish.saxon`); fields it says nothing of are empty."""
    facts = json.loads(saxon.write(stylesheet("record/record.xsl"), tree).text)
    facts["date"] = Date(**facts["date"])
    facts["correspondences"] = tuple(
        Correspondence(letter["of"], tuple(_action(action) for action in letter["actions"]))
        for letter in facts["correspondences"]
    )
    lists = {"translators": Party, "changes": Change, "mentions": Mention, "relations": Relation}
    for field, kind in lists.items():
        facts[field] = tuple(kind(**values) for values in facts[field])
    for field in ("classification", "languages", "sources", "rights", "keywords"):
        facts[field] = tuple(facts[field])
    return Record(**facts)


def _action(action: dict[str, Any]) -> Action:
    return Action(
        type=action["type"],
        parties=tuple(Party(**party) for party in action["parties"]),
        places=tuple(Party(**place) for place in action["places"]),
        dates=tuple(Date(**date) for date in action["dates"]),
    )
