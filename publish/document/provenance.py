"""What a record says of where a document comes from: archives, publications, numbers."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Identifier:
    """One ``idno``: its type (``cable``, ``sender``, ``transcript``, ``shelfmark``, …) and its value.

    ``of`` tells whose number it is: empty for the document's own, else ``enclosure``, ``answered`` (the telegram
    answered), or the type of the source that bears it (``transcript``, ``translation``, ``original``).
    """

    type: str
    value: str
    of: str = ""
    cert: str = ""


@dataclass(frozen=True)
class Original:
    """An original: its language, by tag and name, the edition's note, and what the header calls it (``text``)."""

    language: str
    name: str = ""
    note: str = ""
    text: str = ""


@dataclass(frozen=True)
class Holding:
    """Where an original is kept (``msIdentifier``); ``text`` is all of it in words, ``of`` the source's id."""

    text: str
    place: str = ""
    repository: str = ""
    collection: str = ""
    shelfmark: str = ""
    of: str = ""


@dataclass(frozen=True)
class Editor:
    """An ``editor`` of a publication: ``role`` is ``editor`` or ``translator``."""

    name: str
    role: str = "editor"


@dataclass(frozen=True)
class Publication:
    """Where a translation was published.

    ``title`` is the document's there, ``part_of`` the article that it is printed in, ``container`` the journal
    (``level`` j) or book (m); ``number`` is that of the document in it, ``date`` that of publication in
    W3C form, ``of`` the source's id.
    """

    title: str = ""
    part_of: str = ""
    container: str = ""
    level: str = ""
    editors: tuple[Editor, ...] = ()
    publisher: str = ""
    date: str = ""
    volume: str = ""
    issue: str = ""
    pages: str = ""
    number: str = ""
    address: str = ""
    of: str = ""
