"""PDF through Typst: the only module that imports typst.

A program (made by ``xslt/formats/typst.xsl``) imports the house style in ``publish/formats/typeset``. What comes out
is PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) at once, of the fonts inside the wheel and those that the
edition brings itself, never of the machine's.
"""

from __future__ import annotations

import json
import re
import threading
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import typst

from publish.problem import EditionError

#: Both together: tagged for ears, and fit for archives with the source inside.
STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]
HOUSE_STYLE = Path(__file__).parent / "typeset"
#: How many runs are set otherwise at most, until every note stands on the page of its call.
MENDS = 12


@dataclass(frozen=True)
class Ground:
    """What lies around a document: the folder that its pictures are in, the folders with fonts of the edition's own."""

    root: Path = HOUSE_STYLE
    fonts: tuple[Path, ...] = ()


_NO_GROUND = Ground()


class TypesettingError(EditionError):
    """A page cannot be set: a letter that no font has, or a program that Typst refuses."""


def make_pdf(
    program: str,
    *,
    attachments: Mapping[str, bytes],
    date: str,
    name: str = "the document",
    ground: Ground = _NO_GROUND,
) -> bytes:
    """Set a Typst program and return the PDF, the same bytes for the same input.

    ``attachments`` (file name to XML in UTF-8) go in as the source (``AFRelationship`` Source); ``date``
    (``YYYY-MM-DD``, the version of the document) is the file's only date. PDF/A wants one: where the document
    tells none (another edition's), it is the first day that files know. ``name`` is used in errors; pictures in the
    program are named by their path below the root of ``ground``.
    Raises `TypesettingError` in words, for warnings too.
    """
    files = {**_house_style(), "main": (program + "".join(map(_attached, attachments))).encode()}
    said = {file: content.decode() for file, content in attachments.items()}
    mended: dict[str, int] = {}
    try:
        while True:
            inputs = {**said, "mend": json.dumps(mended)}
            pdf, warnings = _compiled(files, inputs, ground, _instant(date, name))
            if _unsettled(warnings) and "numbered" not in said:
                said["numbered"] = "no"
                continue
            if warnings or b"(astray)" not in pdf:
                break
            worse = [run for run in _astray(files, inputs, ground) if mended.get(run, 0) < 2]
            last = not worse or sum(mended.values()) > MENDS
            mended |= {"": 1} if last else {run: mended.get(run, 0) + 1 for run in worse}
    except typst.TypstError as error:
        raise TypesettingError(f"{name}: {_in_words(error.message, error.hints, attachments)}") from error
    if warnings:
        raise TypesettingError(f"{name}: {_in_words(warnings[0].message, warnings[0].hints, attachments)}")
    return pdf


def html_of(program: str, inputs: dict[str, str]) -> str:
    """Return the HTML that Typst makes of a program; it sees no file."""
    try:
        written, _ = _writer().compile_with_warnings(input=program.encode(), format="html", sys_inputs=inputs)
    except typst.TypstError as error:
        raise TypesettingError(f"a citation: {error.message}") from error
    assert isinstance(written, bytes)
    return written.decode()


def set_plainly(words: str) -> bytes:
    """Return words as a PDF without any of our style: the floor of what setting them costs."""
    escaped = words.replace("\\", "\\\\").replace('"', '\\"')
    return bytes(typst.compile(f'#"{escaped}"'.encode(), ignore_system_fonts=True))


def _unsettled(warnings: list[typst.TypstWarning]) -> bool:
    """Tell whether Typst found no end to setting pages, as it may where lines are numbered."""
    return any("did not converge" in warning.message for warning in warnings)


def _compiled(
    files: dict[str, bytes], inputs: dict[str, str], ground: Ground, instant: datetime
) -> tuple[bytes, list[typst.TypstWarning]]:
    pdf, warnings = _compiler(ground.fonts).compile_with_warnings(
        input=files,  # type: ignore[type-var]  # several files at once, of which the stub does not know
        root=ground.root,
        format="pdf",
        pdf_standards=STANDARDS,
        timestamp=instant,
        sys_inputs=inputs,
    )
    assert isinstance(pdf, bytes)
    return pdf, warnings


def _astray(files: dict[str, bytes], inputs: dict[str, str], ground: Ground) -> list[str]:
    """Return the runs with a note on another page than its call, once the PDF has told that there are any."""
    found = typst.query(
        files,  # type: ignore[type-var]
        "<astray>",
        field="value",
        root=ground.root,
        font_paths=_loaded(ground.fonts),
        ignore_system_fonts=True,
        sys_inputs=inputs,
    )
    return [run for runs in json.loads(found) for run in runs]


_threads = threading.local()


def _compiler(fonts: tuple[Path, ...]) -> typst.Compiler:
    """Return the one compiler of this thread (Typst lends it to one at a time) for some fonts; it keeps these."""
    if getattr(_threads, "fonts", None) != fonts:
        _threads.fonts = fonts
        _threads.compiler = typst.Compiler(b"", font_paths=_loaded(fonts), ignore_system_fonts=True)
    compiler: typst.Compiler = _threads.compiler
    return compiler


def _writer() -> typst.Compiler:
    """Return the compiler of this thread for HTML, which needs no font."""
    if not hasattr(_threads, "writer"):
        _threads.writer = typst.Compiler(b"", ignore_system_fonts=True)
    writer: typst.Compiler = _threads.writer
    return writer


@cache
def _loaded(folders: tuple[Path, ...]) -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False, font_paths=[str(folder) for folder in folders])


@cache
def _house_style() -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in sorted(HOUSE_STYLE.glob("*.typ"))}


def _attached(file: str) -> str:
    quoted = '"' + file.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return (
        f'#pdf.attach({quoted}, bytes(sys.inputs.at({quoted})), relationship: "source",'
        ' mime-type: "application/tei+xml", description: "The TEI encoding of this text")\n'
    )


def _instant(date: str, name: str) -> datetime:
    """Return the first instant of a day, month or year."""
    first = (date + "-01-01"[len(date) - 4 :] if re.fullmatch(r"\d{4}(-\d\d)?", date) else date) or "1970-01-01"
    try:
        return datetime.strptime(first, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError as error:
        raise TypesettingError(f"{name}: its version is {date!r}, not a day (YYYY-MM-DD)") from error


_MISSING = re.compile(r"the text `\"(.+?)\"` could not be displayed", re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")


def _in_words(message: str, hints: list[str], sources: Mapping[str, bytes]) -> str:
    missing = _MISSING.search(message)
    if missing:
        text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), missing[1])
        letters = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in dict.fromkeys(text))
        return (
            f"no font of the press has the letter {letters}{_place_of(text[0], sources)}. Put a font that has it"
            ' into a folder beside edition.toml, and name the folder there: [pdf] fonts = ["fonts"]'
        )
    return ". ".join((f"the page cannot be set: {message}", *hints))


def _place_of(letter: str, sources: Mapping[str, bytes]) -> str:
    """Return where a letter stands first, typed or as a character reference, in words."""
    written = re.compile(f"{re.escape(letter)}|&#(?:x0*{ord(letter):x}|0*{ord(letter)});", re.IGNORECASE)
    for file, content in sources.items():
        text = content.decode()
        found = written.search(text)
        if found:
            return f", which stands in {file}, line {text.count(chr(10), 0, found.start()) + 1}"
    return ""
