"""A file is the sequence of its tokens, and what looks like markup in a CDATA section or comment is none."""

from __future__ import annotations

from pathlib import Path

import pytest

from publish.checks.facts.letters import check_letters
from publish.source import xml
from publish.source.tokens import TOKEN, instructions

HERE = Path(__file__).parent
FILES = sorted((HERE.parent / "editions").rglob("tei/**/*.xml"))
HIDDEN = "<!-- <?said no?> it's --><p a='>'><![CDATA[it's <?said no?> <b>]]>a</p><?said yes, it's?><?saidmore no?>"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_a_file_is_its_tokens(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert "".join(found[0] for found in TOKEN.finditer(text)) == text


def test_what_looks_like_markup_in_comments_and_cdata_is_none() -> None:
    assert [found.lastgroup for found in TOKEN.finditer(HIDDEN)] == [
        "comment", "tag", "cdata", "text", "tag", "instruction", "instruction",
    ]  # fmt: skip
    assert [HIDDEN[begin:end] for begin, end, _ in instructions(HIDDEN, "said")] == ["<?said yes, it's?>"]
    assert [said for _, _, said in instructions(HIDDEN, "said")] == ["yes, it's"]


def test_letters_in_and_after_a_cdata_section_are_looked_at(tmp_path: Path) -> None:
    text = "<p><![CDATA[it's \ufffd <b>]]> and \ufffd</p>"
    source = xml.parse(text.encode(), tmp_path / "a.xml", "a.xml")
    assert isinstance(source, xml.Source)
    assert [text[source.offset((found.line, found.column))] for found in check_letters(source)] == ["\ufffd", "\ufffd"]
