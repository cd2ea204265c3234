"""An edition with a document that has pictures, drawn here, and that answers another; built once for the tests."""

from __future__ import annotations

import shutil
import struct
import zlib
from pathlib import Path

from edition_here import copy_of_edition

from publish import edition
from publish.pipeline.build import build
from publish.problem import Problem

HERE = Path(__file__).parent / "pictured"
DRAWN = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 800" width="600" height="800">
<rect width="600" height="800" fill="#f4efe2"/><path d="M60 100h480v200h-480z" fill="none" stroke="#1d1b19"/>
<text x="80" y="160" font-size="32">The first page says little.</text></svg>
"""


def png(width: int, height: int) -> bytes:
    """Return a picture of grey stripes (PNG, 8 bits of grey)."""
    rows = b"".join(b"\0" + bytes([230 if row % 20 else 90]) * width for row in range(height))
    parts = [(b"IHDR", struct.pack(">2I5B", width, height, 8, 0, 0, 0, 0)), (b"IDAT", zlib.compress(rows)), (b"IEND", b"")]
    return b"\x89PNG\r\n\x1a\n" + b"".join(
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data)) for kind, data in parts
    )


def pictured_edition(folder: Path) -> Path:
    """Write the edition with the pictured letter into a folder; return it."""
    copied = copy_of_edition(folder)
    shutil.copy(HERE / "pictured-letter.xml", copied / "tei" / "documents")
    pictures = copied / "tei" / "facsimiles"
    pictures.mkdir()
    (pictures / "pictured-letter-1.svg").write_text(DRAWN, encoding="utf-8")
    (pictures / "pictured-letter-2.png").write_bytes(png(300, 400))
    return copied


def pictured_site(folder: Path) -> tuple[Path, list[Problem]]:
    """Build the edition with the pictured letter; return the site and what was said of it."""
    return folder / "site", build(edition.load(pictured_edition(folder)), folder / "site", pdf=False)
