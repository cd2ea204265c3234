"""An ODD to try something with: its text, and what its schema says of documents."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from lxml import etree

from publish.schema.odd import Compiled

TEI = "http://www.tei-c.org/ns/1.0"


@dataclass(frozen=True)
class Schema:
    """A compiled ODD, and what it says of documents (the namespace of TEI is put in)."""

    compiled: Compiled

    def accepts(self, document: str, *, namespace: str = TEI) -> bool:
        tree = etree.fromstring(re.sub(r"^<(\w+)", rf'<\1 xmlns="{namespace}"', document))
        return bool(etree.RelaxNG(etree.fromstring(self.compiled.simple)).validate(tree))

    @property
    def rng(self) -> str:
        return " ".join(self.compiled.rng.split())

    @property
    def codes(self) -> list[tuple[str, str]]:
        return [(problem.code, problem.severity) for problem in self.compiled.problems]


Make = Callable[..., Schema]


def odd_text(statements: str, settings: str, prose: str = "") -> str:
    return (
        f'<TEI xmlns="{TEI}" xmlns:rng="http://relaxng.org/ns/structure/1.0"\n'
        ' xmlns:sch="http://purl.oclc.org/dsdl/schematron"><text><body>\n'
        f'{prose}<schemaSpec ident="test" {settings}>\n{statements}\n</schemaSpec></body></text></TEI>'
    )
