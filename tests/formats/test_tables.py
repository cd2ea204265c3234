"""Tables of any shape on paper: every cell of a row is on one line of the page, in the order of the row."""

from __future__ import annotations

import re
from io import BytesIO

import pdfplumber
from edition_here import here, parsed
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from publish.formats.render import render

SPANS = st.tuples(st.sampled_from([1, 1, 1, 2, 3]), st.sampled_from([1, 1, 1, 2, 3]))
ROWS = st.lists(st.lists(SPANS, max_size=5), min_size=1, max_size=6)


def table(rows: list[list[tuple[int, int]]], labels: int) -> str:
    """Return a table with a word of its own in each cell, its first rows of labels."""
    written = []
    for r, row in enumerate(rows):
        cells = (f'<cell cols="{over}" rows="{down}">r{r}c{c}</cell>' for c, (over, down) in enumerate(row))
        role = ' role="label"' if r < labels else ""
        written.append(f"<row{role}>{''.join(cells)}</row>")
    return f"<table>{''.join(written)}</table>"


def places(pdf: bytes) -> dict[str, tuple[float, float]]:
    """Return where the words of cells are first: from above, from the left."""
    found: dict[str, tuple[float, float]] = {}
    with pdfplumber.open(BytesIO(pdf)) as opened:
        for number, page in enumerate(opened.pages):
            for word in page.extract_words():
                if re.fullmatch(r"r\dc\d", word["text"]):
                    found.setdefault(word["text"], (1000 * number + round(word["top"]), word["x0"]))
    return found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(rows=ROWS, labels=st.integers(0, 2))
def test_the_cells_of_a_row_are_on_one_line_in_their_order(rows: list[list[tuple[int, int]]], labels: int) -> None:
    tei = f'<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader/><text><body>{table(rows, labels)}</body></text></TEI>'
    found = places(render(here(), parsed(tei), "diplomatic", "pdf")[0])
    lines = [[found[f"r{r}c{c}"] for c in range(len(row))] for r, row in enumerate(rows) if row]
    for line in lines:
        assert max(top for top, _left in line) - min(top for top, _left in line) <= 3
        assert [left for _top, left in line] == sorted(left for _top, left in line)
    assert lines == sorted(lines)
