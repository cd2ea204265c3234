"""The house style, as far as a machine can see it: XSLT by our own Schematron, Python by its syntax tree."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from publish.problem import Problem
from publish.schema.schematron import load
from publish.source import xml

ROOT = Path(__file__).parents[1]
SHEETS = sorted((ROOT / "xslt").rglob("*.xsl"))
MODULES = sorted((ROOT / "publish").rglob("*.py"))
PYTHON = [*MODULES, *sorted((ROOT / "tests").rglob("*.py"))]
XSL = "{http://www.w3.org/1999/XSL/Transform}"

#: Files and components that may be longer than the guide, each with the reason.
LONGER: dict[str, str] = {
    "publish/document/record.py": "the facts of a document and how each is read, in one place",
}

#: Calls that parse XML outside xml.py, each with the reason why there is nothing to distrust.
TRUSTED_PARSING = {
    "publish/saxon.py: fromstring": "messages that our own stylesheets made",
    "publish/schema/schematron.py: fromstring": "a report that our own stylesheet made",
}

#: Who alone may import what.
IMPORTERS = {"saxonche": "publish/saxon.py", "typst": "publish/formats/pdf.py", "xml": "publish/source/xml.py"}

PARSERS = {
    "XMLParser",
    "HTMLParser",
    "XMLPullParser",
    "fromstring",
    "fromstringlist",
    "XML",
    "HTML",
    "parse",
    "iterparse",
}
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "misc"}
SKIPPED = {
    ".git",
    ".venv",
    "__pycache__",
    ".pytest_cache",
    ".mypy_cache",
    ".ruff_cache",
    ".hypothesis",
    ".publish-cache",
}
#: What is made, at the top.
MADE = {"site", "site.data", "dist", "build"}
#: Written apart, so that this file does not name them.
UNSAID = [
    "/wo" + "rk/", "/ro" + "ot/", "/t" + "mp/", "py" + "pi.org", "python" + "hosted", "npm" + "js.org",
    "proxy.gol" + "ang", "deb.deb" + "ian", "files.pyth" + "on",
]  # fmt: skip


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def source(path: Path) -> xml.Source:
    read = xml.read(path, name(path))
    assert not isinstance(read, Problem), read
    return read


@pytest.mark.parametrize("path", SHEETS, ids=name)
def test_a_stylesheet_follows_the_house_style(path: Path) -> None:
    read = source(path)
    findings = load(ROOT / "xslt/lint/house-style.sch").findings(read.text)
    lines = [
        f"{name(path)}:{read.place_of_path(f.path)[0]}: {f.id}: {f.text} {f.hint}"
        for f in findings
        if f.role != "warning"
    ]
    assert not lines, "\n".join(lines)


#: A sheet that does everything wrong that the Schematron knows of.
WRONG = f"""<x:stylesheet version="2.0" xmlns:x="{XSL[1:-1]}" xmlns:o="urn:other"><x:import href="a.xsl"/>
<x:param name="p"/>

<!-- no sentence -->
<x:mode/>
<x:template name="n"><x:call-template name="m"/>
<x:value-of select="1" disable-output-escaping="yes"/></x:template>

<x:template match="a"><x:message>bare</x:message><x:message><problem>no end</problem></x:message></x:template>

<x:function name="o:f"><x:value-of select="replace(., '\\s+', ' ')"/><x:evaluate xpath="'1'"/></x:function></x:stylesheet>"""


def test_every_rule_for_stylesheets_can_fail() -> None:
    rules = load(ROOT / "xslt/lint/house-style.sch")
    entry = f'<x:package xmlns:x="{XSL[1:-1]}" version="3.0"><x:key name="k" match="a" use="b"/></x:package>'
    found = {f.id for text in (WRONG, entry) for f in rules.findings(text)}
    ids = re.findall(r'<(?:assert|report) id="([^"]+)"', (ROOT / "xslt/lint/house-style.sch").read_text())
    assert sorted(set(ids) - found) == []


@pytest.mark.parametrize("path", sorted((ROOT / "xslt/functions").glob("*.xsl")), ids=name)
def test_a_function_that_all_share_can_be_called_by_a_test(path: Path) -> None:
    functions = source(path).root.iterchildren(f"{XSL}function")
    assert not [f.get("name") for f in functions if f.get("visibility") != "public"]


def too_long(what: str, lines: int, most: int) -> list[str]:
    return [f"{what}: {lines} lines, at most {most}"] if lines > most and what not in LONGER else []


@pytest.mark.parametrize("path", SHEETS, ids=name)
def test_a_stylesheet_keeps_to_its_size(path: Path) -> None:
    read = source(path)
    most = 60 if read.root.tag == f"{XSL}package" else 250
    long = too_long(name(path), len(read.text.splitlines()), most)
    for component in read.root.iterchildren(f"{XSL}template", f"{XSL}function"):
        what = f"{name(path)} {component.get('name') or component.get('match')}"
        long += too_long(what, component_lines(read, component), 40)
    assert not long, "\n".join(long)


def component_lines(read: xml.Source, component: xml.Element) -> int:
    """Count the lines from a component's first tag to its last: the last one before the next component."""
    begin = read.offset(read.place(component))
    following = component.getnext()
    while following is not None and not isinstance(following.tag, str):
        following = following.getnext()
    end = len(read.text) if following is None else read.offset(read.place(following))
    last = read.text.rfind("</xsl:", begin, end if following is not None else read.text.rfind("</xsl:"))
    return read.text.count("\n", begin, max(last, begin)) + 1


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_a_python_file_keeps_to_its_size(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    long = too_long(name(path), len(text.splitlines()), 300)
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            long += too_long(f"{name(path)} {node.name}", (node.end_lineno or 0) - node.lineno + 1, 40)
    assert not long, "\n".join(long)


def test_every_exception_is_still_needed_and_has_a_reason() -> None:
    assert all(LONGER.values()) and all(TRUSTED_PARSING.values())
    files = {what.split(" ")[0].rstrip(":") for what in [*LONGER, *TRUSTED_PARSING]}
    assert not [file for file in files if not (ROOT / file).is_file()]


def imports(tree: ast.Module) -> Iterator[str]:
    """Yield the libraries that a module imports; xml.sax.saxutils only escapes, so it is free to all."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module not in (None, "xml.sax.saxutils"):
            yield str(node.module).split(".")[0]


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_one_library_has_one_importer(path: Path) -> None:
    found = set(imports(ast.parse(path.read_text(encoding="utf-8"))))
    assert not [
        library for library, importer in IMPORTERS.items() if library in found and name(path) != importer
    ]


def parsing(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and node.attr in PARSERS and isinstance(node.value, ast.Name):
            if node.value.id == "etree":
                yield node.attr
        elif isinstance(node, ast.ImportFrom) and node.module in ("lxml.etree", "lxml.html", "lxml"):
            yield from (alias.name for alias in node.names if alias.name in {*PARSERS, "html", "objectify"})


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_parsers_are_built_in_one_place(path: Path) -> None:
    used = {f"{name(path)}: {call}" for call in parsing(ast.parse(path.read_text(encoding="utf-8")))}
    assert name(path) == "publish/source/xml.py" or not used - TRUSTED_PARSING.keys()


def test_no_file_has_a_vague_name() -> None:
    assert not [name(path) for path in [*PYTHON, *SHEETS] if path.stem.lower() in VAGUE]


def repository() -> Iterator[Path]:
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        if path.is_file() and not SKIPPED & set(parts) and parts[0] not in MADE:
            yield path


def test_the_repository_speaks_of_itself_only() -> None:
    pattern = re.compile("|".join(map(re.escape, UNSAID)).encode())
    said = [
        f"{name(path)}: {match[0].decode()}"
        for path in repository()
        if b"\0" not in (content := path.read_bytes())[:1000] and (match := pattern.search(content))
    ]
    assert not said, "\n".join(said)
