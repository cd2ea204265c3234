"""What passes between Python and XSLT arrives as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from publish import saxon

#: Writes one text out of a map that it is given.
SHEET = """<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
<xsl:output method="text"/><xsl:param name="facts"/>
<xsl:template match="/"><xsl:value-of select="string-to-codepoints($facts?texts?2)"/></xsl:template></xsl:stylesheet>"""

characters = st.characters(exclude_categories=["Cs", "Cc", "Cn"]) | st.sampled_from("\n\t\r\"\\'&<")


@given(st.text(characters, max_size=30))
def test_a_text_in_a_map_reaches_a_stylesheet_character_for_character(text: str) -> None:
    facts = {"texts": ["before", text]}
    written = saxon.write(saxon.compile_text(SHEET), saxon.parse("<nothing/>"), parameters={"facts": facts})
    assert [chr(int(code)) for code in written.text.split()] == list(text)


def test_a_tree_is_serialised_as_it_stands() -> None:
    assert saxon.serialize(saxon.parse("<a b='1'>x<c/> &amp;</a>")) == '<a b="1">x<c/> &amp;</a>'
