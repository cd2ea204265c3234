"""The fonts of a browser under test: families that come from packages, never those of the machine."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

#: Families by package: narrow and small, wide and tall, wide and low.
FAMILIES = {
    "EB Garamond": "fontpkg_eb_garamond",
    "Noto Serif": "fontpkg_noto_serif",
    "Libre Baskerville": "fontpkg_libre_baskerville",
}
_CONFIGURATION = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
  <match target="pattern">
    <edit name="family" mode="assign" binding="strong"><string>{family}</string></edit>
  </match>
</fontconfig>
"""


def configuration(family: str, folder: Path) -> Path:
    """Write a fontconfig file that knows one family alone; return it."""
    file = folder / "fonts.conf"
    fonts = Path(str(files(FAMILIES[family]))) / "files"
    file.write_text(_CONFIGURATION.format(fonts=fonts, cache=folder / "cache", family=family), encoding="utf-8")
    return file
