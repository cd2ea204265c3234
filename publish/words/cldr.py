"""What CLDR knows of a language, through babel: direction, plurals, lists, and the patterns of dates.

Patterns are cut into parts once, here, so that stylesheets only put them together: ``d MMMM y`` is
``[["d"], " ", ["MMMM"], " ", ["y"]]``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from babel import Locale, UnknownLocaleError

_THIN = "\u2009"
Pattern = list[str | list[str]]
_FIELDS = re.compile(r"'([^']*)'|(y+|L+|M+|d+)|([^'yLMd]+)")


@dataclass(frozen=True)
class Language:
    """Facts of one language.

    ``patterns`` are those of a day, a month, a year and of days and months without a year, ``spans`` those of two days
    of one month and of one year;
    ``months`` are the names by form (``MMMM``, ``LLLL``), ``separators`` what goes between names and between dates.
    """

    locale: Locale = field(repr=False)
    patterns: Mapping[str, Pattern]
    spans: Mapping[str, tuple[Pattern, Pattern]]
    months: Mapping[str, Sequence[str]]
    separators: Mapping[str, str]

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``."""
        return str(self.locale.text_direction)

    def plural(self, number: int) -> str:
        return str(self.locale.plural_form(number))

    def listed(self, names: Sequence[str]) -> str:
        if len(names) == 2:
            return self.separators["pair"].join(names)
        first = self.separators["middle"].join(names[:-1])
        return self.separators["end"].join(part for part in (first, *names[-1:]) if part)

    def as_map(self) -> dict[str, Any]:
        names = ("patterns", "spans", "months", "separators")
        return {name: getattr(self, name) for name in names}


def language_of(tag: str, own: Mapping[str, str]) -> Language:
    """Return what CLDR has of a language tag; ``own`` (table ``[dates]``) names another locale or patterns.

    A language that CLDR does not know has the dates of ISO 8601 and the plurals of English.
    """
    locale = _locale(own.get("locale", tag))
    wide = {form: locale.months[kind]["wide"] for form, kind in (("MMMM", "format"), ("LLLL", "stand-alone"))}
    return Language(
        locale=locale,
        patterns={name: _cut(own.get(name, pattern)) for name, pattern in _patterns(locale).items()},
        spans={name: _span(own.get(name, pattern)) for name, pattern in _spans(locale).items()},
        months={form: [names[number] for number in range(1, 13)] for form, names in wide.items()},
        separators=_separators(locale),
    )


def _locale(tag: str) -> Locale:
    for wanted in (tag, tag.partition("-")[0], "en_GB"):
        try:
            return Locale.parse(wanted.replace("-", "_"))
        except (ValueError, UnknownLocaleError):
            continue
    raise AssertionError("CLDR knows English")


def _patterns(locale: Locale) -> dict[str, str]:
    skeletons = locale.datetime_skeletons
    day = locale.date_formats["long"].pattern
    without_year = {"monthDay": skeletons["MMMMd"].pattern, "monthAlone": "LLLL", "dayAlone": "d"}
    return {"day": day, "month": skeletons["yMMMM"].pattern, "year": skeletons["y"].pattern, **without_year}


def _spans(locale: Locale) -> dict[str, str]:
    """Return CLDR's patterns of two days in one month and in one year; ``|`` is where the second begins."""
    found = locale.interval_formats.get("yMMMd") or {}
    day = locale.date_formats["long"].pattern
    plain = f"{day}{_between(locale)}|{day}"
    return {name: "|".join(found[part]) if part in found else plain for name, part in (("days", "d"), ("months", "M"))}


def _between(locale: Locale) -> str:
    between = locale.interval_formats[None].removeprefix("{0}").removesuffix("{1}")
    return str(between.replace(_THIN, " "))


def _separators(locale: Locale) -> dict[str, str]:
    standard = locale.list_patterns["standard"]
    patterns = {"pair": standard["2"], "middle": standard["middle"], "end": standard["end"]}
    names = {name: pattern.removeprefix("{0}").removesuffix("{1}") for name, pattern in patterns.items()}
    return {**names, "span": _between(locale)}


def _span(pattern: str) -> tuple[Pattern, Pattern]:
    first, _, second = pattern.partition("|")
    return _cut(first), _cut(second)


def _cut(pattern: str) -> Pattern:
    """Return the parts of a pattern, each field in a list of its own; thin spaces become plain ones."""
    found = _FIELDS.findall(pattern.replace(_THIN, " "))
    return [[_FORMS.get(name, name)] if name else quoted or literal for quoted, name, literal in found]


#: Forms of a field that are written like another.
_FORMS = {"yyyy": "y", "yy": "y", "MMM": "MMMM", "LLL": "LLLL", "L": "M", "LL": "MM"}
