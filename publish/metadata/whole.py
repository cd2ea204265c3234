"""The edition as a whole: what its documents are about, when and where, and the same as linked data by schema.org."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

from publish.document import permanent
from publish.document.record import Record
from publish.media import media_type
from publish.metadata.dublin_core import places_of_sending
from publish.metadata.jsonld import SCHEMA, Context

Json = dict[str, Any]
#: The most keywords that an edition is described by.
MOST = 20
#: The files that hold the whole edition, by path.
WHOLE = ("tei.zip", "edition.ttl")


def keywords(records: Sequence[Record]) -> list[str]:
    """Return what the documents are about, the commonest first."""
    counted = Counter(keyword for record in records for keyword in record.keywords)
    return sorted(counted, key=lambda keyword: (-counted[keyword], keyword))[:MOST]


def span(records: Sequence[Record]) -> tuple[str, str]:
    """Return the first and the last day of the documents, as far as they are dated."""
    first = [record.date.when or record.date.not_before for record in records]
    last = [record.date.when or record.date.not_after for record in records]
    days = [min((day[:10] for day in first if day), default=""), max((day[:10] for day in last if day), default="")]
    return days[0] or days[1], days[1] or days[0]


def places(records: Sequence[Record]) -> list[str]:
    """Return where documents were sent from."""
    return sorted({place for record in records for place in places_of_sending(record)})


def issued(records: Sequence[Record]) -> str:
    """Return the day of the first publication; empty before it."""
    days = (change.when[:10] for record in records for change in record.changes if change.status == "published")
    return min(days, default="")


def edition(context: Context, records: Sequence[Record]) -> Json:
    """Return the edition by schema.org: a collection and a dataset, the node that documents say they are part of."""
    ours = context.edition
    version = max((record.version for record in records), default="")
    return {
        "@context": SCHEMA,
        "@type": ["Collection", "Dataset"],
        "@id": ours.base_url,
        "url": ours.base_url,
        "sameAs": permanent.addresses(permanent.of_edition(ours.identifiers)),
        "name": ours.full_title,
        "description": ours.words.label("metadata.dataset", edition=ours.full_title),
        "inLanguage": ours.language,
        "publisher": {"@type": "Organization", "name": ours.publisher, "email": ours.harvest.email},
        "version": version,
        "dateModified": version,
        "datePublished": issued(records),
        "keywords": keywords(records),
        "temporalCoverage": "/".join(day for day in span(records) if day),
        "spatialCoverage": [{"@type": "Place", "name": place} for place in places(records)],
        "usageInfo": [ours.harvest.rights],
        "distribution": [_download(context, path) for path in WHOLE],
        "hasPart": [
            {"@id": context.address(f"texts/{record.id}.html"), "name": record.title} for record in records
        ],
    }


def _download(context: Context, path: str) -> Json:
    address = context.address(path)
    told = {"@type": "DataDownload", "contentUrl": address, "encodingFormat": media_type(path)}
    return told if address else {}
