"""Grammars: definitions by name, gathered from divisions and other files (sections 4.5 to 4.7, 4.17)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from publish.problem import Problem
from publish.schema.relaxng.recursion import allow_depth
from publish.schema.relaxng.syntax import SchemaError, attribute, check_syntax, children, fault, local_name
from publish.source.xml import Element as Node
from publish.source.xml import Source, read

#: The name under which the start of a grammar is kept among its definitions.
START = ""


@dataclass(frozen=True)
class Place:
    """Where in a schema a node stands: what it inherits from what is around it.

    ``files`` are the files that led here, the node's own last.
    """

    source: Source
    ns: str = ""
    library: str = ""
    grammar: Grammar | None = None
    files: tuple[Path, ...] = ()

    def at(self, node: Node) -> Place:
        """Return the place of a node's children (sections 4.3, 4.8: `ns` and the library are inherited)."""
        ns, library = node.get("ns"), attribute(node, "datatypeLibrary")
        if ns is None and library is None:
            return self
        return replace(
            self, ns=self.ns if ns is None else ns, library=self.library if library is None else library
        )

    def fault(self, node: Node, sentence: str) -> SchemaError:
        return fault(self.source, node, sentence)


@dataclass
class Grammar:
    """The definitions of one grammar; `parent` is the grammar in which it stands."""

    parent: Grammar | None
    parts: dict[str, list[tuple[Node, Place]]] = field(default_factory=dict)

    def combined(self, name: str) -> tuple[str, list[tuple[Node, Place]]]:
        """Return how the definitions of a name are combined, and these; raises where they disagree (4.17)."""
        parts = self.parts[name]
        manners = {manner for node, _ in parts if (manner := attribute(node, "combine"))}
        node, place = parts[-1]
        if len(manners) > 1:
            raise place.fault(node, f"{name or 'start'!r} is combined both by `choice` and by `interleave`")
        if sum(attribute(node, "combine") is None for node, _ in parts) > 1:
            raise place.fault(node, f"{name or 'start'!r} is defined twice without `combine`")
        return (manners.pop() if manners else "choice"), parts


def open_document(path: Path) -> Source:
    """Read a schema's file and check its syntax; raises `SchemaError`."""
    return checked(read(path, path.name))


def checked(source: Source | Problem) -> Source:
    """Return a file that was read, its syntax checked; raises `SchemaError`."""
    if isinstance(source, Problem):
        raise SchemaError(f"{source.file}:{source.line}:{source.column}: {source.message}")
    allow_depth(source)
    check_syntax(source)
    return source


def referenced(node: Node, place: Place) -> tuple[Source, Place]:
    """Return the file that `externalRef` or `include` points to, and its root's place (4.5 to 4.7)."""
    href = attribute(node, "href") or ""
    base = node.base or ""
    target = urlsplit(urljoin(base, href) if "://" not in href else href)
    if target.scheme not in ("", "file"):
        raise place.fault(node, f"{href} is on the network; schemas are read from files only")
    path = (place.source.path.resolve().parent / unquote(target.path)).resolve()
    files = (*place.files, place.source.path.resolve())
    if path in files:
        raise place.fault(node, f"{href} leads back to itself")
    try:
        source = open_document(path)
    except SchemaError:
        raise
    except Exception as error:
        raise place.fault(node, f"{href} cannot be read: {error}") from error
    return source, Place(source, place.at(node).ns, "", place.grammar, files)


def gather(node: Node, place: Place, grammar: Grammar) -> None:
    """Put the definitions that stand in a `grammar` element into a grammar."""
    for name, part, where in _parts(node, replace(place, grammar=grammar)):
        grammar.parts.setdefault(name, []).append((part, where))


Part = tuple[str, Node, Place]


def _parts(node: Node, place: Place) -> Iterator[Part]:
    place = place.at(node)
    for child in children(node):
        kind = local_name(child)
        if kind == "div":
            yield from _parts(child, place)
        elif kind == "include":
            yield from _included(child, place)
        else:
            yield (START if kind == "start" else attribute(child, "name") or ""), child, place


def _included(node: Node, place: Place) -> Iterator[Part]:
    """Section 4.7: what stands inside `include` replaces what the file says of the same names."""
    source, inner = referenced(node, place)
    if local_name(source.root) != "grammar":
        raise place.fault(node, f"{source.file} is not a grammar, so it cannot be included")
    own = list(_parts(node, place))
    theirs = list(_parts(source.root, inner))
    for name in dict.fromkeys(name for name, _, _ in own):
        if not any(their_name == name for their_name, _, _ in theirs):
            raise place.fault(node, f"{source.file} has no definition of {name or 'start'!r} to replace")
    replaced = {name for name, _, _ in own}
    yield from (part for part in theirs if part[0] not in replaced)
    yield from own
