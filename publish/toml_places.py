"""Where everything is in a TOML file: the line and column of each key, and of each item of a list."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

#: Line and column, from 1, in characters.
Place = tuple[int, int]
#: A key with the tables around it, the number of an entry of a list of tables among them.
Path = tuple[str | int, ...]

_STRING = r'"""(?:\\.|[^\\])*?"""|\'\'\'.*?\'\'\'|"(?:\\.|[^"\\\n])*"|\'[^\'\n]*\''
_TOKEN = re.compile(
    rf"(?P<string>{_STRING})|(?P<comment>#[^\n]*)|(?P<open>[\[{{])|(?P<close>[\]}}])|(?P<comma>,)|(?P<end>\n)|.",
    re.DOTALL,
)
_KEY = rf"(?:{_STRING}|[\w-]+)"
_KEYS = rf"{_KEY}(?:[ \t]*\.[ \t]*{_KEY})*"
_TABLE = re.compile(rf"[ \t]*(?P<list>\[)?\[[ \t]*(?P<keys>{_KEYS})[ \t]*\](?(list)\])")
_SETTING = re.compile(rf"[ \t]*(?P<keys>{_KEYS})[ \t]*=[ \t]*")


@dataclass(frozen=True)
class Span:
    """A value in the text: where its key begins, and from where to where the value goes (indexes)."""

    key: int
    start: int
    end: int


class TomlPlaces:
    """Finds what ``tomllib`` has read in the text that it read."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.spans: dict[Path, Span] = {}
        self._lines = [0, *(found.end() for found in re.finditer("\n", text))]
        self._walk()

    def place(self, offset: int) -> Place:
        """Return line and column of an index in the text."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def of(self, path: Path) -> Place:
        """Return where a key, a table or an item is; the file's beginning for what is not there."""
        span = self.spans.get(path)
        return self.place(span.key) if span else (1, 1)

    def _walk(self) -> None:
        at, counts = 0, dict[Path, int]()
        inside: Path = ()
        while at < len(self.text):
            heading, setting = _TABLE.match(self.text, at), _SETTING.match(self.text, at)
            if heading:
                inside = self._heading(heading, counts)
                at = heading.end()
            elif setting:
                at = self._value((*inside, *_names(setting["keys"])), setting)
            end = self.text.find("\n", at)
            at = len(self.text) if end < 0 else end + 1

    def _heading(self, found: re.Match[str], counts: dict[Path, int]) -> Path:
        path: Path = _names(found["keys"])
        if found["list"]:
            counts[path] = counts.get(path, -1) + 1
            path = (*path, counts[path])
        start = found.end() - len(found[0].lstrip())
        self.spans[path] = Span(start, start, found.end())
        return path

    def _value(self, path: Path, found: re.Match[str]) -> int:
        """Note a value and the items of a list, and return where it ends."""
        depth, item, number, at = 0, -1, 0, found.end()
        is_list = self.text.startswith("[", at)
        for token in _TOKEN.finditer(self.text, found.end()):
            at = token.start()
            if token["end"] or token["comment"]:
                if depth == 0:
                    break
                continue
            is_between = token["close"] or token["comma"] or token[0].isspace()
            if is_list and depth == 1 and item < 0 and not is_between:
                item = at
            if depth == 1 and item >= 0 and (token["comma"] or token["close"]):
                self.spans[(*path, number)] = Span(item, item, len(self.text[:at].rstrip()))
                number, item = number + 1, -1
            depth += bool(token["open"]) - bool(token["close"])
            at = token.end()
        key = found.start("keys")
        self.spans[path] = Span(key, found.end(), found.end() + len(self.text[found.end() : at].rstrip()))
        return at


def _names(keys: str) -> Path:
    return tuple(name.strip("\"'") for name in re.findall(_KEY, keys))
