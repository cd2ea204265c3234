"""A document from a template: the edition's own, or the one that comes with the press.

An edition keeps its templates in ``templates/``: ``<kind>.xml`` for one kind, ``document.xml`` for all others. In a
template ``{id}``, ``{kind}``, ``{today}``, ``{publisher}``, ``{language}``, ``{licence}``, ``{licence_url}`` and
``{schema}`` are filled in, and three dots say what an editor has to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path, PurePosixPath
from typing import Any
from xml.sax.saxutils import escape

from babel import Locale

from publish import saxon
from publish.editing.kinds import has_correspondence, kinds_of, known_kind
from publish.editing.redirects import redirects_of
from publish.edition import Edition
from publish.problem import EditionError, Problem
from publish.resources import stylesheet
from publish.source import xml
from publish.source.xml import TEI, XML_ID, Source

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")
_OWN = Path(__file__).parent / "templates" / "document.xml"


@dataclass(frozen=True)
class New:
    """A document to be: its id, its kind with the words for it, the template, and the name of the file imported."""

    id: str
    kind: str
    registers: list[Source]
    documents: list[Source]
    source: str = ""

    @property
    def kind_name(self) -> str:
        return kinds_of(self.registers).get(self.kind, self.kind.capitalize())


def free_path(edition: Edition, name: str, *, once: str = "") -> Path:
    """Return where a new document goes; raises `EditionError` for a name of the wrong form, or one that is taken.

    A name that a document once had leads to it for ever; only that document, ``once``, may have it again.
    """
    if not _ID.fullmatch(name):
        raise EditionError(f"{name}: an identifier is lower-case letters, digits and hyphens, as in letter-12")
    taken = {path.stem for path in (*edition.documents(), *edition.registers(), *edition.pages())}
    path = _folder(edition) / f"{name}.xml"
    if name in taken or path.exists():
        raise EditionError(f"{name}: there is already a file of this name in the edition")
    if redirects_of(edition).get(name, once) != once:
        raise EditionError(f"{name}: this name leads to {redirects_of(edition)[name]} and is never used again")
    return path


def _folder(edition: Edition) -> Path:
    """Return the folder of new documents: the first that the edition's settings name without a wildcard."""
    pattern = PurePosixPath(edition.tei.documents[0])
    return edition.root / next(folder for folder in pattern.parents if "*" not in str(folder))


def document_text(edition: Edition, new: New, draft: str = "") -> str:
    """Return a new document as TEI: the template, filled in with a draft if there is one."""
    known_kind(new.kind, kinds_of(new.registers))
    template, own = _template(edition, new)
    settings: dict[str, Any] = {
        "id": new.id,
        "kind": new.kind,
        "kind-name": new.kind_name,
        "source": new.source,
        "edition": f"resp:{edition_agent(new.registers)}",
        "agents": sorted(agents(new.registers)),
        "registers": sorted(source.path.name for source in new.registers),
        "pages": sorted(path.name for path in edition.pages()),
    }
    if not own:
        known = True if "<sender" in draft or "<recipient" in draft else has_correspondence(new.kind, new.documents)
        settings |= {"correspondence": known} if known is not None else {}
    parameters: dict[str, Any] = {"settings": settings}
    if draft:
        parameters["draft"] = saxon.parse(draft)
    made = saxon.write(stylesheet("new/new.xsl"), saxon.parse(template), parameters=parameters).text
    return made.replace("?><?", "?>\n<?", 1).rstrip() + "\n"


def _template(edition: Edition, new: New) -> tuple[str, bool]:
    """Return the template of a kind with its settings filled in, and whether it is the edition's own."""
    folder = edition.root / "templates"
    found = next((file for file in (folder / f"{new.kind}.xml", folder / "document.xml") if file.is_file()), None)
    path = found or _OWN
    text = _filled(path.read_text(encoding="utf-8"), _values(edition, new))
    source = xml.parse(text.encode(), path, edition.name_of(path))
    if isinstance(source, Problem):
        raise EditionError(f"{source.file}, line {source.line}: {source.message} ({source.hint})")
    return source.text, found is not None


def _values(edition: Edition, new: New) -> dict[str, str]:
    schema = "../schema" if (edition.root / "tei" / "schema").is_dir() else "../../odd/built"
    return {
        "id": new.id,
        "kind": new.kind,
        "today": date.today().isoformat(),
        "publisher": edition.publisher,
        "language": edition.language,
        "language_name": Locale.parse(edition.language, sep="-").get_display_name(edition.language) or "…",
        "licence": edition.licence.get("encoding", "…"),
        "licence_url": edition.licence.get("encoding_url", ""),
        "schema": f"{schema}/{edition.odd.stem}",
    }


def _filled(text: str, values: dict[str, str]) -> str:
    return re.sub(r"\{(\w+)\}", lambda found: escape(values.get(found[1], found[0]), {'"': "&quot;"}), text)


def agents(registers: Iterable[Source]) -> dict[str, str]:
    """Return the agents of an edition (``resp-…`` without the prefix) with the role of each."""
    return {
        str(entry.get(XML_ID)).removeprefix("resp-"): entry.get("role", "")
        for source in registers
        for entry in source.root.iter(f"{TEI}person", f"{TEI}org")
        if str(entry.get(XML_ID)).startswith("resp-")
    }


def hands(registers: Iterable[Source]) -> list[str]:
    """Return the hands of an edition (``hand-…`` without the prefix)."""
    notes = (note for source in registers for note in source.root.iter(f"{TEI}handNote"))
    return [str(note.get(XML_ID)).removeprefix("hand-") for note in notes if str(note.get(XML_ID)).startswith("hand-")]


def edition_agent(registers: Iterable[Source]) -> str:
    """Return the agent that is the edition itself: the organisation among the agents."""
    for source in registers:
        for entry in source.root.iter(f"{TEI}org"):
            if str(entry.get(XML_ID)).startswith("resp-"):
                return str(entry.get(XML_ID)).removeprefix("resp-")
    return "edition"
