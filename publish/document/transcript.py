"""The typed transcript, regenerated from the TEI: the first half of the proof that nothing was lost."""

from __future__ import annotations

from publish import saxon
from publish.resources import stylesheet
from publish.source.xml import Source


def transcript_of(source: Source) -> str:
    """Return a document as it was typed: ``[brackets]``, ``~~struck~~``, ``*italic*``, blocks joined as they were."""
    return saxon.write(stylesheet("transcript/transcript.xsl"), saxon.parse(source.text)).text
