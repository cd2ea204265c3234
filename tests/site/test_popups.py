"""Notes, cards and marks: opened at their place, dismissed by Escape, each with words of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import AXE, PHONE, visit

playwright = pytest.importorskip("playwright.sync_api", reason="drives Chromium by Playwright")
pytestmark = pytest.mark.chromium
DIPLOMATIC = "texts/telegram-13464.diplomatic.html"


def inside(page: playwright.Page, place: str) -> bool:
    """Return whether an element is inside the window."""
    box, window = page.locator(place).bounding_box(), page.viewport_size
    return (
        box["x"] >= 0
        and box["y"] >= 0
        and box["x"] + box["width"] <= window["width"]
        and box["y"] + box["height"] <= window["height"]
    )


@pytest.mark.parametrize("viewport", [{"width": 1280, "height": 900}, PHONE], ids=["wide", "phone"])
def test_a_name_opens_a_card_without_leaving_the_page(
    browser: playwright.Browser, root: Path, viewport: dict[str, int]
) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="brings axe-core").Axe()
    with visit(browser, root, DIPLOMATIC, viewport=viewport) as seen:
        name = seen.page.locator("a.name", has_text="Syngman Rhee").first
        name.click()
        card = seen.page.locator(".popup.card")
        assert card.locator("a").first.get_attribute("href") == "../persons.html#rhee"
        assert "President of the Republic of Korea." in card.inner_text()
        assert inside(seen.page, ".popup.card")
        assert axe.run(seen.page, options=AXE).response["violations"] == []
        seen.page.keyboard.press("Escape")
        assert card.count() == 0
        assert name.evaluate("name => name === document.activeElement")


def test_a_card_names_the_other_documents_and_not_this_one(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/telegram-3305.html") as seen:
        seen.page.locator("a.name", has_text="Kaesong").first.click()
        links = seen.page.locator(".popup.card .elsewhere a").all()
        assert [link.get_attribute("href") for link in links] == ["cable-25025.html"]


def test_without_scripts_a_name_leads_to_the_register(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, DIPLOMATIC, java_script_enabled=False) as seen:
        seen.page.locator("a.name", has_text="Syngman Rhee").first.click()
        assert seen.page.url.endswith("persons.html#rhee")


def test_a_note_in_the_margin_is_lit_and_the_page_does_not_move(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, DIPLOMATIC) as seen:
        call = seen.page.locator("a.call").nth(2)
        call.scroll_into_view_if_needed()
        before = seen.page.evaluate("scrollY")
        call.click()
        assert seen.page.evaluate("scrollY") == before
        lit = seen.page.locator(".note.lit")
        assert f"#{lit.get_attribute('id')}" == call.get_attribute("href")


def test_on_a_phone_a_note_is_a_sheet_inside_the_screen(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, DIPLOMATIC, viewport=PHONE) as seen:
        for call in seen.page.locator("a.call").all():
            call.click()
            assert inside(seen.page, ".note-open")
            seen.page.keyboard.press("Escape")


def test_each_mark_has_a_description_of_its_own_after_another_was_pointed_at(
    browser: playwright.Browser, root: Path
) -> None:
    with visit(browser, root, "texts/malik-statement-draft.diplomatic.html") as seen:
        struck, misprint = seen.page.locator("del").nth(1), seen.page.locator(".reading .misprint").first
        struck.hover()
        seen.page.mouse.move(0, 0)
        described = [mark.get_attribute("aria-description") for mark in (struck, misprint)]
        assert described[0].startswith("struck through") and described[1].startswith("so typed")
        assert seen.page.locator("[aria-describedby]").count() == 0


def test_without_scripts_each_mark_has_its_description(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/malik-statement-draft.diplomatic.html", java_script_enabled=False) as seen:
        assert seen.page.locator("del").nth(1).get_attribute("title").startswith("struck through")


def test_a_hint_can_be_pointed_at_and_dismissed(browser: playwright.Browser, root: Path) -> None:
    with visit(browser, root, "texts/malik-statement-draft.diplomatic.html") as seen:
        hint = seen.page.locator(".hint")
        seen.page.locator("del").nth(1).hover()
        hint.hover()
        seen.page.wait_for_timeout(500)
        assert hint.is_visible()
        seen.page.keyboard.press("Escape")
        assert not hint.is_visible()
