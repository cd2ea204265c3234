"""Registers in any number of files, with entries inside others."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from publish import edition
from publish.checks.check import check_edition
from publish.edition import Edition
from publish.pipeline.build import build
from publish.starting.new_edition import begin

HEAD = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Register</title></titleStmt>
<publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader><standOff>"""
LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Letter</title></titleStmt>
<publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>
<text><body><p><persName ref="#p1">One</persName> <persName ref="#p2">Two</persName> <placeName ref="#ward">Ward</placeName></p></body></text></TEI>"""


def person(identifier: str, name: str) -> str:
    return f'<listPerson><person xml:id="{identifier}"><persName>{name}</persName></person></listPerson>'


def edition_with(folder: Path, **registers: str) -> Edition:
    """Return an edition of one letter with registers of these names; its ODD is drawn from them."""
    for name, entries in registers.items():
        (folder / "data/indices").mkdir(parents=True, exist_ok=True)
        (folder / f"data/indices/{name}.xml").write_text(f"{HEAD}{entries}</standOff></TEI>", encoding="utf-8")
    (folder / "data/editions").mkdir(parents=True)
    (folder / "data/editions/letter.xml").write_text(LETTER, encoding="utf-8")
    begin(folder, folder)
    return edition.load(folder)


PLACES = """<listPlace><place xml:id="town"><placeName>Town</placeName><place xml:id="ward"><placeName>Ward</placeName></place>
<place><placeName>Nameless</placeName></place></place></listPlace>"""


def test_persons_in_two_files_are_on_one_page(tmp_path: Path) -> None:
    ours = edition_with(tmp_path / "ours", persons=person("p1", "One, Ann"), more=person("p2", "Two, Ben") + PLACES)
    assert [problem for problem in check_edition(ours).problems if problem.severity == "error"] == []
    assert [problem for problem in build(ours, tmp_path / "site", pdf=False) if problem.severity == "error"] == []
    page = (tmp_path / "site/persons.html").read_text(encoding="utf-8")
    assert 'id="p1"' in page and 'id="p2"' in page


def test_a_place_in_a_place_is_an_entry_of_its_own(tmp_path: Path) -> None:
    ours = edition_with(tmp_path / "ours", index=person("p1", "One") + person("p2", "Two") + PLACES)
    assert [problem for problem in build(ours, tmp_path / "site", pdf=False) if problem.severity == "error"] == []
    page = (tmp_path / "site/places.html").read_text(encoding="utf-8")
    assert page.count('<section class="entry" id="town"') == page.count('<section class="entry" id="ward"') == 1
    assert 'href="../places.html#ward"' in (tmp_path / "site/texts/letter.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("entries", "said"),
    [
        ({"persons": person("p1", "One") + person("p2", "Two"), "more": person("p1", "Again") + PLACES}, "`p1` is an entry of"),
        ({"persons": person("p1", "One") + person("p2", "Two").replace(' xml:id="p2"', ""), "more": PLACES}, "has no `xml:id`"),
    ],
)
def test_an_entry_without_a_name_of_its_own_is_a_fault(tmp_path: Path, entries: dict[str, str], said: str) -> None:
    ours = edition_with(tmp_path / "ours", **entries)
    assert [p.code for p in check_edition(ours).problems if said in p.message] == ["entry-without-id"]
    assert "entry-without-id" in {problem.code for problem in build(ours, tmp_path / "site", pdf=False)}
    assert not (tmp_path / "site").exists()


def test_a_register_among_the_documents_is_no_document(tmp_path: Path) -> None:
    ours = edition_with(tmp_path / "ours", index=person("p1", "One") + person("p2", "Two") + PLACES)
    shutil.move(ours.root / "data/indices/index.xml", ours.root / "data/editions/index.xml")
    settings = ours.root / "edition.toml"
    text = settings.read_text(encoding="utf-8").replace("data/indices/*.xml", "data/editions/index.xml")
    settings.write_text(text, encoding="utf-8")
    assert [path.name for path in edition.load(ours.root).documents()] == ["letter.xml"]
