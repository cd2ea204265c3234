"""Datatypes: the two of RELAX NG itself, and the library of XML Schema part 2 with its facets."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from publish.schema.relaxng import value_space
from publish.schema.relaxng.expression import BadExpressionError, matcher
from publish.schema.relaxng.lexical import FORMS, RANGES, is_written_as
from publish.schema.relaxng.libxml2 import XSD as XSD

#: Prefixes and their namespaces at a place (None: the default namespace).
Context = Mapping[str | None, str]
Check = Callable[[str], bool]

_SPACE = re.compile(r"[ \t\n\r]+")
_LIST_OF = {"NMTOKENS": "NMTOKEN", "IDREFS": "NCName", "ENTITIES": "NCName"}
_WRITTEN_AS = {"ID": "NCName", "IDREF": "NCName", "ENTITY": "NCName", "NOTATION": "QName"}
_TYPES = {"string", "normalizedString", "token", "anyURI", *FORMS, *RANGES, *_LIST_OF, *_WRITTEN_AS}
_TEXTS = {"string", "normalizedString", "token", "anyURI", "language", "NCName", "Name", "NMTOKEN", "QName"}
_MEASURED = {*_TEXTS, *_LIST_OF, *_WRITTEN_AS, "hexBinary", "base64Binary"}
_LENGTHS = {"length", "minLength", "maxLength"}
_BOUNDS = {"minInclusive", "maxInclusive", "minExclusive", "maxExclusive"}
_DIGITS = {"totalDigits", "fractionDigits"}


class DatatypeError(Exception):
    """A schema asks for a datatype or a facet that there is not."""


def words_of(text: str) -> list[str]:
    """Return the words of a text, parted by the white space of XML alone."""
    return [word for word in _SPACE.split(text) if word]


def collapsed(text: str) -> str:
    return _SPACE.sub(" ", text).strip(" ")


@dataclass(frozen=True, eq=False)
class Datatype:
    """A datatype with its facets, ready to judge text.

    ``name`` is the schema's (``date``); ``params`` are its facets in order, as the schema writes them.
    """

    library: str
    name: str
    params: tuple[tuple[str, str], ...] = ()
    checks: tuple[Check, ...] = field(default=(), repr=False)

    @property
    def needs_context(self) -> bool:
        return self.name in ("QName", "NOTATION") and bool(self.library)

    def settled(self, text: str) -> str:
        """Return text with its white space as the datatype sees it."""
        if self.name == "string":
            return text
        if self.name == "normalizedString":
            return re.sub(r"[\t\n\r]", " ", text)
        return collapsed(text)

    def allows(self, text: str, context: Context) -> bool:
        """Tell whether text is a value of this datatype."""
        value = self.settled(text)
        if not self.library:
            return True
        kind = _WRITTEN_AS.get(self.name, self.name)
        if kind in _LIST_OF:
            words = value.split(" ") if value else []
            written = bool(words) and all(is_written_as(_LIST_OF[kind], word) for word in words)
        else:
            written = is_written_as(kind, value)
        if not written or (self.needs_context and ":" in value and value.partition(":")[0] not in context):
            return False
        return all(check(value) for check in self.checks)

    def same(self, value: str, context: Context, other: str, other_context: Context) -> bool:
        """Tell whether two texts are written forms of one value."""
        one, two = self.settled(value), self.settled(other)
        if not self.library:
            return one == two
        if not self.allows(two, other_context):
            return False
        if self.needs_context:
            return _expanded(one, context) == _expanded(two, other_context)
        return one == two or value_space.same(self.name, one, two)


def _expanded(name: str, context: Context) -> tuple[str, str]:
    prefix, _, local = name.rpartition(":")
    return context.get(prefix or None, ""), local


def datatype(library: str, name: str, params: Sequence[tuple[str, str]] = ()) -> Datatype:
    """Return a datatype; raises `DatatypeError` in words where the library has no such type or facet."""
    if library not in ("", XSD):
        raise DatatypeError(f"there is no datatype library {library!r} here; use {XSD!r}")
    if name not in ({"string", "token"} if not library else _TYPES):
        raise DatatypeError(f"there is no datatype {name!r} in {library or 'the built-in library'}")
    if params and not library:
        raise DatatypeError(f"the built-in datatype {name!r} takes no param")
    facets = [(facet, value) for facet, value in params if facet != "pattern"]
    patterns = [value for facet, value in params if facet == "pattern"]
    checks = [_pattern(expression) for expression in patterns]
    checks += [_facet(name, facet, value) for facet, value in facets]
    return Datatype(library, name, tuple(params), tuple(checks))


def _pattern(expression: str) -> Check:
    try:
        return matcher(expression)
    except BadExpressionError as error:
        raise DatatypeError(f"{expression!r} is not a regular expression of XML Schema: {error}") from error


def _facet(name: str, facet: str, value: str) -> Check:
    if facet in _LENGTHS and name in _MEASURED:
        return _length(name, facet, _count(facet, value))
    if facet in _DIGITS and (name == "decimal" or name in RANGES):
        return _digits(facet, _count(facet, value))
    if facet in _BOUNDS and value_space.is_ordered(name):
        bound = collapsed(value)
        if not is_written_as(name, bound):
            raise DatatypeError(f"{facet}={value!r} is not a value of {name!r}")
        return _bound(name, facet, bound)
    raise DatatypeError(f"the datatype {name!r} has no facet {facet!r}")


def _count(facet: str, value: str) -> int:
    if not re.fullmatch(r"\+?\d{1,9}", collapsed(value), re.ASCII):
        raise DatatypeError(f"{facet}={value!r} is not a number")
    return int(collapsed(value))


def _length(name: str, facet: str, wanted: int) -> Check:
    def measure(value: str) -> int:
        if name in _LIST_OF:
            return len(words_of(value))
        if name == "hexBinary":
            return len(value) // 2
        if name == "base64Binary":
            return len(value.replace(" ", "").rstrip("=")) * 3 // 4
        return len(value)

    tests: dict[str, Callable[[int], bool]] = {
        "length": lambda size: size == wanted,
        "minLength": lambda size: size >= wanted,
        "maxLength": lambda size: size <= wanted,
    }
    test = tests[facet]
    return lambda value: test(measure(value))


def _digits(facet: str, wanted: int) -> Check:
    def fits(value: str) -> bool:
        whole, _, fraction = value.lstrip("+-").partition(".")
        fraction = fraction.rstrip("0")
        digits = len(fraction) if facet == "fractionDigits" else len(whole.lstrip("0")) + len(fraction)
        return digits <= wanted

    return fits


def _bound(name: str, facet: str, bound: str) -> Check:
    wanted: dict[str, tuple[int, ...]] = {
        "minInclusive": (0, 1),
        "maxInclusive": (-1, 0),
        "minExclusive": (1,),
        "maxExclusive": (-1,),
    }
    signs = wanted[facet]

    def fits(value: Any) -> bool:
        return value_space.compare(name, value, bound) in signs

    return fits
