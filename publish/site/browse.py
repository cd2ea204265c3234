"""Where a document is found: under its year, its sender, its recipient, its kind, its places and its keywords.

A heading with its documents is a shelf. Its id is that of the register entry, so that its address
(``by-sender.html#mao``) never changes; where a list is long, the documents of a long shelf stand on a page of
their own and the heading stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from publish.document.record import Correspondence, Mention, Party, Record
from publish.words import Words
from publish.words.collation import sort_key

#: What documents are found by; by date they are found on the home page.
WAYS = ("date", "sender", "recipient", "kind", "place", "keyword")
#: A list longer than this keeps on its own page only shelves of up to so many lines.
LONG, SHORT_SHELF = 1000, 20
#: A list longer than this keeps headings alone.
VERY_LONG = 5 * LONG
#: An entry of a long register keeps so many mentions on the register's page: each is shown with the words around it.
FEW_MENTIONS = 5
_ENDS = {"sender": ("sent", "received"), "recipient": ("received", "sent")}


@dataclass(frozen=True)
class Heading:
    """One thing that documents are found under: the way (``sender``), its id on the page of that way, its name."""

    way: str
    id: str
    name: str = field(compare=False)


@dataclass(frozen=True)
class Line:
    """A document under a heading, and in what part: ``to Ben Reader``, ``received here``."""

    record: Record
    part: str

    def as_map(self) -> dict[str, Any]:
        """Return what a list says of a document, for stylesheets."""
        record = self.record
        return {"document": record.id, "title": record.short_title, "date": asdict(record.date), "part": self.part}


def headings(record: Record, names: Mapping[str, str], words: Words) -> dict[Heading, str]:
    """Return what a document is found under, and its part there; ``names`` are the registers', by pointer."""
    found: dict[Heading, list[str]] = {}
    for heading, part in _found(record, names, words):
        parts = found.setdefault(heading, [])
        if part and part not in parts:
            parts.append(part)
    return {heading: ", ".join(parts) for heading, parts in found.items()}


def shelves(
    records: Sequence[Record], names: Mapping[str, str], words: Words
) -> dict[str, list[dict[str, Any]]]:
    """Return the headings of each way with their documents, years by date and others by name.

    Each is a map of ``id``, ``name``, ``lines`` (see `Line.as_map`, in the order of ``records``) and ``apart``
    (whether they stand on a page of their own).
    """
    kept: dict[str, dict[Heading, list[Line]]] = {way: {} for way in WAYS}
    for record in records:
        for heading, part in headings(record, names, words).items():
            kept[heading.way].setdefault(heading, []).append(Line(record, part))
    return {way: _shelved(found) for way, found in kept.items()}


def apart(sizes: Mapping[str, int], *, short: int | None = None) -> frozenset[str]:
    """Return which parts of a list want pages of their own: the longer ones, where the whole is long.

    Where it is longer still even parts of ``short`` lines (`SHORT_SHELF`) would make the page too heavy: then all have
    pages.
    """
    whole = sum(sizes.values())
    kept = SHORT_SHELF if short is None else short
    most = kept if whole <= VERY_LONG else 0
    return frozenset(name for name, size in sizes.items() if whole > LONG and size > most)


def _shelved(found: Mapping[Heading, list[Line]]) -> list[dict[str, Any]]:
    alone = apart({heading.id: len(lines) for heading, lines in found.items()})
    ordered = sorted(found.items(), key=lambda item: (sort_key(item[0].name), item[0].id))
    return [
        {
            "id": heading.id,
            "name": heading.name,
            "apart": heading.id in alone,
            "lines": [line.as_map() for line in lines],
        }
        for heading, lines in ordered
    ]


def _found(record: Record, names: Mapping[str, str], words: Words) -> Iterator[tuple[Heading, str]]:
    year = record.date.year
    shown = words.year(year) or words.shown("date.undated-heading")
    yield Heading("date", f"y{year}" if year else "undated", shown), ""
    for way in _ENDS:
        for letter in record.correspondences:
            for party, part in _parts(letter, way, words):
                yield _heading(way, party, names), part
    doubts = [_doubt(doubt.cert, doubt.by, words) for doubt in record.doubts if doubt.fact == "kind"]
    said = " ".join([from_to(record, words), *(words_ for doubt in doubts for words_ in doubt)]).strip()
    yield Heading("kind", record.kind, kind_name(record.kind, words)), said
    for letter in record.correspondences:
        for action in letter.actions:
            for place in action.places:
                part = words.of("browse.place", action.type, "")
                yield _heading("place", place, names), " ".join([part, *_doubt(place.cert, place.by, words)])
    for mention in record.mentions:
        if mention.ref.startswith("place:"):
            said = " ".join([*_voice(mention, words), *_doubt(mention.cert, mention.by, words)])
            yield _heading("place", Party(mention.text, mention.ref), names), said
    for keyword in record.keywords:
        yield Heading("keyword", f"keyword-{_slug(keyword)}", keyword), from_to(record, words)


def _parts(letter: Correspondence, way: str, words: Words) -> Iterator[tuple[Party, str]]:
    """Yield who stands at one end of a letter, and in words who at the other."""
    here, there = _ENDS[way]
    others = words.listed([party.name for party in letter.parties(there)])
    for party in letter.parties(here):
        said = [words.shown(f"browse.{way}.part", names=others)] if others else []
        yield party, " ".join([*said, *_doubt(party.cert, party.by, words)])


def _doubt(cert: str, by: str, words: Words) -> list[str]:
    """Return in brackets how sure a fact is, and who inferred it; nothing where it is certain."""
    return [f"({words.doubt(cert, by)})"] if cert else []


def _voice(mention: Mention, words: Words) -> list[str]:
    return [words.shown("doubt.voice", agent=mention.voice)] if mention.voice else []


def kind_name(kind: str, words: Words) -> str:
    """Return the name of a kind of document: the table's, else the kind's own word."""
    return words.of("kinds", kind, kind[:1].upper() + kind[1:])


def from_to(record: Record, words: Words) -> str:
    """Return who wrote to whom, of the first correspondence: "Ada Writer to Ben Reader"; empty if unknown."""
    if not record.correspondences:
        return ""
    letter = record.correspondences[0]
    ends = [words.listed([party.name for party in letter.parties(end)]) for end in ("sent", "received")]
    return words.shown("browse.from-to", sender=ends[0], recipient=ends[1]) if all(ends) else "".join(ends)


def _heading(way: str, party: Party, names: Mapping[str, str]) -> Heading:
    if party.ref:
        return Heading(way, party.ref.partition(":")[2], names.get(party.ref, party.name))
    return Heading(way, f"name-{_slug(party.name)}", party.name)


def _slug(name: str) -> str:
    return re.sub(r"\W+", "-", name.casefold()).strip("-")
