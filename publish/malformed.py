"""Why a file is not XML, in words: from the place where expat stopped to the tag or sign that is wrong."""

from __future__ import annotations

import difflib
import html
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

#: An element that is open: its name and the index of its ``<``.
Open = tuple[str, int]
#: An index in the text, what is wrong there, and the mend as it is typed.
Fault = tuple[int, str, str]

_NAME = r"[^\W\d][\w:.-]*"
_KNOWN = ("amp", "lt", "gt", "quot", "apos")
_ATTRIBUTE_OPEN = re.compile(rf"\s(?P<name>{_NAME})\s*=\s*(?P<quote>[\"'])(?P<value>[^\"']*)$")
_ATTRIBUTE_RUN_ON = re.compile(rf"\s(?P<name>{_NAME})\s*=\s*(?P<quote>[\"'])[^\"']*\s{_NAME}\s*=\s*(?P=quote)$")
_VALUE_WANTED = re.compile(rf"\s(?P<name>{_NAME})\s*=\s*$")
_VALUE = re.compile(r"[“”„«»‘’]?(?P<value>[^\s<>/\"'“”„«»‘’]*)")


@dataclass(frozen=True)
class Stopped:
    """Where and why expat stopped: its own sentence, an index in the text, and the elements that are open."""

    text: str
    why: str
    at: int
    open: Sequence[Open]

    @property
    def before(self) -> str:
        """What stands before the place, from the last ``<`` on."""
        return self.text[max(self.text.rfind("<", 0, self.at), 0) : self.at]

    def place(self, index: int) -> str:
        line = self.text.count("\n", 0, index) + 1
        return f"line {line}, column {index - (self.text.rfind(chr(10), 0, index) + 1) + 1}"


def why_malformed(stopped: Stopped) -> Fault:
    """Return where a file is wrong, what is wrong there, and the mend as it is typed."""
    return _WORDS.get(stopped.why, _other)(stopped)


def _mismatch(stopped: Stopped) -> Fault:
    end = stopped.text.rfind("</", 0, stopped.at + 1)
    found = re.compile(r"</\s*([^\s>]*)").match(stopped.text, end)
    name = found[1] if found else ""
    inner, start = stopped.open[-1] if stopped.open else ("", 0)
    if not inner or name not in [each for each, _ in stopped.open]:
        if difflib.SequenceMatcher(None, name, inner).ratio() < 0.5:
            return end, f"`</{name}>` closes nothing: no `<{name}>` is open here", "take it out"
        return end, f"`</{name}>` does not close `<{inner}>`: did you mean `</{inner}>`?", f"</{inner}>"
    message = f"`<{inner}>` is still open at `</{name}>` ({stopped.place(end)}): close it before"
    return start, message, f"</{inner}>"


def _ended(stopped: Stopped) -> Fault:
    if not stopped.open:
        return stopped.at, "the file has no element", "restore it, or begin with `publish new`"
    name, start = stopped.open[-1]
    rest = "".join(f"</{each}>" for each, _ in reversed(stopped.open))
    message = f"`<{name}>` is still open at the end of the file ({stopped.place(stopped.at)}): was it saved whole?"
    return start, message, rest


def _unclosed_token(stopped: Stopped) -> Fault:
    token = stopped.text[stopped.at :]
    if token.startswith("<!--"):
        return stopped.at, "the comment that begins here is never closed", "-->"
    if token.startswith("<?"):
        return stopped.at, "the processing instruction that begins here is never closed", "?>"
    if token.startswith("&"):
        return stopped.at, "the file ends inside a character reference", "&amp;"
    rest = "".join(f"</{each}>" for each, _ in reversed(stopped.open))
    return stopped.at, "the file ends inside the tag that begins here: was it saved whole?", rest


def _entity(stopped: Stopped) -> Fault:
    found = re.compile(r"&([^\s;<&]+);")
    names = [each for each in found.finditer(stopped.text, stopped.at) if each[1] not in _KNOWN and each[1][0] != "#"]
    if not names:
        return _other(stopped)
    character = html.unescape(names[0][0])
    known = character != names[0][0]
    mend = character if known and character.isprintable() else f"&#x{ord(character[0]):X};" if known else ""
    message = f"`{names[0][0]}` is not known in XML, which has only {', '.join(f'&{each};' for each in _KNOWN)}"
    return names[0].start(), f"{message}: write `{mend}`" if mend else message, mend or f"&amp;{names[0][1]};"


def _character_number(stopped: Stopped) -> Fault:
    return stopped.at, "this number is that of no character that XML may have", "take it out"


def _twice(stopped: Stopped) -> Fault:
    found = re.compile(_NAME).match(stopped.text, stopped.at)
    name = found[0] if found else ""
    return stopped.at, f"`{name}` stands twice on one element", f"take one `{name}` out"


def _after_the_end(stopped: Stopped) -> Fault:
    message = "the document has ended before this: nothing may follow its last end tag"
    return stopped.at, message, "take it out, or move it inside"


def _declaration(stopped: Stopped) -> Fault:
    message = "`<?xml …?>` stands only at the very beginning of a file, with no blank or line before it"
    return stopped.at, message, "take out what stands before it"


def _cdata(stopped: Stopped) -> Fault:
    return stopped.text.rfind("<![CDATA[", 0, stopped.at), "the section `<![CDATA[` is never closed", "]]>"


def _nothing(stopped: Stopped) -> Fault:
    return stopped.at, "this is text, not XML: a document begins with `<TEI`", "begin with `publish new`"


def _other(stopped: Stopped) -> Fault:
    return stopped.at, f"this is not XML: {stopped.why}", "correct the markup here"


def _invalid(stopped: Stopped) -> Fault:
    for words in (_control, _bare_and, _comment, _in_tag, _bare_less, _section_end):
        fault = words(stopped)
        if fault:
            return fault
    return _other(stopped)


def why_refused(text: str, why: str, at: int) -> Fault:
    """Return the same for what only libxml2 refuses, by its sentence: a prefix of a name that is not declared."""
    found = re.match(r"Namespace prefix (\S+)(?: for (\S+))? on (\S+) is not defined", why)
    if not found:
        return at, f"this is not XML: {why}", "correct the markup here"
    name = f"{found[1]}:{found[2] or found[3]}"
    message = f"the prefix of `{name}` is not declared"
    return max(text.rfind(name, 0, at + len(name)) - (not found[2]), 0), message, f'xmlns:{found[1]}="…"'


def _control(stopped: Stopped) -> Fault | None:
    sign = stopped.text[stopped.at : stopped.at + 1]
    if not sign or ord(sign) >= 32:
        return None
    return stopped.at, f"the control character U+{ord(sign):04X} cannot stand in XML", "take it out"


def _bare_and(stopped: Stopped) -> Fault | None:
    found = re.search(r"&(#?\w*)$", stopped.text[: stopped.at])
    if not found:
        return None
    if found[1] in _KNOWN or found[1].startswith("#"):
        return found.start(), f"`&{found[1]}` lacks its semicolon", f"&{found[1]};"
    return found.start(), "a bare `&` cannot stand in XML: write `&amp;`", "&amp;"


def _comment(stopped: Stopped) -> Fault | None:
    begin = stopped.text.rfind("<!--", 0, stopped.at)
    if begin < 0 or "-->" in stopped.text[begin : stopped.at]:
        return None
    return stopped.text.rfind("--", 0, stopped.at), "`--` cannot stand inside a comment", "write one hyphen, or –"


def _in_tag(stopped: Stopped) -> Fault | None:
    tag = stopped.before
    begin = stopped.at - len(tag)
    outside = re.split("[\"']", re.sub(r"\"[^\"]*\"|'[^']*'", "", tag))[0]
    if not re.match(rf"<{_NAME}", tag) or ">" in outside:
        return None
    name = re.sub(r"^<|\W.*$", "", tag, flags=re.DOTALL)
    if unclosed := _ATTRIBUTE_RUN_ON.search(tag) or _ATTRIBUTE_OPEN.search(tag):
        message = f"the value of `{unclosed['name']}` has no quotation mark at its end"
        return begin + unclosed.start("name"), message, f"{unclosed['name']}={unclosed['quote']}…{unclosed['quote']}"
    if wanted := _VALUE_WANTED.search(tag):
        return _unquoted(stopped, begin + wanted.start("name"), wanted["name"])
    if tag[-1] in "\"'":
        return stopped.at, "a blank is missing before this attribute", "put a blank before it"
    if alone := re.search(rf"\s({_NAME})\s*$", tag):
        return begin + alone.start(1), f"`{alone[1]}` has no value", f'{alone[1]}="…"'
    return begin, f"the tag `<{name}` lacks its `>`", f"<{name}>"


def _unquoted(stopped: Stopped, at: int, name: str) -> Fault:
    value = _VALUE.match(stopped.text, stopped.at)
    mend = f'{name}="{value["value"] if value else ""}"'
    return at, f"the value of `{name}` is not between straight quotation marks: write `{mend}`", mend


def _bare_less(stopped: Stopped) -> Fault | None:
    begin = stopped.text.rfind("<", 0, stopped.at + 1)
    rest = stopped.text[begin:]
    if end := re.match(rf"</({_NAME})", rest):
        return begin, f"`</{end[1]}>` closes nothing: every element is closed already", "take it out"
    tag = re.match(rf"<(/?)\s+({_NAME})", rest)
    if tag and re.match(r"<[^<]*>", rest):
        mend = f"<{tag[1]}{tag[2]}>"
        return begin, f"no blank may follow `<`: write `{mend}`", mend
    if begin < stopped.at - 1 or not rest:
        return None
    return begin, "a bare `<` cannot stand in XML: write `&lt;`", "&lt;"


def _section_end(stopped: Stopped) -> Fault | None:
    if stopped.text[stopped.at - 2 : stopped.at + 1] != "]]>":
        return None
    return stopped.at - 2, "`]]>` cannot stand in text: write `]]&gt;`", "]]&gt;"


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
    "syntax error": _nothing,
    "not well-formed (invalid token)": _invalid,
}
