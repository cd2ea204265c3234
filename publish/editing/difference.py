"""What changed between two versions of a document, in the words of the edition."""

from __future__ import annotations

import difflib
from collections.abc import Iterator
from itertools import groupby

from lxml import etree

from publish.editing.marked_words import Passage, Word, passages_of
from publish.source.xml import TEI, Element, Source

#: Words of a new or lost passage that are shown.
_SHOWN = 60


def differences(old: Source, new: Source) -> list[str]:
    """Return a sentence for each change: in the header, in the text, in what is said of the text."""
    return [*_header(old, new), *_passages(passages_of(old), passages_of(new))]


def _passages(old: list[Passage], new: list[Passage]) -> Iterator[str]:
    pairs = _paired(old, new)
    kept = {id(passage) for passage in pairs.values()}
    for passage in new:
        partner = next((pairs[key] for key in pairs if key == id(passage)), None)
        if partner is None:
            yield f"{passage.name} is new: “{_short(passage.text)}”"
        else:
            yield from _changes(partner, passage)
    yield from (f"{passage.name} was taken out: “{_short(passage.text)}”" for passage in old if id(passage) not in kept)


def _paired(old: list[Passage], new: list[Passage]) -> dict[int, Passage]:
    """Return the old passage of each new one: by identifier, those without one by their words."""
    by_id = {passage.id: passage for passage in old if passage.id}
    pairs = {id(passage): by_id[passage.id] for passage in new if passage.id in by_id}
    left = [passage for passage in old if not passage.id]
    unpaired = [passage for passage in new if not passage.id]
    matcher = difflib.SequenceMatcher(None, [p.text for p in left], [p.text for p in unpaired], autojunk=False)
    for code, a, b, c, d in matcher.get_opcodes():
        if code == "equal" or (code == "replace" and b - a == d - c):
            pairs |= {id(unpaired[c + n]): left[a + n] for n in range(b - a)}
    return pairs


def _changes(old: Passage, new: Passage) -> Iterator[str]:
    if old.kind != new.kind:
        yield f"{old.name} is now a {new.kind}"
    if old.joint != new.joint:
        joints = {"": "a blank line", "line": "a line end", "run-in": "a blank"}
        yield f"{new.name} is now joined to what comes before by {joints.get(new.joint, new.joint)}"
    words = [word.text for word in old.words], [word.text for word in new.words]
    for code, a, b, c, d in difflib.SequenceMatcher(None, *words, autojunk=False).get_opcodes():
        if code == "equal":
            yield from _marks(new, old.words[a:b], new.words[c:d])
        else:
            yield f"{new.name}: {_edit(_slice(old, a, b), _slice(new, c, d), _before(new, c))}"


def _edit(gone: str, come: str, before: str) -> str:
    if gone and come:
        return f"“{gone}” is now “{come}”"
    after = f" after “{before}”" if before else " at the beginning"
    return f"“{come}” was added{after}" if come else f"“{gone}” was taken out{after}"


def _slice(passage: Passage, start: int, end: int) -> str:
    """Return the words of a passage from one to another, as they are in it."""
    return passage.text[passage.words[start].start : passage.words[end - 1].end] if start < end else ""


def _before(passage: Passage, at: int) -> str:
    return _slice(passage, max(0, at - 3), at)


def _marks(passage: Passage, old: tuple[Word, ...], new: tuple[Word, ...]) -> Iterator[str]:
    """Yield a sentence for each run of words of which something else is said than before."""
    pairs = list(zip(old, new, strict=True))
    for (come, gone), run in groupby(
        pairs, key=lambda pair: (pair[1].marks - pair[0].marks, pair[0].marks - pair[1].marks)
    ):
        words = [word for _, word in run]
        text = passage.text[words[0].start : words[-1].end]
        if come or gone:
            yield f"{passage.name}: “{_short(text)}” {_said(sorted(come), sorted(gone))}"


def _said(come: list[str], gone: list[str]) -> str:
    parts = [f"is now marked as {' and '.join(come)}"] if come else []
    parts += [f"is no longer marked as {' and '.join(gone)}"] if gone else []
    return ", ".join(parts)


def _short(text: str) -> str:
    text = " ".join(text.split())
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _header(old: Source, new: Source) -> Iterator[str]:
    """Yield a sentence for each fact of the header that is new, gone or different."""
    before, after = _facts(old), _facts(new)
    for code, a, b, c, d in difflib.SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if code == "replace" and b - a == d - c:
            yield from (f"header: {one} is now {other}" for one, other in zip(before[a:b], after[c:d], strict=True))
        elif code != "equal":
            yield from (f"header: {fact} was taken out" for fact in before[a:b])
            yield from (f"header: {fact} was added" for fact in after[c:d])


def _facts(source: Source) -> list[str]:
    """Return the header as facts: each element with words of its own or with attributes, by its name."""
    header = source.root.find(f"{TEI}teiHeader")
    return [fact for element in (header.iter("*") if header is not None else ()) if (fact := _fact(element))]


def _fact(element: Element) -> str:
    name = etree.QName(element).localname
    texts = element.xpath("text()")
    words = " ".join("".join(map(str, texts)).split()) if isinstance(texts, list) else ""
    attributes = "".join(f' {etree.QName(key).localname}="{value!s}"' for key, value in element.attrib.items())
    return f"{name}{attributes} “{_short(words)}”" if words else f"{name}{attributes}" if attributes else ""
