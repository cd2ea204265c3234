"""Letters that were lost or confused on the way into the file.

Only words are looked at that readers see (Unicode Standard, annexes 15 and 24; "Unicode Security Mechanisms", 5).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from publish.problem import Edit, Problem, Severity
from publish.source.tokens import TOKEN
from publish.source.xml import Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "lost-letter": "A letter was lost when the file was converted.",
    "private-letter": "A letter means nothing without its font: its code is for private use.",
    "not-normalised": "Letters with marks are typed as letter and mark apart (not Unicode's form NFC).",
    "look-alike-letter": "A letter of another alphabet is among the letters of a word.",
    "invisible-letter": "A letter that nobody sees is in the text.",
}
_PRIVATE = re.compile("[\ue000-\uf8ff\U000f0000-\U000ffffd\U00100000-\U0010fffd]")
_INVISIBLE = re.compile("[\u200b\u2060\ufeff]")
_WORD = re.compile(r"[^\W\d_]+")
_MARKED = re.compile(r"[^\s.,;:!?()\[\]\"“”]+")
_ODD = re.compile("[^\x00-\xff]")
#: Letters of other alphabets that look like Latin ones, and the Latin ones.
LOOK_ALIKE = dict(
    zip(
        "АВЕЅІЈКМНОРСТХУаеоѕіјрсухѵԁԛԝΑΒΕΖΗΙΚΜΝΟΡΤΥΧοναι",
        "ABESIJKMHOPCTXYaeosijpcyxvdqwABEZHIKMNOPTYXovai",
        strict=True,
    )
)
_FROM_LATIN = {latin: own for own, latin in LOOK_ALIKE.items() if "\u0400" <= own <= "\u052f"}


def check_letters(source: Source) -> Iterator[Problem]:
    """Yield a problem for each kind of doubtful letter in a run of text."""
    if source.text.isascii():
        return
    for token in TOKEN.finditer(source.text):
        kind = token.lastgroup or ""
        if kind in ("text", "cdata") and _ODD.search(token[kind]):
            yield from _in_run(source, token[kind], token.start(kind))


def _in_run(source: Source, text: str, at: int) -> Iterator[Problem]:
    for found in re.finditer("\ufffd+", text):
        message = "U+FFFD is in place of a letter that was lost in a conversion"
        yield _at(source, at + found.start(), "lost-letter", "error", message, "type the letter of the source")
    for found in _PRIVATE.finditer(text):
        message = f"the letter U+{ord(found[0]):04X} is for private use: it means nothing without its font"
        hint = "type the letter that Unicode has for it, or a <g> that is described in <charDecl>"
        yield _at(source, at + found.start(), "private-letter", "warning", message, hint)
    for found in _INVISIBLE.finditer(text):
        name = unicodedata.name(found[0], "no name").lower()
        message = f"here is a letter that nobody sees, U+{ord(found[0]):04X} ({name})"
        edit = Edit(at + found.start(), at + found.end(), "")
        yield _at(source, at + found.start(), "invisible-letter", "warning", message, "take it out", edit)
    yield from _apart(source, text, at)
    yield from _mixed(source, text, at)


def _apart(source: Source, text: str, at: int) -> Iterator[Problem]:
    if unicodedata.is_normalized("NFC", text):
        return
    for found in _MARKED.finditer(text):
        whole = unicodedata.normalize("NFC", found[0])
        if whole != found[0]:
            message = f"“{found[0]}” is typed with letters and marks apart, so that searches miss it"
            edit = Edit(at + found.start(), at + found.end(), whole)
            yield _at(source, at + found.start(), "not-normalised", "warning", message, whole, edit)


def _mixed(source: Source, text: str, at: int) -> Iterator[Problem]:
    for found in _WORD.finditer(text):
        meant = without_look_alikes(found[0])
        if meant != found[0]:
            strange = next(letter for letter, own in zip(found[0], meant, strict=True) if letter != own)
            message = f"“{found[0]}” has {named(strange)} among letters of another alphabet"
            edit = Edit(at + found.start(), at + found.end(), meant)
            yield _at(source, at + found.start(), "look-alike-letter", "warning", message, meant, edit)


def without_look_alikes(word: str) -> str:
    """Return a word with each letter that only looks like its neighbours as one of them; else the word itself."""
    if word.isascii():
        return word
    latin = sum("LATIN" in unicodedata.name(letter, "") for letter in word)
    if not 0 < latin < len(word):
        return word
    wanted = LOOK_ALIKE if latin * 2 >= len(word) else _FROM_LATIN
    meant = "".join(wanted.get(letter, letter) for letter in word)
    alphabets = {unicodedata.name(letter, "").partition(" ")[0] for letter in meant}
    return meant if len(alphabets) == 1 else word


def named(letter: str) -> str:
    """Return a letter as a sentence names it."""
    name = unicodedata.name(letter, "")
    script = name.partition(" ")[0].capitalize()
    return f"the {script} letter {letter} (U+{ord(letter):04X})"


def _at(
    source: Source, at: int, code: str, severity: Severity, message: str, hint: str, edit: Edit | None = None
) -> Problem:
    return Problem(code, severity, source.file, *source.place_at(at), message, hint, (edit,) if edit else ())
