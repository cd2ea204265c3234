"""A fault of grammar as a sentence, and its mend in the form to be typed."""

from __future__ import annotations

from collections.abc import Callable

from publish.checks.attribute_words import missing_attribute, wrong_attribute
from publish.checks.element_words import misplaced, missing_element, text, unknown_element
from publish.checks.value_words import attribute_value, text_value
from publish.checks.words import MOST_NAMES, Words, one_of, own_name, tags
from publish.schema.relaxng.fault import Fault, Kind


def worded(fault: Fault, most: int = MOST_NAMES) -> Words:
    """Return the sentence on what is wrong, with ``most`` names in a list of it, and the mend as it is typed."""
    return _WORDS[fault.kind](fault, most)


def _namespace(fault: Fault, _most: int) -> Words:
    own, wanted = own_name(fault), fault.expected[0]
    where = f"the namespace {fault.value}" if fault.value else "no namespace"
    if wanted in _namespaces_above(fault) and _declares(fault):
        return f'`<{own}>` is in {where}: take out `xmlns="{fault.value}"`', f'take out xmlns="{fault.value}"'
    return f'`<{own}>` is in {where}: write `xmlns="{wanted}"`', f'xmlns="{wanted}"'


def _declares(fault: Fault) -> bool:
    parent = fault.element.getparent()
    return parent is not None and parent.nsmap.get(None) != fault.element.nsmap.get(None)


def _namespaces_above(fault: Fault) -> list[str]:
    return [str(above.tag).partition("}")[0][1:] for above in fault.element.iterancestors()]


def _root(fault: Fault, most: int) -> Words:
    wanted = fault.suggestion or (fault.expected[0] if fault.expected else "")
    many = one_of(tags(fault.expected), most) if len(fault.expected) > 1 else f"`<{wanted}>`"
    return f"a file cannot begin with `<{own_name(fault)}>`: it begins with {many}", f"<{wanted}>"


def _cut_short(_fault: Fault, _most: int) -> Words:
    sentence = "the check ended here: the file has more faults or elements than are looked at"
    return sentence, "mend these, check again"


_WORDS: dict[Kind, Callable[[Fault, int], Words]] = {
    "unknown-element": unknown_element,
    "element-not-allowed-here": misplaced,
    "missing-element": missing_element,
    "element-incomplete": missing_element,
    "text-not-allowed": text,
    "unknown-attribute": wrong_attribute,
    "attribute-not-allowed-here": wrong_attribute,
    "missing-attribute": missing_attribute,
    "bad-attribute-value": attribute_value,
    "bad-text-value": text_value,
    "wrong-namespace": _namespace,
    "wrong-root": _root,
    "check-cut": _cut_short,
}
