"""The citation tree of a document, walked as the Navigation endpoint of DTS 1.0 wants it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from http import HTTPStatus
from itertools import islice, takewhile
from typing import Any

Unit = dict[str, Any]
Parameters = Mapping[str, str]
PAGE = 1000
#: The greatest number that a parameter may be.
MOST = 999_999_999


class Refusal(Exception):  # noqa: N818 a refusal is an answer, not a fault of ours
    """A request that cannot be answered: an HTTP status and a sentence."""

    def __init__(self, status: int, detail: str) -> None:
        super().__init__(status, detail)
        self.status, self.detail, self.title = status, detail, HTTPStatus(status).phrase


@dataclass(frozen=True)
class Span:
    """A passage: its two ends, and all units from the one to the other with what stands in them.

    Where one end holds the other, both ends are the one that holds.
    """

    first: Unit
    last: Unit
    run: Sequence[Unit]


@dataclass(frozen=True)
class Found:
    """What a Navigation object says of units (``ref``, ``start``, ``end``, ``member``), and its page."""

    units: dict[str, Any]
    page: int
    pages: int


def navigate(units: Sequence[Unit], parameters: Parameters) -> Found:
    """Return the units asked for; raises `Refusal` as the table of ``down`` and ``ref`` says."""
    start, end = ends(parameters)
    if "tree" in parameters:
        raise Refusal(404, f"there is one citation tree, without a name: no tree {parameters['tree']!r}")
    if not units:
        return Found({"member": []}, 1, 1)
    down = whole_number(parameters, "down", None)
    if down is not None and down < -1:
        raise Refusal(400, f"down={down} is not -1, 0 or more")
    if not start and not down:
        raise Refusal(400, "without ref or start and end, down must be -1 or above 0")
    if end and down == 0:
        raise Refusal(400, "down=0 goes with ref, not with start and end")
    if start:
        span(units, start, end)
    told = {name: _citable(_unit(units, parameters[name])) for name in ("ref", "start", "end") if name in parameters}
    if down is None:
        return Found(told, 1, 1)
    return _paged(told, _members(units, start, end, down), whole_number(parameters, "page", 1) or 0)


def _paged(told: dict[str, Any], members: Sequence[Unit], page: int) -> Found:
    pages = max(-(-len(members) // PAGE), 1)
    if not 1 <= page <= pages:
        raise Refusal(404, f"there is no page {page}; there are {pages}")
    here = members[(page - 1) * PAGE : page * PAGE]
    return Found(told | {"member": [_citable(unit) for unit in here]}, page, pages)


def _members(units: Sequence[Unit], start: str, end: str, down: int) -> Sequence[Unit]:
    if not start:
        return [unit for unit in units if down == -1 or unit["level"] <= down]
    passage = span(units, start, end)
    if down == 0:
        return [unit for unit in units if unit["parent"] == passage.first["parent"]]
    deepest = max(_unit(units, id_)["level"] for id_ in (start, end or start)) + down
    return [unit for unit in passage.run if down == -1 or unit["level"] <= deepest]


def span(units: Sequence[Unit], start: str, end: str) -> Span:
    """Return the passage from a unit to a unit, or of one unit where ``end`` is empty; raises `Refusal`.

    What every form of a passage begins and ends with is settled here, and nowhere else.
    """
    begin, close = (units.index(_unit(units, id_)) for id_ in (start, end or start))
    if close in range(begin, after(units, begin)):
        close = begin
    elif begin in range(close, after(units, close)):
        begin = close
    stop = after(units, close)
    if begin >= stop:
        raise Refusal(400, f"{start} stands after {end}")
    return Span(units[begin], units[close], units[begin:stop])


def after(units: Sequence[Unit], place: int) -> int:
    """Return the place after a unit and all that stands in it."""
    inside = takewhile(lambda unit: unit["level"] > units[place]["level"], islice(units, place + 1, None))
    return place + 1 + sum(1 for _ in inside)


def _unit(units: Sequence[Unit], identifier: str) -> Unit:
    for unit in units:
        if unit["identifier"] == identifier:
            return unit
    raise Refusal(404, f"the citation tree has no unit {identifier!r}")


def _citable(unit: Unit) -> dict[str, Any]:
    return {
        "identifier": unit["identifier"],
        "@type": "CitableUnit",
        "level": unit["level"],
        "parent": unit["parent"],
        "citeType": unit["type"],
    }


def needed(parameters: Parameters, name: str) -> str:
    if name not in parameters:
        raise Refusal(400, f"the parameter {name} is missing")
    return parameters[name]


def ends(parameters: Parameters) -> tuple[str, str]:
    """Return where a passage begins and ends: ``ref`` and nothing, or ``start`` and ``end``."""
    ref, start, end = (parameters.get(name, "") for name in ("ref", "start", "end"))
    if ref and (start or end):
        raise Refusal(400, "ref does not go with start and end")
    if bool(start) != bool(end):
        raise Refusal(400, "start and end go together")
    return ref or start, end


def whole_number(parameters: Parameters, name: str, default: Any) -> Any:
    """Return a parameter as a whole number; raises `Refusal` where it is none."""
    text = parameters.get(name)
    if text is None:
        return default
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit() and len(digits) <= len(str(MOST))):
        raise Refusal(400, f"{name}={text!r} is not a whole number")
    return int(text)
