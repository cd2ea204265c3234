"""A fault of grammar as a sentence, and its mend in the form to be typed."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from publish.checks.typed_dates import iso_date, iso_time
from publish.schema.relaxng.fault import Fault, Kind

#: No list of names in a sentence is longer.
MOST_NAMES = 12

Words = tuple[str, str]

_DATES = {"date", "dateTime", "gYear", "gYearMonth", "gMonth", "gMonthDay", "gDay", "time"}
_KINDS = {
    "anyURI": "a pointer (a URI, without bare `%` and with one `#` at most)",
    "ID": "an identifier: it begins with a letter and holds letters, digits, `.`, `-` and `_`",
    "IDREF": "an identifier",
    "NCName": "a name: it begins with a letter and holds letters, digits, `.`, `-` and `_`",
    "Name": "a name without blanks",
    "NMTOKEN": "a name without blanks",
    "QName": "a name",
    "boolean": "`true` or `false`",
    "decimal": "a number",
    "double": "a number",
    "float": "a number",
    "duration": "a duration (`P1Y2M3DT4H`)",
    "integer": "a whole number",
    "language": "a language code (`en`, `ru-Latn`)",
    "nonNegativeInteger": "a whole number from 0",
    "positiveInteger": "a whole number from 1",
    "base64Binary": "base64",
    "hexBinary": "hexadecimal",
}


_DAY = re.compile(r"\d{4}-\d\d-\d\d$", re.ASCII)

#: Codes of languages that are often written in words.
_LANGUAGES = {
    "chinese": "zh",
    "english": "en",
    "french": "fr",
    "german": "de",
    "korean": "ko",
    "russian": "ru",
}


def worded(fault: Fault) -> Words:
    """Return the sentence on what is wrong, and the mend as it is typed."""
    return _WORDS[fault.kind](fault)


def shortened(names: Sequence[str]) -> str:
    """Return a list of names for a sentence, cut where it would be too long."""
    if len(names) <= MOST_NAMES:
        return ", ".join(names)
    return f"{', '.join(names[:MOST_NAMES])} … ({len(names) - MOST_NAMES} more)"


def _tags(names: Sequence[str]) -> list[str]:
    return [f"`<{name}>`" for name in names]


def _own(fault: Fault) -> str:
    return _written(fault.element)


def _written(element: object) -> str:
    tag, prefix = element.tag, element.prefix  # type: ignore[attr-defined]
    local = str(tag).rpartition("}")[2]
    return f"{prefix}:{local}" if prefix else local


def _parent(fault: Fault) -> str:
    parent = fault.element.getparent()
    return "" if parent is None else _written(parent)


def _unknown_element(fault: Fault) -> Words:
    sentence = f"`<{_own(fault)}>` is not an element of this edition"
    if fault.suggestion:
        return f"{sentence}: did you mean `<{fault.suggestion}>`?", f"<{fault.suggestion}>"
    if fault.expected:
        return (
            f"{sentence}; here may stand {shortened(_tags(fault.expected))}",
            "take it out, or use one of these",
        )
    return sentence, "take it out"


def _misplaced(fault: Fault) -> Words:
    own, parent = _own(fault), _parent(fault)
    if fault.mend:
        return _moved(own, parent, *fault.mend)
    sentence = f"`<{own}>` cannot stand in `<{parent}>`"
    if not fault.expected:
        return f"{sentence}: nothing more can stand there", "move it or take it out"
    return f"{sentence}; here may stand {shortened(_tags(fault.expected))}", "move it, or use one of these"


def _moved(own: str, parent: str, what: str, name: str) -> Words:
    match what:
        case "close":
            which = "the first" if name == own == parent else f"`<{name}>`"
            return f"`<{own}>` cannot stand inside `<{parent}>`: close {which} before it", f"</{name}>"
        case "wrap":
            return f"`<{own}>` cannot stand directly in `<{parent}>`: wrap it in `<{name}>`", f"<{name}>"
        case "after":
            hint = f"<{own}> after </{name}>"
            return f"`<{own}>` stands too early in `<{parent}>`: move it after `<{name}>`", hint
        case "before":
            hint = f"<{own}> before <{name}>"
            return f"`<{own}>` stands too late in `<{parent}>`: move it before `<{name}>`", hint
        case _:
            again = f"`<{own}>` cannot come again here in `<{parent}>`"
            return f"{again}: keep the first, or join the two", f"one <{own}>"


def _missing_element(fault: Fault) -> Words:
    own, wanted = _own(fault), fault.expected
    before = f" before `<{fault.mend[1]}>`" if fault.mend else ""
    if not wanted:
        return f"`<{own}>` is not complete: it needs an element more", ""
    which = f"`<{wanted[0]}>`" if len(wanted) == 1 else f"one of {shortened(_tags(wanted))}"
    hint = f"<{wanted[0]}>"
    if fault.kind == "element-incomplete":
        return f"`<{own}>` is not complete: it needs {which}{before}", hint
    return f"`<{own}>` needs {which}{before}", hint


def _text(fault: Fault) -> Words:
    own = _own(fault)
    if fault.mend:
        return (
            f"text is not allowed directly in `<{own}>`: wrap it in `<{fault.mend[1]}>`",
            f"<{fault.mend[1]}>",
        )
    if not fault.expected:
        return f"text is not allowed in `<{own}>`: move it out", f"<{own}/>"
    return (
        f"text is not allowed directly in `<{own}>`; it holds {shortened(_tags(fault.expected))}",
        "move it",
    )


def _wrong_attribute(fault: Fault) -> Words:
    own, name = _own(fault), fault.attribute
    if fault.mend:
        return (
            f"`{name}` cannot stand beside the other attributes of `<{own}>`",
            f"take out `{name}` or the other",
        )
    known = fault.kind == "attribute-not-allowed-here"
    sentence = f"`<{own}>` cannot have `{name}`" if known else f"`{name}` is not an attribute of this edition"
    if fault.suggestion:
        return f"{sentence}: did you mean `{fault.suggestion}`?", f'{fault.suggestion}="{fault.value}"'
    if not fault.expected:
        return f"{sentence}: it takes no attribute more", f"take out `{name}`"
    names = shortened([f"`{each}`" for each in fault.expected])
    return f"{sentence}; it may have {names}", f"take out `{name}`, or use one of these"


def _missing_attribute(fault: Fault) -> Words:
    own = _own(fault)
    if not fault.attribute:
        if not fault.expected:
            return f"`<{own}>` needs an attribute more", ""
        names = [f"`{name}`" for name in fault.expected]
        return f"`<{own}>` needs one of the attributes {shortened(names)}", f'{fault.expected[0]}="…"'
    sentence = f"`<{own}>` needs `{fault.attribute}`"
    if fault.expected:
        hint = f'{fault.attribute}="{fault.expected[0]}"'
        return f"{sentence}: {_one_of(fault.expected)}", hint
    if _DATES & set(fault.datatypes):
        return f"{sentence}: a date", f'{fault.attribute}="YYYY-MM-DD"'
    return sentence, f'{fault.attribute}="…"'


def _one_of(values: Sequence[str]) -> str:
    return f"one of {shortened(values)}" if len(values) > 1 else f"`{values[0]}`"


def _value(fault: Fault) -> Words:
    name, value = fault.attribute, fault.value
    written = f'`{name}="{_cut(value)}"`'
    if fault.suggestion:
        hint = f'{name}="{fault.suggestion}"'
        return f"{written} is not one of its values: did you mean `{hint}`?", hint
    mend = _mended(value, fault.datatypes)
    hint = f'{name}="{mend}"' if mend else ""
    if fault.expected:
        return f"{written} is not {_allowed(fault)}", f'{name}="{fault.expected[0]}"'
    sentence = f"{written} is not {_kind(fault.datatypes, value)}"
    return (f"{sentence}: write `{hint}`", hint) if hint else (sentence, _example(name, fault.datatypes))


def _text_value(fault: Fault) -> Words:
    own, value = _own(fault), fault.value
    what = f"`{_cut(value)}` in `<{own}>`" if value else f"`<{own}>` is empty: its text"
    if fault.expected:
        return f"{what} is not {_allowed(fault)}", fault.expected[0]
    mend = _mended(value, fault.datatypes)
    sentence = f"{what} is not {_kind(fault.datatypes)}" if value else f"{what} must be {_kind(fault.datatypes)}"
    return (f"{sentence}: write `{mend}`" if mend else sentence), mend


def _allowed(fault: Fault) -> str:
    kind = f" or {_kind(fault.datatypes)}" if fault.datatypes else ""
    return _one_of(fault.expected) + kind


def _cut(value: str) -> str:
    value = " ".join(value.split())
    return value if len(value) <= 60 else value[:59] + "…"


def _kind(datatypes: Sequence[str], value: str = "") -> str:
    if _DATES & set(datatypes):
        if _DAY.match(value):
            return "a day of the calendar"
        if ":" in value or iso_time(value):
            return "a time"
        return "a date" if "date" in datatypes or len(datatypes) > 1 else f"a {datatypes[0]}"
    kinds = dict.fromkeys(_KINDS[kind] for kind in datatypes if kind in _KINDS)
    return " or ".join(kinds) or ("of the form that the schema wants" if datatypes else "empty, as it must be")


def _mended(value: str, datatypes: Sequence[str]) -> str:
    if _DATES & set(datatypes):
        return iso_date(value) or iso_time(value)
    if set(datatypes) & {"ID", "NCName"}:
        name = re.sub(r"[^\w.-]+", "-", value.strip()).strip("-")
        return name if re.match(r"[^\W\d]", name) else f"n-{name}" if name else ""
    if "boolean" in datatypes:
        return {"yes": "true", "no": "false"}.get(value.strip().lower(), "")
    if "language" in datatypes:
        return _LANGUAGES.get(value.partition(" ")[0].lower(), "")
    return ""


def _example(name: str, datatypes: Sequence[str]) -> str:
    return f'{name}="YYYY-MM-DD"' if _DATES & set(datatypes) else f'{name}="…"'


def _namespace(fault: Fault) -> Words:
    if not fault.value and fault.expected[0] in _namespaces_above(fault):
        return f'`<{_own(fault)}>` is in no namespace: take out `xmlns=""`', 'take out xmlns=""'
    where = f"the namespace {fault.value}" if fault.value else "no namespace"
    return (
        f'`<{_own(fault)}>` is in {where}: write `xmlns="{fault.expected[0]}"`',
        f'xmlns="{fault.expected[0]}"',
    )


def _namespaces_above(fault: Fault) -> list[str]:
    return [str(above.tag).partition("}")[0][1:] for above in fault.element.iterancestors()]


def _root(fault: Fault) -> Words:
    wanted = fault.suggestion or (fault.expected[0] if fault.expected else "")
    many = _one_of([f"`<{name}>`" for name in fault.expected]) if len(fault.expected) > 1 else f"`<{wanted}>`"
    return f"a file cannot begin with `<{_own(fault)}>`: it begins with {many}", f"<{wanted}>"


def _cut_short(_fault: Fault) -> Words:
    return (
        "the check ended here: the file has more faults or elements than are looked at",
        "mend these, check again",
    )


_WORDS: dict[Kind, Callable[[Fault], Words]] = {
    "unknown-element": _unknown_element,
    "element-not-allowed-here": _misplaced,
    "missing-element": _missing_element,
    "element-incomplete": _missing_element,
    "text-not-allowed": _text,
    "unknown-attribute": _wrong_attribute,
    "attribute-not-allowed-here": _wrong_attribute,
    "missing-attribute": _missing_attribute,
    "bad-attribute-value": _value,
    "bad-text-value": _text_value,
    "wrong-namespace": _namespace,
    "wrong-root": _root,
    "check-cut": _cut_short,
}
