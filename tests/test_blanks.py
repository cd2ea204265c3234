"""White space asked about without regular expressions (xslt/functions/blanks.xsl)."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from publish import saxon
from publish.resources import stylesheet

TEXTS = st.text(alphabet="ab .\u00a0 \t\n", max_size=12)


def blanks(function: str, text: str) -> str:
    return str(saxon.call(stylesheet("functions/blanks.xsl"), "{urn:press:blanks}" + function, text).head)


@given(TEXTS)
def test_blanks_are_collapsed_as_a_regular_expression_would(text: str) -> None:
    assert blanks("collapse", text) == re.sub("[ \t\n]+", " ", text)


@given(TEXTS)
def test_a_blank_at_an_end_is_seen_and_trimmed(text: str) -> None:
    assert (blanks("at-end", text) == "true") == bool(re.search("[ \t\n]$", text))
    assert (blanks("at-start", text) == "true") == bool(re.match("[ \t\n]", text))
    collapsed = re.sub("[ \t\n]+", " ", text)
    assert re.sub("[ \t\n]+", " ", blanks("trim-end", text)) == collapsed.removesuffix(" ")
    assert re.sub("[ \t\n]+", " ", blanks("trim-start", text)) == collapsed.removeprefix(" ")
