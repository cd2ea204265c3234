"""Which of two values is the greater, and when two forms mean one value (XML Schema part 2, section 4.2)."""

from __future__ import annotations

import base64
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import TypeVar

from publish.schema.relaxng.lexical import FORMS, RANGES

_Number = TypeVar("_Number", Decimal, Fraction, float)
_DATES = ("date", "dateTime", "time", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay")


def is_ordered(kind: str) -> bool:
    return kind in RANGES or kind in ("decimal", "double", "float", "duration", *_DATES)


def compare(kind: str, one: str, two: str) -> int | None:
    """Return -1, 0 or 1 as one value is less than, like or more than another; None where no one can say."""
    if kind in RANGES or kind == "decimal":
        return _sign(Decimal(one), Decimal(two))
    if kind in ("double", "float"):
        return _compare_reals(one, two)
    if kind == "duration":
        return _compare_durations(one, two)
    return _compare_dates(kind, one, two)


def same(kind: str, one: str, two: str) -> bool:
    """Tell whether two written forms, both good, mean one value."""
    if is_ordered(kind):
        return compare(kind, one, two) == 0
    if kind == "boolean":
        return (one in ("true", "1")) == (two in ("true", "1"))
    if kind == "hexBinary":
        return one.lower() == two.lower()
    if kind == "base64Binary":
        return base64.b64decode(one) == base64.b64decode(two)
    return one == two


def _sign(one: _Number, two: _Number) -> int:
    return (one > two) - (one < two)


def _compare_reals(one: str, two: str) -> int | None:
    if "NaN" in (one, two):
        return 0 if one == two else None
    return _sign(float(one), float(two))


def _compare_dates(kind: str, one: str, two: str) -> int | None:
    (seconds_one, zoned_one), (seconds_two, zoned_two) = _seconds(kind, one), _seconds(kind, two)
    if zoned_one == zoned_two:
        return _sign(seconds_one, seconds_two)
    # One of them is in no known zone, which is at most 14 hours away (section 3.2.7.4).
    doubt = int(timedelta(hours=14).total_seconds())
    if abs(seconds_one - seconds_two) > doubt:
        return _sign(seconds_one, seconds_two)
    return None


def _seconds(kind: str, text: str) -> tuple[Fraction, bool]:
    form = FORMS[kind].fullmatch(text)
    parts = form.groupdict() if form else {}
    year, month = int(parts.get("year") or 2000), int(parts.get("month") or 1)
    seconds = Fraction(_days(year, month, int(parts.get("day") or 1)) * 86400)
    if parts.get("midnight"):
        seconds += 86400
    else:
        seconds += int(parts.get("hour") or 0) * 3600 + int(parts.get("minute") or 0) * 60
        seconds += Fraction(parts.get("second") or "0")
    zone = parts.get("zone")
    if zone and zone != "Z":
        minutes = int(zone[1:3]) * 60 + int(zone[4:6])
        seconds -= (minutes if zone[0] == "+" else -minutes) * 60
    return seconds, zone is not None


def _days(year: int, month: int, day: int) -> int:
    # Days since 1 March of the year 0, leap days where the Gregorian calendar has them.
    year, month = (year, month - 3) if month > 2 else (year - 1, month + 9)
    return 365 * year + year // 4 - year // 100 + year // 400 + (153 * month + 2) // 5 + day - 1


def _compare_durations(one: str, two: str) -> int | None:
    # A month lasts 28 to 31 days: order is certain where it holds for the four starts of section 3.2.6.2.
    (months_one, seconds_one), (months_two, seconds_two) = _duration(one), _duration(two)
    signs = set()
    for year, month in ((1696, 9), (1697, 2), (1903, 3), (1903, 7)):
        ends = [
            _days(year + (month - 1 + months) // 12, (month - 1 + months) % 12 + 1, 1) * 86400 + seconds
            for months, seconds in ((months_one, seconds_one), (months_two, seconds_two))
        ]
        signs.add(_sign(ends[0], ends[1]))
    return signs.pop() if len(signs) == 1 else None


def _duration(text: str) -> tuple[int, Fraction]:
    sign = -1 if text.startswith("-") else 1
    date, _, time = text.lstrip("-").removeprefix("P").partition("T")
    amounts = {**_amounts(date, "YMD"), **_amounts(time, "HmS")}
    months = int(amounts["Y"] * 12 + amounts["M"])
    seconds = amounts["D"] * 86400 + amounts["H"] * 3600 + amounts["m"] * 60 + amounts["S"]
    return sign * months, sign * seconds


def _amounts(text: str, units: str) -> dict[str, Fraction]:
    amounts = dict.fromkeys(units, Fraction(0))
    for unit in units:
        amount, mark, rest = text.partition(unit.upper())
        if mark:
            amounts[unit], text = Fraction(amount), rest
    return amounts
