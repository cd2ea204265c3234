"""The units of a text as its own header declares them (TEI Guidelines, 16.2.5.4, ``citeStructure``).

An expression of a ``match`` is XPath whose names without a prefix are TEI's; it is asked of libxml2, which opens no
file for it. Units are known by their ``xml:id``, so only declarations with ``use="@xml:id"`` count: what uses another
key has no address in this edition.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

from publish.source.xml import TEI, Element

_NAMESPACES = {"tei": TEI.strip("{}"), "xml": "http://www.w3.org/XML/1998/namespace"}
_TOKEN = re.compile(r"\s*(\"[^\"]*\"|'[^']*'|::|//|\.\.|[<>!]=|[\w.-]+(?::[\w.-]+)?(?:\s*\()?|.)", re.DOTALL)
#: After these a name is a name; after anything else `and`, `or`, `div` and `mod` are operators (XPath 1.0, 3.7).
_BEFORE_OPERAND = re.compile(r"@|::|\(|\[|,|//?|[|+=<>-]|[<>!]=|(and|or|div|mod)$")


def declared(root: Element) -> dict[Element, str]:
    """Return the units that a header declares, each with what it is called; empty where it declares none.

    An expression that is not XPath 1.0 finds nothing (`unreadable` names it).
    """
    found: dict[Element, str] = {}
    for declaration in _outermost(root):
        _add(declaration, root, found)
    return found


def unreadable(root: Element) -> Iterator[tuple[Element, str]]:
    """Yield each declaration that cannot be followed, with the reason."""
    for each in (part for top in _outermost(root) for part in top.iter(f"{TEI}citeStructure")):
        if (each.get("use") or "").strip() != "@xml:id":
            yield each, "units have their address by `xml:id`"
        elif _compiled(each.get("match") or "") is None:
            yield each, "`match` is not XPath 1.0"


def _outermost(root: Element) -> Iterator[Element]:
    for declaration in root.iterfind(f"{TEI}teiHeader/{TEI}encodingDesc/{TEI}refsDecl"):
        yield from declaration.iterchildren(f"{TEI}citeStructure")


def _add(declaration: Element, context: Element, found: dict[Element, str]) -> None:
    path = _compiled(declaration.get("match") or "")
    if path is None or (declaration.get("use") or "").strip() != "@xml:id":
        return
    for element in _elements(path, context):
        found.setdefault(element, declaration.get("unit") or "unit")
        for inner in declaration.iterchildren(f"{TEI}citeStructure"):
            _add(inner, element, found)


def _elements(path: etree.XPath, context: Element) -> list[Element]:
    try:
        result = path(context)
    except etree.XPathError:
        return []
    return [each for each in result if etree.iselement(each)] if isinstance(result, list) else []


def _compiled(expression: str) -> etree.XPath | None:
    try:
        return etree.XPath(in_tei(expression), namespaces=_NAMESPACES)
    except etree.XPathError:
        return None


def in_tei(expression: str) -> str:
    """Return an expression with TEI's prefix before every name of an element that has none."""
    made, before = "", ""
    for found in _TOKEN.finditer(expression):
        token = found[1]
        is_name = re.fullmatch(r"[^\W\d][\w.-]*", token) is not None and before not in ("@", "$")
        is_axis = re.match(r"\s*::", expression[found.end() :]) is not None
        if is_name and not is_axis and _is_operand(token, before):
            token = f"tei:{token}"
        made += found[0][: found.start(1) - found.start()] + token
        before = found[1]
    return made


def _is_operand(token: str, before: str) -> bool:
    if token in ("and", "or", "div", "mod"):
        return not before or _BEFORE_OPERAND.fullmatch(before) is not None or before.endswith("(")
    return True
