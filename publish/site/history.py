"""The page of changes: every dated change of every document, and the edition's own changelog.

Both are written by people in the edition's files (``revisionDesc`` and the file that ``changelog`` names); nothing is
taken from a version control system or from an earlier site.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from publish.document.record import Record
from publish.edition import Edition, changelog_of

#: So many changes are on the page; older ones are on the pages of their documents.
MOST = 1000


def days(records: Sequence[Record]) -> list[dict[str, Any]]:
    """Return the days of changes, the latest first, each with its changes by document."""
    told = [
        (change.when[:10], {"id": record.id, "title": record.title, "status": change.status, "text": change.text})
        for record in records
        for change in record.changes
        if change.when
    ]
    told.sort(key=lambda each: (each[1]["title"], each[1]["id"]))
    told.sort(key=lambda each: each[0], reverse=True)
    return [
        {"day": day, "changes": [change for _, change in of_day]}
        for day, of_day in groupby(told[:MOST], key=lambda each: each[0])
    ]


def versions(edition: Edition) -> list[dict[str, Any]]:
    """Return the versions of the edition's changelog with their changes, as far as they are for those whom it names."""
    found = versions_of(changelog_of(edition))
    for version in found:
        wanted = edition.changelog_for or [group["name"] for group in version["groups"]]
        version["groups"] = [group for group in version["groups"] if group["name"] in wanted and group["changes"]]
    return [version for version in found if version["groups"]]


def versions_of(changelog: str) -> list[dict[str, Any]]:
    """Return the versions of a changelog (Markdown: ``## version``, ``### for whom``, ``- change``) with their changes.

    Whatever is not under such headings, or is no item of a list, is left out.
    """
    found: list[dict[str, Any]] = []
    for line in _lines(changelog):
        if line.startswith("## "):
            found.append({"name": line[3:].strip(), "groups": []})
        elif line.startswith("### ") and found:
            found[-1]["groups"].append({"name": line[4:].strip(), "changes": []})
        elif line.startswith("- ") and found and found[-1]["groups"]:
            found[-1]["groups"][-1]["changes"].append(_plain(line[2:]))
    return found


def _lines(text: str) -> Iterator[str]:
    """Yield the lines of a text, those of one item of a list as one."""
    kept = ""
    for line in text.splitlines():
        if kept and line.startswith("  "):
            kept += " " + line.strip()
            continue
        yield kept
        kept = line
    yield kept


def _plain(words: str) -> str:
    """Return words of Markdown without its signs: backticks, emphasis, the addresses of links."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", words)
    return re.sub(r"`|\*\*", "", plain).strip()
