"""Rules as rooms: one page a code, ``rules/<code>.md``, for the terminal and for the site.

A page has a fixed form: the code as its title, one sentence on what the rule wants, then the sections Why, Bad,
Good and See, the last a list of links (an address of the web, or the anchor of a part of the edition's guidelines).
"""

from __future__ import annotations

import difflib
import re
import textwrap
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from publish.problem import EditionError
from publish.schema.odd_rules import TeiRule, tei_rules

PAGES = Path(__file__).parent / "codes"
_SECTIONS = ("Why", "Bad", "Good", "See")
_LINK = re.compile(r"^- \[(?P<text>.+)\]\((?P<target>\S+)\)$", re.MULTILINE)
_CODE = re.compile(r"^```\w*\n(?P<code>.*?)^```$", re.DOTALL | re.MULTILINE)


@dataclass(frozen=True)
class Example:
    """An example of a page: TEI as it is typed, or words where no few lines could show it."""

    text: str
    is_code: bool


@dataclass(frozen=True)
class Link:
    """Where more is said: ``target`` is an address, or an anchor of the edition's own guidelines."""

    text: str
    target: str

    @property
    def is_anchor(self) -> bool:
        return ":" not in self.target


@dataclass(frozen=True)
class Rule:
    """One rule: what it wants in one sentence, why, a bad and a good example, where more is said.

    In ``wants`` and ``why`` what is typed stands between backquotes.
    """

    code: str
    wants: str
    why: str
    bad: Example
    good: Example
    see: tuple[Link, ...]


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule, by code."""
    return tuple(read(path) for path in sorted(PAGES.glob("*.md"), key=lambda path: path.stem))


def read(path: Path) -> Rule:
    """Read one page; raises `EditionError` where it has not the form of one."""
    title, *parts = re.split(r"^## ", path.read_text(encoding="utf-8"), flags=re.MULTILINE)
    sections = {name: text.strip() for name, _, text in (part.partition("\n") for part in parts)}
    code, _, wants = title.removeprefix("# ").partition("\n")
    if code != path.stem or tuple(sections) != _SECTIONS:
        raise EditionError(f"{path.name}: a page of a rule is its code, a sentence, then {', '.join(_SECTIONS)}")
    return Rule(
        code,
        _line(wants),
        _line(sections["Why"]),
        _example(sections["Bad"]),
        _example(sections["Good"]),
        tuple(Link(link["text"], link["target"]) for link in _LINK.finditer(sections["See"])),
    )


def _line(text: str) -> str:
    return " ".join(text.split())


def _example(text: str) -> Example:
    code = _CODE.search(text)
    return Example(code["code"].rstrip("\n"), True) if code else Example(_line(text), False)


def explain(code: str) -> str:
    """Return what a rule wants and why, for the terminal; raises `EditionError` for a code that there is not."""
    known = {rule.code: rule for rule in rules()}
    if code not in known and code in tei_rules():
        return _told_of_tei(tei_rules()[code])
    if code not in known:
        near = difflib.get_close_matches(code.strip().lower(), known, n=1, cutoff=0.5)
        mend = f"did you mean {near[0]}?" if near else "the codes stand in brackets at the end of each problem"
        raise EditionError(f"{code}: there is no such rule: {mend}")
    return _told(known[code])


def _told_of_tei(rule: TeiRule) -> str:
    kind = "class" if rule.of.startswith("att.") else "element"
    address = f"https://tei-c.org/release/doc/tei-p5-doc/en/html/ref-{rule.of}.html"
    parts = [
        rule.code,
        _wrapped(f"A rule of TEI itself, for the {kind} {rule.of}. It is broken where:"),
        "\n".join(f"    {sentence}" for sentence in rule.sentences),
        f"See:\n    TEI Guidelines, {rule.of} ({address})",
    ]
    return "\n\n".join(parts) + "\n"


#: The themes of rules, each with the parts of codes that belong to it; a rule is listed under the first that fits.
THEMES = (
    ("The ODD and its rules", ("odd-", "schematron", "xsd")),
    (
        "Settings and files",
        ("settings-", "file", "picture", "utf-8", "doctype", "well-formed", "too-deep", "check-cut"),
    ),
    ("Registers", ("entry", "identifier", "typed-form", "life")),
    ("Publication", ("stamp", "status", "history", "publication", "withdrawal", "vanished", "change-")),
    ("Pointers and identifiers", ("link", "prefix", "-id", "joint", "not-a-", "vocabulary")),
    ("Dates, names, languages", ("date", "sent", "title", "language", "transcript", "kind")),
    ("Letters", ("letter", "normalised")),
    ("Who did what", ("by-whom", "hand", "action", "source")),
    ("Pages and pictures", ("page", "surface")),
    ("The form of a file", ("element", "attribute", "value", "text", "namespace", "root", "nothing")),
    ("Other rules", ("",)),
)


def listed() -> str:
    """Return all codes by theme, each with what its rule wants, for the terminal."""
    themes: dict[str, list[Rule]] = {name: [] for name, _ in THEMES}
    for rule in rules():
        themes[next(name for name, parts in THEMES if any(part in rule.code for part in parts))].append(rule)
    width = max(len(rule.code) for rule in rules()) + 2
    blocks = [
        "\n".join([name, *(f"  {rule.code:{width}}{rule.wants}" for rule in found)])
        for name, found in themes.items()
        if found
    ]
    return "\n\n".join(blocks) + "\n"


def _told(rule: Rule) -> str:
    parts = [
        rule.code,
        _wrapped(rule.wants),
        _wrapped(rule.why),
        f"Bad:\n{_shown(rule.bad)}",
        f"Good:\n{_shown(rule.good)}",
        "See:\n" + "\n".join(f"    {link.text} ({link.target})" for link in rule.see),
    ]
    return "\n\n".join(parts) + "\n"


def _shown(example: Example) -> str:
    return textwrap.indent(example.text if example.is_code else _wrapped(example.text), "    ")


def _wrapped(text: str) -> str:
    return textwrap.fill(text, 88, break_long_words=False, break_on_hyphens=False)
