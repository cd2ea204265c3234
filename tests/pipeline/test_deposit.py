"""A bag that PyPI's bagit holds valid, and that is the same when made again."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import unquote

import bagit
import pytest
from library import make_edition

from publish import saxon
from publish.document import record
from publish.document.record import Record
from publish.edition import Edition
from publish.pipeline.deposit import bag, files_in, write_bag
from publish.problem import EditionError
from publish.source import xml


@pytest.fixture
def records(edition: Edition) -> list[Record]:
    sources = [xml.read(path) for path in edition.documents()]
    return [record.read(saxon.parse(source.text)) for source in sources if isinstance(source, xml.Source)]


@pytest.fixture
def folder(edition: Edition, records: list[Record], tmp_path: Path) -> Path:
    payload = {**files_in(edition.root / "tei", "tei"), "notes é 板門店.txt": b"x"}
    write_bag(tmp_path / "bag", bag(edition, records, payload))
    return tmp_path / "bag"


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


def test_a_folder_with_other_things_is_not_replaced(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "home").mkdir()
    (tmp_path / "home" / "letter.txt").write_text("keep me")
    with pytest.raises(EditionError, match="no bag"):
        write_bag(tmp_path / "home", iter(()))
    write_bag(folder, iter([("bagit.txt", b"")]))
    assert [path.name for path in folder.iterdir()] == ["bagit.txt"]
