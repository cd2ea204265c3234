"""What a pointer leads to must be what its attribute is for: a hand, a text, an entry, a surface."""

from __future__ import annotations

from collections.abc import Iterator

from publish.checks.facts.rows import Fact, FileRows, Rows
from publish.problem import Problem, Severity

#: Every code of this check, with one sentence on what it means.
CODES = {
    "not-a-hand": "What should be the hand of an act is something else.",
    "not-a-text": "A description of a correspondence points to the whole file, not to its text.",
    "not-a-surface": "What should be a picture or a part of one is something else.",
    "translator-of-document": "Words are said to be those of a translator whom the header does not name.",
    "entry-of-another-kind": "A name leads to an entry of another kind: the name of a person to a place.",
}
#: What holds entries and is none.
_LISTS = ("TEI", "text", "body", "div", "standOff", "listPerson", "listPlace", "listOrg", "taxonomy", "handNotes")
_IMAGED = ("surface", "zone", "graphic", "media", "surfaceGrp", "facsimile", "sourceDoc", "path", "line")
_WORDS = {"person": "a person", "place": "a place", "org": "an organisation", "TEI": "a file", "text": "a text"}
#: What the name of each kind of entry is called.
_NAMES = {"person": "persName", "place": "placeName", "org": "orgName"}


def check_targets(rows: Rows) -> Iterator[Problem]:
    """Yield a problem for each pointer to something of another kind than is meant."""
    kinds = {f"{place}#{fact.about}": fact.value for place, file in rows.items() for fact in file.of("element")}
    translators = {f"{place}#{fact.value}" for place, file in rows.items() for fact in file.of("translator")}
    for place, file in rows.items():
        yield from _other_translators(file, translators)
        for fact in file.of("points"):
            name, pointer, named = fact.value.split(" ")
            kind = kinds.get(fact.about, "")
            if kind:
                yield from _fault(file, fact, (name, pointer, kind), _hands(rows, place, file))
                yield from _other_kind(file, fact, (pointer, named, kind))


def check_left_out(rows: Rows) -> Iterator[Problem]:
    """Yield a problem for each link to another document's words that its clean reading has not."""
    left_out = {f"{place}#{fact.value}" for place, file in rows.items() for fact in file.of("left out")}
    for file in rows.values() if left_out else ():
        for fact in file.of("leads"):
            name = fact.value.rstrip('"').partition("#")[2]
            if f"{fact.about}#{name}" in left_out:
                message = f"`{fact.value}` leads to words that the clean reading leaves out"
                yield _at(file, fact, "broken-link", message, f"point to the block before or after {name}")


def _hands(rows: Rows, place: str, file: FileRows) -> list[str]:
    """Return the hands that a file can point to: its own, then those of the registers."""
    own = [f"#{fact.about}" for fact in file.of("element") if fact.value == "handNote"]
    for prefix in file.of("prefix"):
        path, _, start = prefix.about.partition("#")
        for fact in rows[path].of("element") if path in rows else ():
            if fact.value == "handNote" and fact.about.startswith(start):
                own.append(f"{prefix.value.partition(' ')[0]}:{fact.about.removeprefix(start)}")
    return own


def _fault(file: FileRows, fact: Fact, said: tuple[str, str, str], hands: list[str]) -> Iterator[Problem]:
    name, pointer, kind = said
    is_a = _WORDS.get(kind, f"`<{kind}>`")
    written = f'`{name}="{pointer}"`'
    if name in ("hand", "new") and kind != "handNote":
        same = f"hand:{pointer.partition(':')[2]}"
        meant = [same] if same in hands else hands
        message = f"{written} leads to {is_a}, not to a hand; there are {', '.join(f'`{each}`' for each in hands)}"
        hint = " or ".join(f'{name}="{each}"' for each in meant[:3])
        yield _at(file, fact, "not-a-hand", message, hint or '<handNote xml:id="…">…</handNote>')
    elif name == "corresp" and kind == "TEI":
        message = f"{written} leads to the whole file: what was sent is its text"
        yield _at(file, fact, "not-a-text", message, f'{name}="{_text_of(file, pointer)}"')
    elif name == "facs" and kind not in _IMAGED:
        own = [f"#{each.about}" for each in file.of("element") if each.value in ("surface", "zone")]
        hint = " or ".join(f'{name}="{each}"' for each in own[:3]) or '<surface xml:id="…"> in <facsimile>'
        yield _at(file, fact, "not-a-surface", f"{written} leads to {is_a}, not to a picture", hint)
    elif name in ("ref", "who", "resp") and kind in _LISTS:
        message = f"{written} names no entry: it leads to the register itself"
        yield _at(file, fact, "unknown-register-entry", message, "point to the entry that these words name")


def _other_translators(file: FileRows, translators: set[str]) -> Iterator[Problem]:
    """Yield a problem for each translator of other documents whose words a document is said to have."""
    named = {fact.value for fact in file.of("responsible")} & translators
    for fact in file.of("points") if named else ():
        name, pointer, _ = fact.value.split(" ")
        if name == "resp" and fact.about in translators - named:
            own = [each for each in file.of("points") if each.about in named]
            message = f'`resp="{pointer}"`, but the header does not name this translator'
            hint = " or ".join(dict.fromkeys(f'resp="{each.value.split(" ")[1]}"' for each in own))
            hint = hint or "name the translator in a <respStmt>, if the words are that translator’s"
            yield _at(file, fact, "translator-of-document", message, hint, "warning")


def _other_kind(file: FileRows, fact: Fact, said: tuple[str, str, str]) -> Iterator[Problem]:
    """Yield a problem where the name of a person, place or body leads to an entry of another kind."""
    pointer, named, kind = said
    found = {"personGrp": "person"}.get(kind, kind)
    if named in _NAMES and found in _NAMES and named != found:
        message = f'`ref="{pointer}"` leads to {_WORDS[found]}, but the words are the name of {_WORDS[named]}'
        hint = f'point to the entry of {_WORDS[named]}, or write `<{_NAMES[found]} ref="{pointer}">`'
        yield _at(file, fact, "entry-of-another-kind", message, hint)


def _text_of(file: FileRows, pointer: str) -> str:
    texts = [f"#{fact.about}" for fact in file.of("element") if fact.value == "text"]
    return texts[0] if len(texts) == 1 else f"{pointer}.text"


def _at(file: FileRows, fact: Fact, code: str, message: str, hint: str, severity: Severity = "error") -> Problem:
    return Problem(code, severity, file.file, fact.line, fact.column, message, hint)
