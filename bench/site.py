"""What a reader's browser bears: weight, layout shift and first paint of every kind of page, printed; nothing passes or fails.

Weight is what the page fetches, uncompressed; layout shift the sum of the shifts while it is drawn, in a wide and a
narrow window, scripts and notes in the margin included; first paint is told with scripts and without. Needs Chromium.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PAGES = [
    "index.html", "by-place.html", "persons.html", "correspondence.html", "timeline.html", "search.html",
    "texts/cable-25025.html", "texts/cable-25025.diplomatic.html", "texts/cable-25025.parallel.html",
    "guidelines/index.html", "texts.html",
]  # fmt: skip
WINDOWS = {"wide": {"width": 1400, "height": 900}, "narrow": {"width": 390, "height": 844}}
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => list.getEntries().forEach(one => sum += one.value)).observe({type: 'layout-shift', buffered: true});
  setTimeout(() => done(sum), 200);
})"""
PAINT = """() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN"""


def measured(browser: Any, address: str, window: dict[str, int], *, scripts: bool = True) -> tuple[int, float, float]:
    """Return bytes fetched, layout shift and first paint (ms) of a page."""
    context = browser.new_context(viewport=window, java_script_enabled=scripts)
    page = context.new_page()
    fetched: list[int] = []
    page.on("response", lambda response: fetched.append(Path(response.url.removeprefix("file://")).stat().st_size))
    page.goto(address)
    shift = page.evaluate(SHIFT) if scripts else 0.0
    page.wait_for_timeout(300)  # a paint may follow the load
    paint = page.evaluate(PAINT)
    context.close()
    return sum(fetched), shift, paint


def main() -> None:
    from playwright.sync_api import sync_playwright

    chromium = shutil.which("chromium")
    if chromium is None:
        print("pages in a browser: not measured, Chromium is not here")
        return
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as driver:
        out = Path(folder) / "site"
        subprocess.run([sys.executable, "-m", "publish", "build", "--no-pdf", "--out", str(out)], cwd=ROOT, check=True, capture_output=True)
        browser = driver.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        measured(browser, (out / PAGES[0]).as_uri(), WINDOWS["wide"])  # the browser itself starts
        print("page                                   weight   shift wide/narrow   first paint with/without scripts")
        for path in PAGES:
            address = (out / path).as_uri()
            weight, wide, paint = measured(browser, address, WINDOWS["wide"])
            narrow = measured(browser, address, WINDOWS["narrow"])[1]
            bare = measured(browser, address, WINDOWS["wide"], scripts=False)[2]
            print(f"{path:<36} {weight / 1000:6.1f} kB   {wide:6.3f} / {narrow:5.3f}   {paint:8.0f} / {bare:4.0f} ms")
        browser.close()


if __name__ == "__main__":
    main()
