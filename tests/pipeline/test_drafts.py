"""Drafts: no site has them unless it is asked for them, and then every page that names one says so."""

from __future__ import annotations

import re
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner
from edition_here import EDITION

from publish.checks.check import check_edition
from publish.cli import main
from publish.edition import load
from publish.pipeline.build import build

DRAFT = "telegram-3305"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An edition of which one document is a draft."""
    copy = tmp_path / "edition"
    shutil.copytree(EDITION, copy)
    _call(copy, DRAFT, "draft")
    return copy


def _call(folder: Path, name: str, status: str) -> None:
    path = folder / "tei/documents" / f"{name}.xml"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(r'(<change [^>]*)status="\w+"', rf'\1status="{status}"', text), encoding="utf-8")


def _addressed(folder: Path) -> None:
    settings = folder / "edition.toml"
    text = settings.read_text(encoding="utf-8").replace('base_url = ""', 'base_url = "https://example.org/"')
    text = text.replace('domain = ""', 'domain = "example.org"').replace('email = ""', 'email = "a@example.org"')
    settings.write_text(text, encoding="utf-8")


def test_a_site_has_nothing_of_a_draft(folder: Path, tmp_path: Path) -> None:
    assert build(load(folder), tmp_path / "site", pdf=False, jobs=1) == []
    assert not list((tmp_path / "site").rglob(f"*{DRAFT}*"))
    links = re.compile(rf'href="[^"]*{DRAFT}')
    assert not [page for page in (tmp_path / "site").rglob("*.html") if links.search(page.read_text("utf-8"))]
    for name in ("tei.zip", "edition.epub"):
        with zipfile.ZipFile(tmp_path / "site" / name) as archive:
            assert not [each for each in archive.namelist() if DRAFT in each]


def test_with_drafts_every_page_that_shows_or_names_one_says_so(folder: Path, tmp_path: Path) -> None:
    assert build(load(folder), tmp_path / "site", pdf=False, jobs=1, drafts=True) == []
    for page in (tmp_path / "site/texts").glob(f"{DRAFT}*.html"):
        text = page.read_text("utf-8")
        assert re.search(r"<h1>Draft: ", text) and "<title>Draft: " in text
    text = (tmp_path / "site/index.html").read_text("utf-8")
    listed = re.findall(rf'<a href="texts/{DRAFT}.html"[^>]*>(.*?)</a>', text)
    assert listed and all("Draft: " in words for words in listed)
    assert build(load(folder), tmp_path / "site", pdf=False, jobs=1) == []
    assert not list((tmp_path / "site").rglob(f"*{DRAFT}*"))


def test_harvesters_get_no_draft_even_where_editors_see_it(folder: Path, tmp_path: Path) -> None:
    _addressed(folder)
    assert build(load(folder), tmp_path / "site", pdf=False, jobs=1, drafts=True) == []
    for name in ("cmif.xml", "dcat.jsonld", "changelist.xml", "oai.xml", "dts/collection.json"):
        file = tmp_path / "site" / name
        assert not file.exists() or DRAFT not in file.read_text("utf-8"), name


def test_an_edition_of_drafts_alone_is_built(folder: Path, tmp_path: Path) -> None:
    for path in (folder / "tei/documents").glob("*.xml"):
        _call(folder, path.stem, "draft")
    assert build(load(folder), tmp_path / "site", jobs=1) == []
    assert not (tmp_path / "site/edition.epub").exists()


def test_no_document_that_readers_see_points_to_a_draft(folder: Path, tmp_path: Path) -> None:
    path = folder / "tei/documents/cable-25025.xml"
    text = path.read_text(encoding="utf-8")
    first = re.search(r'<p xml:id="cable-25025.b\d+"[^>]*>', text)
    assert first
    ref = f'<ref target="{DRAFT}.xml">See this.</ref>'
    path.write_text(text.replace(first[0], first[0] + ref, 1), encoding="utf-8")
    (problem,) = check_edition(load(folder)).problems
    assert (problem.code, problem.severity) == ("pointer-to-draft", "error")
    assert build(load(folder), tmp_path / "site", pdf=False, jobs=1) == [problem]
    assert build(load(folder), tmp_path / "site", pdf=False, jobs=1, drafts=True) == []


def test_documents_are_listed_by_status_with_what_is_open(folder: Path) -> None:
    runner = CliRunner()
    assert runner.invoke(main, ["--edition", str(folder), "new", "letter-9", "--kind", "letter"]).exit_code == 0
    done = runner.invoke(main, ["--edition", str(folder), "status"])
    assert done.exit_code == 0
    heads = [line for line in done.output.splitlines() if not line.startswith(" ") and line]
    assert heads == ["draft (2)", "encoded (4)"]
    assert re.search(r"letter-9 .*1 warning.*not proofread", done.output)


def test_a_place_to_be_filled_in_is_an_error_where_a_document_is_no_draft(folder: Path) -> None:
    CliRunner().invoke(main, ["--edition", str(folder), "new", "letter-9", "--kind", "letter"])
    (draft,) = [p for p in check_edition(load(folder)).problems if p.file.endswith("letter-9.xml")]
    _call(folder, "letter-9", "encoded")
    (encoded,) = [p for p in check_edition(load(folder)).problems if p.code == "placeholder-left"]
    assert (draft.severity, encoded.severity, draft.code) == ("warning", "error", "placeholder-left")
    assert "places are still to be filled in" in draft.message
