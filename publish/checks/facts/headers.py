"""What headers say of times: changes that are still to come, and a day of sending that the dateline contradicts."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from publish.checks.contradictions import check_dates
from publish.checks.facts.places import at_attribute, at_element, is_document, main_title, text_place, words_of
from publish.checks.typed_dates import iso_date
from publish.problem import Problem
from publish.source.xml import TEI, Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "change-in-future": "A change of the file is dated in the future.",
    "history-missing": "No change of a document has a date, so harvesters cannot be told when it changed.",
    "title-dated-otherwise": "The title of a document has another date than its header.",
    "sent-not-dateline": "The header says that a document was sent on another day than its dateline.",
    "date-unlikely": "A date lies in the future, or centuries from the other dates of its document.",
}
_WHEN = ("when", "notBefore", "notAfter", "from", "to")
_DAY_AT_END = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}$")
_YEAR = re.compile(r"(-?\d{4})(-\d\d)?(-\d\d)?")
#: So many years from all other dates of a document a date is taken for a slip.
_FAR = 90


def check_headers(source: Source) -> Iterator[Problem]:
    """Yield what the dates of a document cannot mean."""
    if not is_document(source):
        return
    yield from _changes(source)
    yield from _sent(source)
    yield from _title(source)
    yield from _unlikely(source)


def _title(source: Source) -> Iterator[Problem]:
    """Yield a problem where a title ends with a day that the header says nothing of, as in a copied header."""
    title = main_title(source)
    words = "" if title is None else words_of(title)
    found = _DAY_AT_END.search(words)
    day = iso_date(found[0]) if found else ""
    described = source.root.iter(f"{TEI}correspDesc", f"{TEI}creation", f"{TEI}sourceDesc")
    days = [
        date.get(name) for each in described for date in each.iter(f"{TEI}date") for name in _WHEN if date.get(name)
    ]
    known = sorted(str(each)[:10] for each in days)
    if title is not None and day and known and not known[0] <= day <= known[-1]:
        message = f"the title says {found[0] if found else day}, the header {known[0]}"
        place = text_place(source, title)
        hint = "give the title the date of this document"
        yield Problem("title-dated-otherwise", "warning", source.file, *place, message, hint)


def _tomorrow() -> str:
    """Return the day that has begun nowhere on earth."""
    return (datetime.now(UTC) + timedelta(hours=14)).strftime("%Y-%m-%d")


def _changes(source: Source) -> Iterator[Problem]:
    changes = list(source.root.iter(f"{TEI}change"))
    dated = [each for each in changes if _YEAR.match(each.get("when") or each.get("notAfter") or "")]
    for each in dated:
        when = each.get("when") or ""
        if when[:10] > _tomorrow():
            message = f'`when="{when}"`: this change lies in the future'
            yield at_attribute(source, each, "when", "change-in-future", "warning", message, _this_century(when))


def _this_century(when: str) -> str:
    swapped = f"{when[:2]}{when[3]}{when[2]}{when[4:]}"
    return f'when="{swapped}", if two digits changed places' if swapped[:10] < _tomorrow() else 'when="YYYY-MM-DD"'


def _sent(source: Source) -> Iterator[Problem]:
    sent = source.root.find(f".//{TEI}correspAction[@type='sent']/{TEI}date")
    text = source.root.find(f"{TEI}text")
    if sent is None or text is None or not _YEAR.match(sent.get("when") or ""):
        return
    lines = [
        each for each in text.iter(f"{TEI}dateline") if not any(True for _ in each.iterancestors(f"{TEI}floatingText"))
    ]
    days = [
        date.get("when", "")
        for line in lines
        for date in line.iter(f"{TEI}date")
        if _YEAR.match(date.get("when") or "")
    ]
    faulty = {(problem.line, problem.column) for problem in check_dates(source)}
    datelines = [date for line in lines for date in line.iter(f"{TEI}date")]
    if any(not _is_day(date) or source.attribute_place(date, "when") in faulty for date in datelines):
        return  # What is wrong with the dateline is reported there.
    day = str(sent.get("when"))
    slips = abs(int(day[:4]) - int(days[0][:4])) > _FAR if days else True
    if not slips and not any(_agree(day, each) for each in days):
        message = f'`when="{day}"`: sent on another day than the dateline says, {days[0][:10]}'
        yield at_attribute(source, sent, "when", "sent-not-dateline", "warning", message, f'when="{days[0][:10]}"')


def _is_day(date: Element) -> bool:
    """Tell whether a date is a day of the calendar, or no day at all."""
    when = date.get("when", "")
    try:
        return not re.fullmatch(r"\d{4}-\d\d-\d\d", when) or bool(datetime.strptime(when, "%Y-%m-%d"))
    except ValueError:
        return False


def _agree(day: str, other: str) -> bool:
    one, two = day[:10], other[:10]
    return one.startswith(two) or two.startswith(one)


def _unlikely(source: Source) -> Iterator[Problem]:
    text = source.root.find(f"{TEI}text")
    actions = [
        date for act in source.root.iter(f"{TEI}correspAction", f"{TEI}creation") for date in act.iter(f"{TEI}date")
    ]
    dates = [*actions, *([] if text is None else text.iter(f"{TEI}date"))]
    found = [
        (each, name, int(match[1])) for each in dates for name in _WHEN if (match := _YEAR.match(each.get(name) or ""))
    ]
    years = sorted(year for _, _, year in found)
    for each, name, year in found:
        near = bisect_left(years, year + _FAR) - bisect_right(years, year - _FAR)
        far = len(years) > 2 and near == 1
        if year > int(_tomorrow()[:4]) or far:
            yield _slip(source, each, name)


def _slip(source: Source, element: Element, name: str) -> Problem:
    message = f'`{name}="{element.get(name)}"` is far from every other date of the document'
    words = words_of(element)
    hint = f"is it the year of “{words}”?" if words else "correct the year"
    return at_attribute(source, element, name, "date-unlikely", "warning", message, hint)


def check_stamps(source: Source) -> Iterator[Problem]:
    """Yield a problem for a document without a dated change: in an edition that is harvested each needs one."""
    changes = list(source.root.iter(f"{TEI}change"))
    header = source.root.find(f"{TEI}teiHeader")
    if not is_document(source) or header is None or any(_YEAR.match(each.get("when") or "") for each in changes):
        return
    if changes:
        message = "this change has no date (`when`)"
        yield at_element(source, changes[-1], "history-missing", "error", message, 'when="YYYY-MM-DD"')
    else:
        hint = '<revisionDesc><change when="YYYY-MM-DD">…</change></revisionDesc> at the end of <teiHeader>'
        yield at_element(source, header, "history-missing", "error", "the header has no dated change", hint)
