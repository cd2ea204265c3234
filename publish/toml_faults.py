"""Why a text is not TOML, in plain words, with the fix."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publish.problem import Edit

#: An index in the text, what is wrong there, what to do, and the fix as data.
Why = tuple[int, str, str, tuple[Edit, ...]]

_CURLY = re.compile("[“”„‟«»‘’‚‹›]")
_VALUE = re.compile(r"^[ \t]*(?P<key>[\w.\"'-]+)[ \t]*=[ \t]*(?P<value>[^#\n]*?)[ \t]*(?P<comment>#.*)?$")


def why_not_toml(text: str, error: str) -> Why:
    """Return what is wrong with a text, from the sentence of ``tomllib`` and the line that it names."""
    start = _line_start(text, error)
    for begin in (start, *((_list_start(text, start),) if "array" in error.lower() else ())):
        line = text[begin:].partition("\n")[0].rstrip("\r")
        found = next(_reasons(text, begin, line, error), None)
        if found:
            return found
    said = re.sub(r"\s*\(at .*\)$", "", error)
    return start, f"this is not TOML: {said[:1].lower()}{said[1:]}", "correct this line", ()


def _line_start(text: str, error: str) -> int:
    found = re.search(r"at line (\d+), column (\d+)", error)
    lines = [0, *(end.end() for end in re.finditer("\n", text))]
    if found:
        return lines[min(int(found[1]), len(lines)) - 1]
    return lines[-1] if not text.endswith("\n") else lines[max(len(lines) - 2, 0)]


def _list_start(text: str, start: int) -> int:
    """Return where the line begins with the list that is still open at a line."""
    opened = list(re.finditer(r"(?m)^[ \t]*[\w.-]+[ \t]*=[ \t]*\[", text[: start + 1]))
    return opened[-1].start() if opened else start


def _reasons(text: str, start: int, line: str, error: str) -> Iterator[Why]:
    if re.match(r"Cannot (overwrite|declare)", error):
        name = line.strip().partition("=")[0].strip("[] ")
        yield start, f"`{name}` is set twice", "take one of the two out", ()
    setting = _VALUE.match(line)
    if setting is None:
        yield from _no_setting(start, line)
        return
    key, value = setting["key"], setting["value"]
    at = start + setting.start("value")
    if value == "":
        yield start, f"`{key}` has no value", f'{key} = ""', (_whole(start, line, f'{key} = ""'),)
        return
    for place, said, fixed in _wrong_values(key, value, error):
        yield (at if place else start), said, f"{key} = {fixed}", (Edit(at, at + len(value), fixed),)


def _no_setting(start: int, line: str) -> Iterator[Why]:
    heading = re.match(r"[ \t]*(\[+)([\w.-]+)[ \t]*$", line)
    if heading:
        fixed = f"{heading[1]}{heading[2]}{']' * len(heading[1])}"
        yield start, "the heading of this table has no `]` at its end", fixed, (_whole(start, line, fixed),)
    colon = re.match(r"[ \t]*([\w-]+)[ \t]*:[ \t]*(.*)$", line)
    if colon:
        fixed = f"{colon[1]} = {colon[2]}"
        yield start, "a setting and its value have `=` between them, not `:`", fixed, (_whole(start, line, fixed),)


def _wrong_values(key: str, value: str, error: str) -> Iterator[tuple[bool, str, str]]:
    """Yield what is wrong with a value: whether at the value or at its key, the sentence, the right value."""
    if _CURLY.search(value) and (_CURLY.match(value) or not value.startswith('"')):
        right = f'"{_CURLY.sub("", value).strip(chr(34))}"'
        yield True, "typographic quotation marks: in this file they are straight", right
    if value[0] in "\"'" and value.count(value[0]) % 2 == 1:
        yield False, f"the value of `{key}` has no quotation mark at its end", f"{value}{value[0]}"
    if "\\" in value and ("Unescaped" in error or "hex" in error.lower()):
        said = "a `\\` in a value must be written `\\\\`; a path is written with `/`"
        yield True, said, value.replace("\\", "/")
    if value in ("True", "False"):
        yield True, f"`{value}` is written in small letters", value.lower()
    if value.startswith("[") and (apart := re.sub(r"([\"'])(\s+)(?=[\"'])", r"\1,\2", value)) != value:
        yield False, f"two values in the list of `{key}` have no comma between them", apart
    elif value.startswith("[") and value.count("[") > value.count("]"):
        yield False, f"the list of `{key}` has no `]` at its end", f"{value}]"
    if re.match(r"[^\d\"'\[{][^\"'\[\]{}]*$", value):
        yield True, f"the value of `{key}` is not in quotation marks", f'"{value}"'


def _whole(start: int, line: str, fixed: str) -> Edit:
    return Edit(start, start + len(line), fixed)
