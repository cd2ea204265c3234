"""The rules of an import, one a file, in their order: first what blocks are, then what is in them."""

from __future__ import annotations

from collections.abc import Callable

from publish.importing.context import Context
from publish.importing.page import Page
from publish.importing.rules.brackets import mark_brackets
from publish.importing.rules.dates import mark_dates
from publish.importing.rules.enclosures import mark_enclosures
from publish.importing.rules.footnotes import mark_footnotes
from publish.importing.rules.hands import mark_hands
from publish.importing.rules.head import mark_head
from publish.importing.rules.lists import mark_lists
from publish.importing.rules.mentions import mark_mentions
from publish.importing.rules.names import mark_names
from publish.importing.rules.numbers import mark_numbers
from publish.importing.rules.page_edges import mark_page_edges
from publish.importing.rules.points import mark_points
from publish.importing.rules.quotations import mark_quotations
from publish.importing.rules.run_in_head import split_run_in_head
from publish.importing.rules.scripts import mark_scripts
from publish.importing.rules.substitutions import mark_substitutions
from publish.importing.rules.tables import mark_tables
from publish.importing.rules.tail import mark_tail

Rule = Callable[[Page, Context], Page]
RULES: tuple[Rule, ...] = (
    mark_footnotes,
    mark_page_edges,
    split_run_in_head,
    mark_tables,
    mark_head,
    mark_tail,
    mark_lists,
    mark_points,
    mark_enclosures,
    mark_dates,
    mark_numbers,
    mark_names,
    mark_mentions,
    mark_brackets,
    mark_quotations,
    mark_scripts,
    mark_substitutions,
    mark_hands,
)


def apply_rules(page: Page, context: Context) -> Page:
    """Return a page with everything marked that the rules can see."""
    for rule in RULES:
        page = rule(page, context)
    return page
