"""Which sign makes a token invalid, in words: expat says only that one is."""

from __future__ import annotations

import re

from publish.source.wellformedness.parse_stop import KNOWN, NAME, Fault, Stopped, attribute_at, no_markup, other, tag_at

_ATTRIBUTE_OPEN = re.compile(rf"\s(?P<name>{NAME})\s*=\s*(?P<quote>[\"'])(?P<value>[^\"']*)$")
_ATTRIBUTE_RUN_ON = re.compile(rf"\s(?P<name>{NAME})\s*=\s*(?P<quote>[\"'])[^\"']*\s{NAME}\s*=\s*(?P=quote)$")
_VALUE_WANTED = re.compile(rf"\s(?P<name>{NAME})\s*=\s*$")
_LESS_IN_VALUE = re.compile(r"<[^\"'<=]*[\"']")
_VALUE = re.compile(r"[“”„«»‘’]?(?P<value>[^\s<>/\"'“”„«»‘’]*)")


def invalid(stopped: Stopped) -> Fault:
    for words in (_control, _bare_and, _comment, _in_tag, _bare_less, _section_end):
        fault = words(stopped)
        if fault:
            return fault
    return other(stopped)


def _control(stopped: Stopped) -> Fault | None:
    sign = stopped.text[stopped.at : stopped.at + 1]
    if not sign or ord(sign) >= 32:
        return None
    run = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]+").match(stopped.text, stopped.at)
    number = len(run[0]) if run else 1
    many = f" ({number} in a row)" if number > 1 else ""
    message = f"the control character U+{ord(sign):04X} cannot stand in XML{many}"
    return Fault(stopped.at, message, "take it out", ((stopped.at, stopped.at + number),))


def _bare_and(stopped: Stopped) -> Fault | None:
    found = re.search(r"&(#?\w*)$", stopped.text[: stopped.at])
    if not found:
        return None
    over = ((found.start(), found.start() + 1),)
    if found[1] in KNOWN or found[1].startswith("#"):
        return Fault(found.start(), f"`&{found[1]}` lacks its semicolon", f"&{found[1]};", over)
    return Fault(found.start(), "a bare `&` cannot stand in XML: write `&amp;`", "&amp;", over)


def _comment(stopped: Stopped) -> Fault | None:
    begin = stopped.text.rfind("<!--", 0, stopped.at)
    if begin < 0 or "-->" in stopped.text[begin : stopped.at]:
        return None
    at = stopped.text.rfind("--", 0, stopped.at)
    return Fault(at, "`--` cannot stand inside a comment", "write one hyphen, or –", ((at, at + 2),))


def _in_tag(stopped: Stopped) -> Fault | None:
    tag = stopped.before
    begin = stopped.at - len(tag)
    outside = re.split("[\"']", re.sub(r"\"[^\"]*\"|'[^']*'", "", tag))[0]
    if not re.match(rf"<{NAME}", tag) or ">" in outside:
        return None
    name = re.sub(r"^<|\W.*$", "", tag, flags=re.DOTALL)
    if _LESS_IN_VALUE.match(stopped.text, stopped.at) and _ATTRIBUTE_OPEN.search(tag):
        message = "a bare `<` cannot stand in a value: write `&lt;`"
        return Fault(stopped.at, message, "&lt;", ((stopped.at, stopped.at + 1),))
    if unclosed := _ATTRIBUTE_RUN_ON.search(tag) or _ATTRIBUTE_OPEN.search(tag):
        message = f"the value of `{unclosed['name']}` has no quotation mark at its end"
        mend = f"{unclosed['name']}={unclosed['quote']}{_value_meant(stopped, begin, unclosed)}{unclosed['quote']}"
        return Fault(begin + unclosed.start("name"), message, mend)
    if wanted := _VALUE_WANTED.search(tag):
        return _unquoted(stopped, begin + wanted.start("name"), wanted["name"])
    sign = stopped.text[stopped.at : stopped.at + 1]
    if sign == "\\":
        return Fault(stopped.at, "`\\` cannot stand in a tag: the slash that closes it is `/`", "/>")
    if tag[-1] in "\"'" and not re.match(NAME, sign):
        twice = re.search(rf"({NAME})\s*=\s*([\"'])\2$", tag)
        rest = re.compile(r"[^\"'<>]*").match(stopped.text, stopped.at)
        mend = f'{twice[1]}="{rest[0]}"' if twice and rest else f"take out {sign}"
        place = begin + twice.start() if twice else stopped.at
        return Fault(place, f"`{sign}` cannot stand here: a quotation mark is too many, or one is missing", mend)
    if tag[-1] in "\"'":
        over = attribute_at(stopped.text, stopped.at)
        both = [tag[tag.rfind(each[1]) :] for each in re.finditer(rf"\s({NAME})\s*=", tag)][-1:]
        both += [stopped.text[slice(*span)] for span in over]
        return Fault(stopped.at, "a blank is missing before this attribute", " ".join(both), over)
    if alone := re.search(rf"\s({NAME})\s*$", tag):
        at = begin + alone.start(1)
        return Fault(at, f"`{alone[1]}` has no value", f'{alone[1]}="…"', ((at, at + len(alone[1])),))
    return Fault(begin, f"the tag `<{name}` lacks its `>`", f"<{name}>")


def _value_meant(stopped: Stopped, begin: int, unclosed: re.Match[str]) -> str:
    """Return the value up to where it was likely meant to end: before the next sign of a tag, or attribute."""
    value = re.compile(r"[^\"'<>=]*").match(stopped.text, begin + unclosed.start("quote") + 1)
    words = value[0] if value else ""
    rest = stopped.text[value.end() :][:1] if value else ""
    return re.sub(rf"\s{NAME}\s*$", "", words) if rest == "=" else words.rstrip("/ ")


def _unquoted(stopped: Stopped, at: int, name: str) -> Fault:
    value = _VALUE.match(stopped.text, stopped.at)
    mend = f'{name}="{value["value"] if value else ""}"'
    message = f"the value of `{name}` is not between straight quotation marks: write `{mend}`"
    return Fault(at, message, mend, attribute_at(stopped.text, at))


def _bare_less(stopped: Stopped) -> Fault | None:
    begin = stopped.text.rfind("<", 0, stopped.at + 1)
    if begin < 0:
        return no_markup(stopped)
    rest = stopped.text[begin:]
    if end := re.match(rf"</({NAME})", rest):
        message = f"`</{end[1]}>` closes nothing: every element is closed already"
        return Fault(begin, message, f"take out </{end[1]}>", (tag_at(stopped.text, begin),), closes=end[1])
    tag = re.match(rf"<(/?)\s+({NAME})", rest)
    whole = re.match(r"<[^<]*>", rest)
    if tag and whole:
        mend = f"<{tag[1]}{tag[2]}>"
        over = ((begin, begin + whole.end()),)
        return Fault(begin, f"no blank may follow `<`: write `{mend}`", mend, over, opens="" if tag[1] else tag[2])
    if begin < stopped.at - 1 or not rest:
        return None
    if conflict := re.match(r"<{7} [^\n]*", stopped.text[stopped.text.rfind("\n", 0, begin) + 1 :]):
        message = "two versions of the file are in conflict here (`<<<<<<<`), and none was chosen"
        mend = "keep one of the two, and take out the lines of <<<<<<<, ======= and >>>>>>>"
        start = stopped.text.rfind("\n", 0, begin) + 1
        return Fault(start, message, mend, ((start, start + conflict.end()),))
    return Fault(begin, "a bare `<` cannot stand in XML: write `&lt;`", "&lt;", ((begin, begin + 1),))


def _section_end(stopped: Stopped) -> Fault | None:
    if stopped.text[max(stopped.at - 2, 0) : stopped.at + 1] != "]]>":
        return None
    over = ((stopped.at - 2, stopped.at + 1),)
    return Fault(stopped.at - 2, "`]]>` cannot stand in text: write `]]&gt;`", "]]&gt;", over)
