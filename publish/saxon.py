"""XSLT 3.0 through SaxonC: the only module that imports saxonche.

Every entry stylesheet is an ``xsl:package`` whose public entry mode bears the file's own name
(``xslt/readings/clean.xsl`` is entered in mode ``clean``). Sheets are compiled once a process.
Problems leave XSLT as ``<problem code="…" path="…">…</problem>`` in ``xsl:message``.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, cast

from lxml import etree
from saxonche import PySaxonApiError, PySaxonProcessor

from publish.problem import EditionError
from publish.sheets import Sheet
from publish.tree import Tree as Tree
from publish.words import Words, english

#: Longer JSON is of the whole edition, and is not kept.
_SHORT = 100_000
Parameter = Any  # str, bool, int, a Tree, or anything JSON can say (it becomes an XDM map or array)
#: No Java, no result documents, no DTD in any parser; depth is limited where files are read.
_FEATURES = {
    "allow-external-functions": "false",
    "parserFeature?uri=http%3A//apache.org/xml/features/disallow-doctype-decl": "true",
    "parserProperty?uri=http%3A//www.oracle.com/xml/jaxp/properties/maxElementDepth": "0",
}


@dataclass(frozen=True)
class Message:
    """A ``problem`` element out of an ``xsl:message``: its code, the XPath of the place, the sentence."""

    code: str
    path: str
    severity: str
    text: str


@dataclass(frozen=True)
class Made:
    """A tree that a stylesheet made, for the next step, and its messages."""

    tree: Tree
    messages: tuple[Message, ...]


@dataclass(frozen=True)
class Written:
    """Characters that a stylesheet made, serialised by its own ``xsl:output``, and its messages."""

    text: str
    messages: tuple[Message, ...]


class StylesheetError(EditionError):
    """A stylesheet does not compile, or ended a run."""


@cache
def processor() -> PySaxonProcessor:
    """Return the processor of this process for the press's own stylesheets, which open only what they include."""
    return _started({"allowedProtocols": "file"})


@cache
def closed_processor() -> PySaxonProcessor:
    """Return the processor for stylesheets of others, which open nothing and evaluate no text."""
    return _started({"allowedProtocols": "none", "disableXslEvaluate": "true"})


def _started(features: Mapping[str, str]) -> PySaxonProcessor:
    started = PySaxonProcessor(license=False)
    for name, value in (_FEATURES | dict(features)).items():
        started.set_configuration_property(f"http://saxon.sf.net/feature/{name}", value)
    return started


def parse(text: str) -> Tree:
    """Parse XML that ``publish.source.xml`` has already accepted (Saxon's own parser would read external entities)."""
    return cast("Tree", processor().parse_xml(xml_text=text))


@cache
def nothing() -> Tree:
    """Return a tree of one empty element, for stylesheets that read only parameters."""
    return parse("<nothing/>")


def strings(values: Iterable[str]) -> Tree:
    """Return texts as one sequence, for a parameter."""
    return _sequence(processor(), (processor().make_string_value(value) for value in values))


def together(trees: Iterable[Tree]) -> Tree:
    """Return the items of several trees as one sequence, for a parameter."""
    return _sequence(processor(), (tree.item_at(index) for tree in trees for index in range(tree.size)))


def compiled(sheet: Path | Sheet) -> Any:
    """Compile a stylesheet file, once; a path alone speaks English."""
    return _compiled(sheet if isinstance(sheet, Sheet) else Sheet(sheet, english()))


@cache
def _compiled(sheet: Sheet) -> Any:
    table = _table(sheet.words, sheet.makes_pages)
    return _compile(str(sheet.path), processor(), table=table, stylesheet_file=str(sheet.path))


@cache
def _table(words: Words, marked: bool) -> Any:
    """Return the table of words for stylesheets of pages, where English words are ``marked``, or for others."""
    return value(words.as_map() if marked else words.unmarked())


def compile_text(text: str) -> Any:
    """Compile a stylesheet of the press that is given as text."""
    return _compile("a generated stylesheet", processor(), stylesheet_text=text)


@dataclass(frozen=True)
class Closed:
    """A stylesheet made from others' rules: it sees the text that it is applied to, and what it is handed."""

    executable: Any

    def write(
        self, text: str, *, parameters: Mapping[str, str | bool], documents: Mapping[str, str], into: str
    ) -> Written:
        """Apply it to the text of a document and return the characters that it makes.

        ``documents`` are those that it may open, by address; it is handed them as the parameters ``documents`` and
        ``addresses`` of the namespace ``into``. The texts were accepted by ``publish.source.xml``.
        """
        here = closed_processor()
        tree = here.parse_xml(xml_text=text)
        values = {name: _xdm_in(here, value) for name, value in parameters.items()}
        values[f"{{{into}}}addresses"] = _sequence(here, [here.make_string_value(address) for address in documents])
        values[f"{{{into}}}documents"] = _sequence(here, [here.parse_xml(xml_text=each) for each in documents.values()])
        executable = _ready(self.executable, tree, "", values)
        executable.set_result_as_raw_value(False)
        made = _run("a rule", executable.apply_templates_returning_string, tree)
        return Written(made or "", _messages(executable))


def compile_closed(text: str) -> Closed:
    """Compile a stylesheet made from others' rules (a transpiled Schematron)."""
    return Closed(_compile("a generated stylesheet", closed_processor(), stylesheet_text=text))


def _sequence(here: PySaxonProcessor, items: Iterable[Any]) -> Tree:
    sequence: Any = here.empty_sequence()
    for item in items:
        sequence.add_xdm_item(item)
    return cast("Tree", sequence)


def _compile(name: str, here: PySaxonProcessor, *, table: Any = None, **source: str) -> Any:
    compiler = here.new_xslt30_processor()
    if table is not None:
        compiler.set_parameter("{urn:press:words}table", table)
    try:
        return compiler.compile_stylesheet(**source)
    except PySaxonApiError as error:
        raise StylesheetError(f"{name} does not compile: {str(error).strip()}") from error


def transform(
    sheet: Path | Sheet | Any, tree: Tree, *, mode: str = "", parameters: Mapping[str, Parameter] | None = None
) -> Made:
    """Apply a stylesheet to a tree and return the tree that it makes.

    ``sheet`` is a file (entered in the mode that bears its name unless ``mode`` says otherwise) or a
    compiled sheet. Raises `StylesheetError` when the run ends by an error or ``terminate="yes"``.
    """
    executable = _ready(sheet, tree, mode, parameters)
    executable.set_result_as_raw_value(True)
    return Made(_run(sheet, executable.apply_templates_returning_value, tree), _messages(executable))


def write(
    sheet: Path | Sheet | Any, tree: Tree, *, mode: str = "", parameters: Mapping[str, Parameter] | None = None
) -> Written:
    """Apply a stylesheet to a tree and return the characters, serialised as its ``xsl:output`` says."""
    executable = _ready(sheet, tree, mode, parameters)
    executable.set_result_as_raw_value(False)
    return Written(_run(sheet, executable.apply_templates_returning_string, tree) or "", _messages(executable))


def _ready(sheet: Path | Sheet | Any, tree: Tree, mode: str, parameters: Mapping[str, Parameter] | None) -> Any:
    executable = compiled(sheet) if isinstance(sheet, Path | Sheet) else sheet
    executable.clear_parameters()
    executable.clear_xsl_messages()
    executable.set_save_xsl_message(True)
    entry = mode or _entry(sheet)
    if entry:
        executable.set_initial_mode(entry)
    for name, value in (parameters or {}).items():
        executable.set_parameter(name, _xdm(value))
    executable.set_global_context_item(xdm_item=tree.head)
    return executable


def _entry(sheet: Path | Sheet | Any) -> str:
    path = sheet.path if isinstance(sheet, Sheet) else sheet
    return path.stem if isinstance(path, Path) else ""


def _run(sheet: Path | Sheet | Any, entry: Any, tree: Tree) -> Any:
    try:
        return entry(xdm_value=tree)
    except PySaxonApiError as error:
        raise StylesheetError(f"{getattr(sheet, 'name', 'a stylesheet')}: {str(error).strip()}") from error


def value(said: Parameter) -> Parameter:
    """Return what JSON can say as a value that many runs can be given: each would read it anew."""
    return _xdm(said)


def call(sheet: Path | Sheet, function: str, *arguments: Parameter) -> Any:
    """Call a function of a plain module (``xslt/functions/``) by its name ``{uri}local``; for tests."""
    executable = compiled(sheet)
    executable.set_result_as_raw_value(True)
    return executable.call_function_returning_value(function, [_xdm(value) for value in arguments])


def serialize(tree: Tree) -> str:
    """Return a tree's markup as it is, without declaration or indentation."""
    return str(_own("serialize", tree).head.get_string_value())


def attribute(tree: Tree, name: str) -> str:
    """Return an attribute of a tree's outermost element, empty where it has none."""
    head = tree.head
    elements = [head] if head.node_kind_str == "element" else head.children
    values = [node.get_attribute_value(name) for node in elements if node.node_kind_str == "element"]
    return str(values[0] or "")


def _own(function: str, value: Any) -> Any:
    executable = _own_functions()
    executable.set_result_as_raw_value(True)
    return executable.call_function_returning_value("{urn:press}" + function, [value])


@cache
def _own_functions() -> Any:
    """Compile what saxonche has no method for; its ``parse_json`` leaves ``\\n`` in a text as it is written."""
    return compile_text(
        '<xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:s="urn:press">'
        '<xsl:function name="s:serialize" visibility="public"><xsl:param name="tree"/>'
        "<xsl:sequence select=\"serialize($tree, map{'method':'xml','omit-xml-declaration':true(),"
        "'indent':false()})\"/></xsl:function>"
        '<xsl:function name="s:from-json" visibility="public"><xsl:param name="text"/>'
        '<xsl:sequence select="parse-json($text)"/></xsl:function></xsl:stylesheet>'
    )


def _xdm_in(here: PySaxonProcessor, value: Parameter) -> Any:
    if isinstance(value, bool):
        return here.make_boolean_value(value)
    if isinstance(value, int):
        return here.make_integer_value(value)
    return here.make_string_value(value) if isinstance(value, str) else value


def _xdm(value: Parameter) -> Any:
    if isinstance(value, (bool, int, str)):
        return _xdm_in(processor(), value)
    if isinstance(value, (dict, list, tuple)):
        text = json.dumps(value)
        return (_from_json if len(text) < _SHORT else _from_json.__wrapped__)(text)
    return value


@lru_cache(maxsize=32)  # the runs of one document are given the same record and settings
def _from_json(text: str) -> Any:
    return _own("from-json", processor().make_string_value(text))


def _messages(executable: Any) -> tuple[Message, ...]:
    saved = executable.get_xsl_messages()
    found: list[Message] = []
    for index in range(saved.size if saved else 0):
        text = str(saved.item_at(index))
        if "<problem" in text:
            element = etree.fromstring(text)
            said = "".join(str(part) for part in element.itertext())
            severity = element.get("severity", "warning")
            found.append(Message(element.get("code", ""), element.get("path", ""), severity, said))
    return tuple(found)
