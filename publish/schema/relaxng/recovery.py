"""What has no place where it stands: what it was likely meant to be, and how the check goes on after it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from itertools import islice

from publish.schema.relaxng.alternatives import alternatives, expected_after, too_late
from publish.schema.relaxng.derivative import without_attributes
from publish.schema.relaxng.element_state import ElementState, Remaining, names_at
from publish.schema.relaxng.facets import facets_of
from publish.schema.relaxng.fault import Kind, Mend
from publish.schema.relaxng.fault_log import FaultLog, typed, typed_tag
from publish.schema.relaxng.names import Name
from publish.schema.relaxng.pattern import EMPTY, Element, elements_in
from publish.schema.relaxng.required import Wants, assuming, name_of, tag_of, values_of, wanted_elements
from publish.schema.relaxng.unknown_element import identify
from publish.source.xml import Element as Node

#: So many siblings are looked at for what an editor may have meant.
AROUND = 200

#: So many elements that might hold a stray one are few.
FEW = 2

Check = Callable[[Node, str, frozenset[Element], ElementState | None], frozenset[Element]]


def place_root(log: FaultLog, root: Node, check: Check) -> None:
    """Note a root that the schema does not know as one; check what is in it as far as can be."""
    name = name_of(root.tag)
    starts = [each for element in log.schema.start.first for each in names_at({element: element})]
    same = [each for each in log.known_locals.get(name.local, []) if each != name]
    if name in log.schema.elements:
        meant, kind = name, "wrong-root"
    elif same:
        meant, kind = same[0], "wrong-namespace"
    else:
        found = log.meant(name.local, starts, anywhere=False)
        meant, kind = found or name, "wrong-root"
    log.add(
        kind,  # type: ignore[arg-type]
        root,
        value=name.ns if kind == "wrong-namespace" else name.local,
        expected=[meant.ns] if kind == "wrong-namespace" else [typed(each, root) for each in starts],
        suggestion=typed(meant, root) if meant != name else "",
    )
    _check_apart(log, root, tag_of(meant), None, check)


def place_stray(log: FaultLog, state: ElementState, child: Node, check: Check) -> None:
    """Note a child that has no place here, find it one, and check what is in it."""
    name = name_of(child.tag)
    tag = child.tag
    if name not in log.schema.elements:
        tag = identify(log, state, child)
        if not tag:
            state.stray.append("")
            _check_inside(log, child, state, check)
            return
    else:
        tag = _meant_here(log, state, child)
    if not state.starting(tag) and not _put_in_order(log, state, child, tag, silent=tag != child.tag):
        state.stray.append(tag)
        _check_apart(log, child, tag, state, check)
        return
    matched = check(child, tag, state.starting(tag), state)
    _move(log, state, child, matched)


def _meant_here(log: FaultLog, state: ElementState, child: Node) -> str:
    """Return what a known element without place was meant to be, by the names from elsewhere; note it."""
    meant = log.intended(name_of(child.tag).local)
    here = [name for name in state.expected() if name.local == meant]
    if not here or state.starting(child.tag):
        return str(child.tag)
    name = typed(here[0], child)
    log.add("element-not-allowed-here", child, value=typed_tag(child.tag, child), mend=("rename", name))
    return tag_of(here[0])


def _put_in_order(log: FaultLog, state: ElementState, child: Node, tag: str, *, silent: bool) -> bool:
    """Note a known child in the wrong place; return whether what is missing could be assumed."""
    ways = {each: assuming(log.schema.patterns, pattern, tag) for each, pattern in state.remaining.items()}
    found = {each: way for each, way in ways.items() if way}
    missing: Wants = next((way[0] for way in found.values()), [])
    later = {sibling.tag for sibling in islice(child.itersiblings(), AROUND)}
    still_to_come = [name for want in missing for name in want if tag_of(name) in later]
    expected = log.ranked(state.expected(), child)
    if found and not still_to_come:
        for want in [] if silent or _stands_in(log, child) else missing:
            if not any(tag_of(name) in state.stray for name in want):
                _report_missing(log, state, child, want)
        state.remaining = {each: way[1] for each, way in found.items()}
        return True
    if not silent and not (state.wrapper and _holds(log, state.wrapper, child.tag)):
        mend: Mend | None = (
            ("after", typed(still_to_come[-1], child)) if still_to_come else _mend(log, state, child)
        )
        if mend and mend[0] == "either":
            expected = [typed(name, child) for name in alternatives(log, state, child)]
        if mend and mend[0] == "wrap" and _around_all(log, state, child, mend[1]):
            state.wrapper, mend = mend[1], ("wrap-all", mend[1])
        log.add(
            "element-not-allowed-here", child, value=typed_tag(child.tag, child), expected=expected, mend=mend
        )
    return False


def _around_all(log: FaultLog, state: ElementState, child: Node, wrapper: str) -> bool:
    """Tell whether a wrapper would hold the next sibling too, which has no place either."""
    follower = next(child.itersiblings("*"), None)
    return follower is not None and not state.starting(follower.tag) and _holds(log, wrapper, follower.tag)


def _holds(log: FaultLog, wrapper: str, tag: str) -> bool:
    """Tell whether an element may hold another, by any of its definitions."""
    holders = [each for name in log.known_locals.get(wrapper, []) for each in log.schema.elements[name]]
    return any(name_of(tag) in names_at({inner: inner}) for each in holders for inner in elements_in(each.content))


def _stands_in(log: FaultLog, child: Node) -> bool:
    """Tell whether what stands before a child is known to no one, and so may be what is missing there."""
    before = next(child.itersiblings("*", preceding=True), None)
    return before is not None and name_of(before.tag) not in log.schema.elements


def _report_missing(log: FaultLog, state: ElementState, child: Node, want: tuple[Name, ...]) -> None:
    log.add(
        "missing-element",
        state.node,
        place=log.source.place(child),
        expected=log.ranked(want, child),
        mend=("before", typed_tag(child.tag, child)),
    )


def _mend(log: FaultLog, state: ElementState, child: Node) -> Mend | None:
    """Return the likeliest mend of a known element that cannot stand here."""
    late = too_late(log, state, child)
    if late:
        return late
    wrappers = _wrappers(log, state, child.tag)
    takes_text = any(pattern.text for pattern in state.remaining.values())
    if wrappers and not takes_text:
        return "wrap", wrappers[0]
    closing = _closing(log, state, child.tag)
    if closing:
        return "close", closing
    # Amid text, where nearly all may stand, a wrapper is likely only if there is hardly a choice.
    return ("wrap", wrappers[0]) if 0 < len(wrappers) <= FEW else None


def _closing(log: FaultLog, state: ElementState, tag: str) -> str:
    """Return the element that must be closed for one of this name to be in its place, or ""."""
    inner = state
    for outer in state.ancestors():
        remaining = expected_after(log, outer.remaining, frozenset(inner.remaining))
        if any(pattern.starting(tag) for pattern in remaining.values()):
            return typed_tag(inner.node.tag, inner.node)
        inner = outer
    return ""


def _wrappers(log: FaultLog, state: ElementState, tag: str) -> list[str]:
    """Return the elements that may stand here and hold one of this name (text for ""), the likeliest first."""
    holders: list[Name] = []
    for pattern in state.remaining.values():
        for element in pattern.first:
            content = without_attributes(log.schema.patterns, element.content, assume=True)
            if content.starting(tag) if tag else content.text:
                holders.extend(names_at({element: element}))
    beside = Counter(child.tag for child in islice(state.node, AROUND))
    needed = {
        name for pattern in state.remaining.values() for want in wanted_elements(pattern) for name in want
    }
    order = sorted(
        dict.fromkeys(holders),
        key=lambda name: (name not in needed, -beside[tag_of(name)], -log.count(name)),
    )
    return [typed(name, state.node) for name in order]


def _check_apart(log: FaultLog, node: Node, tag: str, parent: ElementState | None, check: Check) -> None:
    """Check an element that has no place by every definition of its name, or what is in it if none is."""
    definitions = log.schema.elements.get(name_of(tag), [])
    if definitions:
        check(node, tag, frozenset(definitions), parent)
    else:
        _check_inside(log, node, parent, check)


def _check_inside(log: FaultLog, node: Node, parent: ElementState | None, check: Check) -> None:
    """Check the children of an element that no one knows, each by every definition of its own name."""
    unknown = ElementState(node, node.tag, {}, parent)
    for child in node:
        if not isinstance(child.tag, str):
            continue
        name = name_of(child.tag)
        tag = child.tag if name in log.schema.elements else identify(log, unknown, child)
        _check_apart(log, child, tag or child.tag, unknown, check)


def _move(log: FaultLog, state: ElementState, child: Node, matched: frozenset[Element]) -> None:
    moved = expected_after(log, state.remaining, matched)
    state.history.append((child, state.remaining))
    state.wrapper = ""
    state.remaining = moved or state.remaining


def report_text(log: FaultLog, state: ElementState, text: str, run: int) -> None:
    """Note text that cannot stand where it does, or is not of the kind that is wanted."""
    place, value = log.text_place(state.node, run), " ".join(text.split())
    if any(pattern.leaves for pattern in state.remaining.values()):
        values, kinds = _text_wanted(state.remaining)
        facets = [each for pattern in state.remaining.values() for each in facets_of(pattern)]
        log.add(
            "bad-text-value", state.node, place=place, value=value, expected=values, datatypes=kinds, facets=facets
        )
        state.remaining = dict.fromkeys(state.remaining, EMPTY)
        return
    wrappers = _wrappers(log, state, "")
    # Words that were meant for an element are no reason to miss it.
    state.stray += [tag_of(name) for wrapper in wrappers[:1] for name in log.known_locals.get(wrapper, [])]
    log.add(
        "text-not-allowed",
        state.node,
        place=place,
        value=value,
        expected=log.ranked(state.expected(), state.node, within=state.node),
        mend=("wrap", wrappers[0]) if wrappers else None,
    )


def _text_wanted(remaining: Remaining) -> tuple[list[str], list[str]]:
    found = [values_of(pattern) for pattern in remaining.values()]
    return [value for values, _ in found for value in values], [kind for _, kinds in found for kind in kinds]


def report_incomplete(log: FaultLog, state: ElementState) -> None:
    """Note what an element still wants at its end, unless a stray child is what was meant."""
    pattern = next(iter(state.remaining.values()))
    if "" in state.stray:
        return
    if pattern.leaves:
        values, kinds = _text_wanted(state.remaining)
        log.add("bad-text-value", state.node, expected=values, datatypes=kinds)
        return
    for want in wanted_elements(pattern) or [()]:
        if any(tag_of(name) in state.stray for name in want) or _could_hold(log, want, state.stray):
            continue
        kind: Kind = "missing-element" if len(want) == 1 else "element-incomplete"
        log.add(kind, state.node, expected=log.ranked(want, state.node, within=state.node))


def _could_hold(log: FaultLog, want: tuple[Name, ...], stray: list[str]) -> bool:
    held = {
        name
        for each in want
        for element in log.schema.elements.get(each, [])
        for inner in elements_in(element.content)
        for name in names_at({inner: inner})
    }
    return any(name_of(tag) in held for tag in stray)
