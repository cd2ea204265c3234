"""The rules of an ODD by name: which are its own, and which it has from TEI."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from publish.schema.facts import facts_file
from publish.source import xml
from publish.source.xml import TEI, Element

SCH = "{http://purl.oclc.org/dsdl/schematron}"


@dataclass(frozen=True)
class TeiRule:
    """A rule of TEI's own: its code, the element or class it belongs to, and what breaks it, a sentence a test."""

    code: str
    of: str
    sentences: tuple[str, ...]


def rule_name(constraint: Element) -> str:
    """Return the name of a constraintSpec in the compiled rules, as ``xslt/odd/rule-patterns.xsl`` gives it."""
    holders = [constraint, *constraint.iterancestors()]
    idents = [holder.get("ident", "") for holder in reversed(holders) if holder.tag != TEI + "schemaSpec"]
    name = re.sub(r"[^\w.-]", "_", "-".join(filter(None, idents)))
    return name if name[:1].isalpha() or name.startswith("_") else f"_{name}"


def counted(schematron: str, own: Iterable[Element]) -> tuple[int, int]:
    """Return how many patterns of compiled rules come from a source, and how many from the trees of the ODD."""
    names = {name for root in own for name in _names(root)}
    patterns = re.findall(r'<sch:pattern [^>]*?\bid="([^"]*)"', schematron)
    mine = sum(pattern in names or re.sub(r"-\d+$", "", pattern) in names for pattern in patterns)
    return len(patterns) - mine, mine


def _names(root: Element) -> Iterator[str]:
    for spec in root.iter(TEI + "constraintSpec"):
        yield rule_name(spec)
        yield from (pattern.get("id", "") for pattern in spec.iter(SCH + "pattern"))


@cache
def tei_rules() -> dict[str, TeiRule]:
    """Return the rules of TEI that come along, by their codes."""
    facts = xml.read(facts_file())
    specs = facts.root.iter(TEI + "constraintSpec") if isinstance(facts, xml.Source) else ()
    return {rule.code: rule for rule in map(_rule, specs) if rule.sentences}


def _rule(spec: Element) -> TeiRule:
    holder = next(iter(spec.iterancestors(TEI + "elementSpec", TEI + "classSpec", TEI + "dataSpec")))
    sentences = [test.text or "" for test in spec.iter(SCH + "assert", SCH + "report")]
    return TeiRule(rule_name(spec), holder.get("ident", ""), tuple(dict.fromkeys(sentences)))
