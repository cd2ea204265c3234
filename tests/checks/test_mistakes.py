"""What editors are told of the mistakes they make: a table of mistakes with all that must be said of each."""

from __future__ import annotations

import json
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from publish.checks.grammar import CODES, check_grammar
from publish.checks.way import way_at, way_to
from publish.checks.words import MOST_NAMES, shortened
from publish.problem import Problem
from publish.resources import shared
from publish.schema.relaxng.load import Schema, load
from publish.source import xml

MISTAKES = Path(__file__).parent / "mistakes"
HEADING = """\
# Typical mistakes: pieces of sound.xml, each with what is put in its place, and all that must be said of it
# (code, line, column, sentence, hint). After a change of the schema: pytest --update-golden, then read the diff.

"""
TABLE = tomllib.loads((MISTAKES / "mistakes.toml").read_text("utf-8"))["mistake"]
SCHEMA = shared() / "odd" / "built" / "armistice.rng"


@cache
def _schema() -> Schema:
    return load(SCHEMA, trusted=True)


def _source(text: str) -> xml.Source:
    source = xml.parse(text.encode(), Path("document.xml"), "document.xml")
    assert isinstance(source, xml.Source)
    return source


def _sound() -> str:
    return (MISTAKES / "sound.xml").read_text("utf-8")


def _mistaken(mistake: dict[str, Any]) -> str:
    text = _sound()
    for piece, put in mistake["change"]:
        assert piece in text
        text = text.replace(piece, put, 1)
    return text


def _told(problems: list[Problem]) -> list[list[str | int]]:
    return [[each.code, each.line, each.column, each.message, each.hint] for each in problems]


def test_the_sound_document_has_no_fault() -> None:
    assert check_grammar(_source(_sound()), _schema()) == []


@pytest.mark.parametrize("mistake", TABLE, ids=lambda mistake: mistake["name"])
def test_each_mistake_is_told_whole_and_nothing_else(mistake: dict[str, Any]) -> None:
    assert _told(check_grammar(_source(_mistaken(mistake)), _schema())) == mistake["wanted"]


def _written(table: list[dict[str, Any]]) -> str:
    """Return the table as it is written: strings of TOML are those of JSON."""

    def rows(name: str, values: list[list[Any]]) -> str:
        return (
            f"{name} = [\n" + "".join(f"  {json.dumps(row, ensure_ascii=False)},\n" for row in values) + "]\n"
        )

    entries = [
        f"[[mistake]]\nname = {json.dumps(each['name'], ensure_ascii=False)}\n"
        + rows("change", each["change"])
        + rows("wanted", each["wanted"])
        for each in table
    ]
    return HEADING + "\n".join(entries)


def test_table_is_written_as_the_machine_writes_it(update_golden: bool) -> None:
    path = MISTAKES / "mistakes.toml"
    if update_golden:
        for mistake in TABLE:
            mistake["wanted"] = _told(check_grammar(_source(_mistaken(mistake)), _schema()))
        path.write_text(_written(TABLE), "utf-8")
    assert path.read_text("utf-8") == _written(TABLE)


def test_every_mistake_is_named_once() -> None:
    assert len({mistake["name"] for mistake in TABLE}) == len(TABLE) >= 80


def test_every_code_of_the_table_is_listed_with_a_sentence() -> None:
    assert {told[0] for mistake in TABLE for told in mistake["wanted"]} <= set(CODES)
    assert all(sentence.endswith(".") for sentence in CODES.values())


def test_no_sentence_lists_more_than_a_dozen_names_unless_all_are_asked_for() -> None:
    source = _source(_sound().replace("<body>", "<body><zzzzz/>", 1))
    few, every = (check_grammar(source, _schema(), most_names=most)[0].message for most in (MOST_NAMES, 1000))
    assert few.count("`<") == MOST_NAMES + 1 and " more)" in few
    assert every.count("`<") > few.count("`<") and "…" not in every


def test_a_list_of_names_says_how_many_it_leaves_out() -> None:
    assert shortened(["a"] * MOST_NAMES).count("a") == MOST_NAMES == 12
    assert shortened([f"n{number}" for number in range(20)]).endswith("n11 … (8 more)")


def test_the_way_down_counts_only_where_siblings_share_a_name() -> None:
    source = _source("<TEI><text><body><div><p/><p><hi/>words</p><lb/></div></body></text></TEI>")
    root = source.root
    assert way_to(root) == "TEI"
    assert way_to(root.find(".//hi")) == "text › body › div › p[2] › hi"
    assert way_to(root.find(".//lb")) == "text › body › div › lb"


def test_the_way_to_text_leads_to_the_element_around_it() -> None:
    text = "<TEI><text><p>a<hi>b</hi><lb/>c<!-- <x> --></p>\n<q/></text></TEI>"
    source = _source(text)
    for letter, way in {"a": "text › p", "b": "text › p › hi", "c": "text › p"}.items():
        assert way_at(source, (1, text.index(f"{letter}<") + 1)) == way
    assert way_at(source, (2, 1)) == "text › q"
