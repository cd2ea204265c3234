"""What the text of a PDF is of letters that fonts draw in parts, of blanks that count, and of capitals; and its date."""

from __future__ import annotations

import pytest
from edition_here import here, parsed
from tagtree import text_of_pdf

from publish.formats.pdf import make_pdf
from publish.formats.render import render


def text_of(words: str) -> str:
    """Return the text of the PDF of a paragraph."""
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body><p>{words}</p></body></text></TEI>'
    return text_of_pdf(render(here(), parsed(tei), "diplomatic", "pdf")[0]).text


@pytest.mark.parametrize("version", ["2026", "2026-06", ""])
def test_a_version_that_is_a_month_or_a_year_is_its_first_day(version: str) -> None:
    day = {"2026": "20260101", "2026-06": "20260601", "": "19700101"}[version]
    pdf = make_pdf('#set document(title: "t")\n= t', attachments={}, date=version)
    assert f"D:{day}".encode() in pdf


def test_lines_go_without_numbers_where_these_keep_pages_from_settling() -> None:
    numbered = "context for _ in range(query(<a>).len() + 1) [#metadata(1)<a>]"
    program = f'#set document(title: "t")\n= t\n#if sys.inputs.at("numbered", default: "yes") == "yes" {{ {numbered} }}'
    assert make_pdf(program, attachments={}, date="")


def test_letters_with_a_mark_of_their_own_are_once_in_the_text() -> None:
    typed = "kom̄en, Den̄, M̄ed, q̄ab, α̣β̣, r̥ta, b̄d̄, x̣̄"
    assert text_of(typed) == typed


def test_words_set_in_capitals_keep_their_letters() -> None:
    assert text_of('This is <hi rend="caps">Loud kom̄en</hi>.') == "This is Loud kom̄en."


def test_blanks_that_count_are_blanks_in_the_text() -> None:
    assert text_of('<seg xml:space="preserve">a b    c</seg> d') == "a b c d"


def test_a_heading_without_words_is_no_heading() -> None:
    assert text_of('x</p><div><head><graphic url="none.png"/></head><p>y</p></div><p>z') == "x y z"


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ('<seg xml:lang="he">אלעזר <hi rend="bold">בר</hi> הספר</seg> (1950)', "אלעזר בר הספר (1950)"),
        ('</p><p xml:lang="he">אלעזר בר הספר <foreign xml:lang="en">Hello</foreign> (1950).', "אלעזר בר הספר Hello (1950)."),
        ('Latin אלעזר <unclear>בר</unclear> הספר now', "Latin אלעזר בר‹?› הספר now"),
        ('</p><p xml:lang="ar">مرحبا <foreign xml:lang="en">Hello</foreign> مرحبا', "مرحبا Hello مرحبا"),
    ],
)  # fmt: skip
def test_words_that_run_from_right_to_left_are_in_their_order(words: str, text: str) -> None:
    assert text_of(words) == text
