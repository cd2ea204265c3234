"""A new edition: every file of it, written all or none, with its schema compiled."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from lxml import etree

from publish.problem import EditionError, any_errors
from publish.regular_files import read_bytes
from publish.resources import DISTRIBUTION
from publish.schema.odd import compile_odd
from publish.schema.odd_parts import odd_digest
from publish.schema.schematron import ready
from publish.settings import FILE
from publish.starting.drawn_odd import drawn_odd, unknown_names
from publish.starting.look import Found, look
from publish.starting.press_odd import FILE as PRESS
from publish.starting.press_odd import inheriting_odd, press_odd
from publish.starting.proposals import PICTURES, Proposal, proposal
from publish.starting.settings_file import settings_text
from publish.starting.specifications import tei_specifications
from publish.starting.templates import filled
from publish.starting.usage import usage_of

#: Files of every new edition, by the template of each.
_COMMON = {
    "Makefile": "Makefile",
    ".github/workflows/publish.yml": "publish.yml",
    ".pre-commit-config.yaml": "pre-commit-config.yaml",
    ".gitignore": "gitignore",
    "README.md": "README.md",
}
_REGISTERS = ("kinds", "organisations", "persons", "places", "responsibility")
_PAGES = ("home", "about", "principles")
_CONVENTIONS: dict[str, str | list[str]] = {"bare_ids": "file", "unique_ids": "edition", "named_by": "id"}
_LICENCE = ("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")


@dataclass(frozen=True)
class Begun:
    """What was written, by path in the edition, and what an editor should know."""

    files: list[str]
    notes: list[str]


def begin(root: Path, source: Path | None = None) -> Begun:
    """Write a new edition into a folder; with ``source``, one of the TEI files in that folder.

    Files outside of ``root`` are copied into it; nothing that is there is overwritten. Raises `EditionError` where
    something is in the way or there is no TEI, with nothing written.
    """
    root = root.resolve()
    if root.exists() and not root.is_dir():
        raise EditionError(f"{root}: this is a file; name a folder for the edition")
    files, notes = _new(root) if source is None else _from(root, source)
    taken = [name for name in files if (root / name).exists()]
    if taken:
        raise EditionError(f"{root}: {', '.join(taken[:5])} is there already; nothing was written")
    _write(root, files)
    return Begun(sorted(files), notes)


def _new(root: Path) -> tuple[dict[str, bytes], list[str]]:
    """Return the files of an edition with one made-up letter, which takes the press's ODD."""
    name, title = _name(root), _title(root)
    odd = f"odd/{name}.odd"
    proposed = Proposal(title, title, "en", *_LICENCE, tei=_CONVENTIONS, notes=[])
    values = _values(proposed, odd, f"../../odd/built/{name}")
    texts = {
        **{f"tei/registers/{each}.xml": f"{each}.xml" for each in _REGISTERS},
        **{f"tei/pages/{each}.xml": f"{each}.xml" for each in _PAGES},
        "tei/documents/letter-1.xml": "letter-1.xml",
    }
    files = {path: filled(template, values) for path, template in {**_COMMON, **texts}.items()}
    files |= {odd: inheriting_odd(name, title, "en"), f"odd/{PRESS}": press_odd(), FILE: settings_text(proposed, odd)}
    return {path: text.encode() for path, text in files.items()}, []


def _from(root: Path, source: Path) -> tuple[dict[str, bytes], list[str]]:
    """Return the files of an edition of the TEI that there is, and what an editor should know."""
    folder = source.resolve()
    if not folder.is_dir():
        raise EditionError(f"{source}: there is no such folder")
    found = look(folder)
    if not found.documents:
        raise EditionError(f"{source}: no TEI document was found in it")
    inside = folder.is_relative_to(root)
    proposed = proposal(found, folder, root if inside else folder, _title(root))
    proposed = proposed if inside else _moved(proposed)
    name = _name(root)
    odd = f"odd/{name}.odd"
    usage, specifications = usage_of(each.root for each in found.files), tei_specifications()
    drawn = drawn_odd(usage, specifications, name=name, title=proposed.title, language=proposed.language)
    notes = [*_notes(found, unknown_names(usage, specifications)), *proposed.notes]
    values = _values(proposed, odd, "") | {"notes": "".join(f"\n- {note}" for note in notes)}
    texts = {path: filled(template, values) for path, template in _COMMON.items() if not (root / path).exists()}
    texts |= {odd: drawn, FILE: settings_text(proposed, odd)}
    files = {path: text.encode() for path, text in texts.items()}
    return {**files, **({} if inside else _copies(found, folder))}, notes


def _moved(proposed: Proposal) -> Proposal:
    """Return a proposal for files that are copied into ``tei/``."""

    tei = dict(proposed.tei)
    for name in ("documents", "registers", "pages", "facsimiles"):
        value = tei.get(name)
        if value is not None:
            tei[name] = [f"tei/{each}" for each in value] if isinstance(value, list) else f"tei/{value}"
    return Proposal(**{**vars(proposed), "tei": tei})


def _copies(found: Found, folder: Path) -> dict[str, bytes]:
    pictures = [path for path in sorted(folder.rglob("*")) if path.suffix.lower() in PICTURES and path.is_file()]
    return {f"tei/{path.relative_to(folder).as_posix()}": read_bytes(path) for path in [*found.paths, *pictures]}


def _notes(found: Found, unknown: list[str]) -> list[str]:
    """Return what was found, and what was not taken."""
    counts = f"{len(found.documents)} documents, {len(found.registers)} registers and {len(found.pages)} pages"
    notes = [f"{counts} were found"]
    if found.broken:
        notes.append(f"{len(found.broken)} files are not well-formed: publish check says where")
    if found.others:
        listed = ", ".join(path.name for path in found.others[:5])
        notes.append(f"{len(found.others)} XML files are no part of the edition, such as {listed}")
    elements = [name for name in unknown if "/" not in name]
    if elements:
        notes.append(f"the TEI has no elements {', '.join(elements)}: add an elementSpec for each to the ODD")
    return notes


def _values(proposed: Proposal, odd: str, schema: str) -> dict[str, str]:
    return {
        "title": proposed.title,
        "publisher": proposed.publisher,
        "licence": proposed.licence,
        "licence_url": proposed.licence_url,
        "schema": schema,
        "odd": odd,
        "folder": "tei",
        "distribution": DISTRIBUTION,
        "today": date.today().isoformat(),
        "notes": "",
    }


def _name(root: Path) -> str:
    """Return the name of the schema: that of the folder, in letters that every name may have."""
    plain = unicodedata.normalize("NFKD", root.name).encode("ascii", "ignore").decode().lower()
    name = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")
    return name if re.match("[a-z]", name) and name != "press" else f"edition-{name}".strip("-")


def _title(root: Path) -> str:
    return re.sub(r"[-_.]+", " ", root.name).strip().title() or "New Edition"


def _write(root: Path, files: Mapping[str, bytes]) -> None:
    """Write all files and the compiled schema; where one cannot be written, take all of them away again."""
    made: list[Path] = []
    try:
        for name, content in files.items():
            place = root / name
            made += [each for each in reversed(place.parents) if not each.exists()]
            place.parent.mkdir(parents=True, exist_ok=True)
            made.append(place)
            place.write_bytes(content)
        _compile(next(root / name for name in files if name.endswith(".odd") and not name.endswith(PRESS)), made)
    except BaseException as error:
        _take_away(made)
        if isinstance(error, (OSError, etree.LxmlError)):
            raise EditionError(f"{root}: the edition cannot be written ({error})") from error
        raise


def _take_away(made: list[Path]) -> None:
    for path in reversed(made):
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _compile(odd: Path, made: list[Path]) -> None:
    compiled = compile_odd(odd)
    if any_errors(compiled.problems):
        first = compiled.problems[0]
        raise EditionError(f"{odd.name}, line {first.line}: {first.message}")
    built, rules = odd.parent / "built", ready(compiled.schematron, odd_digest(odd))
    made += [] if built.exists() else [built]
    built.mkdir(exist_ok=True)
    contents = (".rng", compiled.rng), (".sch", compiled.schematron), (".xsl", rules)
    for ending, text in contents:
        made.append(built / f"{odd.stem}{ending}")
        made[-1].write_bytes(text.encode())
