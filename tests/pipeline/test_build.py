"""The built site: whole or not at all, the same bytes each time, every link leading somewhere."""

from __future__ import annotations

import errno
import hashlib
import json
import os
import re
import signal
import subprocess
import sys
import time
import zipfile
from functools import partial
from pathlib import Path
from urllib.parse import unquote

import pytest
from edition_here import DOCUMENTS, EDITION, copy_of_edition
from library import change
from lxml import html
from made_documents import edition_with_made

from publish import edition as editions
from publish.pipeline import making as building
from publish.pipeline.build import build
from publish.pipeline.manifest import SITE
from publish.pipeline.swap import replacing
from publish.problem import EditionError, any_errors
from publish.store.files import data_folder, generation_of
from publish.write import write_file


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("built") / "site"
    assert build(editions.load(EDITION), out) == []
    return out


def files(folder: Path) -> dict[str, str]:
    return {
        str(file.relative_to(folder)): hashlib.sha256(file.read_bytes()).hexdigest()
        for file in sorted(folder.rglob("*"))
        if file.is_file()
    }


def test_every_document_has_its_pages_pdfs_texts_and_tei(site: Path) -> None:
    for name in DOCUMENTS:
        for ending in ("html", "diplomatic.html", "parallel.html", "pdf", "diplomatic.pdf", "txt", "diplomatic.txt", "xml"):
            assert (site / "texts" / f"{name}.{ending}").stat().st_size > 500
        assert (site / "texts" / f"{name}.xml").read_bytes() == (EDITION / "tei" / "documents" / f"{name}.xml").read_bytes()


def test_the_manifest_names_every_file_with_its_checksum(site: Path) -> None:
    listed = {entry["path"]: entry["sha256"] for entry in json.loads((site / "manifest.json").read_text())["files"]}
    there = files(site)
    del there["manifest.json"]
    assert listed == there


def test_the_same_input_gives_the_same_bytes(site: Path, tmp_path: Path) -> None:
    copied = copy_of_edition(tmp_path)
    assert build(editions.load(copied), tmp_path / "again", jobs=2) == []
    assert files(tmp_path / "again") == files(site)


def test_every_internal_link_and_fragment_leads_somewhere(site: Path) -> None:
    pages = {file: html.parse(str(file)) for file in site.rglob("*.html")}
    ids = {file.resolve(): set(page.xpath("//@id")) for file, page in pages.items()}
    for file, page in pages.items():
        links = page.xpath("//@href | //@src")
        assert len(links) > 3
        for link in links:
            if re.match(r"(https?|mailto|data):", link):
                continue
            path, _, fragment = unquote(link).partition("#")
            target = (file.parent / path).resolve() if path else file.resolve()
            assert target.is_file(), f"{file.name}: {link}"
            assert not fragment or target.suffix != ".html" or fragment in ids[target], f"{file.name}: {link}"


def test_every_pointer_of_the_tei_beside_the_pages_leads_somewhere(site: Path) -> None:
    for file in (site / "texts").glob("*.xml"):
        for target in re.findall(r'(?:replacementPattern|href|target)="(\.\./[^"#$]*)', file.read_text(encoding="utf-8")):
            assert (file.parent / target).is_file(), f"{file.name}: {target}"


def test_nothing_absolute_is_asked_of_another_host(site: Path) -> None:
    for file in [*site.rglob("*.html"), *site.rglob("*.css")]:
        text = file.read_text(encoding="utf-8")
        assert not re.search(r'(src|data-src)="https?:|@import|url\("?(?:https?:|//)|rel="(stylesheet|preload)" href="http', text), file.name


def test_the_zip_holds_all_tei_with_registers_and_schema(site: Path) -> None:
    names = set(zipfile.ZipFile(site / "tei.zip").namelist())
    assert {f"texts/{name}.xml" for name in DOCUMENTS} <= names
    assert {"registers/persons.xml", "schema/armistice.rng", "schema/armistice.sch", "pages/principles.xml"} <= names


def test_a_build_with_errors_leaves_the_old_site_as_it_was(tmp_path: Path) -> None:
    copied = copy_of_edition(tmp_path)
    out = tmp_path / "site"
    assert build(editions.load(copied), out, pdf=False) == []
    before = files(out)
    document = copied / "tei" / "documents" / "telegram-3305.xml"
    document.write_text(document.read_text(encoding="utf-8").replace("</closer>", "", 1), encoding="utf-8")
    assert build(editions.load(copied), out, pdf=False)
    assert files(out) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []


def test_a_full_disk_leaves_the_old_site_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    copied = copy_of_edition(tmp_path)
    out = tmp_path / "site"
    assert build(editions.load(copied), out, pdf=False) == []
    before = files(out)

    def full(_files: object, **_more: object) -> bytes:
        raise OSError(errno.ENOSPC, "No space left on device")

    page = copied / "tei/pages/about.xml"
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")
    monkeypatch.setattr(building, "manifest_of", full)
    with pytest.raises(EditionError, match="No space left on device"):
        build(editions.load(copied), out, pdf=False)
    assert files(out) == before
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_an_interrupted_build_leaves_the_old_site_and_the_next_one_clears_up(tmp_path: Path, stop: signal.Signals) -> None:
    copied = copy_of_edition(tmp_path)
    out = tmp_path / "site"
    assert build(editions.load(copied), out, pdf=False) == []
    before = files(out)
    hearing = partial(signal.signal, signal.SIGINT, signal.SIG_DFL)  # where the tests themselves run unheard, as by nohup
    running = subprocess.Popen(
        [sys.executable, "-m", "publish", "build"], cwd=copied, stderr=subprocess.PIPE, preexec_fn=hearing
    )
    for _ in range(2000):
        if list(tmp_path.glob(".site.making-*")) or running.poll() is not None:
            break
        time.sleep(0.005)
    running.send_signal(stop)
    _, said = running.communicate(timeout=60)
    assert running.returncode != 0
    assert stop == signal.SIGKILL or b"Traceback" not in said, said.decode()
    assert files(out) == before
    with replacing(out, SITE):
        pass
    assert [path.name for path in tmp_path.iterdir() if path.name.startswith(".site")] == []


def test_a_device_is_written_into_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        write_file(pipe, b"through")
        assert reader.stdout is not None
        assert reader.stdout.read() == b"through"
    assert pipe.is_fifo()


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(EditionError, match="cannot be written"):
        write_file(tmp_path / "none" / "file", b"x")


def test_a_built_site_bears_the_generation_of_its_store(tmp_path: Path) -> None:
    edition = edition_with_made(tmp_path / "edition")
    site = edition.root / "site"
    assert not any_errors(build(edition, site, pdf=False))
    borne = generation_of(site)
    assert [path.name for path in data_folder(site).iterdir()] == [f"harvest-{borne}.sqlite"]
    assert not any_errors(build(edition, site, pdf=False)) and generation_of(site) == borne
    change(edition, "cable-25025", "", words=("liaison officers", "officers"))
    assert [problem.code for problem in build(edition, site, pdf=False)] == ["stamp-not-later"]
    assert generation_of(site) == borne and len(list(data_folder(site).iterdir())) == 1
