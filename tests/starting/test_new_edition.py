"""`publish init`: a new edition checks and builds at once, from nothing or from the TEI that there is."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner

from publish import edition
from publish.checks.check import Schemas, check_edition
from publish.cli import main
from publish.pipeline.batch import check_batch
from publish.pipeline.build import build
from publish.problem import EditionError
from publish.schema.odd import compile_odd
from publish.starting.new_edition import begin

LETTERS = Path(__file__).parents[1] / "editions" / "letters"


def letters(folder: Path) -> Path:
    """Return a folder with the TEI of the German letters and nothing else."""
    for name in ("briefe", "register"):
        shutil.copytree(LETTERS / name, folder / name)
    return folder


def test_a_new_edition_checks_and_builds_at_once(tmp_path: Path) -> None:
    begin(tmp_path / "my letters")
    ours = edition.load(tmp_path / "my letters")
    assert check_edition(ours).problems == []
    assert build(ours, tmp_path / "site", pdf=False) == []
    assert "Ada Writer" in (tmp_path / "site/texts/letter-1.html").read_text(encoding="utf-8")
    for name in (".github/workflows/publish.yml", ".pre-commit-config.yaml", "Makefile", "README.md", "odd/my-letters.odd"):
        assert (ours.root / name).is_file(), name


def test_the_rules_of_the_press_are_those_of_a_new_edition(tmp_path: Path) -> None:
    begin(tmp_path / "ours")
    letter = tmp_path / "ours/tei/documents/letter-1.xml"
    letter.write_text(letter.read_text(encoding="utf-8").replace(' hand="hand:unknown"', ""), encoding="utf-8")
    assert [problem.code for problem in check_edition(edition.load(tmp_path / "ours")).problems] == ["deletion-by-whom"]


def test_a_change_in_the_odd_of_a_new_edition_counts(tmp_path: Path) -> None:
    begin(tmp_path / "ours")
    odd = tmp_path / "ours/odd/ours.odd"
    change = '<elementSpec ident="signed" mode="delete"/>\n      </schemaSpec>'
    odd.write_text(odd.read_text(encoding="utf-8").replace("</schemaSpec>", change), encoding="utf-8")
    assert "signed" not in compile_odd(odd).rng


def test_an_edition_of_files_elsewhere_has_copies_of_them(tmp_path: Path) -> None:
    begin(tmp_path / "ours", letters(tmp_path / "theirs"))
    ours = edition.load(tmp_path / "ours")
    assert check_edition(ours).problems == []
    assert [path.name for path in ours.documents()] == ["brief-001.xml", "brief-002.xml", "brief-003.xml"]
    assert ours.tei.registers == ("tei/register/*.xml",)
    assert ours.language == "de"
    assert build(ours, tmp_path / "site", pdf=False) == []
    assert "persons.html#p.lund" in (tmp_path / "site/texts/brief-001.html").read_text(encoding="utf-8")


def test_an_edition_around_its_files_leaves_them_where_they_are(tmp_path: Path) -> None:
    letters(tmp_path / "repository")
    before = {path: path.read_bytes() for path in (tmp_path / "repository").rglob("*.xml")}
    begun = begin(tmp_path / "repository", tmp_path / "repository")
    assert not [name for name in begun.files if name.endswith(".xml")]
    assert {path: path.read_bytes() for path in before} == before
    ours = edition.load(tmp_path / "repository")
    assert ours.tei.documents == ("briefe/*.xml",)
    assert check_edition(ours).problems == []


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (("<closer>", "<closer><seg>x</seg>"), "unknown-element"),
        (('type="sent"', 'type="forwarded"'), "bad-attribute-value"),
        (("<TEI ", '<TEI style="new" '), "unknown-attribute"),
    ],
)
def test_a_drawn_schema_admits_what_is_used_and_nothing_else(tmp_path: Path, change: tuple[str, str], code: str) -> None:
    begin(tmp_path / "ours", letters(tmp_path / "theirs"))
    document = tmp_path / "ours/tei/briefe/brief-001.xml"
    text = document.read_text(encoding="utf-8")
    assert change[0] in text
    document.write_text(text.replace(*change, 1), encoding="utf-8")
    found = check_batch([document], Schemas(tmp_path / "ours/odd/built/ours.rng", None))
    assert code in {problem.code for problem in found}, found


def test_an_attribute_that_tei_lacks_there_is_drawn_too(tmp_path: Path) -> None:
    theirs = letters(tmp_path / "theirs")
    for file in (theirs / "briefe").iterdir():
        file.write_text(file.read_text(encoding="utf-8").replace("<teiHeader>", '<teiHeader type="text">'), encoding="utf-8")
    begin(tmp_path / "ours", theirs)
    assert check_edition(edition.load(tmp_path / "ours")).problems == []


def test_pointers_out_of_the_edition_are_proposed_as_such(tmp_path: Path) -> None:
    theirs = letters(tmp_path / "theirs")
    shutil.rmtree(theirs / "register")
    for file in (theirs / "briefe").iterdir():
        added = "".join(f'<change who="A{number}"/>' for number in range(9)) + '<change who="pmb:1"/>'
        text = file.read_text(encoding="utf-8").replace("</teiHeader>", f"<revisionDesc>{added}</revisionDesc></teiHeader>")
        file.write_text(text, encoding="utf-8")
    begun = begin(tmp_path / "ours", theirs)
    ours = edition.load(tmp_path / "ours")
    assert ours.tei.bare_words == "name"
    assert "pmb" in ours.tei.prefixes
    assert [problem for problem in check_edition(ours).problems if problem.code != "broken-link"] == []
    assert any("bare_words" in note for note in begun.notes)


@pytest.mark.parametrize("name", ["edition.toml", "odd/ours.odd"])
def test_nothing_that_is_there_is_overwritten(tmp_path: Path, name: str) -> None:
    file = tmp_path / "ours" / name
    file.parent.mkdir(parents=True)
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(EditionError, match="is there already"):
        begin(tmp_path / "ours")
    assert [path for path in (tmp_path / "ours").rglob("*") if path.is_file()] == [file]
    assert file.read_text(encoding="utf-8") == "mine"


def test_where_one_file_cannot_be_written_none_is(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours/tei").write_text("a file where a folder is needed", encoding="utf-8")
    with pytest.raises(EditionError, match="cannot be written"):
        begin(tmp_path / "ours")
    assert [path.name for path in (tmp_path / "ours").iterdir()] == ["tei"]


@pytest.mark.parametrize("source", ["nowhere", "empty"])
def test_a_folder_without_tei_is_a_plain_error(tmp_path: Path, source: str) -> None:
    (tmp_path / "empty").mkdir()
    result = CliRunner().invoke(main, ["init", str(tmp_path / "ours"), "--from", str(tmp_path / source)])
    assert result.exit_code == 2
    assert "no" in result.output and "Traceback" not in result.output
    assert not (tmp_path / "ours").exists()
