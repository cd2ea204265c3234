"""An edition that has nothing to do with the press's own: other folders, languages and conventions."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from publish import edition
from publish.checks.check import check_edition
from publish.edition import Edition
from publish.pipeline.build import build
from publish.problem import EditionError
from publish.schema.odd import compile_odd
from publish.schema.schematron import ready

EDITIONS = Path(__file__).parent / "editions"


def compiled(name: str, folder: Path) -> Edition:
    """Return a copy of a fixture edition with its schema."""
    shutil.copytree(EDITIONS / name, folder / name)
    ours = edition.load(folder / name)
    built = ours.odd.parent / "built"
    built.mkdir()
    schema = compile_odd(ours.odd)
    (built / f"{ours.odd.stem}.rng").write_text(schema.rng, encoding="utf-8")
    (built / f"{ours.odd.stem}.sch").write_text(schema.schematron, encoding="utf-8")
    (built / f"{ours.odd.stem}.xsl").write_text(ready(schema.schematron), encoding="utf-8")
    return ours


@pytest.fixture(scope="module")
def letters(tmp_path_factory: pytest.TempPathFactory) -> Edition:
    return compiled("letters", tmp_path_factory.mktemp("editions"))


@pytest.fixture(scope="module")
def site(letters: Edition, tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("out") / "site"
    assert build(letters, out, pdf=False) == []
    return out


def test_pointers_by_hash_and_by_authority_are_no_faults(letters: Edition) -> None:
    assert check_edition(letters).problems == []


def test_a_build_for_harvesters_asks_for_dated_changes_as_the_check_does(letters: Edition, tmp_path: Path) -> None:
    shutil.copytree(letters.root, tmp_path / "copy")
    settings = tmp_path / "copy/edition.toml"
    served = settings.read_text(encoding="utf-8").replace('base_url = ""', 'base_url = "https://example.org/"')
    settings.write_text(served + '\n[harvest]\ndomain = "example.org"\nemail = "a@example.org"\n', encoding="utf-8")
    ours = edition.load(tmp_path / "copy")
    found = check_edition(ours).problems
    assert {problem.code for problem in found} == {"history-missing"}
    assert build(ours, tmp_path / "site", pdf=False) == found


def test_a_pointer_to_nobody_is_a_fault_all_the_same(letters: Edition, tmp_path: Path) -> None:
    shutil.copytree(letters.root, tmp_path / "copy")
    document = tmp_path / "copy/briefe/brief-001.xml"
    document.write_text(document.read_text(encoding="utf-8").replace("#p.lund", "#p.lind"), encoding="utf-8")
    found = check_edition(edition.load(tmp_path / "copy")).problems
    assert [(problem.file, problem.code) for problem in found] == [("briefe/brief-001.xml", "broken-link")]


def test_identifiers_are_unique_in_a_file_or_in_the_edition_as_the_settings_say(letters: Edition, tmp_path: Path) -> None:
    shutil.copytree(letters.root, tmp_path / "copy")
    settings = tmp_path / "copy/edition.toml"
    settings.write_text(settings.read_text(encoding="utf-8") + 'unique_ids = "edition"\n', encoding="utf-8")
    found = check_edition(edition.load(tmp_path / "copy")).problems
    assert {problem.code for problem in found} == {"duplicate-id"}


def test_the_page_of_a_letter_bears_its_own_title_and_date(site: Path) -> None:
    page = (site / "texts/brief-001.html").read_text(encoding="utf-8")
    assert "<h1>Clara Behrend an Julius Amsinck" in page
    assert re.search(r'<a href="\.\./index\.html#y1849">4\. März 1849</a>', page)


def test_names_lead_to_the_registers_however_they_are_pointed_to(site: Path) -> None:
    for name in ("brief-001", "brief-002", "brief-003"):
        assert 'href="../persons.html#p.lund"' in (site / f"texts/{name}.html").read_text(encoding="utf-8")
    persons = (site / "persons.html").read_text(encoding="utf-8")
    entry = persons.partition('<section class="entry" id="p.lund"')[2].partition("</section>")[0]
    assert [f"texts/brief-00{number}.html" in entry or f"texts/brief-00{number}.d" in entry for number in (1, 2, 3)] == [True] * 3


def test_what_is_published_is_what_was_edited(letters: Edition, site: Path) -> None:
    for path in letters.documents():
        assert (site / "texts" / path.name).read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('bare_id = "file"', "has no setting `bare_id`"),
        ('bare_ids = "nowhere"', "one of both, file, registers"),
        ('number = "n"', "must be a list in square brackets"),
        ("facsimiles = 3", "must be text in quotation marks"),
    ],
)
def test_a_convention_that_is_none_is_a_plain_error(tmp_path: Path, line: str, said: str) -> None:
    text = (EDITIONS / "letters/edition.toml").read_text(encoding="utf-8")
    shutil.copytree(EDITIONS / "letters" / "odd", tmp_path / "odd")
    (tmp_path / "edition.toml").write_text(f"{text}{line}\n", encoding="utf-8")
    with pytest.raises(EditionError, match=said):
        edition.load(tmp_path)
