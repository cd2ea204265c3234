"""PDF: what stands in the tag tree, and that nothing comes out which is not whole."""

from __future__ import annotations

import re
import subprocess
import sys
from importlib import metadata
from io import BytesIO
from pathlib import Path

import pdfplumber
import pikepdf
import pytest
from edition_here import settled
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tagtree import TaggedText, text_of_pdf

from publish import edition, saxon
from publish.document.reading import reading_of, settle
from publish.formats.pdf import Ground, TypesettingError, make_pdf
from publish.formats.render import render
from publish.outputs import READINGS
from publish.problem import EditionError
from publish.resources import stylesheet
from publish.source import xml

ROOT = Path(__file__).parents[2]
EDITION = ROOT / "tests" / "editions" / "armistice"
DOCUMENTS = sorted((EDITION / "tei" / "documents").glob("*.xml"))
SAMPLES = sorted((Path(__file__).parent / "samples").glob("*.xml"))
STRING = stylesheet("functions/string.xsl")
FACTS = {"id": "d1", "title": "A title", "version": "2026-11-20", "status": "encoded"}


def program_of(reading: saxon.Tree) -> str:
    return saxon.write(stylesheet("formats/typst.xsl"), reading, parameters={"record": FACTS}).text


def pdf_of(body: str, name: str = "diplomatic", notes: str = "") -> bytes:
    return make_pdf(program_of(settled(body, name, notes)), attachments={}, date="2026-11-20")


def text_of(body: str) -> str:
    return text_of_pdf(pdf_of(body)).text


def string_of(reading: saxon.Tree) -> str:
    return str(saxon.call(STRING, "{urn:press:string}of", reading).head.get_string_value())


def strings_of_notes(reading: saxon.Tree) -> tuple[str, ...]:
    notes = saxon.call(STRING, "{urn:press:string}of-notes", reading)
    return tuple(notes.item_at(index).get_string_value() for index in range(notes.size if notes else 0))


def assert_carries(pdf: TaggedText, reading: saxon.Tree) -> None:
    assert pdf.text == string_of(reading)
    assert pdf.notes == strings_of_notes(reading)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_a_pdf_carries_the_string_of_its_reading(sample: Path) -> None:
    reading = settle(saxon.parse(sample.read_text(encoding="utf-8")), "clean").tree
    assert_carries(text_of_pdf(make_pdf(program_of(reading), attachments={}, date="")), reading)


Published = tuple[Path, saxon.Tree, bytes]


@pytest.fixture(
    scope="module",
    params=[(path, reading) for path in DOCUMENTS for reading in READINGS],
    ids=lambda pair: f"{pair[0].stem}.{pair[1]}",
)
def published(request: pytest.FixtureRequest) -> Published:
    """Return a document's file, its reading and its PDF, for each of the edition's documents and readings."""
    path, name = request.param
    source = xml.read(path)
    assert isinstance(source, xml.Source)
    pdf, problems = render(edition.find(ROOT), source, name, "pdf")
    assert problems == []
    return path, reading_of(source, name).tree, pdf


def test_the_pdf_of_a_document_carries_the_string_of_its_reading(published: Published) -> None:
    _path, reading, pdf = published
    assert_carries(text_of_pdf(pdf), reading)


def test_note_signs_are_those_of_the_reading(published: Published) -> None:
    _path, reading, pdf = published
    root = xml.etree.fromstring(saxon.serialize(reading).encode())
    calls = root.iterfind(".//{*}call")
    signs = [f"({call.get('sign')})" if call.get("apart") else call.get("sign") for call in calls]
    assert list(text_of_pdf(pdf).signs) == [sign for sign in signs for _call_and_note in (1, 2)]


def test_first_heading_is_level_1_and_the_last_begins_the_colophon(published: Published) -> None:
    tagged = text_of_pdf(published[2])
    headings = [role for role in tagged.roles if role.startswith("/H")]
    assert headings[0] == "/H1" and headings.count("/H1") == 1 and headings[-1] == "/H2"
    assert tagged.colophon.startswith("Colophon") and "in the version of" in tagged.colophon


#: Run apart: the judge's module is called `page`, a name that others may have too. It takes a stream whose last byte is a
#: carriage return, before the line feed that ends it, for one that is a byte shorter than it says; `Length` is right.
JUDGE = """
import page, sys
pdf = sys.stdin.buffer.read()
for profile in ("ua1", "3a"):
    for failure in page.validate_pdf_bytes(pdf, profile=profile).failures:
        if failure.rule_id.endswith("STREAM-LENGTH-001") and b"\\r\\nendstream" in pdf:
            continue
        print(profile, failure.rule_id, failure.message)
"""


@pytest.mark.skipif(
    not any(metadata.distributions(name="page-validation")),
    reason="needs page-validation (PyPI), the judge of PDF/UA-1 and PDF/A",
)
def test_a_pdf_meets_its_standards(published: Published) -> None:
    judged = subprocess.run([sys.executable, "-I", "-c", JUDGE], input=published[2], capture_output=True)
    assert (judged.returncode, judged.stdout.decode(), judged.stderr.decode()) == (0, "", "")


def test_the_tei_is_inside_byte_for_byte_as_the_source(published: Published) -> None:
    path, _reading, pdf = published
    with pikepdf.open(BytesIO(pdf)) as opened:
        attached = opened.attachments[path.name]
        assert attached.get_file().read_bytes() == path.read_bytes()
        assert attached.obj.AFRelationship == "/Source"


def test_the_pdf_says_who_what_and_in_which_language(published: Published) -> None:
    with pikepdf.open(BytesIO(published[2])) as opened:
        assert opened.Root.Lang == "en"
        assert "reading)" in str(opened.docinfo["/Title"])
        assert str(opened.docinfo["/CreationDate"]).startswith("D:20")


def astray(pdf: bytes) -> list[tuple[int, int]]:
    """Return the pages of each link that leaves its page: a call and its note, led to and fro, never do."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        pages = {page.obj.objgen: number for number, page in enumerate(opened.pages, 1)}
        links = [
            (number, pages[(link.Dest if "/Dest" in link else link.A.D)[0].objgen])
            for number, page in enumerate(opened.pages, 1)
            for link in page.get("/Annots", [])
        ]
    return [(here, there) for here, there in links if here != there]


def test_every_note_stands_on_the_page_of_its_call(published: Published) -> None:
    assert astray(published[2]) == []


@pytest.mark.parametrize("name", READINGS)
@pytest.mark.parametrize("lines", range(28, 34))
def test_a_note_stays_with_its_call_at_the_foot_of_a_page_too(name: str, lines: int) -> None:
    call = '<ref type="note" target="#{0}" n="{0}"/>'
    closer = f"<closer>Verified: Section Chief<lb/>{call.format('a')} (Makarov{call.format('b')})</closer>"
    before = "".join(f"<closer>line {number}</closer>" for number in range(lines))
    notes = '<note xml:id="a" n="a">signature</note><note xml:id="b" n="b">not the diplomat</note>'
    pdf = pdf_of(before.replace("</closer><closer>", "<lb/>") + closer, name, notes)
    assert astray(pdf) == []


def test_a_pdf_whose_notes_cannot_all_stay_is_set_all_the_same() -> None:
    """Two calls in the last line that a page takes, in a paragraph too long to be moved: the second note goes over."""
    words = " ".join(f'word<ref type="note" target="#n{n}" n="{n}"/>' for n in range(400))
    notes = "".join(f'<note xml:id="n{n}" n="{n}">said</note>' for n in range(400))
    with pikepdf.open(BytesIO(pdf_of(f"<p>{words}</p>", "clean", notes))) as opened:
        assert list(opened.attachments) == []


def test_line_numbers_and_old_page_numbers_are_artefacts() -> None:
    words = " ".join(["word"] * 90)
    tagged = text_of_pdf(pdf_of(f'<p>{words} <fw>SECRET</fw><pb n="2"/> {words}</p>'))
    assert tagged.text == f"{words} SECRET {words}"
    assert "5" in tagged.artefacts.split() and "[p. 2]" in tagged.artefacts


def test_inferred_dates_say_so_and_a_colophon_with_a_page_to_itself_has_no_running_head() -> None:
    source = xml.read(EDITION / "tei" / "documents" / "malik-statement-draft.xml")
    assert isinstance(source, xml.Source)
    with pdfplumber.open(BytesIO(render(edition.find(ROOT), source, "diplomatic", "pdf")[0])) as opened:
        pages = [page.extract_text() for page in opened.pages]
    assert "Between 23 June and about 2 July 1951 (inferred by this edition, certainty: medium)" in " ".join(pages[0].split())
    assert "Between 23 June" in pages[1].splitlines()[0] and "Between 23 June" not in pages[-1].splitlines()[0]


def test_only_the_diplomatic_reading_has_line_numbers() -> None:
    words = " ".join(["word"] * 90)
    assert "5" not in text_of_pdf(pdf_of(f"<p>{words}</p>", "clean")).artefacts.split()


def test_hyphens_of_ours_are_joined_and_typed_ones_kept() -> None:
    words = " ".join(["incomprehensibility counter-revolutionary cease-fire"] * 40)
    assert text_of_pdf(pdf_of(f"<p>{words}</p>", "clean")).text == words


def test_small_capitals_keep_the_typed_characters() -> None:
    assert text_of('<p><stamp>SUBJECT to Return</stamp></p>') == "SUBJECT to Return"


def test_what_is_struck_may_hold_and_stand_in_other_lines() -> None:
    misprint = "<sic>b <del>c</del></sic>"
    assert text_of(f'<p><del>a {misprint}</del> {misprint}</p>') == "a b c b c"


def test_a_line_end_and_a_typed_number_are_apart_from_the_next_word() -> None:
    assert text_of("<opener>a<lb/>b</opener><list><label>1.</label><item>c</item></list>") == "a b 1. c"


def test_letters_beyond_latin_are_set() -> None:
    words = "Series G. Т, № 5, Nº 7, é q̈, Ελλάς, שלום"
    assert text_of(f"<p>{words}</p>") == words


#: Letters that the press's fonts have; from right to left a page is read in another order than it is typed.
printable = st.characters(
    min_codepoint=32, max_codepoint=0x45F, categories=("L", "N", "P", "S", "Zs", "Mn")
).filter(lambda letter: not 0x250 <= ord(letter) < 0x370)


def collapsed(text: str) -> str:
    """Collapse what XML calls white space (a no-break space is a character)."""
    return re.sub("[ \t\r\n]+", " ", text).strip(" ")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.text(st.one_of(st.sampled_from('#$\\"*_@<>[]{}`~/=-\n\t '), printable), min_size=1, max_size=200))
def test_any_text_comes_back_from_the_tag_tree(text: str) -> None:
    element = xml.etree.Element("{http://www.tei-c.org/ns/1.0}p")
    element.text = text
    try:
        assert text_of(xml.etree.tostring(element, encoding="unicode")) == collapsed(text)
    except TypesettingError as error:
        assert "has the letter" in str(error)


def test_same_input_gives_the_same_bytes() -> None:
    assert pdf_of("<p>once</p>") == pdf_of("<p>once</p>")


def test_a_letter_that_no_font_has_is_an_error_that_names_it() -> None:
    with pytest.raises(TypesettingError, match=r"no font of the press has the letter 板 \(U\+677F\)\. Put a font"):
        pdf_of("<p>板門店</p>")
    with pytest.raises(TypesettingError, match=r"has the letter \uef91 \(U\+EF91\)\. Put a font"):
        pdf_of("<p>private \uef91 letter</p>")


def test_the_error_says_where_the_letter_stands() -> None:
    for written in ("板", "&#x677F;", "&#26495;"):
        attached = {"a.xml": b"<p>a</p>", "b.xml": f"<p>\n\n{written}</p>".encode()}
        with pytest.raises(TypesettingError, match=r"板 \(U\+677F\), which stands in b\.xml, line 3\."):
            make_pdf('#import "document.typ": *\n#par("板")', attachments=attached, date="")


def test_a_font_that_the_edition_brings_has_its_letters() -> None:
    words = "Tifinagh ⴰⵣ"
    program = program_of(settled(f"<p>{words}</p>"))
    with pytest.raises(TypesettingError, match="U\\+2D30"):
        make_pdf(program, attachments={}, date="")
    dejavu = Path("/usr/share/fonts/truetype/dejavu")
    if not (dejavu / "DejaVuSans.ttf").is_file():
        pytest.skip("needs DejaVu Sans (Debian: fonts-dejavu-core), a font with letters that the press has not")
    pdf = make_pdf(program, attachments={}, date="", ground=Ground(fonts=(dejavu,)))
    assert text_of_pdf(pdf).text == words


def test_edition_toml_names_folders_of_fonts(tmp_path: Path) -> None:
    settings = (EDITION / "edition.toml").read_text(encoding="utf-8").partition("[pdf]")[0]
    (tmp_path / "odd").mkdir()
    (tmp_path / "odd/armistice.odd").touch()
    (tmp_path / "edition.toml").write_text(f'{settings}\n[pdf]\nfonts = ["fonts"]\n', encoding="utf-8")
    with pytest.raises(EditionError, match="names a folder that is not there: fonts"):
        edition.load(tmp_path)
    (tmp_path / "fonts").mkdir()
    assert edition.load(tmp_path).fonts == (tmp_path / "fonts",)


def test_a_warning_is_an_error() -> None:
    with pytest.raises(TypesettingError, match="place may not occur inside of a paragraph"):
        program = '#set document(title: "t")\n= t\n#par({"a"; place[b]; "c"})'
        make_pdf(program, attachments={}, date="2026-11-20")


def test_a_program_that_typst_refuses_is_an_error_in_words() -> None:
    with pytest.raises(TypesettingError, match="the document: the page cannot be set: unknown variable"):
        make_pdf("#nothing", attachments={}, date="2026-11-20")


def test_a_version_that_is_no_day_is_an_error() -> None:
    with pytest.raises(TypesettingError, match="not a day"):
        make_pdf("", attachments={}, date="soon")
