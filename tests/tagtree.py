"""Reads a PDF as a screen reader does: from its tag tree (ISO 32000-1, 14.7, 14.8), never from the page."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from io import BytesIO
from typing import Any

import pikepdf
from pdfminer.pdfdevice import PDFDevice
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfinterp import PDFPageInterpreter, PDFResourceManager
from pdfminer.pdfpage import PDFPage
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text

#: Structure types that begin and end a stretch of words.
BLOCKS = {"/P", "/H1", "/H2", "/H3", "/H4", "/H5", "/H6", "/Table", "/TR", "/TH", "/TD", "/Note"}


@dataclass
class TaggedText:
    """The strings of a PDF made by ``publish.formats.pdf``, white space collapsed, note calls and notes apart.

    ``text`` is S: what stands between the title block (up to the paragraph after the first heading) and the
    colophon (from the last heading of level 2); ``whole`` has these too. ``notes`` are the notes in order and
    ``signs`` their labels; ``artefacts`` is what stands on pages outside the tag tree.
    """

    whole: str = ""
    title: str = ""
    text: str = ""
    colophon: str = ""
    notes: tuple[str, ...] = ()
    signs: tuple[str, ...] = ()
    artefacts: str = ""
    roles: tuple[str, ...] = ()


def text_of_pdf(pdf: bytes) -> TaggedText:
    """Return the strings of a PDF; hyphens of hyphenation (U+00AD at a line's end) are joined."""
    marked, artefacts = _marked_content(pdf)
    with pikepdf.open(BytesIO(pdf)) as opened:
        walk = _Walk(marked)
        document = _children(opened.Root.StructTreeRoot)[0]
        blocks = [(str(child.S), _collapsed(walk.words(child))) for child in _children(document)]
    roles = [role for role, _words in blocks]
    begin = roles.index("/H1") + 2
    end = len(roles) - 1 - roles[::-1].index("/H2")
    return TaggedText(
        whole=_joined(blocks),
        title=_joined(blocks[:begin]),
        text=_joined(blocks[begin:end]),
        colophon=_joined(blocks[end:]),
        notes=tuple(_collapsed(note) for note in walk.notes),
        signs=tuple(_collapsed(sign) for sign in walk.signs),
        artefacts=_collapsed(artefacts),
        roles=tuple(walk.roles),
    )


def _joined(blocks: list[tuple[str, str]]) -> str:
    return _collapsed(" ".join(words for _role, words in blocks))


def _collapsed(text: str) -> str:
    return " ".join(part for part in text.replace("\t", " ").replace("\n", " ").split(" ") if part)


def _children(element: Any) -> list[Any]:
    if "/K" not in element:
        return []
    kids = element.K
    return list(kids) if isinstance(kids, pikepdf.Array) else [kids]


@dataclass
class _Walk:
    """Words of structure elements in order; notes and labels are put aside as they are met."""

    marked: dict[tuple[int, int], str]
    notes: list[str] = field(default_factory=list)
    signs: list[str] = field(default_factory=list)
    roles: list[str] = field(default_factory=list)

    def words(self, element: Any) -> str:
        role = str(element.S)
        self.roles.append(role)
        inside = "".join(self.piece(child, element) for child in _children(element))
        if role == "/Note":
            self.notes.append(inside)
            return ""
        if role == "/Lbl":
            self.signs.append(inside)
            return ""
        return f" {inside} " if role in BLOCKS else inside

    def piece(self, child: Any, parent: Any) -> str:
        if isinstance(child, int):
            return self.line(child, parent.Pg)
        if child.get("/Type") == "/MCR":
            return self.line(int(child.MCID), child.get("/Pg", parent.get("/Pg")))
        if child.get("/Type") == "/OBJR":
            return ""
        return self.words(child)

    def line(self, number: int, page: Any) -> str:
        return self.marked[page.objgen[0], number].removesuffix("\u00ad")


def _marked_content(pdf: bytes) -> tuple[dict[tuple[int, int], str], str]:
    """Return the characters of each marked sequence (by page object and MCID), and those of all artefacts."""
    resources = PDFResourceManager()
    device = _Marks(resources)
    interpreter = PDFPageInterpreter(resources, device)
    for page in PDFPage.create_pages(PDFDocument(PDFParser(BytesIO(pdf)))):
        device.page = int(str(page.pageid))
        interpreter.process_page(page)
    return device.marked, "".join(device.artefacts)


class _Marks(PDFDevice):
    """Collects characters by the marked content they stand in; ActualText and reversed runs are heeded."""

    def __init__(self, resources: PDFResourceManager) -> None:
        super().__init__(resources)
        self.page = 0
        self.marked: dict[tuple[int, int], str] = defaultdict(str)
        self.artefacts: list[str] = []
        self.open: list[tuple[str, dict[str, Any], list[str]]] = []

    def begin_tag(self, tag: Any, props: Any = None) -> None:
        self.open.append((tag.name, props or {}, []))
        if props and "MCID" in props:
            self.marked[self.page, props["MCID"]] += ""

    def end_tag(self) -> None:
        name, props, pieces = self.open.pop()
        words = "".join(reversed(pieces)) if name == "ReversedChars" else "".join(pieces)
        if "ActualText" in props:
            words = decode_text(props["ActualText"])
        if name == "Artifact":
            self.artefacts.append(words + " ")
        elif "MCID" in props:
            self.marked[self.page, props["MCID"]] += words
        elif self.open:
            self.open[-1][2].append(words)
        else:
            raise AssertionError(f"words outside the tag tree: {words!r}")

    def render_string(self, textstate: Any, seq: Any, ncs: Any, graphicstate: Any) -> None:
        for piece in seq:
            if isinstance(piece, bytes):
                self.open[-1][2].extend(textstate.font.to_unichr(cid) for cid in textstate.font.decode(piece))
