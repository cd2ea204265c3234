"""What ``edition.toml`` may say: every setting, what it must be, and what is wrong with the settings of an edition."""

from __future__ import annotations

import difflib
import json
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import Field, dataclass, fields
from pathlib import Path
from typing import Any

from publish.conventions import Conventions
from publish.outputs import NAMES, READINGS
from publish.problem import Edit, Problem
from publish.setting_kinds import (
    Fault,
    Kind,
    address,
    domain,
    email,
    file_inside,
    folder_inside,
    folders_inside,
    language,
    number,
    one_of,
    one_or_more_of,
    paths_in_site,
    site_address,
    text,
    texts,
    written_as,
)
from publish.toml_faults import why_not_toml
from publish.toml_places import Path as Keys
from publish.toml_places import TomlPlaces

FILE = "edition.toml"

#: Every code of this check, with one sentence on what it means.
CODES = {
    "settings-not-toml": "The file of settings is not TOML.",
    "settings-unknown": "A setting that there is not.",
    "settings-missing": "A setting that must be there is missing.",
    "settings-value": "A setting has a value that it cannot have.",
}


@dataclass(frozen=True)
class Setting:
    """One setting: what its value must be, whether it must be there, and what it means (for ``docs/settings.md``)."""

    kind: Kind
    required: bool = False
    about: str = ""


def _convention(default: object, choices: Sequence[str]) -> Kind:
    """Return what a setting of the table ``[tei]`` must be."""
    return one_of(choices) if choices else texts if isinstance(default, tuple) else text


def _explained(each: Field[object]) -> str:
    """Return what a convention means, what it can be, and what holds where it is not set."""
    choices = each.metadata["choices"]
    known = f" One of {', '.join(f'`{choice}`' for choice in choices)}." if choices else ""
    values = each.default if isinstance(each.default, tuple) else (each.default,)
    otherwise = ", ".join(f"`{value}`" for value in values) or "none"
    return f"{each.metadata['about']}{known} If not set: {otherwise}."


#: Every setting by its table ("" is the file itself) and name.
SETTINGS: Mapping[str, Mapping[str, Setting]] = {
    "": {
        "title": Setting(text, required=True, about="The title of the edition."),
        "subtitle": Setting(text, required=True, about="Its subtitle; may be empty."),
        "publisher": Setting(text, required=True, about="Who publishes it, as pages, records and citations name them."),
        "language": Setting(
            language, required=True, about="The language of the pages, a language tag such as `en` or `de-AT`."
        ),
        "base_url": Setting(
            site_address, required=True, about="Where the site is: `https://…/`; empty while it has no address."
        ),
        "odd": Setting(file_inside, required=True, about="The TEI customisation, a path in the edition."),
        "readings": Setting(
            one_or_more_of(READINGS, "press/xslt/readings"),
            required=True,
            about="Readings: `clean`, `diplomatic`, or stylesheets in `press/xslt/readings/`.",
        ),
        "formats": Setting(
            one_or_more_of(NAMES, "press/xslt/formats"),
            required=True,
            about="Formats besides the pages, which are always HTML: `pdf`, `epub`, `text`, or `NAME` by a stylesheet "
            "`press/xslt/formats/NAME.xsl`, whose files end in `.NAME`.",
        ),
        "transcripts": Setting(
            folder_inside, about="The folder with the typed transcripts, where the edition keeps them."
        ),
        "changelog": Setting(
            text,
            about="A changelog in Markdown (`## version`, `### for whom`, `- change`), for the page of changes; it may "
            "be missing.",
        ),
        "changelog_for": Setting(
            texts, about="For whom the changes are that this page shows: headings of the changelog. If not set: all."
        ),
    },
    "licence": {
        "code": Setting(text, about="The name of the licence of what is no text: scripts, stylesheets."),
        "encoding": Setting(text, about="The name of the licence of the encoding."),
        "encoding_url": Setting(address, about="Its address."),
        "translations": Setting(text, about="The licence of the translations; empty where none is declared."),
    },
    "pdf": {"fonts": Setting(folders_inside, about="Folders with fonts for letters that the fonts of the press lack.")},
    "build": {
        "keep": Setting(
            paths_in_site, about="Paths in the site that stay although no build made them, such as `CNAME`."
        ),
        "withdrawn": Setting(
            one_of(("tombstone", "tei")),
            about="What stays of a withdrawn document: only a `tombstone` (the page that says why), or its `tei` too. "
            "If not set: `tombstone`.",
        ),
    },
    "harvest": {
        "domain": Setting(domain, about="The domain in OAI identifiers; chosen once, never changed."),
        "email": Setting(email, about="Whom harvesters write to."),
        "rights": Setting(address, about="The address of a statement on the rights of the texts."),
        "page": Setting(number, about="The most records in one answer."),
        "rate": Setting(number, about="The most requests a second from one client."),
    },
    "identifiers": {
        "doi": Setting(written_as("a DOI", r"10\.\d{4,9}/\S+", "10.5281/zenodo.1"), about="The DOI of the edition."),
        "ark": Setting(written_as("an ARK", r"ark:/?\d{5,}/\S+", "ark:12345/x1"), about="Its ARK."),
        "handle": Setting(written_as("a Handle", r"\d+(\.\d+)*/\S+", "20.500.1/1"), about="Its Handle."),
    },
    "tei": {
        each.name: Setting(_convention(each.default, each.metadata["choices"]), about=_explained(each))
        for each in fields(Conventions)
    },
}
#: The tables that there may be many of, with their settings.
LISTS: Mapping[str, Mapping[str, Setting]] = {
    "ignore": {
        "code": Setting(text, required=True, about="The code of the rule."),
        "file": Setting(text, required=True, about="The file, as a path from the top of the edition."),
        "reason": Setting(text, about="Why the rule does not fit."),
    }
}


@dataclass(frozen=True)
class Settings:
    """What an edition says of itself, and what is wrong with it; what is wrong is not among the values."""

    values: Mapping[str, Any]
    problems: tuple[Problem, ...]


def read_settings(content: bytes, root: Path) -> Settings:
    """Read the settings of the edition in a folder."""
    try:
        written = content.decode("utf-8-sig")
        values = tomllib.loads(written.replace("\r\n", "\n"))
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8", errors="replace")
        place = before.count("\n") + 1, len(before) - before.rfind("\n")
        return Settings(
            {}, (Problem("settings-not-toml", "error", FILE, *place, "the file is not UTF-8", "save it as UTF-8"),)
        )
    except tomllib.TOMLDecodeError as error:
        offset, message, hint, edits = why_not_toml(written, str(error))
        place = TomlPlaces(written).place(offset)
        return Settings({}, (Problem("settings-not-toml", "error", FILE, *place, message, hint, edits),))
    found = _Reader(written, values, root)
    return Settings(values, tuple(found.problems()))


class _Reader:
    """Goes through the settings and says what is wrong."""

    def __init__(self, written: str, values: Mapping[str, Any], root: Path) -> None:
        self.places, self.values, self.root = TomlPlaces(written), values, root

    def problems(self) -> Iterator[Problem]:
        for name, settings in SETTINGS.items():
            table = self.values.get(name, {}) if name else self.values
            if not isinstance(table, dict):
                yield self._at((name,), "settings-value", f"`{name}` is a table of settings", f"[{name}]")
            else:
                yield from self._table((name,) if name else (), table, settings)
        for name, settings in LISTS.items():
            tables = self.values.get(name, [])
            for at, table in enumerate(tables if isinstance(tables, list) else []):
                yield from self._table((name, at), table, settings)
            if not isinstance(tables, list):
                yield self._at((name,), "settings-value", f"there may be many `{name}`", f"[[{name}]]")

    def _table(self, keys: Keys, table: Mapping[str, Any], settings: Mapping[str, Setting]) -> Iterator[Problem]:
        tables = () if keys else (*SETTINGS, *LISTS)
        for name, value in table.items():
            if name in settings:
                yield from self._value((*keys, name), value, settings[name].kind(value, self.root))
            elif name not in tables:
                yield self._unknown((*keys, name), [each for each in (*settings, *tables) if each], table)
        meant = {near for name in table if name not in settings for near in self._meant(name, settings, table)}
        for name, setting in settings.items():
            if setting.required and name not in table and name not in meant:
                yield self._missing(keys, name)

    def _value(self, keys: Keys, value: object, fault: Fault | None) -> Iterator[Problem]:
        if fault is None:
            return
        span = self.places.spans.get((*keys, fault.item) if fault.item is not None else keys)
        written = json.dumps(fault.meant, ensure_ascii=False)
        edits = (Edit(span.start, span.end, written),) if span and fault.meant is not None else ()
        name = str(keys[-1])
        hint = fault.hint or (f"{written}" if fault.item is not None else f"{name} = {written}")
        at = (*keys, fault.item) if fault.item is not None else keys
        yield self._at(at, "settings-value", f"`{name}` {fault.said}", hint, edits)

    def _meant(self, name: str, known: Iterable[str], table: Mapping[str, Any]) -> list[str]:
        free = [each for each in known if each not in table]
        return difflib.get_close_matches(name, free, n=1, cutoff=0.7)

    def _unknown(self, keys: Keys, known: list[str], table: Mapping[str, Any]) -> Problem:
        name = str(keys[-1])
        near = self._meant(name, known, table)
        where = f"[{keys[0]}]" if len(keys) > 1 else FILE
        if not near:
            listed = ", ".join(f"`{each}`" for each in known)
            message = f"{where} has no setting `{name}`: it has {listed}"
            return self._at(keys, "settings-unknown", message, "take it out")
        span = self.places.spans.get(keys)
        edits = (Edit(span.key, span.key + len(name), near[0]),) if span else ()
        message = f"{where} has no setting `{name}`: did you mean `{near[0]}`?"
        return self._at(keys, "settings-unknown", message, near[0], edits)

    def _missing(self, keys: Keys, name: str) -> Problem:
        example = {"readings": '["clean"]', "formats": '["html"]', "odd": '"odd/edition.odd"', "language": '"en"'}
        hint = f"{name} = {example.get(name, chr(34) * 2)}"
        where = f"[[{keys[0]}]]" if keys else FILE
        return self._at(keys, "settings-missing", f"{where} needs the setting `{name}`", hint)

    def _at(self, keys: Keys, code: str, message: str, hint: str, edits: tuple[Edit, ...] = ()) -> Problem:
        return Problem(code, "error", FILE, *self.places.of(keys), message, hint, edits)
