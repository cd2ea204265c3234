"""What of a typed transcript belongs to the document."""

from __future__ import annotations

import re


def as_typed(text: str) -> str:
    """Leave out what is not the document's: trailing blanks, runs of blank lines, the final ###."""
    text = re.sub(r"[ \t]+\n", "\n", text)
    return re.sub(r"\n*(###)?\s*$", "", re.sub(r"\n{3,}", "\n\n", text)).strip("\n")
