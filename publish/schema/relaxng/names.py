"""Name classes: which names of elements or attributes a pattern means (RELAX NG, sections 3 and 6.2.2)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Name:
    """Exactly one name."""

    ns: str
    local: str


@dataclass(frozen=True)
class AnyName:
    """Every name but those excepted."""

    but: NameClass | None = None


@dataclass(frozen=True)
class NsName:
    """Every name of one namespace but those excepted."""

    ns: str
    but: NameClass | None = None


@dataclass(frozen=True)
class OneOf:
    """Every name that one of the parts means."""

    parts: tuple[NameClass, ...]


NameClass = Name | AnyName | NsName | OneOf

#: A name that stands for "any other" when two classes are compared; no document can write it.
_OTHER = "\0"


def contains(names: NameClass, ns: str, local: str) -> bool:
    """Tell whether a name class holds a name."""
    match names:
        case Name():
            return names.local == local and names.ns == ns
        case AnyName():
            return names.but is None or not contains(names.but, ns, local)
        case NsName():
            return names.ns == ns and (names.but is None or not contains(names.but, ns, local))
        case OneOf():
            return any(contains(part, ns, local) for part in names.parts)


def written_names(names: NameClass) -> list[Name]:
    """Return the names that a class spells out, exceptions apart."""
    match names:
        case Name():
            return [names]
        case OneOf():
            return [name for part in names.parts for name in written_names(part)]
        case _:
            return []


def mentioned(names: NameClass) -> list[Name | NsName]:
    """Return every name and namespace that a class mentions, exceptions too."""
    match names:
        case Name():
            return [names]
        case OneOf():
            return [each for part in names.parts for each in mentioned(part)]
        case AnyName() | NsName():
            own: list[Name | NsName] = [names] if isinstance(names, NsName) else []
            return own + (mentioned(names.but) if names.but else [])


def is_open(names: NameClass) -> bool:
    """Tell whether a class holds names without end (`anyName`, `nsName`)."""
    return (
        any(is_open(part) for part in names.parts)
        if isinstance(names, OneOf)
        else not isinstance(names, Name)
    )


def overlap(one: NameClass, other: NameClass) -> bool:
    """Tell whether two classes share a name (section 7.3): only a few names need be tried."""
    return any(
        contains(one, name.ns, name.local) and contains(other, name.ns, name.local)
        for name in [*_witnesses(one), *_witnesses(other)]
    )


def _witnesses(names: NameClass) -> list[Name]:
    match names:
        case Name():
            return [names]
        case OneOf():
            return [name for part in names.parts for name in _witnesses(part)]
        case AnyName():
            return [Name(_OTHER, _OTHER), *(_witnesses(names.but) if names.but else [])]
        case NsName():
            return [Name(names.ns, _OTHER), *(_witnesses(names.but) if names.but else [])]


def split(tag: str) -> tuple[str, str]:
    """Return namespace and local name of a tag as lxml writes it (``{uri}local``)."""
    ns, _, local = tag.rpartition("}")
    return ns[1:], local
