"""Drafts of typed pages for the tests: of this edition, without identifiers and layout where they would only distract."""

from __future__ import annotations

import re
from functools import cache

from edition_here import EDITION, ROOT

from publish import edition
from publish.editing.kinds import sources_of
from publish.editing.skeleton import New, document_text
from publish.importing.context import Context
from publish.importing.draft import as_xml
from publish.importing.facts import facts_of
from publish.importing.names import names_of
from publish.importing.page import Page
from publish.importing.rules import apply_rules
from publish.importing.typed import read_typed
from publish.importing.words import words_for

HERE = edition.load(EDITION)
REGISTERS, DOCUMENTS = sources_of(HERE)
NAMES = names_of(REGISTERS, DOCUMENTS)


@cache
def draft(typed: str, kind: str = "telegram", name: str = "paper") -> str:
    """Return a typed page as draft TEI."""
    return draft_of(read_typed(typed.encode(), "typed.txt"), kind, name)


def draft_of(page: Page, kind: str = "telegram", name: str = "paper") -> str:
    """Return a page as draft TEI."""
    words = words_for("en", ROOT)
    context = Context(name, kind, words, NAMES, "resp:transcriber", "hand:unknown", "ru-Latn")
    marked = apply_rules(page, context)
    new = New(name, kind, REGISTERS, DOCUMENTS, "typed")
    return document_text(HERE, new, as_xml(marked, facts_of(marked, context)))


def body(typed: str, kind: str = "telegram") -> str:
    """Return the body of a draft without layout, questions and the identifiers of blocks and notes."""
    return bare(draft(typed, kind))


def bare(tei: str) -> str:
    text = tei[tei.index("<body>") : tei.index("</body>\n  </text>")]
    text = re.sub(r"<\?.*?\?>|\n *", "", text)
    return re.sub(r' xml:id="[\w-]+\.[bn]\d+"', "", text)


def header(typed: str, kind: str = "telegram") -> str:
    tei = draft(typed, kind)
    return tei[: tei.index("</teiHeader>")]


def questions(typed: str, kind: str = "telegram") -> list[str]:
    return re.findall(r"<\?publish-question (.*?)\?>", draft(typed, kind))
