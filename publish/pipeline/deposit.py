"""Deposit: the edition as a bag with checksums (BagIt 1.0, RFC 8493), described as an RO-Crate 1.2.

A bag is the same, byte for byte, whenever it is made from the same edition: its date is that of the last change.
"""

from __future__ import annotations

import hashlib
import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from publish.document.record import Record
from publish.edition import Edition
from publish.metadata.changes import instants_of
from publish.metadata.deposit_records import citation_cff, invenio, names
from publish.metadata.jsonld import File, pruned
from publish.pipeline.contents import Entry, Kind, Listing
from publish.pipeline.swap import replacing
from publish.problem import Problem, any_errors
from publish.write import put

Json = dict[str, Any]
ALGORITHMS = ("sha256", "sha512")
#: The mark of a bag: only the press writes it.
MARK = "urn:press:bag:1"
CRATE = "ro-crate-metadata.json"
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def export(edition: Edition, out: Path, *, pdf: bool = True) -> list[Problem]:
    """Build the edition and put it into a bag, all or nothing; where the edition has errors, no bag is made."""
    from publish.pipeline.build import build

    with tempfile.TemporaryDirectory() as folder, replacing(out, BAG) as replacement:
        site = Path(folder) / "site"
        problems = build(edition, site, pdf=pdf)
        if any_errors(problems):
            return problems
        records = _records(edition, site)
        payload = {**files_in(site, "site"), **_sources(edition, site, records)}
        put(replacement.folder, bag(edition, list(records.values()), payload))
        replacement.publish()
    return problems


def _records(edition: Edition, site: Path) -> dict[str, Record]:
    """Return the records by the path of their file in the edition; what a build published is read as published."""
    from publish import saxon
    from publish.document import record
    from publish.source import xml

    there = {path: site / "texts" / path.name for path in edition.documents()}
    sources = {path: xml.read(shown if shown.is_file() else path) for path, shown in there.items()}
    return {
        path.relative_to(edition.root).as_posix(): record.read(saxon.parse(source.text), edition)
        for path, source in sources.items()
        if isinstance(source, xml.Source)
    }


def _sources(edition: Edition, site: Path, records: Mapping[str, Record]) -> dict[str, bytes]:
    """Return what the edition is made from; what a build publishes as it is, is taken from there: it was checked.

    A withdrawn document is as little in a bag as on the site.
    """
    there = {**files_in(edition.odd.parent, "odd"), **files_in(edition.root / "tei", "tei")}
    typed = edition.name_of(edition.transcripts) if edition.transcripts else ""
    there = {name: content for name, content in there.items() if not (typed and name.startswith(f"{typed}/"))}
    checked = {
        **files_in(site / "schema", "odd/built"),
        **files_in(site / "schema", "odd"),
        **files_in(site / "texts", "tei/documents"),
        **files_in(site / "registers", "tei/registers"),
        **files_in(site / "pages", "tei/pages"),
        **files_in(site / "facsimiles", "tei/facsimiles"),
    }
    gone = {path for path, record in records.items() if record.withdrawn and path not in checked}
    gone |= {path for path in there if path.startswith("tei/facsimiles/") and path not in checked} if gone else set()
    return {path: checked.get(path, content) for path, content in there.items() if path not in gone}


def files_in(folder: Path, name: str) -> dict[str, bytes]:
    """Return the files of a folder by their path in the bag, below ``name``; hidden ones are left out."""
    found = sorted(path for path in folder.rglob("*") if path.is_file())
    inside = [(path.relative_to(folder), path) for path in found]
    return {f"{name}/{rel.as_posix()}": path.read_bytes() for rel, path in inside if not _is_foreign(rel)}


def _is_foreign(path: Path) -> bool:
    hidden = (part for part in path.parts if part.startswith(".") and part != ".well-known")
    return any(hidden) or "__pycache__" in path.parts


def bag(edition: Edition, records: Sequence[Record], payload: Mapping[str, bytes]) -> Iterator[tuple[str, bytes]]:
    """Yield path and bytes of every file of a bag around a payload."""
    version = max((record.version for record in records), default="")
    described = {
        **payload,
        "CITATION.cff": citation_cff(edition, records),
        "invenio.json": invenio(edition, records, _rights(edition)),
    }
    content = {**described, CRATE: crate(edition, records, described)}
    data = {f"data/{path}": content[path] for path in sorted(content)}
    tags = {"bagit.txt": DECLARATION, "bag-info.txt": _info(edition, data, version)}
    tags |= {f"manifest-{name}.txt": _manifest(data, name) for name in ALGORITHMS}
    yield from data.items()
    yield from tags.items()
    yield from ((f"tagmanifest-{name}.txt", _manifest(tags, name)) for name in ALGORITHMS)


def listing(folder: Path) -> Listing | None:
    """Return what a bag lists as its own (RFC 8493, 2.1.3 and 2.2.1); None where it is no bag of an edition.

    A bag of before there was a mark is known by what it carries.
    """
    try:
        payload = _listed(folder / "manifest-sha256.txt")
        tags = _listed(folder / "tagmanifest-sha256.txt")
        marked = f"Bag-Software-Agent: {MARK}" in (folder / "bag-info.txt").read_text("utf-8").splitlines()
    except (OSError, ValueError):
        return None
    if not marked and "data/site/manifest.json" not in payload:
        return None
    return Listing({**payload, **tags, **{f"tagmanifest-{name}.txt": Entry("") for name in ALGORITHMS}}, marked)


def _listed(file: Path) -> dict[str, Entry]:
    lines = [line.partition("  ") for line in file.read_text("utf-8").splitlines()]
    return {_decoded(path): Entry(digest) for digest, _, path in lines}


#: What is made here, told from the bags of others by its mark in ``bag-info.txt``.
BAG = Kind("a bag of an edition", listing, ("bag-info.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt"))


def _manifest(files: Mapping[str, bytes], algorithm: str) -> bytes:
    lines = (f"{hashlib.new(algorithm, files[path]).hexdigest()}  {_encoded(path)}\n" for path in sorted(files))
    return "".join(lines).encode()


def _encoded(path: str) -> str:
    """Write a path as a manifest wants it (RFC 8493, 2.1.3)."""
    return path.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _decoded(path: str) -> str:
    return path.replace("%0A", "\n").replace("%0D", "\r").replace("%25", "%")


def _info(edition: Edition, data: Mapping[str, bytes], version: str) -> bytes:
    told = {
        "Source-Organization": edition.publisher,
        "Contact-Email": edition.harvest.email,
        "External-Description": edition.full_title,
        "External-Identifier": next(iter(names(edition)), ""),
        "Bagging-Date": version,
        "Bag-Software-Agent": MARK,
        "Payload-Oxum": f"{sum(map(len, data.values()))}.{len(data)}",
    }
    return "".join(f"{name}: {value}\n" for name, value in told.items() if value).encode()


def crate(edition: Edition, records: Sequence[Record], payload: Mapping[str, bytes]) -> bytes:
    """Return the description of the payload (https://w3id.org/ro/crate/1.2)."""
    from publish.pipeline.static import file_of

    when = instants_of(records)
    files = [file_of(path, payload[path], when) for path in sorted(payload)]
    root = {
        "@id": "./",
        "@type": "Dataset",
        "name": edition.full_title,
        "description": edition.words.label("metadata.bag", edition=edition.full_title),
        "datePublished": when[""][:10],
        "identifier": names(edition),
        "license": {"@id": "#rights"},
        "publisher": {"@id": "#publisher"},
        "hasPart": [{"@id": _reference(file.path)} for file in files],
    }
    rights = edition.words.label("document.rights")
    graph = [
        {
            "@id": CRATE,
            "@type": "CreativeWork",
            "conformsTo": {"@id": "https://w3id.org/ro/crate/1.2"},
            "about": {"@id": "./"},
        },
        root,
        {"@id": "#rights", "@type": "CreativeWork", "name": rights, "description": _rights(edition)},
        *_publisher(edition),
        *(_part(file) for file in files),
    ]
    told = pruned({"@context": "https://w3id.org/ro/crate/1.2/context", "@graph": graph})
    return (json.dumps(told, ensure_ascii=False, indent=2) + "\n").encode()


def _rights(edition: Edition) -> str:
    """Return what may be done with the texts, and what with their encoding: no one licence is that of all the files."""
    words = edition.words
    told = (
        (words.label("licence.texts"), edition.harvest.rights or edition.licence.get("translations", "")),
        (words.label("licence.of-encoding"), edition.licence.get("encoding", "")),
    )
    address = edition.licence.get("encoding_url", "")
    sentences = [f"{what}: {rights or words.label('licence.undeclared')}." for what, rights in told]
    return " ".join([*sentences, f"({address})"] if address else sentences)


def _publisher(edition: Edition) -> list[Json]:
    """Return the publisher, and where to write to, as far as the edition has an address."""
    email, url = edition.harvest.email, edition.base_url
    publisher: Json = {"@id": "#publisher", "@type": "Organization", "name": edition.publisher}
    publisher |= {"url": url} if url else {}
    if not email:
        return [publisher]
    contact = {"@id": f"mailto:{email}", "@type": "ContactPoint", "email": email, "contactType": "editors"}
    return [publisher | {"contactPoint": {"@id": contact["@id"]}}, contact]


def _reference(path: str) -> str:
    """Return a path as a reference of RO-Crate: what a URI may not hold is escaped, other scripts stay readable."""
    return "".join(character if not character.isascii() else quote(character) for character in path)


def _part(file: File) -> dict[str, str]:
    return {
        "@id": _reference(file.path),
        "@type": "File",
        "name": file.path.rpartition("/")[2],
        "encodingFormat": file.type,
        "contentSize": str(file.length),
        "sha256": file.sha256,
    }
