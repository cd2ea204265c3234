"""The forms in which values of the XML Schema datatypes are written (XML Schema part 2, section 3)."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from functools import cache

from publish.schema.relaxng.libxml2 import judge

# Productions of XML 1.0 (fifth edition) and Namespaces in XML.
NAME_START = (
    "A-Z_a-z\\xC0-\\xD6\\xD8-\\xF6\\xF8-\\u02FF\\u0370-\\u037D\\u037F-\\u1FFF\\u200C\\u200D\\u2070-\\u218F"
    "\\u2C00-\\u2FEF\\u3001-\\uD7FF\\uF900-\\uFDCF\\uFDF0-\\uFFFD\\U00010000-\\U000EFFFF"
)
NAME_REST = NAME_START + "\\-.0-9\\xB7\\u0300-\\u036F\\u203F\\u2040"
_NCNAME = f"[{NAME_START}][{NAME_REST}]*"
_ZONE = r"(?P<zone>Z|[+-](?:(?:0\d|1[0-3]):[0-5]\d|14:00))?"
_YEAR = r"(?P<year>-?(?:[1-9]\d{3,}|0\d{3}))"
_MONTH = r"(?P<month>0[1-9]|1[0-2])"
_DAY = r"(?P<day>0[1-9]|[12]\d|3[01])"
_CLOCK = r"(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d):(?P<second>[0-5]\d(?:\.\d+)?)"
_TIME = rf"(?:{_CLOCK}|(?P<midnight>24:00:00(?:\.0+)?))"
_REAL = r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?|-?INF|NaN"

_DATES = {
    "date": f"{_YEAR}-{_MONTH}-{_DAY}{_ZONE}",
    "dateTime": f"{_YEAR}-{_MONTH}-{_DAY}T{_TIME}{_ZONE}",
    "time": f"{_TIME}{_ZONE}",
    "gYear": f"{_YEAR}{_ZONE}",
    "gYearMonth": f"{_YEAR}-{_MONTH}{_ZONE}",
    "gMonth": f"--{_MONTH}{_ZONE}",
    "gMonthDay": f"--{_MONTH}-{_DAY}{_ZONE}",
    "gDay": f"---{_DAY}{_ZONE}",
}

#: The form of each datatype that has one; those of dates name their parts.
FORMS: dict[str, re.Pattern[str]] = {
    name: re.compile(form, re.ASCII)
    for name, form in {
        **_DATES,
        "boolean": "true|false|0|1",
        "decimal": r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)",
        "integer": r"[+-]?\d+",
        "double": _REAL,
        "float": _REAL,
        "duration": r"-?P(?=.)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=.)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?",
        "hexBinary": r"(?:[0-9a-fA-F]{2})*",
        "base64Binary": r"(?:(?:[A-Za-z0-9+/] ?){4})*"
        r"(?:(?:[A-Za-z0-9+/] ?){3}[A-Za-z0-9+/]|(?:[A-Za-z0-9+/] ?){2}[AEIMQUYcgkosw048] ?="
        r"|[A-Za-z0-9+/] ?[AQgw] ?= ?=)?",
        "language": r"[a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*",
        "NCName": _NCNAME,
        "Name": f"[:{NAME_START}][:{NAME_REST}]*",
        "NMTOKEN": f"[:{NAME_REST}]+",
        "QName": f"(?:{_NCNAME}:)?{_NCNAME}",
    }.items()
}

#: The least and the greatest value of each kind of whole number.
RANGES: dict[str, tuple[int | None, int | None]] = {
    "integer": (None, None),
    "nonNegativeInteger": (0, None),
    "positiveInteger": (1, None),
    "nonPositiveInteger": (None, 0),
    "negativeInteger": (None, -1),
    "long": (-(2**63), 2**63 - 1),
    "int": (-(2**31), 2**31 - 1),
    "short": (-(2**15), 2**15 - 1),
    "byte": (-128, 127),
    "unsignedLong": (0, 2**64 - 1),
    "unsignedInt": (0, 2**32 - 1),
    "unsignedShort": (0, 2**16 - 1),
    "unsignedByte": (0, 255),
}

_URI = re.compile(r"(?:[A-Za-z][A-Za-z0-9+.-]*:(?=.)|(?![^/?#]*:))[^#]*(?:#[^#]*)?", re.DOTALL)
_NAMES = ("NCName", "Name", "NMTOKEN", "QName")
_BARE_PERCENT = re.compile(r"%(?![0-9a-fA-F]{2})")


def is_written_as(kind: str, text: str) -> bool:
    """Tell whether text, its white space settled, has the form of a datatype."""
    if kind in ("string", "normalizedString", "token"):
        return True
    if kind == "anyURI":
        return bool(_URI.fullmatch(text)) and not _BARE_PERCENT.search(text)
    if kind in RANGES:
        return bool(FORMS["integer"].fullmatch(text)) and _in_range(kind, text)
    form = FORMS[kind].fullmatch(text)
    if form is None or (kind in _NAMES and not text.isascii() and not _is_older_name(kind, text)):
        return False
    return kind not in _DATES or _is_in_calendar(form.groupdict())


@cache
def _is_older_name(kind: str, text: str) -> bool:
    """Tell whether a name is one by the second edition of XML 1.0 too, to which XML Schema 1.0 holds."""
    if kind == "QName":
        return all(_is_older_name("NCName", part) for part in text.split(":"))
    return _older_names(kind)(text)


@cache
def _older_names(kind: str) -> Callable[[str], bool]:
    return judge(kind)


def _in_range(kind: str, text: str) -> bool:
    least, greatest = RANGES[kind]
    if least is None and greatest is None:
        return True
    # A number of thousands of digits is costly to read, and its first forty tell that it is out of bounds.
    digits = text.lstrip("+-0")
    number = int(digits[:40] or "0") * (-1 if text.startswith("-") else 1)
    return (least is None or number >= least) and (greatest is None or number <= greatest)


def _is_in_calendar(parts: dict[str, str | None]) -> bool:
    year, month, day = parts.get("year"), parts.get("month"), parts.get("day")
    if year is not None and not year.strip("-0"):
        return False  # XML Schema 1.0 knows no year 0000
    if not (month and day):
        return True
    # The calendar repeats every 400 years; without a year, 29 February is possible.
    calendar_year = 2000 + int(year[-4:]) % 400 if year else 2000
    if year and len(year.lstrip("-")) > 4:
        calendar_year = 2000 + int(year.lstrip("-")[-6:]) % 400
    return int(day) <= monthrange(calendar_year, int(month))[1]
