"""The files that a Schematron schema takes in: read when it is compiled, and only from its own folder.

The stylesheets open nothing themselves; they are handed these, each by its address.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from publish.problem import EditionError
from publish.source import xml

_SCH = "{http://purl.oclc.org/dsdl/schematron}"
_XSL = "{http://www.w3.org/1999/XSL/Transform}"
_TAKING_IN = (f"{_SCH}include", f"{_SCH}extends", f"{_XSL}include", f"{_XSL}import")
#: A schema takes in at most so many files.
_MOST_FILES = 500


def included(source: xml.Source) -> dict[str, str]:
    """Return the text of every file that a schema takes in, and that those take in, by address.

    What is missing, lies outside the folder of the schema or is not XML is left out.
    """
    folder = source.path.resolve().parent
    texts: dict[str, str] = {}
    pending = list(_addresses(source, source.path.as_uri()))
    while pending and len(texts) < _MOST_FILES:
        address = pending.pop()
        part = None if address in texts else _read(address, folder)
        if part is not None:
            texts[address] = part.text
            pending.extend(_addresses(part, address))
    return texts


def _addresses(source: xml.Source, base: str) -> Iterator[str]:
    for element in source.root.iter(*_TAKING_IN):
        href = str(element.get("href", "")).partition("#")[0]
        if href:
            yield urljoin(base, href)


def _read(address: str, folder: Path) -> xml.Source | None:
    parts = urlsplit(address)
    path = Path(unquote(parts.path))
    if parts.scheme != "file" or parts.netloc or not path.resolve().is_relative_to(folder):
        return None
    try:
        source = xml.read(path)
    except EditionError:
        return None
    return source if isinstance(source, xml.Source) else None
