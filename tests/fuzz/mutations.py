"""Mistakes made at random in the files of an edition: in documents, registers and pages, in settings, in an ODD.

All of it comes from one `random.Random`, so that a seed gives the same mistakes on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from random import Random

_TAG = re.compile(r"<(?!/|!|\?)(?:[^'\">]|'[^']*'|\"[^\"]*\")*>")
_ATTRIBUTE = re.compile(r"\s[\w:.-]+=\"[^\"]*\"")
_NAME = re.compile(r"(?<=<)/?[\w:.-]+")
_WORD = re.compile(r"(?<=>)[^<>]*\w[^<>]*(?=<)")

#: What is put into texts and values: letters of other scripts, lost and invisible ones, signs of XML, dates, paths.
STRANGE = (
    "", " ", "…", "�", "​", "", "а", "é", "梁", "😀", "&amp;", "[", "]", "~~x~~", "*x*", "#", "#x", "x:y",
    "../../x.xml", "/etc/passwd", "http://", "https://example.org/a b", "person:", "1951", "1851-13-45", "-5", "0",
    "a" * 300, "{}", "$1", "\\", "%", "true", "xml", "ä ö", "‏‎", "A\u0301",
)  # fmt: skip
#: Elements of the TEI, used by the edition or not.
NAMES = (
    "p", "ab", "div", "head", "list", "item", "label", "table", "row", "cell", "hi", "note", "ref", "ptr", "pb", "lb",
    "persName", "placeName", "orgName", "date", "choice", "sic", "corr", "supplied", "add", "del", "gap", "figure",
    "graphic", "floatingText", "body", "opener", "closer", "fw", "quote", "seg", "app", "rdg", "foreign", "handShift",
    "milestone", "lg", "l", "sp", "person", "place", "org", "idno", "category", "surface", "zone", "elementSpec",
    "attDef", "constraintSpec", "classSpec", "moduleRef",
)  # fmt: skip
VALUES = ('1', '""', '"x"', "[]", '["x"]', "true", "{}", '"https://example.org/"', '"../x"', "1979-05-27", '"en"', "-1")

Change = Callable[[str, Random], str]


def mutated(text: str, random: Random, changes: tuple[Change, ...], most: int = 2) -> str:
    """Return a text with one mistake or a few."""
    for _ in range(random.randint(1, most)):
        text = random.choice(changes)(text, random)
    return text


def _one(pattern: re.Pattern[str], text: str, random: Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return random.choice(found) if found else None


def _put(text: str, found: re.Match[str] | None, new: str) -> str:
    return text if found is None else text[: found.start()] + new + text[found.end() :]


def attribute_left_out(text: str, random: Random) -> str:
    return _put(text, _one(_ATTRIBUTE, text, random), "")


def value_of_another(text: str, random: Random) -> str:
    """Give an attribute the value of another of its name, or of any."""
    found = _one(_ATTRIBUTE, text, random)
    if found is None:
        return text
    name = found[0].partition("=")[0]
    same = [each[0] for each in _ATTRIBUTE.finditer(text) if random.random() < 0.1 or each[0].startswith(name + "=")]
    other = random.choice(same or [found[0]])
    return _put(text, found, f'{name}="{other.partition("=")[2].strip(chr(34))}"')


def value_strange(text: str, random: Random) -> str:
    found = _one(_ATTRIBUTE, text, random)
    return text if found is None else _put(text, found, f'{found[0].partition("=")[0]}="{random.choice(STRANGE)}"')


def attribute_elsewhere(text: str, random: Random) -> str:
    """Give an element an attribute of another one."""
    found, tag = _one(_ATTRIBUTE, text, random), _one(_TAG, text, random)
    if found is None or tag is None:
        return text
    at = tag.end() - (2 if tag[0].endswith("/>") else 1)
    return text[:at] + found[0] + text[at:]


def _element(text: str, random: Random) -> tuple[int, int] | None:
    """Return where an element begins and ends, taken at random."""
    tag = _one(_TAG, text, random)
    if tag is None or tag[0].endswith("/>"):
        return tag and tag.span()
    name, depth = re.escape(tag[0][1:].split()[0].rstrip(">")), 0
    for each in re.compile(rf"<(/?){name}\b(?:[^'\">]|'[^']*'|\"[^\"]*\")*?(/?)>").finditer(text, tag.start()):
        depth += -1 if each[1] else 0 if each[2] else 1
        if depth == 0:
            return tag.start(), each.end()
    return tag.span()


def element_left_out(text: str, random: Random) -> str:
    place = _element(text, random)
    return text if place is None else text[: place[0]] + text[place[1] :]


def element_twice(text: str, random: Random) -> str:
    place = _element(text, random)
    return text if place is None else text[: place[1]] + text[place[0] :]


def element_moved(text: str, random: Random) -> str:
    place = _element(text, random)
    if place is None:
        return text
    piece, rest = text[place[0] : place[1]], text[: place[0]] + text[place[1] :]
    tag = _one(_TAG, rest, random)
    return text if tag is None else rest[: tag.end()] + piece + rest[tag.end() :]


def element_emptied(text: str, random: Random) -> str:
    place = _element(text, random)
    if place is None:
        return text
    tag = _TAG.match(text, place[0])
    return text if tag is None else text[: tag.end()] + text[text.rfind("<", 0, place[1]) : ]


def element_renamed(text: str, random: Random) -> str:
    place = _element(text, random)
    if place is None:
        return text
    piece, name = text[place[0] : place[1]], random.choice(NAMES)
    own = piece[1:].split()[0].rstrip("/>").split(">")[0]
    piece = re.sub(rf"^<{re.escape(own)}", f"<{name}", piece)
    return text[: place[0]] + re.sub(rf"</{re.escape(own)}>$", f"</{name}>", piece) + text[place[1] :]


def words_wrapped(text: str, random: Random) -> str:
    found = _one(_WORD, text, random)
    name = random.choice(NAMES)
    return text if found is None else _put(text, found, f"<{name}>{found[0]}</{name}>")


def words_strange(text: str, random: Random) -> str:
    found = _one(_WORD, text, random)
    if found is None:
        return text
    at = found.start() + random.randint(0, len(found[0]))
    return text[:at] + random.choice(STRANGE) + text[at:]


def tag_left_out(text: str, random: Random) -> str:
    return _put(text, _one(_NAME, text, random), random.choice(NAMES))


def cut_short(text: str, random: Random) -> str:
    return text[: random.randint(0, len(text))]


def line_left_out(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True)
    del lines[random.randrange(len(lines))]
    return "".join(lines)


def line_twice(text: str, random: Random) -> str:
    lines = text.splitlines(keepends=True)
    lines.insert(random.randrange(len(lines)), random.choice(lines))
    return "".join(lines)


def setting_strange(text: str, random: Random) -> str:
    found = _one(re.compile(r"(?m)^(\w+) = .*$"), text, random)
    return text if found is None else _put(text, found, f"{found[1]} = {random.choice(VALUES)}")


def setting_renamed(text: str, random: Random) -> str:
    found = _one(re.compile(r"(?m)^\w+(?= = )"), text, random)
    return text if found is None else _put(text, found, found[0][:-1])


def letter_left_out(text: str, random: Random) -> str:
    at = random.randrange(len(text))
    return text[:at] + text[at + 1 :]


OF_XML: tuple[Change, ...] = (
    attribute_left_out, value_of_another, value_of_another, value_strange, attribute_elsewhere, element_left_out,
    element_twice, element_moved, element_emptied, element_renamed, words_wrapped, words_strange,
)  # fmt: skip
BROKEN: tuple[Change, ...] = (tag_left_out, cut_short, letter_left_out, line_left_out, line_twice)
OF_SETTINGS: tuple[Change, ...] = (
    line_left_out, line_twice, setting_strange, setting_strange, setting_renamed, letter_left_out,
)  # fmt: skip
