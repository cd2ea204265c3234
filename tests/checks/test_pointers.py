"""Checks across files."""

from __future__ import annotations

from pathlib import Path

import pytest
from edition_here import parsed

from publish.checks.pointers import Files, check_pointers

HEAD = (
    '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="{id}"><teiHeader><prefixDef ident="person" matchPattern="([a-z-]+)"'
    ' replacementPattern="../registers/persons.xml#$1"/></teiHeader><text>{text}</text></TEI>'
)


def faults(**texts: str) -> list[tuple[str, str]]:
    """Return code and hint of every fault of documents that hold these texts, beside a register with stalin and mao."""
    register = '<TEI xmlns="http://www.tei-c.org/ns/1.0" xml:id="persons"><person xml:id="stalin"/><person xml:id="mao"/></TEI>'
    sources = {Path("tei/registers/persons.xml"): parsed(register, "persons.xml")}
    for name, text in texts.items():
        sources[Path(f"tei/documents/{name}.xml")] = parsed(HEAD.replace("{id}", name).replace("{text}", text), f"{name}.xml")
    return [(problem.code, problem.hint) for problem in check_pointers(Files.of(sources))]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ('<p ref="person:stalin"/>', []),
        ('<p ref="person:stalin person:mao"/>', []),
        ('<p ref="person:stalim"/>', [("unknown-register-entry", 'write "person:stalin", or add the entry to ../registers/persons.xml')]),
        ('<p ref="person:kim"/>', [("unknown-register-entry", "add the entry to ../registers/persons.xml, or correct it")]),
        ('<p ref="person:stalin person:kim"/>', [("unknown-register-entry", "add the entry to ../registers/persons.xml, or correct it")]),
        ('<p ref="persn:stalin"/>', [("unknown-prefix", "write person:stalin")]),
        ('<p ref="person:STALIN"/>', [("unknown-prefix", "write person:stalin")]),
        ('<p ref="person:A1"/>', [("unknown-prefix", "correct what follows the colon")]),
        ('<p ref="stalin"/>', [("broken-link", "write person:stalin")]),
        ('<p ref="#stalin"/>', [("broken-link", "write person:stalin")]),
        ('<p ref="place:stalin"/>', [("unknown-prefix", "write person:stalin")]),
        ('<p ref="place:seoul"/><p ref="place:kaesong"/>', [("unknown-prefix", "define it by a <prefixDef> in the header")]),
        ('<p target="../registers/person.xml"/>', [("broken-link", 'write "../registers/persons.xml"')]),
        ('<p corresp="#nowhere"/>', [("broken-link", "correct the pointer, or give the element this identifier")]),
        ('<p xml:id="one.b1" corresp="#one.b2"/>', [("broken-link", 'write "#one.b1"')]),
        ('<p corresp="../registers/persons.xml#mao"/>', []),
        ('<p target="https://example.org/"/>', []),
        ('<graphic url="../facsimiles/none.png"/>', [("broken-link", "correct the pointer, or add the file")]),
        ('<graphic url="https://iiif.example/pictures/1"/>', []),
        ('<p target="../none.xml"/>', [("broken-link", "correct the pointer, or add the file")]),
    ],
)
def test_every_pointer_leads_somewhere(text: str, wanted: list[tuple[str, str]]) -> None:
    assert faults(one=text) == wanted


def test_identifiers_are_unique_across_documents_and_registers() -> None:
    assert [code for code, _ in faults(one='<p xml:id="a"/><p xml:id="a"/>', two='<p xml:id="a"/><p xml:id="mao"/>')] == ["duplicate-id"] * 3


def test_a_file_bears_the_name_of_its_document() -> None:
    wrong = {Path("tei/documents/one.xml"): parsed(HEAD.replace("{id}", "two").replace("{text}", ""), "one.xml")}
    (problem,) = check_pointers(Files.of(wrong))
    assert (problem.code, problem.line, problem.column) == ("file-name", 1, 42)
    nameless = {Path("tei/documents/one.xml"): parsed('<TEI xmlns="http://www.tei-c.org/ns/1.0"/>', "one.xml")}
    assert [problem.code for problem in check_pointers(Files.of(nameless))] == ["file-name"]
