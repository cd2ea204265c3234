"""TEI's specifications reduced to facts.

``python -m publish.schema.facts p5subset.xml > odd/tei/p5facts.xml``
"""

from __future__ import annotations

import sys
from pathlib import Path

from publish import saxon
from publish.problem import EditionError, Problem
from publish.resources import shared, stylesheet
from publish.source import xml


def facts_file() -> Path:
    """Return the path of TEI's facts, in a checkout and in a wheel."""
    return shared() / "odd" / "tei" / "p5facts.xml"


def reduce(p5subset: Path) -> str:
    """Return a full ``p5subset.xml`` reduced to facts, as XML text.

    Kept are names, modules, classes, content models, attributes, datatypes, closed values and dates of
    deprecation (TEI Guidelines chapter 22 says what these are); raises `EditionError` for unreadable XML.
    """
    source = xml.read(p5subset)
    if isinstance(source, Problem):
        raise EditionError(f"{p5subset}:{source.line}: {source.message}")
    return saxon.write(stylesheet("odd/facts.xsl"), saxon.parse(source.text)).text


if __name__ == "__main__":
    sys.stdout.write(reduce(Path(sys.argv[1])))
