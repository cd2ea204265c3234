"""``publish stamp`` and ``publish check`` of an edition that is harvested: no change is dated so that harvesters miss it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from library import EDITION, change, make_edition

from publish import edition as editions
from publish.cli import main
from publish.editing.publication import with_publication
from publish.metadata.item import without_base
from publish.pipeline.build import build
from publish.source import xml
from publish.store.files import store_of
from publish.store.store import Store, frozen_url


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("stamp") / "edition"
    edition = make_edition(root)
    shutil.copytree(EDITION / "tei/pages", root / "tei/pages")
    settings = root / "edition.toml"
    settings.write_text(settings.read_text().replace('["html", "pdf", "text"]', '["html"]'))
    assert not [problem for problem in build(editions.load(root), root / "site") if problem.severity == "error"]
    assert edition.root == root
    return root


@pytest.fixture
def root(built: Path, tmp_path: Path) -> Path:
    shutil.copytree(built, tmp_path / "edition")
    return tmp_path / "edition"


def run(root: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["--edition", str(root), *arguments])


def text(root: Path, id_: str) -> str:
    return (root / f"tei/documents/{id_}.xml").read_text(encoding="utf-8")


def test_check_reports_what_a_build_would_refuse_and_stamp_asks_what_was_changed(root: Path) -> None:
    assert run(root, "check").exit_code == 0
    change(editions.load(root), "telegram-3305", "", words=("refugees", "persons displaced"))
    checked = run(root, "check")
    assert checked.exit_code == 1 and "stamp-not-later" in checked.output and "publish stamp telegram-3305" in checked.output
    refused = run(root, "stamp")
    assert refused.exit_code == 2 and "say what was changed" in refused.output
    assert run(root, "stamp", "--text", "A word & a comma corrected.").exit_code == 0
    assert 'Z">A word &amp; a comma corrected.</change>' in text(root, "telegram-3305")
    assert run(root, "check").exit_code == 0
    assert [p for p in build(editions.load(root), root / "site") if p.severity == "error"] == []
    assert "Nothing has changed" in run(root, "stamp").output


def test_stamp_dates_the_change_that_an_editor_added(root: Path) -> None:
    added = '<change when="2026-11-20" status="encoded">A misprint corrected.</change>'
    change(editions.load(root), "telegram-3305", added, words=("refugees", "persons displaced"))
    assert run(root, "check").exit_code == 1
    assert run(root, "stamp").exit_code == 0
    assert 'when="2026-11-20" status="encoded">Encoded' in text(root, "telegram-3305")
    assert 'Z" status="encoded">A misprint corrected.' in text(root, "telegram-3305")
    assert run(root, "check").exit_code == 0


def test_the_first_change_is_the_newest_where_a_history_runs_backwards(root: Path) -> None:
    path = root / "tei/documents/telegram-3305.xml"
    older = '<change when="2026-11-19">Begun.</change></revisionDesc>'
    path.write_text(text(root, "telegram-3305").replace("</revisionDesc>", older), encoding="utf-8")
    assert run(root, "stamp", "telegram-3305").exit_code == 0
    assert 'when="2026-11-19">Begun' in path.read_text() and 'Z" status="encoded">Encoded' in path.read_text()


def test_a_document_that_is_gone_is_reported_by_check(root: Path) -> None:
    (root / "tei/documents/malik-statement-draft.xml").unlink()
    assert "document-vanished" in run(root, "check").output


def test_stamp_knows_no_other_document(root: Path) -> None:
    assert run(root, "stamp", "letter-99").exit_code == 2


def test_what_is_handed_out_has_the_address_that_its_pointers_lead_on_from(root: Path) -> None:
    file = store_of(root / "site")
    assert file
    store = Store(frozen_url(file))
    row = store.get("telegram-3305", "tei")
    store.close()
    assert row and b'<TEI xml:base="https://edition.test/texts/telegram-3305.xml" xmlns' in row.body
    assert without_base(row.body).decode() in text(root, "telegram-3305")
    assert text(root, "telegram-3305") == (root / "site/texts/telegram-3305.xml").read_text(encoding="utf-8")
    assert (root / "site/registers/persons.xml").is_file()


def test_the_header_says_where_and_when_it_is_published_and_stays_valid(root: Path) -> None:
    for id_ in ("telegram-3305", "malik-statement-draft"):
        assert run(root, "stamp", id_, "--text", "Published.").exit_code == 0
        said = text(root, id_)
        assert said.count(f'<idno type="url">https://edition.test/texts/{id_}.html</idno>') == 1
        assert run(root, "stamp", id_, "--text", "Again.").exit_code == 0
        assert text(root, id_).count('<idno type="url">') == 1 == text(root, id_).count("<publicationStmt>")
    assert run(root, "check").exit_code == 0
    assert text(root, "telegram-3305").count('<date when="20') == 1


def test_a_publication_day_is_told_only_where_the_document_has_a_date_of_its_own(tmp_path: Path) -> None:
    head = "<TEI xmlns='http://www.tei-c.org/ns/1.0'><teiHeader><fileDesc><publicationStmt><publisher>P</publisher></publicationStmt></fileDesc>"
    for dated, wanted in (("<profileDesc><creation><date when='1951'/></creation></profileDesc>", True), ("", False)):
        said = f"{head}{dated}</teiHeader></TEI>"
        source = xml.parse(said.encode(), tmp_path / "a.xml", "a.xml")
        assert isinstance(source, xml.Source)
        made = with_publication(source, said, "https://a.test/?x&y", "2026-11-29")
        assert ('<date when="2026-11-29"/>' in made) is wanted and "x&amp;y</idno>" in made
        assert with_publication(source, made, "https://a.test/?x&y", "2026-11-29") == made
