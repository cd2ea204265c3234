"""The comparison: what differs is marked and counted, and a place of either reading is found there and back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from browsing import PHONE, visit
from page import Element, Page
from site_made import documents, html

playwright = pytest.importorskip("playwright.sync_api", reason="drives Chromium by Playwright")
CABLE = "texts/cable-25025.parallel.html"
SWITCHES = [
    (here, there)
    for here in (".diplomatic", "", ".parallel")
    for there in (".diplomatic", "", ".parallel")
    if here != there
]
#: The first word below what stays at the top of the screen, and how far down it is.
AT_TOP = """() => {
  const bar = document.querySelector('.differences'), edge = bar ? Math.max(0, bar.getBoundingClientRect().bottom) : 0;
  const walker = document.createTreeWalker(document.querySelector('.reading'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('[data-generated], .page')) continue;
    for (const found of node.data.matchAll(/[A-Za-z]+/g)) {
      const range = document.createRange();
      range.setStart(node, found.index); range.setEnd(node, found.index + found[0].length);
      const top = range.getBoundingClientRect().top;
      if (top >= edge) return [found[0], top];
    } } }"""

#: How far down the screen each occurrence of a word is.
TOPS = """wanted => {
  const tops = [], range = document.createRange();
  const walker = document.createTreeWalker(document.querySelector('.reading'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode())
    for (const found of node.data.matchAll(new RegExp(`\\\\b${wanted}\\\\b`, 'g'))) {
      range.setStart(node, found.index); range.setEnd(node, found.index + 1);
      tops.push(range.getBoundingClientRect().top);
    }
  return tops; }"""


def compared(stem: str) -> Page:
    return Page(html()[f"texts/{stem}.parallel.html"])


def differing(page: Page, pane: str) -> list[str]:
    """Return the words marked in one pane, those of one difference together."""
    words: dict[str, str] = {}
    for element in page.by_id(f"text-{pane}").all():
        if "difference" in element.attributes.get("class", "").split():
            number = element.attributes["data-difference"]
            words[number] = words.get(number, "") + element.words()
    return [" ".join(words[number].split()) for number in sorted(words, key=int)]


def test_what_differs_is_marked_word_by_word_in_both_readings() -> None:
    page = compared("cable-25025")
    assert "[BEIJING]" in differing(page, "diplomatic") and "BEIJING" in differing(page, "clean")
    assert "Le" in differing(page, "diplomatic") and "Li" in differing(page, "clean")
    struck = differing(compared("malik-statement-draft"), "diplomatic")
    assert "It is not likely" in struck and "and the USSR would be unwilling" in struck


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_every_difference_is_counted_and_the_rest_of_the_words_is_the_same(path: Path) -> None:
    page = compared(path.stem)
    rests = [undiffering(page.by_id(f"text-{pane}")) for pane in ("diplomatic", "clean")]
    assert rests[0] == rests[1]
    numbers = {int(number) for number in page.values("data-difference")}
    assert numbers == set(range(1, len(numbers) + 1))
    counted = next(e for e in page.all() if e.attributes.get("class") == "differences").string
    assert counted.startswith(f"{len(numbers)} difference")
    assert {f"difference-{number}" for number in numbers} <= set(page.values("id"))


def undiffering(pane: Element) -> list[str]:
    """Return the words of a pane that are not marked as different."""

    def rest(element: Element) -> str:
        if element.attributes.get("data-generated") in ("spoken", "call", "link") or element.name == "mark":
            return " "
        if {"page", "own"} & set(element.attributes.get("class", "").split()):
            return " " if "page" in element.attributes["class"].split() else ""
        inner = "".join(child if isinstance(child, str) else rest(child) for child in element.children)
        return inner if element.name in ("a", "span", "del", "ins", "i", "time", "sup") else f" {inner} "

    return re.sub(r"\s+", " ", rest(pane)).split()


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_the_addresses_of_both_readings_are_in_the_comparison(path: Path) -> None:
    there = set(compared(path.stem).values("id"))
    for reading in ("", ".diplomatic"):
        own = Page(html()[f"texts/{path.stem}{reading}.html"]).values("id")
        blocks = {name for name in own if re.fullmatch(rf"{path.stem}\.[bmn]\d+", name)}
        assert blocks and blocks <= there


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.stem)
def test_a_note_that_both_readings_have_is_there_once(path: Path) -> None:
    page = compared(path.stem)
    notes = [e.string for e in page.all() if "note" in e.attributes.get("class", "").split()]
    assert len(notes) == len(set(notes))
    ids = set(page.values("id"))
    assert all(link[1:] in ids for link in page.values("href") if link.startswith("#"))


@pytest.mark.chromium
def test_the_differences_are_stepped_through_by_key(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, CABLE) as seen:
        for number in ("1", "2"):
            seen.page.keyboard.press("Alt+ArrowDown")
            assert seen.page.locator(".difference.here").first.get_attribute("data-difference") == number
        assert seen.page.locator(".differences output").inner_text() == "2 of 10"
        seen.page.get_by_role("button", name="Previous difference").click()
        assert seen.page.locator(".differences output").inner_text() == "1 of 10"
        box = seen.page.locator(".difference.here").first.bounding_box()
        assert 0 < box["y"] < 1000


@pytest.mark.chromium
def test_on_a_phone_what_both_readings_have_alike_is_shown_once(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-3305.parallel.html", viewport=PHONE) as seen:
        words = seen.page.locator(".panes").inner_text()
        assert words.count("During the meeting of military representatives") == 1
        assert words.count("To Comrade") == 2


@pytest.mark.chromium
def test_blocks_that_run_on_are_one_paragraph_as_typed(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, CABLE) as seen:
        tops = [
            seen.page.locator(f"[id='diplomatic.cable-25025.b{n}']").evaluate("one => one.getClientRects()[0].top")
            for n in (5, 6)
        ]
        assert abs(tops[0] - tops[1]) < 3


@pytest.mark.chromium
@pytest.mark.parametrize(("here", "there"), SWITCHES)
@pytest.mark.parametrize("stem", ["cable-25025", "telegram-3305"])
def test_the_switch_keeps_the_line_at_the_top(
    browser: playwright.Browser, root: Path, stem: str, here: str, there: str
) -> None:
    names = {".diplomatic": "As typed", "": "To read", ".parallel": "Compare"}
    for down in (1100, 1500):
        with visit(browser, root, f"texts/{stem}{here}.html") as seen:
            seen.page.evaluate(f"scrollTo({{top: {down}, behavior: 'instant'}})")
            seen.page.wait_for_timeout(50)
            word, before = seen.page.evaluate(AT_TOP)
            seen.page.locator(".readings a", has_text=names[there]).evaluate("link => link.click()")
            seen.page.wait_for_url(f"**/{stem}{there}.html*")
            seen.page.wait_for_load_state("load")
            seen.page.wait_for_timeout(100)
            tops = seen.page.evaluate(TOPS, word)
            assert any(abs(top - before) < 45 for top in tops), (word, before, tops)
