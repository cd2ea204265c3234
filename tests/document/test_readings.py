"""The two readings: what each shows, and that nothing of the encoding can go without being seen."""

from __future__ import annotations

import difflib
import json
import re
from pathlib import Path

import pytest
from edition_here import DOCUMENTS, READINGS, ROOT, parsed, reading, s_of, source
from lxml import etree

from publish import saxon
from publish.document import record
from publish.document.reading import reading_of
from publish.document.transcript import transcript_of
from publish.source.xml import Source

GOLDEN = ROOT / "tests" / "golden"
TEI = "{http://www.tei-c.org/ns/1.0}"
SETTLED = "{urn:press:settled}"


def lines(tree: saxon.Tree) -> str:
    """Return a reading as XML with one block a line, to be read in a diff."""
    return re.sub(r"(?=<(block|group|quotation|heading|list|item|note|notes|page|edge) )", "\n", saxon.serialize(tree)) + "\n"


def compare(path: Path, actual: str, update: bool) -> None:
    if update:
        path.write_text(actual, encoding="utf-8")
    golden = path.read_text(encoding="utf-8")
    difference = difflib.unified_diff(golden.splitlines(), actual.splitlines(), "golden", "now", lineterm="", n=1)
    assert actual == golden, "\n".join(difference)


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("name", READINGS)
def test_readings_are_as_read_before(document: str, name: str, update_golden: bool) -> None:
    compare(GOLDEN / f"{document}.{name}.xml", lines(reading(document, name)), update_golden)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_records_are_as_read_before(document: str, update_golden: bool) -> None:
    facts = record.read(saxon.parse(source(document).text)).as_map()
    text = json.dumps(facts, indent=1, ensure_ascii=False) + "\n"
    compare(GOLDEN / f"{document}.record.json", text, update_golden)


def unwrapped(root: etree._Element, number: int) -> str:
    """Return a document without one element of its text, the words inside kept."""
    copy = etree.fromstring(etree.tostring(root))
    list(copy.find(f"{TEI}text").iter(f"{TEI}*"))[number].tag = "unwrapped"
    etree.strip_tags(copy, "unwrapped")
    return etree.tostring(copy, encoding="unicode")


@pytest.mark.parametrize("document", DOCUMENTS)
def test_removing_any_one_element_of_the_text_is_seen(document: str) -> None:
    root = source(document).root
    elements = list(root.find(f"{TEI}text").iter(f"{TEI}*"))
    whole = seen(source(document).text)
    blind = []
    for number, element in enumerate(elements):
        if element.tag in (f"{TEI}text", f"{TEI}body") or (number % 9 and element.get("ref")):
            continue  # without these it is no TEI; of names, every ninth is tried
        if seen(unwrapped(root, number)) == whole:
            blind.append(f"{etree.QName(element).localname} in line {element.sourceline}")
    assert not blind


def seen(text: str) -> tuple[str, ...]:
    document = parsed(text)
    return transcript_of(document), *(lines(reading_of(document, name).tree) for name in READINGS)


def test_the_clean_reading_of_the_draft_runs_on_where_something_fell_out() -> None:
    clean = s_of(reading("malik-statement-draft", "clean"))
    assert "SECRET" not in clean and "unwilling) " not in clean and "It is not likely" not in clean
    assert "dampen the rate of rearmament" in clean
    assert "military conclusion. to end the Korean campaign" in clean
    assert "to provoke such a war. For these reasons" in clean
    assert clean.count("the USSR would be unwilling") == 1


@pytest.mark.parametrize("document", DOCUMENTS)
@pytest.mark.parametrize("name", READINGS)
def test_no_blank_is_doubled_or_stands_before_a_closing_mark(document: str, name: str) -> None:
    text = s_of(reading(document, name))
    assert "  " not in text
    assert not re.search(r" [,.;:!?)\]”]", text)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_the_text_of_the_diplomatic_reading_is_what_was_typed(document: str) -> None:
    """T: S without drawn marks equals the transcript without the typist's signs and its joints."""
    drawn = etree.fromstring(saxon.serialize(reading(document, "diplomatic")))
    for mark in list(drawn.iter(f"{SETTLED}mark")):
        mark.text = ""
    words = re.sub(r"\s+", "", s_of(saxon.parse(etree.tostring(drawn, encoding="unicode"))))
    assert words == re.sub(r"\s+|[\[\]]|~~|\*", "", transcript_of(source(document)))


def clean(tei: str) -> str:
    return s_of(reading_of(document(tei), "clean").tree)


def diplomatic(tei: str) -> str:
    return s_of(reading_of(document(tei), "diplomatic").tree)


def document(tei: str) -> Source:
    return parsed(f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{tei}</body></text></TEI>')


@pytest.mark.parametrize(
    ("tei", "clean_text", "diplomatic_text"),
    [
        ("<p>a <del>b</del> c</p>", "a c", "a b c"),
        ("<p>a <del>b</del>. C</p>", "a. C", "a b. C"),
        ("<p><del>a</del> b</p>", "b", "a b"),
        ("<p>a <del>b</del></p>", "a", "a b"),
        ("<p>a<del>b</del>c</p>", "ac", "abc"),
        ("<p>a <supplied reason='sense' rend='brackets'>b</supplied> c</p>", "a b c", "a [b] c"),
        ("<p>a <supplied reason='decoded' cert='low' rend='brackets'>b</supplied></p>", "a b ‹certainty: low›", "a [b] ‹certainty: low›"),
        ("<p>a <note type='identification' place='inline' rend='brackets'>b</note>.</p>", "a.", "a [b]."),
        ("<p>a <note type='description' place='inline' rend='brackets'>b</note> c</p>", "a c", "a [b] c"),
        ("<p>a<note type='textual'>b</note> c</p>", "a c", "a c"),
        ("<p><choice><sic>a</sic><corr>b</corr></choice> c</p>", "b c", "a c"),
        ("<p><choice><orig>a</orig><reg>b</reg></choice> c</p>", "b c", "a c"),
        ("<p>a <fw>S</fw> <pb n='2'/> b</p>", "a b", "a S b"),
        ("<p>a<lb/>b</p>", "a b", "a b"),
        ("<p>re- <fw>S</fw> <pb n='2' break='no'/> turn</p>", "return", "re- S turn"),
        ("<p>re-<lb break='no'/>turn a</p>", "return a", "re- turn a"),
        ("<p>a <gap reason='illegible' rend='brackets'><desc>two words illegible</desc></gap> b</p>", "a [two words illegible] b", "a [two words illegible] b"),
        ("<opener>a<lb/> b</opener>", "a b", "a b"),
        ("<p>a <gap reason='redaction'/> b</p>", "a ‹redacted› b", "a ‹redacted› b"),
        ("<p>a <gap reason='illegible'/> b</p>", "a ‹illegible› b", "a ‹illegible› b"),
        ("<p>a <unclear>b</unclear> <add>c</add></p>", "a b c", "a b‹?› ‹c›"),
        ("<p>a. <milestone unit='paragraph' resp='resp:edition' xml:id='x.m1'/>B</p>", "a. B", "a. B"),
        ("<p>\n  a\n  <hi rend='italic'> b </hi>\n  c\n</p>", "a b c", "a b c"),
        ("<table><row><cell> a </cell><cell>b</cell></row></table>", "a b", "a b"),
    ],
)
def test_each_declared_change_and_nothing_else(tei: str, clean_text: str, diplomatic_text: str) -> None:
    assert (clean(tei), diplomatic(tei)) == (clean_text, diplomatic_text)


def test_translators_notes_have_letters_and_the_editions_the_numbers_of_their_identifiers() -> None:
    for name in DOCUMENTS:
        tree = etree.fromstring(saxon.serialize(reading(name, "clean")))
        notes = {note.get("{http://www.w3.org/XML/1998/namespace}id"): note for note in tree.iter(f"{SETTLED}note")}
        letters = [note.get("sign") for note in notes.values() if note.get("agent") == "translator"]
        assert letters == [chr(ord("a") + place) for place in range(len(letters))]
        for id_, note in notes.items():
            assert note.get("agent") == "translator" or f"{name}.n{note.get('sign')}" == id_
        assert [call.get("sign") for call in tree.iter(f"{SETTLED}call")] == [note.get("sign") for note in notes.values()]


def test_the_words_of_rendition_are_those_that_the_odd_lists() -> None:
    prose = (ROOT / "odd" / "armistice.odd").read_text(encoding="utf-8")
    looks = prose[prose.index('xml:id="armistice-looks"') : prose.index('xml:id="armistice-specification"')]
    listed = set(re.findall(r"<val>([a-z]+)</val>", looks))
    used = {
        word
        for name in DOCUMENTS
        for which in READINGS
        for words in re.findall(r' look="([^"]*)"', saxon.serialize(reading(name, which)))
        for word in words.split()
    }
    assert used <= listed
