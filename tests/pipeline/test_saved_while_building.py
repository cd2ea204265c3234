"""An editor saves files while a site is built: what was checked is published, or nothing is."""

from __future__ import annotations

import shutil
import zipfile
from codecs import BOM_UTF8
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from edition_here import copy_of_edition

from publish import edition as editions
from publish.pipeline import making as building
from publish.pipeline.build import build
from publish.pipeline.sources import Checked
from publish.problem import EditionError

PIXEL = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>'


def after_the_check(monkeypatch: pytest.MonkeyPatch, save: Callable[[], None]) -> None:
    real = building.check

    def check_then_save(*given: Any, **named: Any) -> Checked:
        checked = real(*given, **named)
        save()
        return checked

    monkeypatch.setattr(building, "check", check_then_save)


def test_the_published_bytes_are_the_checked_ones(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = editions.load(copy_of_edition(tmp_path))
    tei = tmp_path / "tei"
    first = edition.documents()[0]
    first.write_bytes(BOM_UTF8 + first.read_bytes())
    files = {f"texts/{path.name}": path for path in edition.documents()}
    files |= {f"registers/{path.name}": path for path in edition.registers()}
    files |= {f"pages/{path.name}": path for path in edition.pages()}
    before = {name: path.read_bytes() for name, path in files.items()}

    def save() -> None:
        for path in files.values():
            path.write_bytes(path.read_bytes().replace(b"</", b"<", 1))
        edition.registers()[0].unlink()
        shutil.copy(edition.documents()[1], tei / "documents" / "new.xml")

    after_the_check(monkeypatch, save)
    assert build(edition, tmp_path / "site", pdf=False) == []
    assert {name: (tmp_path / "site" / name).read_bytes() for name in files} == before
    with zipfile.ZipFile(tmp_path / "site" / "tei.zip") as packed:
        assert {name: packed.read(name) for name in files} == before
    assert not (tmp_path / "site" / "texts" / "new.xml").exists()


def test_a_picture_is_one_in_all_formats(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = editions.load(copy_of_edition(tmp_path))
    picture = tmp_path / "tei" / "facsimiles" / "one.svg"
    picture.parent.mkdir(exist_ok=True)
    picture.write_bytes(PIXEL)
    document = edition.documents()[0]
    figure = '<figure><graphic url="../facsimiles/one.svg"/><figDesc>A dot</figDesc></figure></p>'
    document.write_text(document.read_text(encoding="utf-8").replace("</p>", figure, 1), encoding="utf-8")
    places = {path.relative_to(edition.root).as_posix(): path for path in files_of(edition)}
    files = {place: path.read_bytes() for place, path in places.items()}
    monkeypatch.setattr(building, "check", lambda *_: Checked(files, {place: place for place in places}, []))
    real = building.copy_pictures

    def copy_then_save(*given: Any, **more: Any) -> None:
        real(*given, **more)
        picture.write_bytes(b"half a pict")

    monkeypatch.setattr(building, "copy_pictures", copy_then_save)
    build(edition, tmp_path / "site", pdf=False)
    assert (tmp_path / "site" / "facsimiles" / "one.svg").read_bytes() == PIXEL
    with zipfile.ZipFile(tmp_path / "site" / "tei.zip") as packed:
        assert packed.read("facsimiles/one.svg") == PIXEL
    with zipfile.ZipFile(tmp_path / "site" / "edition.epub") as packed:
        assert [packed.read(name) for name in packed.namelist() if name.endswith(".svg")] == [PIXEL]


def files_of(edition: editions.Edition) -> list[Path]:
    return [*edition.documents(), *edition.registers(), *edition.pages()]


@pytest.mark.parametrize("ending", [".rng", ".sch", ".odd"])
def test_a_schema_that_changes_meanwhile_stops_the_build(ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    edition = editions.load(copy_of_edition(tmp_path))
    file = edition.odd if ending == ".odd" else edition.odd.parent / "built" / f"{edition.odd.stem}{ending}"
    after_the_check(monkeypatch, lambda: file.write_bytes(file.read_bytes() + b"\n"))
    with pytest.raises(EditionError, match=f"{ending}: this file changed while the site was built"):
        build(edition, tmp_path / "site", pdf=False)
    assert not (tmp_path / "site").exists()


def test_a_change_that_harvesters_would_miss_leaves_the_site_as_it_was(tmp_path: Path) -> None:
    copy_of_edition(tmp_path)
    settings = tmp_path / "edition.toml"
    text = settings.read_text(encoding="utf-8")
    for name, value in {"base_url": "https://edition.test/", "domain": "edition.test", "email": "a@edition.test"}.items():
        text = text.replace(f'{name} = ""', f'{name} = "{value}"')
    settings.write_text(text, encoding="utf-8")
    edition = editions.load(tmp_path)
    assert build(edition, tmp_path / "site", pdf=False) == []
    before = {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()}
    document = tmp_path / "tei" / "documents" / "telegram-3305.xml"
    document.write_text(document.read_text(encoding="utf-8").replace("<term>", "<term>changed ", 1), encoding="utf-8")
    assert [problem.code for problem in build(edition, tmp_path / "site", pdf=False)] == ["stamp-not-later"]
    assert {path: path.read_bytes() for path in (tmp_path / "site").rglob("*") if path.is_file()} == before
