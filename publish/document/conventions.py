"""Documents as the press reads them, whatever the conventions of their edition.

A copy of each file in memory gets the press's own pointers (``person:…``, ``place:…``, ``org:…``) in place of
``#id``, ``registers.xml#id``, prefixes of the edition's own and identifiers of authority files, and the name of its
file as ``xml:id``. Only attributes are changed, so every line stays what it is; the file that is published is the
edition's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import quoteattr

from publish.document.pictures import SHOWN, picture_address
from publish.document.prefixes import Prefixes, prefixes_of
from publish.document.registers import ENTRIES, complete
from publish.edition import Edition
from publish.problem import Problem
from publish.source.xml import TEI, XML_ID, Element, Source, parse

#: The prefixes of the press's own pointers: what has one is not looked at again.
_OWN = {"person", "place", "org", "resp", "hand", "kind", "doc"}
#: Attributes that point to entries.
_POINTING = ("ref", "corresp", "target", "who", "key", "sameAs")
#: The namespaces of authority files, by type of ``idno`` in lower case.
_AUTHORITIES = {
    "gnd": "d-nb.info/gnd/",
    "viaf": "viaf.org/viaf/",
    "wikidata": "www.wikidata.org/entity/",
    "geonames": "www.geonames.org/",
}
_TAG = re.compile(r"<[^\s/>]+((?:[^'\">]|'[^']*'|\"[^\"]*\")*)>")
_ATTRIBUTE = re.compile(r"(\s)([\w:.-]+)(\s*=\s*)('[^']*'|\"[^\"]*\")")


@dataclass(frozen=True)
class Registers:
    """What can be pointed to: the press's pointer by identifier, by file name with identifier, by authority address."""

    entries: Mapping[str, str]

    def pointer(self, written: str, *, own: frozenset[str], prefixes: Prefixes, bare_ids: str) -> str:
        """Return the press's pointer for one that is written in a document; the same where it means no entry."""
        prefix, colon, local = written.partition(":")
        if colon and prefix in _OWN:
            return written
        target = next((each.target(local) for each in prefixes.get(prefix, ()) if each.allows(local)), written)
        file, hash_, identifier = target.rpartition("#")
        if hash_ and not file:
            inside = bare_ids == "file" or (bare_ids in ("both", "elsewhere") and identifier in own)
            return written if inside else self.entries.get(identifier, written)
        if hash_:
            return self.entries.get(f"{file.rpartition('/')[2]}#{identifier}", written)
        return self.entries.get(_address(target), written) if colon else written


def registers_of(sources: Mapping[Path, Source]) -> Registers:
    """Return what the registers of an edition let its documents point to."""
    entries: dict[str, str] = {}
    for path, source in sources.items():
        for element in source.root.iter(*ENTRIES):
            identifier = element.get(XML_ID)
            if identifier:
                pointer = f"{ENTRIES[element.tag]}:{identifier}"
                for key in (identifier, f"{path.name}#{identifier}", *_addresses(element)):
                    entries.setdefault(key, pointer)
    return Registers(entries)


def placed(edition: Edition, sources: Mapping[Path, Source]) -> dict[Path, Source]:
    """Return the files of an edition by the path that they have in the press's own layout (``tei/documents/…``)."""
    rooms = {"documents": edition.documents(), "registers": edition.registers(), "pages": edition.pages()}
    folder = edition.root / "tei"
    return {
        folder / room / path.name: sources[path] for room, paths in rooms.items() for path in paths if path in sources
    }


def by_conventions(edition: Edition, sources: Mapping[Path, Source]) -> dict[Path, Source]:
    """Return placed files with the press's own pointers, names and registers; what has these is the same."""
    rooms: dict[str, dict[Path, Source]] = {"documents": {}, "registers": {}, "pages": {}}
    for path, source in sources.items():
        rooms[path.parent.name][path] = source
    registers = registers_of(rooms["registers"])
    return {
        path: settled_by(edition, source, registers, named=room == "documents")
        for room, files in {**rooms, "registers": complete(rooms["registers"], edition.words)}.items()
        for path, source in files.items()
    }


def settled_by(edition: Edition, source: Source, registers: Registers, *, named: bool) -> Source:
    """Return one file with the press's own pointers; one that is ``named`` bears its name as ``xml:id``."""
    return _settled(source, _changes(edition, source, registers, named=named))


def _changes(edition: Edition, source: Source, registers: Registers, *, named: bool) -> dict[Element, dict[str, str]]:
    """Return the attributes of a file that change, by element."""
    own = frozenset(str(each.get(XML_ID)) for each in source.root.iter(f"{TEI}*"))
    prefixes = prefixes_of(source)
    changes: dict[Element, dict[str, str]] = {}

    def meant(written: str) -> str:
        return registers.pointer(written, own=own, prefixes=prefixes, bare_ids=edition.tei.bare_ids)

    for element in source.root.iter(f"{TEI}*"):
        for name in ("facs", "url"):
            shown = " ".join(_picture(edition, each) for each in element.get(name, "").split(" ")).strip()
            if shown != element.get(name, ""):
                changes.setdefault(element, {})[name] = shown
        for name in _POINTING:
            written = element.get(name)
            pointers = " ".join(meant(each) for each in written.split()) if written else written
            if written and pointers != " ".join(written.split()):
                changes.setdefault(element, {})[name] = str(pointers)
    if named and source.root.get(XML_ID) != source.path.stem:
        changes.setdefault(source.root, {})["xml:id"] = source.path.stem
    return changes


def _picture(edition: Edition, written: str) -> str:
    """Return how a picture is reached; "" for one of the edition's own where it has none."""
    address = picture_address(written, edition.tei.facsimiles)
    is_own = address.lower().endswith(SHOWN) and ":" not in address
    return "" if is_own and not edition.has_pictures else address


def _settled(source: Source, changes: Mapping[Element, Mapping[str, str]]) -> Source:
    if not changes:
        return source
    text, parts, end = source.text, [], 0
    for element, attributes in sorted(changes.items(), key=lambda change: source.place(change[0])):
        begin = source.offset(source.place(element))
        tag = _TAG.match(text, begin)
        if tag:
            parts += [text[end:begin], _rewritten(tag[0], attributes)]
            end = tag.end()
    read = parse("".join([*parts, text[end:]]).encode(), source.path, source.file)
    return source if isinstance(read, Problem) else read


def _rewritten(tag: str, attributes: Mapping[str, str]) -> str:
    """Return a start tag with other values for some attributes; one that it lacks is added after its name."""
    missing = dict(attributes)

    def changed(found: re.Match[str]) -> str:
        value = missing.pop(found[2], None)
        return found[0] if value is None else f"{found[1]}{found[2]}{found[3]}{quoteattr(value)}"

    written = _ATTRIBUTE.sub(changed, tag)
    added = "".join(f" {name}={quoteattr(value)}" for name, value in missing.items())
    return re.sub(r"^<[^\s/>]+", lambda name: name[0] + added, written)


def _addresses(entry: Element) -> Iterator[str]:
    """Yield the addresses of an entry in authority files, as they are compared."""
    for number in entry.iterchildren(f"{TEI}idno"):
        value, kind = (number.text or "").strip(), (number.get("type") or "").lower()
        if value.startswith("http"):
            yield _address(value)
        elif value and kind in _AUTHORITIES:
            yield _AUTHORITIES[kind] + value


def _address(value: str) -> str:
    return re.sub(r"^https?://", "", value).rstrip("/")
