"""What kind of picture a file is: by its content, whatever its name ends in."""

from __future__ import annotations

from pathlib import Path

from publish.source import xml

#: How the files of each kind begin; ``?`` stands for any byte.
_STARTS = {
    "gif": (b"GIF87a", b"GIF89a"),
    "jpeg": (b"\xff\xd8\xff",),
    "png": (b"\x89PNG\r\n\x1a\n",),
    "webp": (b"RIFF????WEBP",),
    "tiff": (b"II*\x00", b"MM\x00*"),
    "jp2": (b"\x00\x00\x00\x0cjP  \r\n\x87\n",),
    "avif": (b"????ftypavif",),
}
#: The kinds by the endings that name them.
ENDINGS = {
    ".gif": "gif", ".jpg": "jpeg", ".jpeg": "jpeg", ".png": "png", ".webp": "webp", ".svg": "svg",
    ".tif": "tiff", ".tiff": "tiff", ".jp2": "jp2", ".avif": "avif",
}  # fmt: skip


def picture_kind(content: bytes) -> str:
    """Return the kind of a picture, such as ``png``; "" for what is no picture that the press publishes."""
    found = (kind for kind, starts in _STARTS.items() if any(_begins(content, start) for start in starts))
    return next(found, "svg" if _is_svg(content) else "")


def is_picture(path: Path, content: bytes) -> bool:
    """Tell whether a file is the kind of picture that its name says."""
    kind = ENDINGS.get(path.suffix.lower(), "")
    return bool(kind) and picture_kind(content) == kind


def _begins(content: bytes, start: bytes) -> bool:
    pairs = zip(start, content, strict=False)
    return len(content) >= len(start) and all(wanted in (byte, ord("?")) for wanted, byte in pairs)


def _is_svg(content: bytes) -> bool:
    if b"<svg" not in content[:4096] and b":svg" not in content[:4096]:
        return False
    source = xml.parse(content, Path("picture.svg"), "picture.svg")
    return isinstance(source, xml.Source) and source.root.tag in ("svg", "{http://www.w3.org/2000/svg}svg")
