"""What is wrong with a value of an attribute or of text, in words: what it should be, and what was likely meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from publish.checks.facet_words import bound, counted, facets_said, form_of_date
from publish.checks.foreign_names import LANGUAGES, VALUES
from publish.checks.typed_dates import iso_date, iso_time
from publish.checks.words import Words, cut, one_of, own_name
from publish.schema.relaxng.fault import Fault

_DATES = {"date", "dateTime", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay", "time"}
_KINDS = {
    "anyURI": "a pointer (a URI, without bare `%` and with one `#` at most)",
    "ID": "an identifier: it begins with a letter and holds letters, digits, `.`, `-` and `_`",
    "IDREF": "an identifier",
    "NCName": "a name: it begins with a letter and holds letters, digits, `.`, `-` and `_`",
    "Name": "a name without blanks",
    "NMTOKEN": "a name without blanks",
    "QName": "a name",
    "boolean": "`true` or `false`",
    "decimal": "a number",
    "double": "a number",
    "float": "a number",
    "duration": "a duration (`P1Y2M3DT4H`)",
    "integer": "a whole number",
    "language": "a language code (`en`, `ru-Latn`)",
    "nonNegativeInteger": "a whole number from 0",
    "positiveInteger": "a whole number from 1",
    "base64Binary": "base64",
    "hexBinary": "hexadecimal",
}
_DAY = re.compile(r"\d{4}-\d\d-\d\d$", re.ASCII)
_SHORT_YEAR = re.compile(r"(?P<day>\d{1,2}\.\s*\d{1,2}\.\s*)(?P<year>\d\d)", re.ASCII)
_BLANK = re.compile(r"^\s|\s$|(?<=\s)\s|\s(?=\s)|[\t\r\n]")
_PER_CENT = re.compile(r"(\d{1,3})\s?%")
#: What a kind is called before what its facets ask.
_PLAIN = {"of the form that the schema wants": "a text", "empty, as it must be": "a text", "a gYear": "a year"}
#: So many values are few enough to be offered each in its typed form.
_FEW = 3


def is_date(datatypes: Sequence[str]) -> bool:
    return bool(_DATES & set(datatypes))


def attribute_value(fault: Fault, most: int) -> Words:
    name, value = fault.attribute, fault.value
    written = f'`{name}="{cut(value)}"`'
    meant = fault.suggestion or _meant(fault)
    if _is_blanks(fault, meant):
        written = f'`{name}="{cut(_BLANK.sub("␣", value))}"` (␣ is white space)'
    if meant:
        hint = f'{name}="{meant}"'
        if fault.facets and not fault.expected:
            return f"{written} is not {_with_facets(fault, value)}: did you mean `{hint}`?", hint
        return f"{written} is not one of its values: did you mean `{hint}`?", hint
    if fault.expected:
        offered = " or ".join(f'{name}="{each}"' for each in fault.expected[:_FEW])
        return f"{written} is not {_allowed(fault, most)}", offered
    mend = _mended(value, fault.datatypes) or _said_in_text(fault) or _of_this_century(fault)
    number = counted(fault.facets, value)
    sentence = f"{written} {f'{number}, each' if number else 'is not'} {_with_facets(fault, value)}"
    if not value.strip():
        sentence = f"{written} is empty: it must be {_kind(fault.datatypes)}"
    if not mend:
        return sentence, f'{name}="{_example(fault)}"'
    return f'{sentence}: write `{name}="{mend}"`', f'{name}="{mend}"'


def _example(fault: Fault) -> str:
    """Return what may be written in place of a value: the edge of its range, the form of a date, or dots."""
    edge = bound(fault.facets) if len(fault.datatypes) == 1 else ""
    return edge or (form_of_date(fault.datatypes) if is_date(fault.datatypes) else "…")


def _with_facets(fault: Fault, value: str) -> str:
    """Return the kinds of values that are wanted, with what their facets ask."""
    said = dict.fromkeys(words for each in fault.facets if (words := facets_said(each)))
    kind = _kind(fault.datatypes, value)
    if not said or len(fault.datatypes) > 1:
        return kind
    return f"{_PLAIN.get(kind, kind)} {' or '.join(said)}"


def _is_blanks(fault: Fault, meant: str) -> bool:
    """Tell whether only the white space of a value can be what is wrong, or where it counts."""
    collapsed = " ".join(fault.value.split())
    if not collapsed or collapsed == fault.value:
        return False
    return collapsed == meant or collapsed in fault.expected or "string" in fault.datatypes


def text_value(fault: Fault, most: int) -> Words:
    own, value = own_name(fault), fault.value
    what = f"`{cut(value)}` in `<{own}>`" if value else f"`<{own}>` is empty: its text"
    be = "is not" if value else "must be"
    if fault.expected:
        return f"{what} {be} {_allowed(fault, most)}", f"<{own}>{fault.expected[0]}</{own}>"
    mend = _mended(value, fault.datatypes)
    sentence = f"{what} {be} {_with_facets(fault, value)}"
    example = mend or _example(fault)
    return (f"{sentence}: write `{mend}`" if mend else sentence), f"<{own}>{example}</{own}>"


def _said_in_text(fault: Fault) -> str:
    """Return the date or time that stands in plain words in the element of a wrong one."""
    words = " ".join((fault.element.text or "").split())
    if fault.attribute != "when" or not is_date(fault.datatypes) or len(fault.element):
        return ""
    year = words if re.fullmatch(r"[12]\d{3}", words, re.ASCII) else ""
    return iso_date(words) or iso_time(words) or year


def _of_this_century(fault: Fault) -> str:
    """Return a date with two digits for the year, in full where other dates of the file tell the century."""
    typed = _SHORT_YEAR.fullmatch(fault.value.strip())
    if not typed or not is_date(fault.datatypes):
        return ""
    dates = [str(each.get("when", "")) for each in fault.element.getroottree().getroot().iter("*")]
    years = {day[:4] for day in dates if _DAY.match(day[:10]) and day[2:4] == typed["year"]}
    return iso_date(f"{typed['day']}{years.pop()}") if len(years) == 1 else ""


def _meant(fault: Fault) -> str:
    """Return the value that editors mean by this word, where it is one of those wanted."""
    for word in (fault.value.strip().lower(), *fault.value.lower().split()):
        for meant in VALUES.get(word, ()):
            if meant in fault.expected:
                return meant
    share = _PER_CENT.fullmatch(fault.value.strip())
    if share and {"high", "medium", "low"} <= set(fault.expected):
        return "high" if int(share[1]) >= 75 else "medium" if int(share[1]) >= 40 else "low"
    return ""


def _allowed(fault: Fault, most: int) -> str:
    kind = f" or {_kind(fault.datatypes)}" if fault.datatypes else ""
    return one_of(fault.expected, most) + kind


def _kind(datatypes: Sequence[str], value: str = "") -> str:
    if is_date(datatypes):
        if _DAY.match(value):
            return "a day of the calendar"
        if ":" in value or iso_time(value):
            return "a time"
        return "a date" if "date" in datatypes or len(datatypes) > 1 else f"a {datatypes[0]}"
    kinds = dict.fromkeys(_KINDS[kind] for kind in datatypes if kind in _KINDS)
    return " or ".join(kinds) or ("of the form that the schema wants" if datatypes else "empty, as it must be")


def _mended(value: str, datatypes: Sequence[str]) -> str:
    if is_date(datatypes):
        return iso_date(value) or iso_time(value)
    if set(datatypes) & {"ID", "NCName"}:
        name = re.sub(r"[^\w.-]+", "-", value.strip()).strip("-")
        return name if re.match(r"[^\W\d]", name) else f"n-{name}" if name else ""
    if "anyURI" in datatypes:
        joined = re.sub(r":\s+", ":", value)
        return joined if joined != value else ""
    if "boolean" in datatypes:
        return {"yes": "true", "no": "false"}.get(value.strip().lower(), "")
    if "language" in datatypes:
        return LANGUAGES.get(value.partition(" ")[0].lower(), "")
    return ""
