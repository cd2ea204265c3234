"""Where a document comes from, by schema.org: the original and its archive, publications, sources in sentences."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from publish.document.provenance import Holding, Original, Publication
from publish.document.record import Record

Json = dict[str, Any]
_CONTAINERS = {"j": "Periodical", "m": "Book"}


def provenance(record: Record) -> Json:
    """Return ``translationOfWork`` (the original, where the text is a translation) and ``isBasedOn``."""
    published = [_publication(publication) for publication in record.publications]
    told = [{"@type": "CreativeWork", "description": sentence} for sentence in record.sources]
    first = _earlier(record.originals)
    kept = [{**first, **_kept(holding)} for holding in record.holdings]
    if record.original_language in ("", *record.languages[:1]):
        return {"isBasedOn": [*(kept or ([first] if first else [])), *published, *told]}
    return {"translationOfWork": kept or [first], "isBasedOn": [*published, *told]}


def _earlier(originals: Sequence[Original]) -> Json:
    """Return an original, with what it was translated from, and so on; empty where no such text is known."""
    if not originals:
        return {}
    first, *others = originals
    facts = {"name": first.text, "inLanguage": first.language, "description": first.note}
    return {"@type": "CreativeWork", **facts, "translationOfWork": _earlier(others)}


def _kept(holding: Holding) -> Json:
    """Return an original as a component of an archive; ``itemLocation`` is its reference there."""
    return {
        "@type": ["CreativeWork", "ArchiveComponent"],
        "holdingArchive": {
            "@type": "ArchiveOrganization",
            "name": holding.repository,
            "location": {"@type": "Place", "name": holding.place} if holding.place else {},
        },
        "itemLocation": ", ".join(part for part in (holding.collection, holding.shelfmark) if part),
    }


def _publication(publication: Publication) -> Json:
    return {
        "@type": "CreativeWork",
        "name": publication.title,
        "position": publication.number,
        "url": publication.address,
        "datePublished": publication.date,
        "pagination": publication.pages,
        "publisher": {"@type": "Organization", "name": publication.publisher} if publication.publisher else {},
        "editor": [{"@type": "Person", "name": e.name} for e in publication.editors if e.role == "editor"],
        "translator": [{"@type": "Person", "name": e.name} for e in publication.editors if e.role == "translator"],
        "isPartOf": _container(publication),
    }


def _container(publication: Publication) -> Json:
    """Return the article, issue and volume in which a document is printed, each in the next."""
    held: Json = {}
    if publication.container:
        held = {"@type": _CONTAINERS.get(publication.level, "CreativeWork"), "name": publication.container}
    for type_, property_, value in (
        ("PublicationVolume", "volumeNumber", publication.volume),
        ("PublicationIssue", "issueNumber", publication.issue),
        ("Article", "name", publication.part_of),
    ):
        if value:
            held = {"@type": type_, property_: value, "isPartOf": held}
    return held
