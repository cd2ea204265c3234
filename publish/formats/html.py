"""HTML: a reading as an article, and as a page of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from publish import saxon
from publish.document import permanent
from publish.document.record import Record
from publish.edition import Edition, empty_settings
from publish.resources import assets
from publish.sheets import sheet
from publish.words.table import END, ENGLISH

#: The namespace is written on the outermost element of what is written alone.
_ROOTS = re.compile(r'(<(?:article|section)) xmlns="http://www.w3.org/1999/xhtml"')
_TAG = re.compile(r'<[A-Za-z](?:[^<>"]|"[^"]*")*>')
_LACKING = re.compile(f"{ENGLISH}([^{END}]*){END}")
#: Where the style sheet begins to use what checkers of single pages do not know yet.
_MARGIN = "/* Notes in the margin."


def article(edition: Edition, reading: saxon.Tree, *, root: str, pane: str = "") -> saxon.Tree:
    """Return a reading as HTML; ``root`` leads to the registers, ``pane`` goes before its ids on a comparison page."""
    parameters = {"registers": root, "pane": pane, "main-reading": edition.main_reading}
    return saxon.transform(edition.sheet("formats/html.xsl"), reading, parameters=parameters).tree


def written(tree: saxon.Tree) -> str:
    """Return a page as HTML, or the elements of a reading as what stands in a page."""
    text = _marked(saxon.write(sheet("formats/written.xsl"), tree).text)
    return text if text.startswith("<!") else _ROOTS.sub(r"\1", text)


def _marked(html: str) -> str:
    """Return HTML in which words that the edition's language lacks are marked as English, where an element can be."""
    if ENGLISH not in html:
        return html
    bare = _TAG.sub(lambda tag: tag[0].replace(ENGLISH, "").replace(END, ""), html)
    return _LACKING.sub(r'<span lang="en">\1</span>', bare).replace(ENGLISH, "").replace(END, "")


def standalone(
    edition: Edition, record: Record, reading: saxon.Tree, document: saxon.Tree
) -> tuple[str, tuple[saxon.Message, ...]]:
    """Return one reading of a document as a page of its own, its style inside, for ``publish render --to html``."""
    made = saxon.transform(edition.sheet("formats/html.xsl"), reading)
    page = saxon.write(
        edition.sheet("site/standalone.xsl"),
        reading,
        parameters={
            "edition": page_settings(edition),
            "record": record.as_map(),
            "text": made.tree,
            "document": document,
            "style": (assets() / "style.css").read_text(encoding="utf-8").partition(_MARGIN)[0],
        },
    )
    return page.text, made.messages + page.messages


def page_settings(edition: Edition, sections: Sequence[str] = ()) -> dict[str, Any]:
    """Return the settings that a page shows, and the ``sections`` that its navigation links."""
    names = ("title", "subtitle", "publisher", "language", "base_url", "licence")
    told = {name: getattr(edition, name) for name in names}
    return {
        **told,
        "email": edition.harvest.email,
        "readings": list(edition.readings),
        "formats": list(edition.formats),
        "served": not empty_settings(edition),
        "identifiers": permanent.addresses(permanent.of_edition(edition.identifiers)),
        "doi": edition.identifiers.get("doi", ""),
        "sections": list(sections),
    }
