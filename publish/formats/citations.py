"""Citations in words, by the styles of Chicago, MLA and APA: made by hayagriva, the citation engine inside Typst.

A document is a chapter of the edition, issued in the year of its publication; its own date is in its title. Names are
those of the registers ("Doe, Jane Mary"), which say by their comma what is inverted; others are kept.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from publish import saxon
from publish.document.record import Party, Record
from publish.edition import Edition
from publish.formats.pdf import html_of

#: The styles in the order in which a page shows them: their name here, and the style as Typst knows it.
STYLES = {"chicago": "chicago-notes", "mla": "mla", "apa": "apa"}
#: Styles with titles between quotation marks: those inside a title are then single.
QUOTED = ("note", "chicago", "mla")
#: What means something in the title of an entry.
_SPECIAL = re.compile(r"[\\{}$]")
_INITIALS = re.compile(r"((?:\w\.[ -]?)+) (\w[\w'’-]+)")
_FULL = re.compile(r'<div class="(\w+)"><a [^>]*>(.*?)</a></div>', re.DOTALL)
_NOTE = re.compile(r'role="doc-backlink">.*?</sup><a [^>]*>(.*?)</a>', re.DOTALL)


def citations(edition: Edition, record: Record, names: Mapping[str, str]) -> saxon.Tree:
    """Return the citations of a document as HTML: ``p`` by style, without reading, version and address.

    ``names`` are those of register entries, by pointer.
    """
    entry = _entry(edition, record, names)
    quoted = {**entry, "title": _inner_quotes(entry["title"])}
    written = html_of(_program(edition.language), {"entries": json.dumps({"quoted": quoted, "plain": entry})})
    note = _NOTE.search(written)
    found = {"note": note[1] if note else "", **dict(_FULL.findall(written))}
    parts = "".join(f'<p class="{name}">{text.rstrip(".")}</p>' for name, text in found.items())
    return saxon.parse(f'<citations xmlns="http://www.w3.org/1999/xhtml">{parts}</citations>')


def _program(language: str) -> str:
    """Return the Typst program that cites the entries: a first note, and each style in full."""
    lines = [f"#set text(lang: {json.dumps(language[:2])})", '#cite(<quoted>, style: "chicago-notes")']
    for name, style in STYLES.items():
        key = "quoted" if name in QUOTED else "plain"
        lines.append(f'#html.elem("div", attrs: (class: "{name}"), cite(<{key}>, form: "full", style: "{style}"))')
    return "\n".join([*lines, '#bibliography(bytes(sys.inputs.entries), style: "mla", full: true)'])


def _entry(edition: Edition, record: Record, names: Mapping[str, str]) -> dict[str, Any]:
    title = ": ".join(filter(None, (edition.title, edition.subtitle)))
    whole = {"type": "book", "title": _plain(title)}
    if edition.publisher != edition.title:
        whole["publisher"] = edition.publisher
    entry: dict[str, Any] = {"type": "chapter", "title": _plain(_dated_title(edition, record)), "parent": whole}
    if record.creators:
        entry["author"] = [_name(party, names) for party in record.creators]
    if record.named_translators:
        translators = [_name(party, names) for party in record.named_translators]
        entry["affiliated"] = [{"role": "translator", "names": translators}]
    issued = min((change.when for change in record.changes if change.status == "published"), default=record.version)
    if issued:
        entry["date"] = issued[:4]
    return entry


def _dated_title(edition: Edition, record: Record) -> str:
    """Return the title of a document, its date (as worded, else the year) after it where the title has not its year."""
    year, text = record.date.year, " ".join(record.date.text.split())
    if not year or year in record.title:
        return record.title
    return f"{record.title}, {text if year in text else edition.words.year(year)}"


def _name(party: Party, names: Mapping[str, str]) -> dict[str, str]:
    """Return a name as the engine wants it: the part that it is sorted by, and the given names where they are known."""
    family, comma, given = names.get(party.ref, party.name).partition(", ")
    initials = _INITIALS.fullmatch(family)
    if comma:
        return {"name": family, "given-name": given}
    return {"name": initials[2], "given-name": initials[1].strip()} if initials else {"name": family}


def _plain(text: str) -> str:
    """Return a text without what would mean something to the engine."""
    return _SPECIAL.sub(lambda found: "\\" + found[0], text)


def _inner_quotes(title: str) -> str:
    return title.translate(str.maketrans("“”„", "‘’‚"))
