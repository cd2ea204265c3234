"""ISO Schematron through our own transpiler: a schema is compiled once and then asked about trees.

Source: ISO/IEC 19757-3:2020 (Schematron; annex D is SVRL), query bindings ``xslt2`` and ``xslt3``.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Literal
from urllib.parse import unquote, urlsplit

from lxml import etree

from publish import saxon
from publish.problem import EditionError, Problem, Severity, any_errors
from publish.regular_files import read_bytes
from publish.resources import stylesheet
from publish.schema.schematron_files import included
from publish.source import xml

SVRL = "{http://purl.oclc.org/dsdl/svrl}"
_OURS = "{urn:press:schematron}"
_ISO = "http://purl.oclc.org/dsdl/schematron"
#: The namespace of Schematron 1.5, before ISO's.
_BEFORE_ISO = "http://www.ascc.net/xml/schematron"
_COMPILE_ERROR = re.compile(
    r"Error .*?on line (?P<line>\d+) column \d+ (?:of (?P<file>\S+))?:\s+"
    r"(?P<code>[A-Z]{4}\d{4})\s+(?P<text>.*?)(?=\n\s*Error |\Z)",
    re.DOTALL,
)


@dataclass(frozen=True)
class Finding:
    """What one assert or report says of one place.

    ``id`` is the assertion's, else its pattern's; ``role`` the assertion's, else its rule's, else its
    pattern's; ``hint`` is the text of its diagnostics. ``path`` is an XPath as Saxon writes it.
    """

    id: str
    path: str
    role: str
    text: str
    hint: str
    test: str


class SchematronError(EditionError):
    """A schema that cannot be used, with the `Problem` of each of its faults."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("\n".join(f"{p.file}:{p.line}:{p.column}: {p.message}" for p in problems))
        self.problems = problems


@dataclass(frozen=True)
class Rules:
    """A compiled schema, with the warnings about it (``problems``)."""

    sheet: saxon.Closed
    #: Whether it asks for other documents at all.
    opens: bool = False
    problems: tuple[Problem, ...] = ()

    def svrl(
        self, text: str, *, base: str = "", documents: Mapping[str, str] | None = None, all_rules: bool = True
    ) -> saxon.Written:
        """Return the SVRL report on the text of a document; ``base`` is its address.

        ``documents`` are the only ones that rules may open, by their addresses. ``all_rules=False`` leaves out the
        rules that fired and found nothing.
        """
        parameters: dict[str, str | bool] = {f"{_OURS}all": all_rules, f"{_OURS}base": base}
        return self.sheet.write(text, parameters=parameters, documents=documents or {}, into=_OURS[1:-1])

    def findings(self, text: str, *, base: str = "", documents: Mapping[str, str] | None = None) -> list[Finding]:
        """Return what the rules find in the text of a document, in the order of the schema's patterns.

        A rule whose XPath fails at some node is itself a finding there, with role ``error``.
        """
        made = self.svrl(text, base=base, documents=documents, all_rules=False)
        hint = "correct the rule in the schema"
        stopped = [Finding(m.code, m.path, "error", m.text.rstrip("."), hint, "") for m in made.messages]
        report = etree.fromstring(made.text.encode())  # made here: nothing to distrust
        return [*_findings(report), *stopped]


def load(source: Path | str, *, phase: str = "#DEFAULT", trusted: bool = False) -> Rules:
    """Transpile and compile a schema: a file's path, or its text; kept for the rest of the process.

    With ``trusted`` the stylesheet that lies next to it is used where it was made from this schema.
    Raises `SchematronError` with all of its faults, or `EditionError` where the file cannot be read.
    """
    if isinstance(source, Path):
        content = read_bytes(source)
        return (_ready(content, source) if trusted else None) or _load(content, source.resolve(), str(source), phase)
    return _load(source.encode(), Path(), "the schema", phase)


def ready(schema: str, odd: str = "") -> str:
    """Return the XSLT of a schema, to be kept beside it as ``<name>.xsl`` and used as long as it is of that schema.

    ``odd`` is the digest of the ODD that it was compiled from (`publish.schema.odd_parts.odd_digest`), to be kept too.

    (Transpiling costs the edition's check a quarter of its time and a third of its memory.)
    """
    source = xml.parse(schema.encode(), Path(), "the schema")
    if isinstance(source, Problem):
        raise SchematronError((source,))
    return f"{transpile(source)}\n{_made_of(schema.encode(), odd)}\n"


@lru_cache(maxsize=8)
def _rules(sheet: str) -> Rules:
    """Compile the XSLT of a schema; kept by its text, so that what changed is never taken for what was."""
    return Rules(saxon.compile_closed(sheet), opens="_press:document(" in sheet or "_press:has-document(" in sheet)


def _made_of(content: bytes, odd: str = "") -> str:
    kept = f' odd="{odd}"' if odd else ""
    return f'<?made-of sha256="{hashlib.sha256(content).hexdigest()}"{kept}?>'


def odd_of(kept: Path) -> str:
    """Return the digest of the ODD that the XSLT of a schema says that it was made of; "" where it says none."""
    sheet = kept.read_text(encoding="utf-8") if kept.is_file() else ""
    found = re.search(r'<\?made-of sha256="\w+" odd="(\w+)"\?>\s*\Z', sheet)
    return found[1] if found else ""


def _ready(content: bytes, schema: Path) -> Rules | None:
    kept = schema.with_suffix(".xsl")
    if not kept.is_file():
        return None
    sheet = kept.read_text(encoding="utf-8")
    return _rules(sheet) if _made_of(content)[:-2] in sheet[-250:] else None


@lru_cache(maxsize=64)
def _load(content: bytes, path: Path, file: str, phase: str) -> Rules:
    source = xml.parse(content, path, file)
    if isinstance(source, Problem):
        raise SchematronError((source,))
    sheet, warnings = _transpiled(source, phase)
    try:
        return replace(_rules(sheet), problems=warnings)
    except saxon.StylesheetError as error:
        raise SchematronError(_compile_problems(source, sheet, str(error))) from error


def transpile(source: xml.Source, *, phase: str = "#DEFAULT") -> str:
    """Return the XSLT that a schema becomes; raises `SchematronError`."""
    return _transpiled(source, phase)[0]


def _transpiled(source: xml.Source, phase: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the XSLT that a schema becomes, and the warnings about it."""
    base = source.path.as_uri() if source.path.is_absolute() else ""
    parts = included(source) if base else {}
    parameters = {
        "phase": phase,
        "base": base,
        "addresses": saxon.strings(parts),
        "documents": saxon.together(saxon.parse(text) for text in parts.values()),
    }
    text = source.text
    if _is_old(source):
        text = text.replace(f'"{_BEFORE_ISO}"', f'"{_ISO}"').replace(f"'{_BEFORE_ISO}'", f"'{_ISO}'")
    written = saxon.write(stylesheet("schematron/transpile.xsl"), saxon.parse(text), parameters=parameters)
    problems = [_problem_of(source, message) for message in written.messages]
    if _is_old(source):
        old = "this is Schematron 1.5, from before the standard; it is read as ISO Schematron"
        problems.append(_problem(source, "/*", "schematron-old", old, "warning"))
    if any_errors(problems):
        raise SchematronError(tuple(problems))
    return written.text, tuple(problems)


#: What to do about each fault of a schema; NAME is the last word of its sentence.
_HINTS = {
    "schematron-attribute": 'NAME="…"',
    "schematron-binding": 'queryBinding="xslt3"',
    "schematron-circular": "take the <extends> out of one of the rules that lead in a circle",
    "schematron-duplicate": "give one of the two another id",
    "schematron-include": "correct its href, or add the file to the folder of the schema",
    "schematron-misplaced": "move it: patterns stand in a schema, rules in a pattern, asserts and reports in a rule",
    "schematron-old": f'xmlns="{_ISO}"',
    "schematron-param": '<param name="…" value="…"/> in the pattern',
    "schematron-prefix": '<ns prefix="PREFIX" uri="NAME"/>',
    "schematron-phase": "name one of the phases of the schema, or #ALL",
    "schematron-reference": "correct the name, or add what it names",
    "schematron-xpath": "correct the expression",
}


def _problem_of(source: xml.Source, message: saxon.Message) -> Problem:
    severity: Severity = "warning" if message.severity == "warning" else "error"
    return _problem(source, message.path, message.code, message.text, severity)


def _problem(source: xml.Source, at: str, code: str, text: str, severity: Severity = "error") -> Problem:
    file, _, path = at.rpartition(" ")
    text = text.rstrip(".")
    hint = _HINTS[code].replace("NAME", text.rpartition(" ")[2]).replace("PREFIX", "".join(text.split()[2:3]))
    if file:
        return Problem(code, severity, unquote(urlsplit(file).path), 1, 1, f"{text} (at {path})", hint)
    line, column = source.place_of_path(_as_written(source, path))
    return Problem(code, severity, source.file, line, column, text, hint)


def _as_written(source: xml.Source, path: str) -> str:
    """Return a path with the namespace that the schema itself uses."""
    return path.replace(_ISO, _BEFORE_ISO) if _is_old(source) else path


def _is_old(source: xml.Source) -> bool:
    return str(source.root.tag) == f"{{{_BEFORE_ISO}}}schema"


def _compile_problems(source: xml.Source, sheet: str, error: str) -> tuple[Problem, ...]:
    """Lead each error of the generated stylesheet back to the part of the schema that it came from."""
    lines = sheet.splitlines()
    found = [_compile_problem(source, lines, match) for match in _COMPILE_ERROR.finditer(error)]
    whole = _problem(source, "/*", "schematron-xpath", f"the schema does not compile: {error}")
    return tuple(found) or (whole,)


def _compile_problem(source: xml.Source, lines: list[str], error: re.Match[str]) -> Problem:
    text = " ".join(error["text"].split())
    if error["file"] and error["file"].endswith(".xsl"):
        sentence = f"a stylesheet that the schema includes is wrong: {text}"
        return _problem(source, "/*", "schematron-xpath", sentence)
    above = reversed(lines[: int(error["line"])])
    at = next((match[1] for line in above if (match := re.search(r' _press:at="([^"]*)"', line))), "/*")
    element = source.at(_as_written(source, at.rpartition(" ")[2]))
    return _problem(source, at, "schematron-xpath", f"the {_name(element)} cannot be compiled: {text}")


def _name(element: xml.Element | None) -> str:
    if element is None:
        return "schema"
    known = [element.get(key) for key in ("id", "name", "context", "test", "select") if element.get(key)]
    return " ".join([str(etree.QName(element).localname), *map(str, known[:1])])


def _findings(report: xml.Element) -> Iterator[Finding]:
    pattern = rule = report
    for element in report:
        if element.tag == f"{SVRL}active-pattern":
            pattern = element
        elif element.tag == f"{SVRL}fired-rule":
            rule = element
        elif element.tag in (f"{SVRL}failed-assert", f"{SVRL}successful-report"):
            yield Finding(
                id=element.get("id") or pattern.get("id") or "",
                path=element.get("location") or "",
                role=element.get("role") or rule.get("role") or pattern.get("role") or "",
                text=_words(element, "text"),
                hint=_words(element, "diagnostic-reference"),
                test=element.get("test") or "",
            )


def _words(element: xml.Element, name: Literal["text", "diagnostic-reference"]) -> str:
    parts = ["".join(str(text) for text in part.itertext()) for part in element.findall(SVRL + name)]
    return " ".join(" ".join(parts).split())
