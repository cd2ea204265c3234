"""The history of a document (``revisionDesc``): a change is added at its end, or one gets its instant."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from xml.sax.saxutils import escape, quoteattr

from publish.problem import EditionError
from publish.source.xml import TEI, Element, Source

_WHEN = re.compile(r"""(\swhen\s*=\s*)("[^"]*"|'[^']*')""")


def now() -> str:
    """Return the present second in UTC, as a change is dated by: for commands of an editor, never for a build."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def with_change(source: Source, when: str, words: str, status: str = "") -> str:
    """Return the text of a document with one more change."""
    last = source.offset(source.place(_changes(source)[-1]))
    indent = re.sub(r"\S.*", "", source.text[source.text.rfind("\n", 0, last) + 1 : last])
    end = len(source.text[: source.text.index("</revisionDesc", last)].rstrip())
    said = f" status={quoteattr(status)}" if status else ""
    change = f"<change when={quoteattr(when)}{said}>{escape(words)}</change>"
    return f"{source.text[:end]}\n{indent}{change}{source.text[end:]}"


def dated_again(source: Source, when: str) -> str:
    """Return the text of a document whose latest change is of another instant; of several on one day the outermost."""
    changes = _changes(source)
    latest = max(change.get("when", "") for change in changes)
    ours = [change for change in changes if change.get("when", "") == latest]
    newest_first = changes[0].get("when", "") > changes[-1].get("when", "")
    begin = source.offset(source.place(ours[0] if newest_first else ours[-1]))
    end = source.text.index(">", begin)
    tag = _WHEN.sub(lambda found: f"{found[1]}{quoteattr(when)}", source.text[begin:end], count=1)
    return source.text[:begin] + tag + source.text[end:]


def has_history(source: Source) -> bool:
    """Tell whether a document has changes in its history."""
    return source.root.find(f".//{TEI}revisionDesc/{TEI}change") is not None


def _changes(source: Source) -> list[Element]:
    history = source.root.find(f".//{TEI}revisionDesc")
    changes = [] if history is None else list(history.iterchildren(f"{TEI}change"))
    if not changes:
        raise EditionError(f"{source.file}: the header has no history (revisionDesc) to add to")
    return changes
