"""RELAX NG brought to its simple form (specification, section 4), for any schema in the XML syntax.

Includes and external references are followed from where the schema lies; names, namespaces and datatype
libraries are settled, definitions put in place of their references, and what cannot matter falls out.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from html import escape
from pathlib import Path

from publish import xml
from publish.problem import EditionError, Problem
from publish.schema.simple import RNG, Pattern, Patterns, quoted, write

Element = xml.Element
_ = f"{{{RNG}}}"
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"


class GrammarError(EditionError):
    """A RELAX NG schema that means nothing: it is not one, or refers to what is not there."""


@dataclass(frozen=True)
class Place:
    """What holds at a place in a schema: namespace, datatype library, file, and the grammar around it."""

    ns: str
    library: str
    base: Path | None
    scope: Scope

    def at(self, element: Element) -> Place:
        """Return what holds inside an element that stands here."""
        if "ns" not in element.attrib and "datatypeLibrary" not in element.attrib:
            return self
        ns, library = element.get("ns", self.ns), element.get("datatypeLibrary", self.library)
        return replace(self, ns=ns, library=library)


@dataclass
class Scope:
    """One grammar: its definitions (the start's name is empty), each with the place where it stands."""

    parent: Scope | None = None
    definitions: dict[str, list[tuple[Element, Place]]] = field(default_factory=dict)
    made: dict[str, Pattern | None] = field(default_factory=dict)


def simplify(rng: str, base: Path | None = None) -> str:
    """Return a schema in the simple form; ``base`` is the file it was read from.

    Patterns that stand in several places are written once and referred to. Raises `GrammarError` where the
    text is not RELAX NG, a file is missing, a name is not defined, or a definition leads back to itself.
    """
    return _Simplifier().run(rng, base)


class _Simplifier:
    def __init__(self) -> None:
        self.patterns = Patterns()
        self.elements: dict[str, Pattern] = {}
        self.names: dict[Element, str] = {}
        self.taken: Counter[str] = Counter()
        self.waiting: list[tuple[str, Element, Place]] = []

    def run(self, rng: str, base: Path | None) -> str:
        root = _parse(rng.encode(), base or Path("schema.rng"))
        start = self.pattern(root, Place("", "", base, Scope()).at(root))
        while self.waiting:
            name, element, place = self.waiting.pop(0)
            self.elements[name] = self.content(element, place)
        return write(start, self.elements)

    def pattern(self, element: Element, outer: Place) -> Pattern:
        """Return what one element of a schema means."""
        place, make = outer.at(element), self.patterns
        match element.tag.removeprefix(_):
            case "element":
                return make.make("ref", text=self.element(element, place))
            case "attribute":
                names, parts = _name_class(element, replace(place, ns=element.get("ns", "")), outer)
                held = self.group(parts, place) if parts else make.make("text")
                return make.within("attribute", held, names)
            case "ref":
                return self.defined(place.scope, _name(element), element)
            case "parentRef":
                return self.defined(place.scope.parent or Scope(), _name(element), element)
            case "grammar":
                return self.grammar(element, place)
            case "externalRef":
                path, root = _fetched(element, place)
                return self.pattern(root, replace(place, base=path, library=""))
            case "empty" | "text" | "notAllowed" as kind:
                return make.make(kind)
            case "data":
                return make.make("data", text=self.data(element, place))
            case "value":
                return make.make("value", text=_value(element, place))
            case kind:
                return self.combined(kind, element, place)

    def combined(self, kind: str, element: Element, place: Place) -> Pattern:
        """Return the meaning of an element that holds patterns."""
        make = self.patterns
        match kind:
            case "choice":
                return make.choice(self.pattern(part, place) for part in _parts(element))
            case "interleave":
                return make.group([self.pattern(part, place) for part in _parts(element)], "interleave")
        inside = self.group(_parts(element), place)
        match kind:
            case "group":
                return inside
            case "optional":
                return make.optional(inside)
            case "oneOrMore":
                return make.repeated(inside)
            case "zeroOrMore":
                return make.optional(make.repeated(inside))
            case "mixed":
                return make.group([make.make("text"), inside], "interleave")
            case "list":
                return make.within("list", inside)
        raise GrammarError(f"line {element.sourceline}: <{kind}> is not a pattern of RELAX NG")

    def group(self, parts: list[Element], place: Place) -> Pattern:
        return self.patterns.group([self.pattern(part, place) for part in parts])

    def element(self, element: Element, place: Place) -> str:
        """Return the name by which an element is known; its content waits, since it may hold itself."""
        name = self.names.get(element)
        if name is None:
            parent = element.getparent()
            wanted = parent.get("name") if parent is not None and parent.tag == _ + "define" else None
            stem = wanted or element.get("name", "any").rpartition(":")[2]
            self.taken[stem] += 1
            name = self.names[element] = stem if self.taken[stem] == 1 else f"{stem}..{self.taken[stem]}"
            self.waiting.append((name, element, place))
        return name

    def content(self, element: Element, place: Place) -> Pattern:
        names, parts = _name_class(element, place, place)
        return self.patterns.make("element", [self.group(parts, place)], names)

    def grammar(self, element: Element, place: Place) -> Pattern:
        scope = Scope(place.scope)
        _collect(element, replace(place, scope=scope), scope, frozenset())
        return self.defined(scope, "", element)

    def defined(self, scope: Scope, name: str, at: Element) -> Pattern:
        """Return what a name means in a grammar: all its definitions, combined as they say."""
        if name not in scope.made:
            if name not in scope.definitions:
                what = f"the pattern {name}" if name else "a start"
                raise GrammarError(f"line {at.sourceline}: {what} is not defined in this grammar")
            scope.made[name] = None
            definitions = scope.definitions[name]
            together = [self.group(_parts(element), place.at(element)) for element, place in definitions]
            combine = {element.get("combine") for element, _place in definitions} - {None}
            make = self.patterns
            whole = make.group(together, "interleave") if combine == {"interleave"} else make.choice(together)
            scope.made[name] = whole
        found = scope.made[name]
        if found is None:
            raise GrammarError(f"line {at.sourceline}: the pattern {name} leads back to itself")
        return found

    def data(self, element: Element, place: Place) -> str:
        parameters = "".join(
            f"<param name={quoted(_name(part))}>{escape(part.text or '')}</param>"
            for part in _parts(element)
            if part.tag == _ + "param"
        )
        excepted = [part for part in _parts(element) if part.tag == _ + "except"]
        without = ""
        if excepted:
            inside = place.at(excepted[0])
            choice = self.patterns.choice(self.pattern(part, inside) for part in _parts(excepted[0]))
            inner = choice.parts if choice.kind == "choice" else (choice,)
            without = f"<except><choice>{''.join(part.text for part in inner)}</choice></except>"
        library = f" datatypeLibrary={quoted(place.library)}" if place.library else ""
        return f"<data type={quoted(element.get('type', '').strip())}{library}>{parameters}{without}</data>"


def _value(element: Element, place: Place) -> str:
    kind, library = element.get("type"), place.library
    attributes = f" type={quoted(kind.strip())} datatypeLibrary={quoted(library)}" if kind else ""
    namespaces = ""
    if kind and kind.strip() in ("QName", "NOTATION"):
        namespaces = "".join(f" xmlns:{p}={quoted(uri)}" for p, uri in element.nsmap.items() if p and uri)
    return f"<value{attributes} ns={quoted(place.ns)}{namespaces}>{escape(element.text or '')}</value>"


def _collect(grammar: Element, place: Place, scope: Scope, hidden: frozenset[str]) -> None:
    """Put the definitions of a grammar and its includes into a scope, but not those that are overridden."""
    for part in _parts(grammar):
        inner = place.at(part)
        match part.tag.removeprefix(_):
            case "start" | "define" as kind:
                name = _name(part) if kind == "define" else ""
                if name not in hidden:
                    scope.definitions.setdefault(name, []).append((part, place))
            case "div":
                _collect(part, inner, scope, hidden)
            case "include":
                path, root = _fetched(part, inner)
                own = Scope()
                _collect(part, inner, own, hidden)
                included = replace(inner, base=path, library="").at(root)
                _collect(root, included, scope, hidden | own.definitions.keys())
                _collect(part, inner, scope, hidden)


def _fetched(element: Element, place: Place) -> tuple[Path, Element]:
    """Read the file that an include or an external reference names."""
    address = element.get("href", "").strip()
    if "://" in address and not address.startswith("file://"):
        raise GrammarError(f"line {element.sourceline}: {address} is not read, since nothing is fetched")
    path = (place.base.parent if place.base else Path()) / address.removeprefix("file://")
    return path, _parse(xml.read_bytes(path), path)


def _parse(content: bytes, path: Path) -> Element:
    source = xml.parse(content, path, str(path))
    if isinstance(source, Problem):
        raise GrammarError(f"{source.file}:{source.line}:{source.column}: {source.message}")
    if not source.root.tag.startswith(_):
        raise GrammarError(f"{path}: not a RELAX NG schema in XML, but <{source.root.tag}>")
    return source.root


def _parts(element: Element) -> list[Element]:
    return [part for part in element if isinstance(part.tag, str) and part.tag.startswith(_)]


def _name(element: Element) -> str:
    return element.get("name", "").strip()


def _name_class(element: Element, place: Place, outer: Place) -> tuple[str, list[Element]]:
    """Return the markup of an element's or attribute's names, and the patterns that follow."""
    parts = _parts(element)
    if element.get("name") is None:
        return _names(parts[0], outer if element.get("ns") is None else place), parts[1:]
    return _one_name(element.get("name", ""), element, place), parts


def _one_name(name: str, element: Element, place: Place) -> str:
    prefix, _colon, local = name.strip().rpartition(":")
    namespace = XML_NAMESPACE if prefix == "xml" else element.nsmap.get(prefix) if prefix else place.ns
    if namespace is None:
        raise GrammarError(f"line {element.sourceline}: the prefix {prefix} is not declared")
    return f"<name ns={quoted(namespace)}>{escape(local)}</name>"


def _names(element: Element, outer: Place) -> str:
    place = outer.at(element)
    inner = "".join(_names(part, place) for part in _parts(element))
    match element.tag.removeprefix(_):
        case "name":
            return _one_name(element.text or "", element, place)
        case "nsName":
            return f"<nsName ns={quoted(place.ns)}>{inner}</nsName>"
        case "except" if len(_parts(element)) > 1:
            return f"<except><choice>{inner}</choice></except>"
        case kind:
            return f"<{kind}>{inner}</{kind}>"
