"""Pictures of pages: a third pane that grows, follows the text, and is plain links without scripts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from browsing import AXE, NARROWEST, visit
from edition_here import EDITION, parsed
from page import Page
from pictured_made import HERE
from site_made import READINGS, html

from publish import edition, saxon
from publish.document import record
from publish.document.reading import reading_of
from publish.site import pages

LETTER = "texts/pictured-letter"
VIEWS = [f"{LETTER}.html", f"{LETTER}.diplomatic.html", f"{LETTER}.parallel.html"]
THREE = {"width": 1700, "height": 600}


def made(pictured: Path, path: str) -> Page:
    return Page((pictured / path).read_text(encoding="utf-8"))


def test_documents_without_pictures_have_no_facsimile() -> None:
    assert not any("facsimile" in text for text in html().values())


@pytest.mark.parametrize("path", VIEWS)
def test_each_picture_is_a_plain_link_to_a_file_of_the_site(pictured: Path, path: str) -> None:
    images = [element for element in made(pictured, path).all() if element.name == "img"]
    assert [image.attributes["alt"] for image in images] == ["Page 1 of the document", "Page 2 of the document"]
    for image in images:
        assert image.attributes["loading"] == "lazy" and "width" in image.attributes and "height" in image.attributes
        assert image.parent and image.parent.attributes["href"] == image.attributes["src"]
        assert (pictured / path).parent.joinpath(image.attributes["src"]).resolve().is_file()


def test_a_picture_elsewhere_is_linked_by_its_image_service_and_not_fetched(pictured: Path) -> None:
    link = next(e for e in made(pictured, VIEWS[0]).all() if e.attributes.get("class") == "elsewhere")
    assert link.attributes["href"] == "https://iiif.example/pictures/letter-3/full/max/0/default.jpg"
    assert link.attributes["data-picture"] == "https://iiif.example/pictures/letter-3/full/!1200,1200/0/default.jpg"
    assert link.string == "Picture of page 3 at iiif.example"


def test_page_breaks_lead_to_pictures_and_zones_to_blocks(pictured: Path) -> None:
    for path, pane in ((VIEWS[1], ""), (VIEWS[2], "diplomatic.")):
        page = made(pictured, path)
        numbers = [e.attributes["href"] for e in page.all() if e.name == "a" and e.attributes.get("class") == "number"]
        assert numbers == [f"#pictured-letter.page-{n}" for n in (1, 2, 3)]
        assert all(page.by_id(number[1:]).name == "figure" for number in numbers)
        zone = page.by_id("pictured-letter.zone-1")
        assert zone.attributes["href"] == f"#{pane}pictured-letter.b1"
        assert zone.attributes["style"] == "left:10%;top:12.5%;width:80%;height:25%"


@pytest.mark.parametrize(
    ("facs", "facsimile", "shown"),
    [
        ("../facsimiles/one.png", "", "../facsimiles/one.png"),
        ("javascript:alert(1)", "", ""),
        ("//elsewhere.example/one.png", "", ""),
        ("#s", '<surface xml:id="s"><graphic url="javascript:alert(1)"/></surface>', ""),
        ("#none", "", ""),
        ("#g", '<graphic xml:id="g" url="one.png"/>', "one.png"),
        ("#z", '<surface xml:id="s"><graphic url="one.png"/><zone xml:id="z"/></surface>', "one.png"),
        ("#z", '<surface><graphic url="one.png"/><zone xml:id="z"/></surface>', "one.png"),
    ],
)
def test_a_picture_is_shown_where_it_can_be_and_every_link_to_it_leads_there(
    facs: str, facsimile: str, shown: str
) -> None:
    source = (HERE / "pictured-letter.xml").read_text(encoding="utf-8")
    start, end = source.index("<facsimile>"), source.index("</facsimile>")
    source = source[:start] + "<facsimile>" + facsimile + source[end:]
    source = re.sub(r' facs="[^"]*"', "", source).replace('<pb n="1"/>', f'<pb n="1" facs="{facs}"/>')
    tree = saxon.parse(source)
    facts = record.read(tree)
    readings = {(facts.id, name): reading_of(parsed(source), name).tree for name in READINGS}
    made = dict(pages.site_pages(edition.load(EDITION), [facts], readings, documents={facts.id: tree}, registers={}, pages={}))
    page = Page(made[VIEWS[1]])
    images = [e.attributes["src"] for e in page.all() if e.name == "img"]
    assert images == ([shown] if shown else [])
    for link in page.values("href"):
        assert not link.startswith(("javascript", "//"))
        assert not link.startswith("#") or link[1:] in page.values("id")


def test_an_answer_is_told_on_both_pages(pictured: Path) -> None:
    def related(path: str) -> list[str]:
        found = [e for e in made(pictured, path).all() if e.attributes.get("class") == "related"]
        return [entry.string for section in found for entry in section.all() if entry.name == "li"]

    assert related(VIEWS[0]) == ["Answers Telegram 3305, 3 July 1951: the five points", "Preceded by Cable 25025, 18 to 19 October 1951 (inferred by this edition, certainty: high)"]
    assert related("texts/telegram-3305.html") == ["Stalin answered on the same day.", "Answered by Letter drawn for the tests, 4 July 1951"]
    assert related("texts/cable-25025.html")[1:] == ["Followed by Letter drawn for the tests, 4 July 1951"]
    assert related("texts/telegram-13464.html") == []


@pytest.mark.chromium
@pytest.mark.parametrize("path", VIEWS)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_with_pictures(browser: Any, pictured: Path, path: str, scheme: str) -> None:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="brings axe-core").Axe()
    with visit(browser, pictured, path, color_scheme=scheme, viewport=THREE) as seen:
        assert seen.complaints == []
        assert all(request.startswith(pictured.as_uri()) for request in seen.requests)
        found = axe.run(seen.page, options=AXE).response["violations"]
        assert [(v["id"], [node["html"] for node in v["nodes"]][:3]) for v in found] == []


@pytest.mark.chromium
def test_the_facsimile_is_a_third_pane_and_follows_the_text(browser: Any, pictured: Path) -> None:
    with visit(browser, pictured, VIEWS[2], viewport=THREE) as seen:
        clean = seen.page.locator(".panes .clean .cell").first.bounding_box()
        pane = seen.page.locator(".pictures")
        assert pane.bounding_box()["x"] > clean["x"] + clean["width"]
        assert pane.evaluate("pane => pane.scrollTop") == 0
        seen.page.mouse.move(100, 300)
        seen.page.mouse.wheel(0, 500)
        seen.page.wait_for_function("document.querySelector('.pictures').scrollTop > 100")


@pytest.mark.chromium
def test_a_picture_grows_by_button_and_by_click(browser: Any, pictured: Path) -> None:
    with visit(browser, pictured, VIEWS[1]) as seen:
        figure = seen.page.locator(".picture").first
        width = figure.locator("img").bounding_box()["width"]
        figure.get_by_role("button", name="Larger").click()
        assert figure.locator("img").bounding_box()["width"] == pytest.approx(width * 1.5, abs=2)
        figure.locator("img").click(position={"x": 30, "y": 30})
        assert figure.locator("img").bounding_box()["width"] == pytest.approx(width * 2, abs=2)
        assert seen.page.url.endswith(".diplomatic.html")
        for _ in range(2):
            figure.get_by_role("button", name="Smaller").click()
        assert figure.locator("img").bounding_box()["width"] == pytest.approx(width, abs=2)


@pytest.mark.chromium
def test_a_picture_elsewhere_is_fetched_only_when_asked_for(browser: Any, pictured: Path) -> None:
    with visit(browser, pictured, VIEWS[0]) as seen:
        asked: list[str] = []
        seen.page.route("https://iiif.example/**", lambda route: (asked.append(route.request.url), route.abort()))
        with seen.page.expect_event("requestfailed"):
            seen.page.get_by_role("button", name="Show it here").click()
        assert seen.page.locator(".picture img").count() == 3
        assert asked == ["https://iiif.example/pictures/letter-3/full/!1200,1200/0/default.jpg"]


@pytest.mark.chromium
@pytest.mark.parametrize("path", VIEWS)
def test_no_page_with_pictures_is_wider_than_its_window(browser: Any, pictured: Path, path: str) -> None:
    with visit(browser, pictured, path, viewport=NARROWEST) as seen:
        assert seen.page.evaluate("document.documentElement.scrollWidth") <= NARROWEST["width"]
