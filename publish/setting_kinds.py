"""What the value of a setting can be: each kind is a test that says what is wrong, and what was likely meant."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Sequence
from os.path import normpath
from pathlib import Path, PurePosixPath
from typing import NamedTuple
from urllib.parse import urlsplit


class Fault(NamedTuple):
    """What is wrong: ``said`` follows the name of the setting, ``meant`` is what was likely meant, ``item`` where."""

    said: str
    meant: str | list[str] | int | None = None
    hint: str = ""
    item: int | None = None


Kind = Callable[[object, Path], Fault | None]
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_DOMAIN = re.compile(r"([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}", re.IGNORECASE)
_EMAIL = re.compile(r"[^@\s,;:<>]+@([^@\s,;<>.]+\.)+[^@\s,;<>.]{2,}")


def text(value: object, root: Path) -> Fault | None:
    """Any text."""
    if isinstance(value, str):
        return None
    meant = str(value) if isinstance(value, (int, float)) and not isinstance(value, bool) else None
    return Fault("must be text in quotation marks", meant, "" if meant else "write it in quotation marks")


def texts(value: object, root: Path) -> Fault | None:
    """A list of texts."""
    return _each(value, root, text, '["…"]')


def one_of(known: Sequence[str]) -> Kind:
    """Return the kind of a text that is one of the known."""

    def kind(value: object, root: Path) -> Fault | None:
        if value in known:
            return None
        near = difflib.get_close_matches(str(value).lower(), known, n=1, cutoff=0.5)
        return Fault(f"must be one of {', '.join(known)}", near[0] if near else known[0])

    return kind


#: The tags of languages that are named in words.
_TAGS = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr", "russian": "ru", "korean": "ko",
    "chinese": "zh", "japanese": "ja", "spanish": "es", "español": "es", "italian": "it", "latin": "la", "greek": "el",
    "dutch": "nl", "polish": "pl", "czech": "cs", "arabic": "ar", "hebrew": "he",
}  # fmt: skip


def language(value: object, root: Path) -> Fault | None:
    """A language tag (BCP 47)."""
    if not isinstance(value, str):
        return text(value, root)
    if _LANGUAGE.fullmatch(value) and len(value.partition("-")[0]) <= 3:
        return None
    meant = _TAGS.get(value.strip().lower(), value.strip().replace("_", "-"))
    return Fault("must be a language tag, such as en or de-AT", meant if _LANGUAGE.fullmatch(meant) else "en")


def site_address(value: object, root: Path) -> Fault | None:
    """The address of the site: of the web, with a slash at its end; or nothing."""
    fault = address(value, root)
    if fault or not value:
        return fault
    parts = urlsplit(str(value))
    if parts.query or parts.fragment:
        return Fault("cannot have a ? or # in it", f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/')}/")
    if not parts.path.endswith("/"):
        return Fault("must end in a slash, or every address of a page would be wrong", f"{value}/")
    return None


def address(value: object, root: Path) -> Fault | None:
    """An address of the web, or nothing."""
    if not isinstance(value, str):
        return text(value, root)
    if not value:
        return None
    try:
        parts = urlsplit(value)
    except ValueError:
        return Fault("is no address of the web", hint='"https://…/"')
    if parts.scheme in ("http", "https") and parts.hostname and not re.search(r"\s", value):
        return None
    bare = re.sub(r"^([a-z]+:)?/*", "", value.strip(), flags=re.IGNORECASE)
    meant = f"https://{bare}" if bare and not re.search(r"\s", bare) else None
    if meant and "/" not in bare:
        meant += "/"
    return Fault("must be an address of the web that begins with https://", meant, "" if meant else '"https://…/"')


def domain(value: object, root: Path) -> Fault | None:
    """The name of a domain, or nothing."""
    if not isinstance(value, str):
        return text(value, root)
    if not value or _DOMAIN.fullmatch(value):
        return None
    meant = urlsplit(value).hostname or value.strip().partition("/")[0]
    known = meant if _DOMAIN.fullmatch(meant) else None
    return Fault("must be the name of a domain, such as example.org", known, "" if known else '"example.org"')


def email(value: object, root: Path) -> Fault | None:
    """An e-mail address, or nothing."""
    if not isinstance(value, str):
        return text(value, root)
    if not value or _EMAIL.fullmatch(value):
        return None
    meant = value.strip().removeprefix("mailto:").strip("<>")
    known = meant if _EMAIL.fullmatch(meant) else None
    return Fault("must be one e-mail address", known, "" if known else '"name@example.org"')


def written_as(name: str, pattern: str, example: str) -> Kind:
    """Return the kind of an identifier that has a form, or is empty."""
    form = re.compile(pattern)

    def kind(value: object, root: Path) -> Fault | None:
        if not isinstance(value, str):
            return text(value, root)
        if not value or form.fullmatch(value):
            return None
        found = form.search(value.strip())
        meant = found[0] if found else None
        return Fault(f"must be {name} as such, without an address before it", meant, "" if meant else f'"{example}"')

    return kind


def number(value: object, root: Path) -> Fault | None:
    """A whole number above 0."""
    if isinstance(value, int) and not isinstance(value, bool) and value > 0:
        return None
    meant = int(value) if isinstance(value, str) and value.strip().isdigit() and int(value) > 0 else None
    return Fault("must be a whole number above 0, without quotation marks", meant, "" if meant else "write a number")


def _outside(value: str, root: Path) -> Fault | None:
    place = Path(normpath(root / value))
    if not value or not place.is_relative_to(root) or "\\" in value:
        hint = f'"{value.replace(chr(92), "/")}"' if "\\" in value else "write a path inside the edition, with /"
        return Fault("must be a path inside the edition", hint=hint)
    return None


def file_inside(value: object, root: Path) -> Fault | None:
    """A file of the edition."""
    if not isinstance(value, str):
        return text(value, root)
    outside = _outside(value, root)
    if outside or (root / value).is_file():
        return outside
    suffix = PurePosixPath(value).suffix
    known = sorted(path.relative_to(root).as_posix() for path in root.glob(f"*/*{suffix}")) if suffix else []
    near = difflib.get_close_matches(value, known, n=1) or (known if len(known) == 1 else [])
    meant = near[0] if near else None
    return Fault(
        f"names a file that is not there: {value}", meant, "" if meant else f"add {value}, or correct the path"
    )


def folder_inside(value: object, root: Path) -> Fault | None:
    """A folder of the edition."""
    if not isinstance(value, str):
        return text(value, root)
    outside = _outside(value, root)
    if outside or (root / value).is_dir():
        return outside
    parent = (root / value).parent
    beside = [path.name for path in parent.iterdir() if path.is_dir()] if parent.is_dir() else []
    near = difflib.get_close_matches(PurePosixPath(value).name, beside, n=1)
    meant = (PurePosixPath(value).parent / near[0]).as_posix() if near else None
    return Fault(
        f"names a folder that is not there: {value}", meant, "" if meant else f"add {value}, or correct the path"
    )


def folders_inside(value: object, root: Path) -> Fault | None:
    """A list of folders of the edition."""
    return _each(value, root, folder_inside, '["fonts"]')


def paths_in_site(value: object, root: Path) -> Fault | None:
    """A list of paths in the folder of the site."""
    return _each(value, root, _path_in_site, '["CNAME"]')


def _path_in_site(value: object, root: Path) -> Fault | None:
    if not isinstance(value, str):
        return text(value, root)
    path = PurePosixPath(value)
    if not path.name or path.is_absolute() or ".." in path.parts or "\\" in value or "\0" in value:
        return Fault(f"has {value!r}, which is no path inside the site", hint="such as CNAME or images/logo.png")
    return None


def _each(value: object, root: Path, kind: Kind, example: str) -> Fault | None:
    if not isinstance(value, list):
        meant = [value] if isinstance(value, str) else None
        return Fault("must be a list in square brackets", meant, "" if meant else example)
    for at, item in enumerate(value):
        fault = kind(item, root)
        if fault:
            meant = [*value[:at], fault.meant, *value[at + 1 :]] if isinstance(fault.meant, str) else None
            return fault._replace(meant=meant)
    return None


def one_or_more_of(known: Sequence[str], own: str) -> Kind:
    """Return the kind of a list of some of the known, or of the edition's own stylesheets in its folder ``own``."""

    def kind(value: object, root: Path) -> Fault | None:
        there = [*known, *(path.stem for path in sorted((root / own).glob("*.xsl")))]
        listed = ", ".join(there)
        if isinstance(value, str):
            return Fault("must be a list in square brackets", [value])
        if not isinstance(value, list) or not value:
            return Fault(f"must be a list of some of {listed}", hint=str(list(known)).replace("'", '"'))
        return next((fault for at, item in enumerate(value) if (fault := _unlisted(item, at, value, there))), None)

    return kind


def _unlisted(item: object, at: int, value: Sequence[object], known: Sequence[str]) -> Fault | None:
    if item in known and item not in value[:at]:
        return None
    if item in known:
        return Fault(f"has {item} twice", hint="take one of the two out", item=at)
    near = difflib.get_close_matches(str(item).lower(), known, n=1, cutoff=0.5)
    said = f"has {item!r}, which is none of {', '.join(known)}"
    free = [each for each in near if each not in value]
    return Fault(
        said, free[0] if free else None, "" if free else f"take it out, or write one of {', '.join(known)}", at
    )
