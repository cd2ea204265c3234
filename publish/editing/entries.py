"""Entries of registers: where they are, how a new one is written."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from publish.edition import Edition
from publish.problem import EditionError
from publish.source.xml import TEI, XML_ID, Element, Source

#: What an editor may name: the prefix of pointers to it, the element of the entry, of its name, and of the list.
KINDS = {
    "person": ("person", "person", "persName", "listPerson"),
    "place": ("place", "place", "placeName", "listPlace"),
    "organisation": ("org", "org", "orgName", "listOrg"),
    "hand": ("hand", "handNote", "", "handNotes"),
    "agent": ("resp", "person", "persName", "listPerson"),
}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


@dataclass(frozen=True)
class Entry:
    """A new entry: its kind, identifier and preferred name, and what else is known of it.

    ``typed`` are forms, ``documents`` those that have them; ``identifiers`` are authority file and identifier;
    ``sources`` say where facts were read.
    """

    kind: str
    id: str
    name: str
    typed: Sequence[str] = ()
    documents: Sequence[str] = ()
    note: str = ""
    role: str = ""
    identifiers: Sequence[tuple[str, str]] = ()
    sources: Sequence[str] = ()
    facts: dict[str, str] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Register:
    """The file in which entries of a kind are, and what comes before the identifier there (``resp-``)."""

    source: Source
    before: str


def register_of(edition: Edition, kind: str, registers: list[Source]) -> Register:
    """Return the register of a kind, as the prefixes of the edition's documents say; raises `EditionError` for none."""
    prefix, _, _, listed = KINDS[kind]
    file, before = declared(edition, prefix)
    for source in registers:
        if source.path.name == file and next(source.root.iter(f"{TEI}{listed}"), None) is not None:
            return Register(source, before)
    raise EditionError(f"the edition has no register with a <{listed}> for the prefix {prefix}: (looked for {file})")


def declared(edition: Edition, prefix: str) -> tuple[str, str]:
    """Return file name and beginning of identifiers of a prefix, as a document declares it."""
    from publish.editing.kinds import sources_of

    for source in sources_of(edition)[1]:
        for found in source.root.iter(f"{TEI}prefixDef"):
            if found.get("ident") == prefix:
                file, _, rest = found.get("replacementPattern", "").partition("#")
                return Path(file).name, rest.partition("$")[0]
    names = {"person": "persons", "place": "places", "org": "organisations"}
    return f"{names.get(prefix, 'responsibility')}.xml", "" if prefix in names else f"{prefix}-"


def with_entry(edition: Edition, entry: Entry, register: Register) -> str:
    """Return the text of a register with a new entry; raises `EditionError` for one that cannot be."""
    _check(entry, register)
    source = register.source
    lists = list(source.root.iter(f"{TEI}{KINDS[entry.kind][3]}"))
    siblings = [child for child in lists[0] if isinstance(child.tag, str)]
    after = [child for child in siblings if _sort_key(child) > entry.name.casefold()]
    if after:
        at = source.offset(source.place(after[0]))
        indent = source.text[source.text.rfind("\n", 0, at) + 1 : at]
        return source.text[:at] + _written(entry, register, indent).lstrip() + "\n" + indent + source.text[at:]
    return _appended(source, lists[0], entry, register)


def _appended(source: Source, listed: Element, entry: Entry, register: Register) -> str:
    """Return the text with an entry as the last of its list."""
    name = KINDS[entry.kind][3]
    start = source.offset(source.place(listed))
    indent = re.sub(r"\S.*", "", source.text[source.text.rfind("\n", 0, start) + 1 : start])
    empty = re.compile(r"<[^>]*/>").match(source.text, start)
    written = _written(entry, register, indent + "  ")
    if empty:
        return (
            f"{source.text[:start]}{empty[0][:-2].rstrip()}>\n{written}\n{indent}</{name}>{source.text[empty.end() :]}"
        )
    end = source.text.index(f"</{name}", start)
    head = source.text[:end].rstrip()
    return f"{head}\n{written}\n{indent}{source.text[end:]}"


def _sort_key(entry: Element) -> str:
    names = [child for child in entry if child.get("type") == "preferred"]
    return " ".join("".join(map(str, names[0].itertext())).split()).casefold() if names else ""


def _check(entry: Entry, register: Register) -> None:
    if not _ID.fullmatch(entry.id):
        raise EditionError(
            f"{entry.id}: an identifier is lower-case letters, digits and hyphens, as in kim or li-kenong"
        )
    if not entry.name.strip():
        raise EditionError("an entry needs a name (--name)")
    if entry.identifiers and not entry.sources:
        raise EditionError("an identifier needs the source in which it was read beside the name (--source)")
    taken = {element.get(XML_ID) for element in register.source.root.iter("*")}
    if register.before + entry.id in taken:
        raise EditionError(f"{entry.id}: {register.source.file} already has an entry of this name")


def _written(entry: Entry, register: Register, indent: str) -> str:
    """Return an entry as TEI, in lines."""
    _, element, name, _ = KINDS[entry.kind]
    identifier = quoteattr(register.before + entry.id)
    if entry.kind == "hand":
        words = ". ".join(part.rstrip(".") for part in (entry.name, entry.note) if part)
        return f"{indent}<handNote xml:id={identifier}>{escape(words)}.</handNote>"
    role = f" role={quoteattr(entry.role)}" if entry.role else ""
    documents = " ".join(f"doc:{document}" for document in entry.documents)
    corresp = f" corresp={quoteattr(documents)}" if documents else ""
    lines = [f'<{name} type="preferred">{escape(entry.name)}</{name}>']
    lines += [f'<{name} type="typed"{corresp}>{escape(form)}</{name}>' for form in entry.typed]
    lines += [f"<{fact}>{escape(words)}</{fact}>" for fact, words in entry.facts.items()]
    lines += [f"<idno type={quoteattr(file)}>{escape(value)}</idno>" for file, value in entry.identifiers]
    lines += [f'<note type="description">{escape(entry.note)}</note>'] if entry.note else []
    lines += [f'<note type="source">{escape("; ".join(entry.sources))}</note>'] if entry.sources else []
    inner = "".join(f"{indent}  {line}\n" for line in lines)
    return f"{indent}<{element} xml:id={identifier}{role}>\n{inner}{indent}</{element}>"
