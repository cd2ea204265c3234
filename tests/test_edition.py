"""The edition in ``tei/`` itself, whatever documents it has: it is clean, and its transcripts come back."""

from __future__ import annotations

import pytest
from edition_here import ROOT

from publish import edition
from publish.checks.check import check_edition
from publish.document.transcript import as_typed, transcript_of
from publish.source import xml
from publish.source.xml import Source

LIVE = edition.load(ROOT)
TRANSCRIPTS = ROOT / "tei" / "transcripts"
NAMESPACES = {"t": "http://www.tei-c.org/ns/1.0"}


def test_the_edition_has_no_problems() -> None:
    assert check_edition(LIVE).problems == []


@pytest.mark.parametrize("path", LIVE.documents(), ids=lambda path: path.stem)
def test_the_transcript_of_each_document_comes_back_character_for_character(path: object) -> None:
    read = xml.read(path)
    assert isinstance(read, Source)
    (name,) = read.root.findall(".//t:sourceDesc//t:idno[@type='transcript']", NAMESPACES)
    typed = (TRANSCRIPTS / f"{name.text}.txt").read_text(encoding="utf-8")
    assert as_typed(transcript_of(read)) == as_typed(typed)
