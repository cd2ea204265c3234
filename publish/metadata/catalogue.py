"""The edition as a whole by DCAT 3: a catalogue of one dataset and of the services that give it out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from publish.document.record import Record
from publish.media import media_type
from publish.metadata.jsonld import Context

Json = dict[str, Any]
_VOCABULARIES = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
_MEDIA = "https://www.iana.org/assignments/media-types/"
_LANGUAGE = "http://id.loc.gov/vocabulary/iso639-1/"
_PUBLIC = "http://publications.europa.eu/resource/authority/access-right/PUBLIC"
#: The files that hold the whole edition: path, key of the words.
_FORMS = (("tei.zip", "metadata.tei"), ("cmif.xml", "metadata.cmif"))
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
            "dct:language": {"@id": f"{_LANGUAGE}{edition.language}"},
            "dct:accessRights": {"@id": _PUBLIC},
            "dct:rights": _rights(context),
            "dct:modified": {
                "@type": "xsd:date",
                "@value": max((record.version for record in records), default=""),
            },
            "dcat:landingPage": {"@id": context.address("index.html")},
            "dcat:distribution": [_distribution(context, path, words.label(key)) for path, key in _FORMS],
            "dct:hasPart": [{"@id": context.address(f"texts/{record.id}.html")} for record in records],
        },
        "dcat:service": [_service(context, dataset, *service) for service in _SERVICES],
    }


def _described(context: Context, title: str, description: str) -> Json:
    publisher = {"@type": "foaf:Agent", "foaf:name": context.edition.publisher}
    return {"dct:title": title, "dct:description": description, "dct:publisher": publisher}


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
    own = path == "cmif.xml"
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
        "dct:conformsTo": {"@id": standard},
        "dcat:endpointURL": {"@id": context.address(path)},
        "dcat:servesDataset": {"@id": dataset},
    }
