"""What lies where the edition does not look is told."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from publish.checks.strays import check_strays
from publish.document.pictures import facsimiles
from publish.edition import load
from publish.problem import EditionError
from publish.source import xml

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "tests" / "editions" / "armistice"


def test_files_in_deeper_folders_and_of_other_endings_are_told(tmp_path: Path) -> None:
    for name in ("a.xml", "b.XML", "set/c.xml", ".hidden/d.xml", "e.txt"):
        file = tmp_path / "tei/documents" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("<TEI/>")
    found = check_strays(replace(load(EDITION), root=tmp_path))
    assert [(each.file, each.severity, each.hint) for each in found] == [
        ("tei/documents/b.XML", "warning", "call it b.xml"),
        ("tei/documents/set/c.xml", "warning", "move it to tei/documents/c.xml"),
    ]


def test_a_link_out_of_the_edition_is_neither_read_nor_published(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b"\x89PNG\r\n\x1a\nhidden")
    root = tmp_path / "edition"
    for place in ("documents/a.xml", "registers/b.xml", "pages/c.xml", "facsimiles/d.png", "documents/deeper/e.xml"):
        file = root / "tei" / place
        file.parent.mkdir(parents=True, exist_ok=True)
        file.symlink_to(secret)
    (root / "tei/pages/none.xml").symlink_to(root / "nowhere")
    (root / "tei/pages/itself.xml").symlink_to(root / "tei/pages/itself.xml")
    edition = replace(load(EDITION), root=root)
    assert [*edition.documents(), *edition.registers(), *edition.pages(), *facsimiles(edition.root)] == []
    found = {each.file: each.code for each in check_strays(edition)}
    assert found.pop("tei/documents/deeper/e.xml") in ("file-not-read", "foreign-file")
    assert set(found.values()) == {"foreign-file"} and len(found) == 6


def test_a_link_within_the_edition_is_read(tmp_path: Path) -> None:
    root = tmp_path.resolve()
    for place in ("tei/documents", "tei/facsimiles", "scans"):
        (root / place).mkdir(parents=True)
    (root / "scans/a.png").write_bytes(b"\x89PNG\r\n\x1a\npixels")
    (root / "tei/facsimiles/a.png").symlink_to("../../scans/a.png")
    assert [name for name, _ in facsimiles(root)] == ["facsimiles/a.png"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_a_queue_or_a_device_is_never_waited_for(tmp_path: Path) -> None:
    root = tmp_path.resolve()
    (root / "tei/documents").mkdir(parents=True)
    os.mkfifo(root / "tei/documents/a.xml")
    edition = replace(load(EDITION), root=root)
    assert edition.documents() == []
    assert [each.code for each in check_strays(edition)] == ["foreign-file"]
    for path in (root / "tei/documents/a.xml", Path("/dev/zero")):
        with pytest.raises(EditionError, match="no regular file"):
            xml.read(path)


@pytest.mark.parametrize(
    ("name", "content", "published"),
    [
        ("a.png", b"\x89PNG\r\n\x1a\n...", True),
        ("a.JPG", b"\xff\xd8\xff\xe0...", True),
        ("a.webp", b"RIFF\x01\x02\x03\x04WEBP", True),
        ("a.svg", b'<svg xmlns="http://www.w3.org/2000/svg"/>', True),
        ("a.svg", b'<!DOCTYPE svg [<!ENTITY e SYSTEM "file:///etc/hostname">]><svg xmlns="http://www.w3.org/2000/svg">&e;</svg>', False),
        ("a.png", b"\xff\xd8\xff\xe0...", False),
        ("a.png", b"PASSWORD=1", False),
        (".env", b"PASSWORD=1", False),
        ("a.txt", b"words", False),
        ("a.png", b"", False),
    ],
)  # fmt: skip
def test_only_pictures_are_published_among_pictures(name: str, content: bytes, published: bool, tmp_path: Path) -> None:
    root = tmp_path.resolve()
    (root / "tei/facsimiles").mkdir(parents=True)
    (root / "tei/facsimiles" / name).write_bytes(content)
    edition = replace(load(EDITION), root=root)
    assert bool(list(facsimiles(edition.root))) == published
    assert [each.code for each in check_strays(edition)] == ([] if published or name == ".env" else ["not-a-picture"])
