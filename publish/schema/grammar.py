"""RELAX NG that libxml2 can use: compiled from the simple form, within a time."""

from __future__ import annotations

import subprocess
import sys
from functools import lru_cache
from pathlib import Path

from lxml import etree

from publish import xml
from publish.problem import EditionError, Problem

#: Up to this many characters libxml2 needs a few milliseconds for a schema in the simple form.
_SMALL = 250_000
_SECONDS = 20.0
_TRIAL = "import sys; from lxml import etree; etree.RelaxNG(etree.fromstring(sys.stdin.buffer.read()))"


@lru_cache(maxsize=8)
def relaxng(simple: str, seconds: float = _SECONDS) -> etree.RelaxNG:
    """Compile a schema in the simple form (see `publish.schema.simplify`).

    A large one is first tried apart, since libxml2 cannot be interrupted: raises `EditionError` where that
    takes longer than ``seconds``, or where libxml2 does not accept the schema.
    """
    content = simple.encode()
    read = xml.parse(content, Path("schema.rng"), "schema.rng")
    if isinstance(read, Problem):
        raise EditionError(f"libxml2 cannot use this schema: {read.message}")
    if len(content) > _SMALL:
        _try(content, seconds)
    try:
        return etree.RelaxNG(read.root)
    except etree.RelaxNGParseError as error:
        raise EditionError(f"libxml2 cannot use this schema: {error}") from error


def _try(content: bytes, seconds: float) -> None:
    try:
        subprocess.run(
            [sys.executable, "-c", _TRIAL], input=content, timeout=seconds, capture_output=True, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise EditionError(
            f"libxml2 did not finish this schema in {seconds:g} seconds: check with a smaller schema"
        ) from error
