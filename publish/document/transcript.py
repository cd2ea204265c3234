"""The typed transcript, regenerated from the TEI: the first half of the proof that nothing was lost."""

from __future__ import annotations

import re

from publish import saxon
from publish.resources import stylesheet
from publish.source.xml import Source


def transcript_of(source: Source) -> str:
    """Return a document as it was typed: ``[brackets]``, ``~~struck~~``, ``*italic*``, blocks joined as they were."""
    return saxon.write(stylesheet("transcript/transcript.xsl"), saxon.parse(source.text)).text


def as_typed(text: str) -> str:
    """Leave out what of a typed file is not the document's: trailing blanks, runs of blank lines, the final ###."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    text = re.sub(r"[ \t]+\n", "\n", text)
    return re.sub(r"\n*(###)?\s*$", "", re.sub(r"\n{3,}", "\n\n", text)).strip("\n")
