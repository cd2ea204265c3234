"""An edition: the folder with ``edition.toml`` and what lies in it."""

from __future__ import annotations

import difflib
import tomllib
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import Any

from publish.conventions import COMMON, Conventions, conventions_of
from publish.problem import EditionError
from publish.regular_files import is_own
from publish.sheets import Sheet, sheet
from publish.words import Words, words_for

#: What an edition may choose from.
READINGS = ("clean", "diplomatic")
#: The registers that have pages, in their order.
REGISTERS = ("persons", "places", "organisations")
FORMATS = ("html", "pdf", "epub", "text")

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
    are folders with fonts for the PDFs; ``keep`` are paths in the folder of the site that stay there.
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

    def as_map(self) -> dict[str, Any]:
        """Return the settings as stylesheets get them; where the edition lies is not their business."""
        return {key: value for key, value in asdict(self).items() if key not in ("root", "odd", "fonts", "keep", "tei")}

    @cached_property
    def words(self) -> Words:
        """The words of the edition's language: those of ``press/labels/`` in the edition, then the press's."""
        own = self.root / OWN / "labels"
        return words_for(self.language, [own] if own.is_dir() else [])

    def sheet(self, name: str) -> Sheet:
        """Return a stylesheet that speaks the edition's language: its own (``press/xslt/``), else the press's."""
        return sheet(name, self.words, [self.root / OWN / "xslt"])

    @property
    def full_title(self) -> str:
        """The title, and the subtitle where there is one."""
        return ": ".join(part for part in (self.title, self.subtitle) if part)

    def documents(self) -> list[Path]:
        """Return the documents, by file name."""
        return self._own(self.tei.documents)

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
        return str(resolved.relative_to(self.root)) if resolved.is_relative_to(self.root) else str(path)


def empty_settings(edition: Edition) -> list[str]:
    """Return the settings that harvesters need and the edition lacks."""
    told = edition.harvest
    needed = {"base_url": edition.base_url, "[harvest] domain": told.domain, "[harvest] email": told.email}
    return [name for name, value in needed.items() if not value]


def find(start: Path) -> Edition:
    """Return the edition whose ``edition.toml`` lies in ``start`` or nearest above it."""
    for folder in (start.resolve(), *start.resolve().parents):
        if (folder / "edition.toml").is_file():
            return load(folder)
    raise EditionError(
        f"no edition.toml in {start} or any folder above it: name the edition with --edition DIR"
    )


def load(root: Path) -> Edition:
    """Read ``edition.toml`` in ``root``; raises `EditionError` for a missing or unusable setting."""
    file = root.resolve() / "edition.toml"
    try:
        settings = tomllib.loads(file.read_text(encoding="utf-8"))
        return Edition(
            root=file.parent,
            title=_text(settings, "title"),
            subtitle=_text(settings, "subtitle"),
            publisher=_text(settings, "publisher"),
            language=_text(settings, "language"),
            base_url=_text(settings, "base_url"),
            odd=file.parent / _text(settings, "odd"),
            readings=_chosen(settings, "readings", READINGS),
            formats=_chosen(settings, "formats", FORMATS),
            licence={key: str(value) for key, value in settings.get("licence", {}).items()},
            harvest=_harvest(settings.get("harvest", {})),
            fonts=_fonts(file.parent, settings.get("pdf", {})),
            keep=_keep(settings.get("build", {})),
            tei=conventions_of(settings.get("tei", {})),
        )
    except OSError as error:
        raise EditionError(f"{file}: cannot be read ({error.strerror})") from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise EditionError(f"{file}: not TOML: {error}") from error
    except KeyError as error:
        near = difflib.get_close_matches(str(error.args[0]), settings, n=1)
        meant = f" (it has {near[0]}: was {error.args[0]} meant?)" if near else ""
        raise EditionError(f"{file}: the setting {error.args[0]} is missing{meant}") from error


def _harvest(settings: dict[str, object]) -> Harvest:
    for key, value in settings.items():
        default = getattr(Harvest, key, None)
        if default is None:
            raise EditionError(f"edition.toml: [harvest] has no setting {key}")
        if type(value) is not type(default) or (isinstance(value, int) and value < 1):
            wanted = "text in quotes" if isinstance(default, str) else "a whole number above 0"
            raise EditionError(f"edition.toml: [harvest] {key} must be {wanted}")
    return Harvest(**settings)  # type: ignore[arg-type]


def _fonts(root: Path, settings: dict[str, object]) -> tuple[Path, ...]:
    """Return the folders with fonts for letters that the press has none for (table ``[pdf]``)."""
    names = settings.get("fonts", [])
    if set(settings) - {"fonts"} or not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise EditionError('edition.toml: [pdf] has one setting, fonts, a list of folders, such as ["fonts"]')
    for name in names:
        if not (root / name).is_dir():
            raise EditionError(f"edition.toml: [pdf] fonts: there is no folder {name} beside edition.toml")
    return tuple(root / name for name in names)


def _keep(settings: dict[str, object]) -> tuple[str, ...]:
    """Return what stays in the folder of the site although no build made it (table ``[build]``)."""
    names = settings.get("keep", [])
    if set(settings) - {"keep"} or not isinstance(names, list) or not all(isinstance(name, str) for name in names):
        raise EditionError('edition.toml: [build] has one setting, keep, a list of paths, such as ["CNAME", ".git"]')
    return kept_paths(names, "edition.toml: [build] keep")


def kept_paths(values: Sequence[str], where: str) -> tuple[str, ...]:
    """Return paths in a site as they are compared; raises `EditionError` for what is no path inside it."""
    paths = [PurePosixPath(value) for value in values]
    for value, path in zip(values, paths, strict=True):
        if not path.name or path.is_absolute() or ".." in path.parts or "\\" in value or "\0" in value:
            raise EditionError(f"{where}: {value!r} is no path inside the site, such as CNAME or images/logo.png")
    return tuple(path.as_posix() for path in paths)


def _chosen(settings: dict[str, object], key: str, known: tuple[str, ...]) -> tuple[str, ...]:
    values = settings[key]
    if not isinstance(values, list) or not all(value in known for value in values):
        raise EditionError(f"edition.toml: {key} must be a list of some of {', '.join(known)}")
    return tuple(values)


def _text(settings: dict[str, object], key: str) -> str:
    value = settings[key]
    if not isinstance(value, str):
        raise EditionError(f"edition.toml: {key} must be text in quotes")
    return value
