"""New entries for the people and places of a page that no register has."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from publish.editing.entries import Entry, Register, register_of, with_entry
from publish.edition import Edition
from publish.importing.page import Page, Span
from publish.problem import EditionError, Problem
from publish.source import xml
from publish.source.xml import XML_ID, Source

#: Element of a name: kind of entry, prefix of pointers to it.
_KINDS = {"persName": ("person", "person"), "placeName": ("place", "place")}


@dataclass(frozen=True)
class Added:
    """A page whose new names point to entries, the changed registers, and the pointers to the new entries."""

    page: Page
    files: dict[Path, bytes | None]
    refs: tuple[str, ...]


def add_entries(edition: Edition, page: Page, document: str, registers: list[Source]) -> Added:
    """Add an entry for each name of a page that no register has."""
    refs: dict[tuple[str, str], str] = {}
    files: dict[Path, bytes | None] = {}
    for element, (kind, prefix) in _KINDS.items():
        forms = _new_forms(page, element)
        register = register_of(edition, kind, registers) if forms else None
        for name, typed in forms.items():
            assert register is not None
            free = _free(name, register, document)
            sources = [f"this edition, {document}"]
            entry = Entry(kind, free, _name(typed[0]), typed, [document], sources=sources)
            register = replace(register, source=_again(with_entry(edition, entry, register), register.source))
            files[register.source.path] = register.source.text.encode()
            refs[element, name] = f"{prefix}:{free}"
    blocks = (replace(block, spans=tuple(_pointed(span, refs) for span in block.spans)) for block in page.blocks)
    return Added(page.with_blocks(blocks), files, tuple(refs.values()))


def _free(name: str, register: Register, document: str) -> str:
    taken = {element.get(XML_ID) for element in register.source.root.iter("*")}
    return name if register.before + name not in taken else f"{name}-{document}"


def _new_forms(page: Page, element: str) -> dict[str, list[str]]:
    """Return the forms of every name of a kind that has no entry, by the identifier that is proposed for it."""
    forms: dict[str, list[str]] = {}
    for block in page.blocks:
        for span in block.of_kind("name"):
            form = " ".join(block.words_of(span).split())
            new = span.facts.get("new") if span.facts["element"] == element else None
            if new and form not in forms.setdefault(new, []):
                forms[new].append(form)
    return forms


def _name(form: str) -> str:
    return form.title() if form.isupper() else form


def _pointed(span: Span, refs: dict[tuple[str, str], str]) -> Span:
    if not span.facts.get("new"):
        return span
    facts = {key: value for key, value in span.facts.items() if key != "new"}
    return replace(span, facts={**facts, "ref": refs[facts["element"], span.facts["new"]]}, question=None)


def _again(text: str, source: Source) -> Source:
    read = xml.parse(text.encode(), source.path, source.file)
    if isinstance(read, Problem):
        raise EditionError(f"{read.file}, line {read.line}: {read.message}; nothing was written")
    return read
