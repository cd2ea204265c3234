"""Every form of a document that is handed out, made from its TEI when the index is built.

A running service makes nothing: it finds the record in each metadata format, the TEI, the clean reading as
HTML and the words of each citable unit in the store.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, replace
from typing import Any

from publish import saxon
from publish.document import record as records
from publish.document.agents import Agents, names_of
from publish.document.reading import reading_of
from publish.document.record import Record
from publish.edition import Edition
from publish.metadata import passage
from publish.metadata.datestamps import datestamp
from publish.metadata.dublin_core import dublin_core, page_address, rights_of_encoding
from publish.metadata.item import Item, with_base
from publish.metadata.letters import letters_in_words
from publish.metadata.registers import authorities_of, entries
from publish.source import xml
from publish.source.xml import Source

XML_BASE = "{http://www.w3.org/XML/1998/namespace}base"
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
#: The metadata formats made by stylesheet: name of the form, mode of the stylesheet.
CROSSWALKS = {"oai_dc": "dublin-core", "mods": "mods", "datacite": "datacite"}
#: Addresses in authority files, by pointer to a register.
Authorities = Mapping[str, Sequence[str]]


def items(edition: Edition, sources: Iterable[Source]) -> Iterator[Item]:
    """Yield every document of an edition as harvesters see it."""
    read = [xml.read(path, edition.name_of(path)) for path in edition.registers()]
    registers = [saxon.parse(source.text) for source in read if isinstance(source, Source)]
    known = {entry.ref: entry for register in registers for entry in entries(register)}
    agents = {pointer: name for register in registers for pointer, name in names_of(register).items()}
    for source in sources:
        record = records.read(saxon.parse(source.text), edition)
        yield item(edition, source, record, authorities_of(record, known), agents)


def item(
    edition: Edition,
    source: Source,
    record: Record,
    authorities: Authorities | None = None,
    agents: Agents | None = None,
) -> Item:
    """Return one document with all its forms; of a withdrawn one only its header and its TEI remain.

    ``authorities`` are the addresses in authority files of those whom its header names, by pointer; ``agents`` what
    whoever did something in it is called.
    """
    header = item_of_header(edition, source, record)
    if header.deleted:
        return header
    own = {**crosswalks(edition, record, authorities), **texts(edition, source, record, agents or {})}
    return replace(header, forms={**header.forms, **own})


def item_of_header(edition: Edition, source: Source, record: Record) -> Item:
    """Return one document with its TEI alone: enough to tell whether it changed."""
    return Item(
        id=record.id,
        datestamp=datestamp(record),
        status=record.status,
        sets=sets_of(record),
        forms={"tei": tei_of(edition, source, record.id)},
        deleted=record.withdrawn,
    )


def datacite(edition: Edition, record: Record, authorities: Authorities | None = None) -> bytes:
    """Return the record as the file of DataCite's XML that is next to the pages of a document."""
    return _DECLARATION + crosswalks(edition, record, authorities, ["datacite"])["datacite"] + b"\n"


def crosswalks(
    edition: Edition, record: Record, authorities: Authorities | None = None, names: Iterable[str] = CROSSWALKS
) -> dict[str, bytes]:
    """Return the record in the metadata formats that a stylesheet makes."""
    given = {
        "record": record.as_map(),
        "edition": edition.as_map(),
        "authorities": dict(authorities or {}),
        "dublin-core": [list(pair) for pair in dublin_core(edition, record)],
        "letters": letters_in_words(edition.words, record),
        "encoding-rights": rights_of_encoding(edition, record),
    }
    return {name: written(edition, CROSSWALKS[name], given).encode() for name in names}


def written(edition: Edition, mode: str, parameters: dict[str, Any]) -> str:
    """Return what a mode of ``xslt/metadata/harvest.xsl`` writes."""
    sheet = edition.sheet("metadata/harvest.xsl")
    return saxon.write(sheet, saxon.nothing(), mode=mode, parameters=parameters).text


def texts(edition: Edition, source: Source, record: Record, agents: Agents) -> dict[str, bytes]:
    """Return the facts, the citable units with their words, and the clean reading as HTML and plain text."""
    reading = reading_of(source, "clean", edition, agents).tree
    units = passage.units(source.root)
    html = saxon.transform(edition.sheet("formats/html.xsl"), reading).tree
    words = {unit.identifier: _plain(edition, reading, unit.identifier) for unit in units}
    return {
        "dts": _json(dts_facts(record, units, edition)),
        "units": _json([asdict(unit) for unit in units]),
        "html": f"<div>{saxon.serialize(html)}</div>".encode(),
        "text": _plain(edition, reading).encode(),
        "words": _json(words),
    }


def dts_facts(record: Record, units: Sequence[passage.Unit], edition: Edition) -> dict[str, object]:
    """Return what Distributed Text Services 1.0 say of a Resource, addresses apart."""

    told: dict[str, Any] = {}
    for name, value in dublin_core(edition, record):
        plain = name in ("date", "type", "language")
        told.setdefault(name, []).append(value if plain else {"lang": edition.language, "value": value})
    told["date"] = record.dated
    return {
        "title": record.title,
        "description": record.abstract,
        "dublinCore": {name: value for name, value in told.items() if value},
        "citeStructure": passage.structure(units),
    }


def _plain(edition: Edition, reading: saxon.Tree, passage: str = "") -> str:
    return saxon.write(edition.sheet("formats/text.xsl"), reading, parameters={"passage": passage}).text


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def tei_of(edition: Edition, source: Source, id_: str) -> bytes:
    """Return the TEI as it is handed out: with the address from which its pointers lead on (``xml:base``).

    So ``../registers/persons.xml`` leads to the register on the site, wherever the document has got to. The file of the
    site is as edited.
    """
    root, address = root_of(source), page_address(edition, id_, "xml")
    return (with_base(root, address) if address and source.root.get(XML_BASE) is None else root).encode()


def root_of(source: Source) -> str:
    """Return the characters of the root element, without what stands before and after it."""
    begin = source.offset(source.starts[0])
    return source.text[begin : source.text.rindex(">", begin, _end(source.text)) + 1]


def _end(text: str) -> int:
    return text.rindex("</") + text[text.rindex("</") :].index(">") + 1


def sets_of(record: Record) -> tuple[str, ...]:
    """Return the sets of a document: its kind, the year of its date, who sent or received it, its status."""
    kind = [f"kind:{record.kind}"] if record.kind else []
    year = [f"year:{record.date.year}"] if record.date.year else []
    people = dict.fromkeys(f"correspondent:{ref}" for ref in _correspondents(record))
    status = [f"status:{record.status}"] if record.status else []
    return (*kind, *year, *sorted(people), *status)


def _correspondents(record: Record) -> Sequence[str]:
    actions = [action for letter in record.correspondences for action in letter.actions]
    ends = [action for action in actions if action.type in ("sent", "received")]
    return [party.ref.partition(":")[2] for action in ends for party in action.parties if party.ref]
