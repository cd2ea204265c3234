"""A document and the transcript that it names: the file is there, and the document says what it says."""

from __future__ import annotations

import difflib
import hashlib
import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

from publish.checks.facts.places import is_document, text_place, words_of
from publish.document.transcript import as_typed, transcript_of
from publish.edition import Edition
from publish.problem import Edit, Problem
from publish.regular_files import read_bytes
from publish.source.tokens import TOKEN
from publish.source.xml import TEI, Element, Place, Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "transcript-missing": "A document names a transcript of which the edition has no file.",
    "transcript-differs": "A document does not say what its transcript says.",
}
#: What a typist's sign is, or white space: both are left out where letters are counted.
_NO_LETTER = re.compile(r"[\s\[\]~*_^]")
_WORDS = 24


class Difference(NamedTuple):
    """The first difference: what is typed and what is encoded from there on, and how many letters are before it."""

    typed: str
    encoded: str
    letters: int


def check_transcripts(edition: Edition, sources: Iterable[Source], faults: Collection[Problem]) -> Iterator[Problem]:
    """Yield a problem for each document without its transcript, or with another text.

    A document with other ``faults`` is not compared: what it lacks is reported there.
    """
    if edition.transcripts is None:
        return
    known = transcripts(edition.transcripts)
    faulty = {fault.file for fault in faults}
    for source in sources:
        for idno in named(source):
            name = words_of(idno)
            if name not in known:
                yield _missing(edition, source, idno, sorted(known))
            elif source.file not in faulty:
                yield from _compared(edition, source, known[name])


def typed_digests(source: Source) -> list[tuple[str, str]]:
    """Return the transcripts that a document names, each with the digest of what is encoded of it."""
    names = [words_of(idno) for idno in named(source)]
    return [(name, _digest(as_typed(transcript_of(source)))) for name in names]


def as_transcribed(known: Mapping[str, Path], digests: Iterable[tuple[str, str]]) -> bool:
    """Tell whether every document that was digested (`typed_digests`) says what its transcript says (`transcripts`)."""
    return all(name in known and _digest(typed_text(known[name])) == digest for name, digest in digests)


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def transcripts(folder: Path) -> dict[str, Path]:
    """Return the typed files of a folder by the names that documents give: with or without their ending."""
    files = sorted(path for path in folder.iterdir() if path.is_file() and not path.name.startswith("."))
    return {path.stem: path for path in files} | {path.name: path for path in files}


def named(source: Source) -> list[Element]:
    """Return where a document names its transcripts."""
    header = source.root.find(f"{TEI}teiHeader")
    if header is None or not is_document(source):
        return []
    return [each for each in header.iter(f"{TEI}idno") if each.get("type") == "transcript" and words_of(each)]


def typed_text(path: Path) -> str:
    """Return what of a typed file belongs to the document."""
    return as_typed(read_bytes(path).decode("utf-8", errors="replace"))


def _missing(edition: Edition, source: Source, idno: Element, known: list[str]) -> Problem:
    name, folder = words_of(idno), edition.name_of(edition.transcripts or edition.root)
    place = text_place(source, idno)
    near = difflib.get_close_matches(name, known, n=1, cutoff=0.8)
    message = f"there is no transcript {name} in {folder}"
    if not near:
        hint = f"put {name}.txt into {folder}, or correct the name"
        return Problem("transcript-missing", "warning", source.file, *place, message, hint)
    at = source.offset(place)
    edits = (Edit(at, at + len(name), near[0]),) if source.text.startswith(name, at) else ()
    message = f"{message}: did you mean {near[0]}?"
    return Problem("transcript-missing", "warning", source.file, *place, message, near[0], edits)


def _compared(edition: Edition, source: Source, path: Path) -> Iterator[Problem]:
    encoded = as_typed(transcript_of(source))
    difference = first_difference(typed_text(path), encoded)
    if difference is None:
        return
    raw = read_bytes(path).decode("utf-8", errors="replace")
    line = raw.count("\n", 0, _offset_of_letter(raw, difference.letters)) + 1
    place = _place(source, encoded, difference.letters)
    there = f"{edition.name_of(path)}:{line}"
    message = f"the transcript has {_quoted(difference.typed)} ({there}), the document {_quoted(difference.encoded)}"
    hint = "correct the one that is not as its source"
    yield Problem("transcript-differs", "error", source.file, *place, message, hint)


def first_difference(typed: str, encoded: str) -> Difference | None:
    """Return where two texts part, from the beginning of the word there; None where they are the same."""
    if typed == encoded:
        return None
    pairs = enumerate(zip(typed, encoded, strict=False))
    at = next((at for at, (one, other) in pairs if one != other), min(len(typed), len(encoded)))
    begin = max(typed.rfind(sign, 0, at) + 1 for sign in (" ", "\n"))
    if not typed[begin:at] and begin:  # The word before a word that is lost, or before white space, is shown.
        begin = max(typed.rfind(sign, 0, len(typed[:begin].rstrip())) + 1 for sign in (" ", "\n"))
    letters = len(_NO_LETTER.sub("", typed[:at]))
    return Difference(_from(typed, begin, at), _from(encoded, begin, at), letters)


def _from(text: str, begin: int, at: int) -> str:
    """Return a few words from where two texts part (``at``), to the end of the line at most."""
    end = text.find("\n", at + 1)
    return text[begin : min(at + _WORDS, end if end > 0 else len(text))]


def _quoted(text: str) -> str:
    return f"“{text.strip(' ').replace(chr(10), '⏎')}”" if text.strip() else "nothing more"


def _offset_of_letter(text: str, number: int) -> int:
    """Return where in a text the letter is that has so many before it."""
    found = [at for at, letter in enumerate(text) if not _NO_LETTER.match(letter)]
    return found[number] if number < len(found) else len(text.rstrip())


def _place(source: Source, encoded: str, letters: int) -> Place:
    """Return where in the file the letter of the transcript is that has so many before it.

    The letters before it are looked for in the file, fewer and fewer of them, since notes may be among them there.
    """
    text = _letters_of(source)
    letters_there, written = "".join(letter for letter, _ in text), _NO_LETTER.sub("", encoded)
    for length in (80, 40, 20, 10, 5):
        before = written[max(0, letters - length) : letters]
        found = [each.end() for each in re.finditer(f"(?={re.escape(before)})", letters_there)] if before else []
        ends = [at + len(before) for at in found]
        if ends:
            end = min(ends, key=lambda at: abs(at - letters))
            return source.place_at(text[end][1] if end < len(text) else text[-1][1] + 1)
    body = source.root.find(f"{TEI}text")
    return source.place(source.root if body is None else body)


def _letters_of(source: Source) -> list[tuple[str, int]]:
    """Return the letters of the text of a document, each with its index in the file."""
    begin = re.search(r"<text[\s>]", source.text)
    found = []
    for token in TOKEN.finditer(source.text, begin.start() if begin else 0):
        for kind in ("text", "cdata"):
            start = token.start(kind)
            letters = enumerate(token[kind] or "")
            found += [(letter, start + at) for at, letter in letters if not _NO_LETTER.match(letter)]
    return found
