"""The guidelines of an edition, made from its ODD: prose, and a page an element, attribute class and rule.

They stand in a site, framed as its other pages are, or alone, as ``publish schema --guidelines`` writes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

from publish import saxon
from publish.checks.explain import Rule
from publish.checks.explain import rules as rules_of_press
from publish.problem import EditionError, Problem
from publish.resources import assets
from publish.schema.odd import merge
from publish.sheets import sheet
from publish.words import Words

#: The style sheets that guidelines need where they stand alone.
STYLES = ("style.css", "guidelines.css")

#: What parts the pages in the output of the stylesheet, which writes all of them at once.
BEFORE_NAME, AFTER_NAME = "\ufdd0", "\ufdd1"
#: The processor writes it before the first page alone.
DOCTYPE = "<!DOCTYPE html>"


def guidelines(
    odd: Path,
    documents: Mapping[str, saxon.Tree] | None = None,
    *,
    registers: Mapping[str, saxon.Tree] | None = None,
    rules: Sequence[Rule] = (),
    settings: Mapping[str, Any] | None = None,
    source: Path | None = None,
    words: Words | None = None,
) -> Iterator[tuple[str, str]]:
    """Yield the file name and the HTML of every page of the guidelines of an ODD.

    ``documents`` and ``registers`` (by the names of their pages) are TEI trees, from which examples are
    taken; ``rules`` have a page each; ``settings`` are those of the site in whose folder ``guidelines/`` the
    pages stand. Without them the pages stand alone, and their style sheets are yielded too. ``source`` is
    another source of the ODD than TEI's facts. Raises `EditionError` for an ODD without a schema.
    """
    merged = merge(odd, source)
    if isinstance(merged, Problem):
        raise EditionError(f"{merged.file}:{merged.line}: {merged.message}")
    if any(problem.code == "odd-no-schema" for problem in merged.problems):
        raise EditionError(f"{odd}: there is no schemaSpec in this file")
    parameters: dict[str, saxon.Parameter] = {
        "odd": saxon.parse(merged.odd.text),
        "edition": dict(settings or {}),
        "documents": _sequence(documents),
        "registers": _sequence(_shown(registers or {}, settings or {})),
        "rules": [asdict(rule) for rule in rules],
    }
    made = saxon.write(sheet("odd/guidelines.xsl", words), merged.tree, parameters=parameters)
    for page in made.text.split(BEFORE_NAME)[1:]:
        name, _, html = page.partition(AFTER_NAME)
        yield name, DOCTYPE + html[html.index("<html") :]
    if settings is None:
        yield from styles()


def in_site(
    odd: Path, documents: Mapping[str, str], registers: Mapping[str, str], settings: Mapping[str, Any]
) -> list[tuple[str, bytes]]:
    """Return the files of the guidelines by their addresses in a site, every rule with its page.

    Documents and registers are given as text that `publish.source.xml` has accepted, so that a process of its own can
    do this while the other pages are made.
    """
    made = guidelines(
        odd,
        {name: saxon.parse(text) for name, text in documents.items()},
        registers={name: saxon.parse(text) for name, text in registers.items()},
        rules=rules_of_press(),
        settings=settings,
    )
    return [(f"guidelines/{name}", html.encode()) for name, html in made]


def styles() -> Iterator[tuple[str, str]]:
    """Yield the style sheets of guidelines that stand alone."""
    for name in STYLES:
        yield name, (assets() / name).read_text(encoding="utf-8")


def _shown(registers: Mapping[str, saxon.Tree], settings: Mapping[str, Any]) -> dict[str, saxon.Tree]:
    """Return the registers that have a page in the site: an example leads there."""
    return {name: tree for name, tree in registers.items() if name in settings.get("sections", ())}


def _sequence(trees: Mapping[str, saxon.Tree] | None) -> saxon.Tree:
    return saxon.together((trees or {}).values())
