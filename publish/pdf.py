"""PDF through Typst: the only module that imports typst.

A program (made by ``xslt/formats/typst.xsl``) imports the house style in ``publish/typeset``. What comes out
is PDF/UA-1 (ISO 14289-1) and PDF/A-3a (ISO 19005-3) at once, of the fonts inside the wheel and nothing else.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Mapping
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

import typst

from publish.problem import EditionError

#: Both together: tagged for ears, and fit for archives with the source inside.
STANDARDS: list[typst.PDFStandard] = ["a-3a", "ua-1"]
HOUSE_STYLE = Path(__file__).parent / "typeset"


class TypesettingError(EditionError):
    """A page cannot be set: a letter that no font has, or a program that Typst refuses."""


def make_pdf(
    program: str, *, attachments: Mapping[str, bytes], date: str, name: str = "the document"
) -> bytes:
    """Set a Typst program and return the PDF, the same bytes for the same input.

    ``attachments`` (file name to XML in UTF-8) go in as the source (``AFRelationship`` Source); ``date``
    (``YYYY-MM-DD``, the version of the document) is the file's only date. PDF/A wants one: where the document
    tells none (another edition's), it is the first day that files know. ``name`` is used in errors.
    Raises `TypesettingError` in words, for warnings too.
    """
    try:
        pdf, warnings = _compiler().compile_with_warnings(
            input=(program + "".join(map(_attached, attachments))).encode(),
            format="pdf",
            pdf_standards=STANDARDS,
            timestamp=_instant(date, name),
            sys_inputs={file: content.decode() for file, content in attachments.items()},
        )
    except typst.TypstError as error:
        raise TypesettingError(f"{name}: {_in_words(error.message, error.hints)}") from error
    if warnings:
        raise TypesettingError(f"{name}: {_in_words(warnings[0].message, warnings[0].hints)}")
    assert isinstance(pdf, bytes)
    return pdf


def set_pages(address: str, program: str, attachments: dict[str, bytes], date: str) -> list[tuple[str, bytes]]:
    """Return one PDF of a site by its address; for a process of its own, since Typst takes a core and memory."""
    return [(address, make_pdf(program, attachments=attachments, date=date, name=address))]


_threads = threading.local()


def _compiler() -> typst.Compiler:
    """Return the one compiler of this thread (Typst lends it to one at a time); it keeps fonts and house style."""
    if not hasattr(_threads, "compiler"):
        _threads.compiler = typst.Compiler(
            b"", root=HOUSE_STYLE, font_paths=_fonts(), ignore_system_fonts=True
        )
    compiler: typst.Compiler = _threads.compiler
    return compiler


@cache
def _fonts() -> typst.Fonts:
    return typst.Fonts(include_system_fonts=False)


def _attached(file: str) -> str:
    quoted = '"' + file.replace("\\", "\\\\").replace('"', '\\"') + '"'
    return (
        f'#pdf.attach({quoted}, bytes(sys.inputs.at({quoted})), relationship: "source",'
        ' mime-type: "application/tei+xml", description: "The TEI encoding of this text")\n'
    )


def _instant(date: str, name: str) -> datetime:
    try:
        return datetime.strptime(date or "1970-01-01", "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError as error:
        raise TypesettingError(f"{name}: its version is {date!r}, not a day (YYYY-MM-DD)") from error


_MISSING = re.compile(r"the text `\"(.+?)\"` could not be displayed", re.DOTALL)


def _in_words(message: str, hints: list[str]) -> str:
    missing = _MISSING.search(message)
    if missing:
        letters = ", ".join(f"{letter} (U+{ord(letter):04X})" for letter in dict.fromkeys(missing[1]))
        return f"no font of the press has the letter {letters}: the PDF cannot show it"
    return ". ".join((f"the page cannot be set: {message}", *hints))
