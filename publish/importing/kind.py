"""The kind of a document, by the words with which it names itself and the kinds that the edition has."""

from __future__ import annotations

import re

from publish.importing.page import Page
from publish.importing.words import Words
from publish.problem import EditionError


def kind_of_page(page: Page, kinds: dict[str, str], words: Words) -> str:
    """Return the kind whose name, or a word that means it, is in the first lines, or whose form the page has.

    Raises `EditionError` where nothing says it: the editor names it with --kind.
    """
    top = "\n".join(block.text for block in page.blocks[:12])[:1200].lower()
    means = {kind: [kind, name.lower(), *words.of("kind", kind)] for kind, name in kinds.items()}
    for kind, said in means.items():
        if any(re.search(rf"\b{re.escape(word)}s?\b", _titles(top)) for word in said if word):
            return kind
    if any(words.salutation.match(block.text) for block in page.blocks[:12]) and "letter" in kinds:
        return "letter"
    if len(kinds) == 1:
        return next(iter(kinds))
    raise EditionError(f"the page does not say what kind of document it is: name it with --kind ({', '.join(kinds)})")


def _titles(top: str) -> str:
    """Return the lines that are short enough to name a form, and the beginnings of the others."""
    return "\n".join(line[:60] for line in top.split("\n"))
