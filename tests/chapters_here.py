"""The documents of the edition as chapters of its EPUB."""

from __future__ import annotations

from edition_here import here, reading, source

from publish import saxon
from publish.document import record
from publish.formats.epub import Chapter, chapter
from publish.formats.html import page_settings
from publish.site.document_pages import document_pages
from publish.site.neighbours import contexts


def chapter_of(document: str, name: str = "clean") -> Chapter:
    """Return the chapter of a reading of a document, out of its page in the site."""
    of_document, tree = record.read(saxon.parse(source(document).text)), saxon.parse(source(document).text)
    readings = {each: reading(document, each) for each in here().readings}
    context = contexts(here(), [of_document], {}, {})[document]
    address = here().address(document, name)
    page = document_pages(here(), page_settings(here()), of_document, readings, tree, context).trees[address]
    return chapter(here(), page, address)
