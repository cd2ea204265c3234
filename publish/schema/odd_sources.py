"""The files that an ODD points to: sources, specification groups and grammars of others' making.

They are read here, by the one parser that trusts nothing, and handed to the stylesheets as one tree in which
every file has a name and every address that a file uses leads to one (``urn:press:odd``; see
``xslt/odd/select.xsl``).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import unquote

from lxml import etree

from publish.problem import EditionError, Problem, Severity
from publish.schema.odd_file import OddFile, read_odd
from publish.schema.simple import quoted
from publish.source import xml
from publish.source.xml import TEI

_RNG = "{http://relaxng.org/ns/structure/1.0}"
#: Sources named by these are TEI's own: the facts at hand stand in for them, since nothing is fetched.
_ELSEWHERE = re.compile(r"(tei|https?|ftp):")
_TAKING = ("schemaSpec", "moduleRef", "elementRef", "classRef", "macroRef", "dataRef")

#: Compiles an ODD that serves as a source: a path becomes the text of a schemaSpec.
Merge = Callable[[Path], str]


@dataclass
class Documents:
    """What has been gathered: the text of each file, the addresses that lead to it, and what went wrong."""

    merge: Merge
    files: dict[str, str] = field(default_factory=dict)
    read: dict[str, OddFile] = field(default_factory=dict)
    links: dict[tuple[str, str], str] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    def tree(self) -> str:
        """Return all of it as one XML document."""
        links = (
            f"<link from={quoted(start)} ref={quoted(address)} name={quoted(name)}/>"
            for (start, address), name in self.links.items()
        )
        files = (f"<document name={quoted(name)}>{text}</document>" for name, text in self.files.items())
        return f'<documents xmlns="urn:press:odd">{"".join(links)}{"".join(files)}</documents>'


def gather(odd: OddFile, merge: Merge) -> Documents:
    """Read every file that an ODD needs, and every file that those need."""
    found = Documents(merge)
    _follow(odd, "", found)
    return found


def _follow(odd: OddFile, name: str, found: Documents) -> None:
    for element, attribute in _addresses(odd.root):
        address = element.get(attribute, "").partition("#")[0]
        if not address or (name, address) in found.links:
            continue
        if _ELSEWHERE.match(address):
            _not_fetched(odd, element, attribute, found)
            continue
        path = (odd.owner(element).path.parent / unquote(address.removeprefix("file://"))).resolve()
        try:
            _read(path, attribute, found)
            found.links[name, address] = str(path)
        except UnreadableError as error:
            found.problems.append(error.problem)
        except EditionError as error:
            message = f"{address} cannot be used: {error.message}"
            _report(odd, element, attribute, found, message=message)


def _addresses(root: xml.Element) -> Iterator[tuple[xml.Element, str]]:
    for element in root.iter(TEI + "specGrpRef"):
        yield element, "target"
    for element in root.iter(TEI + "moduleRef"):
        yield element, "url"
    for element in root.iter(*(TEI + taking for taking in _TAKING)):
        yield element, "source"


def _read(path: Path, attribute: str, found: Documents) -> None:
    if str(path) in found.files:
        return
    if attribute == "url":
        found.files[str(path)] = etree.tostring(grammar(path), encoding="unicode", with_tail=False)
        return
    odd = _odd(path)
    if attribute == "source" and is_customisation(odd.root):
        found.files[str(path)] = found.merge(path)
        return
    found.files[str(path)] = etree.tostring(odd.root, encoding="unicode")
    if attribute == "target":
        found.read[str(path)] = odd
        found.problems += odd.problems
    _follow(odd, str(path), found)


def is_customisation(root: xml.Element) -> bool:
    """Tell an ODD that takes from a source itself from one that holds every specification."""
    schema = root.find(f".//{TEI}schemaSpec")
    return schema is not None and any(schema.find(TEI + name) is not None for name in (*_TAKING, "specGrpRef"))


def grammar(path: Path, hidden: frozenset[str] = frozenset()) -> xml.Element:
    """Return a RELAX NG grammar with its includes in place, each a ``div``; ``hidden`` names are left out."""
    root = _parsed(path).root
    if root.tag != _RNG + "grammar":
        raise EditionError(f"{path} is not a RELAX NG grammar in XML")
    for part in list(root.iter(_RNG + "define", _RNG + "start")):
        parent = part.getparent()
        if parent is not None and part.get("name", "") in hidden:
            parent.remove(part)
    for include in list(root.iter(_RNG + "include")):
        own = {part.get("name", "") for part in include.iter(_RNG + "define", _RNG + "start")}
        inner = grammar(path.parent / include.get("href", ""), hidden | own)
        include.tag, inner.tag = _RNG + "div", _RNG + "div"
        del include.attrib["href"]
        include.append(inner)
    return root


class UnreadableError(EditionError):
    """A file that an ODD points to is no XML."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(f"{problem.file}:{problem.line}:{problem.column}: {problem.message}")
        self.problem = problem


def _odd(path: Path) -> OddFile:
    odd = read_odd(path)
    if isinstance(odd, Problem):
        raise UnreadableError(odd)
    return odd


def _parsed(path: Path) -> xml.Source:
    source = xml.read(path)
    if isinstance(source, Problem):
        raise UnreadableError(source)
    return source


def _not_fetched(odd: OddFile, element: xml.Element, attribute: str, found: Documents) -> None:
    address = element.get(attribute)
    if attribute == "source":
        message = f"{address} is not fetched: TEI's facts at hand are used"
        _report(odd, element, attribute, found, message=message, code="odd-source-elsewhere", severity="info")
    else:
        _report(odd, element, attribute, found, message=f"{address} is not fetched: only files are read")


def _report(
    odd: OddFile,
    element: xml.Element,
    attribute: str,
    found: Documents,
    *,
    message: str,
    code: str = "odd-missing-source",
    severity: Severity = "error",
) -> None:
    found.problems.append(Problem(code, severity, *odd.location(element, attribute), message))
