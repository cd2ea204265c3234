"""How a reader likes to read: chosen on any page, remembered on this device, set before a page is drawn."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import AXE, KINDS, NARROWEST, PHONE, visit
from page import Page
from site_made import html

playwright = pytest.importorskip("playwright.sync_api", reason="drives Chromium by Playwright")
CABLE = "texts/cable-25025.html"
#: The text spacing that a page must stand (WCAG 2.2, 1.4.12).
SPACED = "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }"


@pytest.mark.chromium
def test_the_settings_are_remembered_on_the_next_page(browser: playwright.Browser, root: Path) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="brings axe-core").Axe()
    with visit(browser, root, CABLE) as seen:
        seen.page.get_by_role("button", name="Display").click()
        assert axe.run(seen.page, options=AXE).response["violations"] == []
        ground = "getComputedStyle(document.body).backgroundColor"
        size = "parseFloat(getComputedStyle(document.documentElement).fontSize)"
        light, normal = seen.page.evaluate(ground), seen.page.evaluate(size)
        seen.page.get_by_label("Dark").check()
        seen.page.get_by_label("Larger").check()
        seen.page.goto((root / "persons.html").as_uri())
        assert seen.page.evaluate(ground) != light
        assert seen.page.evaluate(size) == pytest.approx(normal * 1.2)
        seen.page.get_by_role("button", name="Display").click()
        assert seen.page.get_by_label("Dark").is_checked()
        seen.page.keyboard.press("Escape")
        assert not seen.page.get_by_label("Dark").is_visible()


@pytest.mark.chromium
def test_the_notes_of_one_agent_can_be_left_out(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, CABLE) as seen:
        seen.page.get_by_role("button", name="Display").click()
        seen.page.get_by_role("checkbox", name="note by this edition").uncheck()
        assert not seen.page.locator(".note.edition").first.is_visible()
        assert not seen.page.locator(".call.edition").first.is_visible()
        assert seen.page.locator(".note.translator").first.is_visible()
        seen.page.get_by_role("checkbox", name="note by this edition").check()
        assert seen.page.locator(".note.edition").first.is_visible()


@pytest.mark.parametrize("path", KINDS)
def test_links_with_different_targets_have_different_names(path: str) -> None:
    targets: dict[str, set[str]] = {}
    for link in Page(html()[path]).all():
        if link.name == "a" and "href" in link.attributes:
            name = link.attributes.get("aria-label") or " ".join(link.words().split())
            targets.setdefault(name, set()).add(link.attributes["href"])
    assert {name: places for name, places in targets.items() if len(places) > 1} == {}


@pytest.mark.chromium
@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("window", [PHONE, NARROWEST], ids=["phone", "narrowest"])
def test_a_page_stands_text_spacing(
    browser: playwright.Browser, root: Path, path: str, window: dict[str, int]
) -> None:
    with visit(browser, root, path, viewport=window) as seen:
        seen.page.add_style_tag(content=SPACED)
        wide = seen.page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
        assert wide <= 0


@pytest.mark.chromium
def test_a_link_leads_past_the_text(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, CABLE) as seen:
        past = seen.page.get_by_role("link", name="Skip over the text")
        past.focus()
        assert past.bounding_box()["width"] > 20
        seen.page.keyboard.press("Enter")
        seen.page.wait_for_url("**#after")
        seen.page.keyboard.press("Tab")
        assert seen.page.evaluate("document.activeElement.closest('#after') !== null")


@pytest.mark.chromium
def test_a_text_and_its_notes_have_headings(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, CABLE) as seen:
        names = seen.page.get_by_role("heading", level=2).all_inner_texts()
        assert {"Clean reading", "Notes"} <= set(names)


@pytest.mark.chromium
@pytest.mark.parametrize(("ending", "name"), [("", "Clean"), (".diplomatic", "Diplomatic")])
def test_a_printout_names_reading_and_address(
    browser: playwright.Browser, root: Path, ending: str, name: str
) -> None:
    with visit(browser, root, f"texts/telegram-3305{ending}.html") as seen:
        seen.page.emulate_media(media="print")
        printed = " ".join(seen.page.locator(".printed").all_inner_texts())
        assert f"{name} reading" in printed
        assert f"texts/telegram-3305{ending}.html" in printed
        assert not seen.page.locator(".display").is_visible()
