"""Loading: a schema in RELAX NG's XML syntax becomes patterns (section 4, done while reading)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from publish.schema.relaxng import names as naming
from publish.schema.relaxng.compile import Compiler
from publish.schema.relaxng.grammar import Place, checked, open_document
from publish.schema.relaxng.names import Name
from publish.schema.relaxng.pattern import Element, Pattern
from publish.schema.relaxng.patterns import Patterns
from publish.schema.relaxng.recursion import allow_depth
from publish.schema.relaxng.restrictions import check_restrictions
from publish.source.xml import Source, parse


@dataclass(frozen=True, eq=False)
class Schema:
    """A schema ready to judge documents: its start, and every element that it defines by name."""

    patterns: Patterns
    start: Pattern
    _compiler: Compiler = field(repr=False)

    @cached_property
    def elements(self) -> dict[Name, list[Element]]:
        """The elements that the start leads to, by each name that the schema spells out for them."""
        return self._compiler.reachable_by_name(self.start)

    @cached_property
    def attribute_names(self) -> frozenset[Name]:
        """The names of all attributes that some element of the schema may have."""
        return frozenset(
            name
            for elements in self.elements.values()
            for element in elements
            for attribute in element.content.attributes
            for name in naming.written_names(attribute.names)
        )


def load(path: Path, *, trusted: bool = False) -> Schema:
    """Read a schema; raises `SchemaError` with its place where it breaks RELAX NG.

    With `trusted` only what a document asks for is compiled, and the restrictions of section 7 are not looked
    at: for schemas known to be sound.
    """
    return from_source(open_document(path), trusted=trusted)


def from_text(text: str, path: Path, *, trusted: bool = False) -> Schema:
    """Make a schema of a text; what it refers to is read from where ``path`` lies; see `load`."""
    return from_source(checked(parse(text.encode(), path, path.name)), trusted=trusted)


def from_source(source: Source, *, trusted: bool = False) -> Schema:
    """Make a schema of a file already read; see `load`."""
    allow_depth(source)
    compiler = Compiler()
    start = compiler.pattern(source.root, Place(source))
    if not trusted:
        compiler.compile_all()
        line, column = source.place(source.root)
        check_restrictions(start, f"{source.file}:{line}:{column}")
    return Schema(compiler.patterns, start, compiler)
