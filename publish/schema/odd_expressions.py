"""The expressions in an ODD: regular expressions of datatypes, and the XPath of its Schematron rules."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple
from xml.sax.saxutils import quoteattr

from lxml import etree

from publish import saxon
from publish.problem import Problem
from publish.schema.odd_file import OddFile
from publish.schema.relaxng.expression import BadExpressionError, matcher
from publish.source.xml import TEI, Element

SCH = "{http://purl.oclc.org/dsdl/schematron}"
_XSL = "{http://www.w3.org/1999/XSL/Transform}"
#: Prefixes that rules may use without declaring them, as `xslt/odd/rule-contexts.xsl` has them.
PREFIXES = {
    "tei": "http://www.tei-c.org/ns/1.0",
    "teix": "http://www.tei-c.org/ns/Examples",
    "rng": "http://relaxng.org/ns/structure/1.0",
    "a": "http://relaxng.org/ns/compatibility/annotations/1.0",
    "sch": "http://purl.oclc.org/dsdl/schematron",
    "xs": "http://www.w3.org/2001/XMLSchema",
    "map": "http://www.w3.org/2005/xpath-functions/map",
    "array": "http://www.w3.org/2005/xpath-functions/array",
    "math": "http://www.w3.org/2005/xpath-functions/math",
    "fn": "http://www.w3.org/2005/xpath-functions",
    "xlink": "http://www.w3.org/1999/xlink",
    "svg": "http://www.w3.org/2000/svg",
    "mei": "http://www.music-encoding.org/ns/mei",
}
_ATTRIBUTES = ("context", "test", "value", "select", "path", "subject")
_DECLARATIONS = tuple(_XSL + name for name in ("function", "key", "variable", "param"))
_ERROR = re.compile(
    r"Error .*?on line (?P<line>\d+) column \d+.*?:\s+[A-Z]{4}\d{4}\s+(?P<text>.*?)(?=\n\s*Error |\Z)", re.DOTALL
)


class _Expression(NamedTuple):
    element: Element
    attribute: str
    text: str


def expression_problems(odd: OddFile) -> list[Problem]:
    """Return the problem of every expression of an ODD that cannot be compiled."""
    return [*_pattern_problems(odd), *_path_problems(odd)]


def _pattern_problems(odd: OddFile) -> Iterator[Problem]:
    for element, attribute in _patterns(odd.root):
        expression = element.get(attribute, "")
        try:
            matcher(expression)
        except BadExpressionError as error:
            message = f"this is not a regular expression of XML Schema: {expression} ({error})"
            yield Problem("odd-facet", "error", *odd.location(element, attribute), message)


def _patterns(root: Element) -> Iterator[tuple[Element, str]]:
    for reference in root.iter(TEI + "dataRef"):
        if reference.get("restriction") is not None:
            yield reference, "restriction"
    for facet in root.iter(TEI + "dataFacet"):
        if facet.get("name") == "pattern":
            yield facet, "value"


def _path_problems(odd: OddFile) -> list[Problem]:
    """Compile all expressions at once, each on a line of its own that errors name."""
    constraints = [spec for spec in odd.root.iter(TEI + "constraintSpec") if _is_schematron(spec)]
    expressions = [expression for spec in constraints for expression in _expressions(spec)]
    if not expressions or next(odd.root.iter(_XSL + "include", _XSL + "import"), None) is not None:
        return []
    try:
        saxon.compile_text(_stylesheet(odd, constraints, expressions))
    except saxon.StylesheetError as error:
        return _problems(odd, expressions, str(error))
    return []


def _is_schematron(spec: Element) -> bool:
    return spec.get("scheme", "schematron") in ("schematron", "isoschematron") and spec.get("mode") != "delete"


def _expressions(spec: Element) -> Iterator[_Expression]:
    for element in spec.iter(SCH + "*"):
        for name in _ATTRIBUTES:
            text = element.get(name)
            if text is not None and not _is_template(element):
                yield _Expression(element, name, " ".join(text.split()))


def _is_template(element: Element) -> bool:
    """Tell whether an expression is in an abstract pattern, where $names are filled in, or is such a filling."""
    holders = [holder for holder in element.iterancestors(SCH + "pattern") if holder.get("abstract") == "true"]
    return bool(holders) or element.tag == SCH + "param"


def _stylesheet(odd: OddFile, constraints: list[Element], expressions: list[_Expression]) -> str:
    """Return a stylesheet that has the i-th expression on its line i + 2."""
    lets = {let.get("name", "") for spec in constraints for let in spec.iter(SCH + "let")}
    declared = {ns.get("prefix", ""): ns.get("uri", "") for ns in odd.root.iter(SCH + "ns")}
    parts = [etree.tostring(part, encoding="unicode") for spec in constraints for part in spec.iter(*_DECLARATIONS)]
    lines = [_line(number, expression, declared) for number, expression in enumerate(expressions)]
    variables = "".join(f'<xsl:param name="{name}"/>' for name in sorted(lets) if re.fullmatch(r"[\w.-]+", name))
    head = '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">'
    return "\n".join([head, *lines, variables, *parts, "</xsl:stylesheet>"])


def _line(number: int, expression: _Expression, declared: dict[str, str]) -> str:
    namespaces = {**PREFIXES, **declared, **{p: uri for p, uri in expression.element.nsmap.items() if p}}
    bound = {prefix: uri for prefix, uri in namespaces.items() if uri and prefix != "xsl"}
    scope = " ".join(f"xmlns:{prefix}={quoteattr(uri)}" for prefix, uri in bound.items())
    if expression.attribute == "context":
        return f'<xsl:template {scope} mode="m{number}" match={quoteattr(expression.text)}/>'
    return f'<xsl:template {scope} name="t{number}"><xsl:sequence select={quoteattr(expression.text)}/></xsl:template>'


def _problems(odd: OddFile, expressions: list[_Expression], error: str) -> list[Problem]:
    found = []
    for match in _ERROR.finditer(error):
        number = int(match["line"]) - 2
        if 0 <= number < len(expressions):
            element, attribute, text = expressions[number]
            message = f"this XPath does not compile: {text} ({' '.join(match['text'].split())})"
            found.append(Problem("odd-expression", "error", *odd.location(element, attribute), message))
    return found
