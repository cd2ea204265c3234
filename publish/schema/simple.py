"""A schema written in the simple form of RELAX NG (specification, section 4), which libxml2 compiles fast.

Includes, references and namespaces are settled by then, and what cannot matter has fallen out; what stands in several
places is written once and referred to.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from html import escape

from publish.schema.relaxng.datatype import Datatype
from publish.schema.relaxng.load import Schema
from publish.schema.relaxng.names import AnyName, Name, NameClass, NsName, OneOf, written_names
from publish.schema.relaxng.pattern import (
    EMPTY,
    Attribute,
    Choice,
    Data,
    Element,
    Empty,
    Group,
    Interleave,
    Listed,
    NotAllowed,
    OneOrMore,
    Pattern,
    Text,
    Value,
    elements_in,
)
from publish.schema.relaxng.syntax import RNG

#: A choice of so many parts is worth a definition of its own.
_MANY = 3
_KINDS: dict[type[Pattern], str] = {
    Empty: "empty",
    Group: "group",
    Interleave: "interleave",
    Listed: "list",
    NotAllowed: "notAllowed",
    OneOrMore: "oneOrMore",
    Text: "text",
}


def simple_form(schema: Schema) -> str:
    """Return a schema as one grammar in the simple form."""
    elements = _definitions(schema.start)
    counts: Counter[Pattern] = Counter()
    for pattern in (schema.start, *(element.content for element in elements)):
        _count(pattern, counts)
    often = (pattern for pattern, count in counts.items() if count > 1 and _is_worth(pattern))
    shared = {pattern: f"shared.{number}" for number, pattern in enumerate(often, 1)}
    return _Writing(elements, shared).grammar(schema.start)


def _definitions(start: Pattern) -> dict[Element, str]:
    """Return the name of a definition for every element to which a start leads."""
    found: dict[Element, str] = {}
    taken: Counter[str] = Counter()
    pending = [start]
    for pattern in pending:
        for element in elements_in(pattern):
            if element not in found:
                stem = next((name.local for name in written_names(element.names)), "any")
                taken[stem] += 1
                found[element] = stem if taken[stem] == 1 else f"{stem}..{taken[stem]}"
                pending.append(element.content)
    return found


def _parts(pattern: Pattern) -> tuple[Pattern, ...]:
    match pattern:
        case Choice() | Group() | Interleave():
            return pattern.parts
        case OneOrMore() | Attribute() | Listed():
            return (pattern.part,)
        case _:
            return ()


def _count(pattern: Pattern, counts: Counter[Pattern]) -> None:
    counts[pattern] += 1
    if counts[pattern] == 1:
        for part in _parts(pattern):
            _count(part, counts)


def _is_worth(pattern: Pattern) -> bool:
    inner = pattern.part if isinstance(pattern, OneOrMore) else pattern
    if isinstance(inner, Choice) and len(inner.parts) >= _MANY:
        return True
    return bool(pattern.attributes) and not (pattern.text or pattern.leaves or any(elements_in(pattern)))


@dataclass(frozen=True)
class _Writing:
    """The names of definitions: of elements, and of what is written once."""

    elements: dict[Element, str]
    shared: dict[Pattern, str]

    def grammar(self, start: Pattern) -> str:
        defined = {
            name: f"<element>{_names(element.names)}{self.inside(element.content)}</element>"
            for element, name in self.elements.items()
        }
        defined |= {name: self.markup(pattern) for pattern, name in self.shared.items()}
        definitions = (f"<define name={quoted(name)}>{pattern}</define>" for name, pattern in defined.items())
        head = f'<grammar xmlns="{RNG}">\n<start>{self.inside(start)}</start>'
        return "\n".join([head, *definitions, "</grammar>", ""])

    def inside(self, pattern: Pattern) -> str:
        return f"<ref name={quoted(self.shared[pattern])}/>" if pattern in self.shared else self.markup(pattern)

    def markup(self, pattern: Pattern) -> str:
        match pattern:
            case Element():
                return f"<ref name={quoted(self.elements[pattern])}/>"
            case Attribute():
                return f"<attribute>{_names(pattern.names)}{self.value_of_attribute(pattern.part)}</attribute>"
            case Choice():
                return self.choice(pattern)
            case Data():
                return self.data(pattern)
            case Value():
                return _value(pattern)
            case _:
                return self.within(_KINDS[type(pattern)], *_parts(pattern))

    def within(self, kind: str, *parts: Pattern) -> str:
        return f"<{kind}>{''.join(map(self.inside, parts))}</{kind}>"

    def choice(self, pattern: Choice) -> str:
        parts = [part for part in pattern.parts if part is not EMPTY]
        if len(parts) == len(pattern.parts):
            return self.within("choice", *parts)
        if len(parts) > 1:
            return f"<optional>{self.within('choice', *parts)}</optional>"
        only = parts[0]
        return self.within("zeroOrMore", only.part) if isinstance(only, OneOrMore) else self.within("optional", only)

    def value_of_attribute(self, pattern: Pattern) -> str:
        """Return the pattern of a value, "" for nothing: libxml2 takes "1 2" for an integer that is optional."""
        if not isinstance(pattern, Choice) or EMPTY not in pattern.parts:
            return self.inside(pattern)
        parts = (self.inside(part) for part in pattern.parts if part is not EMPTY)
        return f"<choice><value/>{''.join(parts)}</choice>"

    def data(self, pattern: Data) -> str:
        params = (f"<param name={quoted(name)}>{escape(value)}</param>" for name, value in pattern.datatype.params)
        without = f"<except>{self.markup(pattern.but)}</except>" if pattern.but else ""
        return f"<data {_type(pattern.datatype)}>{''.join(params)}{without}</data>"


def _type(datatype: Datatype) -> str:
    return f"type={quoted(datatype.name)} datatypeLibrary={quoted(datatype.library)}"


def _value(pattern: Value) -> str:
    context = ""
    if pattern.datatype.needs_context:
        declared = {f"xmlns:{prefix}" if prefix else "ns": uri for prefix, uri in pattern.context.items()}
        context = "".join(f" {name}={quoted(uri)}" for name, uri in declared.items())
    return f"<value {_type(pattern.datatype)}{context}>{escape(pattern.value)}</value>"


def _names(names: NameClass) -> str:
    match names:
        case Name():
            return f"<name ns={quoted(names.ns)}>{escape(names.local)}</name>"
        case AnyName():
            return f"<anyName>{_without(names.but)}</anyName>"
        case NsName():
            return f"<nsName ns={quoted(names.ns)}>{_without(names.but)}</nsName>"
        case OneOf():
            return f"<choice>{''.join(map(_names, names.parts))}</choice>"


def _without(names: NameClass | None) -> str:
    return f"<except>{_names(names)}</except>" if names else ""


def quoted(value: str) -> str:
    """Return a value as an attribute has it, quotes and all."""
    return f'"{escape(value)}"'
