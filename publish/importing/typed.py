"""A typed transcript or plain text, read into a page: paragraphs at blank lines, lines as typed, signs as spans."""

from __future__ import annotations

import re
from dataclasses import replace

from publish.importing.page import Page
from publish.importing.signs import read_signs
from publish.problem import EditionError

#: Characters that XML has no place for.
FORBIDDEN = re.compile("[^\t\n\r -\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def read_typed(content: bytes, name: str) -> Page:
    """Return a typed text as a page; raises `EditionError` for bytes that are no UTF-8 text, or no words."""
    text = typed_text(content, name)
    paragraphs = [part for part in re.split(r"\n{2,}", text) if part.strip()]
    blocks = [read_signs(paragraph) for paragraph in paragraphs]
    return Page(tuple(replace(block, joint="blank") for block in blocks))


def typed_text(content: bytes, name: str) -> str:
    """Return the characters of a typed text in its normal form (`normal_form`)."""
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise EditionError(f"{name}: the file is UTF-16, not UTF-8: save it again as UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        raise EditionError(
            f"{name}, line {line}: byte 0x{content[error.start]:02X} is not UTF-8: save the file again as UTF-8"
        ) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\n")
    forbidden = FORBIDDEN.search(text)
    if forbidden:
        line = text.count("\n", 0, forbidden.start()) + 1
        raise EditionError(f"{name}, line {line}: the character U+{ord(forbidden[0]):04X} cannot be in an XML file")
    if not text.strip():
        raise EditionError(f"{name}: there is no word in it")
    return normal_form(text)


def normal_form(text: str) -> str:
    """Return a text with its white space settled: what the encoding keeps of it, and all else that was typed.

    Blanks at the edges of lines and inside brackets go, several blanks become one, several blank lines one.
    """
    text = re.sub(r"[^\S\t\n]+", " ", text)
    text = re.sub(r"\[[ \t]+", "[", re.sub(r"[ \t]+\]", "]", text))
    text = re.sub(r" *\t *", "\t", text)
    text = re.sub(r"[ \t]*\n[ ]*", "\n", text)
    return re.sub(r"\n{3,}", "\n\n", text).strip()
