"""Where and when a document is published, in its own header (``publicationStmt``): its address, and the day."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from publish.source.xml import TEI, Element, Source

_STATEMENT = re.compile(r"<publicationStmt\b.*?</publicationStmt\s*>", re.DOTALL)
_ADDRESS = re.compile(r"""(<idno\s+type=["']url["']\s*>)[^<]*(</idno\s*>)""")
_DAY = re.compile(r"""(<date\s+when=)(["'])[^"']*\2(\s*/>)""")


def with_publication(source: Source, text: str, address: str, day: str) -> str:
    """Return the text of a document, made of its source, with its address and the day in ``publicationStmt``.

    The day is left out where nothing else dates the document: it would be taken for the document's own.
    """
    statement = _STATEMENT.search(text)
    if statement is None or not address:
        return text
    told = _set(statement[0], _ADDRESS, rf"\g<1>{escape(address)}\g<2>", f'<idno type="url">{escape(address)}</idno>')
    if _is_dated(source.root):
        told = _set(told, _DAY, rf"\g<1>\g<2>{day}\g<2>\g<3>", f'<date when="{day}"/>')
    return text[: statement.start()] + told + text[statement.end() :]


def _set(statement: str, there: re.Pattern[str], again: str, new: str) -> str:
    """Return a statement with an element of the form ``again`` where it is ``there``, else with a new one."""
    if there.search(statement):
        return there.sub(again, statement, count=1)
    at = statement.index("<availability") if "<availability" in statement else statement.rindex("</publicationStmt")
    indent = re.search(r"\s*\Z", statement[:at])
    return f"{statement[:at]}{new}{indent[0] if indent else ''}{statement[at:]}"


def _is_dated(root: Element) -> bool:
    sent = root.find(f".//{TEI}correspAction[@type='sent']/{TEI}date")
    return sent is not None or root.find(f".//{TEI}creation/{TEI}date") is not None
