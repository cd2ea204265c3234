"""Simple Dublin Core of a document, made once for OAI-PMH, for DTS and for the heads of pages."""

from __future__ import annotations

from collections.abc import Iterator

from publish.document.permanent import addresses
from publish.document.record import Record
from publish.edition import Edition
from publish.metadata.jsonld import doubts_in_words
from publish.metadata.letters import letters_in_words

#: An element and a value of it.
Pair = tuple[str, str]


def dublin_core(edition: Edition, record: Record) -> list[Pair]:
    """Return the elements, in the order in which they are read: the first of a name counts most."""
    return [(name, value) for name, value in _all(edition, record) if value]


def _all(edition: Edition, record: Record) -> Iterator[Pair]:
    yield "title", record.title
    yield from (("creator", party.name) for party in record.creators)
    yield from (("contributor", party.name) for party in record.named_translators)
    yield from (("subject", keyword) for keyword in record.keywords)
    yield "description", record.abstract
    yield from (("description", said) for said in letters_in_words(edition.words, record))
    yield from (("description", said) for said in doubts_in_words(edition.words, record))
    yield "publisher", edition.publisher
    yield "date", record.dated
    yield from (("type", word) for word in (record.kind, "Text"))
    yield "format", "application/tei+xml"
    yield from (("identifier", name) for name in identifiers(edition, record))
    yield from (("source", said) for said in (*(holding.text for holding in record.holdings), *record.sources))
    yield from (("language", language) for language in record.languages[:1])
    yield from (("coverage", place) for place in places_of_sending(record))
    yield from (("relation", address) for address in _parts(edition, record))
    yield from (("rights", said) for said in rights(edition, record))


def identifiers(edition: Edition, record: Record) -> list[str]:
    """Return what names the document: for ever, by its page, in OAI-PMH, here, and by its own numbers."""
    page, domain = page_address(edition, record.id), edition.harvest.domain
    oai = f"oai:{domain}:{record.id}" if domain else ""
    own = (f"{number.type} {number.value}" for number in record.numbers)
    return [name for name in (*addresses(record.permanent), page, oai, record.id, *own) if name]


def page_address(edition: Edition, id_: str, ending: str = "html") -> str:
    """Return the address of a document's page, or of a file of it; empty while the edition has none."""
    return edition.base_url and f"{edition.base_url}texts/{id_}.{ending}"


def places_of_sending(record: Record) -> list[str]:
    """Return where the document was sent from."""
    sent = (action for letter in record.correspondences[:1] for action in letter.actions if action.type == "sent")
    return [place.name for action in sent for place in action.places]


def rights(edition: Edition, record: Record) -> list[str]:
    """Return the rights of the text, then those of the encoding.

    The address of the latter's licence is in a sentence only, as an address alone would speak for the text.
    """
    return [*record.text_rights, edition.harvest.rights, *rights_of_encoding(edition, record)]


def rights_of_encoding(edition: Edition, record: Record) -> list[str]:
    """Return the sentences on the rights of the encoding, each with the address of its licence."""
    address = record.encoding_licence or edition.licence.get("encoding_url", "")
    said = record.encoding_rights or ((edition.words.label("licence.of-encoding"),) if address else ())
    return [f"{sentence} ({address})" if address else sentence for sentence in said]


def _parts(edition: Edition, record: Record) -> list[str]:
    """Return what the document is a part of, by title, and the addresses of what it is related to."""
    return [*dict.fromkeys((edition.full_title, *record.series)), *_relations(edition, record)]


def _relations(edition: Edition, record: Record) -> Iterator[str]:
    """Yield the address of the TEI, and those of the texts that the document answers, follows or encloses."""
    yield page_address(edition, record.id, "xml")
    for relation in record.relations:
        yield relation.address or (
            page_address(edition, relation.document) if relation.document not in ("", record.id) else ""
        )
