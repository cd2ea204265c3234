"""Hands: every change of hand names the hand that begins, and every hand is described."""

from __future__ import annotations

from collections.abc import Iterator

from publish.checks.facts.places import at_element
from publish.problem import Problem
from publish.source.xml import TEI, XML_ID, Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {
    "hand-shift-without-hand": "A change of hand does not say which hand begins.",
}
#: What tells of the new hand where there is no pointer to it (TEI Guidelines, att.handFeatures).
_FEATURES = ("new", "scribe", "scribeRef", "script", "scriptRef", "medium")


def check_hands(source: Source) -> Iterator[Problem]:
    """Yield a problem for each change of hand, and each hand, that does not say what it must."""
    for element in source.root.iter(f"{TEI}handShift"):
        if not any(element.get(name) for name in _FEATURES):
            yield _without_hand(source, element)
    for element in source.root.iter(f"{TEI}handNote"):
        yield from _undescribed(source, element)


def _without_hand(source: Source, element: Element) -> Problem:
    own = [str(each.get(XML_ID)) for each in source.root.iter(f"{TEI}handNote") if each.get(XML_ID)]
    hint = " or ".join(f'<handShift new="#{name}"/>' for name in own[:3]) or '<handShift new="hand:…"/>'
    message = "this `<handShift>` does not say which hand begins here: it needs `new`"
    return at_element(source, element, "hand-shift-without-hand", "error", message, hint)


def _undescribed(source: Source, element: Element) -> Iterator[Problem]:
    said = "".join(str(part) for part in element.itertext()).strip()
    if not said and not any(element.get(name) for name in (*_FEATURES, "corresp", "sameAs")):
        message = "`<handNote>` says nothing of this hand: readers are told nothing where it writes"
        hint = "<handNote …>whose hand it is, or what is known of it</handNote>"
        yield at_element(source, element, "nothing-in-it", "warning", message, hint)
