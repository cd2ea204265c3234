"""Facing pages: both readings whole, a block and its counterpart at one height, each note below its call."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from importlib import metadata
from io import BytesIO
from itertools import pairwise
from typing import Any

import pdfplumber
import pikepdf
import pytest
from edition_here import DOCUMENTS, here, reading, s_of, settled, source
from tagtree import _children, _collapsed, _marked_content, _Walk
from test_pdf import JUDGE, strings_of_notes

from publish import saxon
from publish.document import record
from publish.document.record import in_order
from publish.formats.facing import facing_program
from publish.formats.pdf import make_pdf
from publish.formats.render import render

NAMES = {"Diplomatic reading": "diplomatic", "Clean reading": "clean"}
WORDS = " ".join(f"word{number} and some" for number in range(400))


def facts(document: str) -> record.Record:
    return record.read(saxon.parse(source(document).text))


@cache
def facing(*documents: str) -> bytes:
    written = facing_program(
        here(),
        [ours.as_map() for ours in in_order([facts(name) for name in documents])],
        diplomatic={name: reading(name, "diplomatic") for name in documents},
        clean={name: reading(name, "clean") for name in documents},
    )
    assert written.messages == ()
    attached = {f"{name}.xml": source(name).text.encode() for name in documents}
    return make_pdf(written.text, attachments=attached, date="2026-11-20")


def made(body: str, other: str = "", notes: str = "") -> tuple[bytes, dict[str, saxon.Tree]]:
    """Return facing pages of two readings written by hand, and the readings."""
    trees = {
        name: settled(text, name, notes)
        for name, text in (("diplomatic", body), ("clean", other or body))
    }
    ours = record.read(saxon.parse('<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="d1"><teiHeader/><text/></TEI>'))
    sides = {name: {ours.id: tree} for name, tree in trees.items()}
    program = facing_program(here(), [ours.as_map()], **sides)
    return make_pdf(program.text, attachments={}, date=""), trees


def strings(pdf: bytes) -> dict[str, str]:
    """Return S of each reading as a screen reader meets it: calls (links) and notes (lists) left out."""
    return {name: _collapsed(" ".join(words)) for name, (words, _notes) in heard(pdf).items()}


def heard(pdf: bytes) -> dict[str, tuple[list[str], list[str]]]:
    """Return the blocks and the notes of each reading, which a heading of level 2 begins on every page."""
    found: dict[str, tuple[list[str], list[str]]] = {"diplomatic": ([], []), "clean": ([], []), "": ([], [])}
    here = ""
    walk = _Text(_marked_content(pdf)[0])
    with pikepdf.open(BytesIO(pdf)) as opened:
        for block in _children(_children(opened.Root.StructTreeRoot)[0]):
            words = _collapsed(walk.words(block))
            if str(block.S) == "/H2":
                here = NAMES.get(words, "")
            elif str(block.S) == "/L":
                found[here][1].extend(_collapsed(walk.words(_children(item)[1])) for item in _children(block))
            else:
                found[here][0].append(words)
    return found


class _Text(_Walk):
    """Leaves out what is linked: the calls."""

    def words(self, element: Any) -> str:
        return "" if str(element.S) == "/Link" else super().words(element)


def lines(pdf: bytes) -> list[dict[str, float]]:
    """Return for each page its lines by their words, with the height at which each stands."""
    with pdfplumber.open(BytesIO(pdf)) as opened:
        return [{line["text"]: line["top"] for line in page.extract_text_lines()} for page in opened.pages]


def front(pdf: bytes) -> int:
    """Return how many pages are before the texts: title, legend, contents."""
    pages = [" ".join(page) for page in lines(pdf)]
    return next(number for number, words in enumerate(pages) if number > 1 and words.startswith("Diplomatic reading"))


@pytest.mark.parametrize("document", DOCUMENTS)
def test_both_readings_are_there_whole(document: str) -> None:
    found = strings(facing(document))
    for name in ("diplomatic", "clean"):
        assert found[name] == s_of(reading(document, name))


def test_the_diplomatic_reading_is_on_the_left_and_the_clean_one_on_the_right() -> None:
    pdf = facing(*DOCUMENTS)
    for number, page in enumerate(lines(pdf)[front(pdf) : -1], front(pdf) + 1):
        words = " ".join(page)
        assert ("Diplomatic reading" if number % 2 == 0 else "Clean reading") in words


@pytest.mark.parametrize("beginning", ["During the meeting of", "In our opinion the 5", "After this he will go", "MAO ZEDONG"])
def test_a_block_begins_at_the_same_height_on_both_pages(beginning: str) -> None:
    tops = [
        (number, top)
        for number, page in enumerate(lines(facing("telegram-3305")), 1)
        for text, top in page.items()
        if number > 3 and text.startswith(beginning)
    ]
    (left, above), (right, beside) = tops
    assert left % 2 == 0 and right == left + 1
    assert above == pytest.approx(beside, abs=0.1)


@pytest.mark.parametrize("document", DOCUMENTS)
def test_every_note_stands_once_on_its_side(document: str) -> None:
    found = heard(facing(document))
    for name in ("diplomatic", "clean"):
        assert found[name][1] == list(strings_of_notes(reading(document, name)))


def test_a_call_leads_to_its_note_on_the_same_page() -> None:
    pdf = facing(*DOCUMENTS)
    with pikepdf.open(BytesIO(pdf)) as opened:
        led = [(page.obj, link) for page in opened.pages[front(pdf) : -1] for link in page.get("/Annots", [])]
        assert len(led) > 50
        for page, link in led:
            target = link.Dest if "/Dest" in link else link.A.D
            assert target[0] == page


def test_a_paragraph_longer_than_a_page_goes_on_overleaf_on_both_sides() -> None:
    pdf, trees = made(f'<p xml:id="d1.b1">{WORDS}</p><p xml:id="d1.b2">end</p>')
    found = strings(pdf)
    assert {name: found[name] for name in trees} == {name: s_of(tree) for name, tree in trees.items()}
    pages = [page for page in lines(pdf) if {"end"} & set(page)]
    assert len(pages) == 2 and pages[0]["end"] == pytest.approx(pages[1]["end"], abs=0.1)


def test_a_side_without_counterpart_is_left_white() -> None:
    pdf, trees = made(f'<p xml:id="d1.b1">{WORDS}</p><p xml:id="d1.b2">end</p>', '<p xml:id="d1.b2">end</p>')
    found = strings(pdf)
    assert (found["diplomatic"], found["clean"]) == (s_of(trees["diplomatic"]), "end")


def test_a_table_and_a_note_taller_than_a_page_are_set_smaller_and_not_lost() -> None:
    rows = "".join(f"<row><cell>cell{number}</cell></row>" for number in range(80))
    call = '<p xml:id="d1.b2">x<ref type="note" target="#n1" n="1"/></p>'
    pdf, trees = made(f"<table>{rows}</table>{call}", notes=f'<note xml:id="n1" n="1">{WORDS}</note>')
    assert strings(pdf)["clean"] == s_of(trees["clean"])
    with pdfplumber.open(BytesIO(pdf)) as opened:
        words = [word for page in opened.pages for word in page.extract_words(x_tolerance_ratio=0.1, y_tolerance=0.5)]
        assert {"cell79", "word399"} <= {word["text"] for word in words}
        assert max(word["bottom"] for word in words) < opened.pages[0].height - 20
        assert len(opened.pages) % 2 == 0


def test_doubled_calls_lead_to_one_note_and_it_leads_back_to_the_first() -> None:
    call = '<ref type="note" target="#n1" n="1"/>'
    pdf, _trees = made(f"<p>a{call} b{call}</p>", notes='<note xml:id="n1" n="1">said</note>')
    with pikepdf.open(BytesIO(pdf)) as opened:
        for page in opened.pages[front(pdf) : front(pdf) + 2]:
            first, second, back = [link.Dest if "/Dest" in link else link.A.D for link in page.Annots]
            assert float(first[3]) == float(second[3]) < float(back[3])


def numbered_lines(pdf: bytes) -> list[tuple[int, str]]:
    """Return the numbers in the outer margins, each with the words of its line."""
    found = []
    with pdfplumber.open(BytesIO(pdf)) as opened:
        for page in opened.pages:
            words = page.extract_words(x_tolerance_ratio=0.1, extra_attrs=["size"])
            for number in (word for word in words if word["size"] < 7.5 and not 100 < word["x0"] < 385):
                beside = [word for word in words if word["size"] > 7.5 and abs(word["top"] + 2.64 - number["top"]) < 3]
                found.append((int(number["text"]), " ".join(word["text"] for word in beside)))
    return found


def test_lines_bear_the_numbers_that_they_have_in_the_pdf_of_each_diplomatic_reading() -> None:
    alone = []
    for facts_of in in_order([facts(name) for name in DOCUMENTS]):
        pdf, _problems = render(here(), source(facts_of.id), "diplomatic", "pdf")
        alone += numbered_lines(pdf)
    assert numbered_lines(facing(*DOCUMENTS)) == alone
    assert [number for number, _words in alone][:3] == [5, 10, 15] and len(alone) > 40


def test_a_cut_paragraph_ends_its_page_with_a_whole_line() -> None:
    pdf = facing(*DOCUMENTS)
    with pdfplumber.open(BytesIO(pdf)) as opened:
        for page in opened.pages[front(pdf) + 1 : -1 : 2]:
            for line in page.extract_text_lines(x_tolerance_ratio=0.1):
                letters = line["chars"]
                gaps = [right["x0"] - left["x1"] for left, right in pairwise(letters)]
                assert line["top"] < 60 or max(gaps, default=0) < 12 or "No." in line["text"], line["text"]


@pytest.mark.skipif(
    not any(metadata.distributions(name="page-validation")),
    reason="needs page-validation (PyPI), the judge of PDF/UA-1 and PDF/A",
)
def test_facing_pages_meet_their_standards() -> None:
    pdf = facing(*DOCUMENTS)
    judged = subprocess.run([sys.executable, "-I", "-c", JUDGE], input=pdf, capture_output=True)
    failures = judged.stdout.decode().splitlines()
    if b"\r\nendstream" in pdf:  # the judge takes a stream's own last byte, a carriage return, for the line's end
        failures = [failure for failure in failures if "STREAM-LENGTH-001" not in failure]
    assert (judged.returncode, failures, judged.stderr.decode()) == (0, [], "")


def test_the_same_input_gives_the_same_bytes() -> None:
    first = facing("telegram-3305")
    facing.cache_clear()
    assert facing("telegram-3305") == first
