"""Reading XML: the only module that builds parsers.

A file is read once, in three steps that trust nothing: UTF-8 (or a Problem), one pass of expat (well-formed
or a Problem; a DOCTYPE is refused by name; the place of every tag is kept), then libxml2 without network,
DTD or entities. Saxon is handed only text that came through here.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from codecs import BOM_UTF8
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from xml.parsers import expat

from lxml import etree

from publish.problem import Problem
from publish.regular_files import read_bytes
from publish.source.tokens import TAG
from publish.source.wellformedness.diagnosis import why_malformed, why_refused
from publish.source.wellformedness.parse_stop import Fault, Stopped

Element = etree._Element
_XML = "http://www.w3.org/XML/1998/namespace"
Place = tuple[int, int]
#: The namespace of the TEI as lxml writes it before a name, and the names of ``xml:id`` and ``xml:lang``.
TEI = "{http://www.tei-c.org/ns/1.0}"
XML_ID = "{http://www.w3.org/XML/1998/namespace}id"
XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"

#: Every code of this module, with one sentence on what it means.
CODES = {
    "not-well-formed": "The file is not XML.",
    "doctype": "The file has a document type declaration.",
    "not-utf-8": "The file is in another encoding than UTF-8.",
    "empty-file": "The file holds nothing.",
    "too-deep": "Elements stand deeper inside each other than in any text.",
}
#: Deeper than any text; libxml2's own limit. A deeper file is an attack or an accident.
MAX_DEPTH = 256


@dataclass(frozen=True)
class Source:
    """One XML file that is well-formed: its characters, its tree, and where everything stands.

    ``file`` is the name shown to editors; ``starts`` holds line and column (from 1, in characters) of the
    ``<`` of every element in document order; ``bom`` is its byte order mark, where it has one.
    """

    path: Path
    file: str
    text: str
    root: Element
    starts: tuple[Place, ...]
    bom: bytes = b""

    @cached_property
    def _elements(self) -> list[Element]:
        return list(self.root.iter(etree.Element))

    @cached_property
    def _order(self) -> dict[Element, int]:
        return {element: number for number, element in enumerate(self._elements)}

    @cached_property
    def _lines(self) -> list[int]:
        return _line_starts(self.text)

    def owner(self, element: Element) -> Source:
        """Return the file that an element of this tree was read from."""
        return self

    def place(self, element: Element) -> Place:
        """Return line and column of the ``<`` that opens an element of this tree."""
        return self.starts[self._order[element]]

    def attribute_place(self, element: Element, name: str) -> Place:
        """Return line and column of an attribute (``{uri}local`` or plain), or of its element if not found."""
        uri, _, local = name.rpartition("}")
        prefixes = [prefix for prefix, known in {**element.nsmap, "xml": _XML}.items() if prefix and known == uri[1:]]
        written = [f"{prefix}:{local}" for prefix in prefixes] if uri else [local]
        begin = self.offset(self.place(element))
        starts = _attribute_starts(self.text, begin)
        return self.place_at(min((starts[each] for each in written if each in starts), default=begin))

    def element_at(self, place: Place) -> Element | None:
        """Return the element whose ``<`` stands at a line and column, or None."""
        number = bisect_left(self.starts, place)
        return self._elements[number] if self.starts[number : number + 1] == (place,) else None

    def offset(self, place: Place) -> int:
        """Return the index in ``text`` of a line and column."""
        return self._lines[place[0] - 1] + place[1] - 1

    def place_at(self, offset: int) -> Place:
        """Return line and column of an index in ``text``."""
        line = bisect_right(self._lines, offset)
        return line, offset - self._lines[line - 1] + 1

    def at(self, path: str) -> Element | None:
        """Return the element at an XPath as Saxon writes it (``/Q{uri}TEI[1]/…``), or None."""
        steps = re.sub(r"/@.*$|/text\(\).*$|/(comment|processing-instruction)\(.*$", "", path)
        names: dict[str, str] = {}

        def prefixed(match: re.Match[str]) -> str:
            if not match[1]:
                return match[2]
            prefix = f"n{list(names.values()).index(match[1])}" if match[1] in names.values() else f"n{len(names)}"
            names[prefix] = match[1]
            return f"{prefix}:{match[2]}"

        query = re.sub(r"Q\{([^}]*)\}([\w.-]+)", prefixed, steps)
        found = self.root.getroottree().xpath(query, namespaces=names) if query else [self.root]
        return found[0] if isinstance(found, list) and found and isinstance(found[0], Element) else None

    def place_of_path(self, path: str) -> Place:
        """Return line and column of what an XPath as Saxon writes it leads to."""
        element = self.at(path)
        if element is None:
            return 1, 1
        attribute = re.search(r"/@(?:Q\{([^}]*)\})?([\w.:-]+)$", path)
        if attribute is None:
            return self.place(element)
        uri = _XML if attribute[2].startswith("xml:") else attribute[1]
        local = attribute[2].rpartition(":")[2]
        return self.attribute_place(element, f"{{{uri}}}{local}" if uri else local)


_ATTRIBUTE = re.compile(r"\s(?P<name>[\w:.-]+)\s*=\s*(?:'[^']*'|\"[^\"]*\")")
_DECLARED_ENCODING = re.compile(r"^<\?xml[^>]*?encoding\s*=\s*['\"]([^'\"]+)['\"]")


@lru_cache(maxsize=1)
def _attribute_starts(text: str, begin: int) -> dict[str, int]:
    """Return where each attribute begins of the start tag at an index; a tag with many is asked for many times."""
    tag = TAG.match(text, begin)
    found = _ATTRIBUTE.finditer(text, begin, tag.end() if tag else begin)
    return {attribute["name"]: attribute.start("name") for attribute in found}


class _RefusedError(Exception):
    def __init__(self, code: str, message: str, hint: str) -> None:
        super().__init__(message)
        self.code, self.message, self.hint = code, message, hint


def read(path: Path, file: str | None = None) -> Source | Problem:
    """Read an XML file; return its `Source`, or the `Problem` that keeps it from being one.

    Raises `EditionError` where there is no such file, it is a folder, or it cannot be read.
    """
    return parse(read_bytes(path), path, file or str(path))


def fault_of(text: str) -> Fault | None:
    """Return the first thing that makes a text no XML, as expat sees it; None where it sees nothing."""
    try:
        _starts(text)
    except _RefusedError:
        return None
    except expat.ExpatError as error:
        return _malformed(text, error)
    return None


def parse(content: bytes, path: Path, file: str) -> Source | Problem:
    """Parse the bytes of one XML file; see `read`."""

    def problem(code: str, place: Place, message: str, hint: str) -> Problem:
        return Problem(code, "error", file, place[0], place[1], message, hint)

    text = _decoded(content, file)
    if isinstance(text, Problem):
        return text
    if not text.strip():
        return problem("empty-file", (1, 1), "the file is empty", "restore it, or begin with `publish new`")
    try:
        starts = _starts(text)
    except _RefusedError as error:
        return problem(error.code, _refused_at(text, error.code), error.message, error.hint)
    except expat.ExpatError as error:
        return not_well_formed(file, text, _malformed(text, error))
    try:
        root = etree.fromstring(text.encode(), _parser())
    except etree.XMLSyntaxError as error:
        at = _offset(text, (error.lineno or 1, max(error.offset or 1, 1)))
        return not_well_formed(file, text, why_refused(text, error.msg, at))
    return Source(path, file, text, root, starts, content[:3] if content.startswith(BOM_UTF8) else b"")


def _decoded(content: bytes, file: str) -> str | Problem:
    """Return the characters of a file, or the `Problem` that it is not, or says it is not, UTF-8."""
    if content.startswith(b"PK\x03\x04"):
        said = "the file is no text but an archive, such as a document of a word processor"
        hint = "save it as plain text, and put its words into the skeleton that `publish new` makes"
        return Problem("not-utf-8", "error", file, 1, 1, said, hint)
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        said = "the file is UTF-16, not UTF-8"
        return Problem("not-utf-8", "error", file, 1, 1, said, "save the file again as UTF-8")
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8-sig")
        return Problem(
            "not-utf-8",
            "error",
            file,
            before.count("\n") + 1,
            len(before) - (before.rfind("\n") + 1) + 1,
            f"the file is not UTF-8: byte 0x{content[error.start]:02X} cannot stand here",
            "save the file again as UTF-8",
        )
    declared = _DECLARED_ENCODING.match(text)
    if declared and declared[1].lower() not in ("utf-8", "us-ascii"):
        said = f'the file says encoding="{declared[1]}"'
        return Problem("not-utf-8", "error", file, 1, 1, said, 'save the file as UTF-8 and write encoding="UTF-8"')
    return text


def _parser() -> etree.XMLParser:
    # collect_ids=False lets a duplicate xml:id through to the edition's own check; safe since no DOCTYPE comes here.
    return etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, collect_ids=False, remove_blank_text=False
    )


def _starts(text: str) -> tuple[Place, ...]:
    parser = expat.ParserCreate("utf-8")
    starts: list[Place] = []
    open_tags: list[tuple[str, Place]] = []

    def start(name: str, _attributes: dict[str, str]) -> None:
        place = parser.CurrentLineNumber, parser.CurrentColumnNumber + 1
        starts.append(place)
        open_tags.append((name, place))
        if len(open_tags) > MAX_DEPTH:
            raise _RefusedError(
                "too-deep", f"more than {MAX_DEPTH} elements stand inside each other here", "flatten it"
            )

    def doctype(_name: str, system: str | None, _public: str | None, internal: bool) -> None:
        what = "an external DTD" if system else "declarations of its own" if internal else "a document type"
        raise _RefusedError(
            "doctype",
            f"the file has a DOCTYPE with {what}; it is refused, since entities can read other files or never end",
            "delete the <!DOCTYPE …> and type the characters themselves (or &#x…;) in place of its entities",
        )

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _name: open_tags.pop() and None
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        error.args = (*error.args, open_tags)
        raise
    finally:  # the parser and what it calls hold one another, and with them the text
        parser.StartElementHandler = parser.EndElementHandler = parser.StartDoctypeDeclHandler = None
    return tuple(starts)


def _refused_at(text: str, code: str) -> Place:
    if code != "doctype":
        return 1, 1
    at = text.index("<!DOCTYPE")
    return text.count("\n", 0, at) + 1, at - (text.rfind("\n", 0, at) + 1) + 1


def _malformed(text: str, error: expat.ExpatError) -> Fault:
    at = _offset(text, (error.lineno, error.offset + 1))
    still_open = [(name, _offset(text, place)) for name, place in error.args[-1]]
    return why_malformed(Stopped(text, expat.ErrorString(error.code), at, still_open))


def not_well_formed(file: str, text: str, fault: Fault) -> Problem:
    """Return a fault of a text as a `Problem`."""
    lines = _line_starts(text)
    line = bisect_right(lines, fault.at)
    place = line, fault.at - lines[line - 1] + 1
    return Problem("not-well-formed", "error", file, *place, fault.message, fault.mend)


def _offset(text: str, place: Place) -> int:
    return _line_starts(text)[place[0] - 1] + place[1] - 1


def _line_starts(text: str) -> list[int]:
    return [0, *(match.end() for match in re.finditer("\r\n|\n|\r", text))]
