"""The law of coverage for headers: whatever the schema admits in one changes what a reader of a document's page is given."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pytest
from edition_here import here, parsed
from lxml import etree
from schema_documents import Case, Maker

from publish.formats.render import render
from publish.schema.relaxng import load

SCHEMA = Path(__file__).parents[2] / "odd" / "built" / "armistice.rng"
SEED = 12

#: What need not show, and why. The list may only become shorter.
EXCEPTIONS = [(r"/@xml:id$", "an address: links lead to it")]
CEILING = 1


@cache
def cases() -> tuple[Case, ...]:
    return tuple(Maker(load.load(SCHEMA), "teiHeader").cases())


@cache
def shown(tei: str) -> str:
    """Return what a page says of a header."""
    page = render(here(), parsed(tei), "clean", "html")[0].decode()
    return re.sub(r"<style>.*</style>", "", page, flags=re.DOTALL)


def assert_covered(tried: Iterable[Case]) -> None:
    counts: Counter[str] = Counter()
    missing = []
    for case in tried:
        made, without = (shown(etree.tostring(tei, encoding="unicode")) for tei in (case.made, case.without))
        kind = "values" if "=" in case.name else "attributes" if "/@" in case.name else "elements in parents"
        excepted = any(re.search(pattern, case.name) for pattern, _reason in EXCEPTIONS)
        counts[f"{kind}: {'shown' if made != without else 'excepted' if excepted else 'lost'}"] += 1
        missing += [case.name] * (made == without and not excepted)
    print(dict(counts), f"exceptions: {len(EXCEPTIONS)}")
    assert missing == []


def test_what_the_schema_admits_in_a_header_is_shown() -> None:
    assert_covered(random.Random(SEED).sample(cases(), 200))


@pytest.mark.slow
def test_all_that_the_schema_admits_in_a_header_is_shown() -> None:
    assert_covered(cases())


def test_the_exceptions_become_no_more() -> None:
    assert len(EXCEPTIONS) <= CEILING
