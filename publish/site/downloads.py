"""What the site offers to take away of all documents."""

from __future__ import annotations

from publish.edition import Edition


def edition_downloads(edition: Edition) -> list[dict[str, str]]:
    """Return the files of all documents: books, pages of all texts, the TEI."""
    words, others = edition.words, [name for name in edition.readings if name != edition.main_reading]
    books = [
        ("pdf", "edition.pdf", "pdf"),
        ("pdf", "edition.parallel.pdf", "facing"),
        ("epub", "edition.epub", "epub"),
    ]
    missing = () if edition.side_by_side else ("facing",)
    files = [(file, name) for format_, file, name in books if format_ in edition.formats and name not in missing]
    files += [("tei.zip", "tei"), ("texts.html", "texts")]
    offered = [{"file": file, "words": words.shown(f"downloads.{name}")} for file, name in files]
    again = [("pdf", edition.book), ("texts", edition.texts_page)]
    return offered + [
        {"file": address(reading), "words": f"{words.shown(f'downloads.{name}')}, {words.reading(reading, 'name')}"}
        for name, address in again
        for reading in others
        if name == "texts" or name in edition.formats
    ]
