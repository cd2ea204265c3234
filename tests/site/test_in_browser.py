"""The site in a real Chromium, from file://: seen, heard, used by keyboard, and without scripts.

Needs Chromium and, for the accessibility rules, the axe-core that comes with axe-playwright-python.
"""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from browsing import AXE, ENLARGED, KINDS, NARROWEST, PHONE, WIDE, Visit, family_drawn, served, visit
from site_made import html, site

from publish.site.search import search_files
from publish.write import put

playwright = pytest.importorskip("playwright.sync_api", reason="drives Chromium by Playwright")
pytestmark = pytest.mark.chromium

@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(browser: playwright.Browser, root: Path, path: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="brings axe-core").Axe()
    with visit(browser, root, path, color_scheme=scheme) as seen:
        seen.page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        found = axe.run(seen.page, options=AXE).response["violations"]
        assert [(v["id"], [node["html"] for node in v["nodes"]][:3]) for v in found] == []


@pytest.mark.parametrize("path", ["texts/telegram-13464.html", "texts/telegram-13464.parallel.html"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_where_a_note_and_a_citation_are_open(
    browser: playwright.Browser, root: Path, path: str, scheme: str
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="brings axe-core").Axe()
    with visit(browser, root, path, color_scheme=scheme, viewport=PHONE) as seen:
        seen.page.locator("a.call").first.click()
        for place in (".reading .permalink", ".note .permalink"):
            seen.page.locator(place).first.focus()
            seen.page.keyboard.press("Enter")
            found = axe.run(seen.page, options=AXE).response["violations"]
            assert [(v["id"], [node["html"] for node in v["nodes"]][:3]) for v in found] == []
        assert seen.page.locator(".note-open").count() == seen.page.locator(".cite-open").count() == 1


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("viewport", [WIDE, ENLARGED, PHONE, NARROWEST], ids=["wide", "enlarged", "phone", "narrowest"])
def test_no_page_is_wider_than_its_window(
    browser: playwright.Browser, root: Path, path: str, viewport: dict[str, int]
) -> None:
    with visit(browser, root, path, viewport=viewport) as seen:
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


@pytest.mark.parametrize("path", KINDS)
def test_no_request_leaves_the_site_and_nothing_complains(browser: playwright.Browser, root: Path, path: str) -> None:
    with visit(browser, root, path) as seen:
        assert seen.complaints == []
        assert all(request.startswith(root.as_uri()) for request in seen.requests)


@pytest.mark.parametrize("path", KINDS)
def test_without_scripts_a_page_shows_the_same_words(browser: playwright.Browser, root: Path, path: str) -> None:
    with visit(browser, root, path) as with_scripts:
        with_scripts.page.locator("button").evaluate_all("all => all.forEach(one => one.remove())")
        expected = with_scripts.page.inner_text("body").split()
    with visit(browser, root, path, java_script_enabled=False) as without:
        assert without.page.inner_text("body").split() == expected


@pytest.mark.parametrize("path", KINDS)
def test_nothing_shifts_while_a_page_is_drawn(browser: playwright.Browser, root: Path, path: str) -> None:
    with visit(browser, root, path) as seen:
        seen.page.wait_for_timeout(100)
        shifts = seen.page.evaluate(
            """() => new Promise(done => { new PerformanceObserver(list => done(list.getEntries().map(one => one.value)))
                 .observe({type: 'layout-shift', buffered: true}); setTimeout(() => done([]), 100); })"""
        )
        assert shifts == []
        assert family_drawn(seen.page, "main :is(p, li, dd, td)") == "Press Serif"


def test_a_note_stands_beside_its_call_and_touches_no_other(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/cable-25025.diplomatic.html") as seen:
        notes = [note.bounding_box() for note in seen.page.locator(".note").all()]
        calls = [call.bounding_box() for call in seen.page.locator("a.call").all()]
        assert all(note["x"] > call["x"] for note, call in zip(notes, calls, strict=True))
        assert abs(notes[0]["y"] - calls[0]["y"]) < 30
        assert all(below["y"] >= above["y"] + above["height"] for above, below in pairwise(notes))


def test_on_a_phone_a_note_opens_below_its_paragraph_and_escape_closes_it(
    browser: playwright.Browser, root: Path
) -> None:
    with visit(browser, root, "texts/telegram-13464.html", viewport=PHONE) as seen:
        call = seen.page.locator("a.call").nth(2)
        call.focus()
        seen.page.keyboard.press("Enter")
        opened = seen.page.locator(".note-open")
        assert "vne ocheredi" in opened.inner_text()
        seen.page.keyboard.press("Escape")
        assert opened.count() == 0
        assert call.evaluate("call => call === document.activeElement")


def test_the_switch_keeps_the_paragraph(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-3305.html#telegram-3305.b11") as seen:
        seen.page.wait_for_timeout(50)
        seen.page.locator(".readings a", has_text="As typed").evaluate("link => link.click()")
        seen.page.wait_for_url("**/telegram-3305.diplomatic.html#telegram-3305.b*")


def test_the_first_key_leads_over_the_masthead_to_the_text(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-3305.html") as seen:
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.textContent") == "Skip to the text"
        seen.page.keyboard.press("Enter")
        assert seen.page.url.endswith("#main")


def heard(tree: str) -> str:
    """Return the words of an accessibility tree (as Playwright writes it), in their order."""
    return " ".join(re.sub(r"^\s*-\s*(?:text: )?|[\"':]", "", line).strip() for line in tree.splitlines())


def test_read_aloud_deleted_words_are_told_from_standing_ones(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/malik-statement-draft.diplomatic.html") as seen:
        spoken = heard(seen.page.locator("#text").aria_snapshot())
    assert re.search(r"deleted +It is not likely +end of deletion .*?to end the Korean campaign", spoken)
    assert re.search(r"deleted +and the USSR would be unwilling +end of deletion", spoken)
    deleted = re.findall(r"deleted\b(.*?)end of deletion", spoken)
    assert len(deleted) == spoken.count("end of deletion") == 3
    standing = re.sub(r"deleted\b.*?end of deletion", "", spoken)
    assert "It is not likely" not in standing and "to end the Korean campaign" in standing


@pytest.mark.parametrize("path", KINDS)
def test_the_keyboard_alone_reaches_every_link_and_button_in_order(
    browser: playwright.Browser, root: Path, path: str
) -> None:
    with visit(browser, root, path) as seen:
        there = seen.page.evaluate(
            """() => { window.reached = []; document.addEventListener('focusin', event => {
                 const one = event.target, box = one.getBoundingClientRect();
                 reached.push([Number(one.dataset.at), box.width > 1 && box.height > 1 && getComputedStyle(one).opacity !== '0']); });
               return [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')]
                 .filter(one => one.checkVisibility()).map((one, n) => (one.dataset.at = n)).length; }"""
        )
        for _ in range(there):
            seen.page.keyboard.press("Tab")
        reached = [at for at, _ in seen.page.evaluate("reached")]
        hidden = [at for at, visible in seen.page.evaluate("reached") if not visible]
        assert reached == list(range(there))
        assert hidden == []


def test_back_leads_to_the_reading_and_the_place_one_came_from(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-3305.html#telegram-3305.b11") as seen:
        before = seen.page.evaluate("scrollY")
        seen.page.locator(".readings a", has_text="Compare").evaluate("link => link.click()")
        seen.page.wait_for_url("**/telegram-3305.parallel.html#telegram-3305.b*")
        seen.page.go_back()
        assert seen.page.url.endswith("telegram-3305.html#telegram-3305.b11")
        seen.page.wait_for_function(f"Math.abs(scrollY - {before}) < 5")


@pytest.mark.parametrize("place", ["telegram-3305.b3", "telegram-3305.n1"])
def test_a_paragraph_and_a_note_are_cited_by_their_own_address(
    browser: playwright.Browser, root: Path, place: str
) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    with visit(browser, root, "texts/telegram-3305.html", permissions=permissions) as seen:
        pilcrow = seen.page.locator(f"[id='{place}'] > .permalink")
        pilcrow.focus()
        seen.page.keyboard.press("Enter")
        assert seen.page.url.endswith(f"#{place}")
        seen.page.keyboard.press("Enter")
        seen.page.locator(".cite-open").get_by_role("button", name="Copied").wait_for()
        copied = seen.page.evaluate("navigator.clipboard.readText()")
        assert copied.startswith("Mao Zedong, “") and copied.endswith(f", {place}.")
        seen.page.keyboard.press("Escape")
        assert seen.page.locator(".cite-open").count() == 0
        assert pilcrow.evaluate("link => link === document.activeElement")


def test_without_scripts_a_pilcrow_leads_to_its_place(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-3305.html", java_script_enabled=False) as seen:
        seen.page.locator("[id='telegram-3305.b3'] > .permalink").click()
        assert seen.page.url.endswith("#telegram-3305.b3")


def test_side_by_side_a_note_opens_in_its_own_cell(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-13464.parallel.html") as seen:
        call = seen.page.locator(".clean a.call").first
        call.click()
        cell = call.evaluate("call => call.closest('.cell').querySelector('.note-open') !== null")
        assert cell


def test_side_by_side_a_link_leaps_from_a_block_to_its_counterpart(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-3305.parallel.html") as seen:
        leap = seen.page.locator("[id='diplomatic.telegram-3305.b3'] > .which-reading")
        leap.focus()
        assert leap.bounding_box()["width"] > 20
        assert leap.get_attribute("aria-label") == "diplomatic: to the clean reading, telegram-3305.b3"
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url("**#clean.telegram-3305.b3")
        names = seen.page.locator(".panes .cell:not(.page) > .which-reading").count()
        assert names == seen.page.locator(".panes .cell:not(.page)").count()


def test_reaching_a_mark_by_keyboard_says_what_it_is(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/malik-statement-draft.diplomatic.html") as seen:
        seen.page.locator("del").nth(1).focus()
        assert seen.page.locator(".hint").inner_text().startswith("struck through in the document")
        assert "‹struck by an unknown hand›" in seen.page.locator("article").inner_text()
        seen.page.keyboard.press("Escape")
        assert not seen.page.locator(".hint").is_visible()


def test_a_citation_can_be_copied(browser: playwright.Browser, root: Path) -> None:
    permissions = ["clipboard-read", "clipboard-write"]
    with visit(browser, root, "texts/cable-25025.html", permissions=permissions) as seen:
        seen.page.locator(".cite .copy").first.click()
        seen.page.get_by_role("button", name="Copied").wait_for()
        copied = seen.page.evaluate("navigator.clipboard.readText()")
        assert copied == seen.page.locator(".cite dd").first.text_content()


def test_the_search_says_on_file_that_it_cannot_run(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "search.html") as seen:
        assert "cannot run" in seen.page.locator("main").inner_text()
        assert not seen.page.locator("#search").is_visible()


def test_the_search_leads_to_the_block_and_sifts(browser: playwright.Browser, tmp_path: Path) -> None:
    pytest.importorskip("pagefind", reason="makes the search index")
    put(tmp_path, ((path, text.encode()) for path, text in site().items()))
    put(tmp_path, list(search_files(html(), tmp_path)))
    with served(tmp_path) as address, Visit(browser, f"{address}/search.html?q=repatriation") as seen:
        links = seen.page.locator("#results .excerpt a")
        links.first.wait_for()
        assert sorted(link.get_attribute("href") for link in links.all()) == [
            f"texts/telegram-3305{reading}.html#telegram-3305.{block}"
            for reading in (".diplomatic", "")
            for block in ("b19", "b20")
        ]
        seen.page.select_option("#filter-reading", "clean")
        seen.page.get_by_text("1 text found").wait_for()
        assert seen.page.locator("#results mark").all_inner_texts() == ["repatriation", "repatriation"]
        assert seen.page.url.endswith("?q=repatriation&reading=clean")
        assert seen.complaints == []
        assert all(request.startswith(address) for request in seen.requests)


def test_the_search_index_is_the_same_each_time(tmp_path: Path) -> None:
    pytest.importorskip("pagefind", reason="makes the search index")
    put(tmp_path, ((path, text.encode()) for path, text in html().items()))
    assert dict(search_files(html(), tmp_path)) == dict(search_files(html(), tmp_path))


def test_side_by_side_stacks_on_a_phone_with_each_reading_named(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-3305.parallel.html", viewport=PHONE) as seen:
        differing = [seen.page.locator(f"[id='{pane}.telegram-3305.b1']") for pane in ("diplomatic", "clean")]
        tops = [cell.bounding_box()["y"] for cell in differing]
        following = seen.page.locator("[id='diplomatic.telegram-3305.b2']").bounding_box()["y"]
        assert tops[0] < tops[1] < following
        assert all(cell.locator(".which-reading").bounding_box()["width"] > 20 for cell in differing)


def test_a_page_prints_with_its_notes_and_without_its_navigation(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-13464.html") as seen:
        seen.page.emulate_media(media="print")
        assert not seen.page.locator(".masthead").is_visible()
        assert seen.page.locator(".note").first.is_visible()
        assert seen.page.locator(".note").first.evaluate("note => getComputedStyle(note).position") in ("static", "relative")


def test_side_by_side_counterparts_stand_at_one_height(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-3305.parallel.html") as seen:
        heights = seen.page.evaluate(
            """[...document.querySelectorAll('.diplomatic .cell[id]')].flatMap(cell => {
                 const other = document.getElementById(cell.id.replace('diplomatic', 'clean'));
                 return other ? [cell.getBoundingClientRect().top - other.getBoundingClientRect().top] : [];
               })"""
        )
        assert heights and all(abs(height) < 1 for height in heights)


def test_a_typed_number_stands_on_the_first_line_of_its_point(browser: playwright.Browser, root: Path) -> None:
    for path in ("texts/telegram-3305.html", "texts/telegram-3305.parallel.html"):
        with visit(browser, root, path) as seen:
            point = seen.page.locator(".points li").first
            assert abs(point.locator(".label").bounding_box()["y"] - point.bounding_box()["y"]) < 5
