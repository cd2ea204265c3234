"""Drafts: what a skeleton left open, and pointers to documents that are not finished."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from publish.checks.facts.places import at_element, is_document, local_name, status_of
from publish.checks.facts.rows import Rows
from publish.checks.words import shortened
from publish.problem import Problem, Severity
from publish.source.xml import Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "placeholder-left": "A place of a document that a skeleton left open is still to be filled in.",
    "pointer-to-draft": "A document that readers see points to a draft, which they do not see.",
}
#: What stands where something is to be written.
PLACEHOLDER = "…"
_SHOWN = 5


def places_left(source: Source) -> list[Element]:
    """Return the elements of a document that are still to be filled in."""
    elements = source.root.iter("*") if is_document(source) and PLACEHOLDER in source.text else ()
    return [each for each in elements if not len(each) and (each.text or "").strip() == PLACEHOLDER]


def check_placeholders(source: Source) -> Iterator[Problem]:
    """Yield one problem for all that is still to be filled in: a draft may have it."""
    left = places_left(source)
    status = status_of(source) if left else ""
    if not left or status == "withdrawn":
        return
    severity: Severity = "warning" if status in ("", "draft") else "error"
    lines = [f"`<{local_name(each)}>` (line {source.place(each)[0]})" for each in left]
    message = f"{len(left)} places are still to be filled in: {shortened(lines, _SHOWN)}"
    message = message if len(left) > 1 else f"`<{local_name(left[0])}>` is still to be filled in"
    hint = "write what belongs here in place of the three dots, or take the element out"
    yield at_element(source, left[0], "placeholder-left", severity, message, hint)


def without_placeholders(problems: Iterable[Problem], sources: Iterable[Source]) -> list[Problem]:
    """Return problems without what rules of a schema say of each place that is still to be filled in."""
    left = {(source.file, *source.place(each)) for source in sources for each in places_left(source)}
    return [
        each
        for each in problems
        if each.severity == "error" or (each.file, each.line, each.column) not in left
        if each.code != "placeholder-left"
    ]


def check_draft_pointers(rows: Rows) -> Iterator[Problem]:
    """Yield a problem for each pointer of a document or page that readers see to a draft, which they do not."""
    drafts = {place for place, file in rows.items() if any(fact.value == "draft" for fact in file.of("status"))}
    for place, file in rows.items():
        for fact in file.of("leads") if drafts and place not in drafts else ():
            if fact.about in drafts:
                name = rows[fact.about].file
                message = f"`{fact.value}` leads to {name}, which is a draft: no reader sees it"
                hint = f"take the pointer out, or give {name} the status encoded"
                yield Problem("pointer-to-draft", "error", file.file, fact.line, fact.column, message, hint)
