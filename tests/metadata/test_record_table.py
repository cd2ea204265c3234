"""The table of docs/record.md, tried: every cell that names a field of a format finds the fact there."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import pytest
import told

from publish.document.provenance import Original
from publish.document.record import Date, Record

ROOT = Path(__file__).parents[2]
FORMATS = ("DC", "MODS", "DataCite", "schema.org", "CMIF", "citing")
#: What a record has for its own use, and no format tells in these words.
SILENT = {"ref", "cert", "by", "kind", "of", "type", "level", "role", "named", "fact", "see"}
#: What a format is to tell of a field, where that is not all of it: as the page says below its table.
PARTS: dict[str, Callable[[Record], object]] = {
    "languages": lambda facts: facts.languages[:1],
    "original_language": lambda facts: facts.originals[:1] if facts.original_language != facts.languages[0] else (),
    "translators": lambda facts: facts.named_translators,
    "authors": lambda facts: tuple(author for author in facts.authors if author.cert != "low"),
    "identifiers": lambda facts: tuple(number.value for number in facts.numbers),
    "changes": lambda facts: facts.version,
    "relations": lambda facts: tuple(relation.address or relation.text for relation in facts.relations if relation.address or not relation.document),
    "mentions": lambda facts: tuple(mention.ref.partition(":")[2] for mention in facts.mentions if not mention.cert),
    "holdings": lambda facts: tuple((kept.place, kept.repository, kept.collection, kept.shelfmark) for kept in facts.holdings),
    "originals": lambda facts: tuple((each.text, each.note) for each in facts.originals),
}
#: Formats that tell of some fields a part alone: CMIF of letters, citations of names.
PARTLY = {"CMIF", "citing"}


def rows() -> dict[str, dict[str, list[str]]]:
    """Return the names in each cell, by field and format."""
    lines = (ROOT / "docs/record.md").read_text(encoding="utf-8").splitlines()
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in lines if line.startswith("| `")]
    return {cell[0].strip("`"): dict(zip(FORMATS, (re.findall("`([^`]+)`", part) for part in cell[2:]), strict=True)) for cell in cells}


ROWS = rows()


def test_the_table_has_every_field_of_a_record() -> None:
    assert set(ROWS) == {field.name for field in fields(Record)}


def said_of(value: object) -> Iterator[set[str]]:
    """Yield what a reader is told of a fact: each as the forms that it may have."""
    if isinstance(value, Date):
        forms = {form for form in (value.text, value.when[:10], value.not_before[:10], value.not_after[:10]) if form}
        yield from [forms] if forms else []
    elif isinstance(value, Original):
        yield {value.language, value.name}
    elif is_dataclass(value):
        yield from (each for field in fields(value) if field.name not in SILENT for each in said_of(getattr(value, field.name)))
    elif isinstance(value, tuple):
        yield from (each for part in value for each in said_of(part))
    elif isinstance(value, str) and value:
        yield {value}


def in_xml(prefix: str) -> Callable[[Any, str], list[str]]:
    def found(root: Any, name: str) -> list[str]:
        steps = [step if step.startswith("@") else f"{prefix}:{step}" for step in name.split("/")]
        parts = root.xpath(f".//{'/'.join(steps)}", namespaces=told.NAMES)
        return [str(part) if isinstance(part, str) else everything(part) for part in parts]

    return found


def everything(element: Any) -> str:
    """Return all words of an element, those of its attributes too."""
    return " ".join([*element.itertext(), *(str(value) for part in element.iter() for value in part.attrib.values())])


def in_json(value: Any, name: str) -> list[str]:
    if isinstance(value, dict):
        return [json.dumps(part, ensure_ascii=False) if key == name else "" for key, part in value.items()] + [
            each for part in value.values() for each in in_json(part, name)
        ]
    return [each for part in value for each in in_json(part, name)] if isinstance(value, list) else []


def in_citations(page: Any, name: str) -> list[str]:
    bibtex, ris, csl = (str(page.xpath(f"string(//pre[@class='{form}'])")) for form in ("bibtex", "ris", "csl"))
    tagged = [line.partition("  - ")[2] for line in ris.splitlines() if line.startswith(f"{name}  - ")]
    return [*in_json(json.loads(csl), name), *tagged, *re.findall(rf"^ +{name} = (.*)$", bibtex, re.MULTILINE), name if name == "ID" else ""]


def said_in(site: Path, id_: str, format_: str) -> Callable[[str], list[str]]:
    """Return what gives the words at a name in one format of a document."""
    if format_ == "schema.org":
        whole = told.json_of(site / "texts" / f"{id_}.json")
        return lambda name: in_json(whole, name)
    if format_ == "citing":
        page = told.page_of(site / "texts" / f"{id_}.html")
        return lambda name: in_citations(page, name)
    if format_ == "CMIF":
        root = told.xml_of(site / "cmif.xml")
        return lambda name: in_xml("t")(root, name)
    prefix, form = {"DC": ("dc", "oai_dc"), "MODS": ("m", "mods"), "DataCite": ("d", "datacite")}[format_]
    record = told.harvested(site, id_, form)
    return lambda name: in_xml(prefix)(record, name)


@pytest.mark.parametrize("field", ROWS)
@pytest.mark.parametrize("format_", FORMATS)
def test_a_cell_finds_the_fact_in_its_format(field: str, format_: str, made_site: Path, made_records: list[Record]) -> None:
    for facts in made_records:
        wanted = list(said_of(PARTS.get(field, lambda facts: getattr(facts, field))(facts)))
        if not ROWS[field][format_] or not wanted or (format_ == "CMIF" and not facts.correspondences):
            continue
        find = said_in(made_site, facts.id, format_)
        there = " ".join(" ".join(each.split()) for name in ROWS[field][format_] for each in find(name)).replace('\\"', '"')
        missing = [each for each in wanted if not any(form in there for form in each)]
        assert len(missing) < len(wanted) if format_ in PARTLY else missing == [], (facts.id, missing)
