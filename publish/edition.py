"""An edition: the folder with ``edition.toml`` and what lies in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from publish.addresses import beside
from publish.conventions import COMMON, Conventions, conventions_of
from publish.outputs import NAMES, READINGS, SIDE_BY_SIDE
from publish.problem import EditionError, FaultyInputError
from publish.regular_files import is_own, read_bytes
from publish.settings import FILE, read_settings
from publish.sheets import Sheet, sheet
from publish.words import Words, words_for

#: The registers that have pages, in their order.
REGISTERS = ("persons", "places", "organisations")

#: With what pointers to the entries of a register begin.
PREFIXES = {"persons": "person:", "places": "place:", "organisations": "org:"}

#: Settings that no stylesheet is handed.
_NOT_FOR_PAGES = ("root", "odd", "fonts", "keep", "tei", "transcripts", "drafts", "changelog", "changelog_for")

#: The folder of an edition in which it keeps what it has of its own: labels, stylesheets and so on.
OWN = "press"


@dataclass(frozen=True)
class Harvest:
    """What libraries are told (table ``[harvest]``); what is empty is written nowhere.

    ``domain`` stands in OAI identifiers, ``rights`` is the URI of a statement on the texts' rights,
    ``page`` is the most records in one answer, ``rate`` the most requests a second from one client.
    """

    domain: str = ""
    email: str = ""
    rights: str = ""
    page: int = 100
    rate: int = 50


@dataclass(frozen=True)
class Edition:
    """The settings of one edition and where its files are.

    ``root`` is the folder of ``edition.toml``; ``base_url`` is empty until the edition has an address; ``fonts``
    are folders with fonts for the PDFs; ``keep`` are paths in the folder of the site that stay there; ``transcripts``
    is the folder with the typed transcripts of the documents, where the edition keeps them; ``keeps_withdrawn`` tells
    whether the TEI of withdrawn documents stays published, ``drafts`` whether a site shows documents that
    are drafts; ``identifiers`` are those of the whole edition for ever, by type (``doi``, ``ark``, ``handle``);
    ``changelog`` is the file whose changes the site tells, those under the headings ``changelog_for``, else all.
    """

    root: Path
    title: str
    subtitle: str
    publisher: str
    language: str
    base_url: str
    odd: Path
    readings: tuple[str, ...]
    formats: tuple[str, ...]
    licence: dict[str, str]
    harvest: Harvest = Harvest()
    fonts: tuple[Path, ...] = ()
    keep: tuple[str, ...] = ()
    tei: Conventions = COMMON
    transcripts: Path | None = None
    keeps_withdrawn: bool = False
    drafts: bool = False
    identifiers: dict[str, str] = field(default_factory=dict)
    changelog: Path | None = None
    changelog_for: tuple[str, ...] = ()

    def as_map(self) -> dict[str, Any]:
        """Return the settings as stylesheets get them; where the edition lies is not their business."""
        return {key: value for key, value in asdict(self).items() if key not in _NOT_FOR_PAGES}

    @cached_property
    def words(self) -> Words:
        """The words of the edition's language: those of ``press/labels/`` in the edition, then the press's."""
        own = self.root / OWN / "labels"
        return words_for(self.language, [own] if own.is_dir() else [])

    def sheet(self, name: str) -> Sheet:
        """Return a stylesheet that speaks the edition's language: its own (``press/xslt/``), else the press's."""
        return sheet(name, self.words, [self.root / OWN / "xslt"])

    @property
    def main_reading(self) -> str:
        """The reading that a document is shown in first: it bears the plain name."""
        return READINGS[0] if READINGS[0] in self.readings else self.readings[0]

    @property
    def side_by_side(self) -> bool:
        """Whether the edition has the two readings that are compared."""
        return all(name in self.readings for name in SIDE_BY_SIDE)

    def address(self, document: str, reading: str, ending: str = "html") -> str:
        """Return the path of a file of one reading in the site, or of the comparison (``parallel``)."""
        return beside(document, READINGS[0] if reading == self.main_reading else reading, ending)

    def book(self, reading: str) -> str:
        """Return the path of the PDF of all documents in one reading."""
        return "edition.pdf" if reading == self.main_reading else f"edition.{reading}.pdf"

    def texts_page(self, reading: str, year: str = "") -> str:
        """Return the path of the page of all texts in one reading, or of those of a year."""
        own = [] if reading == self.main_reading else [reading]
        return ".".join(["texts", *own, *([year] if year else []), "html"])

    def page_addresses(self, document: str) -> list[str]:
        """Return the path of every page of a document in the site."""
        views = [*self.readings, *(["parallel"] if self.side_by_side else [])]
        return [self.address(document, view) for view in views]

    @property
    def has_pictures(self) -> bool:
        """Whether there is a folder of pictures; where there is none, documents are published without them."""
        return (self.root / self.tei.facsimiles).is_dir()

    @property
    def full_title(self) -> str:
        """The title, and the subtitle where there is one."""
        return ": ".join(part for part in (self.title, self.subtitle) if part)

    def documents(self) -> list[Path]:
        """Return the documents, by file name; what is named as a register or a page too is none of them."""
        others = {*self._named(self.tei.registers), *self._named(self.tei.pages)}
        return [path for path in self._own(self.tei.documents) if path not in others]

    def registers(self) -> list[Path]:
        return self._own(self.tei.registers)

    def pages(self) -> list[Path]:
        return self._own(self.tei.pages)

    def _own(self, patterns: Sequence[str]) -> list[Path]:
        return [path for path in self._named(patterns) if is_own(path, self.root)]

    def _named(self, patterns: Sequence[str]) -> list[Path]:
        return sorted({path for pattern in patterns for path in self.root.glob(pattern)})

    def foreign_files(self) -> list[Path]:
        """Return what has the name of a document, register or page, but is no regular file inside the edition."""
        named = self._named((*self.tei.documents, *self.tei.registers, *self.tei.pages))
        return [path for path in named if not is_own(path, self.root)]

    def name_of(self, path: Path) -> str:
        """Return a path as editors see it: relative to the edition where it lies inside."""
        resolved = path.resolve()
        return resolved.relative_to(self.root).as_posix() if resolved.is_relative_to(self.root) else str(path)


def empty_settings(edition: Edition) -> list[str]:
    """Return the settings that harvesters need and the edition lacks."""
    told = edition.harvest
    needed = {"base_url": edition.base_url, "[harvest] domain": told.domain, "[harvest] email": told.email}
    return [name for name, value in needed.items() if not value]


def find(start: Path) -> Edition:
    """Return the edition whose ``edition.toml`` lies in ``start`` or nearest above it."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / FILE).is_file():
            return load(folder)
    raise EditionError(
        f"no edition.toml in {start} or any folder above it: name the edition with --edition DIR"
    )


def without_settings(folder: Path) -> Edition:
    """Return what stands in for an edition where a file is of none: no title, no publisher, English words."""
    return Edition(
        root=folder.resolve(),
        title="",
        subtitle="",
        publisher="",
        language="en",
        base_url="",
        odd=folder / "none.odd",
        readings=READINGS,
        formats=NAMES,
        licence={},
    )


def load(root: Path) -> Edition:
    """Read ``edition.toml`` in ``root``; raises `FaultyInputError` with all that is wrong with it."""
    folder = root.resolve()
    said = read_settings(read_bytes(folder / FILE), folder)
    if said.problems:
        raise FaultyInputError(said.problems)
    values = said.values
    fonts = values.get("pdf", {}).get("fonts", [])
    return Edition(
        root=folder,
        title=values["title"],
        subtitle=values["subtitle"],
        publisher=values["publisher"],
        language=values["language"],
        base_url=values["base_url"],
        odd=folder / values["odd"],
        readings=tuple(values["readings"]),
        formats=tuple(values["formats"]),
        licence=values.get("licence", {}),
        harvest=Harvest(**values.get("harvest", {})),
        fonts=tuple(folder / name for name in fonts),
        keep=kept_paths(values.get("build", {}).get("keep", []), f"{FILE}: [build] keep"),
        tei=conventions_of(values.get("tei", {})),
        transcripts=folder / values["transcripts"] if "transcripts" in values else None,
        identifiers={name: value for name, value in values.get("identifiers", {}).items() if value},
        changelog=folder / values["changelog"] if "changelog" in values else None,
        changelog_for=tuple(values.get("changelog_for", [])),
        keeps_withdrawn=values.get("build", {}).get("withdrawn") == "tei",
    )


def changelog_of(edition: Edition) -> str:
    """Return the changelog of an edition; empty where it names none, or none of its own."""
    path = edition.changelog
    return read_bytes(path).decode("utf-8-sig", "replace") if path and is_own(path, edition.root) else ""


def kept_paths(values: Sequence[str], where: str) -> tuple[str, ...]:
    """Return paths in a site as they are compared; raises `EditionError` for what is no path inside it."""
    paths = [PurePosixPath(value) for value in values]
    for value, path in zip(values, paths, strict=True):
        if not path.name or path.is_absolute() or ".." in path.parts or "\\" in value or "\0" in value:
            raise EditionError(f"{where}: {value!r} is no path inside the site, such as CNAME or images/logo.png")
    return tuple(path.as_posix() for path in paths)
