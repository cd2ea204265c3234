"""Compiling: nodes of a schema become patterns, each definition once and when first asked for (section 4)."""

from __future__ import annotations

from collections.abc import Callable

from publish.schema.relaxng.datatype import Datatype, DatatypeError, datatype
from publish.schema.relaxng.grammar import START, Grammar, Place, gather, referenced
from publish.schema.relaxng.names import AnyName, Name, NameClass, NsName, OneOf, mentioned, written_names
from publish.schema.relaxng.pattern import EMPTY, NOT_ALLOWED, TEXT, Element, Pattern, elements_in
from publish.schema.relaxng.patterns import Patterns
from publish.schema.relaxng.syntax import SchemaError, attribute, children, local_name, text_of
from publish.source.xml import Element as Node

Params = tuple[tuple[str, str], ...]
_XMLNS = "http://www.w3.org/2000/xmlns"


class RecursionFaultError(SchemaError):
    """A definition leads to itself without an element between (section 4.19)."""


class Compiler:
    """Keeps what was compiled of one schema."""

    def __init__(self) -> None:
        self.patterns = Patterns()
        self._grammars: list[Grammar] = []
        self._elements: list[Element] = []
        self._datatypes: dict[tuple[str, str, Params], Datatype] = {}
        self._defined: dict[tuple[int, str], Pattern | None] = {}
        self._kinds: dict[str, Callable[[Node, Place], Pattern]] = {
            "element": self._element,
            "attribute": self._attribute,
            "group": self._group,
            "interleave": lambda node, place: self.patterns.interleave(self._inner(node, place)),
            "choice": lambda node, place: self.patterns.choice(self._inner(node, place)),
            "optional": lambda node, place: self.patterns.choice((self._group(node, place), EMPTY)),
            "zeroOrMore": lambda node, place: self.patterns.zero_or_more(self._group(node, place)),
            "oneOrMore": lambda node, place: self.patterns.one_or_more(self._group(node, place)),
            "list": lambda node, place: self.patterns.listed(self._group(node, place)),
            "mixed": lambda node, place: self.patterns.interleave((self._group(node, place), TEXT)),
            "ref": lambda node, place: self._ref(node, place, place.grammar),
            "parentRef": lambda node, place: self._ref(node, place, place.grammar and place.grammar.parent),
            "empty": lambda node, place: EMPTY,
            "notAllowed": lambda node, place: NOT_ALLOWED,
            "text": lambda node, place: TEXT,
            "value": self._value,
            "data": self._data,
            "externalRef": self._external,
            "grammar": self._grammar,
        }

    def pattern(self, node: Node, place: Place) -> Pattern:
        """Return the pattern that a node of a schema means at its place."""
        return self._kinds[local_name(node)](node, place.at(node))

    def compile_all(self) -> None:
        """Compile every definition and every element's content, so that a fault anywhere is raised."""
        done = 0
        for grammar in self._grammars:
            for name in grammar.parts:
                try:
                    self._definition(grammar, name)
                except RecursionFaultError:
                    # Definitions that the start does not lead to are dropped before recursion is looked at.
                    self._defined.pop((id(grammar), name), None)
            while done < len(self._elements):
                self._elements[done].content  # noqa: B018 (compiles it)
                done += 1

    def reachable_by_name(self, start: Pattern) -> dict[Name, list[Element]]:
        """Return the elements to which a pattern leads, by their spelt-out names."""
        found: dict[Name, list[Element]] = {}
        seen: set[Pattern] = set()
        pending = [start]
        while pending:
            for element in elements_in(pending.pop()):
                if element not in seen:
                    seen.add(element)
                    pending.append(element.content)
                    possible = element.content is not NOT_ALLOWED
                    for name in written_names(element.names) if possible else ():
                        found.setdefault(name, []).append(element)
        return found

    def _inner(self, node: Node, place: Place) -> list[Pattern]:
        return [self.pattern(child, place) for child in children(node)]

    def _group(self, node: Node, place: Place) -> Pattern:
        return self.patterns.group(self._inner(node, place))

    def _element(self, node: Node, place: Place) -> Pattern:
        names, inner = self._names_and_rest(node, place, place.ns)
        line, column = place.source.place(node)

        def content() -> Pattern:
            return self.patterns.group([self.pattern(child, place) for child in inner])

        element = Element(names, content, f"{place.source.file}:{line}:{column}")
        self._elements.append(element)
        return element

    def _attribute(self, node: Node, place: Place) -> Pattern:
        # Section 4.8: a name in an attribute takes `ns` from its own element only.
        names, inner = self._names_and_rest(node, place, node.get("ns") or "")
        for name in mentioned(names):
            if name.ns == _XMLNS or (isinstance(name, Name) and name.local == "xmlns" and not name.ns):
                raise place.fault(node, "an attribute cannot be named `xmlns` or stand in its namespace")
        return self.patterns.attribute(names, self.pattern(inner[0], place) if inner else TEXT)

    def _names_and_rest(self, node: Node, place: Place, ns: str) -> tuple[NameClass, list[Node]]:
        written, inner = attribute(node, "name"), children(node)
        if written is None:
            return self._names(inner[0], place), inner[1:]
        return self._name(written, node, place, ns), inner

    def _name(self, written: str, node: Node, place: Place, ns: str) -> Name:
        prefix, _, local = written.rpartition(":")
        if not prefix:
            return Name(ns, local)
        if prefix not in node.nsmap:
            if prefix == "xml":
                return Name("http://www.w3.org/XML/1998/namespace", local)
            raise place.fault(node, f"the prefix of `{written}` is not declared")
        return Name(node.nsmap[prefix], local)

    def _names(self, node: Node, place: Place, outer: str = "") -> NameClass:
        place, kind = place.at(node), local_name(node)
        if kind == "name":
            return self._name(text_of(node).strip(), node, place, place.ns)
        if kind == "choice":
            return OneOf(tuple(self._names(child, place, outer) for child in children(node)))
        if kind == outer or (kind == "anyName" and outer):
            raise place.fault(node, f"<{kind}> cannot be excepted from <{outer}>")
        excepted = [
            self._names(part, place.at(child), kind) for child in children(node) for part in children(child)
        ]
        but = OneOf(tuple(excepted)) if excepted else None
        return AnyName(but) if kind == "anyName" else NsName(place.ns, but)

    def _value(self, node: Node, place: Place) -> Pattern:
        name = attribute(node, "type")
        context: dict[str | None, str] = {**node.nsmap, None: place.ns}
        try:
            # Section 4.4: without a type it is a token of the built-in library.
            kind = self._datatype(place.library, name) if name else self._datatype("", "token")
        except DatatypeError as error:
            raise place.fault(node, str(error)) from error
        return self.patterns.value(kind, text_of(node), context)

    def _data(self, node: Node, place: Place) -> Pattern:
        params = [
            (attribute(child, "name") or "", text_of(child))
            for child in children(node)
            if local_name(child) == "param"
        ]
        excepted = [child for child in children(node) if local_name(child) == "except"]
        try:
            kind = self._datatype(place.library, attribute(node, "type") or "", tuple(params))
        except DatatypeError as error:
            raise place.fault(node, str(error)) from error
        but = [self.pattern(part, place.at(child)) for child in excepted for part in children(child)]
        return self.patterns.data(kind, self.patterns.choice(but))

    def _datatype(self, library: str, name: str, params: Params = ()) -> Datatype:
        key = library, name, params
        if key not in self._datatypes:
            self._datatypes[key] = datatype(library, name, params)
        return self._datatypes[key]

    def _external(self, node: Node, place: Place) -> Pattern:
        source, inner = referenced(node, place)
        return self.pattern(source.root, inner)

    def _grammar(self, node: Node, place: Place) -> Pattern:
        grammar = Grammar(place.grammar)
        gather(node, place, grammar)
        self._grammars.append(grammar)
        if START not in grammar.parts:
            raise place.fault(node, "the grammar has no start")
        return self._definition(grammar, START)

    def _ref(self, node: Node, place: Place, grammar: Grammar | None) -> Pattern:
        name = attribute(node, "name") or ""
        if grammar is None or name not in grammar.parts:
            raise place.fault(node, f"there is no definition of {name!r}")
        try:
            return self._definition(grammar, name)
        except RecursionFaultError as error:
            sentence = f"{name!r} leads to itself without an element"
            raise RecursionFaultError(place.fault(node, sentence).message) from error

    def _definition(self, grammar: Grammar, name: str) -> Pattern:
        key = id(grammar), name
        if key not in self._defined:
            self._defined[key] = None
            manner, parts = grammar.combined(name)
            groups = [self._group(node, place.at(node)) for node, place in parts]
            combine = self.patterns.choice if manner == "choice" else self.patterns.interleave
            self._defined[key] = combine(groups)
        known = self._defined[key]
        if known is None:
            raise RecursionFaultError(name)
        return known
