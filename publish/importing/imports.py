"""One import from beginning to end: a file becomes a draft with its pictures; nothing is written here."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from publish.document.transcript import transcript_of
from publish.editing.kinds import kinds_of, sources_of
from publish.editing.skeleton import New, agents, document_text, free_path, hands
from publish.edition import Edition
from publish.importing.context import Context
from publish.importing.draft import as_xml
from publish.importing.entries import Added, add_entries
from publish.importing.facts import facts_of
from publish.importing.kind import kind_of_page
from publish.importing.names import names_of
from publish.importing.page import Page, Picture
from publish.importing.rules import apply_rules
from publish.importing.typed import normal_form, read_typed
from publish.importing.word import read_word
from publish.importing.words import words_for
from publish.problem import EditionError, Problem
from publish.regular_files import read_bytes
from publish.source import xml
from publish.source.xml import TEI, XML_LANG, Source

#: How files begin that a word processor can make into one that is read, and what to do.
_OTHERS = {
    b"\xd0\xcf\x11\xe0": "this is an old Word file (.doc): save it as .docx",
    b"{\\rtf": "this is a file in Rich Text Format: save it as .docx or .odt",
    b"%PDF": "this is a PDF: import the transcript or the word processor's file from which it was made",
}


@dataclass(frozen=True)
class Said:
    """What the editor says on the command line; empty where nothing was said.

    ``brackets`` is the agent whose the brackets are (``translator-004``), ``hand`` the hand of the deletions,
    ``foreign`` the language of words of the original.
    """

    id: str
    kind: str = ""
    brackets: str = ""
    hand: str = ""
    foreign: str = ""
    add_entries: bool = False


@dataclass(frozen=True)
class Imported:
    """A draft: where it goes, its TEI, all files to be written with it, and the entries added to registers."""

    path: Path
    text: str
    files: dict[Path, bytes | None]
    entries: tuple[str, ...] = ()


def import_file(edition: Edition, file: Path, said: Said) -> Imported:
    """Return a file as draft TEI; raises `EditionError` where it cannot be read or would not come back."""
    path = free_path(edition, said.id)
    registers, documents = sources_of(edition)
    page = read_page(read_bytes(file), file.name, said.id)
    context = _context(edition, said, registers, documents, page)
    marked = apply_rules(page, context)
    added = add_entries(edition, marked, said.id, registers) if said.add_entries else Added(marked, {}, ())
    new = New(said.id, context.kind, registers, documents, file.stem)
    text = document_text(edition, new, as_xml(added.page, facts_of(added.page, context)))
    _hold_together(text, path, page, file)
    files = {**_picture_files(edition, page.pictures), **added.files, path: text.encode()}
    return Imported(path, text, files, added.refs)


def read_page(content: bytes, name: str, document: str) -> Page:
    """Return any file that can be imported as a page; raises `EditionError` with what to do for others."""
    if content.startswith(b"PK\x03\x04"):
        return read_word(content, name, document)
    known = next((hint for begins, hint in _OTHERS.items() if content.startswith(begins)), "")
    if known:
        raise EditionError(f"{name}: {known}")
    return read_typed(content, name)


def _context(edition: Edition, said: Said, registers: list[Source], documents: list[Source], page: Page) -> Context:
    words = words_for(edition.language, edition.root)
    kinds = kinds_of(registers)
    return Context(
        id=said.id,
        kind=said.kind or kind_of_page(page, kinds, words),
        words=words,
        names=names_of(registers, documents),
        agent=_agent(said.brackets, registers),
        hand=_hand(said.hand, registers),
        foreign=said.foreign or _commonest_language(documents),
    )


def _agent(said: str, registers: list[Source]) -> str:
    """Return whose the brackets are: who was named, else the typist of the edition's transcripts."""
    known = agents(registers)
    name = said.removeprefix("resp:")
    if name and name not in known:
        raise EditionError(f"{name}: the edition has no agent of this name (it has {', '.join(known) or 'none'})")
    found = name or next((agent for agent, role in known.items() if role == "transcriber"), "")
    return f"resp:{found}" if found else ""


def _hand(said: str, registers: list[Source]) -> str:
    """Return whose the deletions are: who was named, else the unknown hand of the edition."""
    known = hands(registers)
    name = said.removeprefix("hand:")
    if name and name not in known:
        raise EditionError(f"{name}: the edition has no hand of this name (it has {', '.join(known) or 'none'})")
    found = name or next((hand for hand in known if hand == "unknown"), "")
    return f"hand:{found}" if found else ""


def _commonest_language(documents: list[Source]) -> str:
    languages = Counter(
        str(word.get(XML_LANG))
        for source in documents
        for word in source.root.iter(f"{TEI}foreign")
        if word.get(XML_LANG)
    )
    return min(languages, key=lambda language: (-languages[language], language), default="")


def _hold_together(text: str, path: Path, page: Page, file: Path) -> None:
    """Make sure that the draft gives the words of the page back; raises `EditionError` with the place where not."""
    source = xml.parse(text.encode(), path, path.name)
    if isinstance(source, Problem):
        raise EditionError(f"{file}: the draft is not well-formed ({source.message}); nothing was written")
    again, typed = _letters(transcript_of(source)), _letters("\n".join(_words_in_order(page)))
    if again != typed:
        at = next(
            (i for i, (a, b) in enumerate(zip(again, typed, strict=False)) if a != b), min(len(again), len(typed))
        )
        raise EditionError(
            f"{file}: the draft would not give “{typed[max(0, at - 20) : at + 20]}” back; nothing was written"
        )


def _words_in_order(page: Page) -> list[str]:
    return [block.text for block in page.blocks]


def _letters(text: str) -> str:
    """Return a text without white space and without the typist's signs."""
    return re.sub(r"[\s\[\]~*_^]+", "", normal_form(text))


def _picture_files(edition: Edition, pictures: tuple[Picture, ...]) -> dict[Path, bytes | None]:
    folder = edition.root / "tei" / "facsimiles"
    files: dict[Path, bytes | None] = {folder / picture.name: picture.content for picture in pictures}
    taken = [path for path in files if path.exists()]
    if taken:
        raise EditionError(f"{edition.name_of(taken[0])}: there is already a picture of this name; nothing was written")
    return files
