"""Names: the known ones by their forms, unknown ones after a title or in a signature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from publish.importing.context import Context
from publish.importing.names import Known
from publish.importing.page import Block, Page, Question, Span
from publish.importing.words import alternatives

#: Kinds of span inside which no name is looked for.
_CLOSED = ("date", "time", "number", "call")
_CAPITAL = r"(?:[A-Z]\.(?:\s?[A-Z]\.)*\s?)?[A-ZÀ-Þ][\w'’-]+(?:[ ][A-ZÀ-Þ][\w'’-]+){0,2}"


def mark_names(page: Page, context: Context) -> Page:
    """Mark known and unknown names; what is doubtful about a form is asked once a document."""
    asked: set[str] = set()
    marked = []
    for block in page.blocks:
        if block.role == "edge":
            marked.append(block)
            continue
        with_known = block.with_spans(_asked_once(block, _known(block, 0, len(block.text), context), asked))
        marked.append(with_known.with_spans(_asked_once(block, _unknown(with_known, context), asked)))
    return page.with_blocks(marked)


def _asked_once(block: Block, spans: Iterator[Span], asked: set[str]) -> Iterator[Span]:
    for span in spans:
        form = " ".join(block.words_of(span).split())
        yield replace(span, question=None) if form in asked else span
        if span.question:
            asked.add(form)


def _known(block: Block, start: int, end: int, context: Context, within: str = "") -> Iterator[Span]:
    """Yield the known names in a stretch, those inside the names of organisations too."""
    for match in context.names.pattern.finditer(block.text, start, end):
        if match[0] == within or not _open(block, match.start(), match.end()):
            continue
        meanings = context.names.meanings(match[0])
        if not meanings:
            continue
        yield named(match.start(), match.end(), meanings)
        if meanings[0].element == "orgName":
            yield from _inner(block, match, context)


def _inner(block: Block, match: re.Match[str], context: Context) -> Iterator[Span]:
    """Yield the names inside the name of an organisation: shorter forms from its second word on, or up to its last."""
    first, last = match[0].find(" "), match[0].rfind(" ")
    if first > 0:
        yield from _known(block, match.start() + first + 1, match.end(), context, match[0])
        if not context.names.pattern.search(block.text, match.start() + first + 1, match.end()):
            yield from _known(block, match.start(), match.start() + last, context, match[0])


def _open(block: Block, start: int, end: int) -> bool:
    stretch = Span(start, end, "")
    closed = any(span.kind in _CLOSED and span.holds(stretch) for span in block.spans)
    return block.is_free(start, end) and not closed


def named(start: int, end: int, meanings: tuple[Known, ...]) -> Span:
    """Return a name with the likeliest of its meanings, and a question where there are others as good."""
    best, *others = meanings
    asked = None
    if others and (best.times == others[0].times or (min(len(m.ref) for m in meanings) and others[0].times)):
        asked = Question("name", best.ref, tuple(other.ref for other in others))
    return Span(start, end, "name", {"element": best.element, "ref": best.ref}, asked)


def _unknown(block: Block, context: Context) -> Iterator[Span]:
    """Yield names that no register has: after a title, and as signature."""
    taken = block.of_kind("name")
    people = ((start, end, "person") for start, end in (*_titled(block, context), *_signatures(block)))
    places = ((start, end, "place") for start, end in _places(block))
    for start, end, kind in (*people, *places):
        stretch = Span(start, end, "")
        if any(span.holds(stretch) or stretch.holds(span) or span.crosses(stretch) for span in taken) or not _open(
            block, start, end
        ):
            continue
        form = block.text[start:end]
        asked = Question("unknown-name", f"a {kind} that is not in the register yet", (proposal(kind, form),))
        element = "persName" if kind == "person" else "placeName"
        yield Span(start, end, "name", {"element": element, "new": entry_id(form)}, asked)
        taken = [*taken, stretch]


def _titled(block: Block, context: Context) -> Iterator[tuple[int, int]]:
    titles = alternatives([*context.words.of("title", "persons"), "dear"])
    offices = set(context.words.of("office", "words"))
    for match in re.finditer(rf"(?<![\w])(?i:{titles})\.?[ ](?P<name>{_CAPITAL})", block.text):
        start, end = _without_offices(block, match.span("name"), context)
        words = {word.lower() for word in re.findall(r"\w+", block.text[start:end])}
        if (
            start < end
            and not words & offices
            and block.text[start:end].lower() not in context.words.of("title", "persons")
        ):
            yield start, end


def _without_offices(block: Block, stretch: tuple[int, int], context: Context) -> tuple[int, int]:
    """Return a stretch without further titles at its beginning, and without a possessive at its end."""
    start, end = stretch
    titles = context.words.of("title", "persons")
    while (word := re.match(r"(\w+)\.?\s+", block.text[start:end])) and word[1].lower() in titles:
        start += word.end()
    possessive = re.search(r"['’]s$", block.text[start:end])
    return start, end - (2 if possessive else 0)


def _places(block: Block) -> Iterator[tuple[int, int]]:
    """Yield the places that a line "From", "To" or one of place and day begins with."""
    for span in block.of_kind("line-from", "line-to", "line-dateline"):
        before = r"" if span.kind == "line-dateline" else r"\w+:?\s+"
        found = re.compile(rf"{before}(?P<name>[A-ZÀ-Þ][\w'’-]+)(?=,|\s[a-z]|$)").match(
            block.text, span.start, span.end
        )
        if found:
            yield found.span("name")


def _signatures(block: Block) -> Iterator[tuple[int, int]]:
    for span in block.of_kind("signed"):
        words = block.words_of(span)
        bracket = min(
            (b.start for b in block.of_kind("bracketed") if span.start < b.start < span.end), default=span.end
        )
        text = words[: bracket - span.start].rstrip(' .,”"')
        name = re.search(r"[^\W\d_].*$", text)
        if name and "\n" not in text:
            yield span.start + name.start(), span.start + len(text)


def entry_id(form: str) -> str:
    """Return an identifier for a new entry: the last word of its name."""
    import unicodedata

    plain = unicodedata.normalize("NFKD", form.split()[-1]).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "unnamed"


def proposal(kind: str, form: str) -> str:
    """Return the command that makes an entry for a name."""
    name = form.title() if form.isupper() else form
    return f'publish register add {kind} {entry_id(form)} --name "{name}" --typed "{form}"'
