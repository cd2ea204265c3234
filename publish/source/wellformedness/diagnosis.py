"""Why a file is not XML, in words: from the place where expat stopped to the tag or sign that is wrong."""

from __future__ import annotations

import difflib
import html
import re
from collections.abc import Callable

from publish.source.wellformedness.invalid_token import invalid
from publish.source.wellformedness.parse_stop import KNOWN, NAME, Fault, Stopped, attribute_at, no_markup, other, tag_at

#: Elements of TEI that hold nothing.
_EMPTY = ("cb", "catRef", "gap", "gb", "graphic", "handShift", "lb", "milestone", "pb", "ptr")

#: Elements of TEI that point with ``url``; others have ``target``.
_PICTURES = ("graphic", "media", "moduleRef")

#: Namespaces by the prefixes that everybody writes for them.
_NAMESPACES = {
    "tei": "http://www.tei-c.org/ns/1.0",
    "xi": "http://www.w3.org/2001/XInclude",
    "xlink": "http://www.w3.org/1999/xlink",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}


def why_malformed(stopped: Stopped) -> Fault:
    """Return where a file is wrong, what is wrong there, and the mend as it is typed."""
    return _WORDS.get(stopped.why, other)(stopped)


def without(text: str, fault: Fault) -> str:
    """Return a text with blanks, as many, for what must be passed over: every other sign keeps its place."""
    for begin, end in fault.over:
        begin = max(begin, 0)
        text = text[:begin] + re.sub(r"[^\r\n]", " ", text[begin:end]) + text[end:]
    return text


def _mismatch(stopped: Stopped) -> Fault:
    end = stopped.text.rfind("</", 0, stopped.at + 1)
    found = re.compile(r"</\s*([^\s>]*)").match(stopped.text, end)
    name = found[1] if found else ""
    inner, start = stopped.open[-1] if stopped.open else ("", 0)
    closing, opening = tag_at(stopped.text, end), tag_at(stopped.text, start)
    if not inner or name not in [each for each, _ in stopped.open]:
        if _likeness(name, inner) < 0.5 and not _parent_ends_next(stopped, closing[1]):
            message = f"`</{name}>` closes nothing: no `<{name}>` is open here"
            return Fault(end, message, f"take out </{name}>", (closing,), closes=name)
        if f"</{inner}>" not in stopped.text and stopped.text.count(f"</{name}>") > 1:
            message = f"`<{inner}>` is closed by `</{name}>` ({stopped.place(end)}): did you mean `<{name}>`?"
            return Fault(start, message, f"<{name}>", (opening, closing))
        message = f"`</{name}>` does not close `<{inner}>`: did you mean `</{inner}>`?"
        return Fault(end, message, f"</{inner}>", (opening, closing))
    if inner in _EMPTY:
        mend = f"{stopped.text[slice(*opening)].rstrip('> ')}/>"
        message = f"`<{inner}>` is still open at `</{name}>` ({stopped.place(end)}), but holds nothing: write `{mend}`"
        return Fault(start, message, mend, (opening,), opens=inner)
    if len(stopped.open) > 1 and stopped.open[-2][0] == inner and stopped.text[slice(*opening)] == f"<{inner}>":
        message = f"`<{inner}>` begins again in `<{inner}>`, and neither is closed: did you mean `</{inner}>`?"
        return Fault(start, message, f"</{inner}>", (tag_at(stopped.text, stopped.open[-2][1]), opening))
    message = f"`<{inner}>` is still open at `</{name}>` ({stopped.place(end)}): close it before"
    stray = f"`</{name}>` has no start in `<{inner}>`, which is open here: write `<{name}>` where it begins"
    instead = Fault(end, stray, f"<{name}>", (closing,))
    return Fault(start, message, f"</{inner}>", (opening,), opens=inner, instead=instead)


def _likeness(name: str, other_name: str) -> float:
    return difflib.SequenceMatcher(None, name.lower(), other_name.lower()).ratio()


def _parent_ends_next(stopped: Stopped, at: int) -> bool:
    """Tell whether the next end tag is that of the element around the innermost, which then ends here."""
    following = re.compile(r"</\s*([^\s>]*)").search(stopped.text, at)
    return bool(following and len(stopped.open) > 1 and following[1] == stopped.open[-2][0])


def _ended(stopped: Stopped) -> Fault:
    if not stopped.open:
        return Fault(stopped.at, "the file has no element", "restore it, or begin with `publish new`")
    name, start = stopped.open[-1]
    rest = "".join(f"</{each}>" for each, _ in reversed(stopped.open))
    message = f"`<{name}>` is still open at the end of the file ({stopped.place(stopped.at)}): was it saved whole?"
    return Fault(start, message, rest)


def _unclosed_token(stopped: Stopped) -> Fault:
    token = stopped.text[stopped.at :]
    if token.startswith("<!--"):
        return Fault(stopped.at, "the comment that begins here is never closed", "-->")
    if token.startswith("<?"):
        return Fault(stopped.at, "the processing instruction that begins here is never closed", "?>")
    if token.startswith("&"):
        return Fault(stopped.at, "the file ends inside a character reference", "&amp;")
    rest = "".join(f"</{each}>" for each, _ in reversed(stopped.open))
    return Fault(stopped.at, "the file ends inside the tag that begins here: was it saved whole?", rest)


def _entity(stopped: Stopped) -> Fault:
    found = re.compile(r"&([^\s;<&]+);")
    names = [each for each in found.finditer(stopped.text, stopped.at) if each[1] not in KNOWN and each[1][0] != "#"]
    if not names:
        return other(stopped)
    character = html.unescape(names[0][0])
    known = character != names[0][0]
    mend = character if known and character.isprintable() else f"&#x{ord(character[0]):X};" if known else ""
    message = f"`{names[0][0]}` is not known in XML, which has only {', '.join(f'&{each};' for each in KNOWN)}"
    mend = mend or f"&amp;{names[0][1]};"
    return Fault(names[0].start(), f"{message}: write `{mend}`", mend, (names[0].span(),))


def _character_number(stopped: Stopped) -> Fault:
    found = re.compile(r"&#\w*;?").match(stopped.text, stopped.at)
    over, written = ((found.span(),), found[0]) if found else ((), "")
    return Fault(stopped.at, f"`{written}` is the number of no character that XML may have", "take it out", over)


def _twice(stopped: Stopped) -> Fault:
    found = re.compile(NAME).match(stopped.text, stopped.at)
    name = found[0] if found else ""
    over = attribute_at(stopped.text, stopped.at)
    return Fault(stopped.at, f"`{name}` stands twice on one element", f"take one `{name}` out", over)


def _after_the_end(stopped: Stopped) -> Fault:
    message = "the document has ended before this: nothing may follow its last end tag"
    return Fault(stopped.at, message, "take it out, or move it inside")


def _declaration(stopped: Stopped) -> Fault:
    message = "`<?xml …?>` stands only at the very beginning of a file, with no blank or line before it"
    end = stopped.text.find("?>", stopped.at)
    over = () if end < 0 else ((stopped.at, end + 2),)
    return Fault(stopped.at, message, "take out what stands before it", over)


def _cdata(stopped: Stopped) -> Fault:
    return Fault(stopped.text.rfind("<![CDATA[", 0, stopped.at), "the section `<![CDATA[` is never closed", "]]>")


def _no_uri(text: str, name: str, at: int) -> Fault:
    """Return the fault of a namespace name that is no URI."""
    place = max(text.rfind(name, 0, at + len(name)), 0)
    if " " in name:
        return Fault(place, f"the namespace name {name} has a blank in it", f'"{name.replace(" ", "%20")}"')
    return Fault(place, f"the namespace name {name} is no URI", "correct the name")


def why_refused(text: str, why: str, at: int) -> Fault:
    """Return the same for what only libxml2 refuses, by its sentence: a prefix of a name that is not declared."""
    uri = re.match(r"xmlns\S*: '(.*)' is not a valid URI", why)
    if uri:
        return _no_uri(text, uri[1], at)
    found = re.match(r"Namespace prefix (\S+)(?: for (\S+))? on (\S+) is not defined", why)
    if not found:
        return Fault(at, f"this is not XML: {why}", "correct the markup here")
    name = f"{found[1]}:{found[2] or found[3]}"
    message = f"the prefix of `{name}` is not declared"
    place = max(text.rfind(name, 0, at + len(name)) - (not found[2]), 0)
    if found[1] == "tei" and not found[2]:
        return Fault(place, f"{message}: write `<{found[3]}>`", f"<{found[3]}>")
    link = re.compile(r"xlink:href\s*=\s*(\"[^\"]*\"|'[^']*')").match(text, place)
    if link:
        meant = "url" if found[3] in _PICTURES else "target"
        return Fault(place, f"{message}: write `{meant}={link[1]}`", f"{meant}={link[1]}")
    return Fault(place, message, f'xmlns:{found[1]}="{_NAMESPACES.get(found[1], "…")}"')


_WORDS: dict[str, Callable[[Stopped], Fault]] = {
    "mismatched tag": _mismatch,
    "no element found": _ended,
    "unclosed token": _unclosed_token,
    "undefined entity": _entity,
    "reference to invalid character number": _character_number,
    "duplicate attribute": _twice,
    "junk after document element": _after_the_end,
    "XML or text declaration not at start of entity": _declaration,
    "unclosed CDATA section": _cdata,
    "syntax error": no_markup,
    "not well-formed (invalid token)": invalid,
}
