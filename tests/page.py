"""Reads a page as the edition promises it: S of an article or of a note, and what links where."""

from __future__ import annotations

import re
from html.parser import HTMLParser

#: Elements that run in a line (HTML, phrasing content); every other begins and ends a stretch of words.
PHRASING = {
    *("a", "abbr", "b", "bdi", "bdo", "cite", "code", "del", "em", "i", "ins", "mark", "q", "s", "small"),
    *("span", "strong", "sub", "sup", "time", "u", "var", "wbr"),
}
VOID = {"br", "hr", "img", "input", "link", "meta", "source", "col", "wbr"}
#: What the press adds and no reading's string holds.
APART = {"spoken", "call", "link"}

Attributes = dict[str, str]


class Element:
    """One element of a page, its words with a blank wherever a block, a line or a cell ends."""

    def __init__(self, name: str, attributes: Attributes, parent: Element | None) -> None:
        self.name, self.attributes, self.parent = name, attributes, parent
        self.children: list[Element | str] = []

    def all(self) -> list[Element]:
        below = [inner for child in self.children if isinstance(child, Element) for inner in child.all()]
        return [self, *below]

    def words(self, *, without: frozenset[str] = frozenset()) -> str:
        if self.attributes.get("data-generated") in without:
            return ""
        inner = "".join(
            child if isinstance(child, str) else child.words(without=without) for child in self.children
        )
        return inner if self.name in PHRASING else f" {inner} "

    @property
    def string(self) -> str:
        """S: white space collapsed, drawn marks in, spoken words, calls and links out."""
        return re.sub("[ \t\r\n]+", " ", self.words(without=frozenset(APART))).strip(" ")


class Page(HTMLParser):
    """A page as a tree; raises ValueError where a tag does not close as HTML wants it."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=True)
        self.root = self.at = Element("", {}, None)
        self.feed(text)
        self.close()
        if self.at is not self.root:
            raise ValueError(f"<{self.at.name}> is never closed")

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs}, self.at)
        self.at.children.append(element)
        if tag not in VOID:
            self.at = element

    def handle_endtag(self, tag: str) -> None:
        if tag != self.at.name:
            raise ValueError(f"</{tag}> where <{self.at.name}> is open")
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)

    def all(self) -> list[Element]:
        return self.root.all()

    def by_id(self, name: str) -> Element:
        return next(element for element in self.all() if element.attributes.get("id") == name)

    def values(self, attribute: str) -> list[str]:
        return [element.attributes[attribute] for element in self.all() if attribute in element.attributes]
