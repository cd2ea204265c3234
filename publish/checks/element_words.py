"""What is wrong with an element, in words: it is unknown, misplaced or missing, or text stands where none may."""

from __future__ import annotations

from publish.checks.foreign_names import FORMER_TEI, PARTNERS, tei_elements
from publish.checks.words import Words, cut, one_of, own_name, parent_name, shortened, tags
from publish.schema.relaxng.fault import Fault
from publish.source.xml import TEI


def unknown_element(fault: Fault, most: int) -> Words:
    own = own_name(fault)
    if own in FORMER_TEI:
        sentence = f"`<{own}>` is an element of an older TEI"
    elif own in tei_elements() and str(fault.element.tag).startswith(TEI):
        sentence = f"`<{own}>` is TEI, but this edition does not use it"
    elif fault.suggestion:
        sentence = f"`<{own}>` is not an element of this edition: did you mean `<{fault.suggestion}>`?"
        return sentence, _typed(fault)
    elif namespace := _foreign_namespace(fault):
        sentence = f"`<{own}>` is in the namespace {namespace}, which this edition does not use"
        return sentence, f"take out `<{own}>`"
    else:
        sentence = f"`<{own}>` is not an element of this edition"
    if fault.suggestion and fault.suggestion == parent_name(fault):
        return f"{sentence}: the words stand in `<{fault.suggestion}>` without it", f"take out <{own}>"
    if fault.suggestion:
        return f"{sentence}: write `<{fault.suggestion}>`", _typed(fault)
    if fault.expected:
        may = f"{sentence}; here may stand {shortened(tags(fault.expected), most)}"
        return may, f"take out `<{own}>`, or use one of these"
    return sentence, f"take out `<{own}>`"


def _typed(fault: Fault) -> str:
    """Return the tag that is meant, an empty one in place of an empty one."""
    empty = not len(fault.element) and not fault.element.text
    return f"<{fault.suggestion}{'/' if empty else ''}>"


def _foreign_namespace(fault: Fault) -> str:
    """Return the namespace of an element where it is another than that of the file."""
    own = str(fault.element.tag).partition("}")[0]
    root = str(fault.element.getroottree().getroot().tag).partition("}")[0]
    return own[1:] if own.startswith("{") and own != root else ""


#: The lists that entries of each kind are in.
_LISTS = {
    "person": "listPerson", "place": "listPlace", "org": "listOrg", "bibl": "listBibl", "event": "listEvent",
    "relation": "listRelation", "category": "taxonomy", "handNote": "handNotes",
}  # fmt: skip


def misplaced(fault: Fault, most: int) -> Words:
    own, parent = own_name(fault), parent_name(fault)
    if own in _LISTS and parent in _LISTS.values() and parent != _LISTS[own]:
        sentence = f"`<{own}>` cannot stand in `<{parent}>`: it belongs in `<{_LISTS[own]}>`"
        return f"{sentence}, in the register of such entries", f"<{_LISTS[own]}>"
    if fault.mend:
        return _either(fault, most) if fault.mend[0] == "either" else _moved(own, parent, *fault.mend)
    sentence = f"`<{own}>` cannot stand in `<{parent}>`"
    if not fault.expected:
        return f"{sentence}: nothing more can stand there", f"move `<{own}>`, or take it out"
    may = f"{sentence}; here may stand {shortened(tags(fault.expected), most)}"
    return may, f"move `<{own}>`, or use one of these"


def _either(fault: Fault, most: int) -> Words:
    """Return what is said of two elements of which there can be only one."""
    own, parent, name = own_name(fault), parent_name(fault), fault.mend[1] if fault.mend else ""
    hint = f"take out <{own}>, or <{name}>"
    if len(fault.expected) > 1:
        return f"only one of {shortened(tags(fault.expected), most)} can stand in `<{parent}>`", hint
    return f"`<{own}>` cannot stand beside `<{name}>` in `<{parent}>`: either `<{name}>` or `<{own}>`", hint


def _moved(own: str, parent: str, what: str, name: str) -> Words:
    match what:
        case "rename":
            return f"`<{own}>` cannot stand in `<{parent}>`: did you mean `<{name}>`?", f"<{name}>"
        case "close":
            which = "the first" if name == own == parent else f"`<{name}>`"
            return f"`<{own}>` cannot stand inside `<{parent}>`: close {which} before it", f"</{name}>"
        case "wrap":
            return f"`<{own}>` cannot stand directly in `<{parent}>`: wrap it in `<{name}>`", f"<{name}>"
        case "wrap-all":
            sentence = f"`<{own}>` and what follows cannot stand directly in `<{parent}>`"
            return f"{sentence}: wrap them in `<{name}>`", f"<{name}>"
        case "after":
            hint = f"<{own}> after </{name}>"
            return f"`<{own}>` stands too early in `<{parent}>`: move it after `<{name}>`", hint
        case "before":
            hint = f"<{own}> before <{name}>"
            return f"`<{own}>` stands too late in `<{parent}>`: move it before `<{name}>`", hint
        case "before-all":
            sentence = f"`<{own}>` and what follows stand too late in `<{parent}>`: move them before `<{name}>`"
            return sentence, f"<{own}> before <{name}>"
        case _:
            again = f"`<{own}>` cannot come again here in `<{parent}>`"
            return f"{again}: keep the first, or join the two", f"one <{own}>"


def missing_element(fault: Fault, most: int) -> Words:
    own, wanted = own_name(fault), fault.expected
    before = f" {fault.mend[0]} `<{fault.mend[1]}>`" if fault.mend else ""
    if not wanted:
        return f"`<{own}>` is not complete: it needs an element more", f"<{own}>…</{own}>"
    alone, partner = _alone(fault)
    if partner:
        return f"`<{alone}>` stands alone in `<{own}>`: it needs `<{partner}>` beside it", f"<{partner}>"
    which = one_of(tags(wanted), most) if len(wanted) > 1 else f"`<{wanted[0]}>`"
    whole = "is not complete: it needs" if fault.kind == "element-incomplete" else "needs"
    return f"`<{own}>` {whole} {which}{before}", f"<{wanted[0]}>"


def _alone(fault: Fault) -> tuple[str, str]:
    """Return the only child with the partner that it lacks."""
    children = [str(child.tag).rpartition("}")[2] for child in fault.element.iterchildren("*")]
    partner = PARTNERS.get(children[0], "") if len(children) == 1 else ""
    return (children[0], partner) if partner in fault.expected else ("", "")


def text(fault: Fault, most: int) -> Words:
    own = own_name(fault)
    if fault.mend:
        name = _still_lacking(fault, _paragraph_before_block(fault.mend[1], fault))
        return f"text is not allowed directly in `<{own}>`: wrap it in `<{name}>`", f"<{name}>"
    if not fault.expected:
        return f"text is not allowed in `<{own}>`: move it out", f"<{own}/>"
    sentence = f"text is not allowed directly in `<{own}>`; it holds {shortened(tags(fault.expected), most)}"
    return sentence, f"move or take out “{cut(fault.value)}”"


def _paragraph_before_block(name: str, fault: Fault) -> str:
    """Return ``p`` in place of ``ab`` where both may stand: an anonymous block is for what is no paragraph."""
    return "p" if name == "ab" and "p" in fault.expected else name


def _still_lacking(fault: Fault, name: str) -> str:
    """Return the partner of an element that stands beside the text already, else the element."""
    children = [str(child.tag).rpartition("}")[2] for child in fault.element.iterchildren("*")]
    return PARTNERS[name] if children == [name] and name in PARTNERS else name
