"""Word and Writer files read into a page: every word of them, with tracked changes, notes, comments and pictures.

The press reads their XML itself (``xslt/word/``): libraries lose the inserted words, the deleted ones, or both.
"""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path, PurePosixPath

from publish import saxon
from publish.importing.page import Block, Page, Picture, Question, Span
from publish.importing.typed import FORBIDDEN
from publish.problem import EditionError, Problem
from publish.resources import stylesheet
from publish.source import xml
from publish.source.archive import read_archive
from publish.source.xml import Element

_PARTS = re.compile(
    r"word/(?:document|footnotes|endnotes|comments|numbering|styles|header\d*|footer\d*)\.xml|word/_rels/document\.xml\.rels"
    r"|content\.xml|styles\.xml"
)
_PICTURES = re.compile(r"(?:word/media|Pictures|media)/[^/]+\.(?:png|jpe?g|gif|svg|webp)", re.IGNORECASE)
#: A paper with at least this part of its paragraphs empty was typed in lines, blank lines between its paragraphs.
_TYPED_IN_LINES = 0.3


def read_word(content: bytes, name: str, document: str) -> Page:
    """Return a Word or Writer file as a page; raises `EditionError` for an archive that is neither."""
    files = read_archive(content, name, lambda file: bool(_PARTS.fullmatch(file) or _PICTURES.fullmatch(file)))
    if not files.keys() & {"word/document.xml", "content.xml"}:
        raise EditionError(f"{name}: this archive is no Word (.docx) or Writer (.odt) file")
    parts = "".join(_part(file, files[file], name) for file in sorted(files) if _PARTS.fullmatch(file))
    made = saxon.write(stylesheet("word/word.xsl"), saxon.parse(f"<parts>{parts}</parts>")).text
    read = xml.parse(made.encode(), Path(name), name)
    if isinstance(read, Problem):
        raise EditionError(f"{name}: {read.message}")
    pictures = {file: files[file] for file in sorted(files) if _PICTURES.fullmatch(file)}
    page = _with_pictures([_block(block) for block in read.root], pictures, document)
    if not any(block.text.strip() for block in page.blocks):
        raise EditionError(f"{name}: there is no word in it")
    return page


def _part(file: str, content: bytes, name: str) -> str:
    """Return one XML file of the archive, read by the press's own parser, as an element."""
    read = xml.parse(content, Path(name), f"{name}, {file}")
    if isinstance(read, Problem):
        raise EditionError(f"{read.file}, line {read.line}: {read.message}")
    text = re.sub(r"^\s*<\?xml.*?\?>", "", read.text, count=1, flags=re.DOTALL)
    return f'<part name="{file}">{text}</part>'


def _block(element: Element) -> Block:
    """Return a block of the stylesheet's page."""
    facts = {str(key): str(value) for key, value in element.attrib.items() if key not in ("joint", "role")}
    spans = [_span(child) for child in element if child.tag == "span"]
    text = element.findtext("text") or ""
    return Block(text, element.get("joint", "blank"), tuple(_merged(spans)), element.get("role", "p"), facts)


def _span(element: Element) -> Span:
    known = ("start", "end", "kind")
    facts = {str(key): str(value) for key, value in element.attrib.items() if key not in known}
    kind = element.get("kind", "")
    return Span(int(element.get("start", "0")), int(element.get("end", "0")), kind, facts, _question(kind, facts))


def _question(kind: str, facts: dict[str, str]) -> Question | None:
    """Return what a stretch leaves open: whose a comment is, and a look that the encoding has no word for."""
    if kind == "comment":
        by = f", by {facts['author']}" if facts.get("author") else ""
        return Question("comment", f"a note of the edition{by}", ("a remark to be taken out",))
    return Question("look", "plain letters", ("lowered letters",)) if kind == "subscript" else None


def _merged(spans: list[Span]) -> list[Span]:
    """Return spans, those of one kind that touch as one: a word processor cuts runs where it likes."""
    merged: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.kind, span.start, span.end)):
        last = merged[-1] if merged else None
        same = last is not None and (last.kind, last.facts) == (span.kind, span.facts)
        if last is not None and same and span.start <= last.end and span.end > span.start:
            merged[-1] = replace(last, end=max(last.end, span.end))
        else:
            merged.append(span)
    return merged


def _with_pictures(blocks: list[Block], pictures: dict[str, bytes], document: str) -> Page:
    """Return a page with its pictures named after the document, and whose hands are in it."""
    names = {
        file: f"{document}-{number}{PurePosixPath(file).suffix.lower()}" for number, file in enumerate(pictures, 1)
    }

    def named(span: Span) -> Span:
        file = str(PurePosixPath(span.facts.get("file", "")))
        return replace(span, facts={**span.facts, "name": names.get(file, "")}) if span.kind == "picture" else span

    cleaned = [replace(block, spans=tuple(map(named, block.spans))) for block in blocks]
    kept = [_settled(block) for block in _in_paragraphs(cleaned)]
    used = {span.facts["name"] for block in kept for span in block.of_kind("picture")}
    authors = (s.facts["author"] for b in kept for s in b.of_kind("inserted", "deleted") if s.facts.get("author"))
    found = [Picture(names[file], content) for file, content in pictures.items() if names[file] in used]
    return Page(
        tuple(block for block in kept if block.text or block.spans), tuple(found), tuple(dict.fromkeys(authors))
    )


def _in_paragraphs(blocks: list[Block]) -> list[Block]:
    """Return the blocks; where empty paragraphs part them, the lines between two of these are one."""
    plain = [block for block in blocks if block.role == "p"]
    empty = [block for block in plain if not block.text.strip() and not block.spans]
    if len(empty) < _TYPED_IN_LINES * max(len(plain) - len(empty), 1) or len(plain) == len(empty):
        return [block for block in blocks if block not in empty]
    joined: list[Block] = []
    follows = False
    for block in blocks:
        if follows and block.role == "p" and (block.text.strip() or block.spans):
            joined[-1] = _with_line(joined[-1], block)
        elif block.text.strip() or block.spans or block.role != "p":
            joined.append(block)
        follows = block.role == "p" and bool(block.text.strip() or block.spans)
    return joined


def _with_line(block: Block, line: Block) -> Block:
    by = len(block.text) + 1
    return replace(block, text=f"{block.text}\n{line.text}", spans=(*block.spans, *(s.moved(by) for s in line.spans)))


def _settled(block: Block) -> Block:
    """Return a block with its white space settled and its spans moved with it; no blank is at the edge of a span."""
    text = FORBIDDEN.sub("", block.text)
    kept: list[str] = []
    moves: list[int] = []
    for sign in re.sub(r"[^\S\t\n]", " ", text):
        moves.append(len(kept))
        before = kept[-1] if kept else "\n"
        if sign == " " and before.isspace():
            continue
        while sign in "\n\t" and kept and kept[-1] == " ":
            kept.pop()
        kept.append(sign)
    moves.append(len(kept))
    whole = "".join(kept)
    end = len(whole.rstrip())
    spans = (replace(s, start=min(moves[s.start], end), end=min(moves[s.end], end)) for s in block.spans)
    trimmed = (_trimmed(span, whole) for span in spans)
    return replace(
        block, text=whole[:end], spans=tuple(s for s in trimmed if s.end > s.start or s.kind in ("picture", "comment"))
    )


def _trimmed(span: Span, text: str) -> Span:
    """Return a span without the blanks at its edges."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip()) if words.strip() else span.start
    return replace(span, start=start, end=max(start, span.start + len(words.rstrip())))
