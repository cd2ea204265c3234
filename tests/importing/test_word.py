"""Word and Writer files: no word of them is lost, and what cannot be trusted is not read."""

from __future__ import annotations

import io
import re
import zipfile

import pytest
from drafts import bare, draft_of
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wordfiles import PNG, archive, docx, odt, paragraph, run

from publish.importing.imports import read_page
from publish.importing.page import Page
from publish.problem import EditionError

LOOKS = {"": "", "struck": "<w:strike/>", "underlined": '<w:u w:val="single"/>', "italic": "<w:i/>", "bold": "<w:b/>"}


def page(content: bytes) -> Page:
    return read_page(content, "file.docx", "paper")


def body(content: bytes) -> str:
    return bare(draft_of(page(content), "memorandum"))


LONG = " and so on and on for the rest of a long line that is plainly one of the text, not one of a head."


@pytest.mark.parametrize(
    ("inside", "tei"),
    [
        (run("a ") + run("b", "<w:strike/>"), 'a <del rend="strikethrough" hand="hand:unknown">b</del>'),
        (run("a ") + run("b ", "<w:dstrike/>"), 'a <del rend="strikethrough" hand="hand:unknown">b</del>'),
        (run("a", "<w:strike w:val='0'/>"), "<p>a and"),
        (run("a ") + run("b", '<w:u w:val="double"/>'), 'a <hi rend="underline">b</hi>'),
        (run("a ") + run("b", '<w:u w:val="none"/>'), "<p>a b and"),
        (run("one ", "<w:i/>") + run("two", "<w:i/>"), '<hi rend="italic">one two</hi>'),
        (run("a ") + run("b", "<w:b/><w:i/>"), '<hi rend="bold"><hi rend="italic">b</hi></hi>'),
        (run("a ") + f'<w:ins w:author="Ada">{run("new")}</w:ins>', 'a <add hand="#paper.h1">new</add>'),
        (run("a ") + '<w:del w:author="Bo"><w:r><w:delText>old</w:delText></w:r></w:del>', 'a <del rend="strikethrough" hand="#paper.h1">old</del>'),
        (run("a ") + '<w:moveFrom w:author="Bo"><w:r><w:t>old</w:t></w:r></w:moveFrom>', '<del rend="strikethrough" hand="#paper.h1">old</del>'),
        (run("a") + "<w:r><w:br/></w:r>" + run("b"), "a<lb/>b and"),
        (run("a") + "<w:r><w:noBreakHyphen/></w:r>" + run("b"), "a\u2011b and"),
        (run("a") + '<w:r><w:sym w:char="2020" w:font="F"/></w:r>', "a†"),
        (run("see ") + f'<w:hyperlink>{run("there")}</w:hyperlink>', "see there and"),
        (f"<w:sdt><w:sdtContent>{run('kept')}</w:sdtContent></w:sdt>", "<p>kept and"),
        ('<w:r><w:instrText>PAGE</w:instrText></w:r>' + run("a"), "<p>a and"),
    ],
)  # fmt: skip
def test_a_word_paragraph_keeps_its_words_and_their_looks(inside: str, tei: str) -> None:
    assert tei in body(docx(paragraph(inside, run(LONG))))


def test_who_changed_a_file_is_a_hand_of_the_document() -> None:
    tei = draft_of(page(docx(paragraph(f'<w:ins w:author="Ada">{run("new")}</w:ins>', run(LONG)))), "memorandum")
    assert re.search(r'<handNotes>\s*<handNote xml:id="paper.h1">Ada</handNote>\s*</handNotes>', tei)


def test_notes_comments_heads_and_pictures_of_a_word_file_are_kept() -> None:
    note = '<w:r><w:footnoteReference w:id="7"/></w:r>'
    picture = '<w:r><w:drawing><wp:inline><wp:docPr descr="A ford"/><a:blip r:embed="p1"/></wp:inline></w:drawing></w:r>'
    content = docx(
        paragraph(run("The river"), note, run(LONG), '<w:r><w:commentReference w:id="3"/></w:r>', picture),
        footnotes=f'<w:footnotes W><w:footnote w:id="7">{paragraph(run("See above."))}</w:footnote></w:footnotes>',
        comments=f'<w:comments W><w:comment w:id="3" w:author="Eva">{paragraph(run("Sure?"))}</w:comment></w:comments>',
        header1=f"<w:hdr W>{paragraph(run('RIVER FILE'))}</w:hdr>",
        image=PNG,
    )
    found = body(content)
    assert '<fw type="header" place="top">RIVER FILE</fw>' in found
    assert re.search(r'The river<ref target="#paper.b\d">1</ref> and so', found)
    assert "1 See above.</ab>" in found
    assert '<note type="commentary" resp="resp:edition">Sure?</note>' in found
    assert '<figure><graphic url="../facsimiles/paper-1.png"/><figDesc>A ford</figDesc></figure>' in found
    assert [(each.name, each.content) for each in page(content).pictures] == [("paper-1.png", PNG)]


NUMBERS = (
    '<w:numbering W><w:abstractNum w:abstractNumId="5"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1%2)"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="9"><w:abstractNumId w:val="5"/></w:num></w:numbering>'
)


def test_the_numbers_that_word_makes_are_on_the_page() -> None:
    levels = (0, 1, 1, 0, 1)
    numbered = [f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="9"/></w:numPr>' for level in levels]
    content = docx("".join(paragraph(run("x"), properties=each) for each in numbered), numbering=NUMBERS)
    assert [block.text for block in page(content).blocks] == ["1. x", "1a) x", "1b) x", "2. x", "2a) x"]


def test_a_table_of_word_is_one_with_empty_cells_too() -> None:
    cells = [["Month", "Boats"], ["", "4"], ["June", ""]]
    rows = "".join(f"<w:tr>{''.join(f'<w:tc>{paragraph(run(cell))}</w:tc>' for cell in row)}</w:tr>" for row in cells)
    found = page(docx(paragraph(run(LONG)) + f"<w:tbl>{rows}</w:tbl>"))
    assert found.blocks[1].text == "Month\tBoats\n\t4\nJune"


def test_lines_of_a_paper_typed_line_by_line_stay_together() -> None:
    lines = ["one", "two", "", "three", "", "four"]
    assert [block.text for block in page(docx("".join(paragraph(run(line)) for line in lines))).blocks] == ["one\ntwo", "three", "four"]


STYLES = (
    '<style:style style:name="S"><style:text-properties style:text-line-through-style="solid"/></style:style>'
    '<style:style style:name="U"><style:text-properties style:text-underline-style="solid"/></style:style>'
)
CHANGES = (
    '<text:tracked-changes><text:changed-region text:id="c1"><text:insertion><office:change-info><dc:creator>Ada</dc:creator></office:change-info></text:insertion></text:changed-region>'
    '<text:changed-region text:id="c2"><text:deletion><office:change-info><dc:creator>Bo</dc:creator></office:change-info><text:p>old</text:p></text:deletion></text:changed-region></text:tracked-changes>'
)


@pytest.mark.parametrize(
    ("inside", "tei"),
    [
        ('a <text:span text:style-name="S">b</text:span>', 'a <del rend="strikethrough" hand="hand:unknown">b</del>'),
        ('a <text:span text:style-name="U">b</text:span>', 'a <hi rend="underline">b</hi>'),
        ('a <text:change-start text:change-id="c1"/>new<text:change-end text:change-id="c1"/>', 'a <add hand="#paper.h1">new</add>'),
        ('a <text:change text:change-id="c2"/>b', 'a <del rend="strikethrough" hand="#paper.h1">old</del>b'),
        ('a<text:s text:c="2"/>b<text:line-break/>c', "a b<lb/>c"),
        ('a<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>See.</text:p></text:note-body></text:note>', "1 See.</ab>"),
        ("a<office:annotation><dc:creator>Eva</dc:creator><text:p>Sure?</text:p></office:annotation>", '<note type="commentary" resp="resp:edition">Sure?</note>'),
    ],
)  # fmt: skip
def test_a_writer_paragraph_keeps_its_words_and_their_looks(inside: str, tei: str) -> None:
    assert tei in body(odt(f"{CHANGES}<text:p>{inside}{LONG}</text:p>", STYLES))


RUNS = st.lists(
    st.tuples(st.sampled_from(sorted(LOOKS)), st.text(st.sampled_from("ab &lt;[]*~ 1.:’Т"), max_size=6)), min_size=1, max_size=6
)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(paragraphs=st.lists(RUNS, min_size=1, max_size=5))
def test_any_word_file_keeps_all_its_letters(paragraphs: list[list[tuple[str, str]]]) -> None:
    escaped = [[(look, words.replace("&lt;", "").replace("&", "").replace("<", "")) for look, words in runs] for runs in paragraphs]
    typed = "".join(words for runs in escaped for _, words in runs)
    if not typed.strip():
        return
    content = docx("".join(paragraph(*(run(words, LOOKS[look]) for look, words in runs)) for runs in escaped))
    words = re.sub(r"<.*?>", "", body(content))
    assert re.sub(r"\s", "", words) == re.sub(r"\s", "", typed)


def with_entry(name: str, content: bytes = b"x", *, mode: int = 0o644) -> bytes:
    made = io.BytesIO(docx(paragraph(run("a"))))
    with zipfile.ZipFile(made, "a") as out:
        entry = zipfile.ZipInfo(name)
        entry.external_attr = mode << 16
        out.writestr(entry, content)
    return made.getvalue()


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (with_entry("word/footnotes.xml", b"../../secret", mode=0o120777), "is a link"),
        (with_entry("../outside.xml"), "leads out of the archive"),
        (with_entry("/outside.xml"), "leads out of the archive"),
        (archive({"word/document.xml": b" " * (65 * 1024 * 1024)}), "unpacks to more than 64 MB"),
        (archive({f"word/{number}": b"" for number in range(5001)}), "more than 5000 files"),
        (archive({"readme.txt": b"a"}), "no Word (.docx) or Writer (.odt) file"),
        (archive({"word/document.xml": b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'}), "DOCTYPE"),
        (archive({"word/document.xml": b"<a><b></a>"}), "line 1"),
        (docx(""), "there is no word in it"),
        (docx(paragraph(run("a")))[:200], "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "save it as .docx"),
        (b"{\\rtf1 a}", "save it as .docx or .odt"),
        (b"%PDF-1.7", "this is a PDF"),
    ],
)
def test_a_file_that_cannot_be_trusted_or_read_is_refused_with_what_to_do(content: bytes, sentence: str) -> None:
    with pytest.raises(EditionError) as refused:
        page(content)
    assert sentence in str(refused.value)
