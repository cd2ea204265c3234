"""A bag that PyPI's bagit holds valid, and that is the same when made again."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from urllib.parse import unquote

import bagit
import pytest
from edition_here import copy_of_edition
from library import make_edition

from publish import edition as editions
from publish import saxon
from publish.document import record
from publish.document.record import Record
from publish.edition import Edition
from publish.pipeline.deposit import BAG, bag, export, files_in
from publish.pipeline.swap import replacing
from publish.problem import EditionError
from publish.source import xml
from publish.write import put


@pytest.fixture
def records(edition: Edition) -> list[Record]:
    sources = [xml.read(path) for path in edition.documents()]
    return [record.read(saxon.parse(source.text)) for source in sources if isinstance(source, xml.Source)]


@pytest.fixture
def folder(edition: Edition, records: list[Record], tmp_path: Path) -> Path:
    payload = {**files_in(edition.root / "tei", "tei"), "notes é 板門店.txt": b"x"}
    write(tmp_path / "bag", bag(edition, records, payload))
    return tmp_path / "bag"


def write(out: Path, files: Iterable[tuple[str, bytes]]) -> None:
    with replacing(out, BAG) as replacement:
        put(replacement.folder, files)
        replacement.publish()


def test_a_bag_is_valid_and_complete(folder: Path) -> None:
    found = bagit.Bag(str(folder))
    assert found.validate()
    assert set(found.algorithms) == {"sha256", "sha512"}
    assert found.info["Bagging-Date"] == "2026-11-20"
    assert "data/tei/documents/cable-25025.xml" in found.payload_entries()


def test_a_changed_byte_makes_a_bag_invalid(folder: Path) -> None:
    (folder / "data/tei/documents/cable-25025.xml").write_bytes(b"other")
    with pytest.raises(bagit.BagValidationError):
        bagit.Bag(str(folder)).validate()


def test_a_bag_is_described_as_a_crate(folder: Path) -> None:
    told = json.loads((folder / "data/ro-crate-metadata.json").read_text(encoding="utf-8"))
    by_id = {part["@id"]: part for part in told["@graph"]}
    assert by_id["ro-crate-metadata.json"]["conformsTo"] == {"@id": "https://w3id.org/ro/crate/1.2"}
    parts = {part["@id"] for part in by_id["./"]["hasPart"]}
    files = {path.relative_to(folder / "data").as_posix() for path in (folder / "data").rglob("*") if path.is_file()}
    assert {unquote(part) for part in parts} == files - {"ro-crate-metadata.json"}
    assert "notes%20é%20板門店.txt" in parts and parts <= by_id.keys()
    assert {"name", "description", "datePublished", "license"} <= by_id["./"].keys()
    rights, publisher = (by_id[by_id["./"][name]["@id"]] for name in ("license", "publisher"))
    assert "CC BY 4.0" in rights["description"] and publisher["url"] == "https://edition.test/"
    assert by_id[publisher["contactPoint"]["@id"]]["email"] == "library@edition.test"
    assert by_id["./"]["datePublished"] == "2026-11-20"


def test_the_same_edition_makes_the_same_bag(tmp_path: Path, records: list[Record]) -> None:
    bags = [
        list(bag(edition, records, files_in(edition.root / "tei", "tei")))
        for edition in (make_edition(tmp_path / "one"), make_edition(tmp_path / "two"))
    ]
    assert bags[0] == bags[1]


def test_a_folder_with_other_things_is_not_replaced(tmp_path: Path, edition: Edition) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("keep me")
    with pytest.raises(EditionError, match=r"holds other things than a bag of an edition: letter\.txt"):
        export(edition, tmp_path / "home", pdf=False)
    assert [path.name for path in (tmp_path / "home").iterdir()] == ["letter.txt"]


def test_the_bag_of_somebody_else_is_not_replaced(tmp_path: Path, edition: Edition) -> None:
    (tmp_path / "theirs").mkdir()
    (tmp_path / "theirs" / "thesis.txt").write_text("years of work")
    bagit.make_bag(str(tmp_path / "theirs"), checksums=["sha256", "sha512"])
    with pytest.raises(EditionError, match="holds other things"):
        export(edition, tmp_path / "theirs", pdf=False)
    assert (tmp_path / "theirs" / "data" / "thesis.txt").read_text() == "years of work"


def test_a_bag_with_a_file_that_was_put_into_it_is_not_replaced(tmp_path: Path) -> None:
    edition = editions.load(copy_of_edition(tmp_path))
    assert export(edition, tmp_path / "bag", pdf=False) == []
    assert bagit.Bag(str(tmp_path / "bag")).validate()
    assert export(edition, tmp_path / "bag", pdf=False) == []
    (tmp_path / "bag" / "data" / "notes.txt").write_text("mine")
    with pytest.raises(EditionError, match=r"data/notes\.txt"):
        export(edition, tmp_path / "bag", pdf=False)


def test_a_bag_from_before_there_was_a_mark_is_replaced_when_it_is_as_it_was_made(tmp_path: Path) -> None:
    edition = editions.load(copy_of_edition(tmp_path))
    out = tmp_path / "bag"
    assert export(edition, out, pdf=False) == []
    info = out / "bag-info.txt"
    info.write_text("".join(line for line in info.read_text().splitlines(True) if "Bag-Software-Agent" not in line))
    for algorithm in ("sha256", "sha512"):
        file = out / f"tagmanifest-{algorithm}.txt"
        lines = [line for line in file.read_text().splitlines(True) if "bag-info.txt" not in line]
        digest = hashlib.new(algorithm, info.read_bytes()).hexdigest()
        file.write_text("".join([*lines, f"{digest}  bag-info.txt\n"]))
    page = out / "data" / "site" / "index.html"
    was = page.read_bytes()
    page.write_bytes(b"changed")
    with pytest.raises(EditionError, match="not all of its files agree"):
        export(edition, out, pdf=False)
    page.write_bytes(was)
    assert export(edition, out, pdf=False) == []
    assert "Bag-Software-Agent" in info.read_text()


def test_a_bag_says_how_to_cite_and_to_deposit_it(edition: Edition, records: list[Record]) -> None:
    named = replace(edition, identifiers={"doi": "10.5072/edition", "ark": "ark:99999/fk4edition"})
    files = dict(bag(named, records, {"tei/a.xml": b"<a/>"}))
    citation = yaml(files["data/CITATION.cff"].decode())
    assert citation["cff-version"] == "1.2.0" and citation["doi"] == "10.5072/edition" and citation["date-released"] == "2026-11-20"
    assert "name: " in files["data/CITATION.cff"].decode() and "license" not in citation
    draft = json.loads(files["data/invenio.json"])
    assert draft["pids"]["doi"] == {"identifier": "10.5072/edition", "provider": "external"}
    assert set(draft["metadata"]) >= {"title", "resource_type", "publication_date", "creators", "publisher", "languages", "rights"}
    assert {"scheme": "ark", "identifier": "ark:99999/fk4edition"} in draft["metadata"]["identifiers"]
    assert draft["metadata"]["dates"] == [{"date": "1950-12-07/1953-07-04", "type": {"id": "coverage"}}]
    root = next(part for part in json.loads(files["data/ro-crate-metadata.json"])["@graph"] if part["@id"] == "./")
    assert root["identifier"] == ["https://doi.org/10.5072/edition", "https://n2t.net/ark:99999/fk4edition", "https://edition.test/"]
    assert b"External-Identifier: https://doi.org/10.5072/edition" in files["bag-info.txt"]


def yaml(text: str) -> dict[str, str]:
    """Return the plain lines of a YAML file, quotation marks taken off."""
    lines = [line.partition(": ") for line in text.splitlines() if not line.startswith(" ")]
    return {key: value.strip('"') for key, _, value in lines}
