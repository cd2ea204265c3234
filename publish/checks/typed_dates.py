"""Dates as people type them, from a closed set of forms that can be read in one way only."""

from __future__ import annotations

import re
from datetime import date

_MONTHS = (
    "january", "february", "march", "april", "may", "june",
    "july", "august", "september", "october", "november", "december",
)  # fmt: skip
_MONTH = r"(?P<month>[A-Za-z]{3,9})\.?"
_YEAR = r"(?P<year>\d{4})"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
    "XI": 11,
    "XII": 12,
}
_TIME = re.compile(
    r"(?:(?P<day>\d{4}-\d{2}-\d{2})[ T])?(?P<hour>\d{1,2})"
    r"(?:[:.](?P<minute>\d{2})(?:[:.](?P<second>[0-5]\d))?|\s*(?:h|hours?))",
    re.ASCII,
)
_FORMS = [
    re.compile(form, re.ASCII)
    for form in (
        rf"{_DAY}\s+{_MONTH},?\s+{_YEAR}",
        rf"{_MONTH}\s+{_DAY},?\s+{_YEAR}",
        rf"{_MONTH},?\s+{_YEAR}",
        r"(?P<day>\d{1,2})\.\s*(?P<month>\d{1,2})\.\s*(?P<year>\d{4})",
        r"(?P<day>\d{1,2})[./]\s*(?P<month>[IVX]{1,4})[-./]\s*(?P<year>\d{4})",
        r"(?P<year>\d{4})[-./](?P<month>\d{1,2})[-./](?P<day>\d{1,2})",
        r"(?P<year>\d{4})-(?P<month>\d{1,2})",
    )
]


def iso_date(typed: str) -> str:
    """Return a typed date as ISO 8601 (``4 July 1953`` as ``1953-07-04``), or "" where it cannot be told.

    Forms with slashes and the year last are left alone: 4/7/1953 is April or July.
    """
    for form in _FORMS:
        found = form.fullmatch(typed.strip())
        if found:
            return _iso(found["year"], found["month"], found.groupdict().get("day"))
    return ""


def iso_time(typed: str) -> str:
    """Return a typed time, alone or after a date in ISO form, as ISO 8601 (``21:20`` as ``21:20:00``), or ""."""
    found = _TIME.fullmatch(typed.strip())
    if not found or int(found["hour"]) > 23 or int(found["minute"] or 0) > 59:
        return ""
    day = f"{found['day']}T" if found["day"] else ""
    return f"{day}{int(found['hour']):02}:{found['minute'] or '00'}:{found['second'] or '00'}"


def _iso(year: str, month: str, day: str | None) -> str:
    number = int(month) if month.isdigit() else _ROMAN.get(month) or _month(month)
    try:
        whole = date(int(year), number, int(day or 1))
    except ValueError:
        return ""
    return whole.isoformat() if day else whole.isoformat()[:7]


def _month(name: str) -> int:
    found = [number for number, month in enumerate(_MONTHS, 1) if month.startswith(name.lower())]
    if name.lower() == "sept":
        return 9
    return found[0] if len(found) == 1 else 0
