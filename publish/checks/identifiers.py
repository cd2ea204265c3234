"""Identifiers are unique across the edition, and a file bears its document's name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from publish.checks.files import Files, identified, problem_at
from publish.problem import Problem
from publish.source.xml import TEI, XML_ID, Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "duplicate-id": "An identifier is given twice in the edition.",
    "file-name": "A file and the document in it have different names, or the document has none.",
}
_UNIQUE = {
    "edition": "identifiers are unique across the edition",
    "file": "identifiers are unique in a file",
}
#: Who gives an identifier: the path of the file, the file, the element.
Claim = tuple[Path, Source, Element]


def check_identifiers(files: Files) -> list[Problem]:
    """Return every identifier that is given twice, and every file that does not bear its document's name."""
    copies = _copies(files)
    return [*_duplicates(files, copies), *_names(files, copies)]


def _copies(files: Files) -> dict[Path, tuple[Path, Source]]:
    """Return the files whose document another file claims by its name, each with that one."""
    owners = {path.stem: (path, source) for path, source in files.sources.items() if _id(source) == path.stem}
    claimed = {path: _claimed(files.ids[path]) for path in files.sources}
    return {
        path: owners[name]
        for path, name in claimed.items()
        if name in owners and path != owners[name][0] and _shares(files, path, owners[name][0])
    }


def _claimed(ids: Iterable[str]) -> str:
    """Return the name with which most identifiers of a file begin."""
    names = Counter(identifier.rpartition(".")[0] or identifier for identifier in ids)
    return names.most_common(1)[0][0] if names else ""


def _shares(files: Files, path: Path, owner: Path) -> bool:
    return 2 * len(files.ids[path].keys() & files.ids[owner].keys()) > len(files.ids[path])


def _id(source: Source) -> str:
    return source.root.get(XML_ID) or ""


def _duplicates(files: Files, copies: dict[Path, tuple[Path, Source]]) -> Iterator[Problem]:
    claims: dict[str, list[Claim]] = {}
    for path, source in files.sources.items():
        # What is in the copy of a document is claimed with the document.
        for identifier, element in [] if path in copies else identified(source):
            scope = "" if files.conventions.unique_ids == "edition" else f"{path} "
            claims.setdefault(scope + identifier, []).append((path, source, element))
    for claimed, claimants in claims.items():
        identifier = claimed.rpartition(" ")[2]
        owner, *others = sorted(claimants, key=lambda claim: not _belongs(identifier, claim))
        for _, source, element in others:
            line, column = owner[1].place(owner[2])
            where = f"{owner[1].file}:{line}:{column}"
            message = f'`xml:id="{identifier}"` stands already at {where}: {_UNIQUE[files.conventions.unique_ids]}'
            hint = _free(source, identifier) or "give this one another identifier; the other keeps its own"
            yield problem_at(source, element, XML_ID, "duplicate-id", message, hint)


def _free(source: Source, identifier: str) -> str:
    """Return the next free identifier of a block or note of this document; "" for any other."""
    numbered = re.fullmatch(rf"({re.escape(_id(source) or '-')}\.[bn])\d+", identifier)
    if numbered is None:
        return ""
    return f'xml:id="{numbered[1]}{_last(source.text, numbered[1]) + 1}", the next free one; the other keeps its own'


@lru_cache(maxsize=8)
def _last(text: str, start: str) -> int:
    """Return the largest number that an identifier has after its start, in a file."""
    return max(map(int, re.findall(rf"(?<![\w.-]){re.escape(start)}(\d+)\b", text)))


def _belongs(identifier: str, claim: Claim) -> bool:
    """Tell whether an identifier begins with the name of the document in which it is given."""
    path, source, element = claim
    name = _id(source)
    return identifier == path.stem if element is source.root else bool(name) and identifier.startswith(f"{name}.")


def _names(files: Files, copies: dict[Path, tuple[Path, Source]]) -> Iterator[Problem]:
    for path, source in files.sources.items():
        identifier = source.root.get(XML_ID)
        if path in copies:
            message = f"this document has the identifiers of {copies[path][1].file}: both files claim them"
            hint = f'delete one of the two, or write xml:id="{_as_id(path)}" and give every block its own identifier'
            yield problem_at(source, source.root, XML_ID, "duplicate-id", message, hint)
        elif files.conventions.named_by == "file":
            continue
        elif identifier is not None and identifier != path.stem:
            message = f'the file is called {path.name}, but its document is `xml:id="{identifier}"`'
            hint = f'call the file {identifier}.xml, or write xml:id="{_as_id(path)}"'
            yield problem_at(source, source.root, XML_ID, "file-name", message, hint)
        elif identifier is None and source.root.tag == f"{TEI}TEI":
            hint = f'<TEI xmlns="{TEI[1:-1]}" xml:id="{_as_id(path)}">'
            yield problem_at(source, source.root, "", "file-name", "the document has no identifier of its own", hint)


def _as_id(path: Path) -> str:
    name = "".join(letter if letter.isalnum() or letter in "-_." else "-" for letter in path.stem).strip("-.")
    return "-".join(part for part in name.split("-") if part)
