"""An identifier renamed everywhere: a document with its file, a block or note, an entry of a register."""

from __future__ import annotations

import re
from pathlib import Path

from publish.checks.facts.places import status_of
from publish.document.record import DRAFT
from publish.editing.entries import KINDS, declared
from publish.editing.history import has_history, now, with_change
from publish.editing.kinds import sources_of
from publish.editing.pointers import with_words
from publish.editing.redirects import redirects_of, with_redirect
from publish.editing.skeleton import free_path
from publish.edition import Edition
from publish.problem import EditionError, Problem
from publish.source import xml
from publish.source.xml import TEI, XML_ID, Source

_PART = re.compile(r"(?P<document>[\w-]+)\.(?P<part>[\w-]+)")
_ENTRY = re.compile(r"(?P<prefix>[a-z]+):(?P<id>[\w-]+)")
_ENTRY_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

Changes = dict[Path, bytes | None]


def rename(edition: Edition, old: str, new: str) -> Changes:
    """Return the files that change when an identifier gets another name; raises `EditionError` where it cannot.

    ``person:kim`` names an entry, ``telegram-99`` a document, ``telegram-99.b3`` a block or note.
    """
    if old == new:
        raise EditionError(f"{old}: the old and the new name are the same")
    if _ENTRY.fullmatch(old):
        return _entry(edition, old, new)
    return _part(edition, old, new) if _PART.fullmatch(old) else _document(edition, old, new)


def files_of(edition: Edition) -> list[Source]:
    """Return every file of the edition, the pages too; raises `EditionError` for one that is not well-formed."""
    found = [xml.read(path, edition.name_of(path)) for path in _paths(edition)]
    for source in found:
        if isinstance(source, Problem):
            raise EditionError(f"{source.file}, line {source.line}: {source.message}; nothing was changed")
    return [source for source in found if isinstance(source, Source)]


def _paths(edition: Edition) -> list[Path]:
    return [*edition.documents(), *edition.registers(), *edition.pages()]


def changed(sources: list[Source], texts: dict[Path, str]) -> Changes:
    """Return the files whose text differs, as bytes; each must still be well-formed."""
    changes: Changes = {}
    for source in sources:
        text = texts[source.path]
        if text != source.text:
            again = xml.parse(text.encode(), source.path, source.file)
            if isinstance(again, Problem):
                raise EditionError(f"{again.file}, line {again.line}: {again.message}; nothing was changed")
            changes[source.path] = text.encode()
    return changes


def _document(edition: Edition, old: str, new: str) -> Changes:
    sources = files_of(edition)
    own = next((source for source in sources if source.path in edition.documents() and source.path.stem == old), None)
    if own is None:
        raise EditionError(f"{old}: the edition has no document of this name")
    target = free_path(edition, new, once=old)
    pointers = _document_prefixes(sources)
    texts = {}
    for source in sources:

        def change(name: str, word: str, mine: bool = source is own) -> str:
            if name == "xml:id":
                return _renamed(word, old, new) if mine else word
            return _pointed(word, old, new, pointers)

        texts[source.path] = with_words(source.text, change)
    changes = changed(sources, texts)
    content = changes.pop(own.path, None) or own.text.encode()
    redirect: Changes = {}
    if status_of(own) != DRAFT:
        when = now()
        redirect = with_redirect(edition, old, new, when)
        content = _dated(edition, content, own, when, old, new) if has_history(own) else content
    return {own.path.with_name(target.name): content, own.path: None, **changes, **redirect}


def _dated(edition: Edition, content: bytes, own: Source, when: str, old: str, new: str) -> bytes:
    """Return a document with its renaming in its history, so that harvesters learn of it."""
    source = xml.parse(content, own.path, own.file)
    assert isinstance(source, Source)
    return with_change(source, when, edition.words.label("metadata.renamed", old=old, new=new)).encode()


def _renamed(word: str, old: str, new: str) -> str:
    return new + word[len(old) :] if word == old or word.startswith(f"{old}.") else word


def _document_prefixes(sources: list[Source]) -> set[str]:
    """Return the prefixes whose pointers name a document by its id."""
    return {
        str(declared.get("ident"))
        for source in sources
        for declared in source.root.iter(f"{TEI}prefixDef")
        if "$1.xml" in declared.get("replacementPattern", "")
    }


def _pointed(word: str, old: str, new: str, prefixes: set[str]) -> str:
    """Return a pointer that leads to the new name where it led to the old one."""
    path, sign, fragment = word.partition("#")
    fragment = _renamed(fragment, old, new) if path == "" or path.endswith(f"{old}.xml") else fragment
    folder, slash, file = path.rpartition("/")
    path = f"{folder}{slash}{new}.xml" if file == f"{old}.xml" else path
    prefix, colon, local = path.partition(":")
    path = f"{prefix}:{_renamed(local, old, new)}" if colon and prefix in prefixes else path
    return f"{path}{sign}{fragment}"


def _part(edition: Edition, old: str, new: str) -> Changes:
    """A block or note of a document that is still a draft: published ones are named for ever."""
    found, wanted = _PART.fullmatch(old), _PART.fullmatch(new)
    if found is None or wanted is None or found["document"] != wanted["document"]:
        raise EditionError(
            f"{new}: the new name of {old} begins with that of its document, as in {old.partition('.')[0]}.b99"
        )
    sources = files_of(edition)
    own = next((source for source in sources if source.path.stem == found["document"]), None)
    ids = {element.get(XML_ID) for element in own.root.iter("*")} if own else set()
    if own is None or old not in ids:
        raise EditionError(f"{old}: the edition has nothing of this name")
    if new in ids:
        raise EditionError(f"{new}: there is already something of this name in {own.file}")
    if status_of(own) not in ("", "draft"):
        raise EditionError(f"{old}: {own.file} is no draft any more: names of its blocks and notes are never changed")
    file = own.path.name

    def change(name: str, word: str) -> str:
        if name == "xml:id":
            return new if word == old else word
        path, sign, fragment = word.partition("#")
        return f"{path}#{new}" if sign and fragment == old and path.rpartition("/")[2] in ("", file) else word

    return changed(sources, {source.path: with_words(source.text, change) for source in sources})


def _entry(edition: Edition, old: str, new: str) -> Changes:
    prefix, _, old_id = old.partition(":")
    new_id = new.removeprefix(f"{prefix}:")
    register, before = register_with(edition, old)
    if not _ENTRY_ID.fullmatch(new_id):
        raise EditionError(f"{new}: an identifier is lower-case letters, digits and hyphens, as in {prefix}:li-kenong")
    if before + new_id in {element.get(XML_ID) for element in register.root.iter("*")}:
        raise EditionError(f"{prefix}:{new_id}: there is already an entry of this name: use `publish register merge`")
    if redirects_of(edition).get(f"{prefix}:{new_id}", old) != old:
        raise EditionError(f"{prefix}:{new_id}: this name leads to another entry and is never used again")
    changes = with_refs(edition, old, f"{prefix}:{new_id}", rename_entry=True)
    return {**changes, **with_redirect(edition, f"{prefix}:{old_id}", f"{prefix}:{new_id}")}


def register_with(edition: Edition, ref: str) -> tuple[Source, str]:
    """Return the register with an entry, and what comes before identifiers in it; raises `EditionError` for none."""
    prefix, _, name = ref.partition(":")
    if prefix not in {known[0] for known in KINDS.values()}:
        raise EditionError(f"{ref}: there is no register for {prefix}: (there are person, place, org, hand, resp)")
    file, before = declared(edition, prefix)
    for source in sources_of(edition, documents=False)[0]:
        if source.path.name == file and any(e.get(XML_ID) == before + name for e in source.root.iter("*")):
            return source, before
    raise EditionError(f"{ref}: no register has an entry of this name: look for it with `publish register find`")


def with_refs(edition: Edition, old: str, new: str, *, rename_entry: bool) -> Changes:
    """Return the files that change when pointers to one entry lead to another."""
    register, before = register_with(edition, old)
    old_id, new_id = before + old.partition(":")[2], before + new.partition(":")[2]
    sources = files_of(edition)
    texts = {}
    for source in sources:

        def change(name: str, word: str, mine: bool = source.path == register.path) -> str:
            if name == "xml:id":
                return new_id if mine and rename_entry and word == old_id else word
            path, sign, fragment = word.partition("#")
            leads = path.rpartition("/")[2] == register.path.name or (mine and not path)
            if sign and fragment == old_id and leads:
                return f"{path}#{new_id}"
            return new if word == old else word

        texts[source.path] = with_words(source.text, change)
    return changed(sources, texts)
