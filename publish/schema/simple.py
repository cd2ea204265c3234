"""Patterns in the simple form of RELAX NG (specification, section 4): how they are made, and how written.

Each distinct pattern is held once, so that equal is identical. Choices and groups have any number of parts,
and what stands in several places is written once: so a schema is small, and libxml2 compiles it fast.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from html import escape

RNG = "http://relaxng.org/ns/structure/1.0"


def quoted(value: str) -> str:
    """Return a value as an attribute has it, quotes and all."""
    return f'"{escape(value)}"'


@dataclass(frozen=True, eq=False, slots=True)
class Pattern:
    """One pattern: its kind is its element's name; ``text`` is markup before its parts, or a ref's name.

    ``width`` counts it and what is inside; ``only_attributes`` tells that there is nothing but attributes.
    """

    kind: str
    parts: tuple[Pattern, ...] = ()
    text: str = ""
    width: int = 1
    only_attributes: bool = False


@dataclass
class Patterns:
    """Makes patterns, each distinct one once, as sections 4.12 to 4.21 of the specification simplify them."""

    known: dict[tuple[str, str, tuple[int, ...]], Pattern] = field(default_factory=dict)

    def make(self, kind: str, parts: Iterable[Pattern] = (), text: str = "") -> Pattern:
        """Return the one pattern of these parts, as it stands."""
        parts = tuple(parts)
        key = kind, text, tuple(map(id, parts))
        found = self.known.get(key)
        if found is None:
            width = 1 + sum(part.width for part in parts)
            inside = bool(parts) and all(part.only_attributes or part.kind == "empty" for part in parts)
            only = kind == "attribute" or (inside and kind not in ("element", "list"))
            found = self.known[key] = Pattern(kind, parts, text, width, only)
        return found

    @property
    def empty(self) -> Pattern:
        return self.make("empty")

    @property
    def not_allowed(self) -> Pattern:
        return self.make("notAllowed")

    def choice(self, parts: Iterable[Pattern]) -> Pattern:
        """One of several: what is not allowed falls out, what is said twice is said once."""
        flat = dict.fromkeys(
            inner
            for part in parts
            for inner in (part.parts if part.kind == "choice" else (part,))
            if inner.kind != "notAllowed"
        )
        if self.empty in flat:
            flat = {self.empty: None, **flat}
        return next(iter(flat), self.not_allowed) if len(flat) < 2 else self.make("choice", flat)

    def group(self, parts: Iterable[Pattern], kind: str = "group") -> Pattern:
        """All of them, in order (of kind ``interleave``, in any); one not allowed forbids them all."""
        flat = [inner for part in parts for inner in self._unfolded(part, kind) if inner.kind != "empty"]
        if any(part.kind == "notAllowed" for part in flat):
            return self.not_allowed
        return (flat[0] if flat else self.empty) if len(flat) < 2 else self.make(kind, flat)

    @staticmethod
    def _unfolded(part: Pattern, kind: str) -> tuple[Pattern, ...]:
        # A larger set of attributes stays together: it is the same in many elements.
        together = part.only_attributes and len(part.parts) > 2
        return part.parts if part.kind == kind and not together else (part,)

    def repeated(self, part: Pattern) -> Pattern:
        """One or more; of what may be empty, any number."""
        if part.kind in ("empty", "notAllowed", "oneOrMore"):
            return part
        if part.kind == "choice" and part.parts[0].kind == "empty":
            return self.optional(self.repeated(self.choice(part.parts[1:])))
        if part.kind == "choice":
            part = self.choice(inner.parts[0] if inner.kind == "oneOrMore" else inner for inner in part.parts)
        return self.make("oneOrMore", [part])

    def optional(self, part: Pattern) -> Pattern:
        return self.choice([self.empty, part])

    def within(self, kind: str, part: Pattern, text: str = "") -> Pattern:
        """An attribute or a list: not allowed when what it holds is not."""
        if kind == "attribute" and part.kind == "choice" and part.parts[0].kind == "empty":
            # libxml2 takes "1 2" for an optional integer, but not for one of nothing and an integer.
            nothing = self.make("value", text="<value/>")
            part = self.choice([nothing, *part.parts[1:]])
        return part if part.kind == "notAllowed" else self.make(kind, [part], text)


def write(start: Pattern, elements: dict[str, Pattern]) -> str:
    """Return a grammar of a start and the elements that its references name, as XML text."""
    counts: Counter[Pattern] = Counter()
    for pattern in (start, *elements.values()):
        _count(pattern, counts)
    shared = {
        pattern: f"shared.{number}"
        for number, pattern in enumerate((p for p, count in counts.items() if count > 1 and _is_worth(p)), 1)
    }
    lines = [f'<grammar xmlns="{RNG}">', "<start>", *_written(start, shared), "</start>"]
    for name, pattern in elements.items():
        lines += [f"<define name={quoted(name)}>", *_written(pattern, shared), "</define>"]
    for pattern, name in shared.items():
        lines += [f'<define name="{name}">', *_markup(pattern, shared), "</define>"]
    return "\n".join([*lines, "</grammar>", ""])


def _is_worth(pattern: Pattern) -> bool:
    return pattern.only_attributes or (pattern.kind == "choice" and pattern.width > 4)


def _count(pattern: Pattern, counts: Counter[Pattern]) -> None:
    counts[pattern] += 1
    if counts[pattern] == 1:
        for part in pattern.parts:
            _count(part, counts)


def _written(pattern: Pattern, shared: dict[Pattern, str]) -> list[str]:
    return [f'<ref name="{shared[pattern]}"/>'] if pattern in shared else _markup(pattern, shared)


def _markup(pattern: Pattern, shared: dict[Pattern, str]) -> list[str]:
    kind, parts = pattern.kind, pattern.parts
    if kind == "ref":
        return [f"<ref name={quoted(pattern.text)}/>"]
    if kind in ("data", "value"):
        return [pattern.text]
    if kind == "choice" and parts[0].kind == "empty":
        if len(parts) == 2 and parts[1].kind == "oneOrMore":
            kind, parts = "zeroOrMore", parts[1].parts
        elif len(parts) == 2:
            kind, parts = "optional", parts[1:]
        else:
            inner = [line for part in parts[1:] for line in _written(part, shared)]
            return ["<optional>", "<choice>", *inner, "</choice>", "</optional>"]
    if not parts:
        return [f"<{kind}/>"]
    inner = [line for part in parts for line in _written(part, shared)]
    return [f"<{kind}>", *([pattern.text] if pattern.text else []), *inner, f"</{kind}>"]
