"""Whether the compiled schema of an edition is that of its ODD as it is now."""

from __future__ import annotations

from publish.edition import Edition
from publish.problem import Problem
from publish.schema.odd_parts import odd_digest
from publish.schema.schematron import odd_of

#: Every code of this check, with one sentence on what it means.
CODES = {"schema-older": "The schema of an edition was compiled from another version of its ODD."}


def check_schema(edition: Edition) -> list[Problem]:
    """Return that the compiled schema of an edition is older than its ODD, by the digest that was kept of this."""
    kept = odd_of(edition.odd.parent / "built" / f"{edition.odd.stem}.xsl")
    if not kept or kept == odd_digest(edition.odd):
        return []
    message = "the compiled schema is that of another version of this ODD"
    file = edition.odd.relative_to(edition.root).as_posix()
    return [Problem("schema-older", "error", file, 1, 1, message, "publish schema")]
