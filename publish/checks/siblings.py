"""One cause, one fault: what is wrong with several siblings because of one slip is told at the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from publish.schema.relaxng.fault import Fault, Mend
from publish.source.xml import Element, Source


def joined(source: Source, faults: Iterable[Fault]) -> list[Fault]:
    """Return faults without those that siblings only repeat, and the labels and items of a list told as pairs."""
    found = list(faults)
    found = [fault for each in found for fault in _as_required(each, found)]
    lists = {parent for fault in found if (parent := _list_of_pairs(fault)) is not None}
    rest = [fault for fault in found if fault.element.getparent() not in lists or not _misplaced(fault)]
    return [*_without_runs(rest), *(fault for each in lists for fault in _pairs(source, each))]


def _as_required(fault: Fault, faults: Sequence[Fault]) -> Iterator[Fault]:
    """Yield a fault, the attribute with the name of an older TEI as the one that its element lacks, told once."""
    beside = [each for each in faults if each.element is fault.element]
    lacking = [each.attribute for each in beside if each.kind == "missing-attribute"]
    older = [each for each in beside if each.attribute == "id" and each.suggestion == "xml:id"]
    if not older or "ident" not in lacking:
        yield fault
    elif fault is older[0]:
        yield replace(fault, suggestion="ident")
    elif fault.attribute != "ident":
        yield fault


def _misplaced(fault: Fault) -> bool:
    return fault.kind == "element-not-allowed-here"


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _without_runs(faults: Sequence[Fault]) -> Iterator[Fault]:
    """Yield the first of each run of siblings that must be moved before the same element, for all of them."""
    late = {fault.element: fault for fault in faults if _misplaced(fault) and _is_late(fault)}
    for fault in faults:
        if late.get(fault.element) is not fault or fault.mend is None:
            yield fault
            continue
        before, after = (next(fault.element.itersiblings("*", preceding=way), None) for way in (True, False))
        if before is None or before not in late or late[before].mend != fault.mend:
            many = after is not None and after in late and late[after].mend == fault.mend
            is_late = many and fault.mend[0] == "before"
            yield replace(fault, mend=("before-all", fault.mend[1])) if is_late else fault


def _is_late(fault: Fault) -> bool:
    return fault.mend is not None and fault.mend[0] in ("before", "either")


def _list_of_pairs(fault: Fault) -> Element | None:
    """Return the list of labels and items in which one of either is at fault."""
    parent = fault.element.getparent()
    if parent is None or not _misplaced(fault) or _local(parent) != "list" or _local(fault.element) not in _PARTNER:
        return None
    return parent if {_local(child) for child in parent.iterchildren("*")} >= set(_PARTNER) else None


_PARTNER = {"label": "item", "item": "label"}


def _pairs(source: Source, parent: Element) -> Iterator[Fault]:
    """Yield a fault for each item of a list of labels and items without its label, and each label without item.

    A label that follows its item is one fault.
    """
    after = None
    for child in parent.iterchildren("*"):
        partner = _PARTNER.get(_local(child))
        beside = next(child.itersiblings("*", preceding=_local(child) == "item"), None)
        told = partner == "label" and _text_before(child)
        if not partner or told or (beside is not None and _local(beside) == partner) or child is after:
            continue
        line, column = source.place(child)
        after = next(child.itersiblings("*"), None) if partner == "label" else None
        if after is not None and _is_label_alone(after):
            yield Fault("element-not-allowed-here", after, line, column, mend=("before", "item"))
            continue
        mend: Mend = ("before", "item") if partner == "label" else ("after", "label")
        yield Fault("missing-element", parent, line, column, expected=(partner,), mend=mend)


def _is_label_alone(element: Element) -> bool:
    following = next(element.itersiblings("*"), None)
    return _local(element) == "label" and (following is None or _local(following) != "item")


def _text_before(child: Element) -> bool:
    """Tell whether text stands before an item: it is told that this is to be its label."""
    before, parent = child.getprevious(), child.getparent()
    words = before.tail if before is not None else parent.text if parent is not None else ""
    return bool((words or "").strip())
