"""The steps that are measured, each on all documents of a corpus in one process, and the floor of the same run."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from lxml import etree

from publish import saxon
from publish.checks.check import check_file, schemas_of
from publish.document import record
from publish.document.reading import settle
from publish.edition import Edition
from publish.formats.render import render
from publish.metadata.representations import items
from publish.pipeline.build import build
from publish.problem import EditionError, Problem
from publish.source import xml
from publish.source.xml import Source
from publish.store.index import index
from publish.store.store import Store

_IDENTITY = (
    '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
    '<xsl:mode on-no-match="shallow-copy"/></xsl:stylesheet>'
)
#: What a change is written as: a comment, so that every document stays in order.
_CHANGE = "<!-- seen --></TEI>"
#: The formats that are measured where the edition has them, by the name that `render` knows.
FORMATS = ("html", "text", "epub", "pdf")


def _sources(edition: Edition) -> list[Source]:
    read = [xml.read(path, edition.name_of(path)) for path in edition.documents()]
    return [source for source in read if not isinstance(source, Problem)]


def _identity(edition: Edition) -> None:
    sheet = saxon.compile_text(_IDENTITY)
    for source in _sources(edition):
        saxon.transform(sheet, saxon.parse(source.text))


def _bare_pdf(edition: Edition) -> None:
    from publish.formats.pdf import set_plainly  # Typst is not always there

    for source in _sources(edition):
        set_plainly("".join(str(part) for part in source.root.itertext()))


def _relax_ng(edition: Edition) -> None:
    schema = xml.read(schemas_of(edition).rng or Path())
    if isinstance(schema, Problem):
        raise EditionError(f"{schema.file}: {schema.message}")
    grammar = etree.RelaxNG(schema.root)
    for source in _sources(edition):
        grammar.validate(source.root)


def _jing(edition: Edition) -> None:
    files = [str(path) for path in edition.documents()]
    subprocess.run(["jing", str(schemas_of(edition).rng), *files], capture_output=True, check=False)


def _check(edition: Edition) -> None:
    schemas = schemas_of(edition)
    for path in edition.documents():
        check_file(path, schemas)


def _record(edition: Edition) -> None:
    for source in _sources(edition):
        record.read(saxon.parse(source.text), edition)


def _readings(edition: Edition) -> None:
    for source in _sources(edition):
        tree = saxon.parse(source.text)
        for name in edition.readings:
            settle(tree, name, edition)


def _format(name: str) -> Callable[[Edition], None]:
    def run(edition: Edition) -> None:
        for source in _sources(edition):
            render(edition, source, edition.main_reading, name)

    return run


def _store(edition: Edition) -> None:
    store = Store()
    index(store, items(edition, _sources(edition)))
    store.close()


def _whole(edition: Edition) -> None:
    _built(edition)


def _one_change(edition: Edition) -> None:
    first = edition.documents()[0]
    text = first.read_text(encoding="utf-8")
    first.write_text(text.replace("</TEI>", _CHANGE), encoding="utf-8")
    _built(edition)


def _built(edition: Edition) -> None:
    found = build(edition, edition.root / "site", pdf=False)
    faults = [problem for problem in found if problem.severity == "error"]
    if faults:
        raise EditionError(f"the corpus has {len(faults)} errors, the first: {faults[0].message}")


#: Every step by its name, in the order in which they are measured: a build before the builds that follow it.
STEPS: dict[str, Callable[[Edition], None]] = {
    "floor: identity transform": _identity,
    "floor: bare PDF by Typst": _bare_pdf,
    "peer: RELAX NG by libxml2": _relax_ng,
    "peer: RELAX NG by jing": _jing,
    "check": _check,
    "record": _record,
    "readings": _readings,
    **{f"{name} of a reading": _format(name) for name in FORMATS},
    "store": _store,
    "build, whole": _whole,
    "build, no change": _whole,
    "build, one change": _one_change,
}


def at_hand(edition: Edition) -> list[str]:
    """Return the steps that can be measured here: some need a program or a package."""
    missing = {"peer: RELAX NG by jing": shutil.which("jing") is None}
    missing["floor: bare PDF by Typst"] = missing["pdf of a reading"] = find_spec("typst") is None
    missing |= {f"{name} of a reading": name not in edition.formats for name in FORMATS}
    return [name for name in STEPS if not missing.get(name)]


def size_of(edition: Edition) -> int:
    """Return how many bytes the documents of an edition are."""
    return sum(Path(path).stat().st_size for path in edition.documents())
