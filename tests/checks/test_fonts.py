"""Letters that no font has are known before a PDF is set."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
import typst
from edition_here import parsed

from publish.checks.facts.fonts import check_fonts, strange_letters
from publish.edition import load

EDITION = load(Path(__file__).parents[1] / "editions" / "armistice")


def document(words: str) -> str:
    return f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>{words}</p></body></text></TEI>'


@pytest.mark.parametrize("letter", ["é", "ж", "ῥ", "א", "–", "…", "₤", "梁", "한", "ก", "\uef91", "𝔄", "අ"])
def test_what_is_said_to_have_no_font_is_what_cannot_be_set(letter: str) -> None:
    compiler = typst.Compiler(b"", ignore_system_fonts=True)
    try:
        program = f'#set text(font: "Libertinus Serif")\n#"{letter}"'.encode()
        compiler.compile(input={"main": program}, format="pdf", pdf_standards=["a-3a"], timestamp=0)
        is_set = True
    except typst.TypstError as error:
        assert "could not be displayed" in error.message
        is_set = False
    assert (strange_letters(parsed(document(letter))) == "") is is_set


def test_letters_are_reported_once_a_file_at_the_first_of_them() -> None:
    (problem,) = check_fonts(EDITION, [parsed(document("a 梁裕 b 梁"))])
    assert (problem.code, problem.severity, problem.column) == ("letter-without-font", "error", 71)
    assert "letters 梁 (U+6881), 裕 (U+88D5)" in problem.message


def test_an_edition_without_pdfs_needs_no_fonts() -> None:
    assert not list(check_fonts(replace(EDITION, formats=("html",)), [parsed(document("梁"))]))
