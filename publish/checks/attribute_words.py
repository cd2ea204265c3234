"""What is wrong with an attribute, in words: it is unknown, misplaced or missing."""

from __future__ import annotations

import re

from publish.checks.foreign_names import FORMER_ATTRIBUTES, LANGUAGES, PARTNERS, tei_attributes
from publish.checks.value_words import is_date
from publish.checks.words import Words, cut, one_of, own_name, shortened
from publish.schema.relaxng.fault import Fault

#: Attributes whose values TEI has no use for.
_STYLES = ("style", "class")
#: Values that say how something looks, in whatever attribute they are typed.
_LOOKS = ("italic", "bold", "underline", "superscript", "subscript", "smallcaps", "strikethrough", "brackets")
#: Elements that hold what the document itself has, beside what an editor puts in its place.
_TYPED = ("sic", "orig", "abbr")
#: Elements that name what is registered, with the prefixes of their registers.
_REGISTERED = {"persName": "person", "placeName": "place", "orgName": "org"}


def wrong_attribute(fault: Fault, most: int) -> Words:
    own, name = own_name(fault), fault.attribute
    if fault.mend and fault.mend[0] == "declare":
        return _in_namespace(fault, fault.mend[1])
    if fault.mend:
        sentence = f"`{name}` cannot stand beside the other attributes of `<{own}>`"
        return sentence, f"take out `{name}`, or the other"
    sentence = _what_it_is(fault)
    if PARTNERS.get(own) == name:
        words = cut("".join(str(each) for each in fault.element.itertext()).strip())
        pair = (f"<{own}>{words}</{own}>", f"<{name}>{fault.value}</{name}>")
        mend = f"<choice>{''.join(pair if own in _TYPED else pair[::-1])}</choice>"
        return f"{sentence}: it is an element beside `<{own}>` now", mend
    if fault.suggestion and FORMER_ATTRIBUTES.get(name) != "":
        value = "…" if name in _STYLES else _as_entry(fault)
        return f"{sentence}: did you mean `{fault.suggestion}`?", f'{fault.suggestion}="{value}"'
    if fault.value in _LOOKS and "rend" in fault.expected:
        return f"{sentence}: did you mean `rend`?", f'rend="{fault.value}"'
    there = FORMER_ATTRIBUTES.get(name)
    if there == "" and fault.kind == "unknown-attribute":
        return f"{sentence} that has no successor", f"take out `{name}`"
    if there and _has(fault, there):
        return f"{sentence}: `{there}` stands here already", f"take out `{name}`"
    if not fault.expected:
        return f"{sentence}: it takes no attribute more", f"take out `{name}`"
    names = shortened([f"`{each}`" for each in fault.expected], most)
    return f"{sentence}; it may have {names}", f"take out `{name}`, or use one of these"


def _in_namespace(fault: Fault, namespace: str) -> Words:
    """Return what is said of an attribute without the prefix of the namespace that it is in."""
    bound = set(fault.element.nsmap)
    prefix = next(each for each in ("ns", *(f"ns{number}" for number in range(1, 99))) if each not in bound)
    name = f"{prefix}:{fault.suggestion}"
    sentence = f"`{fault.attribute}` is in no namespace: the schema has `{fault.suggestion}` in {namespace}"
    return f"{sentence}, so it needs a prefix", f'xmlns:{prefix}="{namespace}" {name}="{fault.value}"'


def _as_entry(fault: Fault) -> str:
    """Return a value as it is typed in the attribute that is meant: the entry of a register with its prefix."""
    prefix = _REGISTERED.get(own_name(fault), "")
    root = fault.element.getroottree().getroot()
    defined = any(each.get("ident") == prefix for each in root.iter("{*}prefixDef"))
    if fault.suggestion != "ref" or not defined or re.search("[:#/]", fault.value):
        return fault.value
    return f"{prefix}:{fault.value if re.fullmatch('[a-z0-9-]+', fault.value) else '…'}"


def _what_it_is(fault: Fault) -> str:
    own, name = own_name(fault), fault.attribute
    if fault.kind == "attribute-not-allowed-here":
        return f"`<{own}>` cannot have `{name}`"
    if name in FORMER_ATTRIBUTES:
        return f"`{name}` is an attribute of an older TEI"
    if name in tei_attributes():
        return f"`{name}` is TEI, but this edition does not use it"
    return f"`{name}` is not an attribute of this edition"


def _has(fault: Fault, name: str) -> bool:
    return any(str(tag).rpartition("}")[2] == name.rpartition(":")[2] for tag in fault.element.attrib)


def missing_attribute(fault: Fault, most: int) -> Words:
    own = own_name(fault)
    if not fault.attribute:
        if not fault.expected:
            return f"`<{own}>` needs an attribute more", f"<{own} …>"
        names = [f"`{name}`" for name in fault.expected]
        return f"`<{own}>` needs one of the attributes {shortened(names, most)}", f'{fault.expected[0]}="…"'
    sentence = f"`<{own}>` needs `{fault.attribute}`"
    if fault.expected:
        return f"{sentence}: {one_of(fault.expected, most)}", f'{fault.attribute}="{fault.expected[0]}"'
    if is_date(fault.datatypes):
        return f"{sentence}: a date", f'{fault.attribute}="YYYY-MM-DD"'
    words = "".join(str(each) for each in fault.element.itertext()).split(",")[0].strip()
    code = LANGUAGES.get(words.lower(), "…") if "language" in fault.datatypes else "…"
    return sentence, f'{fault.attribute}="{code}"'
