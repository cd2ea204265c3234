"""What a line of a paper's head or tail is, by its words."""

from __future__ import annotations

import re

from publish.importing.context import Context
from publish.importing.page import Block
from publish.importing.rules.dates import DATES, TIMES

#: Names of a document: a form word and what surrounds it.
NUMBER = re.compile(
    r"(?:\b(?:No|Nos|Nr|Number)\b\.?|[Nn][º°o]\b\.?|№|#)\s*(?P<number>[\w/.-]*\w)(?:\s*,\s*[\w/-]*\d[\w/-]*)*"
)
_INITIALS = re.compile(r"[A-Za-z/]{1,12}(?::[A-Za-z/.]{1,20})+$")
_RULE = re.compile(r"[-_–—=*#. ~]{3,}$")


def role_of(block: Block, context: Context) -> str:
    """Return what a line of a head or tail is, ``""`` where its words do not say; words in brackets do not count."""
    line = bare(block)
    if not line:
        return "bracket"
    for role, pattern in context.words.lines.items():
        if pattern.search(line) and _fits(role, line):
            return role
    return next((role for role, fits in _BY_FORM.items() if fits(line, context)), "")


def bare(block: Block) -> str:
    """Return the words of a block outside brackets, on one line."""
    kept, at = [], 0
    for span in sorted(block.of_kind("bracketed"), key=lambda span: span.start):
        kept.append(block.text[at : span.start] if span.start >= at else "")
        at = max(at, span.end)
    return " ".join(("".join(kept) + block.text[at:]).split())


def _fits(role: str, line: str) -> bool:
    """A line that only begins with "To" or "From" may be a sentence: one of a head is short and does not end as one."""
    if role in ("to", "from", "number", "sent", "received", "date", "participants"):
        return len(line.split()) <= 14 and not re.search(r"[a-z]{2}[.!?]$", line)
    return role in ("copies", "processing", "shown", "printed", "postscript") or len(line.split()) <= 14


def is_form(line: str, context: Context) -> bool:
    """Tell whether a line only names the form of the paper, with its number: ``CIPHERED TELEGRAM Nº 7721``."""
    bare = NUMBER.sub(" ", line)
    words = re.findall(r"[\w’'-]+", bare.lower())
    forms, others = context.words.of("form", "words"), context.words.of("form", "qualifiers")
    return (
        bool(words) and any(word in forms for word in words) and all(word in forms or word in others for word in words)
    )


def is_number(line: str, _context: Context) -> bool:
    return bool(NUMBER.fullmatch(line.rstrip(".,;")))


def is_date(line: str, context: Context) -> bool:
    """Tell whether a line is a date and perhaps a time and a place, nothing else."""
    bare = context.names.pattern.sub(" ", TIMES.sub(" ", DATES(context.words).sub(" ", line)))
    return (
        bare != line
        and bool(DATES(context.words).search(line))
        and len(line.split()) <= 9
        and len(_rest(bare, context)) <= 2
    )


def _rest(bare: str, context: Context) -> list[str]:
    """Return the words that are neither a name nor the small words between place, day and time."""
    words = re.findall(r"[^\W_]+", bare)
    small = {"at", "on", "the", "of", "in", "hours", "hrs", "a", "m", "p"}
    small |= set(context.words.of("dates", "weekdays"))
    return [word for word in words if word.lower() not in small]


def is_letterhead(line: str, context: Context) -> bool:
    """Tell whether a line can be the name of an office."""
    words = line.split()
    offices = context.words.of("office", "words")
    named = any(word.lower().strip(".,") in offices for word in words)
    return len(words) <= 14 and not re.search(r"[.!?:;]$", line) and words[0][0].isupper() and named


def is_name(line: str, context: Context) -> bool:
    """Tell whether a line is a known name alone, or a name in capitals as a signature has it."""
    bare = re.sub(r"[\s.,()\[\]“”\"']+$", "", line)
    if any(known.element in ("persName", "rs") for known in context.names.meanings(bare)):
        return True
    return bool(re.fullmatch(r"(?:[A-Z]\.\s?){0,3}[A-Z][A-Z'’-]+(?:\s[A-Z][A-Z'’-]+){0,3}", bare))


def is_initials(line: str, _context: Context) -> bool:
    return bool(_INITIALS.match(line)) and any(sign.isupper() for sign in line)


def is_rule(line: str, _context: Context) -> bool:
    return bool(_RULE.match(line))


_BY_FORM = {
    "rule": is_rule,
    "form": is_form,
    "number": is_number,
    "dateline": is_date,
    "letterhead": is_letterhead,
    "name": is_name,
    "initials": is_initials,
}
