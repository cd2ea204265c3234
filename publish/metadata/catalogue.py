"""The edition as a whole by DCAT 3: a catalogue of one dataset and of the services that give it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from publish.document.record import Record
from publish.edition import empty_settings
from publish.media import media_type
from publish.metadata import whole
from publish.metadata.deposit_records import names
from publish.metadata.jsonld import Context

Json = dict[str, Any]
_VOCABULARIES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "vcard": "http://www.w3.org/2006/vcard/ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA = "https://www.iana.org/assignments/media-types/"
_LANGUAGE = "http://id.loc.gov/vocabulary/iso639-1/"
_PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC"
#: The files that hold the whole edition: path, key of the words.
_FORMS = (("tei.zip", "metadata.tei"), ("cmif.xml", "metadata.cmif"), ("edition.ttl", "data.for.edition-ttl"))
#: The interfaces: path, words, what they conform to.
_SERVICES = (
    ("oai", "OAI-PMH 2.0", "http://www.openarchives.org/OAI/2.0/"),
    ("dts", "Distributed Text Services 1.0", "https://dtsapi.org/versions/v1.0"),
)


def catalogue(context: Context, records: Sequence[Record]) -> Json:
    """Return the catalogue; every resource in it has title and description, and the same publisher."""
    edition = context.edition
    words = edition.words
    dataset, title = f"{edition.base_url}#edition", edition.full_title
    named = words.label("metadata.catalogue", edition=title)
    return {
        "@context": _VOCABULARIES,
        "@id": context.address("dcat.jsonld#catalogue"),
        "@type": "dcat:Catalog",
        **_described(context, named, words.label("metadata.catalogue-about")),
        "dcat:dataset": {
            "@id": dataset,
            "@type": "dcat:Dataset",
            **_described(context, title, words.label("metadata.dataset", edition=title)),
            "dct:identifier": [*names(edition)[:-1], dataset],
            "dct:language": {"@id": f"{_LANGUAGE}{edition.language[:2]}"},
            "dct:issued": _day(whole.issued(records)),
            "dcat:keyword": whole.keywords(records),
            "dct:temporal": _period(records),
            "dct:spatial": [{"@type": "dct:Location", "rdfs:label": place} for place in whole.places(records)],
            "dcat:contactPoint": _contact(context),
            "dct:accessRights": {"@id": _PUBLIC},
            "dct:rights": _rights(context),
            "dct:modified": _day(max((record.version for record in records), default="")),
            "dcat:landingPage": {"@id": context.address("index.html")},
            "dcat:distribution": [_distribution(context, path, words.label(key)) for path, key in _FORMS],
            "dct:hasPart": [{"@id": context.address(f"texts/{record.id}.html")} for record in records],
        },
        "dcat:service": [] if empty_settings(edition) else [_service(context, dataset, *each) for each in _SERVICES],
    }


def _described(context: Context, title: str, description: str) -> Json:
    publisher = {"@type": "foaf:Agent", "foaf:name": context.edition.publisher}
    return {"dct:title": title, "dct:description": description, "dct:publisher": publisher}


def _day(day: str) -> Json:
    return {"@type": "xsd:date", "@value": day} if day else {}


def _period(records: Sequence[Record]) -> Json:
    first, last = whole.span(records)
    return {"@type": "dct:PeriodOfTime", "dcat:startDate": _day(first), "dcat:endDate": _day(last)} if first else {}


def _contact(context: Context) -> Json:
    """Return whom to write to (vCard)."""
    email = context.edition.harvest.email
    told = {"@type": "vcard:Organization", "vcard:fn": context.edition.publisher}
    return {**told, "vcard:hasEmail": {"@id": f"mailto:{email}"}} if email else {}


def _rights(context: Context) -> list[Json]:
    """Return the statement on the texts and that on the encoding; ``dct:license`` would speak for both."""
    licence = context.edition.licence
    encoding = {
        "@type": "dct:RightsStatement",
        "rdfs:label": f"{context.edition.words.label('licence.of-encoding')}: {licence.get('encoding', '')}",
        "rdfs:seeAlso": _reference(licence.get("encoding_url", "")),
    }
    return [_reference(context.edition.harvest.rights), encoding if licence.get("encoding") else {}]


def _reference(address: str) -> Json:
    return {"@id": address} if address else {}


def _distribution(context: Context, path: str, words: str) -> Json:
    """Return a file; one that holds no text of a document, but data of the edition's own, has the edition's licence."""
    address = {"@id": context.address(path)}
    own = path != "tei.zip"
    return {
        "@type": "dcat:Distribution",
        "dct:title": words,
        "dcat:accessURL": address,
        "dcat:downloadURL": address,
        "dcat:mediaType": {"@id": f"{_MEDIA}{media_type(path)}"},
        "dct:license": _reference(context.edition.licence.get("encoding_url", "")) if own else {},
        "dct:rights": [] if own else _rights(context),
    }


def _service(context: Context, dataset: str, path: str, words: str, standard: str) -> Json:
    return {
        "@id": context.address(path),
        "@type": "dcat:DataService",
        "dct:title": words,
        "dct:description": context.edition.words.label(f"data.for.{path}"),
        "dct:conformsTo": {"@id": standard},
        "dcat:endpointURL": {"@id": context.address(path)},
        "dcat:endpointDescription": {"@id": context.address("openapi.json")},
        "dcat:contactPoint": _contact(context),
        "dcat:servesDataset": {"@id": dataset},
    }
