"""The press as a library: load an edition, check it, render a document of it, build its site.

Nothing here prints or ends the program. What is wrong with an edition is returned as problems; what makes it
impossible to go on is raised as `publish.problem.EditionError`. No process is started, but for PDFs and for
``build(..., jobs=N)``.
"""

from __future__ import annotations

from pathlib import Path

from publish.checks.check import check_edition
from publish.edition import Edition
from publish.edition import load as load
from publish.formats import render as formats
from publish.pipeline.build import build as build_site
from publish.problem import Problem
from publish.source import xml


def check(edition: Edition) -> list[Problem]:
    """Return all problems of an edition, in the order of its files."""
    return list(check_edition(edition).problems)


def render(edition: Edition, file: Path, *, reading: str = "clean", to: str = "html") -> tuple[bytes, list[Problem]]:
    """Return one document in one reading and one format, and what was found on the way.

    ``reading`` and ``to`` are of the press or of the edition's own. A file that is no XML has no bytes.
    """
    source = xml.read(file, edition.name_of(file))
    return (b"", [source]) if isinstance(source, Problem) else formats.render(edition, source, reading, to)


def build(edition: Edition, out: Path, *, pdf: bool = True, jobs: int = 1, drafts: bool = False) -> list[Problem]:
    """Check an edition and publish it in the folder ``out``; where it has errors, ``out`` is left as it was.

    With ``drafts``, documents that are drafts are shown too, and marked.
    """
    return build_site(edition, out, pdf=pdf, jobs=jobs, drafts=drafts)
