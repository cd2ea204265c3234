"""The edition described for depositing it: CITATION.cff 1.2.0, and a record draft of InvenioRDM (Zenodo).

Nobody is named as its author but who publishes it. No licence is told as that of the deposit: the texts' rights are a
statement of their own, and the licence of the encoding is not theirs.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from publish.document import permanent
from publish.document.record import Record
from publish.edition import Edition
from publish.metadata import whole

Json = dict[str, Any]


def citation_cff(edition: Edition, records: Sequence[Record]) -> bytes:
    """Return how the edition is to be cited, as YAML (https://citation-file-format.github.io)."""
    version = max((record.version for record in records), default="")
    lines = [
        "cff-version: 1.2.0",
        f"message: {_text(edition.words.label('cite.edition'))}",
        "type: dataset",
        f"title: {_text(edition.full_title)}",
        f"authors:\n  - name: {_text(edition.publisher)}",
        *([f"version: {_text(version)}", f"date-released: {version}"] if version else []),
        *([f"doi: {_text(edition.identifiers['doi'])}"] if "doi" in edition.identifiers else []),
        *([f"url: {_text(edition.base_url)}"] if edition.base_url else []),
    ]
    words = whole.keywords(records)
    lines += ["keywords:", *(f"  - {_text(word)}" for word in words)] if words else []
    return ("\n".join(lines) + "\n").encode()


def invenio(edition: Edition, records: Sequence[Record], rights: str) -> bytes:
    """Return the metadata of a record draft, as ``POST /api/records`` of InvenioRDM and Zenodo takes them."""
    version = max((record.version for record in records), default="")
    first, last = whole.span(records)
    about = [{"date": f"{first}/{last}", "type": {"id": "coverage"}}] if first else []
    others = [{"scheme": "url", "identifier": edition.base_url}] if edition.base_url else []
    others += [
        {"scheme": scheme, "identifier": value} for scheme, value in edition.identifiers.items() if scheme != "doi"
    ]
    metadata: Json = {
        "title": edition.full_title,
        "resource_type": {"id": "dataset"},
        "publication_date": version,
        "creators": [{"person_or_org": {"type": "organizational", "name": edition.publisher}}],
        "publisher": edition.publisher,
        "description": edition.words.label("metadata.bag", edition=edition.full_title),
        "version": version,
        "languages": [{"id": _ISO_639_3.get(edition.language[:2], edition.language)}],
        "subjects": [{"subject": word} for word in whole.keywords(records)],
        "dates": about,
        "identifiers": others,
        "rights": [{"title": {edition.language[:2]: rights[:200]}, "description": {edition.language[:2]: rights}}],
    }
    doi = edition.identifiers.get("doi")
    pids = {"pids": {"doi": {"identifier": doi, "provider": "external"}}} if doi else {}
    draft = {"access": {"record": "public", "files": "public"}, **pids, "metadata": metadata}
    return (json.dumps(draft, ensure_ascii=False, indent=2) + "\n").encode()


#: Languages as InvenioRDM names them.
_ISO_639_3 = {
    "de": "deu", "en": "eng", "es": "spa", "fr": "fra", "it": "ita", "ja": "jpn", "ko": "kor", "la": "lat", "nl": "nld",
    "pl": "pol", "pt": "por", "ru": "rus", "zh": "zho",
}  # fmt: skip


def names(edition: Edition) -> list[str]:
    """Return the addresses of the edition for ever, the best for citing first, then that of its site."""
    known = permanent.addresses(permanent.of_edition(edition.identifiers))
    return [*known, *([edition.base_url] if edition.base_url else [])]


def _text(value: str) -> str:
    return json.dumps(value, ensure_ascii=False)
