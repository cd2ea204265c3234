"""The files of a new edition that are filled in from templates."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from xml.sax.saxutils import escape

_FOLDER = Path(__file__).parent / "templates"


def filled(name: str, values: Mapping[str, str]) -> str:
    """Return a template with its values, each ``{name}``, filled in; in XML they are escaped."""
    text = (_FOLDER / name).read_text(encoding="utf-8")
    quote = (lambda value: escape(value, {'"': "&quot;"})) if name.endswith(".xml") else str
    return re.sub(r"\{([a-z_]+)\}", lambda found: quote(values[found[1]]) if found[1] in values else found[0], text)
