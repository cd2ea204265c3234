"""Whatever can be pointed at can be hit: 24 CSS pixels on every page, at every width, in every typeface (WCAG 2.2, 2.5.8)."""

from __future__ import annotations

from pathlib import Path

import pytest
from browsing import KINDS, Visit, visit
from typefaces import FAMILIES

playwright = pytest.importorskip("playwright.sync_api", reason="drives Chromium by Playwright")
pytestmark = pytest.mark.chromium

WIDTHS = (320, 390, 768, 1280)
#: Every visible line of every target that is too low, too narrow without room around it, or covered by its neighbour.
TOO_SMALL = """() => {
  const shown = one => one.checkVisibility({ visibilityProperty: true }) && !one.closest('.skip, .leap, .spoken');
  const targets = [...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]')].filter(shown);
  const lines = targets.flatMap(target => [...target.getClientRects()].filter(line => line.width > 1).map(line => ({ target, line })));
  const named = ({ target, line }) => `${target.outerHTML.slice(0, 70)} ${[line.left, line.top, line.width, line.height].map(Math.round)}`;
  const middle = ({ line }) => [(line.left + line.right) / 2, (line.top + line.bottom) / 2];
  const inWords = ({ target }) => getComputedStyle(target).display === 'inline';
  const strange = (one, other) => one.target !== other.target && !one.target.contains(other.target) && !other.target.contains(one.target);
  const crowds = one => other => {
    const [x, y] = middle(one);
    const across = Math.max(other.line.left - x, x - other.line.right, 0), along = Math.max(other.line.top - y, y - other.line.bottom, 0);
    return Math.hypot(across, along) < 11.9;
  };
  const covers = one => other => {
    const across = Math.min(one.line.right, other.line.right) - Math.max(one.line.left, other.line.left);
    const along = Math.min(one.line.bottom, other.line.bottom) - Math.max(one.line.top, other.line.top);
    const apart = Math.abs(middle(one)[1] - middle(other)[1]);
    return across > 1 && along > 1 && (apart > 12 ? apart < 23.5 : one.line.width - across < 23.9 && !inWords(one));
  };
  const tooSmall = one => {
    const others = lines.filter(other => strange(one, other));
    const narrow = !inWords(one) && lines.every(({ target, line }) => target !== one.target || line.width < 23.9);
    const by = others.find(covers(one)) || (narrow && others.find(crowds(one)));
    return by ? [`${named(one)} by ${named(by)}`] : one.line.height < 23.9 ? [named(one)] : [];
  };
  return lines.flatMap(tooSmall);
}"""


def too_small(page: playwright.Page) -> dict[int, list[str]]:
    """Return what is too small on a page at each width."""
    page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
    found = {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = page.evaluate(TOO_SMALL)[:5]
    return {width: lines for width, lines in found.items() if lines}


@pytest.mark.parametrize("path", KINDS)
def test_every_target_is_of_24_pixels_in_the_type_of_the_site(
    browser: playwright.Browser, root: Path, path: str
) -> None:
    with visit(browser, root, path) as seen:
        assert too_small(seen.page) == {}


@pytest.mark.parametrize("path", KINDS)
@pytest.mark.parametrize("family", FAMILIES)
def test_every_target_is_of_24_pixels_in_any_typeface(
    browser_with: dict[str, playwright.Browser], plain_root: Path, path: str, family: str
) -> None:
    with visit(browser_with[family], plain_root, path) as seen:
        assert seen.page.evaluate("document.fonts.size") == 0
        assert too_small(seen.page) == {}


@pytest.mark.parametrize("family", FAMILIES)
def test_a_browser_under_test_has_the_family_that_it_is_given(
    browser_with: dict[str, playwright.Browser], family: str
) -> None:
    text = "<style>p { font: 40px serif; width: fit-content }</style><p>Toward an Armistice</p>"
    widths = set()
    for browser in browser_with.values():
        with Visit(browser, f"data:text/html,{text}") as seen:
            widths.add(seen.page.locator("p").evaluate("p => p.offsetWidth"))
    assert len(widths) == len(FAMILIES)
