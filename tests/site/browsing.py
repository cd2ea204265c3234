"""Visits to pages in a real Chromium, and a server on this machine for what needs one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

KINDS = [
    "index.html",
    "texts/malik-statement-draft.html",
    "texts/cable-25025.diplomatic.html",
    "texts/telegram-13464.html",
    "texts/telegram-3305.parallel.html",
    "persons.html",
    "places.html",
    "timeline.html",
    "correspondence.html",
    "by-sender.html",
    "by-place.html",
    "search.html",
    "texts.html",
    "principles.html",
    "about.html",
    "organisations.html",
]
WIDE = {"width": 1400, "height": 1000}
PHONE = {"width": 390, "height": 844}
#: A window of 1280 × 1024 enlarged to 200 %.
ENLARGED = {"width": 640, "height": 512}
NARROWEST = {"width": 320, "height": 640}


#: axe-core's rules, the one on the size of targets (WCAG 2.2, 2.5.8) included, which it leaves out unless told.
AXE = {"rules": {"target-size": {"enabled": True}}}


class Visit:
    """One page in a fresh context; keeps what it asked for and what it complained of."""

    def __init__(self, browser: Any, address: str, **context: object) -> None:
        self.context = browser.new_context(**{"viewport": WIDE, "reduced_motion": "reduce", **context})
        self.page = self.context.new_page()
        self.requests: list[str] = []
        self.complaints: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.goto(address)

    def __enter__(self) -> Visit:
        return self

    def __exit__(self, *_error: object) -> None:
        self.context.close()


def visit(browser: Any, root: Path, path: str, **context: object) -> Visit:
    file, _, fragment = path.partition("#")
    return Visit(browser, (root / file).as_uri() + (f"#{fragment}" if fragment else ""), **context)


def family_drawn(page: Any, selector: str) -> str:
    """Return the family that most letters of the first such element with words are drawn in."""
    session = page.context.new_cdp_session(page)
    for domain in ("DOM", "CSS"):
        session.send(f"{domain}.enable")
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    for node in session.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]:
        fonts = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
        if fonts:
            return str(max(fonts, key=lambda font: font["glyphCount"])["familyName"])
    return ""


@contextmanager
def served(folder: Path) -> Iterator[str]:
    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *_: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()
