"""Requests of OAI-PMH 2.0: every argument is judged, everything wrong is told at once (3.6)."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property

Fault = tuple[str, str]
Arguments = Sequence[tuple[str, str]]


class FaultsError(Exception):
    """What is wrong with a request: pairs of an error code of OAI-PMH and a sentence."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(*faults)
        self.faults = faults


@dataclass(frozen=True)
class Verb:
    """The arguments of a verb: those it must have, those it may have, the one that stands alone."""

    required: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    exclusive: str = ""

    @cached_property
    def known(self) -> frozenset[str]:
        return frozenset({*self.required, *self.optional, self.exclusive} - {""})


_LIST = Verb(("metadataPrefix",), ("from", "until", "set"), "resumptionToken")
VERBS = {
    "Identify": Verb(),
    "ListMetadataFormats": Verb(optional=("identifier",)),
    "ListSets": Verb(exclusive="resumptionToken"),
    "GetRecord": Verb(("identifier", "metadataPrefix")),
    "ListIdentifiers": _LIST,
    "ListRecords": _LIST,
}


@dataclass(frozen=True)
class Request:
    """A request whose arguments are those of its verb; ``from_`` and ``until`` in UTC seconds, inclusive."""

    verb: str
    arguments: Mapping[str, str] = field(default_factory=dict)
    from_: str = ""
    until: str = ""

    def get(self, name: str) -> str:
        return self.arguments.get(name, "")


_SET = re.compile(r"[A-Za-z0-9\-_.!~*'()]+(:[A-Za-z0-9\-_.!~*'()]+)*")
_PREFIX = re.compile(r"[A-Za-z0-9\-_.!~*'()]+")
_URI = re.compile(r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_SECOND = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z")


def read(arguments: Arguments) -> Request:
    """Return the request; raises `FaultsError` with ``badVerb`` or every ``badArgument``."""
    verbs = [value for name, value in arguments if name == "verb"]
    if len(verbs) != 1 or verbs[0] not in VERBS:
        said = "is missing" if not verbs else "is repeated" if len(verbs) > 1 else f"{verbs[0]!r} is unknown"
        raise FaultsError(("badVerb", f"the verb {said}; it is one of {', '.join(VERBS)}"))
    given = [(name, value) for name, value in arguments if name != "verb"]
    faults = [("badArgument", sentence) for sentence in _faults(verbs[0], given)]
    if faults:
        raise FaultsError(*faults)
    named = dict(given)
    return Request(verbs[0], named, _first(named.get("from", "")), _last(named.get("until", "")))


def _faults(verb: str, given: Arguments) -> Iterator[str]:
    rule, named = VERBS[verb], dict(given)
    yield from (f"{name!r} is not an argument of {verb}" for name in named if name not in rule.known)
    if len(named) < len(given):
        counts = Counter(name for name, _ in given)
        yield from (f"the argument {name} is repeated" for name, count in counts.items() if count > 1)
    if rule.exclusive and rule.exclusive in named:
        if len(named) > 1:
            yield f"{rule.exclusive} stands alone, without other arguments"
        return
    yield from (f"{verb} needs the argument {name}" for name in rule.required if name not in named)
    for name, value in given:
        yield from _value_faults(name, value)
    if "from" in named and "until" in named:
        yield from _range_faults(named["from"], named["until"])


def _value_faults(name: str, value: str) -> Iterator[str]:
    if name in ("from", "until") and not _is_date(value):
        yield f"{name}={value!r} is neither a day (2026-11-20) nor a second in UTC (2026-11-20T09:30:00Z)"
    elif name == "set" and not _SET.fullmatch(value):
        yield f"set={value!r} is not a setSpec"
    elif name == "metadataPrefix" and not _PREFIX.fullmatch(value):
        yield f"metadataPrefix={value!r} is not a metadata prefix"


def _range_faults(from_: str, until: str) -> Iterator[str]:
    if not (_is_date(from_) and _is_date(until)):
        return
    if len(from_) != len(until):
        yield "from and until are of different granularity"
    elif from_ > until:
        yield f"from={from_} is later than until={until}"


def _is_date(value: str) -> bool:
    if not (_DAY.fullmatch(value) or _SECOND.fullmatch(value)):
        return False
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


def _first(value: str) -> str:
    return f"{value}T00:00:00Z" if len(value) == 10 else value


def _last(value: str) -> str:
    return f"{value}T23:59:59Z" if len(value) == 10 else value


def echoed(arguments: Arguments) -> Iterator[tuple[str, str]]:
    """Yield the arguments that the answer's ``request`` may repeat: those its schema allows."""
    allowed = {"identifier": _URI, "metadataPrefix": _PREFIX, "set": _SET}
    for name, value in arguments:
        if name not in allowed or allowed[name].fullmatch(value):
            yield name, value
