"""Facts as linked data: documents and registers by schema.org, the edition as a whole by DCAT 3."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from publish.edition import Edition
from publish.harvest.registers import Entry
from publish.record import Action, Party, Record

Json = dict[str, Any]
SCHEMA = "https://schema.org"


@dataclass(frozen=True)
class File:
    """A file of the site: its path, day of change, media type, length in bytes and SHA-256."""

    path: str
    day: str
    type: str
    length: int
    sha256: str


@dataclass(frozen=True)
class Context:
    """What a document's facts are told with: the edition, the registers by pointer, the files of the site."""

    edition: Edition
    entries: Mapping[str, Entry] = field(default_factory=dict)
    files: Sequence[File] = ()

    @property
    def title(self) -> str:
        return ": ".join(part for part in (self.edition.title, self.edition.subtitle) if part)

    def address(self, path: str) -> str:
        """Return the absolute address of a file; empty while the edition has none."""
        return self.edition.base_url and f"{self.edition.base_url}{path}"


def written(told: Json) -> bytes:
    """Return JSON as it is written: what is empty is left out."""
    return (json.dumps(pruned(told), ensure_ascii=False, indent=2) + "\n").encode()


def pruned(value: Any) -> Any:
    """Leave out what is empty."""
    if isinstance(value, dict):
        kept = {name: pruned(part) for name, part in value.items()}
        return {name: part for name, part in kept.items() if part not in ("", None, [], {})}
    return [pruned(part) for part in value] if isinstance(value, list | tuple) else value


def document(context: Context, record: Record) -> Json:
    """Return one document by schema.org: a Message where it has a sender or recipient, else a CreativeWork."""
    edition, url = context.edition, context.address(f"texts/{record.id}.html")
    letters = record.correspondences[:1]
    actions = [action for letter in letters for action in letter.actions]
    domain = edition.harvest.domain
    named = [party for party in record.translators if not party.name.startswith(("not named", "unnamed"))]
    return {
        "@context": SCHEMA,
        "@type": "Message" if letters else "CreativeWork",
        "@id": url,
        "url": url,
        "identifier": [record.id, f"oai:{domain}:{record.id}" if domain else ""],
        "name": record.title,
        "alternateName": record.short_title,
        "genre": record.kind,
        "description": record.abstract,
        "keywords": list(record.keywords),
        "inLanguage": record.languages[0] if record.languages else "",
        "translationOfWork": _original(record),
        "translator": [_party(context, party) for party in named],
        "sender": _parties(context, actions, "sent"),
        "recipient": _parties(context, actions, "received"),
        "dateCreated": record.date.when or "/".join(d for d in (record.date.not_before, record.date.not_after) if d),
        "dateModified": record.version,
        "datePublished": min((c.when[:10] for c in record.changes if c.status == "published"), default=""),
        "creativeWorkStatus": record.status,
        "version": record.version,
        "isBasedOn": list(record.sources),
        "usageInfo": edition.harvest.rights,
        "publisher": {"@type": "Organization", "name": edition.publisher},
        "isPartOf": {"@type": "Collection", "@id": edition.base_url, "name": context.title},
        "mentions": [_entry(entry) for entry in _mentioned(context, record)],
        "encoding": [_media(context, file) for file in files_of(context, record.id)],
    }


def _original(record: Record) -> Json:
    other = record.original_language not in ("", *record.languages[:1])
    return {"@type": "CreativeWork", "inLanguage": record.original_language} if other else {}


def _parties(context: Context, actions: Iterable[Action], type_: str) -> list[Json]:
    return [_party(context, party) for action in actions if action.type == type_ for party in action.parties]


def _party(context: Context, party: Party) -> Json:
    entry = context.entries.get(party.ref)
    known = {"@type": entry.type, "sameAs": list(entry.same_as)} if entry else {"@type": "Person"}
    return {**known, "name": party.name}


def _mentioned(context: Context, record: Record) -> list[Entry]:
    refs = sorted({mention.ref for mention in record.mentions})
    return [context.entries[ref] for ref in refs if ref in context.entries]


def _entry(entry: Entry) -> Json:
    return {"@type": entry.type, "name": entry.name, "sameAs": list(entry.same_as)}


def files_of(context: Context, id_: str) -> list[File]:
    """Return the files of one document, pages apart."""
    return [file for file in context.files if file.path.startswith(f"texts/{id_}.") and file.type != "text/html"]


def _media(context: Context, file: File) -> Json:
    return {
        "@type": "MediaObject",
        "contentUrl": context.address(file.path),
        "name": file.path.rpartition("/")[2],
        "encodingFormat": file.type,
        "contentSize": str(file.length),
        "sha256": file.sha256,
        "license": context.edition.licence.get("encoding_url", "") if file.path.endswith(".xml") else "",
    }


def register(context: Context, name: str, entries: Sequence[Entry]) -> Json:
    """Return a register: each entry with its names, years and addresses in authority files."""
    return {
        "@context": SCHEMA,
        "@graph": [
            {
                **_entry(entry),
                "@id": context.address(f"{name}.html#{entry.id}"),
                "identifier": entry.ref,
                "alternateName": list(entry.other_names),
                "birthDate": entry.birth,
                "deathDate": entry.death,
            }
            for entry in entries
        ],
    }


def catalogue(context: Context, records: Sequence[Record]) -> Json:
    """Return the edition as a dataset of a catalogue (DCAT 3), its forms as distributions."""
    edition = context.edition
    forms = (("tei.zip", "application/zip"), ("cmif.xml", "application/tei+xml"), ("oai", "text/xml"))
    return {
        "@context": {"dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/"},
        "@id": edition.base_url,
        "@type": "dcat:Dataset",
        "dct:title": context.title,
        "dct:publisher": {"@type": "dct:Agent", "dct:title": edition.publisher},
        "dct:language": edition.language,
        "dct:license": {"@id": edition.licence.get("encoding_url", "")},
        "dct:modified": max((record.version for record in records), default=""),
        "dcat:landingPage": {"@id": context.address("index.html")},
        "dcat:distribution": [
            {
                "@type": "dcat:Distribution",
                "dcat:accessURL": {"@id": context.address(path)},
                "dcat:mediaType": type_,
            }
            for path, type_ in forms
        ],
        "dct:hasPart": [{"@id": context.address(f"texts/{record.id}.html")} for record in records],
    }
