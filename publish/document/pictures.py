"""The pictures that a document shows: which of their files are at hand, and where."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath
from urllib.parse import unquote

from publish.conventions import COMMON
from publish.document.picture_kind import is_picture
from publish.regular_files import is_own, read_bytes
from publish.source.xml import Source

#: What a PDF, an EPUB and a browser show, by the ending of the file.
SHOWN = (".gif", ".jpeg", ".jpg", ".png", ".svg", ".webp")


#: Where the pictures are in the press's own layout, as the documents lead to them.
FACSIMILES = "../facsimiles/"


def picture_address(written: str, folder: str) -> str:
    """Return how a picture in the folder of an edition's pictures is reached in the press's own layout.

    ``written`` is what a document has: a path with that folder's name in it, or the name of a file alone. What is
    neither is returned as it is.
    """
    parts = written.split("/")
    name = folder.rstrip("/").rpartition("/")[2]
    if ":" in written or "#" in written or not written:
        return written
    if name in parts[:-1]:
        last = len(parts) - 1 - parts[::-1].index(name, 1)
        return FACSIMILES + "/".join(parts[last + 1 :])
    return FACSIMILES + written if len(parts) == 1 and written.lower().endswith(SHOWN) else written


def facsimiles(root: Path, pictures: str = COMMON.facsimiles) -> Iterator[tuple[str, bytes]]:
    """Yield the picture files of a folder; from ``texts/`` they are reached as from the documents."""
    folder = root / pictures
    for file in sorted(folder.rglob("*")):
        if is_own(file, root) and is_picture(file, content := read_bytes(file)):
            yield f"facsimiles/{file.relative_to(folder).as_posix()}", content


def not_pictures(root: Path, pictures: str = COMMON.facsimiles) -> Iterator[tuple[Path, bool]]:
    """Yield what lies among the pictures and is not published, and whether it is a file of the edition at all."""
    for file in sorted((root / pictures).rglob("*")):
        if file.name.startswith(".") or (file.is_dir() and not file.is_symlink()):
            continue
        own = is_own(file, root)
        if not own or not is_picture(file, read_bytes(file)):
            yield file, own


def pictures_in_book(source: Source, root: Path, copies: Path | None = None) -> dict[str, bytes]:
    """Return each picture of a document's figures by its path (without blanks) in a book with texts in ``texts/``."""
    found = pictures_of(source, root, copies).items()
    named = {normpath(f"texts/{unquote(url)}").replace(" ", "_"): place for url, place in found}
    at = copies or root
    return {name: read_bytes(at / place[1:]) for name, place in named.items() if not name.startswith("..")}


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
        and _is_shown((copies or inside) / place.relative_to(inside), (copies or inside).resolve())
    }


def _is_shown(file: Path, root: Path) -> bool:
    return is_own(file, root) and is_picture(file, read_bytes(file))
