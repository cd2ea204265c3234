"""What the settings of an edition are likely to be, from a look at its files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from babel import Locale, UnknownLocaleError

from publish.checks.pointers import POINTERS, is_words
from publish.conventions import COMMON
from publish.source.xml import TEI, XML_ID, XML_LANG, Element, Source
from publish.starting.look import Found, most_common

#: Attributes that point to entries of registers or to places in the text.
_POINTING = ("ref", "corresp", "target", "who", "sameAs")
#: So many pointers that are no pointers are mistakes; more are a habit.
_FEW = 10
#: The endings of pictures.
PICTURES = (".jpg", ".jpeg", ".png", ".webp", ".gif")
#: What a prefix of the project's own looks like, and what belongs to the web.
_PREFIX = re.compile(r"[A-Za-z][\w.-]*")
_WEB = {"http", "https", "mailto", "urn", "doi", "ftp", "file"}
#: Files whose identifiers are counted; more would say the same.
_LOOKED_AT = 2000


@dataclass(frozen=True)
class Proposal:
    """The settings of an edition; ``tei`` are those of the table ``[tei]`` that are not as if nothing were said."""

    title: str
    publisher: str
    language: str
    licence: str
    licence_url: str
    tei: dict[str, str | list[str]]
    notes: list[str]


def proposal(found: Found, folder: Path, root: Path, otherwise: str) -> Proposal:
    """Return what is proposed for the files found in ``folder``; paths are relative to ``root``, the new edition."""
    headers = [header for source in found.documents for header in source.root.iterfind(f"{TEI}teiHeader")]
    licences = [*_all(headers, "publicationStmt", "licence"), *_all(headers, "editionStmt", "ref[@type='licence']")]
    address = most_common(licence.get("target", "") for licence in licences)
    named = most_common(_text(licence) for licence in licences if licence.get("target", "") == address)
    tei, notes = conventions(found, folder, root)
    return Proposal(
        title=_series(headers, len(found.documents)) or otherwise,
        publisher=most_common(_first_name(each) for each in _all(headers, "publicationStmt", "publisher")) or otherwise,
        language=_language(found.documents),
        licence=_short(named) or address,
        licence_url=address if address.startswith("http") else "",
        tei=tei,
        notes=notes,
    )


def conventions(found: Found, folder: Path, root: Path) -> tuple[dict[str, str | list[str]], list[str]]:
    """Return the settings of ``[tei]``, and what an editor should know of them."""
    tei: dict[str, str | list[str]] = {}
    for name, sources in (("documents", found.documents), ("registers", found.registers), ("pages", found.pages)):
        tei[name] = patterns(sources, found, root)
    pictures = picture_folder(folder)
    if pictures:
        tei["facsimiles"] = pictures.relative_to(root).as_posix()
    tei |= _names(found)
    bare, notes = _bare_ids(found)
    prefixes = _unexplained_prefixes(found)
    if prefixes:
        tei["prefixes"] = prefixes
        listed = ", ".join(prefixes)
        notes = [*notes, f"no prefixDef explains the prefixes {listed}: pointers with them are not followed"]
    words = sum(map(_words, found.documents))
    if words > _FEW:
        tei["bare_words"] = "name"
        notes = [*notes, f'{words} pointers are plain words (who="AB"): bare_words = "name" takes them for names']
    return {**tei, "bare_ids": bare}, notes


def patterns(sources: list[Source], found: Found, root: Path) -> list[str]:
    """Return the patterns that name some files: their folder where it holds nothing else, else each file."""
    folders: dict[Path, list[Source]] = {}
    for source in sources:
        folders.setdefault(source.path.parent, []).append(source)
    others = {path.parent for path in found.others} | {each.path.parent for each in found.files if each not in sources}
    listed: list[str] = []
    for folder, own in sorted(folders.items()):
        name = folder.relative_to(root).as_posix()
        whole = folder not in others or len(own) > 20
        listed += [f"{name}/*.xml"] if whole else [f"{name}/{source.path.name}" for source in own]
    return [each.removeprefix("./") for each in listed]


def picture_folder(folder: Path) -> Path | None:
    """Return the folder that holds most pictures, if there is any."""
    found = [path.parent for path in folder.rglob("*") if path.suffix.lower() in PICTURES]
    return max(set(found), key=found.count) if found else None


def _names(found: Found) -> dict[str, str | list[str]]:
    named = all(source.root.get(XML_ID) == source.path.stem for source in found.documents)
    seen: set[str] = set()
    for source in found.documents[:_LOOKED_AT]:
        ids = set(_ids(source))
        if ids & seen:
            return {"unique_ids": "file", "named_by": "id" if named else "file"}
        seen |= ids
    return {"unique_ids": "edition", "named_by": "id" if named else "file"}


def _bare_ids(found: Found) -> tuple[str, list[str]]:
    """Return where ``#id`` leads, by where most of them lead, and a note where they lead nowhere."""
    entries = {name for source in found.registers for name in _ids(source)}
    own = registered = nowhere = 0
    for source in found.documents[:_LOOKED_AT]:
        ids = set(_ids(source))
        for identifier in _bare(source.root):
            own += identifier in ids
            registered += identifier not in ids and identifier in entries
            nowhere += identifier not in ids and identifier not in entries
    if nowhere > own + registered:
        said = f"{nowhere} pointers such as #id lead to no file here: with bare_ids = \"elsewhere\" they are taken for"
        return "elsewhere", [f"{said} entries of a register kept elsewhere; set \"both\" once it is here"]
    return ("file" if not registered and own else str(COMMON.bare_ids)), []


def _unexplained_prefixes(found: Found) -> list[str]:
    """Return the prefixes of pointers that the files use and do not define."""
    used: set[str] = set()
    for source in found.files:
        defined = {str(each.get("ident")) for each in source.root.iter(f"{TEI}prefixDef")}
        values = (element.get(name, "") for element in source.root.iter(f"{TEI}*") for name in _POINTING)
        prefixes = {part.partition(":")[0] for value in values for part in value.split() if ":" in part}
        used |= {each for each in prefixes - defined if _PREFIX.fullmatch(each)}
    return sorted(used - _WEB)


def _words(source: Source) -> int:
    """Return how many pointers of a file are plain words."""
    values = (element.get(name) for element in source.root.iter(f"{TEI}*") for name in POINTERS)
    return sum(1 for value in values if value and value.strip() and is_words(value.strip()))


def _bare(root: Element) -> Iterator[str]:
    for element in root.iter(f"{TEI}*"):
        for name in _POINTING:
            yield from (part[1:] for part in element.get(name, "").split() if part.startswith("#"))


def _ids(source: Source) -> Iterator[str]:
    yield from (str(each.get(XML_ID)) for each in source.root.iter("*") if each.get(XML_ID))


def _language(documents: list[Source]) -> str:
    """Return the language of most texts as a tag that CLDR knows, else English."""
    languages = []
    for source in documents:
        text = source.root.find(f"{TEI}text")
        used = source.root.find(f".//{TEI}langUsage/{TEI}language")
        own = text.get(XML_LANG) if text is not None else None
        named = used.get("ident") if used is not None else None
        languages.append(own or source.root.get(XML_LANG) or named or "")
    try:
        return Locale.parse(most_common(languages) or "en", sep="-").language
    except (ValueError, UnknownLocaleError):
        return "en"


def _series(headers: list[Element], count: int) -> str:
    """Return the title that most documents share."""
    titles = [_text(title) for title in _all(headers, "titleStmt", "title")]
    titles += [_text(title) for name in ("seriesStmt", "editionStmt") for title in _all(headers, name, "title")]
    shared = most_common(titles)
    return shared if count > 1 and titles.count(shared) > count / 2 else ""


def _all(headers: list[Element], statement: str, name: str) -> Iterator[Element]:
    for header in headers:
        yield from header.iterfind(f"{TEI}fileDesc/{TEI}{statement}//{TEI}{name}")


def _text(element: Element) -> str:
    return " ".join("".join(str(part) for part in element.itertext()).split())


def _first_name(publisher: Element) -> str:
    """Return the name of a publisher without the address after it."""
    named = next(publisher.iterchildren(f"{TEI}name", f"{TEI}orgName", f"{TEI}persName"), publisher)
    return _text(named)


def _short(licence: str) -> str:
    return licence if len(licence) <= 60 else ""
