"""The pictures that a document shows: which of their files are at hand, and where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote

from publish.source.xml import Source

#: What a PDF, an EPUB and a browser show, by the ending of the file.
SHOWN = (".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")


#: Where the pictures of an edition are.
FACSIMILES = Path("tei", "facsimiles")


def facsimiles(root: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the picture files; from ``texts/`` they are reached as from the documents, by ``../facsimiles/``."""
    folder = root / FACSIMILES
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield f"facsimiles/{file.relative_to(folder).as_posix()}", file.read_bytes()


def pictures_in_book(source: Source, root: Path, copies: Path | None = None) -> dict[str, bytes]:
    """Return each picture of a document's figures by its path (without blanks) in a book with texts in ``texts/``."""
    found = pictures_of(source, root, copies).items()
    named = {normpath(f"texts/{unquote(url)}").replace(" ", "_"): place for url, place in found}
    at = copies or root
    return {name: (at / place[1:]).read_bytes() for name, place in named.items() if not name.startswith("..")}


def pictures_of(source: Source, root: Path, copies: Path | None = None) -> dict[str, str]:
    """Return the path below ``root`` (``/tei/facsimiles/a.png``) of each figure's picture, by its address (``@url``).

    What is on the web, of another kind, outside of ``root`` or not there at all is left out. With ``copies``, a folder
    with the same paths as ``root``, it is what is there that counts.
    """
    inside = root.resolve()
    addresses = [str(graphic.get("url", "")) for graphic in source.root.iterfind(".//{*}figure/{*}graphic")]
    places = {address: (source.path.parent / unquote(address)).resolve() for address in addresses if address}
    return {
        address: f"/{place.relative_to(inside).as_posix()}"
        for address, place in places.items()
        if place.suffix.lower() in SHOWN
        and place.is_relative_to(inside)
        and ((copies or inside) / place.relative_to(inside)).is_file()
    }
