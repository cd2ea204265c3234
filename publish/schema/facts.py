"""TEI's specifications reduced to facts: ``publish facts --source p5subset.xml --out odd/tei/p5facts.xml``."""

from __future__ import annotations

from pathlib import Path

from publish import saxon
from publish.problem import EditionError, Problem
from publish.resources import shared, stylesheet
from publish.source import xml
from publish.source.xml import TEI

_SPECIFICATIONS = tuple(TEI + name for name in ("elementSpec", "classSpec", "macroSpec", "dataSpec"))


def facts_file() -> Path:
    """Return the path of TEI's facts, in a checkout and in a wheel."""
    return _file("p5facts.xml")


def reduce(p5subset: Path) -> str:
    """Return a full ``p5subset.xml`` reduced to facts, as XML text.

    Kept are names, modules, classes, content models, attributes, datatypes, closed values, dates of deprecation, and
    the contexts and tests of rules, with sentences of the press (TEI Guidelines, chapter 22, says what these are).
    Raises `EditionError` for unreadable XML, or where there are no specifications.
    """
    source = xml.read(p5subset)
    if isinstance(source, Problem):
        raise EditionError(f"{p5subset}:{source.line}: {source.message}")
    if next(source.root.iter(*_SPECIFICATIONS), None) is None:
        raise EditionError(f"{p5subset}: there are no specifications in it; TEI's are in its p5subset.xml")
    sentences = _file("sentences.xml").read_text(encoding="utf-8")
    parameters = {"sentences": saxon.parse(sentences)}
    return saxon.write(stylesheet("odd/facts.xsl"), saxon.parse(source.text), parameters=parameters).text


def _file(name: str) -> Path:
    return shared() / "odd" / "tei" / name
