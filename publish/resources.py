"""Where the press keeps its stylesheets and schemas, in a checkout and in an installed wheel."""

from __future__ import annotations

from functools import cache
from pathlib import Path

#: What is installed: the press, with what PDFs, sites and the service need.
DISTRIBUTION = "tei-press[pdf,site,serve]"


@cache
def shared() -> Path:
    """Return the folder that holds ``xslt/`` and ``odd/``: inside the wheel, or the checkout's top."""
    installed = Path(__file__).parent / "_shared"
    return installed if installed.is_dir() else Path(__file__).parent.parent


def stylesheet(name: str) -> Path:
    """Return the path of a stylesheet, named as below ``xslt/`` (``formats/html.xsl``)."""
    return shared() / "xslt" / name


def assets() -> Path:
    """Return the folder of the style sheets, scripts and icons of the site."""
    return Path(__file__).parent / "site" / "assets"
