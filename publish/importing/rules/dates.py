"""Dates and times of day, as people type them; a date without a year takes that of the head."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache

from publish.importing.context import Context
from publish.importing.page import Block, Page, Question, Span
from publish.importing.words import Words, alternatives

TIMES = re.compile(
    r"(?<![\w:.,])(?:(?P<h>[01]?\d|2[0-4])[:](?P<m>[0-5]\d)(?::(?P<s>[0-5]\d))?(?![\d:])(?:\s*(?:hours|hrs)\b\.?)?"
    r"|(?P<hh>[01]?\d|2[0-4])\s+hours?(?:\s+(?P<mm>[0-5]?\d)\s+min(?:ute)?s?\b)?)"
)
_MILITARY = re.compile(r"(?<![\w.,#º№/-])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)(?:\s*(?:hours|hrs)\b\.?)?(?![\w/-])")
_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII")


@cache
def _dates(months: tuple[str, ...], short: tuple[str, ...]) -> re.Pattern[str]:
    month = rf"(?:(?:{alternatives(months)})\b|(?:{alternatives(short)})\b\.?)"
    day = r"(?:0?[1-9]|[12]\d|3[01])"
    forms = (
        rf"{day}(?:st|nd|rd|th|\.)?(?:\s+of)?\s+{month}(?:,?\s+(?:1[5-9]|20)\d\d)?",
        rf"{month}\s+{day}(?:st|nd|rd|th)?\b(?:,?\s+(?:1[5-9]|20)\d\d)?",
        rf"{month},?\s+(?:1[5-9]|20)\d\d",
        rf"(?:1[5-9]|20)\d\d-(?:0\d|1[0-2])-{day}",
        rf"{day}\.\s?(?:0?[1-9]|1[0-2])\.\s?(?:(?:1[5-9]|20)\d\d|\d\d)",
        rf"{day}[./ -](?:{'|'.join(sorted(_ROMAN, key=len, reverse=True))})[-./ ](?:(?:1[5-9]|20)\d\d|\d\d)",
        r"(?:0?[1-9]|[12]\d|3[01])/(?:0?[1-9]|[12]\d|3[01])/(?:(?:1[5-9]|20)\d\d|\d\d)",
    )
    return re.compile(rf"(?<![\w./-])(?:{'|'.join(forms)})(?![\w/])", re.IGNORECASE)


def DATES(words: Words) -> re.Pattern[str]:  # noqa: N802 - a pattern, read from a language's months
    """Return the pattern of dates in a language."""
    return _dates(tuple(words.of("dates", "months")), tuple(words.of("dates", "short")))


def mark_dates(page: Page, context: Context) -> Page:
    """Mark dates and times in every block."""
    year = year_of(page, context)
    return page.with_blocks(
        block.with_spans([*_dates_in(block, context, year), *_times_in(block, context)]) for block in page.blocks
    )


def year_of(page: Page, context: Context) -> str:
    """Return the year of the first date that has one in four digits, else of the first in two, else ``""``."""
    found = [match[0] for block in page.blocks for match in DATES(context.words).finditer(block.text)]
    for pattern in (r"\b(?:1[5-9]|20)\d\d\b", r"(?<=[./ -])\d\d$"):
        for typed in found:
            year = re.search(pattern, typed)
            if year and (len(year[0]) == 4 or not re.search(r"[a-z]", typed)):
                return year[0] if len(year[0]) == 4 else f"19{year[0]}"
    return ""


def _dates_in(block: Block, context: Context, year: str) -> Iterator[Span]:
    for match in DATES(context.words).finditer(block.text):
        if not block.is_free(match.start(), match.end()):
            continue
        readings = iso_readings(match[0], context.words, year)
        facts = {"when": readings[0]} if readings else {}
        if facts and _is_near(block.text[: match.start()], context):
            facts["precision"] = "medium"
        asked = Question("date", readings[0], readings[1:]) if len(readings) > 1 else None
        yield Span(match.start(), match.end(), "date", facts, asked)


def _is_near(before: str, context: Context) -> bool:
    near = alternatives(context.words.of("dates", "near"))
    return bool(re.search(rf"(?<!\w)(?:{near})(?:\s+(?:on|the))?\s*$", before[-30:], re.IGNORECASE))


def iso_readings(typed: str, words: Words, year: str = "") -> tuple[str, ...]:
    """Return what a typed date can be in ISO 8601, the likeliest first; nothing where it is no day of the calendar."""
    numbers = [int(number) for number in re.findall(r"\d+", typed)]
    month = _month_in(typed, words)
    if re.match(r"\d{4}-", typed):
        parts = [(numbers[0], numbers[1], numbers[2])]
    elif month:
        parts = [_with_month(numbers, month, year)]
    elif "/" in typed:
        parts = [(_year(numbers[2], year), numbers[1], numbers[0]), (_year(numbers[2], year), numbers[0], numbers[1])]
    else:
        parts = [(_year(numbers[2], year), numbers[1], numbers[0])]
    return tuple(dict.fromkeys(iso for part in parts if (iso := _iso(*part))))


def _with_month(numbers: list[int], month: int, year: str) -> tuple[int, int, int]:
    if len(numbers) == 2:
        return _year(numbers[1], year), month, numbers[0]
    if numbers[0] > 31:
        return numbers[0], month, 0
    return int(year or 0), month, numbers[0]


def _month_in(typed: str, words: Words) -> int:
    found = re.search(r"[^\W\d]+", re.sub(r"(?<=\d)(?:st|nd|rd|th)\b|\bof\b", "", typed))
    name = found[0] if found else ""
    if name in _ROMAN:
        return _ROMAN.index(name) + 1
    months = words.of("dates", "months")
    return next((number for number, full in enumerate(months, 1) if name and full.startswith(name.lower()[:3])), 0)


def _year(number: int, year: str) -> int:
    return number if number > 99 else int(year[:2] or "19") * 100 + number


def _iso(year: int, month: int, day: int) -> str:
    try:
        whole = date(year, month, day or 1)
    except ValueError:
        return ""
    return whole.isoformat() if day else whole.isoformat()[:7]


def _times_in(block: Block, context: Context) -> Iterator[Span]:
    for match in TIMES.finditer(block.text):
        if block.is_free(match.start(), match.end()):
            hour, minute = match["h"] or match["hh"], match["m"] or match["mm"] or "0"
            yield _time(match, int(hour), int(minute))
    for match in _MILITARY.finditer(block.text):
        after = DATES(context.words).match(block.text, _after_blank(block.text, match.end()))
        before = re.search(r"\b(?:at|of)\s+$", block.text[: match.start()])
        if (after or (before and before[0].startswith("at"))) and block.is_free(match.start(), match.end()):
            yield _time(match, int(match["h"]), int(match["m"]))


def _after_blank(text: str, at: int) -> int:
    blank = re.compile(r"(?:\s+on)?\s+").match(text, at)
    return blank.end() if blank else at


def _time(match: re.Match[str], hour: int, minute: int) -> Span:
    return Span(match.start(), match.end(), "time", {"when": f"{hour % 24:02}:{minute:02}:00"})
