"""What the checkers say of an example: each code is asked of the checker that gives it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from publish.checks.check import Schemas, check_edition
from publish.edition import Edition, load
from publish.pipeline.batch import check_batch
from publish.problem import Problem
from publish.settings import read_settings
from publish.source import xml

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
EDITION = ROOT / "tests" / "editions" / "armistice"


@cache
def edition() -> Edition:
    return load(EDITION)


def example(code: str, kind: str) -> Path:
    """Return the file of a bad or a good example."""
    settings = HERE / code / f"{kind}.toml"
    return settings if settings.exists() else HERE / code / f"{kind}.xml"


def problems(code: str, kind: str) -> list[Problem]:
    """Return what is found in the bad or the good example of a code."""
    folder = HERE / code
    file = example(code, kind)
    if code.startswith("settings-"):
        return list(read_settings(file.read_bytes(), ROOT).problems)
    grammar, rules = folder / "grammar.rng", folder / "rules.sch"
    if grammar.exists() or rules.exists():
        return check_batch([file], Schemas(_there(grammar), _there(rules)))
    if code == "xsd":
        return check_batch([file], Schemas(None, None, xsd=folder / "schema.xsd"))
    if code == "schema-older":
        return _of_compiled(file)
    if code == "entry-without-id":
        return _of_register(file)
    if code.startswith("odd-"):
        return _of_odd(file)
    if code.startswith("schematron-"):
        return _of_schema(file)
    if code == "no-rule":
        return _of_rendering(file)
    if code == "file-not-read":
        return _of_folder(file, "set/example.xml" if kind == "bad" else "example.xml")
    if code in ("foreign-file", "not-a-picture"):
        return _of_special_file(file, code, is_bad=kind == "bad")
    if code in ("stamp-behind", "stamp-missing", "stamp-not-later", "document-vanished"):
        return _of_harvest(folder / "before.xml", file)
    if code == "entry-unused":
        return _across(file)
    if code == "pointer-to-draft":
        return [each for each in check_edition(edition(), [file, folder / "unfinished.xml"]).problems if each.file == str(file)]
    typed = folder / "transcripts"
    return check_edition(replace(edition(), transcripts=typed if typed.exists() else None), [file]).problems


def _across(file: Path) -> list[Problem]:
    """Return what is said of a register without documents."""
    from publish.checks.facts.across import check_across

    source = xml.read(file)
    assert isinstance(source, xml.Source)
    return check_across({"tei/registers/example.xml": source})


def _there(path: Path) -> Path | None:
    return path if path.exists() else None


def _of_special_file(file: Path, code: str, *, is_bad: bool) -> list[Problem]:
    """Return what is said of a link to a file, or of the file; of a text, or a picture, that is called a picture."""
    from tempfile import TemporaryDirectory

    from publish.checks.strays import check_strays

    with TemporaryDirectory() as folder:
        root = Path(folder).resolve()
        document, picture = root / "tei/documents/example.xml", root / "tei/facsimiles/page.png"
        document.parent.mkdir(parents=True)
        picture.parent.mkdir(parents=True)
        if is_bad and code == "foreign-file":
            document.symlink_to(file)
        else:
            document.write_bytes(file.read_bytes())
        picture.write_bytes(b"text" if is_bad and code == "not-a-picture" else b"\x89PNG\r\n\x1a\n")
        return check_strays(replace(edition(), root=root))


def _of_register(file: Path) -> list[Problem]:
    from publish.checks.entries import check_entries

    source = xml.read(file)
    assert isinstance(source, xml.Source)
    return check_entries([source])


def _of_folder(file: Path, place: str) -> list[Problem]:
    """Return what is said of a file of an edition that has this one alone, at a place in its documents."""
    from tempfile import TemporaryDirectory

    from publish.checks.strays import check_strays

    with TemporaryDirectory() as folder:
        there = Path(folder).resolve() / "tei/documents" / place
        there.parent.mkdir(parents=True)
        there.write_bytes(file.read_bytes())
        return check_strays(replace(edition(), root=Path(folder).resolve()))


def _of_odd(file: Path) -> list[Problem]:
    from publish.schema.odd import compile_odd

    return compile_odd(file).problems


def _of_schema(file: Path) -> list[Problem]:
    from publish.schema.schematron import SchematronError
    from publish.schema.schematron import load as load_schema

    try:
        return list(load_schema(file).problems)
    except SchematronError as error:
        return list(error.problems)


def _of_compiled(file: Path) -> list[Problem]:
    """Return what is said of an ODD next to a schema that was made of the good one."""
    from tempfile import TemporaryDirectory

    from publish.checks.schema_age import check_schema
    from publish.schema.odd_parts import odd_digest

    with TemporaryDirectory() as folder:
        odd = Path(folder).resolve() / "example.odd"
        (odd.parent / "built").mkdir()
        odd.write_bytes(file.with_name("good.xml").read_bytes())
        (odd.parent / "built/example.xsl").write_text(f'<?made-of sha256="0" odd="{odd_digest(odd)}"?>')
        odd.write_bytes(file.read_bytes())
        return check_schema(replace(edition(), root=odd.parent, odd=odd))


def _of_rendering(file: Path) -> list[Problem]:
    from publish.formats.render import render

    source = xml.read(file)
    assert isinstance(source, xml.Source)
    return render(edition(), source, "clean", "html")[1]


def _of_harvest(before: Path, now: Path) -> list[Problem]:
    from publish.store.index import index
    from publish.store.store import Store

    store = Store()
    if before.exists():
        index(store, [_item(before)], at="2026-11-20T12:00:00Z")
    return index(store, [_item(now)] if now.exists() else []).problems


def _item(file: Path) -> Any:
    from publish import saxon
    from publish.document import record
    from publish.metadata.datestamps import datestamp
    from publish.metadata.item import Item

    text = file.read_text(encoding="utf-8")
    facts = record.read(saxon.parse(text))
    return Item(facts.id, datestamp(facts), "encoded", (), {"tei": text.encode()})


def told(problem: Problem) -> str:
    """Return a problem as ``expected.toml`` tells it: without its file, and the repository's own place left out."""
    facts = {key: value for key, value in problem.as_dict().items() if key not in ("file", "edits") and value != ""}
    return "[[problem]]\n" + "".join(f"{key} = {_quoted(value)}\n" for key, value in facts.items())


def _quoted(value: str | int) -> str:
    text = str(value).replace(f"{ROOT}/", "")
    if isinstance(value, int):
        return text
    return f"'{text}'" if '"' in text and "'" not in text else json.dumps(text, ensure_ascii=False)


def without_space(text: str) -> str:
    return re.sub(r"\s+", "", text)
