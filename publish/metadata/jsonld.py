"""Facts as linked data by schema.org: documents and registers."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from publish.addresses import document_of
from publish.document.permanent import address, addresses
from publish.document.provenance import Identifier
from publish.document.record import Correspondence, Doubt, Party, Record
from publish.edition import Edition
from publish.metadata.jsonld_sources import provenance
from publish.metadata.letters import letters_in_words
from publish.metadata.registers import Entry
from publish.words import Words

Json = dict[str, Any]
SCHEMA = "https://schema.org"


@dataclass(frozen=True)
class File:
    """A file of the site: its path, the instant of its change, media type, length in bytes and SHA-256."""

    path: str
    changed: str
    type: str
    length: int
    sha256: str


@dataclass(frozen=True)
class Context:
    """What a document's facts are told with: the edition, the registers by pointer, the files of the site.

    ``linked_from`` are the documents that answer, enclose or follow another, by the id of that other.
    """

    edition: Edition
    entries: Mapping[str, Entry] = field(default_factory=dict)
    files: Sequence[File] = ()
    linked_from: Mapping[str, Sequence[str]] = field(default_factory=dict)

    @cached_property
    def beside(self) -> Mapping[str, Sequence[File]]:
        """The files of each document, by its id, pages apart."""
        found: dict[str, list[File]] = {}
        for file in self.files:
            if file.type != "text/html":
                found.setdefault(document_of(file.path), []).append(file)
        return found

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
        return {name: part for name, part in kept.items() if part not in _EMPTY}
    if isinstance(value, list | tuple):
        return [part for part in map(pruned, value) if part not in _EMPTY]
    return value


_EMPTY: tuple[Any, ...] = ("", None, [], {})


def document(context: Context, record: Record) -> Json:
    """Return one document by schema.org: a Message where it has a sender or recipient, else a CreativeWork."""
    edition, url = context.edition, context.address(f"texts/{record.id}.html")
    return {
        "@context": SCHEMA,
        "@type": "Message" if record.correspondences else "CreativeWork",
        "@id": url,
        "url": url,
        "sameAs": addresses(record.permanent),
        "identifier": _identifiers(edition, record),
        "name": record.title,
        "alternateName": record.short_title,
        "genre": record.kind,
        "description": record.abstract,
        "keywords": list(record.keywords),
        "inLanguage": record.languages[0] if record.languages else "",
        "author": [_party(context, party) for party in record.creators],
        "translator": [_translator(context, party) for party in record.translators],
        **_letter(context, record.correspondences[:1]),
        "dateCreated": record.dated,
        "dateModified": record.version,
        "datePublished": min((c.when[:10] for c in record.changes if c.status == "published"), default=""),
        "creativeWorkStatus": record.status,
        "version": record.version,
        **provenance(record),
        "copyrightNotice": list(record.text_rights),
        "usageInfo": [edition.harvest.rights, _encoding_rights(edition, record)],
        "publisher": {"@type": "Organization", "name": edition.publisher},
        "isPartOf": _wholes(edition, record),
        "funder": [_party(context, funder) for funder in record.funders],
        "hasPart": [_enclosure(context, record, letter) for letter in record.correspondences[1:]],
        "comment": _comments(context, record),
        "citation": [{"@id": address} for address in _related(context, record)],
        "@reverse": {"citation": [{"@id": address} for address in _linked_from(context, record)]},
        "mentions": [_entry(context, entry) for entry in _mentioned(context, record)],
        "encoding": [_media(context, file) for file in files_of(context, record.id)],
    }


def doubts_of(context: Context, record: Record) -> list[Doubt]:
    """Return what is not certain of all that is stated here: facts of the header, and mentions of known entries.

    An entry that is mentioned for certain elsewhere in the document is certain.
    """
    certain = {mention.ref for mention in record.mentions if not mention.cert}
    found = dict.fromkeys(
        Doubt("mention", context.entries[mention.ref].name, mention.cert, mention.by)
        for mention in record.mentions
        if mention.ref in context.entries and mention.ref not in certain
    )
    return [*record.doubts, *found]


def doubts_in_words(words: Words, record: Record) -> list[str]:
    """Return what is not certain of the facts of a header, each in a sentence."""
    return [_in_words(words, doubt) for doubt in record.doubts]


def _in_words(words: Words, doubt: Doubt) -> str:
    name = words.of("doubt.facts", doubt.fact, doubt.fact)
    return words.label("doubt.fact", fact=name, about=doubt.about, doubt=words.doubt(doubt.cert, doubt.by))


def _wholes(edition: Edition, record: Record) -> list[Json]:
    """Return the edition, in the version that the document is a part of, and other series that its header names."""
    version = record.edition_version
    own = {"@type": "Collection", "@id": edition.base_url, "name": edition.full_title, "version": version}
    others = [name for name in record.series if name != edition.full_title]
    return [own, *({"@type": "CreativeWorkSeries", "name": name} for name in others)]


def _comments(context: Context, record: Record) -> list[str]:
    """Return in sentences what no property says: who passed a letter on and when, what is not certain."""
    words = context.edition.words
    doubts = (_in_words(words, doubt) for doubt in doubts_of(context, record))
    return [*letters_in_words(words, record), *doubts]


def _identifiers(edition: Edition, record: Record) -> list[str | Json]:
    domain = edition.harvest.domain
    kept = [_number(each) | {"url": address(each)} for each in record.permanent]
    oai = [f"oai:{domain}:{record.id}"] if domain else []
    return [*kept, record.id, *oai, *(_number(each) for each in record.numbers)]


def _number(number: Identifier) -> Json:
    return {"@type": "PropertyValue", "propertyID": number.type, "value": number.value}


def _letter(context: Context, letters: Sequence[Correspondence]) -> Json:
    """Return who wrote a letter to whom, with copies to whom, and when."""

    def parties(type_: str) -> list[Json]:
        actions = (action for letter in letters for action in letter.actions if action.type == type_)
        return [_party(context, party) for action in actions for party in (*action.parties, *action.offices)]

    def moment(type_: str) -> str:
        actions = [action for letter in letters for action in letter.actions if action.type == type_]
        return next((date.when for action in actions for date in action.dates if date.when and date.w3c), "")

    sent = [action for letter in letters for action in letter.actions if action.type == "sent"]
    copied = [party for letter in letters for action in letter.actions for party in action.copies]
    return {
        "sender": parties("sent"),
        "recipient": parties("received"),
        "ccRecipient": [_party(context, party) for party in copied],
        "dateSent": moment("sent"),
        "dateReceived": moment("received"),
        "locationCreated": [_party(context, place) for action in sent for place in action.places],
    }


def _enclosure(context: Context, record: Record, letter: Correspondence) -> Json:
    address = context.address(f"texts/{record.id}.html{letter.of}")
    return {"@type": "Message", "@id": address, **_letter(context, [letter])}


def _related(context: Context, record: Record) -> list[str]:
    """Return the addresses of the texts that this one answers or follows."""
    found = (
        relation.address
        or (context.address(f"texts/{relation.document}.html") if relation.document not in ("", record.id) else "")
        for relation in record.relations
    )
    return list(dict.fromkeys(address for address in found if address))


def _linked_from(context: Context, record: Record) -> list[str]:
    """Return the addresses of the documents that answer, enclose or follow this one."""
    return [context.address(f"texts/{id_}.html") for id_ in context.linked_from.get(record.id, ())]


def _translator(context: Context, party: Party) -> Json:
    """Return a translator; of one whom no source names, what the edition says of that."""
    unknown = party.name or context.edition.words.label("document.unknown")
    return _party(context, party) if party.named else {"@type": "Person", "description": unknown}


def _party(context: Context, party: Party) -> Json:
    """Return a person or body, the same node as in the register; of one known by an office alone, the office."""
    entry = context.entries.get(party.ref)
    name = "jobTitle" if party.kind == "office" else "name"
    kind = {"org": "Organization", "place": "Place"}.get(party.kind, entry.type if entry else "Person")
    known = {"@id": _address_of(context, entry), "sameAs": list(entry.same_as)} if entry else {}
    return {**known, "@type": kind, name: party.name}


def _mentioned(context: Context, record: Record) -> list[Entry]:
    refs = [ref for prefix in ("org", "person", "place") for ref in record.mentioned(prefix)]
    return [context.entries[ref] for ref in refs if ref in context.entries]


def _entry(context: Context, entry: Entry) -> Json:
    """Return an entry of a register: its address here and in authority files, its name."""
    return {"@id": _address_of(context, entry), "@type": entry.type, "name": entry.name, "sameAs": list(entry.same_as)}


def _address_of(context: Context, entry: Entry) -> str:
    """Return the address of an entry in its register here."""
    page = {"Person": "persons", "Place": "places"}.get(entry.type, "organisations")
    return context.address(f"{page}.html#{entry.id}")


def files_of(context: Context, id_: str) -> Sequence[File]:
    """Return the files of one document, pages apart."""
    return context.beside.get(id_, ())


def _encoding_rights(edition: Edition, record: Record) -> Json:
    """Return what is said of the rights of the encoding; no ``license`` is told, as it would be that of the text."""
    return {
        "@type": "CreativeWork",
        "name": edition.words.label("licence.rights-of-encoding"),
        "text": " ".join(record.encoding_rights),
        "url": record.encoding_licence or edition.licence.get("encoding_url", ""),
    }


def _media(context: Context, file: File) -> Json:
    return {
        "@type": "MediaObject",
        "contentUrl": context.address(file.path),
        "name": file.path.rpartition("/")[2],
        "encodingFormat": file.type,
        "contentSize": str(file.length),
        "sha256": file.sha256,
    }


def register(context: Context, entries: Sequence[Entry]) -> Json:
    """Return a register: each entry with its names, years and addresses in authority files."""
    return {
        "@context": SCHEMA,
        "@graph": [
            {
                **_entry(context, entry),
                "identifier": entry.ref,
                "alternateName": list(entry.other_names),
                "birthDate": entry.birth,
                "deathDate": entry.death,
            }
            for entry in entries
        ],
    }
