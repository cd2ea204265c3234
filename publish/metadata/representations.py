"""Every form of a document that is handed out, made from its TEI when the index is built.

A running service makes nothing: it finds the record in each metadata format, the TEI, the clean reading as
HTML and the words of each citable unit in the store.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import Any

from publish import saxon
from publish.document import record as records
from publish.document.reading import reading_of
from publish.document.record import Record
from publish.edition import Edition
from publish.metadata import passage
from publish.metadata.datestamps import datestamp
from publish.metadata.item import Item
from publish.metadata.jsonld import doubts_in_words
from publish.source.xml import Source

_DECLARATION = b'<?xml version="1.0" encoding="UTF-8"?>\n'
#: The metadata formats made by stylesheet: name of the form, mode of the stylesheet.
CROSSWALKS = {"oai_dc": "dublin-core", "mods": "mods", "datacite": "datacite"}


def items(edition: Edition, sources: Iterable[Source]) -> Iterator[Item]:
    """Yield every document of an edition as harvesters see it."""
    for source in sources:
        tree = saxon.parse(source.text)
        yield item(edition, source, records.read(tree, edition))


def item(edition: Edition, source: Source, record: Record) -> Item:
    """Return one document with all its forms; of a withdrawn one only its header and its TEI remain."""
    deleted = record.withdrawn
    tei = {"tei": root_of(source).encode()}
    text = {} if deleted else texts(edition, source, record)
    return Item(
        id=record.id,
        datestamp=datestamp(record),
        status=record.status,
        sets=sets_of(record),
        forms=tei if deleted else {**tei, **crosswalks(edition, record), **text},
        deleted=deleted,
    )


def datacite(edition: Edition, record: Record) -> bytes:
    """Return the record as the file of DataCite's XML that is next to the pages of a document."""
    return _DECLARATION + crosswalk(edition, record, "datacite") + b"\n"


def crosswalk(edition: Edition, record: Record, name: str) -> bytes:
    """Return the record in one of the metadata formats that a stylesheet makes."""
    given = {"record": record.as_map(), "edition": edition.as_map()}
    return written(edition, CROSSWALKS[name], given).encode()


def crosswalks(edition: Edition, record: Record) -> dict[str, bytes]:
    """Return the record in every metadata format that a stylesheet makes."""
    given = {"record": record.as_map(), "edition": edition.as_map()}
    return {name: written(edition, mode, given).encode() for name, mode in CROSSWALKS.items()}


def written(edition: Edition, mode: str, parameters: dict[str, Any]) -> str:
    """Return what a mode of ``xslt/metadata/harvest.xsl`` writes."""
    sheet = edition.sheet("metadata/harvest.xsl")
    return saxon.write(sheet, saxon.nothing(), mode=mode, parameters=parameters).text


def texts(edition: Edition, source: Source, record: Record) -> dict[str, bytes]:
    """Return the facts, the citable units with their words, and the clean reading as HTML and plain text."""
    reading = reading_of(source, "clean", edition).tree
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

    def worded(*values: str) -> list[dict[str, str]]:
        return [{"lang": edition.language, "value": value} for value in values if value]

    own = [f"{number.type} {number.value}" for number in record.numbers]
    told = {
        "title": worded(record.title),
        "creator": worded(*(party.name for party in record.creators)),
        "contributor": worded(*(party.name for party in record.named_translators)),
        "description": worded(record.abstract, *doubts_in_words(edition.words, record)),
        "subject": worded(*record.keywords),
        "date": record.dated,
        "type": ["Text", record.kind],
        "identifier": worded(record.id, *own),
        "language": list(record.languages[:1]),
        "source": worded(*(holding.text for holding in record.holdings), *record.sources),
        "rights": worded(*record.rights),
    }
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
