"""The record of a document: one frozen dataclass of facts, read once from the TEI.

Whatever needs metadata (pages, PDF, harvesting, citations) takes it from here and from nowhere else.
Stylesheets get it as an XDM map (`Record.as_map`) with these same names as keys.
"""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass, is_dataclass
from functools import cache
from typing import Any

from publish import saxon
from publish.conventions import COMMON, Conventions
from publish.document.permanent import addresses
from publish.document.provenance import Editor, Holding, Identifier, Original, Publication
from publish.edition import Edition
from publish.sheets import sheet


@dataclass(frozen=True)
class Date:
    """A date as typed or worded (``text``) and in W3C form.

    ``when`` or ``not_before``/``not_after``, in the forms of W3C (years before our era from ``-0001``); they are the
    ends of what was ``lasting``, or the limits of a day that is not known. An inferred date has ``cert``
    (TEI ``@cert``) and, in words, ``by`` whom.
    """

    text: str = ""
    when: str = ""
    not_before: str = ""
    not_after: str = ""
    cert: str = ""
    by: str = ""
    lasting: bool = False

    @property
    def _first(self) -> str:
        return self.when or self.not_before or self.not_after

    @property
    def year(self) -> str:
        """The year, ``-0044`` for one before our era; empty where the date has none."""
        found = re.match(r"-?\d{4,}", self._first)
        return found[0] if found else ""

    @property
    def sort_key(self) -> str:
        """What puts dates in the order of time as text; empty without a year."""
        if not self.year:
            return ""
        day = self._first.removeprefix(self.year)
        number = int(self.year) + (1 if self.year.startswith("-") else 0)
        return f"{number + 1_000_000:07}{day}"

    @property
    def w3c(self) -> str:
        """The date for machines (ISO 8601-2): a span as two parted by a solidus, an open end as two points.

        Hours without a time zone are left out, as W3CDTF has no way to write them.
        """
        if self.when:
            return _iso(self.when)
        ends = [_iso(self.not_before), _iso(self.not_after)]
        return "/".join(end or ".." for end in ends) if any(ends) else ""


def _iso(moment: str) -> str:
    """Return a date of W3C form as ISO 8601 has it; one without a year has no form there."""
    if not re.match(r"-?\d{4,}", moment):
        return ""
    day = moment if re.search(r"T.*(Z|[+-]\d\d:\d\d)$", moment) else re.sub(r"T.*|(Z|[+-]\d\d:\d\d)$", "", moment)
    before = re.match(r"-(\d{4,})(.*)", day)
    return f"{_before(int(before[1]) - 1)}{before[2]}" if before else day


def _before(year: int) -> str:
    return f"-{year:04}" if year else "0000"


@dataclass(frozen=True)
class Party:
    """An author, sender, recipient or translator: the name shown and its register entry (``person:mao``).

    ``cert`` is TEI ``@cert`` where the name is inferred; not ``named`` is who is unknown
    by the markup; the name is then what the edition says of that. ``by`` is who inferred the name, in words. ``kind``
    is what bears the name: ``person``, ``org``, ``office`` (a person known by office), or empty.
    """

    name: str
    ref: str = ""
    cert: str = ""
    named: bool = True
    by: str = ""
    kind: str = ""


@dataclass(frozen=True)
class Action:
    """One ``correspAction``: ``type`` is sent, transmitted or received; ``copies`` are who got a copy.

    ``offices`` are the bodies that are named besides persons.
    """

    type: str
    parties: tuple[Party, ...] = ()
    places: tuple[Party, ...] = ()
    dates: tuple[Date, ...] = ()
    copies: tuple[Party, ...] = ()
    offices: tuple[Party, ...] = ()


@dataclass(frozen=True)
class Correspondence:
    """One ``correspDesc``: who wrote to whom, of the carrier or of an enclosure (``of`` = pointer to its text)."""

    of: str
    actions: tuple[Action, ...]

    def parties(self, type_: str) -> list[Party]:
        """Return the parties of one kind of action."""
        return [party for action in self.actions if action.type == type_ for party in action.parties]


@dataclass(frozen=True)
class Change:
    """One dated ``change`` of ``revisionDesc``; ``see`` is the document that it leads to, an id or an address."""

    when: str
    status: str
    text: str
    see: str = ""


@dataclass(frozen=True)
class Mention:
    """One place in the text that points to a register entry: the block it stands in, the words there and around.

    ``before`` and ``after`` are a few words of the block, ``…`` where it goes on; those of a mention in a passage
    that is struck out (``deleted``) are of that passage, and no others tell struck words. ``voice`` is, in words, who
    put the mention in (a translator, an earlier editor), empty for the document itself; ``cert`` and ``by`` say how
    sure the identification is, and whose it is.
    """

    ref: str
    block: str
    text: str
    before: str = ""
    after: str = ""
    deleted: bool = False
    voice: str = ""
    cert: str = ""
    by: str = ""


@dataclass(frozen=True)
class Doubt:
    """A fact of the header that is not certain: which (``date``, ``author``, …), its words, how sure, by whom."""

    fact: str
    about: str
    cert: str
    by: str = ""


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
    """The facts of one document; ``docs/record.md`` says of each where the TEI has it and who is told of it.

    ``heading`` is kind and number as shown above the title; ``date`` the date it is sorted and shown by;
    ``sources`` and ``rights`` are sentences, ``holdings`` and ``publications`` what is fact in the sources;
    ``text_rights`` and ``encoding_rights`` part the rights of the text from those of the encoding, whose licence has
    the address ``encoding_licence``. A document's files are facts of the built site (`publish.metadata.jsonld.File`).
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
    authors: tuple[Party, ...] = ()
    identifiers: tuple[Identifier, ...] = ()
    holdings: tuple[Holding, ...] = ()
    publications: tuple[Publication, ...] = ()
    text_rights: tuple[str, ...] = ()
    encoding_rights: tuple[str, ...] = ()
    encoding_licence: str = ""
    originals: tuple[Original, ...] = ()
    doubts: tuple[Doubt, ...] = ()
    agents: tuple[str, ...] = ()
    permanent: tuple[Identifier, ...] = ()
    edition_version: str = ""
    series: tuple[str, ...] = ()
    funders: tuple[Party, ...] = ()

    @property
    def draft(self) -> bool:
        """Whether the document is not finished: no site has it unless drafts are asked for, and no record."""
        return self.status == DRAFT

    @property
    def pid(self) -> str:
        """The address of the document for ever, by its best persistent identifier; empty where it has none."""
        return next(iter(addresses(self.permanent)), "")

    @property
    def withdrawn(self) -> bool:
        """Whether the document was withdrawn: its page is a tombstone, and no file of its text is published."""
        return self.status == WITHDRAWN

    @property
    def withdrawal(self) -> Change | None:
        """The change by which the document was withdrawn: since when, why, and what replaces it."""
        said = [change for change in self.changes if change.status == WITHDRAWN]
        return max(said, key=lambda change: change.when) if self.withdrawn else None

    @property
    def creators(self) -> tuple[Party, ...]:
        """Who is told to have made the document: who sent it, then its other authors, but no mere guess."""
        sent = tuple(party for letter in self.correspondences[:1] for party in letter.parties("sent"))
        known = {name for party in sent for name in (party.ref, party.name) if name}
        others = (author for author in self.authors if author.cert != "low")
        return (*sent, *(author for author in others if not {author.ref, author.name} & known))

    @property
    def earlier_originals(self) -> tuple[Original, ...]:
        """What the original was itself translated from, and so on."""
        return self.originals[1:]

    @property
    def recipients(self) -> tuple[Party, ...]:
        """Who received the document itself, not what it encloses."""
        return tuple(party for letter in self.correspondences[:1] for party in letter.parties("received"))

    @property
    def named_translators(self) -> tuple[Party, ...]:
        """The translators whom a source names."""
        return tuple(translator for translator in self.translators if translator.named)

    @property
    def translator_unknown(self) -> bool:
        """Whether the document is a translation of which no source names the translator."""
        return bool(self.translators) and not self.named_translators

    @property
    def numbers(self) -> tuple[Identifier, ...]:
        """The document's own numbers that name it: that of a copy or of a typist names no document."""
        return tuple(number for number in self.identifiers if not number.of and number.type not in _NOT_NAMES)

    @property
    def dated(self) -> str:
        """The date for machines, see `Date.w3c`."""
        return self.date.w3c

    def mentioned(self, prefix: str) -> tuple[str, ...]:
        """Return the pointers to one register (``person``, ``place``, ``org``) that the text has, sorted."""
        return tuple(sorted({m.ref for m in self.mentions if m.ref.startswith(f"{prefix}:")}))

    @property
    def version(self) -> str:
        """The day (``YYYY-MM-DD``) of the last change, or its month or year; what is no date is none."""
        dated = (change.when for change in self.changes if re.match(r"\d{4}(-\d\d(-\d\d)?)?($|T)", change.when))
        return max(dated, default="")[:10]

    @property
    def from_to(self) -> str:
        """``Ada Writer to Ben Reader``, of the first correspondence; empty where the document has none."""
        ends = [
            " and ".join(party.name for letter in self.correspondences[:1] for party in letter.parties(type_))
            for type_ in ("sent", "received")
        ]
        return " to ".join(end for end in ends if end)

    def as_map(self) -> dict[str, Any]:
        """Return the record as what JSON can say, derived facts included (for XSLT and the web)."""
        return {**_plain(self), **{name: _plain(getattr(self, name)) for name in DERIVED}}


#: The status of a document that is not finished, and of one that was withdrawn.
DRAFT, WITHDRAWN = "draft", "withdrawn"
#: Numbers on a document that name something else: the copy, the series of the archive, the typist's work.
_NOT_NAMES = ("copy", "series", "typing")
#: What follows from the fields, and is told beside them.
DERIVED = (
    "version",
    "from_to",
    "dated",
    "numbers",
    "creators",
    "recipients",
    "named_translators",
    "translator_unknown",
    "withdrawal",
    "pid",
    "earlier_originals",
)


def _plain(fact: Any) -> Any:
    """Return a fact as JSON says it: `asdict` would copy every character of it."""
    if isinstance(fact, tuple | list):
        return [_plain(part) for part in fact]
    if is_dataclass(fact):
        return {name: _plain(value) for name, value in vars(fact).items()}
    return fact


@cache
def _given(conventions: Conventions) -> Any:
    return saxon.value(asdict(conventions))


def read(tree: Any, edition: Edition | None = None) -> Record:
    """Read the record of a TEI document (a tree of `publish.saxon`); fields it says nothing of are empty.

    Which title, number and date count is for the conventions of the edition to say, where there is one.
    """
    return from_json(facts_of(tree, edition))


def facts_of(tree: Any, edition: Edition | None = None) -> str:
    """Return the facts of a TEI document as JSON, in the shape of `Record`."""
    given = {"conventions": _given(edition.tei if edition else COMMON)}
    find = edition.sheet if edition else sheet
    return saxon.write(find("record/record.xsl"), tree, parameters=given).text


def from_json(text: str) -> Record:
    """Return a record from its facts as JSON."""
    facts = json.loads(text)
    facts["date"] = Date(**facts["date"])
    facts["correspondences"] = tuple(
        Correspondence(letter["of"], tuple(_action(action) for action in letter["actions"]))
        for letter in facts["correspondences"]
    )
    for publication in facts["publications"]:
        publication["editors"] = tuple(Editor(**editor) for editor in publication["editors"])
    for field, kind in _LISTS.items():
        facts[field] = tuple(kind(**values) for values in facts[field])
    frozen: dict[str, Any] = {name: tuple(fact) if isinstance(fact, list) else fact for name, fact in facts.items()}
    return Record(**frozen)


#: The fields that are lists of facts, each with what it is a list of.
_LISTS: dict[str, type[Any]] = {
    "translators": Party,
    "changes": Change,
    "mentions": Mention,
    "relations": Relation,
    "authors": Party,
    "identifiers": Identifier,
    "holdings": Holding,
    "publications": Publication,
    "originals": Original,
    "doubts": Doubt,
    "permanent": Identifier,
    "funders": Party,
}


def _action(action: dict[str, Any]) -> Action:
    return Action(
        type=action["type"],
        parties=tuple(Party(**party) for party in action["parties"]),
        places=tuple(Party(**place) for place in action["places"]),
        dates=tuple(Date(**date) for date in action["dates"]),
        copies=tuple(Party(**party) for party in action["copies"]),
        offices=tuple(Party(**party) for party in action["offices"]),
    )


def in_order(records: Sequence[Record]) -> list[Record]:
    """Return the records by date, then id; an undated document comes last."""
    return sorted(records, key=lambda record: (record.date.sort_key or "undated", record.id))
