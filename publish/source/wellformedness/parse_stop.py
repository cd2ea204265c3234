"""Where a file stops being XML, and what is said of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

#: An element that is open: its name and the index of its ``<``.
Open = tuple[str, int]
#: From an index in the text to another.
Span = tuple[int, int]

NAME = r"[^\W\d][\w:.-]*"
KNOWN = ("amp", "lt", "gt", "quot", "apos")
_ATTRIBUTE = re.compile(rf"{NAME}\s*=\s*(\"[^\"<]*\"|'[^'<]*'|[“”„«»‘’]?[^\s<>/\"'“”„«»‘’]*[“”„«»‘’\"']?)|{NAME}")
_TAG = re.compile(r"<(?:[^'\"<>]|'[^'<]*'|\"[^\"<]*\")*>")


class Fault(NamedTuple):
    """Where a file is wrong (an index in the text), what is wrong there, and the mend as it is typed.

    ``over`` is what must be passed over for the rest to be read, nothing where that would not be safe; ``opens`` and
    ``closes`` are the names of the start tag passed over alone, and of the end tag found alone; ``instead`` is what
    may be wrong in its place.
    """

    at: int
    message: str
    mend: str
    over: tuple[Span, ...] = ()
    opens: str = ""
    closes: str = ""
    instead: Fault | None = None


@dataclass(frozen=True)
class Stopped:
    """Where and why expat stopped: its own sentence, an index in the text, and the elements that are open."""

    text: str
    why: str
    at: int
    open: Sequence[Open]

    @property
    def before(self) -> str:
        """What stands before the place, from the last ``<`` on."""
        return self.text[max(self.text.rfind("<", 0, self.at), 0) : self.at]

    def place(self, index: int) -> str:
        line = self.text.count("\n", 0, index) + 1
        return f"line {line}, column {index - (self.text.rfind(chr(10), 0, index) + 1) + 1}"


def tag_at(text: str, at: int) -> Span:
    found = _TAG.match(text, at)
    return at, found.end() if found else at


def attribute_at(text: str, at: int) -> tuple[Span, ...]:
    found = _ATTRIBUTE.match(text, at)
    return (found.span(),) if found else ()


def no_markup(stopped: Stopped) -> Fault:
    return Fault(stopped.at, "this is text, not XML: a document begins with `<TEI`", "begin with `publish new`")


def other(stopped: Stopped) -> Fault:
    return Fault(stopped.at, f"this is not XML: {stopped.why}", "correct the markup here")
