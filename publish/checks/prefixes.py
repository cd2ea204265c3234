"""The patterns of prefixes are regular expressions of XML Schema (datatype teidata.pattern)."""

from __future__ import annotations

from collections.abc import Iterator

from publish.checks.files import problem_at
from publish.problem import Problem
from publish.schema.relaxng.expression import BadExpressionError, program
from publish.source.xml import Element, Source

#: Every code of this check, with one sentence on what it means.
CODES = {"prefix-pattern": "The pattern of a prefix is no regular expression of XML Schema."}


def check_prefixes(source: Source) -> Iterator[Problem]:
    """Yield a problem for each pattern that cannot be used."""
    for element in source.root.iter("{*}prefixDef"):
        try:
            program(element.get("matchPattern", ""))
        except BadExpressionError as error:
            yield _unusable(source, element, error)


def _unusable(source: Source, element: Element, error: BadExpressionError) -> Problem:
    pattern = element.get("matchPattern", "")
    shown = pattern if len(pattern) <= 60 else f"{pattern[:59]}…"
    message = f'`matchPattern="{shown}"` is no regular expression of XML Schema: {error}'
    return problem_at(source, element, "matchPattern", "prefix-pattern", message, 'matchPattern="([a-z0-9-]+)"')
