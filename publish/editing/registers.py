"""Registers: finding entries, merging two, entries that nothing names, identifiers from an authority file."""

from __future__ import annotations

import csv
import difflib
import io
import json
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from publish.editing.kinds import sources_of
from publish.editing.pointers import words_of
from publish.editing.redirects import with_redirect
from publish.editing.rename import Changes, files_of, register_with, with_refs
from publish.edition import Edition
from publish.problem import EditionError
from publish.regular_files import read_bytes
from publish.source.xml import TEI, XML_ID, Element, Source

#: Entries with a name as close as this are offered.
_CLOSE = 0.8


@dataclass(frozen=True)
class Found:
    """An entry: the pointer to it, its names (the preferred one first), its identifiers, and where it is."""

    ref: str
    names: tuple[str, ...]
    identifiers: tuple[tuple[str, str], ...]
    source: Source
    element: Element


def entries_of(edition: Edition) -> Iterator[Found]:
    """Yield every entry of every register that has an identifier."""
    for source in sources_of(edition, documents=False)[0]:
        for prefix, name in (("person", "person"), ("place", "place"), ("org", "org")):
            for element in source.root.iter(f"{TEI}{name}"):
                yield from _found(source, prefix, element)


def _found(source: Source, prefix: str, element: Element) -> Iterator[Found]:
    identifier = element.get(XML_ID, "")
    agent = identifier.startswith("resp-")
    ref = f"resp:{identifier.removeprefix('resp-')}" if agent else f"{prefix}:{identifier}"
    named = list(element.iterchildren("{*}persName", "{*}placeName", "{*}orgName"))
    named.sort(key=lambda name: name.get("type") != "preferred")
    identifiers = [(child.get("type", ""), _words(child)) for child in element.iterchildren(f"{TEI}idno")]
    if identifier:
        yield Found(ref, tuple(_words(name) for name in named), tuple(identifiers), source, element)


def _words(element: Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def plain(name: str) -> str:
    """Return a name for comparison: no accents, no letter case, the words in alphabetical order."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return " ".join(sorted(re.findall(r"\w+", "".join(sign for sign in letters if not unicodedata.combining(sign)))))


def find(edition: Edition, name: str) -> list[Found]:
    """Return the entries that have a name, or part of it, or one that is close to it, the best first."""
    wanted = plain(name)
    scored = [
        (max((_closeness(wanted, plain(each)) for each in entry.names), default=0.0), entry)
        for entry in entries_of(edition)
    ]
    return [entry for score, entry in sorted(scored, key=lambda pair: (-pair[0], pair[1].ref)) if score >= _CLOSE]


def _closeness(wanted: str, name: str) -> float:
    if wanted == name:
        return 1.0
    if set(wanted.split()) <= set(name.split()):
        return 0.95
    return difflib.SequenceMatcher(None, wanted, name).ratio() if len(wanted) < 4 or wanted not in name else 0.9


def unused(edition: Edition) -> list[Found]:
    """Return the entries that no document, page or other entry points to."""
    named = {word for source in files_of(edition) for word in words_of(source.text)}
    fragments = {word.rpartition("#")[2] for word in named if "#" in word}
    entries = entries_of(edition)
    return [entry for entry in entries if entry.ref not in named and entry.element.get(XML_ID) not in fragments]


def merge(edition: Edition, old: str, new: str) -> Changes:
    """Return the files that change when one entry becomes part of another; raises `EditionError` where they differ.

    Names, identifiers and sources that the second has not are moved to it; pointers to the first lead to it.
    """
    if old == new or old.partition(":")[0] != new.partition(":")[0]:
        raise EditionError(f"{old}, {new}: two different entries of one register are merged")
    found = {entry.ref: entry for entry in entries_of(edition)}
    for ref in (old, new):
        if ref not in found:
            register_with(edition, ref)
            raise EditionError(f"{ref}: this entry cannot be merged")
    _agree(found[old], found[new])
    changes = with_refs(edition, old, new, rename_entry=False)
    source = found[new].source
    before = changes.get(source.path) or source.text.encode()
    changes[source.path] = _merged(before.decode(), found[old], found[new]).encode()
    return {**changes, **with_redirect(edition, old, new)}


def _agree(old: Found, new: Found) -> None:
    known = dict(new.identifiers)
    for kind, value in old.identifiers:
        if known.get(kind, value) != value:
            raise EditionError(
                f"{old.ref}, {new.ref}: their {kind} differ ({value}, {known[kind]}): they are not the same"
            )


def _merged(text: str, old: Found, new: Found) -> str:
    """Return a register's text without the old entry, what is new in it at the end of the other."""
    moved = [child for child in old.element if isinstance(child.tag, str) and _is_new(child, new)]
    start, end = _extent(text, str(old.element.get(XML_ID)))
    parts = [_markup(text[start:end], number) for number, child in enumerate(old.element) if child in moved]
    indent = text[text.rfind("\n", 0, start) + 1 : start]
    text = text[: start - len(indent)].rstrip("\n") + text[end:] if not indent.strip() else text[:start] + text[end:]
    at = _extent(text, str(new.element.get(XML_ID)))[1]
    close = text.rindex("</", 0, at)
    added = "".join(f"  {part}\n{indent}" for part in parts)
    return text[:close] + added + text[close:]


def _is_new(child: Element, new: Found) -> bool:
    words = _words(child)
    there = {_words(other) for other in new.element}
    return words not in there


def _markup(entry: str, number: int) -> str:
    """Return the markup of the child with this number, the preferred name as a typed one."""
    depth, begun, count = 0, 0, -1
    for tag in re.finditer(
        r"<!--.*?-->|<(?P<close>/)?[\w:.-]+(?:[^'\">]|'[^']*'|\"[^\"]*\")*?(?P<empty>/)?>", entry, re.DOTALL
    ):
        if tag[0].startswith("<!--"):
            continue
        opens = not tag["close"]
        if opens and depth == 1:
            begun, count = tag.start(), count + 1
        depth += (0 if tag["empty"] else 1) if opens else -1
        if depth == 1 and count == number and tag.start() >= begun and (tag["close"] or tag["empty"]):
            return entry[begun : tag.end()].replace('type="preferred"', 'type="typed"', 1)
    return ""


def _extent(text: str, identifier: str) -> tuple[int, int]:
    """Return where the element with an identifier begins and ends in a text."""
    found = re.search(rf"<(?P<name>[\w:.-]+)\s[^<>]*xml:id\s*=\s*[\"']{re.escape(identifier)}[\"'][^<>]*>", text)
    if found is None:
        raise EditionError(f"{identifier}: the entry was not found in its register")
    if found[0].endswith("/>"):
        return found.start(), found.end()
    return found.start(), text.index(f"</{found['name']}>", found.end()) + len(found["name"]) + 3


@dataclass(frozen=True)
class Match:
    """An identifier that an authority file has for an entry; ``sure`` where the names are the same."""

    entry: Found
    kind: str
    value: str
    name: str
    sure: bool


def reconcile(edition: Edition, file: Path) -> list[Match]:
    """Return what an authority file (CSV with a head, or JSON) has for entries that lack it.

    Its rows have ``name`` (more names after ``|``), and a column for each kind of identifier.
    """
    rows = authority_rows(file)
    entries = list(entries_of(edition))
    return [match for row in rows for entry in entries for match in _matches(row, entry)]


def authority_rows(file: Path) -> list[dict[str, str]]:
    """Return the rows of an authority file; raises `EditionError` for one that has no names."""
    try:
        text = read_bytes(file).decode("utf-8-sig")
        rows = json.loads(text) if file.suffix == ".json" else list(csv.DictReader(io.StringIO(text)))
    except (UnicodeDecodeError, json.JSONDecodeError, csv.Error) as error:
        raise EditionError(f"{file}: cannot be read ({error})") from error
    if not isinstance(rows, list) or not all(isinstance(row, dict) and row.get("name") for row in rows) or not rows:
        raise EditionError(f"{file}: an authority file is a list of rows, each with a name and its identifiers")
    return [{str(key): str(value) for key, value in row.items() if value and isinstance(value, str)} for row in rows]


def _matches(row: dict[str, str], entry: Found) -> Iterator[Match]:
    names = [plain(name) for name in row["name"].split("|")]
    own = [plain(name) for name in entry.names]
    sure = bool(set(names) & set(own))
    close = sure or any(difflib.SequenceMatcher(None, a, b).ratio() > 0.9 for a in names for b in own)
    known = dict(entry.identifiers)
    for kind, value in row.items():
        if close and kind not in ("name", "source") and kind not in known:
            yield Match(entry, kind, value, row["name"].split("|")[0], sure)


def with_identifiers(matches: list[Match], source: str) -> Changes:
    """Return the registers with identifiers added to their entries, and the source in which they were read."""
    if not source:
        raise EditionError("an identifier needs the source in which it was read beside the name (--source)")
    texts: dict[Path, str] = {}
    for match in matches:
        register = match.entry.source
        text = texts.get(register.path, register.text)
        end = _extent(text, str(match.entry.element.get(XML_ID)))[1]
        close = text.rindex("</", 0, end)
        indent = text[text.rfind("\n", 0, close) + 1 : close]
        note = f'<note type="source">{escape(source)}</note>'
        added = f"  <idno type={quoteattr(match.kind)}>{escape(match.value)}</idno>\n{indent}"
        if note not in text[_extent(text, str(match.entry.element.get(XML_ID)))[0] : end]:
            added += f"  {note}\n{indent}"
        texts[register.path] = text[:close] + added + text[close:]
    return {path: text.encode() for path, text in texts.items()}
