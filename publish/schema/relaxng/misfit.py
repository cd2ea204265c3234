"""What has no place where it stands: what it was likely meant to be, and how the check goes on after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import islice

from publish.schema.relaxng.derivative import after_element, without_attributes
from publish.schema.relaxng.fault import Kind, Mend
from publish.schema.relaxng.identity import identified
from publish.schema.relaxng.names import Name
from publish.schema.relaxng.opened import Open, States, names_at
from publish.schema.relaxng.pattern import EMPTY, NOT_ALLOWED, Element, elements_in
from publish.schema.relaxng.report import Report, typed, typed_tag
from publish.schema.relaxng.wanted import Wants, assuming, name_of, tag_of, values_of, wanted_elements
from publish.xml import Element as Node

#: So many siblings are looked at for what an editor may have meant.
AROUND = 200

#: So many elements that might hold a stray one are few.
FEW = 2

Check = Callable[[Node, str, frozenset[Element], Open | None], frozenset[Element]]


def place_root(report: Report, root: Node, check: Check) -> None:
    """Note a root that the schema does not know as one; check what is in it as far as can be."""
    name = name_of(root.tag)
    starts = [each for element in report.schema.start.first for each in names_at({element: element})]
    same = [each for each in report.known_locals.get(name.local, []) if each != name]
    if name in report.schema.elements:
        meant, kind = name, "wrong-root"
    elif same:
        meant, kind = same[0], "wrong-namespace"
    else:
        found = report.meant(name.local, starts, anywhere=False)
        meant, kind = found or name, "wrong-root"
    report.add(
        kind,  # type: ignore[arg-type]
        root,
        value=name.ns if kind == "wrong-namespace" else name.local,
        expected=[meant.ns] if kind == "wrong-namespace" else [typed(each, root) for each in starts],
        suggestion=typed(meant, root) if meant != name else "",
    )
    _check_apart(report, root, tag_of(meant), None, check)


def place_misfit(report: Report, opened: Open, child: Node, check: Check) -> None:
    """Note a child that has no place here, find it one, and check what is in it."""
    name = name_of(child.tag)
    tag = child.tag
    if name not in report.schema.elements:
        tag = identified(report, opened, child)
        if not tag:
            opened.stray.append("")
            _check_inside(report, child, opened, check)
            return
    else:
        tag = _meant_here(report, opened, child)
    if not opened.starting(tag) and not _put_in_order(report, opened, child, tag, silent=tag != child.tag):
        opened.stray.append(tag)
        _check_apart(report, child, tag, opened, check)
        return
    matched = check(child, tag, opened.starting(tag), opened)
    _move(report, opened, child, matched)


def _meant_here(report: Report, opened: Open, child: Node) -> str:
    """Return what a known element without place was meant to be, by the names from elsewhere; note it."""
    meant = report.intended(name_of(child.tag).local)
    here = [name for name in opened.expected() if name.local == meant]
    if not here or opened.starting(child.tag):
        return str(child.tag)
    name = typed(here[0], child)
    report.add("element-not-allowed-here", child, value=typed_tag(child.tag, child), mend=("rename", name))
    return tag_of(here[0])


def _put_in_order(report: Report, opened: Open, child: Node, tag: str, *, silent: bool) -> bool:
    """Note a known child in the wrong place; return whether what is missing could be assumed."""
    ways = {each: assuming(report.schema.patterns, pattern, tag) for each, pattern in opened.states.items()}
    found = {each: way for each, way in ways.items() if way}
    missing: Wants = next((way[0] for way in found.values()), [])
    later = {sibling.tag for sibling in islice(child.itersiblings(), AROUND)}
    still_to_come = [name for want in missing for name in want if tag_of(name) in later]
    expected = report.ranked(opened.expected(), child)
    if found and not still_to_come:
        for want in [] if silent or _stands_in(report, child) else missing:
            if not any(tag_of(name) in opened.stray for name in want):
                _report_missing(report, opened, child, want)
        opened.states = {each: way[1] for each, way in found.items()}
        return True
    if not silent and not (opened.wrapper and _holds(report, opened.wrapper, child.tag)):
        mend: Mend | None = (
            ("after", typed(still_to_come[-1], child)) if still_to_come else _mend(report, opened, child)
        )
        if mend and mend[0] == "wrap" and _around_all(report, opened, child, mend[1]):
            opened.wrapper, mend = mend[1], ("wrap-all", mend[1])
        report.add(
            "element-not-allowed-here", child, value=typed_tag(child.tag, child), expected=expected, mend=mend
        )
    return False


def _around_all(report: Report, opened: Open, child: Node, wrapper: str) -> bool:
    """Tell whether a wrapper would hold the next sibling too, which has no place either."""
    follower = next(child.itersiblings("*"), None)
    return follower is not None and not opened.starting(follower.tag) and _holds(report, wrapper, follower.tag)


def _holds(report: Report, wrapper: str, tag: str) -> bool:
    """Tell whether an element may hold another, by any of its definitions."""
    holders = [each for name in report.known_locals.get(wrapper, []) for each in report.schema.elements[name]]
    return any(name_of(tag) in names_at({inner: inner}) for each in holders for inner in elements_in(each.content))


def _stands_in(report: Report, child: Node) -> bool:
    """Tell whether what stands before a child is known to no one, and so may be what is missing there."""
    before = next(child.itersiblings("*", preceding=True), None)
    return before is not None and name_of(before.tag) not in report.schema.elements


def _report_missing(report: Report, opened: Open, child: Node, want: tuple[Name, ...]) -> None:
    report.add(
        "missing-element",
        opened.node,
        place=report.source.place(child),
        expected=report.ranked(want, child),
        mend=("before", typed_tag(child.tag, child)),
    )


def _mend(report: Report, opened: Open, child: Node) -> Mend | None:
    """Return the likeliest mend of a known element that cannot stand here."""
    late = _too_late(opened, child)
    if late:
        return late
    wrappers = _wrappers(report, opened, child.tag)
    takes_text = any(pattern.text for pattern in opened.states.values())
    if wrappers and not takes_text:
        return "wrap", wrappers[0]
    closing = _closing(report, opened, child.tag)
    if closing:
        return "close", closing
    # Amid text, where nearly all may stand, a wrapper is likely only if there is hardly a choice.
    return ("wrap", wrappers[0]) if 0 < len(wrappers) <= FEW else None


def _too_late(opened: Open, child: Node) -> Mend | None:
    """Return the mend of a child that could stand earlier: the last sibling before which it could."""
    last = None
    for sibling, states in opened.history:
        if any(pattern.starting(child.tag) for pattern in states.values()):
            last = sibling
    if last is None:
        return None
    name = typed_tag(last.tag, child)
    return ("once", name) if last.tag == child.tag else ("before", name)


def _closing(report: Report, opened: Open, tag: str) -> str:
    """Return the element that must be closed for one of this name to be in its place, or ""."""
    inner = opened
    for outer in opened.ancestors():
        states = _after(report, outer.states, frozenset(inner.states))
        if any(pattern.starting(tag) for pattern in states.values()):
            return typed_tag(inner.node.tag, inner.node)
        inner = outer
    return ""


def _after(report: Report, states: States, matched: frozenset[Element]) -> States:
    moved = {
        each: after_element(report.schema.patterns, pattern, matched) for each, pattern in states.items()
    }
    return {each: pattern for each, pattern in moved.items() if pattern is not NOT_ALLOWED}


def _wrappers(report: Report, opened: Open, tag: str) -> list[str]:
    """Return the elements that may stand here and hold one of this name (text for ""), the likeliest first."""
    holders: list[Name] = []
    for pattern in opened.states.values():
        for element in pattern.first:
            content = without_attributes(report.schema.patterns, element.content, assume=True)
            if content.starting(tag) if tag else content.text:
                holders.extend(names_at({element: element}))
    beside = Counter(child.tag for child in islice(opened.node, AROUND))
    needed = {
        name for pattern in opened.states.values() for want in wanted_elements(pattern) for name in want
    }
    order = sorted(
        dict.fromkeys(holders),
        key=lambda name: (name not in needed, -beside[tag_of(name)], -report.count(name)),
    )
    return [typed(name, opened.node) for name in order]


def _check_apart(report: Report, node: Node, tag: str, parent: Open | None, check: Check) -> None:
    """Check an element that has no place by every definition of its name, or what is in it if none is."""
    definitions = report.schema.elements.get(name_of(tag), [])
    if definitions:
        check(node, tag, frozenset(definitions), parent)
    else:
        _check_inside(report, node, parent, check)


def _check_inside(report: Report, node: Node, parent: Open | None, check: Check) -> None:
    """Check the children of an element that no one knows, each by every definition of its own name."""
    unknown = Open(node, node.tag, {}, parent)
    for child in node:
        if not isinstance(child.tag, str):
            continue
        name = name_of(child.tag)
        tag = child.tag if name in report.schema.elements else identified(report, unknown, child)
        _check_apart(report, child, tag or child.tag, unknown, check)


def _move(report: Report, opened: Open, child: Node, matched: frozenset[Element]) -> None:
    moved = _after(report, opened.states, matched)
    opened.history.append((child, opened.states))
    opened.wrapper = ""
    opened.states = moved or opened.states


def report_text(report: Report, opened: Open, text: str, run: int) -> None:
    """Note text that cannot stand where it does, or is not of the kind that is wanted."""
    place, value = report.text_place(opened.node, run), " ".join(text.split())
    if any(pattern.leaves for pattern in opened.states.values()):
        values, kinds = _text_wanted(opened.states)
        report.add("bad-text-value", opened.node, place=place, value=value, expected=values, datatypes=kinds)
        opened.states = dict.fromkeys(opened.states, EMPTY)
        return
    wrappers = _wrappers(report, opened, "")
    # Words that were meant for an element are no reason to miss it.
    opened.stray += [tag_of(name) for wrapper in wrappers[:1] for name in report.known_locals.get(wrapper, [])]
    report.add(
        "text-not-allowed",
        opened.node,
        place=place,
        value=value,
        expected=report.ranked(opened.expected(), opened.node, within=opened.node),
        mend=("wrap", wrappers[0]) if wrappers else None,
    )


def _text_wanted(states: States) -> tuple[list[str], list[str]]:
    found = [values_of(pattern) for pattern in states.values()]
    return [value for values, _ in found for value in values], [kind for _, kinds in found for kind in kinds]


def report_incomplete(report: Report, opened: Open) -> None:
    """Note what an element still wants at its end, unless a stray child is what was meant."""
    pattern = next(iter(opened.states.values()))
    if "" in opened.stray:
        return
    if pattern.leaves:
        values, kinds = _text_wanted(opened.states)
        report.add("bad-text-value", opened.node, expected=values, datatypes=kinds)
        return
    for want in wanted_elements(pattern) or [()]:
        if any(tag_of(name) in opened.stray for name in want) or _could_hold(report, want, opened.stray):
            continue
        kind: Kind = "missing-element" if len(want) == 1 else "element-incomplete"
        report.add(kind, opened.node, expected=report.ranked(want, opened.node, within=opened.node))


def _could_hold(report: Report, want: tuple[Name, ...], stray: list[str]) -> bool:
    held = {
        name
        for each in want
        for element in report.schema.elements.get(each, [])
        for inner in elements_in(element.content)
        for name in names_at({inner: inner})
    }
    return any(name_of(tag) in held for tag in stray)
