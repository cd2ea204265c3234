"""What is no part of an edition can be rendered and checked."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from publish.cli import main
from publish.edition import find
from publish.problem import EditionError

LETTER = """<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>A letter</title></titleStmt>
<publicationStmt><p>x</p></publicationStmt><sourceDesc><p>x</p></sourceDesc></fileDesc></teiHeader>
<text><body><p>Some <choice><sic>wrods</sic><corr>words</corr></choice>.</p></body></text></TEI>"""


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(EditionError):
        find(tmp_path)
    (tmp_path / "letter.xml").write_text(LETTER, encoding="utf-8")
    return tmp_path / "letter.xml"


@pytest.mark.parametrize("to", ["html", "text", "epub", "pdf"])
def test_a_file_of_no_edition_is_rendered(letter: Path, to: str) -> None:
    result = CliRunner().invoke(main, ["render", "letter.xml", "--to", to, "--out", "out"])
    assert result.exit_code == 0, result.output
    made = (letter.parent / "out").read_bytes()
    assert b"Some words." in made or to in ("pdf", "epub")


def test_a_check_against_a_schema_says_nothing_of_an_edition(letter: Path) -> None:
    grammar = '<element name="TEI" ns="http://www.tei-c.org/ns/1.0" xmlns="http://relaxng.org/ns/structure/1.0"><zeroOrMore><element name="p"><text/></element></zeroOrMore></element>'
    (letter.parent / "small.rng").write_text(grammar, encoding="utf-8")
    result = CliRunner().invoke(main, ["check", "--rng", "small.rng", "letter.xml"])
    assert result.exit_code == 1
    assert "this schema does not use it" in result.output
    assert "edition" not in result.output
