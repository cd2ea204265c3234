"""The fix of a problem as data: what an editor's program can do to the file, taken from the hint as it is to be typed.

A hint that is one attribute, one element or what to take out becomes edits; a choice, or words, becomes none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from difflib import SequenceMatcher
from xml.sax.saxutils import escape

from publish.checks.way import end_of
from publish.problem import Edit, Problem
from publish.source.tokens import TAG
from publish.source.xml import Element, Source

_ATTRIBUTE = re.compile(r"([\w:.-]+)=\"([^\"]*)\"(?:, the next free one.*)?", re.DOTALL)
_TYPED = re.compile(r"([\w:.-]+)\s*=\s*(\"[^\"]*\"|'[^']*')")
_ELEMENT = re.compile(r"<([\w:.-]+)/?>")
_NAME = re.compile(r"<[^\s/>]+")
_OUT = re.compile(r"take out `?([\w:.-]+)`?(?:=\"[^\"]*\")?")
#: What a hint leaves open: it is no value to be typed.
_OPEN = re.compile("…|YYYY|MM-DD|hh:mm")
#: What is said of an attribute that has another name, or none that is known.
_OTHER_NAME = ("unknown-attribute", "attribute-not-allowed-here")
#: Names of attributes whose values must lead somewhere.
_POINTERS = ("ref", "url", "target", "facs", "corresp", "who", "resp", "hand", "source")
#: Names that are to say whom or what they name.
_NAMES = ("persName", "placeName", "orgName")
#: Problems whose fix is the beginning of another: an instant, a language of the text, a dateline.
_LEADS_ON = ("status-unknown", "language-tag", "sent-not-dateline")
#: So like names are a slip of one another, and not a word for something else.
_LIKE = 0.75
#: What is said of an element that is to bear an attribute more.
_LACKING = ("missing-attribute", "block-without-id", "note-without-id")


def with_edits(problem: Problem, source: Source) -> Problem:
    """Return a problem with its fix as data, where its hint is one and asks for nothing more."""
    edits = problem.edits or (() if _asks_more(problem, source) else tuple(edits_of(problem, source)))
    return replace(problem, edits=edits) if edits else problem


def _asks_more(problem: Problem, source: Source) -> bool:
    """Tell whether a fix leads to the next question: whose a note is, where a pointer leads, what a text says."""
    meant, name = _ATTRIBUTE.fullmatch(problem.hint), _ELEMENT.fullmatch(problem.hint)
    if problem.code in _OTHER_NAME and meant and meant[1] in _POINTERS:
        return True
    if problem.code == "bad-attribute-value" and meant and re.search(r"\d\d:\d\d", meant[2]):
        return True
    if problem.code == "unknown-element" and name:
        element = source.element_at((problem.line, problem.column))
        own = "" if element is None else str(element.tag).rpartition("}")[2]
        if element is None or (name[1] in _NAMES and not element.get("ref")):
            return True
        return SequenceMatcher(None, own.lower(), name[1].lower()).ratio() < _LIKE
    return problem.code in _LEADS_ON


def edits_of(problem: Problem, source: Source) -> Iterator[Edit]:
    """Yield what the hint of a problem changes in its file."""
    at = source.offset((problem.line, problem.column))
    meant, typed = _ATTRIBUTE.fullmatch(problem.hint), _TYPED.match(source.text, at)
    element = source.element_at((problem.line, problem.column))
    meant = None if meant and _OPEN.search(meant[2]) else meant
    if meant and typed and (meant[1] == typed[1] or problem.code in _OTHER_NAME):
        yield Edit(at, typed.end(), _attribute(meant[1], meant[2]))
    elif meant and element is not None and problem.code in _LACKING:
        yield from _added(source, at, meant[1], meant[2])
    elif typed and (out := _OUT.fullmatch(problem.hint)) and out[1] == typed[1]:
        begin = len(source.text[:at].rstrip())
        yield Edit(begin, typed.end(), "")
    elif element is not None and problem.code == "unknown-element" and (name := _ELEMENT.fullmatch(problem.hint)):
        yield from _renamed(source, element, at, name[1])


def _attribute(name: str, value: str) -> str:
    return f'{name}="{escape(value)}"'


def _added(source: Source, at: int, name: str, value: str) -> Iterator[Edit]:
    """Yield the edit that gives an element an attribute that it does not have."""
    tag = TAG.match(source.text, at)
    begin = _NAME.match(source.text, at)
    if tag and begin and not re.search(rf"\s{re.escape(name)}\s*=", tag[0]):
        yield Edit(begin.end(), begin.end(), f" {_attribute(name, value)}")


def _renamed(source: Source, element: Element, at: int, name: str) -> Iterator[Edit]:
    """Yield the edits of both tags of an element that give it another name."""
    written = len(str(element.tag).rpartition("}")[2]) + (len(element.prefix) + 1 if element.prefix else 0)
    yield Edit(at + 1, at + 1 + written, name)
    end = source.offset(end_of(source, element)) - 1
    if not source.text[:end].endswith("/"):
        yield Edit(end - written, end, name)
