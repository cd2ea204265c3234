"""The facts of a page that its header says: kind, number, sender, recipient, dates, office on the way."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from publish.importing.context import Context
from publish.importing.page import Block, Page, Span


@dataclass(frozen=True)
class Name:
    """Someone or somewhere: the element, the pointer ("" where unknown), the words for it."""

    element: str
    ref: str
    words: str


@dataclass(frozen=True)
class Dated:
    """A day and time in the form of a machine, and as typed."""

    when: str
    words: str


@dataclass(frozen=True)
class Facts:
    """What a page says of itself; what it does not say is empty."""

    number: str = ""
    subject: str = ""
    sender: Name | None = None
    recipients: tuple[Name, ...] = ()
    place: Name | None = None
    date: Dated | None = None
    office: Name | None = None
    received: Dated | None = None
    sent: Dated | None = None
    languages: tuple[str, ...] = field(default=())


def facts_of(page: Page, context: Context) -> Facts:
    """Return the facts that the marked blocks of a page say."""
    outer = [block for block in page.blocks if not block.facts.get("inside")]
    numbers = [
        block.words_of(span) for block in outer for span in block.of_kind("number") if span.facts["type"] == "cable"
    ]
    senders = [*_names(outer, "signed", context), *_names(outer, "line-from", context)]
    recipients = list(_names(outer, "line-to", context)) or _salutation(outer, context)
    return Facts(
        number=numbers[0] if numbers else "",
        subject=next((block.words_of(span) for block in outer for span in block.of_kind("subject")), ""),
        sender=next((name for name in senders if name.element in ("persName", "rs")), None),
        recipients=tuple(dict.fromkeys(recipients)),
        place=_place(outer, context),
        date=_date(outer),
        office=next(_names(outer, "line-letterhead", context), None),
        received=_moment(outer, "line-received"),
        sent=_moment(outer, "line-sent"),
    )


def _names(blocks: list[Block], kind: str, context: Context) -> Iterator[Name]:
    """Yield the outermost names inside the spans of a kind; of signatures, the last first."""
    found = [(block, span) for block in blocks for span in block.of_kind(kind)]
    for block, span in reversed(found) if kind == "signed" else found:
        inside = [name for name in block.of_kind("name") if span.holds(name)]
        for name in inside:
            if not any(other is not name and other.holds(name) for other in inside):
                yield name_of(block, name, context)


def name_of(block: Block, span: Span, context: Context) -> Name:
    """Return a marked name with the words by which its register lists it, else as typed."""
    ref = span.facts.get("ref", "")
    words = " ".join(block.words_of(span).split())
    return Name(span.facts["element"], ref, context.names.name_of(ref) or (words.title() if words.isupper() else words))


def _salutation(blocks: list[Block], context: Context) -> list[Name]:
    return [
        name_of(block, span, context)
        for block in blocks
        if block.role == "salute"
        for span in block.of_kind("name")
        if span.facts["element"] == "persName"
    ]


def _place(blocks: list[Block], context: Context) -> Name | None:
    """Return the place of sending: in a line "From", or beside the date."""
    names = [*_names(blocks, "line-from", context), *_names(blocks, "line-dateline", context)]
    return next((name for name in names if name.element == "placeName"), None)


def _dates(blocks: list[Block], *kinds: str) -> Iterator[Dated]:
    for block in blocks:
        for span in block.of_kind(*kinds):
            inside = [date for date in block.of_kind("date") if span.holds(date)]
            yield from (Dated(date.facts["when"], block.words_of(date)) for date in inside if "when" in date.facts)


def _date(blocks: list[Block]) -> Dated | None:
    """Return the day of the paper: of its dateline, else of its sending, its receipt, its head."""
    for kind in ("line-dateline", "line-date", "line-sent", "line-received", "line-from"):
        found = list(_dates(blocks, kind))
        if found:
            return found[-1] if kind == "line-dateline" else found[0]
    head = [b for b in blocks if b.role in ("head", "tail", "form")]
    days = [Dated(s.facts["when"], b.words_of(s)) for b in head for s in b.of_kind("date") if "when" in s.facts]
    return days[0] if days else None


def _moment(blocks: list[Block], kind: str) -> Dated | None:
    """Return day and time of a line of a kind; a time without a day takes that of the next line."""
    for block in blocks:
        for span in block.of_kind(kind):
            end = span.end if any(span.holds(d) for d in block.of_kind("date")) else len(block.text)
            reach = Span(span.start, end, "")
            days = [d for d in block.of_kind("date") if reach.holds(d) and "when" in d.facts]
            hours = [t for t in block.of_kind("time") if reach.holds(t)]
            if days and hours:
                words = " ".join(block.text[span.start : max(days[0].end, hours[0].end)].split())
                return Dated(f"{days[0].facts['when']}T{hours[0].facts['when']}", words)
    return None
