"""Where the pages and files of a document lie in the site, by its id and a reading; and whose a file is."""

from __future__ import annotations

#: The list of all files of a site.
MANIFEST = "manifest.json"


def address(document: str, reading: str) -> str:
    """Return the path of the page of one reading; the clean reading bears the plain name."""
    return beside(document, reading, "html")


def beside(document: str, reading: str, ending: str) -> str:
    """Return the path of a file of one reading, beside its page."""
    return f"texts/{document}.{ending}" if reading == "clean" else f"texts/{document}.{reading}.{ending}"


def document_of(path: str) -> str:
    """Return the id of the document that a file in the site belongs to; empty where it is of the whole edition."""
    return path.removeprefix("texts/").partition(".")[0] if path.startswith("texts/") else ""
